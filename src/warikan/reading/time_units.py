"""Calendar arithmetic: whole units counted from a day, and the parts that convention gives months and years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from warikan.figures.days import Days
from warikan.reading.forms import Part, SeasonName, Unit

_SEASONS: dict[SeasonName, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_YEAR_PARTS: dict[Part, tuple[int, int]] = {
    "start": (1, 3), "early": (1, 3), "mid": (5, 8), "late": (10, 12), "first half": (1, 6), "second half": (7, 12),
    "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
}  # fmt: skip
_DECADE_PARTS: dict[Part | None, tuple[int, int]] = {
    None: (0, 9), "start": (0, 3), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (9, 9), "first half": (0, 4),
    "second half": (5, 9),
}  # fmt: skip


@lru_cache(maxsize=4096)
def unit_at(unit: Unit, day: date, shift: int) -> Days:
    """The whole unit so many units from the one that holds ``day``; weeks run from Monday.

    >>> str(unit_at("quarter", date(2021, 11, 17), -1)), str(unit_at("weekend", date(2021, 11, 17), 0))
    ('2021-07-01..2021-09-30', '2021-11-20..2021-11-21')
    """
    match unit:
        case "day":
            return Days.one(day + timedelta(days=shift))
        case "week" | "fortnight":
            length = 7 if unit == "week" else 14
            monday = day + timedelta(days=length * shift - day.weekday())
            return Days(monday, monday + timedelta(days=length - 1))
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5 + 7 * shift)
            return Days(saturday, saturday + timedelta(days=1))
        case "month":
            months = day.year * 12 + day.month - 1 + shift
            return Days.month(months // 12, months % 12 + 1)
        case "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + shift
            first = Days.month(quarters // 4, quarters % 4 * 3 + 1)
            return Days(first.first, Days.month(first.first.year, first.first.month + 2).last)
        case "year":
            return Days.year(day.year + shift)
        case "decade" | "century":
            years = 10 if unit == "decade" else 100
            start = (day.year // years + shift) * years
            return Days.year(start).span_with(Days.year(start + years - 1))


def exists(year: int, month: int, day: int) -> bool:
    """Whether the month has so many days.

    >>> exists(2021, 2, 29), exists(2024, 2, 29)
    (False, True)
    """
    return day <= 28 or day <= monthrange(year, month)[1]


def same_day(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month.

    >>> same_day(date(2021, 8, 31), 1)
    datetime.date(2021, 9, 30)
    """
    whole = unit_at("month", day, months)
    return whole.first + timedelta(days=min(day.day, whole.length) - 1)


@lru_cache(maxsize=4096)
def month_part(year: int, month: int, part: Part | None) -> Days:
    """A month or a part of it: ten days early, ten in the middle, the rest late.

    >>> str(month_part(2021, 2, "late"))
    '2021-02-21..2021-02-28'
    """
    whole = Days.month(year, month)
    match part:
        case "start" | "early":
            return Days(whole.first, date(year, month, 10))
        case "mid":
            return Days(date(year, month, 11), date(year, month, 20))
        case "late":
            return Days(date(year, month, 21), whole.last)
        case "end":
            return Days.one(whole.last)
        case "first half":
            return Days(whole.first, date(year, month, 15))
        case "second half":
            return Days(date(year, month, 16), whole.last)
        case _:
            return whole


def year_part(year: int, part: Part | None) -> Days:
    """A calendar year or a part of it; its end is its last day.

    >>> str(year_part(2022, "early")), str(year_part(2022, "q3")), str(year_part(2022, "end"))
    ('2022-01-01..2022-03-31', '2022-07-01..2022-09-30', '2022-12-31')
    """
    if part == "end":
        return Days.one(date(year, 12, 31))
    first, last = _YEAR_PARTS[part] if part else (1, 12)
    return Days.month(year, first).span_with(Days.month(year, last))


def decade_part(first: int, part: Part | None) -> Days | None:
    """Ten years or a part of them, by whole years; quarters of a decade are no words of anybody's.

    >>> str(decade_part(1990, "late"))
    '1997-01-01..1999-12-31'
    """
    years = _DECADE_PARTS.get(part)
    return Days.year(first + years[0]).span_with(Days.year(first + years[1])) if years else None


def season_days(year: int, season: SeasonName) -> Days:
    """Three months of the northern year; winter is named by the year it begins in.

    >>> str(season_days(2021, "winter"))
    '2021-12-01..2022-02-28'
    """
    first = _SEASONS[season]
    last = Days.month(year, first + 2) if first < 12 else Days.month(year + 1, 2)
    return Days(date(year, first, 1), last.last)


def edge_of(whole: Days, part: Part) -> Days | None:
    """The start, middle or end of any stretch: its first, second or last third; a half of it.

    The end of anything up to a year is its last day.

    >>> str(edge_of(Days(date(2021, 11, 15), date(2021, 11, 21)), "late"))
    '2021-11-20..2021-11-21'
    """
    third, half = whole.length // 3, whole.length // 2
    if part == "end" and whole.length <= 366:
        return Days.one(whole.last)
    match part:
        case "start" | "early":
            return Days(whole.first, whole.first + timedelta(days=max(third, 1) - 1))
        case "mid":
            return Days(whole.first + timedelta(days=third), whole.last - timedelta(days=third))
        case "late" | "end":
            return Days(whole.last - timedelta(days=max(third, 1) - 1), whole.last)
        case "first half":
            return Days(whole.first, whole.first + timedelta(days=max(half, 1) - 1))
        case "second half":
            return Days(whole.first + timedelta(days=half), whole.last)
        case _:
            return None


def contradicted(day: date, weekday: int) -> Days:
    """A number and a weekday that do not fit: the days from the one to the nearest of the other.

    >>> str(contradicted(date(2021, 11, 17), 4))
    '2021-11-17..2021-11-19'
    """
    ahead = (weekday - day.weekday()) % 7
    other = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return Days(min(day, other), max(day, other))


def nth_weekday(whole: Days, number: int, weekday: int) -> Days | None:
    """The n-th weekday of a stretch (-1 the last), where it has one.

    >>> str(nth_weekday(Days.month(2021, 11), 3, 2)), nth_weekday(Days.month(2021, 11), 5, 2)
    ('2021-11-17', None)
    """
    if number > 0:
        found = whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7 + 7 * (number - 1))
    else:
        found = whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
    return Days.one(found) if found in whole else None
