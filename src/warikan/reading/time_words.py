"""Words of time: months, days of the week, ordinals, counts and units, as patterns and values."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.reading.forms import Part, SeasonName, TimeOfDay, Unit
from warikan.reading.numerals import in_words

_MONTHS = ("january february march april may june july august september october november december").split()
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_WEEKDAYS = (
    ("mon",),
    ("tue", "tues"),
    ("wed",),
    ("thu", "thur", "thurs"),
    ("fri",),
    ("sat",),
    ("sun",),
)

MONTHS: dict[str, int] = {
    **{name: n for n, name in enumerate(_MONTHS, 1)},
    **{name[:3]: n for n, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
WEEKDAYS: dict[str, int] = {
    **{name: n for n, name in enumerate(_WEEKDAYS)},
    **{short: n for n, names in enumerate(_SHORT_WEEKDAYS) for short in names},
}

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate((*_ONES, *_TEENS), 1)},
    "twentieth": 20, "thirtieth": 30, "thirty-first": 31,
    **{f"twenty-{word}": n for n, word in enumerate(_ONES, 21)},
}  # fmt: skip

MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![A-Za-z])"
WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?![A-Za-z])"
# Any word that ends as an ordinal does; ``day`` says 0 for those that are none.
ORDINAL_WORD = r"(?:(?:twenty|thirty)[-\s]+)?[a-z]{0,9}(?:th|first|second|third)(?![A-Za-z])"
_NOT_A_DAY = (
    r"(?!\d|:\d|[.,]\d|%|\s(?:percent|per\scent|million|billion|trillion|members|people|troops|a\.?m\b|p\.?m\b"
    r"|years|times|hours))"
)
FIGURE_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_NOT_A_DAY}"
DAY = rf"(?:{FIGURE_DAY}|{ORDINAL_WORD})"
ORDINAL_DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?![A-Za-z])|{ORDINAL_WORD})"
YEAR = r"(?:(?:1[6-9]|20|21)\d\d(?![\d%]|[.,]\d))"
_COUNT_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_COUNT_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
COUNT = (
    rf"(?:\d{{1,3}}(?![\d.,]\d)|(?:{'|'.join(_COUNT_TENS)})(?:[-\s](?:{'|'.join(_COUNT_WORDS[:9])}))?|(?:{'|'.join(reversed(_COUNT_WORDS))})"
    r"|a\s+couple\s+of|a\s+couple|couple\s+of|couple|an|a)(?![A-Za-z])"
)
COUNT_KEYS = (*_COUNT_WORDS, *_COUNT_TENS, "a", "an", "couple")
UNIT = r"(?:day|week|fortnight|weekend|month|quarter|year|decade|century|centurie)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"

_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "end", "close": "end",
    "beginning": "start", "start": "start", "first half": "first half", "1st half": "first half",
    "second half": "second half", "2nd half": "second half", "latter half": "second half", "last half": "second half",
    "first quarter": "q1", "second quarter": "q2", "third quarter": "q3", "fourth quarter": "q4", "last quarter": "q4",
    "final quarter": "q4", "1st quarter": "q1", "2nd quarter": "q2", "3rd quarter": "q3", "4th quarter": "q4",
    "q1": "q1", "q2": "q2", "q3": "q3", "q4": "q4", "h1": "first half", "h2": "second half",
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "fortnight": "fortnight", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
_SEASONS: dict[str, SeasonName] = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
}  # fmt: skip
_TIMES: dict[str, TimeOfDay] = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night",
}  # fmt: skip
_SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "next": 1, "coming": 1, "upcoming": 1, "new": 1, "following": 1,
}  # fmt: skip
_JOINT = regex(r"[-\s]+")


def _plain(words: str) -> str:
    return _JOINT.sub(" ", words.lower()).strip(" .")


def month(words: str) -> int:
    """The month a word or abbreviation names.

    >>> month("Sept."), month("MARCH")
    (9, 3)
    """
    return MONTHS[words.lower().rstrip(".")]


def weekday(words: str) -> int:
    """The weekday, Monday 0.

    >>> weekday("Wednesday"), weekday("Thurs.")
    (2, 3)
    """
    return WEEKDAYS[words.lower().rstrip(".")]


def day(words: str) -> int:
    """The number of a day of the month, in figures or as an ordinal; 0 for a word that is none.

    >>> day("21st"), day("twenty third"), day("second"), day("month")
    (21, 23, 2, 0)
    """
    digits = re.sub(r"\D", "", words)
    return int(digits) if digits else ORDINALS.get(_plain(words).replace(" ", "-"), 0)


def ordinal(words: str) -> int:
    """An ordinal as a number; the last is -1.

    >>> ordinal("third"), ordinal("2nd"), ordinal("final")
    (3, 2, -1)
    """
    named = {"last": -1, "final": -1, "closing": -1, "opening": 1}
    return named.get(words.lower()) or day(words)


def count(words: str) -> int:
    """A small count in figures or words.

    >>> count("five"), count("12"), count("a"), count("a couple of")
    (5, 12, 1, 2)
    """
    if words.isdigit():
        return int(words)
    if "couple" in words.lower():
        return 2
    value = in_words(words.replace("-", " "))
    return int(value[0]) if value else 1


def part(words: str | None) -> Part | None:
    """The part of a month or year that words name.

    >>> part("beginning"), part("late"), part("First-half")
    ('start', 'late', 'first half')
    """
    return _PARTS.get(_plain(words)) if words else None


def unit(words: str) -> Unit:
    """A unit of time.

    >>> unit("years")
    'year'
    """
    return _UNITS[words.lower().removesuffix("s")]


def season(words: str) -> SeasonName:
    """A season.

    >>> season("fall")
    'autumn'
    """
    return _SEASONS[words.lower()]


def time_of_day(words: str | None) -> TimeOfDay | None:
    """The part of a day.

    >>> time_of_day("Night")
    'night'
    """
    return _TIMES[words.lower()] if words else None


def shift(words: str) -> int:
    """How many units "last", "this" or "next" count.

    >>> shift("last"), shift("this"), shift("coming"), shift("this past")
    (-1, 0, 1, -1)
    """
    return _SHIFTS.get(words.lower().split()[-1], 0)
