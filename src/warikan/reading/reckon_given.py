"""What a calendar expression is reckoned with, and which of several possible times the tense chooses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalCalendar
from warikan.reading.tense import Tense

NEAR = 75  # days within which the nearer of two possible dates is taken though no verb tells
FAR = 200  # days that the other one must then lie off
_FIRST, _LAST = attrgetter("first"), attrgetter("last")


@dataclass(frozen=True, slots=True)
class Given:
    """What a form is reckoned with: the day of the text, the verb's tense, the preposition, the fiscal calendar,
    and the days spoken of before.
    """

    day: date | None
    tense: Tense | None = None
    lead: str | None = None
    calendar: FiscalCalendar | None = None
    anchor: Days | None = None


def by_tense(options: Sequence[Days], given: Given) -> Days | None:
    """Of times in order: the last begun, the next still to end, or the plainly nearer one.

    >>> marches = [Days.month(year, 3) for year in (2020, 2021, 2022)]
    >>> str(by_tense(marches, Given(date(2021, 11, 17), "past"))), by_tense(marches, Given(date(2021, 11, 17)))
    ('2021-03-01..2021-03-31', None)
    """
    if given.day is None:
        return None
    if given.lead == "since" or given.tense == "past":
        begun = bisect_right(options, given.day, key=_FIRST)
        return options[begun - 1] if begun else None
    if given.tense == "future":
        over = bisect_left(options, given.day, key=_LAST)
        return options[over] if over < len(options) else None
    away = sorted((_distance(days, given.day), days) for days in options)
    plain = away and away[0][0] <= NEAR and all(distance >= FAR for distance, _ in away[1:])
    return away[0][1] if plain else None


def _distance(days: Days, day: date) -> int:
    if day in days:
        return 0
    return (days.first - day).days if day < days.first else (day - days.last).days
