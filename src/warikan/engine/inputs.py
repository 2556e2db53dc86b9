"""Inputs: what is known of the quantities an agreement looks at, from the user's file, else from a named series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from warikan.agreement.model import Agreement, Input
from warikan.engine.numbers import Source
from warikan.figures.schedules import Level
from warikan.figures.series import entry, level

Costs = Mapping[int, Mapping[str, Fraction | Level]]  # inputs by the number of the year, then by name


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is known: the user's figures first, then series as listed by ``as_known``; ``without`` blanks some.

    ``facts`` says whether a declared fact holds; one that is not there is not known.
    """

    costs: Costs = field(default_factory=dict)
    as_known: date = date.max
    without: frozenset[tuple[str, int]] = frozenset()
    facts: Mapping[str, bool] = field(default_factory=dict)

    def of(self, agreement: Agreement, name: str, year: int) -> tuple[Level, Source]:
        """The level of an input in a year, and where it comes from; an open one that says so where it is missing."""
        what = agreement.inputs[name]
        stated = self.costs.get(year, {}).get(name)
        if isinstance(stated, Level):
            return stated, Source(f"{what.words} of FY{year}", "", "as given")
        if stated is not None:
            return Level(Fraction(stated), Fraction(stated)), Source(
                f"{what.words} of FY{year}", "", "as given"
            )
        return self._held(what, year)

    def _held(self, what: Input, year: int) -> tuple[Level, Source]:
        name = f"{what.words} of FY{year}"
        if what.series and (what.name, year) not in self.without:
            found = entry(what.series, year, what.vintage, self.as_known)
            if found is not None:
                listed = f"listed {found.listed}" if found.listed else "the day of the list is not shown"
                note = f"{what.series}, {what.vintage}: {listed}"
                return level(found, what.words), Source(name, found.address, note)
        counted = bool(what.unit.currency or what.unit.heads)
        return Level(Fraction(0) if counted else None, None, name), Source(name, "", "not known")
