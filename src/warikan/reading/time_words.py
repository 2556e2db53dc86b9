"""Words of time: months, days of the week, counts and units, as patterns and values."""

from __future__ import annotations

import re

from warikan.reading.forms import Part, SeasonName, Unit
from warikan.reading.numerals import in_words

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
_MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL = "|".join((*_MONTH_NAMES, *(name.upper() for name in _MONTH_NAMES)))
_SHORT = "|".join((*_MONTH_SHORT, *(name.upper() for name in _MONTH_SHORT)))

MONTH = rf"(?:(?:{_FULL})(?![A-Za-z])|(?:{_SHORT})(?![A-Za-z])\.?)"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.(?!\w)"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,\s))"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d|%|\s(?:percent|per\scent|million|billion|trillion|members|people|troops))"
YEAR = r"(?:(?:1[89]|20)\d\d(?![\d%]|[.,]\d))"
COUNT = (
    r"(?:\d{1,2}|(?:twenty|thirty|forty|fifty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|an?)"
)
UNIT = r"(?:day|week|weekend|month|quarter|year|decade)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"

_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "end", "beginning": "start", "start": "start",
    "first half": "first half", "second half": "second half", "latter half": "second half",
    "first quarter": "q1", "second quarter": "q2", "third quarter": "q3", "fourth quarter": "q4", "last quarter": "q4",
}  # fmt: skip


def month(words: str) -> int:
    """The month a word or abbreviation names.

    >>> month("Sept."), month("MARCH")
    (9, 3)
    """
    return _MONTH_KEYS.index(words[:3].lower()) + 1


def weekday(words: str) -> int:
    """The weekday, Monday 0.

    >>> weekday("Wednesday")
    2
    """
    return _DAY_KEYS.index(words[:3].lower())


def day(words: str) -> int:
    """The number of a day of the month.

    >>> day("21st")
    21
    """
    return int(re.sub(r"\D", "", words))


def count(words: str) -> int:
    """A small count in figures or words.

    >>> count("five"), count("12"), count("a")
    (5, 12, 1)
    """
    if words.isdigit():
        return int(words)
    value = in_words(words.replace("-", " "))
    return int(value[0]) if value else 1


def part(words: str | None) -> Part | None:
    """The part of a month or year that words name.

    >>> part("beginning"), part("late")
    ('start', 'late')
    """
    return _PARTS.get(re.sub(r"\s+", " ", words.lower())) if words else None


def unit(words: str) -> Unit:
    """A unit of time.

    >>> unit("years")
    'year'
    """
    names: dict[str, Unit] = {
        "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    }  # fmt: skip
    return names[words.lower().removesuffix("s")]


def season(words: str) -> SeasonName:
    """A season.

    >>> season("fall")
    'autumn'
    """
    names: dict[str, SeasonName] = {
        "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
    }  # fmt: skip
    return names[words.lower()]


def shift(words: str) -> int:
    """How many units "last", "this" or "next" count.

    >>> shift("last"), shift("coming")
    (-1, 1)
    """
    return {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1, "new": 1}.get(
        words.lower(), 0
    )
