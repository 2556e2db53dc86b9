"""Sentences: where one ends, whatever abbreviations, initials, quotations and line breaks say."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.blocks import is_list_item
from warikan.reading.words import choices, word_class

CAP = 2_000  # characters; longer runs are cut at a space, so that hostile text costs linear time

# Every way to stop begins with one of five marks, so that the search runs from one to the next.
_STOP = regex(r"[.!?\u2026\u3002](?:[.!?\u2026\u3002]*['\")\]]*(?=\s|$)|(?<=\u3002))")
_LINE_BREAK = regex(r"\n[ ]*")
_BEFORE_LAST_WORD = regex(r".*[\s(\"'\u2014]", re.DOTALL)
_FIRST_WORD = regex(r"[A-Za-z]*")
_OPENERS = "\"'([ \n"
LONGEST_ITEM = 4  # characters of a number before the stop that opens a list entry: "VIII."


def sentences(folded: str, paragraph: Span) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the space around them.

    A line break is no end unless a list entry follows or a list heading (``:``) stands before it.

    >>> text = "The U.S. pays $1.5 billion. Gen. A. B. Smith agreed."
    >>> [span.of(text) for span in sentences(text, Span(0, len(text)))]
    ['The U.S. pays $1.5 billion.', 'Gen. A. B. Smith agreed.']
    """
    found: list[Span] = []
    start = paragraph.start
    for end in _ends(folded, paragraph):
        found.extend(_capped(folded, start, end))
        start = end
    return tuple(found)


def _ends(folded: str, paragraph: Span) -> list[int]:
    stops = [
        m.end()
        for m in _STOP.finditer(folded, paragraph.start, paragraph.end)
        if _is_end(folded, m, paragraph.end)
    ]
    breaks = [
        m.start()
        for m in _LINE_BREAK.finditer(folded, paragraph.start, paragraph.end)
        if _is_break(folded, paragraph.start, m.start(), m.end(), paragraph.end)
    ]
    return sorted({*stops, *breaks, paragraph.end})


def _is_end(folded: str, stop: re.Match[str], limit: int) -> bool:
    after = folded[stop.end() : min(stop.end() + 40, limit)].lstrip(_OPENERS)
    if not after:
        return True
    if after[0].islower():
        return False
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return not (after[0].isdigit() and stop.group() == "..")
    return not _is_abbreviation(folded, stop.start(), stop.group(), after)


def _is_abbreviation(folded: str, at: int, stop: str, after: str) -> bool:
    start = max(0, at - 30)
    before = _BEFORE_LAST_WORD.match(folded, start, at)
    start = before.end() if before else start
    word = folded[start:at]
    if len(word) <= LONGEST_ITEM and is_list_item(folded[start : at + 8]) and _opens_line(folded, start):
        return True
    if word in choices("abbreviations", "word", "final", "no"):
        return len(stop) == 1 and (word not in ("No", "Art", "Sec", "Min") or after[0].isdigit())
    initial = len(word) == 1 and word.isalpha() and word.isupper()
    if initial or word in choices("abbreviations", "word", "final", "maybe") or _is_lettered(word):
        first = _FIRST_WORD.match(after)[0].lower()  # type: ignore[index]
        return len(stop) == 1 and first not in word_class("starter")
    return False


def _opens_line(folded: str, at: int) -> bool:
    before = folded[max(0, at - 8) : at]
    return not before.strip() or (not before.rsplit("\n", 1)[-1].strip() and "\n" in before)


def _is_lettered(word: str) -> bool:
    """Letters with stops between them: ``U.S``, ``D.P.R.K``."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)


def _is_break(folded: str, first: int, start: int, end: int, limit: int) -> bool:
    line = folded[end : min(end + 60, limit)]
    above = folded[max(first, folded.rfind("\n", first, start)) : start].strip()
    return (
        is_list_item(line)
        or (is_list_item(above) and above.endswith((";", ",", "and", "or")))
        or above.endswith(":")
    )


def _capped(folded: str, start: int, end: int) -> list[Span]:
    pieces = []
    while end - start > CAP:
        cut = folded.rfind(" ", start + CAP // 2, start + CAP)
        cut = cut if cut > 0 else start + CAP
        pieces.append((start, cut))
        start = cut
    return [span for a, b in (*pieces, (start, end)) if (span := _trimmed(folded, a, b))]


def _trimmed(folded: str, start: int, end: int) -> Span | None:
    words = folded[start:end]
    lead = len(words) - len(words.lstrip())
    span = Span(start + lead, max(start + lead, start + len(words.rstrip())))
    return span if len(span) else None
