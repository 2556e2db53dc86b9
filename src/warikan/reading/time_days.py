"""The grammar of single days: by month and number, in figures, by weekday, by the number alone."""

from __future__ import annotations

import re
from datetime import date

from warikan.ground.pattern import regex
from warikan.reading import time_words as words
from warikan.reading.forms import Ambiguous, Between, Day, DayOfMonth, Form
from warikan.reading.time_rule import LONG, SHORT, YEARS, Rule, before
from warikan.reading.time_words import DAY, MONTHS, ORDINAL_DAY, ORDINALS, WEEKDAY, WEEKDAYS, YEAR
from warikan.reading.time_years import FEW_COUNTED, YEAR_WORDS, shift_of, year_of

# A year behind a month or a day: ", 2021", "of 2021", "in 2021", "'21", "nineteen eighty-six", "of next year".
OF_YEAR = (
    rf"(?:(?:\s*,\s*|\s+)(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?P<year>{YEAR}){FEW_COUNTED}"
    r"|\s+(?:of\s+)?(?P<shifted>last|this|next)\s+year(?!\w)|\s*(?:of\s+)?'(?P<short>\d\d)(?!\d)"
    rf"|,?\s+(?P<spelt>{YEAR_WORDS}))"
)
_MONTH_KEYS = tuple(MONTHS)
_DAY_KEYS = (SHORT, *(word for word in ORDINALS if "-" not in word), "twenty", "thirty")
_TO = r"\s?(?:-|to|through|thru|until|till|and)\s?(?:the\s+)?"
_RANGE_MARKS = ("-", "to", "thr", "til", "and")
_LOWER = ("may", "march", "mar", "dec")  # in small letters these are verbs or nothing
_NUMBER_LEAD = regex(
    r"\b(?:on|by|until|till|before|after|since|around|of|for|from|between|and|to)\s+(?:the\s+)?$"
)
_WEEKDAY_LEAD = regex(rf"\b{WEEKDAY}\.?,?\s+(?:the\s+)?$")
_FIGURES_LEAD = regex(
    rf"(?:\b(?:(?:on|from|since|until|till|by|before|after|between|to|this|next)|{WEEKDAY}\.?,?)\s|\d/\d{{1,2}}\s?-\s?)$"
)
_ENDS = regex(
    r"\s*(?:[.,;:()!?-]|$|[a-z]+ed\b|(?:said|told|met|held|saw|put|that)\b|(?:of|and|to|till|until|through|at|from|between|around|before|after)\b)"
)


def exists(month: int, day: int, year: int | None) -> bool:
    """Whether there is such a day, in a leap year where none is named.

    >>> exists(2, 29, None), exists(2, 29, 2021), exists(4, 31, None)
    (True, False, False)
    """
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _is_month(match: re.Match[str]) -> bool:
    """Whether the word is a month's name where it stands before or after the number of a day."""
    name = match["month"].lower()
    if name not in MONTHS:
        return False
    sure = year_of(match) is not None or not match["day"].isdigit()
    return (
        sure
        or not match["month"].islower()
        or name not in _LOWER
        or _WEEKDAY_LEAD.search(before(match)) is not None
    )


def _day(match: re.Match[str]) -> Form | None:
    if not _is_month(match):
        return None
    month, day, year = words.month(match["month"]), words.day(match["day"]), year_of(match)
    return Day(month, day, year, None, shift_of(match)) if exists(month, day, year) else None


def _range(match: re.Match[str]) -> Form | None:
    if not _is_month(match):
        return None
    month, year = words.month(match["month"]), year_of(match)
    first, last = words.day(match["day"]), words.day(match["until"])
    if first >= last or not exists(month, last, year):
        return None
    return Between(Day(month, first, year), Day(month, last, year))


def _separated(match: re.Match[str]) -> Form | None:
    """A month's name between two figures, or before or after them: the one with four figures is the year."""
    parts = [match["one"], match["two"], match["three"]]
    named = [part for part in parts if part.lower() in MONTHS]
    figures = [part for part in parts if part.isdigit()]
    if len(named) != 1 or len(figures) != 2:
        return None
    years = [int(part) for part in figures if len(part) == 4]
    days = [int(part) for part in figures if len(part) <= 2]
    month = words.month(named[0])
    if len(years) != 1 or len(days) != 1 or not exists(month, days[0], years[0]):
        return None
    return Day(month, days[0], years[0])


def _iso(match: re.Match[str]) -> Form | None:
    year, month, day = int(match["year"]), int(match["m"]), int(match["d"])
    return Day(month, day, year) if 1 <= month <= 12 and exists(month, day, year) else None


def _figures(match: re.Match[str]) -> Form | None:
    """Day first with dots and hyphens; with strokes only where one reading is left."""
    one, other, year = int(match["a"]), int(match["b"]), int(match["year"])
    if year < 100:
        year += 2000 if year <= 50 else 1900
    return _in_figures(one, other, year, match["sign"])


def _in_figures(one: int, other: int, year: int | None, sign: str) -> Form | None:
    day_first = 1 <= other <= 12 and exists(other, one, year)
    month_first = 1 <= one <= 12 and exists(one, other, year)
    if (sign == "/" or year is None) and day_first and month_first and one != other:
        return Ambiguous(year, one, other)
    if day_first:
        return Day(other, one, year)
    return Day(one, other, year) if month_first else None


def _without_year(match: re.Match[str]) -> Form | None:
    """Two figures are a day only behind words that lead to one; "9/11" and "24/7" are none."""
    lead = before(match)
    if match[0] in ("9/11", "24/7") or _FIGURES_LEAD.search(lead) is None:
        return None
    if match["sign"] != "/" and _WEEKDAY_LEAD.search(lead) is None:
        return None
    return _in_figures(int(match["a"]), int(match["b"]), None, match["sign"])


def _number(match: re.Match[str]) -> Form | None:
    """The number of a day without its month: "the 18th of next month", "on the 18th", "Monday 21"."""
    written, lead = match["day"], before(match)
    number = words.day(written)
    if not 1 <= number <= 31:
        return None
    if match["rel"]:
        return None if written.isdigit() else DayOfMonth(number, None, words.shift(match["rel"]))
    ordinal = written[0].isdigit() and not written.isdigit()
    leads = _WEEKDAY_LEAD.search(lead) or (ordinal and _NUMBER_LEAD.search(lead))
    return DayOfMonth(number) if leads and _ENDS.match(match.string, match.end()) else None


def with_weekday(match: re.Match[str], inner: Form) -> Form | None:
    """A day whose weekday is named too."""
    named = words.weekday(match["weekday"])
    if isinstance(inner, Day) and inner.weekday is None:
        return Day(inner.month, inner.day, inner.year, named, inner.year_shift)
    if isinstance(inner, DayOfMonth) and inner.weekday is None:
        return DayOfMonth(inner.day, named, inner.shift)
    if isinstance(inner, Between) and isinstance(inner.first, Day):
        return Between(inner.first._replace(weekday=named), inner.last)
    return inner if isinstance(inner, Ambiguous) else None


def _cjk(match: re.Match[str]) -> Form | None:
    month, day, year = int(match["m"]), int(match["d"]), int(match["year"])
    return Day(month, day, year) if 1 <= month <= 12 and exists(month, day, year) else None


DAY_RULES: tuple[Rule, ...] = (
    Rule(
        _MONTH_KEYS,
        rf"(?P<month>[a-z]++)\.?(?:,\s+(?=\d+(?:st|nd|rd|th)))?\s*/?\s*(?:the\s+)?(?P<day>{DAY})(?!/\d){OF_YEAR}?",
        _day,
    ),
    Rule(
        _MONTH_KEYS,
        rf"(?P<month>[a-z]++)\.?\s*(?:the\s+)?(?P<day>{DAY}){_TO}(?P<until>{DAY})(?!\d|\s+[a-z]+\.?\s+(?:19|20)\d\d){OF_YEAR}?",
        _range,
        needs=_RANGE_MARKS,
    ),
    Rule(
        _DAY_KEYS,
        rf"(?P<day>{DAY})\s+(?:day\s+)?(?:of\s+)?(?P<month>[a-z]{{3,9}})\b(?!-[a-z])(?:(?<!may)(?<!june)(?<!july)(?<!\w{{5}})\.)?(?:{OF_YEAR}|\s+of\s+(?P<bare>\d\d)(?!\d))?",
        _day,
        behind=" a",
    ),
    Rule(
        _DAY_KEYS,
        rf"(?P<day>{DAY}){_TO}(?P<until>{DAY})\s+(?:of\s+)?(?P<month>[a-z]{{3,9}})\b(?!-[a-z])(?:(?<!may)(?<!june)(?<!july)(?<!\w{{5}})\.)?{OF_YEAR}?",
        _range,
        needs=_RANGE_MARKS,
    ),
    Rule(
        (SHORT, YEARS, *_MONTH_KEYS),
        r"(?P<one>[a-z]{3,9}|\d{1,4})(?P<sign>[-/])(?P<two>[a-z]{3,9}|\d{1,4})(?P=sign)(?P<three>[a-z]{3,9}|\d{1,4})(?![\w/-])",
        _separated,
        needs=("-", "/"),
        behind="-",
    ),
    Rule(
        (YEARS,),
        r"(?P<year>(?:1[89]|20)\d\d)(?P<sign>[-/. ])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})(?![\d/]|[.-]\d|T(?!\d\d:))",
        _iso,
    ),
    Rule((LONG,), r"(?P<year>(?:19|20)\d\d)(?P<m>0\d|1[0-2])(?P<d>[0-3]\d)(?!\w|[.,]\d)", _iso),
    Rule(
        (SHORT,),
        r"(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/]|[.-]\d)",
        _figures,
        behind="-",
    ),
    Rule(
        (SHORT,), r"(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?![\w/%]|[.,-]\d)", _without_year, behind="-"
    ),
    Rule(
        _DAY_KEYS,
        rf"(?P<day>{ORDINAL_DAY}|\d{{1,2}}(?![\w%/]|[.,:-]\w))(?:(?:\s+day)?\s+of\s+(?P<rel>this|next|last|the)\s+month(?!\w))?",
        _number,
    ),
    Rule(
        ("this", "next", "last"),
        rf"(?:this|next|last)\s+(?P<weekday>{WEEKDAY})\.?(?:,\s*|\s+|-|\s\()(?:the\s+)?",
        around=with_weekday,
    ),
    Rule(
        tuple(WEEKDAYS),
        r"(?P<weekday>[a-z]+)\.?\s*(?:,\s*|-|\s\()?\s?(?:the\s+)?",
        around=with_weekday,
    ),
    Rule(
        (YEARS,),
        r"(?P<year>(?:1[89]|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        _cjk,
    ),
)
