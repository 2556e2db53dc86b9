"""What each move between two agreements costs whom: alone, all together, and the interaction that makes up the rest."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from warikan.agreement.model import Agreement, Clause
from warikan.agreement.moves import Move, Road, after
from warikan.agreement.terms import Paid, every
from warikan.engine.evaluate import Env, due, evaluate, paid
from warikan.engine.formula import Formula, Formulas
from warikan.engine.inputs import Inputs
from warikan.engine.interval import Interval, added, exactly
from warikan.figures.fiscal import FiscalYear
from warikan.figures.schedules import Level

Cell = tuple[int, str, str, str]  # year, category, payer, currency
_NOTHING = exactly(0)


@dataclass(frozen=True, slots=True)
class Effect:
    """By how much one payer pays more (below zero: less) in one year, in smallest units of the currency."""

    year: FiscalYear
    payer: str
    currency: str
    value: Interval

    @property
    def low(self) -> int | None:
        """The least it can be, ``None`` where nothing bounds it."""
        return None if self.value.low is None else math.floor(self.value.low)

    @property
    def high(self) -> int | None:
        """The most it can be, ``None`` where nothing bounds it."""
        return None if self.value.high is None else math.ceil(self.value.high)

    @property
    def nothing(self) -> bool:
        """Whether it changes nothing for certain."""
        return self.value == _NOTHING


@dataclass(frozen=True, slots=True)
class Priced:
    """The effects of each move alone, in the order of the moves, of all together, and of their interaction.

    The effects of all together are those of each alone and the interaction, exactly.
    """

    alone: tuple[tuple[Effect, ...], ...]
    together: tuple[Effect, ...]
    interaction: tuple[Effect, ...]


def price(way: Road, inputs: Inputs | None = None) -> Priced:
    """What each move costs whom, year by year; where inputs are not known, bounds that name them.

    >>> from warikan.agreement.library import load
    >>> from warikan.agreement.moves import road
    >>> from warikan.agreement.renewal import renewed
    >>> b = load("kr-us-9")
    >>> made = price(road(renewed(load("kr-us-8"), b.first, b.last), b))
    >>> [(str(each.year), each.low) for each in made.together][0]
    ('FY2014', 31400000000)
    """
    numbers, known = Formulas(), _yearly(inputs or Inputs())
    first = after(way, ())
    whole = after(way, way.moves)
    referred = _Referred(first, whole)
    start, end = (_amounts(each, known, numbers, referred) for each in (first, whole))
    single = []
    for move in way.moves:
        touched = referred.touched(way, move)
        kept = {cell: amount for cell, amount in start.items() if cell[1] not in touched}
        single.append(kept | _amounts(after(way, (move,)), known, numbers, referred, touched))
    cells = tuple(dict.fromkeys(cell for each in (start, end, *single) for cell in each))
    nothing = numbers.level(Level(Fraction(0), Fraction(0)))

    def at(amounts: Mapping[Cell, Formula], cell: Cell) -> Formula:
        return amounts.get(cell, nothing)

    calendar = way.a.first.calendar
    alone = tuple(
        _summed(calendar.year, {cell: numbers.gap(at(each, cell), at(start, cell)) for cell in cells})
        for each in single
    )
    together = {cell: numbers.gap(at(end, cell), at(start, cell)) for cell in cells}
    interaction = {}
    for cell in cells:
        moved = [at(each, cell) for each in single if at(each, cell) is not at(start, cell)] or [
            at(start, cell)
        ]
        interaction[cell] = numbers.balance([at(end, cell), *[at(start, cell)] * (len(moved) - 1)], moved)
    return Priced(alone, _summed(calendar.year, together), _summed(calendar.year, interaction))


def _summed(year_of: Callable[[int], FiscalYear], gaps: Mapping[Cell, Interval]) -> tuple[Effect, ...]:
    """Effects over all categories, those of a payer together, year by year."""
    found: dict[tuple[str, str, int], Interval] = {}
    for (year, _, payer, currency), value in gaps.items():
        key = (payer, currency, year)
        found[key] = added(found.get(key, _NOTHING), value)
    return tuple(
        Effect(year_of(year), payer, currency, value) for (payer, currency, year), value in found.items()
    )


@dataclass(frozen=True, slots=True)
class _Referred:
    """The two ends of a road: what of a category is somebody's cost if either of them names one."""

    first: Agreement
    whole: Agreement

    def costs(self, category: str, year: int) -> tuple[Clause, ...]:
        """The clauses that name a cost of which a rest is left, of the first of the two that has any."""
        for of in (self.first, self.whole):
            found = tuple(each for each in _of(of, category, year) if each.rest is not None)
            if found:
                return found
        return ()

    def touched(self, way: Road, move: Move) -> frozenset[str]:
        """The categories in which a move may change an amount: its own, and those that look at what is paid there."""
        clauses = (*self.first.clauses, *self.whole.clauses)
        if any(at < 0 for at, _ in move.parts):
            return frozenset(each.category for each in clauses)
        pairs = [way.pairs[at] for at, _ in move.parts]
        found = {each.category for pair in pairs for each in (pair.before, pair.after) if each is not None}
        looks = {(each.category, seen) for each in clauses for seen in _looked_at(each)}
        while more := {category for category, seen in looks if seen in found} - found:
            found |= more
        return frozenset(found)


def _looked_at(clause: Clause) -> Iterator[str]:
    """The categories whose payments a clause looks at."""
    terms = (clause.cost, *(each.term for each in clause.payments), *([clause.rest] if clause.rest else []))
    return (node.category for term in terms for node in every(term) if isinstance(node, Paid))


def _of(of: Agreement, category: str, year: int) -> Iterator[Clause]:
    return (each for each in of.clauses if each.category == category and year in each.years)


def _amounts(
    of: Agreement,
    inputs: Inputs,
    numbers: Formulas,
    referred: _Referred,
    only: Collection[str] | None = None,
) -> dict[Cell, Formula]:
    """What each payer pays, and what is left to the party that bears the rest, by year and category."""
    env: Env[Formula] = Env(of, inputs)
    found: dict[Cell, Formula] = {}
    clauses_ = (*referred.first.clauses, *referred.whole.clauses)
    categories = [
        name for name in dict.fromkeys(each.category for each in clauses_) if only is None or name in only
    ]
    for number in range(of.first.number, of.last.number + 1):
        for category in categories:
            clauses = tuple(_of(of, category, number))
            for clause in clauses:
                for payment in clause.payments:
                    cell = (number, category, payment.payer, clause.currency)
                    found[cell] = paid(category, payment.payer, number, env, numbers)
            costs = referred.costs(category, number)
            if costs and of.guest:
                cell = (number, category, of.guest, costs[0].currency)
                left = _left(env, clauses, costs, number, numbers)
                found[cell] = numbers.add(found[cell], left) if cell in found else left
    return found


def _left(
    env: Env[Formula], clauses: Sequence[Clause], costs: Sequence[Clause], year: int, numbers: Formulas
) -> Formula:
    """What is left of a cost: the rest of the clauses; all of it where no clause stands; else nobody knows."""
    rests = [due(each, each.rest, year, env, numbers) for each in clauses if each.rest is not None]
    open_ = [each for each in clauses if each.rest is None]
    if not clauses:
        rests = [evaluate(each.cost, year, env, numbers) for each in costs]
    for each in open_:
        payments = [paid(each.category, payment.payer, year, env, numbers) for payment in each.payments]
        words = f"what of {each.category.replace('_', ' ')} in FY{year} is left to {env.agreement.guest}"
        rests.append(numbers.left(reduce(numbers.add, payments), f"{words}: a clause names no cost"))
    return reduce(numbers.add, rests)


def _yearly(inputs: Inputs) -> Inputs:
    """Inputs of which each range is told by its year, so that two years are never taken for one."""
    costs = {
        year: {name: _told(value, year) for name, value in named.items()}
        for year, named in inputs.costs.items()
    }
    return replace(inputs, costs=costs)


def _told(value: Fraction | Level, year: int) -> Fraction | Level:
    if not isinstance(value, Level) or value.exact:
        return value
    return replace(value, because=f"{value.because} in FY{year}")
