"""What a calendar expression is reckoned with, and which of several possible times the tense chooses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalCalendar
from warikan.reading.tense import Tense

NEAR = 75  # days within which the nearer of two possible dates is taken though no verb tells
FAR = 200  # days that the other one must then lie off


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


def by_tense(options: list[Days], given: Given) -> Days | None:
    """Of times in order: the last begun, the next still to end, or the plainly nearer one.

    >>> marches = [Days.month(year, 3) for year in (2020, 2021, 2022)]
    >>> str(by_tense(marches, Given(date(2021, 11, 17), "past"))), by_tense(marches, Given(date(2021, 11, 17)))
    ('2021-03-01..2021-03-31', None)
    """
    if given.day is None:
        return None
    past = [days for days in options if days.first <= given.day]
    future = [days for days in options if days.last >= given.day]
    if given.lead == "since" or given.tense == "past":
        return past[-1] if past else None
    if given.tense == "future":
        return future[0] if future else None
    day = given.day
    near = [days for days in options if _distance(days, day) <= NEAR]
    others = [days for days in options if days not in near]
    return near[0] if len(near) == 1 and all(_distance(days, day) >= FAR for days in others) else None


def _distance(days: Days, day: date) -> int:
    if day in days:
        return 0
    return (days.first - day).days if day < days.first else (day - days.last).days
