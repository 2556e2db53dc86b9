"""The verb `compare`: two agreements in, what differs clause by clause and what each difference costs whom out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from warikan.agreement.lasting import set_aside
from warikan.agreement.model import Agreement
from warikan.agreement.moves import Road, after, road
from warikan.agreement.plain.changes import Change, changes, grounds
from warikan.agreement.renewal import renewed
from warikan.desk.opened import Given, Opened, inputs_of, opened
from warikan.desk.pay import Question
from warikan.engine.inputs import Inputs
from warikan.engine.price import Effect, Priced, price
from warikan.ground.diagnostic import Diagnostic, Place

_ON = re.compile(r"(?P<name>.+)@(?P<day>\d{4}-\d{2}-\d{2})")
Of = int | Literal["together", "interaction"]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two agreements, the road from the one to the other, what differs in words, and what it costs whom.

    ``again`` says that the terms do not meet, and that the first is taken as agreed again for the years of the second.
    ``beside`` names clauses that no agreement ends, in years of which only one side speaks.
    """

    a: Agreement
    b: Agreement
    way: Road
    again: bool
    changes: tuple[Change, ...]
    grounds: tuple[str, ...]
    beside: tuple[str, ...]
    priced: Priced
    warnings: tuple[Diagnostic, ...] = ()


def compared(one: str, other: str, asked: Question) -> Compared | list[Diagnostic]:
    """What differs between two agreements, by id or path, each as known on a day; or what is wrong with them.

    A name such as ``jp-us-2016@2021-01-31`` has a day of its own.
    """
    found = [_opened(name, asked) for name in (one, other)]
    sides = [each for each in found if isinstance(each, Opened)]
    if len(sides) < len(found):
        return [fault for each in found if not isinstance(each, Opened) for fault in each]
    a, b = (each.agreement for each in sides)
    refused = _apart(f"{one}, {other}", a, b)
    if refused is not None:
        return [refused]
    again = a.last < b.first or b.last < a.first
    first, second, beside = set_aside(renewed(a, b.first, b.last) if again else a, b)
    way = road(first, second)
    inputs = _inputs(asked, way)
    if isinstance(inputs, list):
        return inputs
    warnings = tuple(dict.fromkeys(each for side in sides for each in side.warnings))
    return Compared(a, b, way, again, changes(way), grounds(way), beside, price(way, inputs), warnings)


def compare(
    one: str, other: str, *, costs: Given | None = None, as_known: date | None = None, assume: bool = False
) -> dict[str, Any]:
    """What differs between two agreements and what each difference costs whom, as plain values in smallest units.

    >>> made = compare("kr-us-9", "kr-us-10")
    >>> [(each["of"], each["year"], each["amount"]) for each in made["effects"] if each["amount"]][0]
    (1, 'FY2019', 60500000000)
    """
    found = compared(one, other, Question(costs=costs, as_known=as_known or date.max, assume=assume))
    if isinstance(found, Compared):
        return as_json(found)
    raise ValueError("\n".join(map(str, found)))


def _opened(name: str, asked: Question) -> Opened | list[Diagnostic]:
    """One side, as known on a day of its own where its name gives one."""
    found = _ON.fullmatch(name)
    if found is None:
        return opened(name, as_known=asked.as_known, assume=asked.assume)
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        message = f"`{found['day']}` is no day of the calendar"
        return [Diagnostic("literal", message, Place(name), "write it as jp-us-2016@2021-01-31")]
    return opened(found["name"], as_known=day, assume=asked.assume)


def _apart(name: str, a: Agreement, b: Agreement) -> Diagnostic | None:
    """Why two agreements have nothing to be compared in, ``None`` where they have."""
    for what, one, other in (
        ("parties", ", ".join(sorted(a.names)[:6]), ", ".join(sorted(b.names)[:6])),
        ("currencies", a.currency, b.currency),
        ("fiscal years", _calendar(a), _calendar(b)),
    ):
        if one != other or (what == "parties" and set(a.names) != set(b.names)):
            message = f"they have different {what}: {one} and {other}"
            way_out = "compare agreements of the same parties, in one currency and by one calendar"
            return Diagnostic("not-comparable", message, Place(name), way_out)
    return None


def _calendar(of: Agreement) -> str:
    return f"from month {of.first.calendar.first_month}"


def _inputs(asked: Question, way: Road) -> Inputs | list[Diagnostic]:
    """What is known of the quantities that either side looks at."""
    start, end = after(way, ()), after(way, way.moves)
    both = replace(end, id=way.b.id, clauses=(*start.clauses, *end.clauses))
    # What a file says of years that are not compared bears on one of the two agreements, and is no slip.
    found = inputs_of(asked.costs, both, asked.as_known)
    if isinstance(found, list) and any(each.code == "other-agreement" for each in found):
        found = inputs_of(asked.costs, replace(both, id=way.a.id), asked.as_known)
    return found if isinstance(found, list) else found.inputs


def as_json(made: Compared) -> dict[str, Any]:
    """The differences and their effects as plain values; an open end is null."""
    return {
        "agreements": [_side(each) for each in (made.a, made.b)],
        "renewed": made.again,
        "years": [str(year) for year in years_of(made)],
        "differences": [
            {
                "number": each.number,
                "clause": each.clause,
                "changed": each.what,
                "before": each.before,
                "after": each.after,
            }
            for each in made.changes
        ],
        "other_grounds": list(made.grounds),
        "set_aside": list(made.beside),
        "effects": [effect_json(of, each) for of, each in effects(made)],
    }


def _side(of: Agreement) -> dict[str, Any]:
    return {
        "agreement": of.id,
        "title": of.title,
        "term": f"{of.first}..{of.last}",
        "from": of.first_day.isoformat(),
        "to": of.last_day.isoformat(),
        "holes": list(of.holes),
    }


def years_of(made: Compared) -> Sequence[object]:
    """The years that are compared."""
    whole = after(made.way, made.way.moves)
    return whole.years


def effects(made: Compared) -> list[tuple[Of, Effect]]:
    """Every effect with the number of its difference, then of all together, then the interaction."""
    alone: list[tuple[Of, Effect]] = [
        (number, each) for number, those in enumerate(made.priced.alone, 1) for each in those
    ]
    both: tuple[tuple[Of, tuple[Effect, ...]], ...] = (
        ("together", made.priced.together),
        ("interaction", made.priced.interaction),
    )
    return [*alone, *((of, each) for of, those in both for each in those)]


def effect_json(of: Of, effect: Effect) -> dict[str, Any]:
    """One effect as plain values: more is above zero, less below."""
    return {
        "of": of,
        "year": str(effect.year),
        "payer": effect.payer,
        "amount": effect.low if effect.value.exact else None,
        "low": effect.low,
        "high": effect.high,
        "because": list(effect.value.because),
        "currency": effect.currency,
    }
