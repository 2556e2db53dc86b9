"""Stretches from one calendar expression to another: "from April to June 2017", "Nov. 18-Dec. 19", "through 2026"."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.reading import time_words as words
from warikan.reading.forms import (
    Ambiguous,
    Between,
    Day,
    DayOfMonth,
    Fiscal,
    Form,
    Holiday,
    Month,
    Relative,
    SplitYear,
    Weekday,
    Year,
    YearPart,
)
from warikan.reading.time_words import DAY, MONTH, YEAR

JOINT = regex(
    r"\s?(?P<joint>-|~|to|through|thru|until|till|up\s+to|and|up\s+until)\s?(?:the\s+)?(?:on\s+)?",
    re.IGNORECASE,
)
_OPENING = regex(r"(?:between|from)\s+(?:the\s+)?", re.IGNORECASE)
_MOVED = regex(
    r"\b(?:mov|shift|postpon|delay|push|reschedul|deferr|chang|advanc|brought|bring|slipp)\w*\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_OPENED = regex(r"\b(between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_DAYS_ON = regex(
    rf"\s?(?:-|to|through|thru|until|till)\s?(?:the\s+)?(?P<until>{DAY})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?",
    re.IGNORECASE,
)


_MONTH_ON = regex(rf"\s+(?:of\s+)?{MONTH}", re.IGNORECASE)
_NOW = regex(
    r"(?:now|date|the\s+present|present|the\s+current\s+date|current\s+date)\b(?!\s+(?:day|the))",
    re.IGNORECASE,
)


def until_now(folded: str, at: int, end: int) -> tuple[int, Form] | None:
    """The present day as the end of a stretch: "from 2010 until now"."""
    match = _NOW.match(folded, at, end)
    return (match.end(), Relative("day", 0)) if match else None


def opening(folded: str, at: int, end: int) -> re.Match[str] | None:
    """The word that opens a stretch: "from" or "between"."""
    return _OPENING.match(folded, at, end) if folded[at] in "bBfF" else None


def joined_days(folded: str, at: int, end: int, form: Form) -> tuple[int, Form] | None:
    """A second day of the same month after a day: "April 9th through 17th"."""
    if not isinstance(form, Day) or form.year is not None:
        return None
    match = _DAYS_ON.match(folded, at, end)
    if match is None:
        return None
    last, year = words.day(match["until"]), int(match["year"]) if match["year"] else None
    if last <= form.day or last > 31 or _MONTH_ON.match(folded, match.end()):
        return None
    return match.end(), Between(form._replace(year=year), Day(form.month, last, year))


def join(before: str, joint: str, first: Form, last: Form) -> Form | None:
    """Two expressions as one stretch, where the words between them and before them make them one.

    ``before`` are the words before the first; the last of them may open the stretch.
    """
    if _MOVED.search(before) or not isinstance(first, _ENDS) or not isinstance(last, _ENDS):
        return None
    opened = _OPENED.search(before)
    if not (_opened(joint, opened[1].lower()) if opened else _alone(joint, first, last)):
        return _next_month(first, last) if joint == "and" else None
    filled = _fill(first, last)
    return Between(*filled) if filled is not None else None


def _opened(joint: str, word: str) -> bool:
    """Whether the joint goes with the word that opens the stretch: between … and, from … to."""
    return joint not in ("until", "till") if word == "between" else joint != "and"


def _alone(joint: str, first: Form, last: Form) -> bool:
    """Whether the joint makes a stretch by itself: "Nov. 18-Dec. 19", "2010 through 2012", "May 2012 to July 2012"."""
    if joint == "-":
        return type(first) is type(last)
    return joint in ("~", "through", "thru") or (joint != "and" and _is_dated_pair(first, last))


def _next_month(first: Form, last: Form) -> Form | None:
    """Only two months that follow each other are one stretch when "and" alone joins them."""
    if not isinstance(first, Month) or not isinstance(last, Month):
        return None
    if first.year is not None or first.month % 12 + 1 != last.month:
        return None
    filled = _fill(first, last)
    return Between(*filled) if filled is not None else None


_ENDS = (Day, DayOfMonth, Month, Year, YearPart, Fiscal, SplitYear, Relative, Weekday, Holiday, Ambiguous)


def _is_dated_pair(first: Form, last: Form) -> bool:
    """ "May to March" and "2014 to 2018" are stretches by themselves; "said Friday to …" is none."""
    if isinstance(last, Relative) and last.unit == "day":
        return isinstance(first, Day) and first.year is not None
    same = type(first) is type(last) and isinstance(first, Month | Year | Day)
    return same or (
        isinstance(first, Year | Month | Day) and isinstance(last, Month | Day) and last.year is not None
    )


def _fill(first: Form, last: Form) -> tuple[Form, Form] | None:
    """Both ends with the year that only one of them names; ``None`` for what runs backward."""
    if isinstance(first, Year) and isinstance(last, Year):
        return (first, last) if first.number < last.number <= first.number + 100 else None
    if isinstance(first, Day | Month) and isinstance(last, Day | Month):
        if (
            first.year is None
            and last.year is not None
            and getattr(first, "shift", None) is None
            and first.year_shift is None
        ):
            return first._replace(year=last.year - (first.month > last.month)), last
        if first.year is not None and last.year is None and last.year_shift is None:
            return first, last._replace(year=first.year + (last.month < first.month))
    return first, last
