"""Clues to the day of a text: what its calendar expressions, their tenses and their order leave possible."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from warikan.evidence.article import Reason
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.figures.fiscal import FiscalYear
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.forms import Day, Fiscal, Form, Month, Relative, Rest, Run, Weekday, Year, is_dated
from warikan.reading.holders import fiscal_calendar
from warikan.reading.names import Mention
from warikan.reading.reckon import reckon
from warikan.reading.reckon_given import Given
from warikan.reading.reckon_steps import by_day
from warikan.reading.tense import is_headline
from warikan.reading.text import Text
from warikan.reading.times import Expression, is_quoted

RECENT = 180  # days back to which a month goes without its year outside the calendar year of the text
_MOST = 20  # steps and deadlines that are set against each other
_START = attrgetter("span.start")
AHEAD = 300  # days ahead, likewise
_FORECAST = regex(r"\b(?:expect|project|estimat|forecast|plann|budgeted|schedul|due|set\b)\w*", re.IGNORECASE)
_DEAL = regex(r"\b(?:agreements?|deals?|pacts?|accords?|arrangements?|treat(?:y|ies))\b", re.IGNORECASE)
_BEFORE = regex(r"\b(?:before|by|ahead\s+of|prior\s+to)\b")
_BUDGET = regex(r"\bbudget\w*\b", re.IGNORECASE)


class Clue(NamedTuple):
    """One clue: what it says, the words behind it, and whether a day may be the text's by it.

    ``allows`` is the stretch it leaves where that can be said without the window.
    """

    says: str
    span: Span
    holds: Callable[[date], bool]
    allows: tuple[Days, ...] = ()

    def reason(self, text: Text, left: Sequence[date] = (), soft: bool = False) -> Reason:
        """The clue as a reason for a reader, with the days it leaves as stretches."""
        allows = self.allows or tuple(_stretches(left))
        return Reason(self.says, text.source.quote(self.span), allows, soft)


def _stretches(days: Sequence[date]) -> Iterator[Days]:
    start: date | None = None
    for index, day in enumerate(days):
        start = start or day
        if index + 1 == len(days) or days[index + 1].toordinal() != day.toordinal() + 1:
            yield Days(start, day)
            start = None


def _bounded(says: str, span: Span, days: Days) -> Clue:
    return Clue(says, span, days.__contains__, (days,))


def dated_clues(
    text: Text, expressions: Sequence[Expression], parties: Sequence[Party], found: Sequence[Mention]
) -> Iterator[Clue]:
    """After what is told as past with its year; before what is told as to come."""
    for expression in expressions:
        if expression.dateline or _quoted(text, expression):
            continue
        month = _budget_month(text, expression)
        year = _fiscal_beside(text, expression, expressions, parties, found) if month is not None else None
        days = _budget_days(month, year) if month is not None and year is not None else None
        if days is None and is_dated(expression.form):
            calendar = fiscal_calendar(text, expression, parties, found)
            days = reckon(expression.form, Given(None, expression.tense, expression.lead, calendar))
        if days is None:
            continue
        if _told_as_past(text, expression):
            yield _bounded("told as past", expression.span, Days(days.first, LATEST))
        elif expression.tense == "future" and not _looks_back(text, expression):
            last = (
                days.first if expression.lead == "from" and isinstance(expression.form, Fiscal) else days.last
            )
            yield _bounded("told as to come", expression.span, Days(EARLIEST, last))


def _quoted(text: Text, expression: Expression) -> bool:
    return is_quoted(text, expression.span)


def _told_as_past(text: Text, expression: Expression) -> bool:
    if expression.tense != "past" or not isinstance(expression.form, Day | Month | Year):
        return False
    if expression.lead not in (None, "in", "on", "since", "during"):
        return False
    clause = text.clause_at(expression.span.start)
    return _FORECAST.search(text.folded, clause.start, expression.span.start) is None


def _looks_back(text: Text, expression: Expression) -> bool:
    """Years that only name a thing ("the 2016 deal will lapse") or run up to now say nothing of what is to come."""
    form = expression.form
    if isinstance(form, Year) and expression.lead not in (
        "in",
        "by",
        "before",
        "until",
        "from",
        "through",
        "for",
    ):
        return True
    if isinstance(form, Run):
        return form.first is not None
    return expression.lead in ("since", "after", "than", "of") or is_headline(text, expression.span)


def _fiscal_beside(
    text: Text,
    expression: Expression,
    expressions: Sequence[Expression],
    parties: Sequence[Party],
    found: Sequence[Mention],
) -> FiscalYear | None:
    """The first numbered fiscal year that the clause of an expression names, on its holder's calendar."""
    for other in _inside(expressions, text.clause_at(expression.span.start)):
        if isinstance(other.form, Fiscal) and other.form.number is not None:
            calendar = fiscal_calendar(text, other, parties, found)
            return calendar.year(other.form.number) if calendar else None
    return None


def _inside(expressions: Sequence[Expression], span: Span) -> Sequence[Expression]:
    """The expressions of an ordered list that begin inside a stretch."""
    first = bisect_left(expressions, span.start, key=_START)
    return expressions[first : bisect_left(expressions, span.end, lo=first, key=_START)]


def _budget_month(text: Text, expression: Expression) -> Month | None:
    """The month without its year in whose clause a budget is spoken of."""
    form = expression.form
    if not isinstance(form, Month) or form.year is not None or form.shift is not None:
        return None
    clause = text.clause_at(expression.span.start)
    return form if _BUDGET.search(text.folded, clause.start, clause.end) else None


def _budget_days(form: Month, year: FiscalYear) -> Days | None:
    """A month in which "the budget for fiscal N" is decided lies in the twelve months before that year begins."""
    start = year.days.first
    options = [reckon(Month(form.month, n, form.part), Given(None)) for n in (start.year, start.year - 1)]
    return next((days for days in options if days is not None and days.last < start), None)


def yearless_clues(text: Text, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """A month or day without its year is of the year of the text, or near it on the other side of New Year."""
    told: set[tuple[Form, str | None]] = set()
    for expression in expressions:
        form = expression.form
        if (
            expression.dateline
            or not isinstance(form, Day | Month)
            or is_dated(form)
            or _quoted(text, expression)
        ):
            continue
        if (
            form.year_shift is not None
            or getattr(form, "shift", None) is not None
            or (form, expression.tense) in told
        ):
            continue
        told.add((form, expression.tense))
        if expression.tense == "past":
            yield Clue("told as past, without its year", expression.span, _after(form))
        elif expression.tense == "future":
            yield Clue("told as to come, without its year", expression.span, _before(form))


def _after(form: Form) -> Callable[[date], bool]:
    told = by_day(form, Given(None, "past"))

    def holds(day: date) -> bool:
        found = told(day)
        if found is None:
            return True
        if isinstance(form, Month) and form.part is not None and found.last >= day:
            return False
        return found.first.year == day.year or (day - found.last).days <= RECENT

    return holds


def _before(form: Form) -> Callable[[date], bool]:
    told = by_day(form, Given(None, "future"))

    def holds(day: date) -> bool:
        found = told(day)
        return found is None or found.last.year == day.year or (found.first - day).days <= AHEAD

    return holds


def ordered_clues(text: Text, expressions: Sequence[Expression]) -> Iterator[Clue]:
    """A deal hoped for "next month" comes before the deadline it is to meet; "within the year" before its delay."""
    planned = [
        e for e in expressions if e.tense == "future" and isinstance(e.form, Relative) and _of_deal(text, e)
    ]
    deadlines = [e for e in expressions if e.tense == "future" and _before_which(text, e)]
    ends = [by_day(other.form, Given(None, "future")) for other in deadlines[:_MOST]]
    for one in planned[:_MOST]:
        day_of_one = by_day(one.form, Given(None, "future"))
        for other, day_of_other in zip(deadlines, ends, strict=False):
            if one is not other and one.form != other.form:
                yield Clue(
                    "a deal is to come then, and before its deadline",
                    one.span,
                    _in_order(day_of_one, day_of_other),
                )
    for rest in expressions:
        if not isinstance(rest.form, Rest):
            continue
        sentence = text.sentence_at(rest.span.start)
        if sentence is None:
            continue
        unit = by_day(Relative(rest.form.unit, 0), Given(None, "future"))  # it ends with its whole unit
        for later in _inside(expressions, Span(rest.span.end, max(rest.span.end, sentence.span.end))):
            if later.lead in ("until", "to", "into") and is_dated(later.form):
                yield Clue(
                    "the delay would lead out of the present one",
                    rest.span,
                    _in_order(unit, by_day(later.form, Given(None, "future")), whole=True),
                )


def _of_deal(text: Text, expression: Expression) -> bool:
    clause = text.clause_at(expression.span.start)
    return _DEAL.search(text.folded, clause.start, expression.span.start) is not None


def _before_which(text: Text, expression: Expression) -> bool:
    """Whether the sentence sets a deal "before" or "by" this time."""
    sentence = text.sentence_at(expression.span.start)
    if sentence is None:
        return False
    before = text.folded[sentence.span.start : expression.span.start]
    deal = _DEAL.search(before)
    return deal is not None and _BEFORE.search(before[deal.end() :]) is not None


def _in_order(
    planned: Callable[[date], Days | None], deadline: Callable[[date], Days | None], whole: bool = False
) -> Callable[[date], bool]:
    def holds(day: date) -> bool:
        first, last = planned(day), deadline(day)
        if first is None or last is None:
            return True
        return first.last < last.first if whole else first.first <= last.last

    return holds


def weekday_clue(expressions: Sequence[Expression]) -> Clue | None:
    """The first weekday told as past is most often the day of the text."""
    for expression in expressions:
        form = expression.form
        if (
            isinstance(form, Weekday)
            and form.shift is None
            and form.week is None
            and expression.tense == "past"
        ):
            return Clue(
                "news is mostly printed on the weekday it tells of",
                expression.span,
                _on_weekday(form.weekday),
            )
    return None


def _on_weekday(weekday: int) -> Callable[[date], bool]:
    return lambda day: day.weekday() == weekday
