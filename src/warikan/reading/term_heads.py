"""Head counts: numbers of troops, workers and other people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warikan.evidence.claims import Term
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_rule import Rule
from warikan.reading.words import column

BEHIND = 6  # tokens from a number to the people it counts
BEFORE = 10  # tokens from people back to whom a number they are cut to belongs
# The first figure comes first, and what stands before it is looked back at: the search runs from figure to figure.
_NUMBER = regex(
    r"(?P<number>\d(?<![\w.,$\u20ac\u00a3\u00a5\u20a9\\-]\d)(?:\d{0,2}(?:,\d{3})+|\d{1,6}))"
    r"(?![\d.,]*\d|%|[-/]\d|:\d|st\b|nd\b|rd\b|th\b)"
)
_OF_THEM = regex(r"\s+of\s+(?:them|these|those)\b")
_OWN_NUMBER = regex(r"\b[Nn]umber\s+of\s+(?P<who>[A-Za-z]+)\s*(?:\(|(?:is|was|to|at|of|:)\s*)$")
_ENDS = frozenset(
    {",", ".", ";", ":", "(", "of", "in", "for", "to", "from", "million", "billion", "percent", "%", ""}
)
_PERCENT = frozenset({"percent", "per", "%", "pct"})


def heads(line: Line) -> Iterator[Found]:
    """Every head count of one line: before the people, in a bracket behind them, or "4,000 of them".

    >>> from warikan.reading.line import line_of
    >>> [found.content.value for found in heads(line_of("They moved 9,000 Marines, 4,000 of them to Guam."))]
    ['9000', '4000']
    """
    if _people().isdisjoint(line.words[: line.size]):
        return
    folded, span = line.reading.text.folded, line.sentence.span
    counted, last = False, -1
    for match in _NUMBER.finditer(folded, span.start, span.end):
        at = line.token_at(match.start())
        if at in line.sum_at or at in line.time_at or line.words[at + 1] in _PERCENT:
            continue
        them = counted and (
            _OF_THEM.match(folded, match.end()) is not None or (line.words[at - 1] == "to" and at - 2 == last)
        )
        last = at
        counted = them or _is_of_people(line, at, match)
        if counted:
            value = match["number"].replace(",", "")
            yield Found(Span(*match.span("number")), Term("headcount", value), "term-headcount")


def _is_of_people(line: Line, at: int, match: re.Match[str]) -> bool:
    start = max(line.sentence.span.start, match.start() - 40)
    own = _OWN_NUMBER.search(line.reading.text.folded, start, match.start())
    if own is not None and own["who"].lower() in _people():
        return True
    return _people_behind(line, at) or _people_before(line, at)


def _people_behind(line: Line, at: int) -> bool:
    """ "Some 54,000 American troops"."""
    for number in range(at + 1, at + 1 + BEHIND):
        word = line.words[number]
        if word in _people():
            return True
        if word in _ENDS or number in line.sum_at:
            return False
    return False


def _people_before(line: Line, at: int) -> bool:
    """ "Troops are to be cut from 30,000 to 25,000"."""
    if line.words[at - 1] not in ("from", "to"):
        return False
    return any(word in _people() for word in line.words[max(0, at - BEFORE) : at - 1])


@cache
def _people() -> frozenset[str]:
    return frozenset(column("term_people", "noun"))


RULES = (Rule(heads, tuple("0123456789")),)
