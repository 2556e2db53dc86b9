"""The verb `explain`: one amount in, the tree of its reckoning down to clause, fact and source out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from warikan.desk.opened import Given, Opened, inputs_of, opened
from warikan.desk.pay import Question, row_json
from warikan.engine.interval import Interval
from warikan.engine.numbers import Step
from warikan.engine.pay import Row, pay
from warikan.ground.diagnostic import Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Explained:
    """One amount with the clause it stands in and every step that led to it, and the warnings about the files."""

    agreement: str
    row: Row
    warnings: tuple[Diagnostic, ...] = ()


def explained(
    name: str, category: str, payer: str | None, asked: Question
) -> list[Explained] | list[Diagnostic]:
    """The amounts of a category in the years asked for, or what is wrong with the question."""
    found = opened(name, as_known=asked.as_known, assume=asked.assume)
    if not isinstance(found, Opened):
        return found
    agreement = found.agreement
    beside = inputs_of(asked.costs, agreement, asked.as_known)
    if isinstance(beside, list):
        return beside
    years = [agreement.first.calendar.year(number) for number in asked.years]
    outside = [year for year in years if year not in agreement.years]
    if outside:
        message = f"{outside[0]} lies outside the term"
        return [
            Diagnostic("year-outside", message, Place(name), f"ask for {agreement.first}..{agreement.last}")
        ]
    rows = pay(agreement, years, inputs=beside.inputs)
    wanted = category.replace(" ", "_")
    mine = [row for row in rows if row.category == wanted and payer in (None, row.payer)]
    if mine:
        warnings = (*found.warnings, *beside.warnings)
        return [Explained(agreement.id, row, warnings) for row in mine]
    known = sorted({f"{row.category} ({row.payer})" for row in rows})
    shown = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
    who = f" that {payer} pays" if payer else ""
    return [
        Diagnostic(
            "unknown-category", f"there is no `{category}`{who} here", Place(name), f"ask for one of: {shown}"
        )
    ]


def explain(
    agreement: str, year: int, category: str, *, payer: str | None = None, costs: Given | None = None
) -> list[dict[str, Any]]:
    """Why an amount is what it is, as plain values: its row and the tree of steps below it.

    >>> made = explain("kr-us-8", 2010, "contribution")[0]
    >>> made["row"]["amount"], made["row"]["binds"], made["steps"]["clause"]
    (790400000000, 'growth up to', 'later years')
    """
    found = explained(agreement, category, payer, Question((year,), costs))
    made = [each for each in found if isinstance(each, Explained)]
    if len(made) < len(found):
        raise ValueError("\n".join(map(str, found)))
    return [as_json(each) for each in made]


def as_json(made: Explained) -> dict[str, Any]:
    """The row and its steps as plain values; the value at the root is the row's own."""
    return {
        "agreement": made.agreement,
        "row": row_json(made.row),
        "grounds": _grounds(made.row),
        "steps": _step(made.row.steps, set()),
    }


def _grounds(row: Row) -> dict[str, Any]:
    clause = row.clause
    return {
        "clause": clause.id,
        "words": clause.words,
        "written": dict(clause.written),
        "home": clause.home,
        "lapses": clause.lapses,
        "says": clause.says or "not held",
        "source": clause.source,
        "facts": [
            {
                "id": fact.id,
                "value": fact.value,
                "verified": fact.verified,
                "address": fact.address,
                "note": fact.note,
            }
            for fact in clause.facts
        ],
        "assumed": list(clause.assumed),
    }


def _step(step: Step, told: set[int]) -> dict[str, Any]:
    found: dict[str, Any] = {"words": step.words, **_ends(step.value)}
    if step.binds is not None:
        found["binds"] = step.binds
    if step.source is not None:
        key = "clause" if step.parts else "input"
        found |= {key: step.source.name, "address": step.source.address, "note": step.source.note}
    if step.source is not None and step.parts and id(step) in told:
        return found | {"as_above": True}
    told.add(id(step))
    if step.parts:
        found["parts"] = [_step(part, told) for part in step.parts]
    return found


def _ends(value: Interval) -> dict[str, Any]:
    low, high = (_plain(end) for end in (value.low, value.high))
    return {"value": low if value.exact else None, "low": low, "high": high, "because": list(value.because)}


def _plain(end: Fraction | None) -> int | str | None:
    if end is None:
        return None
    return end.numerator if end.denominator == 1 else str(end)
