"""Checks that need a value: a cap that is never reached, a floor that never holds, a derivation that disagrees."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.agreement.model import Agreement, Clause
from warikan.engine.inputs import Inputs
from warikan.engine.interval import Interval
from warikan.engine.numbers import Step
from warikan.engine.pay import derived, pay
from warikan.ground.diagnostic import Diagnostic, Place

_LIMITS = ("up to", "at least", "workers up to", "growth up to", "growth at least")


def check(agreement: Agreement) -> list[Diagnostic]:
    """Every warning about an agreement that only its amounts can show.

    >>> from warikan.agreement.library import load
    >>> check(load("kr-us-12"))
    []
    """
    return [*_unreachable(agreement), *_disagreeing(agreement)]


def _unreachable(agreement: Agreement) -> Iterator[Diagnostic]:
    """A limit that cannot bind whatever the inputs are: with none of them known it binds in no year."""
    nothing = Inputs(
        without=frozenset((name, year) for name in agreement.inputs for year in _around(agreement))
    )
    found: dict[tuple[str, str], set[str]] = {}
    clauses = {clause.id: clause for clause in agreement.clauses}
    for row in pay(agreement, inputs=nothing):
        if row.payer == row.clause.payer:
            for part, binds in _parts(row.steps):
                found.setdefault((row.clause.id, part), set()).add(binds)
    for (name, part), all_binds in found.items():
        if all_binds == {"no"} and part in _LIMITS:
            message = f"`{part}` of `{name}` can never bind"
            yield _warning("unreachable", message, clauses[name], "check the limit, or leave it out")


def _around(agreement: Agreement) -> range:
    return range(agreement.first.number - 60, agreement.last.number + 1)


def _parts(step: Step) -> Iterator[tuple[str, str]]:
    """The limits of one clause's own tree, not of the other clauses it looks at."""
    if step.binds is not None:
        yield step.words, step.binds
    for part in step.parts:
        if part.source is None or not part.parts:
            yield from _parts(part)


def _disagreeing(agreement: Agreement) -> Iterator[Diagnostic]:
    rows = {(row.clause.id, row.year): row for row in pay(agreement)}
    for clause in agreement.clauses:
        for year in (year for year in agreement.years if year.number in clause.years):
            other = derived(agreement, clause, year)
            row = rows[clause.id, year]
            if other is not None and not _may_agree(row.value, other):
                message = f"in {year} `{clause.id}` states {_words(row.value)} and derives {_words(other)}"
                yield _warning("derivation", message, clause, "check the figure, the rule and its inputs")


def _may_agree(a: Interval, b: Interval) -> bool:
    apart = (a.low is not None and b.high is not None and a.low > b.high) or (
        b.low is not None and a.high is not None and b.low > a.high
    )
    return not apart


def _words(value: Interval) -> str:
    low, high = ("…" if end is None else f"{int(end):,}" for end in (value.low, value.high))
    return low if low == high else f"{low} to {high}"


def _warning(code: str, message: str, clause: Clause, way_out: str) -> Diagnostic:
    return Diagnostic(code, message, clause.place or Place(clause.id), way_out, severity="warning")
