"""First and last fiscal years: from runs, ranges, "from" and "until", and lists of years with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from warikan.evidence.claims import Term
from warikan.ground.pattern import regex
from warikan.reading.forms import Between, Fiscal, Form, Run
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_context import is_over, speaks_of_cost
from warikan.reading.term_length import iso

LONGEST = 10  # years that a list of fiscal years runs over
_COMPARED = regex(
    r"\b(?:up|down|rose|fell|higher|lower|more|less)\b[^.;]{0,30}\b(?:from|than|in)\b|\bcompared\b|\bversus\b"
)
_BASE = regex(r"\s+(?:level|levels|prices|figure|base)\b")
_ENDS = regex(r"\b(?:through|until|till|to|up\s+to|by\s+the\s+end\s+of)\s+(?:the\s+end\s+of\s+)?$")
_BEGINS = regex(
    r"\b(?:from|(?:begins?|starts?|commenc\w+|beginning|starting)\s+(?:in|from|on|with)|effective(?:\s+(?:from|in))?)\s+"
    r"(?:the\s+start\s+of\s+)?$",
)
_ONE_BY_ONE = regex(r"\b(?:for|in|and)\s+$|,\s+$")


def fiscal_years(line: Line, timed: Sequence[tuple[Found, Form | None]]) -> Iterator[Found]:
    """The first and last fiscal years of what one line speaks of, with the length that a run names.

    ``timed`` are its times, each with its symbolic form.
    """
    listed: list[tuple[Found, Fiscal, int]] = []
    for item, told in timed:
        match told:
            case Run() as form:
                yield from _run(line, item, form)
            case Fiscal(number=int(number)) as form:
                listed.append((item, form, number))
            case Between(first=Fiscal(number=int(first)), last=Fiscal(number=int(last))) if speaks_of_cost(
                line, item
            ):
                yield _edge(item, "first_fy", first)
                yield _edge(item, "last_fy", last)
            case _:
                pass
    if listed:
        yield from _list(line, listed) or [edge for one in listed for edge in _alone(line, *one)]


def _edge(item: Found, kind: Literal["first_fy", "last_fy"], number: int) -> Found:
    return Found(item.span, Term(kind, f"FY{number}"), f"term-{kind.replace('_', '-')}")


def _run(line: Line, item: Found, form: Run) -> Iterator[Found]:
    """ "Five years through fiscal 2026": the length and the edge that is named, unless it looks back."""
    # "5 million euros a year from 2030" is a rate, no run of one year
    rate = form.many == 1 and line.token_at(item.span.start) - 1 in line.sum_at
    if rate or is_over(line, item, form) or not speaks_of_cost(line, item):
        return
    if form.unit in ("year", "month"):
        yield Found(item.span, Term("length", iso(str(form.many), form.unit)), "term-length")
    if isinstance(form.last, Fiscal) and form.last.number is not None:
        yield _edge(item, "last_fy", form.last.number)
    if isinstance(form.first, Fiscal) and form.first.number is not None:
        yield _edge(item, "first_fy", form.first.number)


def _alone(line: Line, item: Found, form: Fiscal, number: int) -> Iterator[Found]:
    """ "From fiscal 2022", "until FY 2026", "fiscal 2022 to 2026"."""
    folded, small = line.reading.text.folded, line.reading.text.small
    before = small[max(line.sentence.span.start, item.span.start - 40) : item.span.start]
    if not speaks_of_cost(line, item) or _BASE.match(folded, item.span.end):
        return
    if form.last is not None:
        yield _edge(item, "first_fy", number)
        yield _edge(item, "last_fy", form.last)
    elif _ENDS.search(before) and form.part in (None, "end"):
        if not _COMPARED.search(before):
            yield _edge(item, "last_fy", number)
    elif _BEGINS.search(before) and not _COMPARED.search(before):
        yield _edge(item, "first_fy", number)


def _list(line: Line, listed: Sequence[tuple[Found, Fiscal, int]]) -> list[Found]:
    """Two or more fiscal years listed one by one, each with its figure, are the first and last of the term."""
    folded, small, sentence = line.reading.text.folded, line.reading.text.small, line.sentence.span
    if len(listed) < 2 or not line.sum_at or _COMPARED.search(small, sentence.start, sentence.end):
        return []
    kept = []
    for item, form, number in listed:
        before = small[max(sentence.start, item.span.start - 12) : item.span.start]
        if form.part is None and not _BASE.match(folded, item.span.end) and _ONE_BY_ONE.search(before):
            kept.append((item, number, form.last or number))
    if len(kept) < 2:
        return []
    first = min(kept, key=lambda one: one[1])
    last = max(kept, key=lambda one: one[2])
    if not 0 < last[2] - first[1] <= LONGEST:
        return []
    return [_edge(first[0], "first_fy", first[1]), _edge(last[0], "last_fy", last[2])]
