"""The market: between which rates two currencies stood on the days around a text, and sums carried across at them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from warikan.engine.interval import Interval, divided
from warikan.figures.days import EARLIEST, Days
from warikan.figures.rates import daily_rate, fitting_days

AROUND = 21  # days before a text whose rates are still those of its days
YEAR = 365


def before(days: Days, count: int) -> Days:
    """The days of an interval with so many before it.

    >>> str(before(Days.one(date(2021, 11, 17)), 21))
    '2021-10-27..2021-11-17'
    """
    room = (days.first - EARLIEST).days
    return Days(days.first - timedelta(days=min(count, room)), days.last)


@lru_cache(maxsize=256)
def rates(base: str, quote: str, days: Days) -> Interval | None:
    """The lowest and the highest rate of some days, units of ``quote`` for one of ``base``; ``None`` without any.

    >>> found = rates("USD", "JPY", Days(date(2021, 11, 15), date(2021, 11, 17)))
    >>> f"{float(found.low):.2f} {float(found.high):.2f}"
    '113.88 114.69'
    """
    step = max(1, days.length // YEAR)
    found = [
        rate.value
        for number in range(0, days.length, step)
        if (rate := daily_rate(base, quote, days.first + timedelta(days=number))) is not None
    ]
    return Interval(min(found), max(found)) if found else None


def carried(ends: Interval, unit: str, to: str, days: Days | None) -> Interval | None:
    """A sum in another currency, as wide as the rates of the days make it; ``None`` where no rate is known."""
    if unit == to:
        return ends
    found = rates(to, unit, days) if days else None
    return divided(ends, found) if found else None


@lru_cache(maxsize=1024)
def fits(low: Fraction, high: Fraction, pair: tuple[str, str], within: Days) -> tuple[date, ...]:
    """The banking days of an interval on which units of the second currency for one of the first lay between two ends.

    >>> found = fits(Fraction(114), Fraction(115), ("USD", "JPY"), Days(date(2021, 11, 15), date(2021, 11, 17)))
    >>> [str(day) for day in found]
    ['2021-11-16', '2021-11-17']
    """
    return fitting_days(*pair, low, high, within)


def usable(days: Days, as_known: date) -> Days | None:
    """The days of an interval that lie not after the day of knowledge; ``None`` where none does."""
    return days.meet(Days(EARLIEST, as_known))
