"""Direct quotations: words between quotation marks, which apostrophes and possessives are not."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.ground.span import Span

# The mark comes first in each, and what stands before it is looked back at, so that the search runs from mark to mark.
_OPEN_SINGLE = regex(r"'(?<![^\s(\[\"\u2014]')(?=[^\s'\d])")
_ELIDED = regex(r"'(?:em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_CLOSE_SINGLE = regex(r"'(?<=[^\s']')(?![A-Za-z0-9])")
_SURE_CLOSE = regex(r"'(?<=[.,!?;]')(?![A-Za-z0-9])")
_CURLY = {
    "\u201c": 1,
    "\u201e": 1,
    "\u00ab": 1,
    "\u300c": 1,
    "\u300e": 1,
    "\u201d": -1,
    "\u00bb": -1,
    "\u300d": -1,
    "\u300f": -1,
}
SHORTEST_SINGLE = 2


def quotations(text: str, folded: str, paragraph: Span) -> tuple[Span, ...]:
    """The quotations of a paragraph, without their marks, in order; one left open runs to the end.

    ``text`` tells opening from closing curly marks; straight ones alternate.

    >>> words = "The allies' envoy said \\"we'll pay\\" and left."
    >>> [span.of(words) for span in quotations(words, words, Span(0, len(words)))]
    ["we'll pay"]
    """
    double = _double(text, folded, paragraph)
    single = [s for s in _single(folded, paragraph) if not any(s.overlaps(d) for d in double)]
    return tuple(sorted([*double, *single]))


def _double(text: str, folded: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    start: int | None = None
    at = folded.find('"', paragraph.start, paragraph.end)
    while at >= 0:
        turn = _CURLY.get(text[at], 0)
        if start is None and turn >= 0:
            start = at + 1
        elif start is not None and turn <= 0:
            found.append(Span(start, at))
            start = None
        at = folded.find('"', at + 1, paragraph.end)
    if start is not None:
        found.append(Span(start, paragraph.end))
    return [span for span in found if len(span)]


def _single(folded: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    openings = list(_OPEN_SINGLE.finditer(folded, paragraph.start, paragraph.end))
    if not openings:
        return found
    at = paragraph.start
    closes = [m.start() for m in _CLOSE_SINGLE.finditer(folded, paragraph.start, paragraph.end)]
    sure = {m.start() for m in _SURE_CLOSE.finditer(folded, paragraph.start, paragraph.end)}
    for opening in openings:
        if opening.start() < at or _ELIDED.match(folded, opening.start()):
            continue
        close = _closing(folded, opening.end(), closes, sure)
        if close is not None and close - opening.end() >= SHORTEST_SINGLE:
            found.append(Span(opening.end(), close))
            at = close + 1
    return found


def _closing(folded: str, start: int, closes: list[int], sure: set[int]) -> int | None:
    """The first mark that closes for sure; a mark after ``s`` may be a possessive,
    so it closes only when no other does.
    """
    later = [c for c in closes if c > start][:12]
    possessive = [c for c in later if folded[c - 1] == "s" and c not in sure and folded[c + 1 : c + 2] == " "]
    firm = [c for c in later if c not in possessive]
    return firm[0] if firm else (possessive[0] if possessive else None)
