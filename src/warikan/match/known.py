"""Known levels: what the host paid or pays, year by year and package by package, as far as it was known on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from warikan.agreement.model import Agreement
from warikan.engine.inputs import Inputs
from warikan.engine.interval import Interval
from warikan.engine.pay import pay
from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalYear
from warikan.figures.money import Money, minor_digits
from warikan.figures.published import Published, published
from warikan.figures.spelled import money, round_money
from warikan.match.checks import Used
from warikan.match.deals import agreements

WHOLE = ("total", "five_year_total")  # the lines of a budget table that stand for the whole support
_ONE_LINE = 1


@dataclass(frozen=True, slots=True)
class Known:
    """A level on record: its ``ends`` in units of the currency, the years it is for, and the fact behind it."""

    words: str
    ends: Interval
    unit: str
    first: FiscalYear
    last: FiscalYear
    used: Used

    @property
    def years(self) -> int:
        """For how many years it is."""
        return self.last.number - self.first.number + 1

    @property
    def days(self) -> Days:
        """From the first to the last day of its years."""
        return Days(self.first.days.first, self.last.days.last)

    @property
    def called(self) -> str:
        """Its years as printed."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def known_levels(parties: Sequence[str], as_known: date) -> tuple[Known, ...]:
    """Every level of support between these parties that was known by a day; none where the library holds no deal.

    >>> [level.words for level in known_levels(["us", "kr"], date(2026, 1, 2)) if level.called == "FY2026"]
    ['₩1.5192 trillion (FY2026, due by the Korea–United States special measures agreement of 2024)']
    """
    return _levels(tuple(sorted(parties)), as_known)


@lru_cache(maxsize=64)
def _levels(parties: tuple[str, ...], as_known: date) -> tuple[Known, ...]:
    deals = agreements(parties, as_known)
    hosts = dict.fromkeys(deal.host for deal in deals)
    found = [
        _of_figure(figure)
        for host in hosts
        for figure in published(host, as_known)
        if figure.category in WHOLE
    ]
    found += [level for deal in deals for level in _of_agreement(deal, as_known)]
    return tuple(found)


def _of_figure(figure: Published) -> Known:
    scale = Fraction(1, 10 ** minor_digits(figure.money.currency))
    value, half = figure.money.amount * scale, Fraction(figure.quantum, 2) * scale
    says = f"{money(figure.money, figure.quantum)} ({figure.years}, {figure.basis})"
    return Known(
        words=says,
        ends=Interval(value - half, value + half),
        unit=figure.money.currency,
        first=figure.first,
        last=figure.last,
        used=Used(says, figure.address),
    )


def _of_agreement(deal: Agreement, as_known: date) -> Iterator[Known]:
    """The years whose whole payment the agreement's own rules settle."""
    rows = [row for row in pay(deal, inputs=Inputs(as_known=as_known)) if row.payer == deal.host]
    for year in deal.years:
        mine = [row for row in rows if row.year == year]
        if (
            len(mine) != _ONE_LINE
            or not mine[0].low
            or mine[0].low != mine[0].high
            or not mine[0].clause.facts
        ):
            continue
        row, scale = mine[0], Fraction(1, 10 ** minor_digits(mine[0].currency))
        half = Fraction(row.printed or 0, 2) * scale
        value = mine[0].low * scale
        sum_ = round_money(Money(mine[0].low, row.currency))
        says = f"{sum_} ({year}, due by the {deal.title})"
        used = Used(says, row.clause.fact)
        yield Known(says, Interval(value - half, value + half), row.currency, year, year, used)
