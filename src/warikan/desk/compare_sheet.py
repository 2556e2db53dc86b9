"""What differs between two agreements as lines to read or as rows of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from warikan.desk.compare import Compared, Of, effect_json, effects, years_of
from warikan.engine.price import Effect
from warikan.figures.precision import shown
from warikan.ground.cells import printable, wrapped
from warikan.ground.spreadsheet import csv_text

COLUMNS: Mapping[str, str] = {
    "of": "difference",
    "payer": "payer",
    "years": "years",
    "effect": "B: more (+) or less (−)",
    "because": "not known",
}
_YEAR = re.compile(r" (?:of|in) FY\d{4}")
_HEAD = (
    "of",
    "clause",
    "changed",
    "before",
    "after",
    "year",
    "payer",
    "amount",
    "low",
    "high",
    "because",
    "currency",
)


def signed(low: int | None, high: int | None, currency: str) -> str:
    """By how much more or less is paid: exact, between two ends, or open.

    >>> signed(-1_501_908_000, None, "JPY"), signed(0, 0, "JPY"), signed(5, 7, "JPY")
    ('−1,501,908,000 JPY or more', 'nothing', '+5 JPY to +7 JPY')
    """
    if low is not None and low == high:
        return _sign(low, currency)
    if low is None and high is None:
        return "not determined"
    if high is None:
        return f"{_sign(low or 0, currency)} or more"
    if low is None:
        return f"no more than {_sign(high, currency)}" if high else "nothing or less"
    return f"{_sign(low, currency)} to {_sign(high, currency)}"


def _sign(amount: int, currency: str) -> str:
    if amount == 0:
        return "nothing"
    return f"{'+' if amount > 0 else '−'}{shown(abs(amount), currency)}"


def lines(made: Compared, width: int) -> Iterator[str]:
    """The two sides, then every difference in words, in the order of their numbers."""
    a, b = made.a, made.b
    yield from wrapped(printable(f"A: {a.title} ({a.id}, {a.first}..{a.last})"), width, "", "   ")
    yield from wrapped(printable(f"B: {b.title} ({b.id}, {b.first}..{b.last})"), width, "", "   ")
    if made.again:
        run = years_of(made)
        words = f"what {a.id} says for {a.last} is taken as agreed again for {run[0]}..{run[-1]}"
        yield from wrapped(printable(f"The terms do not meet: {words}."), width)
    for each in made.changes:
        number = "[ ]" if each.number is None else f"[{each.number}]"
        yield ""
        yield printable(" ".join((number, *([each.clause] if each.clause else []))) + f": {each.what}")
        yield from wrapped(printable(f"A: {each.before}"), width, "    ", "       ")
        yield from wrapped(printable(f"B: {each.after}"), width, "    ", "       ")
    if not made.changes:
        yield ""
        yield "In all that bears on money, kind and legal home both are alike."
    if made.beside:
        yield ""
        words = "These clauses go on whatever agreement ends; years of which one side is silent are not set against it"
        yield from wrapped(printable(f"{words}: {', '.join(made.beside)}."), width)
    if made.grounds:
        yield ""
        words = f"The words or facts behind these clauses are others too: {', '.join(made.grounds)}."
        yield from wrapped(printable(words), width)


def records(made: Compared) -> list[dict[str, Any]]:
    """What each difference costs whom, like years drawn together; what changes nothing is left out of the rest."""
    found: list[dict[str, Any]] = []
    for of, those in groupby(effects(made), key=lambda each: each[0]):
        mine = [each for _, each in those]
        some = [record for record in _runs(of, mine, list(made.b.names)) if record["effect"] != "nothing"]
        found += some or [_nothing(of, mine)]
    return found


def _nothing(of: Of, effects_: Sequence[Effect]) -> dict[str, Any]:
    years = sorted({each.year for each in effects_})
    return {"of": _called(of), "payer": "all", "years": _span(years[0], years[-1]), "effect": "nothing"}


def _runs(of: Of, effects_: Sequence[Effect], parties: Sequence[str]) -> Iterator[dict[str, Any]]:
    """A record for each run of years in which a payer pays as much more or less for like reasons."""
    for (payer, currency), those in groupby(
        sorted(effects_, key=lambda each: (parties.index(each.payer), each.currency, each.year)),
        key=lambda each: (each.payer, each.currency),
    ):
        for (effect, because), run in groupby(
            those, key=lambda each: (signed(each.low, each.high, currency), _stems(each))
        ):
            years = [each.year for each in run]
            yield {
                "of": _called(of),
                "payer": payer,
                "years": _span(years[0], years[-1]),
                "effect": effect,
                "because": "; ".join(because),
            }


def _called(of: Of) -> str:
    return f"[{of}]" if isinstance(of, int) else of


def _span(first: object, last: object) -> str:
    return str(first) if first == last else f"{first}..{last}"


def _stems(effect: Effect) -> tuple[str, ...]:
    """The reasons without their years, each once: the rows of the other forms name every year."""
    return tuple(dict.fromkeys(_YEAR.sub("", each) for each in effect.value.because))


def csv_of(made: Compared) -> str:
    """A row for each effect with the difference it is of, then for each difference on which no money hangs."""
    by_number = {each.number: each for each in made.changes if each.number is not None}
    rows = []
    for of, effect in effects(made):
        change = by_number.get(of) if isinstance(of, int) else None
        words = {"clause": change.clause, "changed": change.what} if change else {}
        sides = {"before": change.before, "after": change.after} if change else {}
        rows.append({**effect_json(of, effect), **words, **sides})
    rows += [
        {"clause": each.clause, "changed": each.what, "before": each.before, "after": each.after}
        for each in made.changes
        if each.number is None
    ]
    return csv_text(rows, list(_HEAD), "; ")
