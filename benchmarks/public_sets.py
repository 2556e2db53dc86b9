"""Our reader of times and sums in the shape that the scorer of the public development sets asks for.

Usage, from the root of the checkout, with the development data beside it:

    .venv/bin/python ../shared/reading/score.py datetime benchmarks.public_sets:times
    .venv/bin/python ../shared/reading/score.py currency benchmarks.public_sets:money
    .venv/bin/python ../shared/reading/score.py meantime benchmarks.public_sets:timex

The reader gives one interval or none. The specification asks what words may mean to an assistant: two candidates for
"Friday", open stretches for "before 2018", a range without its last unit. ``times`` says our forms that way.
``timex`` gives the one value that the reader settles on, as TimeML writes it, and is the one to use on news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from warikan.evidence.article import Publication
from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalCalendar
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.forms import (
    Ago,
    Ambiguous,
    Anaphor,
    Around,
    Between,
    Century,
    Day,
    Decade,
    Elapsed,
    Fiscal,
    Form,
    Holding,
    Nth,
    Offset,
    Recurring,
    Relative,
    Rest,
    Run,
    Season,
    Weekday,
    Within,
    YearTo,
)
from warikan.reading.money import sums
from warikan.reading.parties import main_parties, mentions
from warikan.reading.reckon import reckon
from warikan.reading.reckon_given import Given
from warikan.reading.resolve import resolve
from warikan.reading.tense import Tense
from warikan.reading.text import Text, split
from warikan.reading.time_grammar import simple
from warikan.reading.time_lengths import lengths
from warikan.reading.time_words import WEEKDAYS
from warikan.reading.times import Expression, find_times

Row = dict[str, Any]
# Words for the present, the past and the future at large, which TimeML marks and which are no time to reckon with.
_REFERENCES = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        ("PRESENT_REF", r"now|currently|at present|at the moment|presently"),
        ("PAST_REF", r"recently|in the past|recent (?:years|months|weeks|days|decades)|formerly|previously"),
        (
            "FUTURE_REF",
            r"in the future|soon|the (?:near|coming) future|(?:the )?coming (?:years|months|weeks|days|decades)",
        ),
    )
)
ONE = timedelta(days=1)
AFTER = ("after", "since", "from", "starting", "beginning", "later than", "greater than")
BEFORE = ("before", "by", "until", "till", "no later than", "as late as")
TENSES: tuple[Tense | None, ...] = (None, "past", "future")


def times(words: str, day: str) -> list[Row]:
    """Every time of a sentence with its candidates under the specification's conventions."""
    today = date.fromisoformat(day)
    text, found, _ = _read(words, today)
    rows = []
    for expression in found:
        candidates = [("I", first, end) for first, end in _candidates(expression, text, today)]
        rows.append(_row(expression.span, cand=list(dict.fromkeys(candidates))))
    for length in lengths(text, [e.span for e in found]):
        seconds = length.seconds
        if seconds is None:  # an assistant takes a few for three
            seconds = replace(length, count=Fraction(3)).seconds
        rows.append(_row(length.span, cand=[("S", int(seconds or 0))]))
    return rows


def timex(words: str, day: str) -> list[Row]:
    """Every time of a text with the one value that the reader settles on."""
    try:
        today = date.fromisoformat(day)
    except ValueError:  # one document of the set writes its day the other way round
        month, number, year = map(int, day.split("-"))
        today = date(year, month, number)
    text, found, claims = _read(words, today)
    rows = []
    for expression, claim in zip(found, claims, strict=True):
        for span, form, one in _ends(text, expression, claim.days, today):
            days = [("I", one.first, one.last + ONE)] if one else []
            rows.append(_row(span, cand=days, timex=_timex(form, one, today)))
    taken = [e.span for e in found]
    measured = lengths(text, taken)
    taken += [length.span for length in measured]
    rows += [_row(length.span, cand=[], timex=length.iso) for length in measured]
    for kind, pattern in _REFERENCES:
        spans = [Span(*match.span()) for match in pattern.finditer(text.folded)]
        rows += [_row(span, cand=[], timex=kind) for span in spans if not any(map(span.overlaps, taken))]
    return rows


def _ends(
    text: Text, expression: Expression, days: Days | None, today: date
) -> list[tuple[Span, Form, Days | None]]:
    """The two ends of a range, which TimeML marks apart; else the expression itself."""
    form, span = expression.form, expression.span
    if isinstance(form, Run) and form.unit in _RUN_UNITS and form.last is not None:
        return _run_and_edge(text, expression, form, today)
    cut = _ENDING.search(text.folded, span.start, span.end)
    if isinstance(form, YearTo) and days is not None and cut is not None:
        length = (Span(span.start, cut.start()), Around(1, "year", ahead=False), None)
        return [length, (Span(cut.end(), span.end), form, Days.one(days.last))]
    if isinstance(form, Between):
        inside = [word.start() for word in _WORD.finditer(text.folded, span.start, span.end)]
        found: list[tuple[int, int]] = []
        for at in inside:
            made = simple(text.folded, at, span.end) if not found or at >= found[-1][1] else None
            if made is not None:
                found.append((at, made[0]))
        if len(found) == 2:
            given = Given(today, expression.tense, expression.lead)
            ends = zip(found, (form.first, form.last), strict=True)
            return [(Span(*at), end, reckon(end, given)) for at, end in ends]
    return [(span, form, days)]


def _run_and_edge(
    text: Text, expression: Expression, form: Run, today: date
) -> list[tuple[Span, Form, Days | None]]:
    """A length and the time it runs to, which TimeML marks apart: "nine months" and "Sept. 30"."""
    span, edge = expression.span, form.last
    for word in _WORD.finditer(text.folded, span.start + 4, span.end):
        made = simple(text.folded, word.start(), span.end)
        if made is not None and made[1] == edge and edge is not None:
            given = Given(today, expression.tense, expression.lead)
            behind = (Span(word.start(), span.end), edge, reckon(edge, given))
            return [
                (Span(span.start, word.start() - 1), Around(form.many, form.unit, ahead=False), None),
                behind,
            ]
    return [(span, form, reckon(form, Given(today, expression.tense)))]


_ENDING = re.compile(r"\s(?:ended|ending)\s(?:on\s|in\s)?")
_RUN_UNITS = ("week", "month", "quarter")
_WORD = re.compile(r"\d+|[A-Za-z]+")


def money(words: str, _day: str) -> list[Row]:
    """Every sum with its number as written, also where the currency is not settled; a conversion is a sum here."""
    rows = []
    for item in sums(split(Source.of("text", words))):
        if item.written is not None:
            rows.append(
                _row(item.span, amount=float(item.written), currency=item.money and item.money.currency)
            )
        if item.converted is not None and item.converted_span is not None:
            amount = float(item.converted.units)
            rows.append(_row(item.converted_span, amount=amount, currency=item.converted.currency))
    return rows


def _row(span: Span, **what: Any) -> Row:
    return {"start": span.start, "end": span.end, **what}


def _read(words: str, today: date) -> tuple[Text, tuple[Expression, ...], list[Time]]:
    text = split(Source.of("text", words))
    who = mentions(text)
    parties = main_parties(text, who)
    taken = [span for item in sums(text) for span in (item.span, item.converted_span) if span]
    found = find_times(text, who, taken)
    publication = Publication("given", Days.one(today), today)
    claims = [item.content for item in resolve(text, found, publication, parties, who)]
    return text, found, [claim for claim in claims if isinstance(claim, Time)]


Ends = tuple[date | None, date | None]


def _candidates(expression: Expression, text: Text, today: date) -> Iterator[Ends]:
    """First day and day after the last, for each thing the words may mean."""
    lead = _lead(expression, text)
    for days in _meanings(expression.form, today, expression.lead):
        try:
            end = days.last + ONE
        except OverflowError:
            continue
        yield days.first, end
        if isinstance(expression.form, Elapsed):
            yield days.first, days.last
        if lead in AFTER:
            yield from ((days.first, None), (end, None))
        if lead in BEFORE:
            yield from ((None, days.first), (None, end))


def _lead(expression: Expression, text: Text) -> str | None:
    """The word before it; the reader itself keeps only prepositions."""
    if expression.lead:
        return expression.lead
    before = text.folded[max(0, expression.span.start - 24) : expression.span.start].lower().rstrip()
    for small in (" the year", " the", " on"):
        before = before.removesuffix(small)
    return next((lead for lead in (*AFTER, *BEFORE) if before.endswith(lead)), None)


def _meanings(form: Form, today: date, lead: str | None) -> Iterator[Days]:
    for tense in TENSES:
        given = Given(today, tense, lead, FiscalCalendar("", 1), Days.one(today))
        yield from _hanging(form, today, lead)
        yield from _counted(form, today)
        yield from _some(reckon(form, given))
        if isinstance(form, Weekday) and form.shift:
            yield from _some(reckon(Weekday(form.weekday, week=form.shift), given))


def _hanging(form: Form, today: date, lead: str | None) -> Iterator[Days]:
    """What hangs on another time, for each thing that the other may mean."""
    match form:
        case Ambiguous():
            for month, day in ((form.one, form.other), (form.other, form.one)):
                yield from _meanings(Day(month, day, form.year), today, lead)
        case Between():
            for first in _meanings(form.first, today, None):
                for last in _meanings(form.last, today, None):
                    yield from _between(first, last)
        case Offset():
            for base in _meanings(form.base, today, lead):
                yield from _some(_exactly(form.many, form.unit, base.first))
        case Holding():
            for base in _meanings(form.of, today, lead):
                yield from _some(reckon(Relative(form.unit, 0), Given(base.first)))
        case _:
            return


def _counted(form: Form, today: date) -> Iterator[Days]:
    """Units counted from the day of the text are counted to the day, and are rolling stretches."""
    match form:
        case Ago():
            yield from _some(_exactly(form.many, form.unit, today))
        case Anaphor() if abs(form.shift) > 1 or form.unit in ("month", "year"):
            yield from _some(_exactly(form.shift, form.unit, today))
        case Within():
            yield from (
                Days(today, days.first - ONE) for days in _some(_exactly(form.many, form.unit, today))
            )
        case Around():
            yield from _around(form, today)
        case _:
            return


def _some(days: Days | None) -> Iterator[Days]:
    if days is not None:
        yield days


def _between(first: Days, last: Days) -> Iterator[Days]:
    """The specification leaves out the last unit of a range."""
    if first.first < last.first:
        yield Days(first.first, last.first - ONE)
    if first.first <= last.last:
        yield Days(first.first, last.last)


def _around(form: Around, today: date) -> Iterator[Days]:
    """A rolling stretch from tomorrow or up to yesterday; quarters and decades are whole ones."""
    if form.unit in ("quarter", "decade"):
        near = reckon(Relative(form.unit, 1 if form.ahead else -1), Given(today))
        far = reckon(Relative(form.unit, form.many if form.ahead else -form.many), Given(today))
        if near and far:
            yield near.span_with(far)
        return
    end = _exactly(form.many if form.ahead else -form.many, form.unit, today)
    if end is not None and form.unit != "weekend":
        yield Days(today + ONE, end.first) if form.ahead else Days(end.first, today - ONE)


def _exactly(count: int, unit: str, day: date) -> Days | None:
    """The day so many units on, to the day."""
    if unit in ("day", "week", "fortnight"):
        return Days.one(day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit]))
    months = (
        day.year * 12
        + day.month
        - 1
        + count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 0)
    )
    whole = Days.month(months // 12, months % 12 + 1)
    return Days.one(whole.first + timedelta(days=min(day.day, whole.length) - 1))


def _timex(form: Form, days: Days | None, today: date) -> str | None:
    """The TIMEX3 value; ``None`` where the days alone say it."""
    match form:
        case Around():
            return f"P{form.many}{form.unit[0].upper() if form.unit != 'decade' else 'DE'}"
        case Decade():
            return str(form.first // 10)
        case Century():
            return str(form.number - 1)
        case Season() if days is not None:
            return f"{days.first.year}-{_SEASONS[form.season]}"
        case Elapsed() | Rest() if form.unit in ("week", "month", "year"):
            return today.strftime({"week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}[form.unit])
        case Nth(unit="week", many=1) if days is not None:
            return (days.first + timedelta(days=3)).strftime("%G-W%V")
        case Relative(unit="weekend") | Holding(unit="weekend") if days is not None:
            return days.first.strftime("%G-W%V-WE")
        case Recurring():
            return _recurring(form.every)
        case Fiscal() if form.number is not None:
            return f"FY{form.number}"
        case Relative(time=str() as time) | Weekday(time=str() as time) if days is not None:
            return f"{days.first}T{'NI' if time == 'night' else time[:2].upper()}"
        case _:
            return _part_value(form, days)


_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_UNITS = {"day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P3M", "year": "P1Y", "decade": "P1DE"}


def _recurring(every: str) -> str | None:
    """What comes again, as its unit or its weekday: P1Y for "each year", XXXX-WXX-1 for "Mondays"."""
    last = every.rsplit(maxsplit=1)[-1].removesuffix("s")
    if last.isdigit():
        return f"XXXX-WXX-{int(last) + 1}"
    if last in WEEKDAYS:
        return f"XXXX-WXX-{WEEKDAYS[last] + 1}"
    return _UNITS.get(last) if len(every.split()) == 2 else None


def _part_value(form: Form, days: Days | None) -> str | None:
    """The value of the whole of which a form names a part."""
    part = getattr(form, "part", None)
    if days is None or part is None or part.startswith("q"):
        return None
    if "half" in part:
        return f"{days.first.year}-H{1 if part.startswith('first') else 2}"
    month = type(form).__name__ == "Month" or getattr(form, "unit", None) == "month"
    return f"{days.first:%Y-%m}" if month else f"{days.first:%Y}"
