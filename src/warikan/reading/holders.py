"""Whose fiscal year: the calendar that a fiscal expression is counted on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from warikan.figures.fiscal import BIENNIAL, SPLIT_YEARS, FiscalCalendar, known_calendar
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.forms import (
    Around,
    Between,
    Edge,
    Fiscal,
    Form,
    Holding,
    Nth,
    Offset,
    Run,
    SplitYear,
    Year,
)
from warikan.reading.names import Mention, within
from warikan.reading.text import Text
from warikan.reading.times import Expression

# Institutions whose years are those of the United States.
_AMERICAN = regex(
    r"\b(?:Congress|[Cc]ongressional|Pentagon|"
    r"Capitol|National Defense Authorization|Department of Defense|Defense Department|DoD|"
    r"House of Representatives|"
    r"(?:Washington|United States|U\.S\.|US)\s+(?:(?:has|had|will|would|to)\s+)?"
    r"(?:set(?:s|ting)?\s+aside|budget(?:s|ed)|allocat(?:e[ds]?|ing)|appropriat\w+|spen(?:d|ds|t|ding)|obligat\w+|request(?:s|ed))|"
    r"U\.S\. (?:Senate|budget|Army|Navy|Air Force|Marine Corps))\b"
)
_START = attrgetter("span.start")
_FRONTED = regex(r",\s+(?:the\s+)?")  # "In fiscal 2027, the United States spent …"
_BUDGETS = regex(
    r"\b(?:its|budgets?|parliament|cabinet|government|ministry|assembly|congress|legislature|knesset)\b"
)
_DOLLARS_AFTER = regex(r"\s+(?:U\.?S\.?|American)\s+dollars\b")


def fiscal_calendar(
    text: Text, expression: Expression, parties: Sequence[Party], found: Sequence[Mention]
) -> FiscalCalendar | None:
    """The calendar of the party that the words name or stand beside; else that of the host among the parties.

    In a deal with the United States the budget spoken of is the other side's, unless the sentence tells of
    Congress or the Pentagon. ``None`` where nobody's calendar is plain.
    """
    named = _named(expression.form)
    if named is not None:
        return known_calendar(named)
    if not _is_fiscal(expression.form):
        return None
    bodies = [party.id for party in parties if party.id in BIENNIAL]
    if isinstance(expression.form, SplitYear) and bodies and parties[0].kind == "body":
        return FiscalCalendar(bodies[0], 1)
    nearest = bisect_left(found, expression.span.start, key=_START) - 1
    if nearest >= 0 and _joins(text, found[nearest], expression):
        return known_calendar(found[nearest].party.id)
    if nearest + 1 < len(found) and _FRONTED.fullmatch(
        text.folded[expression.span.end : found[nearest + 1].span.start]
    ):
        return known_calendar(found[nearest + 1].party.id)
    if _DOLLARS_AFTER.match(text.folded, expression.span.end):
        return known_calendar("us")
    sentence = text.sentence_at(expression.span.start)
    split = isinstance(expression.form, SplitYear) and nearest >= 0 and sentence is not None
    if split and sentence is not None and found[nearest].span.start >= sentence.span.start:
        return known_calendar(found[nearest].party.id)  # "Canberra's aid of 42 million dollars for 2026-27"
    if sentence is not None and _speaks_of_america(text, sentence.span, found):
        return known_calendar("us")
    hosts = [party for party in parties if party.id != "us"]
    calendars = {known_calendar(party.id) for party in hosts or parties}
    frames = {(calendar.first_month, calendar.named_by) if calendar else None for calendar in calendars}
    if len(frames) != 1 or None in frames:
        return None
    host = (hosts or parties)[0]
    beside = len(hosts) < len(parties) and isinstance(expression.form, Fiscal)
    if beside and not _is_of_the_host(text, expression, host, found):
        return None  # whose fiscal year is the calendar year calls it just a year: it may be America's
    return known_calendar(host.id)


def _is_of_the_host(text: Text, expression: Expression, host: Party, found: Sequence[Mention]) -> bool:
    """Whether a fiscal year beside America's is plainly the host's: it has its own, or budgets in the sentence."""
    calendar, sentence = known_calendar(host.id), text.sentence_at(expression.span.start)
    if calendar is None or calendar.first_month != 1:
        return True
    if sentence is None or all(mention.party != host for mention in within(found, sentence.span)):
        return False
    return _BUDGETS.search(text.small, sentence.span.start, sentence.span.end) is not None


def settled_years(
    text: Text, expressions: Sequence[Expression], parties: Sequence[Party], found: Sequence[Mention]
) -> tuple[Expression, ...]:
    """The expressions with "2022-23" as two calendar years, but where whoever pays counts them as one fiscal year.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.parties import main_parties, mentions
    >>> from warikan.reading.text import split
    >>> from warikan.reading.times import find_times
    >>> text = split(Source.of("a", "Berlin paid 3 million euros in 2022-23."))
    >>> times, who = find_times(text, ()), mentions(text)
    >>> [item.form for item in settled_years(text, times, main_parties(text, who), who)]
    [Between(first=Year(number=2022, part=None), last=Year(number=2023, part=None))]
    """
    return tuple(
        item._replace(form=_as_years(item.form))
        if _has_unsure(item.form) and not _splits(_payers_calendar(text, item, parties, found))
        else item
        for item in expressions
    )


def _payers_calendar(
    text: Text, expression: Expression, parties: Sequence[Party], found: Sequence[Mention]
) -> FiscalCalendar | None:
    """The calendar of whoever the sentence puts first, who pays rather than receives; else that of the deal's host."""
    sentence = text.sentence_at(expression.span.start)
    named = within(found, Span(sentence.span.start, expression.span.start)) if sentence is not None else ()
    return known_calendar(named[0].party.id) if named else fiscal_calendar(text, expression, parties, found)


def _splits(calendar: FiscalCalendar | None) -> bool:
    return calendar is not None and calendar.party in SPLIT_YEARS


def _has_unsure(form: Form) -> bool:
    match form:
        case SplitYear():
            return not form.sure
        case Run() | Between():
            return any(edge is not None and _has_unsure(edge) for edge in (form.first, form.last))
        case _:
            return False


def _as_years(form: Form) -> Form:
    """A form with every unsure fiscal year as the two calendar years it names."""
    match form:
        case SplitYear(sure=False):
            return Between(Year(form.first), Year(form.first + 1))
        case Run():
            first, last = form.first and _as_years(form.first), form.last and _as_years(form.last)
            return form._replace(first=first, last=last)
        case Between():
            return Between(_as_years(form.first), _as_years(form.last))
        case _:
            return form


def _joins(text: Text, mention: Mention, expression: Expression) -> bool:
    gap = text.folded[mention.span.end : min(mention.span.end + 8, expression.span.start)]
    return gap in (" ", "'s ", "' ", "'s")


def _speaks_of_america(text: Text, sentence: Span, found: Sequence[Mention]) -> bool:
    if not _AMERICAN.search(text.folded, sentence.start, sentence.end):
        return False
    states = (mention.party for mention in within(found, sentence) if mention.party.kind == "state")
    return all(state.id == "us" for state in states)


def _named(form: Form) -> str | None:
    match form:
        case Fiscal():
            return form.holder
        case Run():
            edge = form.first or form.last
            return _named(edge) if edge else None
        case Between():
            return _named(form.first) or _named(form.last)
        case Nth() | Edge() | Holding():
            return _named(form.of)
        case Offset():
            return _named(form.base)
        case _:
            return None


def _is_fiscal(form: Form) -> bool:
    match form:
        case Fiscal() | SplitYear():
            return True
        case Around():
            return form.ahead and form.unit == "year"  # "the next five years" of whom they bind
        case Run():
            edge = form.first or form.last
            return edge is not None and _is_fiscal(edge)
        case Between():
            return _is_fiscal(form.first) or _is_fiscal(form.last)
        case Nth() | Edge() | Holding():
            return _is_fiscal(form.of)
        case Offset():
            return _is_fiscal(form.base)
        case _:
            return False
