"""Inputs: what is known of the quantities an agreement looks at, from the user's file, else from a named series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from warikan.agreement.model import Agreement, Input
from warikan.engine.numbers import Source
from warikan.figures.schedules import Level
from warikan.figures.series import Entry, entry, level

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
    _stated: dict[tuple[str, int], Level] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for year, named in self.costs.items():
            for name, value in named.items():
                level = value if isinstance(value, Level) else Level(Fraction(value), Fraction(value))
                self._stated[name, year] = level

    def level(self, agreement: Agreement, name: str, year: int) -> Level:
        """The level of an input in a year; an open one that says so where it is missing."""
        stated = self._stated.get((name, year))
        if stated is not None:
            return stated
        what = agreement.inputs[name]
        found = self._entry(what, year)
        if found is not None:
            return level(found, what.words)
        counted = bool(what.unit.currency or what.unit.heads)
        return Level(Fraction(0) if counted else None, None, f"{what.words} of FY{year}")

    def source(self, agreement: Agreement, name: str, year: int) -> Source:
        """Where the level of an input in a year comes from."""
        what = agreement.inputs[name]
        words = f"{what.words} of FY{year}"
        if (name, year) in self._stated:
            return Source(words, "", "as given", what.unit)
        found = self._entry(what, year)
        if found is None:
            return Source(words, "", "not known", what.unit)
        listed = f"listed {found.listed}" if found.listed else "the day of the list is not shown"
        return Source(words, found.address, f"{what.series}, {what.vintage}: {listed}", what.unit)

    def _entry(self, what: Input, year: int) -> Entry | None:
        """The figure of the input's series that counts for a year."""
        if not what.series or (what.name, year) in self.without:
            return None
        return entry(what.series, year, what.vintage, self.as_known)
