"""Who pays what: year by category by payer, exact or bounded, the payers and the rest summing to the cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from warikan.agreement.model import Agreement, Clause
from warikan.engine.bounds import Bounds
from warikan.engine.evaluate import Binds, Env, Step, evaluate
from warikan.figures.fiscal import FiscalYear

Costs = Mapping[int, Mapping[str, Fraction]]  # inputs by the number of the year, then by name


@dataclass(frozen=True, slots=True)
class Row:
    """What one payer pays for one category in one year, in smallest units; ``steps`` is how it was reckoned."""

    year: FiscalYear
    category: str
    payer: str
    value: Bounds
    binds: Binds
    clause: Clause
    steps: Step

    @property
    def low(self) -> int:
        """The least it can be."""
        return int(self.value.low)

    @property
    def high(self) -> int | None:
        """The most it can be, ``None`` where nothing bounds it."""
        return None if self.value.high is None else int(self.value.high)


def pay(agreement: Agreement, years: Sequence[FiscalYear] | None = None, costs: Costs | None = None) -> tuple[Row, ...]:
    """Each payer's part of each category and year; inputs not in ``costs`` are unknown and leave ranges.

    >>> from datetime import date
    >>> from warikan.agreement.library import load
    >>> agreement = load("jp-us-2016", date(2021, 11, 17))
    >>> rows = pay(agreement, [agreement.last])
    >>> [(row.payer, row.low, row.high, row.binds) for row in rows if row.category == "utilities"]
    [('jp', 0, 24901908000, 'unknown'), ('us', 0, None, 'unknown')]
    """
    return tuple(
        row
        for year in (agreement.years if years is None else years)
        for clause in agreement.clauses
        for row in _rows(agreement, clause, year, (costs or {}).get(year.number, {}))
    )


def _rows(agreement: Agreement, clause: Clause, year: FiscalYear, known: Mapping[str, Fraction]) -> Iterator[Row]:
    env = Env(year.number, known, agreement.inputs)
    paid = evaluate(clause.payment, env)
    binds = _binds(paid)
    yield Row(year, clause.category, clause.payer, paid.value, binds, clause, paid)
    if clause.rest is not None:
        left = evaluate(clause.rest, env)
        yield Row(year, clause.category, agreement.guest, left.value, binds, clause, left)


def _binds(step: Step) -> Binds:
    """What binds anywhere in a payment: a certain cap or floor first, then doubt, then nothing."""
    found = set(_each(step))
    return next((kind for kind in ("cap", "floor", "unknown") if kind in found), "no")


def _each(step: Step) -> Iterator[Binds]:
    if step.binds is not None:
        yield step.binds
    for part in step.parts:
        yield from _each(part)
