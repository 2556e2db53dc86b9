"""Constant prices: a figure at the prices of another year, by a named series; where none ships, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.figures.fiscal import runs
from warikan.figures.published import Published
from warikan.figures.rounding import round_to
from warikan.figures.schedules import Level
from warikan.figures.series import Entry, Vintage, entry, level, years
from warikan.ground.shelf import rows

_HALF = Fraction(1, 2000)  # rates of growth are printed in per cent with one decimal
_FIRST_LISTED = Vintage()


@dataclass(frozen=True, slots=True)
class Real:
    """A figure at the prices of ``year``: what the printed digits of the sum and of each year's growth allow.

    ``low`` and ``high`` are in smallest units, whole multiples of the figure's last digit; ``entries`` are the rates
    used, ``because`` what widens the range beyond rounding.
    """

    year: int
    low: int
    high: int
    entries: tuple[Entry, ...]
    because: tuple[str, ...]

    @property
    def series(self) -> str:
        """The series used, and which list of it."""
        named = self.entries[0].series if self.entries else "the same prices"
        return f"{named}, {_FIRST_LISTED} for each year" if self.entries else named


@dataclass(frozen=True, slots=True)
class NoPrices:
    """Why a figure cannot be put into the prices of another year: the series or the years of it that are not held."""

    missing: str

    @classmethod
    def without_series(cls, payer: str) -> NoPrices:
        """The answer for a payer for whom no series of prices ships."""
        return cls(f"no series of prices ships for {payer}")

    def __str__(self) -> str:
        return f"not in constant prices: {self.missing}"


def price_series(payer: str) -> str | None:
    """The name of the price series of a payer, ``None`` where none ships.

    >>> price_series("kr"), price_series("jp")
    ('korea/cpi_growth', None)
    """
    return next((row["series"] for row in rows("figures/prices.csv") if row["payer"] == payer), None)


def price_years(payer: str) -> tuple[int, int] | None:
    """The first and the last year whose prices the series of a payer reaches, ``None`` where none ships.

    The first is the year before its first year of growth.

    >>> price_years("kr"), price_years("jp")
    ((2000, 2025), None)
    """
    reach = years(price_series(payer) or "")
    return None if reach is None else (reach[0] - 1, reach[1])


def in_prices_of(figure: Published, year: int, as_known: date = date.max) -> Real | NoPrices:
    """A figure of one year at the prices of another, by the list of each year's growth that came first.

    >>> from warikan.figures.published import published
    >>> total = [f for f in published("kr", date.max) if (f.category, f.years) == ("labor", "FY2019")][0]
    >>> made = in_prices_of(total, 2021)
    >>> made.low, made.high
    (515000000000, 516200000000)
    >>> print(in_prices_of(published("jp", date.max)[0], 2021))
    not in constant prices: no series of prices ships for jp
    """
    series = price_series(figure.payer)
    if series is None:
        return NoPrices.without_series(figure.payer)
    if figure.first != figure.last:
        return NoPrices(f"{figure.years} is a sum of several years' prices")
    start, end = sorted((figure.first.number, year))
    found = {each: entry(series, each, _FIRST_LISTED, as_known) for each in range(start + 1, end + 1)}
    gone = [figure.first.calendar.year(each) for each, held in found.items() if held is None]
    if gone:
        return NoPrices(f"{series} of {runs(gone)} is not held")
    entries = tuple(held for held in found.values() if held is not None)
    return _at(figure, year, entries)


def _at(figure: Published, year: int, entries: tuple[Entry, ...]) -> Real:
    low, high = figure.ends
    levels = [level(each, "price growth") for each in entries]
    for each in levels:
        least, most = _growth(each)
        low, high = (low * least, high * most) if year > figure.first.number else (low / most, high / least)
    unit = figure.quantum
    because = tuple(each.because for each in levels if each.because)
    return Real(year, int(round_to(low, unit, "down")), int(round_to(high, unit, "up")), entries, because)


def _growth(each: Level) -> tuple[Fraction, Fraction]:
    assert each.low is not None and each.high is not None  # noqa: S101 - a listed rate has both ends
    return 1 + each.low - _HALF, 1 + each.high + _HALF
