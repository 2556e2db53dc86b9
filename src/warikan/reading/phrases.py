"""Phrases: where the words that belong to a cue begin before it and end behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.text import Text
from warikan.reading.words import table

# These two begin with the mark or space and look back at which it is, so that the search runs from one to the next.
_STARTS = regex(
    r"[;:\u2014\"(,\s](?:(?<=[;:\u2014\"(])\s*"
    r"|(?<=,)\s+(?:and|but|yet|so|or|nor|while|although|though|whereas|because|as|since|when|where|which|who|whose)\s+"
    r"|(?<=\s)(?:but|while|although|though|whereas|because|that)\s+)"
)
_ENDS = regex(
    r"[;:\u2014()\",.!?\s](?:(?<=[;:\u2014()])|(?<=\S\")|(?<=,)(?=\s|\"\s)|(?<=[.!?])[.!?]*(?=['\"]?$)"
    r"|(?<=\s)(?=(?:but|while|although|though|whereas|because|unless|despite)\s))"
)
_OPENER = regex(r"(?:But|And|Yet|So|Still|However|Meanwhile|Nevertheless|Moreover|Also)\b,?\s+")
_SUBORDINATE = regex(
    r"(?:While|Although|Though|Whereas|As|After|When|Because|Since|In|On|At|By|For|Under|With|Despite|Even|Given"
    r"|Before|During|Until|Asked|Citing)\b"
)
_JOINED = regex(
    r",?\s+(?=(?:and|or)\s+(?:will|would|has|have|had|is|are|was|were|said|says|could|may|might|must|should)\b)"
)
_RUN = regex(r"[a-z]+")
_EDGES = " \t\n.,;:!?\u2014\"'"


@cache
def _telling() -> frozenset[str]:
    """The verbs of speech that lead a clause, in the forms that stand behind a subject."""
    telling = (row for row in table("speech_verbs") if row["needs"] not in _NO_CLAUSE)
    forms = {form for row in telling for form in row["forms"].split("|")}
    return frozenset(form for form in forms if form.endswith(("ed", "s")) or form in _IRREGULAR)


@cache
def _told() -> re.Pattern[str]:
    """A verb of speech with what stands between it and what is said; "the added money" holds none."""
    verbs = "|".join(sorted(_telling()))
    no_noun = "".join(
        rf"(?<!\b{word} )" for word in ("[Tt]he", "[Aa]n", "[Aa]", "[Ii]ts", "[Aa]ny", "[Tt]heir")
    )
    hearer = r"(?:(?:reporters|journalists|parliament|lawmakers)\s+)?"
    day = r"(?:(?:on\s+|late\s+)?[A-Z][a-z]+day,?\s+)?"
    return regex(rf"{no_noun}\b(?:{verbs})\s+{hearer}{day}(?:that\s+)?(?!to\b)")


_IRREGULAR = frozenset({"said", "told", "wrote", "thought"})
# The needs of verbs that lead none.
_NO_CLAUSE = frozenset({"quote", "verdict", "claim", "naming", "figure", "hint"})


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of these words, capitalised or not, grouped by first letter so that most places fail at once.

    >>> any_word(["shift", "spend more", "take"])
    '(?:[sS](?:pend\\\\s+more|hift)|[tT](?:ake))'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    inside = (f"[{first}{first.upper()}](?:{'|'.join(groups[first])})" for first in sorted(groups))
    return f"(?:{'|'.join(inside)})"


def clause_start(folded: str, sentence: Span, at: int) -> int:
    """Where the clause that holds ``at`` begins: behind a joining word, a leading "X said that", or a fronted phrase.

    >>> text = "While the term is settled, officials said the sum is not."
    >>> text[clause_start(text, Span(0, len(text)), 49):]
    'the sum is not.'
    """
    start = sentence.start
    for mark in _STARTS.finditer(folded, sentence.start, at):
        start = mark.end()
    if not _telling().isdisjoint(_RUN.findall(folded, start, at)):
        for told in _told().finditer(folded, start, at):
            start = told.end()
    opener = _OPENER.match(folded, start, at)
    start = opener.end() if opener else start
    if _SUBORDINATE.match(folded, start, at):
        comma = folded.rfind(", ", start, at)
        start = comma + 2 if comma >= 0 else start
    return start


def phrase_end(folded: str, start: int, limit: int) -> int:
    """Where the words that begin at ``start`` end: at a mark, before a joining word, without the space around.

    >>> text = "how much each side will pay, but the term is settled."
    >>> text[: phrase_end(text, 0, len(text))]
    'how much each side will pay'
    """
    stops = (
        stop.start() for stop in _ENDS.finditer(folded, start, limit) if not _closes(folded, start, stop)
    )
    end = next(stops, limit)
    joined = _JOINED.search(folded, start, end)
    return trimmed(folded, start, joined.start() if joined else end).end


def _closes(folded: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a mark closes a quotation that began behind ``start`` (a "fair" share)."""
    return stop.group() == '"' and folded.count('"', start, stop.start()) % 2 == 1


def sentence_before(text: Text, sentence: Span) -> Span | None:
    """The sentence that comes before, or ``None`` for the first.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> sentence_before(split(Source.of("a", "They met. It failed.")), Span(10, 20))
    Span(start=0, end=9)
    """
    index = bisect_left(text.starts, sentence.start) - 1
    return text.sentences[index].span if index >= 0 else None


def trimmed(folded: str, start: int, end: int) -> Span:
    """The stretch without the marks and spaces at its edges.

    >>> trimmed(' "a sum," ', 0, 10)
    Span(start=2, end=7)
    """
    words = folded[start:end]
    lead = len(words) - len(words.lstrip(_EDGES))
    return Span(start + lead, max(start + lead, start + len(words.rstrip(_EDGES))))
