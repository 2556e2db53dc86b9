"""What each move between two agreements costs whom: alone, all together, and the interaction that makes up the rest."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from warikan.agreement.moves import Move, Road, after
from warikan.engine.burden import Burden, Cell, Ends, Group, Reckoning, burden
from warikan.engine.formula import Formula, Formulas, meet
from warikan.engine.inputs import Inputs
from warikan.engine.interval import Interval, added, exactly, subtracted
from warikan.figures.fiscal import FiscalYear
from warikan.figures.schedules import Level

Measure = Callable[[Sequence[Formula]], Interval]
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
    by = Reckoning(known, numbers, Ends(after(way, ()), after(way, way.moves)))
    start, end = (burden(each, by) for each in (by.ends.first, by.ends.whole))
    single = [_alone(way, move, start, by) for move in way.moves]
    cells = tuple(dict.fromkeys(cell for each in (start, end, *single) for cell in each.cells))
    nothing = numbers.level(Level(Fraction(0), Fraction(0)))

    def told(measure: Measure, *involved: Burden) -> tuple[Effect, ...]:
        found = {cell: measure([each.cells.get(cell, nothing) for each in involved]) for cell in cells}
        groups = {cell[:2] for cell in cells if all(cell[:2] in each.costs for each in involved)}
        costs = {group: measure([each.costs[group] for each in involved]) for group in groups}
        return _summed(way.a.first.calendar.year, _conserved(found, costs))

    def gap(values: Sequence[Formula]) -> Interval:
        return numbers.gap(values[0], values[1])

    def remaining(values: Sequence[Formula]) -> Interval:
        """What all together is beyond each alone; a move that changes nothing here adds nothing."""
        last, first, *others = values
        moved = [each for each in others if each is not first] or [first]
        return numbers.balance([last, *[first] * (len(moved) - 1)], moved)

    return Priced(
        tuple(told(gap, each, start) for each in single),
        told(gap, end, start),
        told(remaining, end, start, *single),
    )


def _alone(way: Road, move: Move, start: Burden, by: Reckoning) -> Burden:
    """The burdens after one move; those that it cannot touch are those of the start."""
    touched = by.ends.touched(way, move)
    made = burden(after(way, (move,)), by, [each for each in by.ends.categories if each in touched])
    cells = {cell: value for cell, value in start.cells.items() if cell[1] not in touched}
    costs = {group: value for group, value in start.costs.items() if group[1] not in touched}
    return Burden(cells | made.cells, costs | made.costs)


def _conserved(gaps: Mapping[Cell, Interval], costs: Mapping[Group, Interval]) -> dict[Cell, Interval]:
    """The effects, each no wider than what the cost leaves to it beside those of the other payers."""
    found = dict(gaps)
    members: dict[Group, list[Cell]] = {}
    for cell in gaps:
        members.setdefault(cell[:2], []).append(cell)
    for group, cost in costs.items():
        if len({cell[3] for cell in members[group]}) > 1:
            continue  # sums in two currencies make no cost
        for cell in members[group]:
            others = reduce(added, (gaps[each] for each in members[group] if each != cell), _NOTHING)
            found[cell] = meet(gaps[cell], subtracted(cost, others))
    return found


def _summed(year_of: Callable[[int], FiscalYear], gaps: Mapping[Cell, Interval]) -> tuple[Effect, ...]:
    """Effects over all categories, those of a payer together, year by year."""
    found: dict[tuple[str, str, int], Interval] = {}
    for (year, _, payer, currency), value in gaps.items():
        key = (payer, currency, year)
        found[key] = added(found.get(key, _NOTHING), value)
    return tuple(
        Effect(year_of(year), payer, currency, value) for (payer, currency, year), value in found.items()
    )


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
