"""From when to when a deal runs: first and last fiscal year, start and expiry, from times and dated steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from warikan.evidence.claims import Term, Time
from warikan.figures.days import Days
from warikan.ground.span import Span
from warikan.reading.event_lexicon import nouns, pay_verbs, word_set
from warikan.reading.event_steps import Step
from warikan.reading.forms import Between, Fiscal, Form, Run, Year
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_length import iso

_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|higher|lower|more|less)\b[^.;]{0,30}\b(?:from|than|in)\b|\bcompared\b|\bversus\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\s+(?:level|levels|prices|figure|base)\b")
_ENDS = re.compile(
    r"\b(?:through|until|till|to|up\s+to|by\s+the\s+end\s+of)\s+(?:the\s+end\s+of\s+|at\s+least\s+)?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:from|(?:begins?|starts?|commenc\w+|beginning|starting)\s+(?:in|from|on|with)|as\s+of"
    r"|effective(?:\s+from|\s+on|\s+as\s+of)?|effect\s+(?:in|from|on))\s+(?:the\s+start\s+of\s+)?$",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(r"\b(?:for|in|and)\s+$|,\s+$", re.IGNORECASE)
LONGEST = 10  # years that a list of fiscal years runs over
_NEAR = 12  # tokens back to what a time belongs to


def years(line: Line, forms: Mapping[Span, Form]) -> Iterator[Found]:
    """First and last fiscal years, and days a deal runs from or until, in one line."""
    listed: list[tuple[Found, Fiscal]] = []
    for item in line.times:
        form = forms.get(item.span)
        match form:
            case Run():
                yield from _run(line, item, form)
            case Fiscal() if form.number is not None:
                listed.append((item, form))
            case Between():
                yield from _between(line, item, form)
            case _:
                yield from _edge(line, item)
    yield from _listed(line, listed) or [edge for item, form in listed for edge in _fiscal(line, item, form)]


def dated(step: Step) -> Iterator[Found]:
    """The day a deal took or takes effect, or ran or runs out, from a step that says so."""
    value = _value(step.time) if step.time is not None and step.cue.status in ("done", "planned") else None
    if value is not None and step.cue.type == "expiry":
        yield Found(step.span, Term("expiry", value), "term-expiry")
    elif value is not None and step.cue.type == "entry_into_force":
        yield Found(step.span, Term("start", value), "term-start")


def _fy(number: int) -> str:
    return f"FY{number}"


def _is_over(line: Line, item: Found) -> bool:
    """Whether a time lies behind the day of the text."""
    days = item.content.days if isinstance(item.content, Time) else None
    return days is not None and days.last < line.reading.publication.allowed.first


def _run(line: Line, item: Found, form: Run) -> Iterator[Found]:
    """ "Five years through fiscal 2026": the length and the edge that is named, unless it looks back."""
    if _is_over(line, item):
        return
    if form.unit in ("year", "month"):
        yield Found(item.span, Term("length", iso(str(form.count), form.unit)), "term-length")
    if isinstance(form.last, Fiscal) and form.last.number is not None:
        yield Found(item.span, Term("last_fy", _fy(form.last.number)), "term-last-fy")
    if isinstance(form.first, Fiscal) and form.first.number is not None:
        yield Found(item.span, Term("first_fy", _fy(form.first.number)), "term-first-fy")


def _fiscal(line: Line, item: Found, form: Fiscal) -> Iterator[Found]:
    """ "From fiscal 2022", "until FY 2026", "fiscal 2022 to 2026"."""
    if form.number is None:
        return
    folded = line.reading.text.folded
    before = folded[max(line.sentence.span.start, item.span.start - 40) : item.span.start]
    if form.last is not None:
        if not _BASE.match(folded, item.span.end) and _speaks_of_cost(line, item):
            yield Found(item.span, Term("first_fy", _fy(form.number)), "term-first-fy")
            yield Found(item.span, Term("last_fy", _fy(form.last)), "term-last-fy")
        return
    if not _speaks_of_cost(line, item) or _COMPARED.search(before):
        return
    if _ENDS.search(before) and form.part in (None, "end"):
        yield Found(item.span, Term("last_fy", _fy(form.number)), "term-last-fy")
    elif _BEGINS.search(before):
        yield Found(item.span, Term("first_fy", _fy(form.number)), "term-first-fy")


def _speaks_of_cost(line: Line, item: Found) -> bool:
    """Whether the words before a year speak of a deal, of money or of paying."""
    at = line.token_at(item.span.start)
    return any(
        word in pay_verbs()
        or word in word_set("cost")
        or word in word_set("hold until")
        or nouns().get(word) in ("pact", "deal", "money")
        or number in line.sum_at
        for number in range(max(0, at - 2 * _NEAR), at)
        for word in (line.words[number],)
    )


def _listed(line: Line, listed: Sequence[tuple[Found, Fiscal]]) -> list[Found]:
    """Two or more fiscal years listed one by one, each with its figure, are the first and last of the term."""
    folded, sentence = line.reading.text.folded, line.sentence.span
    if len(listed) < 2 or not line.sum_at or _COMPARED.search(folded, sentence.start, sentence.end):
        return []
    kept = []
    for item, form in listed:
        before = folded[max(sentence.start, item.span.start - 12) : item.span.start]
        if form.part is None and not _BASE.match(folded, item.span.end) and _ONE_BY_ONE.search(before):
            kept.append((item, form))
    numbers = sorted({n for _, form in kept for n in (form.number, form.last) if n is not None})
    if len(kept) < 2 or len(numbers) < 2 or numbers[-1] - numbers[0] > LONGEST:
        return []
    first = next(item for item, form in kept if form.number == numbers[0])
    last = next(item for item, form in kept if numbers[-1] in (form.number, form.last))
    return [
        Found(first.span, Term("first_fy", _fy(numbers[0])), "term-first-fy"),
        Found(last.span, Term("last_fy", _fy(numbers[-1])), "term-last-fy"),
    ]


def _between(line: Line, item: Found, form: Between) -> Iterator[Found]:
    """ "Covering 2022 to 2026", "from April 2022 to March 2027" of a deal."""
    if not _of_a_deal(line, item, word_set("hold until") | word_set("begin") | word_set("cost")):
        yield from _paid_over(line, item, form)
        return
    if isinstance(form.first, Fiscal) and isinstance(form.last, Fiscal):
        if form.first.number is not None and form.last.number is not None:
            yield Found(item.span, Term("first_fy", _fy(form.first.number)), "term-first-fy")
            yield Found(item.span, Term("last_fy", _fy(form.last.number)), "term-last-fy")
        return
    days = item.content.days if isinstance(item.content, Time) else None
    if days is None:
        return
    if isinstance(form.first, Year) and isinstance(form.last, Year):
        yield Found(item.span, Term("start", str(form.first.number)), "term-start")
        yield Found(item.span, Term("expiry", str(form.last.number)), "term-expiry")
        return
    yield Found(item.span, Term("start", days.first.isoformat()), "term-start")
    yield Found(item.span, Term("expiry", days.last.isoformat()), "term-expiry")


def _paid_over(line: Line, item: Found, form: Between) -> Iterator[Found]:
    """ "Will pay 5 million a year from 2030 to 2036": how long a payment runs."""
    at = line.token_at(item.span.start)
    paid = any(number in line.sum_at for number in range(max(0, at - 6), at))
    if paid and isinstance(form.first, Year) and isinstance(form.last, Year) and not _is_over(line, item):
        yield Found(item.span, Term("length", f"P{form.last.number - form.first.number + 1}Y"), "term-length")


def _edge(line: Line, item: Found) -> Iterator[Found]:
    """ "In force until 2030", "effective from 1 January": the edge of a deal."""
    value = _value(item)
    if value is None:
        return
    folded = line.reading.text.folded
    before = folded[max(line.sentence.span.start, item.span.start - 30) : item.span.start]
    if _ENDS.search(before) and _of_a_deal(line, item, word_set("hold until")):
        yield Found(item.span, Term("expiry", value), "term-expiry")
    elif _BEGINS.search(before) and _of_a_deal(line, item, word_set("begin"), pact=True):
        yield Found(item.span, Term("start", value), "term-start")


def _of_a_deal(line: Line, item: Found, words: frozenset[str], *, pact: bool = False) -> bool:
    """Whether the words before a time say that something holds until then, and that something is a deal."""
    at = line.token_at(item.span.start)
    near = [line.words[number] for number in range(max(0, at - _NEAR), at)]
    holds = any(word in words for word in near[-6:])
    deal = any(nouns().get(word) in ("pact", "deal") for word in near)
    return holds and (deal or not pact)


def _value(item: Found) -> str | None:
    """A day, a month or a year in ISO form; nothing for what stands by convention only."""
    time = item.content
    if not isinstance(time, Time) or time.days is None or time.fuzzy:
        return None
    days = time.days
    if days.single:
        return days.first.isoformat()
    if days == Days.month(days.first.year, days.first.month):
        return f"{days.first:%Y-%m}"
    return str(days.first.year) if days == Days.year(days.first.year) else None
