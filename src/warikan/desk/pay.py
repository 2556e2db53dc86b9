"""The verb `pay`: an agreement in, who pays what by year, category and payer out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from warikan.agreement.model import Agreement, Input
from warikan.desk.gap import gap_json
from warikan.desk.opened import Given, Opened, inputs_of, opened
from warikan.engine.coverage import Coverage, coverage
from warikan.engine.pay import Row, Total, converted, totals
from warikan.engine.pay import pay as reckon
from warikan.figures.precision import called
from warikan.ground.diagnostic import Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Paid:
    """Who pays what under one agreement, with totals and what of the published totals is accounted for."""

    agreement: Agreement
    rows: tuple[Row, ...]
    totals: tuple[Total, ...]
    converted: tuple[Total, ...]
    coverage: tuple[Coverage, ...]
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an agreement: years, a file of inputs, the day of knowledge, whether to take assumptions."""

    years: tuple[int, ...] = ()
    costs: Given | None = None
    as_known: date = date.max
    assume: bool = False


def paid(name: str, asked: Question) -> Paid | list[Diagnostic]:
    """Who pays what under an agreement, or what is wrong with the files given."""
    found = opened(name, as_known=asked.as_known, assume=asked.assume)
    if not isinstance(found, Opened):
        return found
    beside = inputs_of(asked.costs, found.agreement, asked.as_known)
    if isinstance(beside, list):
        return beside
    agreement = found.agreement
    outside = [year for year in asked.years if not agreement.first.number <= year <= agreement.last.number]
    if outside:
        message = f"FY{outside[0]} lies outside the term"
        return [
            Diagnostic("year-outside", message, Place(name), f"ask for {agreement.first}..{agreement.last}")
        ]
    years = [agreement.first.calendar.year(n) for n in asked.years] or list(agreement.years)
    rows = reckon(agreement, years, inputs=beside.inputs)
    return Paid(
        agreement,
        rows,
        totals(rows),
        converted(agreement, rows),
        coverage(agreement, rows, asked.as_known),
        (*found.warnings, *beside.warnings),
    )


def pay(
    agreement: str, *, costs: Given | None = None, as_known: date | None = None, assume: bool = False
) -> dict[str, Any]:
    """Who pays what under an agreement, by its id or path, as plain values in smallest units.

    ``costs`` is the path of a file of inputs, or the inputs by year and name in smallest units.

    >>> made = pay("kr-us-9")
    >>> [(row["year"], row["amount"]) for row in made["rows"]][-1]
    ('FY2018', 960200000000)
    >>> made = pay("jp-us-2016", costs={"FY2018": {"utilities": 40_822_800_000}})
    >>> [r["amount"] for r in made["rows"] if (r["year"], r["category"]) == ("FY2018", "utilities")]
    [24901908000, 15920892000]
    """
    found = paid(agreement, Question(costs=costs, as_known=as_known or date.max, assume=assume))
    if isinstance(found, Paid):
        return as_json(found)
    raise ValueError("\n".join(map(str, found)))


def as_json(made: Paid) -> dict[str, Any]:
    """The rows and totals as plain values, amounts in the smallest unit; an open end is null."""
    agreement = made.agreement
    return {
        "agreement": agreement.id,
        "title": agreement.title,
        "subject": agreement.subject,
        "about": list(agreement.about),
        "term": f"{agreement.first}..{agreement.last}",
        "from": agreement.first_day.isoformat(),
        "to": agreement.last_day.isoformat(),
        "follows": agreement.follows or None,
        "instruments": [
            {
                "id": i.id,
                "title": i.title,
                "signed": _day(i.signed),
                "in_force": _day(i.in_force),
                "address": i.address,
            }
            for i in agreement.instruments
        ],
        "inputs": [_input_json(each) for each in agreement.inputs.values()],
        "parties": {party: dict(words) for party, words in agreement.names.items()},
        "rows": [row_json(row) for row in made.rows],
        "totals": [
            *map(_total_json, made.totals),
            *({**_total_json(t), "converted": True} for t in made.converted),
        ],
        "coverage": [str(each) for each in made.coverage],
        "holes": list(agreement.holes),
        "gap": gap_json(agreement),
        "assumed": list(agreement.assumed),
    }


def _input_json(what: Input) -> dict[str, str | None]:
    series = {"series": what.series, "vintage": str(what.vintage)} if what.series else {}
    first = {} if what.first is None else {"from": f"FY{what.first}"}
    return {"name": what.name, "unit": str(what.unit), "words": what.words, **first, **series}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def row_json(row: Row) -> dict[str, Any]:
    """One row as plain values."""
    exact = row.value.exact
    found: dict[str, Any] = {
        "year": str(row.year),
        "category": row.category,
        "payer": row.payer,
        "amount": row.low if exact else None,
        "low": row.low,
        "high": row.high,
        "because": list(row.because),
        "currency": row.currency,
        "published_to": called(row.printed, row.currency) if row.printed else None,
        "binds": row.binds,
        "clause": row.clause.id,
        "kind": row.clause.kind,
        "stage": row.clause.stage,
        "assumed": list(row.clause.taken),
    }
    if row.share is not None:
        found["share"] = row.share
    if row.clause.earmark is not None:
        found["earmark"] = {"scope": row.clause.earmark.scope, "to": row.clause.earmark.purpose}
    if row.clause.in_cash is not None:
        found["in_cash"] = _in_cash(row)
    return found


def _in_cash(row: Row) -> dict[str, int | None]:
    """What of an amount is due in cash; the other part is due in kind."""
    assert row.clause.in_cash is not None  # noqa: S101 - asked by the caller
    level = row.clause.in_cash.levels[row.year.number]
    low = None if level.low is None or row.low is None else int(level.low * row.low)
    high = None if level.high is None or row.high is None else int(level.high * row.high)
    return {"low": low, "high": high}


def _total_json(total: Total) -> dict[str, Any]:
    return {
        "year": str(total.year),
        "payer": total.payer,
        "currency": total.currency,
        "amount": total.low if total.value.exact else None,
        "low": total.low,
        "high": total.high,
    }
