"""Baselines in words: the levels that "2026 levels" or "the previous agreement" name, in a text or on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction

from warikan.engine.interval import Interval, middle
from warikan.figures.days import Days
from warikan.figures.fiscal import calendar_of
from warikan.figures.spelled import days as days_in_words
from warikan.ground.span import Span
from warikan.match.case import Case
from warikan.match.checks import Used
from warikan.match.known import Known
from warikan.match.numbers import Number
from warikan.match.relation_words import words_of
from warikan.match.statement import Statement
from warikan.reading.numerals import in_words

YEAR = 366  # days
APART = 92  # days by which a calendar year and a fiscal year of one name may differ
_OVER_YEARS = re.compile(
    r"\s*(?:\([^()]{0,60}\)\s*)?(?:over|for|in|during)\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+)?"
    r"(?P<count>\d{1,2}|[a-z]+)\s+years\b"
)
_PHRASE = 70  # characters in which a baseline is named
_NOW = re.compile(r"\b(?:current|present|existing|this\s+year|now|today)\b")
_BEFORE = re.compile(r"\b(?:year\s+(?:earlier|before|ago)|(?:previous|preceding|prior)\s+year|last\s+year)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PACKAGE = re.compile(
    r"\b(?:previous|last|preceding|prior|earlier|expiring|former|old)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:deal|pact|agreement|accord|package|period|term|total|years)\b"
)


@dataclass(frozen=True, slots=True)
class Base:
    """A level that a figure may be reckoned from: of the text, or on record.

    ``named`` says that the text's words name it, ``likely`` that it is the one a reader would take, ``usual``
    that it is a level of the text or on record for the year before; ``times`` how many times over it is taken.
    """

    words: str
    value: Fraction
    ends: Interval
    unit: str
    years: int | None
    named: bool = False
    likely: bool = False
    number: Number | None = None
    used: tuple[Used, ...] = ()
    times: Fraction = Fraction(1)
    usual: bool = True


def phrase(statement: Statement, at: int, small: str) -> Span | None:
    """The words behind a number that name what it is reckoned from; ``None`` where there are none."""
    number = statement.numbers[at]
    end = min(statement.span.end, number.span.end + _PHRASE)
    if at + 1 < len(statement.numbers):
        end = min(end, statement.numbers[at + 1].span.start)
    pattern = rf"[^.;:()]{{0,30}}?{words_of('base')}\s+(?P<named>[^,;:()]{{2,50}})"
    match = re.compile(pattern).match(small, number.span.end, end)
    return Span(*match.span("named")) if match else None


def bases_named(case: Case, words: Span, beside: Number) -> tuple[Base, ...]:
    """The levels that a phrase names, those of the text first; none where neither text nor record has one."""
    said = words.of(case.small)
    days = next(iter(case.times_in(words)), None)
    if not case.firm and not _YEAR.search(said):
        return ()
    if _BEFORE.search(said):
        days = days or _year(case, back=1)
    elif _NOW.search(said):
        days = days or _year(case, back=0)
    if _PACKAGE.search(said):
        return tuple(_packages(case))
    return (*_of_text(case, days, beside), *_on_record(case, days)) if days else ()


def every_base(case: Case, unit: str, new: Number) -> Iterator[Base]:
    """Every other level that a figure might be reckoned from: those of the text, then those on record before it."""
    for number in case.sums(unit, new):
        if number.span != new.span:
            yield of_number(case, number, likely=_precedes(number, new))
    period = new.amount.period if new.amount else None
    for known in case.known:
        if known.unit == unit:
            usual = period is not None and _is_year_before(known.days, period)
            yield replace(_of_known(known, named=False), usual=usual)


def _is_year_before(one: Days, other: Days) -> bool:
    """Whether one year ends where the other begins; a year may stand between two terms of several, as a stopgap."""
    between = (other.first - one.last).days
    stopgap = YEAR if other.length > 2 * YEAR else 0
    return -APART <= between <= stopgap + APART and abs(one.length - other.length) <= APART


def of_number(case: Case, number: Number, *, named: bool = False, likely: bool = False) -> Base:
    """A level of the text as a base."""
    period = number.amount.period if number.amount else None
    told = f" ({days_in_words(period)})" if period else ""
    return Base(
        f"from {case.said(number)}{told}",
        number.value,
        number.ends,
        number.unit,
        years_of(number),
        named,
        likely,
        number,
    )


def years_of(number: Number) -> int | None:
    """For how many years a sum is, where the text says; a yearly rate is for one."""
    if number.per_year:
        return 1
    period = number.amount.period if number.amount else None
    if period is None or period.open_start or period.open_end:
        return None
    years = round(period.length / 365.25)
    return years if years and abs(period.length - years * 365.25) < 20 else None


def years_beside(case: Case, number: Number) -> int | None:
    """For how many years a sum is by the words right behind it: "1.05 trillion yen over five years"."""
    found = _OVER_YEARS.match(case.small, number.span.end)
    if found is None:
        return None
    count = found["count"]
    years = int(count) if count.isdecimal() else (in_words(count) or (0,))[0]
    return int(years) or None


def _of_known(known: Known, *, named: bool) -> Base:
    words = f"from {known.words}"
    return Base(words, middle(known.ends), known.ends, known.unit, known.years, named, used=(known.used,))


def _year(case: Case, back: int) -> Days | None:
    """The fiscal year of the text's host, so many years before the text."""
    if case.days is None:
        return None
    host = case.known[0].first.calendar.party if case.known else ""
    return calendar_of(host).year_of(case.days.last).plus(-back).days


def _of_text(case: Case, days: Days, beside: Number) -> Iterator[Base]:
    for unit in case.levels:
        for number in case.sums(unit, beside):
            period = number.amount.period if number.amount else None
            if period is not None and same_years(period, days):
                yield of_number(case, number, named=True)


def _on_record(case: Case, days: Days) -> Iterator[Base]:
    for known in case.known:
        if known.years == 1 and same_years(known.days, days):
            yield _of_known(known, named=True)


def _packages(case: Case) -> Iterator[Base]:
    """The last packages of several years that had begun before the text."""
    several = [
        known for known in case.known if known.years > 1 and case.days and known.days.first < case.days.first
    ]
    latest = max((known.last.number for known in several), default=0)
    return (_of_known(known, named=True) for known in several if known.last.number == latest)


def same_years(one: Days, other: Days) -> bool:
    """Whether two intervals are one year: a calendar year named for a fiscal year counts."""
    return abs((one.first - other.first).days) <= APART and abs((one.last - other.last).days) <= APART


def _precedes(number: Number, new: Number) -> bool:
    """Whether one level is plainly the one before another: the year that ends where the other begins."""
    if number.amount is None or new.amount is None:
        return False
    old, young = number.amount.period, new.amount.period
    if old is not None and young is not None and not old.open_end:
        joined = young.first - old.last == timedelta(days=1)
        return joined and years_of(number) == years_of(new)
    return False
