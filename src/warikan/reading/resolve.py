"""Resolving calendar expressions: from words to days, by the day of the text and the parties' calendars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from warikan.evidence.article import Publication
from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalCalendar
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.forms import Day, Form, Month, Run, Weekday, Within, Year, is_dated, spell
from warikan.reading.found import Found
from warikan.reading.holders import fiscal_calendar
from warikan.reading.names import Mention
from warikan.reading.reckon import is_fuzzy, reckon
from warikan.reading.reckon_given import Given
from warikan.reading.reckon_steps import by_day
from warikan.reading.text import Sentence, Text
from warikan.reading.time_kinds import kind_of
from warikan.reading.times import Expression, is_quoted

_LENGTHS = {
    "day": 1,
    "week": 7,
    "month": 31,
    "quarter": 92,
}  # the most days of a time that "the same day" or "that month" may refer to
_REACH = 6  # times looked back over
LONGEST_WINDOW = 400  # days of an unknown publication day that are still tried one by one


def resolve(
    text: Text,
    expressions: Sequence[Expression],
    publication: Publication,
    parties: Sequence[Party],
    found: Sequence[Mention] = (),
) -> tuple[Found, ...]:
    """Each expression as a time claim: its days where the text settles them, else what the unknown day leaves.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> from warikan.reading.times import find_times
    >>> text = split(Source.of("a", "They signed the pact on Friday."))
    >>> day = Publication("given", Days.one(date(2024, 10, 4)), date(2024, 10, 4))
    >>> [str(item.content.days) for item in resolve(text, find_times(text, ()), day, ())]
    ['2024-10-04']
    """
    made: list[Found] = []
    told, reference = _Told(), _reference_days(publication)
    for expression in expressions:
        calendar = fiscal_calendar(text, expression, parties, found)
        if expression.dateline and not is_dated(expression.form) and publication.best is None:
            continue
        sentence = text.sentence_at(expression.span.start)
        days, allowed = _days(text, expression, sentence, reference, calendar, told)
        if sentence is not None and days is not None:
            told.remember(sentence, expression, days)
        made.append(
            Found(
                expression.span,
                Time(
                    form=spell(expression.form, calendar.party if calendar else None),
                    days=days,
                    kind=kind_of(text, expression, days, publication),
                    fuzzy=is_fuzzy(expression.form) or _is_contradicted(expression.form, days),
                    allowed=allowed,
                ),
                f"time-{type(expression.form).__name__.lower()}",
            )
        )
    return tuple(made)


def _is_contradicted(form: Form, days: Days | None) -> bool:
    """Whether the weekday and the number of a day do not fit, so that the days between the two are meant."""
    return isinstance(form, Day) and days is not None and days.single is None


@dataclass(slots=True)
class _Told:
    """The times a text has spoken of, for "the same day" and "that year", with the paragraph each stands in.

    ``years`` are those that a paragraph has gone back to.
    """

    times: list[tuple[int, Span, Days]] = field(default_factory=list)
    years: dict[int, int] = field(default_factory=dict)

    def remember(self, sentence: Sentence, expression: Expression, days: Days) -> None:
        self.times.append((sentence.paragraph, sentence.span, days))
        if (
            isinstance(expression.form, Day | Month | Year)
            and is_dated(expression.form)
            and expression.lead not in ("of", "since")
        ):
            self.years[sentence.paragraph] = days.first.year

    def anchor(self, sentence: Sentence, expression: Expression) -> Days | None:
        """The time spoken of last, in this paragraph or the one before, that is no longer than the unit asked about."""
        longest = _LENGTHS.get(getattr(expression.form, "unit", "year"), 366)
        here = sentence.span if isinstance(expression.form, Within) else None
        for paragraph, at, days in reversed(self.times[-_REACH:]):
            if sentence.paragraph - paragraph <= 1 and days.length <= longest and here in (None, at):
                return days
        return None


def _days(  # noqa: PLR0913, PLR0917 - what is known of a text when one of its times is settled
    text: Text,
    expression: Expression,
    sentence: Sentence | None,
    reference: Sequence[date],
    calendar: FiscalCalendar | None,
    told: _Told,
) -> tuple[Days | None, Days | None]:
    """The settled days; or none, with the whole stretch that the possible days of the text leave."""
    form = expression.form
    if _is_loose(text, expression):
        return None, None
    anchor = told.anchor(sentence, expression) if sentence is not None else None
    starts = isinstance(form, Run) and form.first is not None and not is_dated(form)
    # "promised for the years from July"
    told_as = None if starts and expression.tense == "past" else expression.tense
    given = Given(None, told_as, expression.lead, calendar, anchor)
    whole = _stretches(form, given, reference)
    if not whole:
        return None, None
    if len(whole) > 1:
        stretch = whole[0]
        for result in whole[1:]:
            stretch = stretch.span_with(result)
        return None, stretch
    back = told.years.get(sentence.paragraph) if sentence is not None else None
    undated = isinstance(form, Day | Month) and not is_dated(form)
    if isinstance(form, Day | Month) and undated and _OF_THAT_YEAR.match(text.small, expression.span.end):
        # "expired on Dec. 31 of that year": of the year spoken of last, which else would be nobody's
        return (
            (reckon(form._replace(year=anchor.last.year), given), None)
            if anchor is not None
            else (None, None)
        )
    counted = isinstance(form, Day | Month) and (getattr(form, "shift", None), form.year_shift) != (
        None,
        None,
    )
    bare = undated and not counted and expression.tense != "future"  # "last September" is the text's own
    # A month without its year, in a paragraph that has gone back to an earlier year, may be of that year.
    gone_back = bare and back is not None and back < whole[0].first.year - 1
    return (None if gone_back else whole[0]), None


def _stretches(form: Form, given: Given, reference: Sequence[date]) -> list[Days]:
    """What a form may come to, without repeats; nothing where some day of the text does not settle it."""
    if len(reference) <= 1 or is_dated(form):
        known = Given(reference[0], *given[1:]) if reference and not is_dated(form) else given
        only = reckon(form, known)
        return [] if only is None else [only]
    found: list[Days] = []
    on = by_day(form, given)
    for day in reference:
        result = on(day)
        if result is None:
            return []
        if not found or found[-1] != result:
            found.append(result)
    return found


def _reference_days(publication: Publication) -> Sequence[date]:
    """The day of the text, or every day it may have; none where that is too many."""
    if publication.best is not None:
        return (publication.best,)
    allowed = publication.allowed
    if allowed.open_start or allowed.open_end or allowed.length > LONGEST_WINDOW:
        return ()
    return [*map(date.fromordinal, range(allowed.first.toordinal(), allowed.last.toordinal() + 1))]


_OF_THAT_YEAR = regex(r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year\b")
_WILL = regex(r"\b(?:will|would|to|expected|due|scheduled)\b")
_NOWADAYS = regex(r"[Tt]oday\Z")


def _is_loose(text: Text, expression: Expression) -> bool:
    """Whether the words may count from another day than the text's: inside a quotation, or "Today" for nowadays."""
    form = expression.form
    if _NOWADAYS.match(expression.span.of(text.folded)) and expression.tense != "past":
        clause = text.clause_at(expression.span.start)
        return _WILL.search(text.small, clause.start, expression.span.start) is None
    day_like = isinstance(form, Weekday) or getattr(form, "unit", None) == "day"
    return day_like and is_quoted(text, expression.span)
