"""Decisions: who decides, in whatever construction a text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warikan.evidence.claims import Decision
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.found import Found
from warikan.reading.names import Mention, within
from warikan.reading.phrases import clause_start, trimmed
from warikan.reading.speech_holders import left
from warikan.reading.speech_kinds import kind_of
from warikan.reading.text import Text

_PRONOUNS = frozenset("it It they They he He she She we We I".split())
MOST = 4  # cues tried in one sentence

_RULING = r"(?:(?:final|ultimate|last)\s+)?(?:decision|call|choice|say|word)"
_FIRM = r"(?:final|ultimate|last)\s+(?:decision|call|choice|say|word)"
_MODAL = r"(?:will|would|is\s+to|are\s+to|must|has\s+to|have\s+to|shall|should|is\s+expected\s+to|are\s+expected\s+to)"
_CUE = regex(
    # … will make the final decision, has the last word, must decide whether …
    rf"(?P<before>(?:{_MODAL}\s+(?:\w+ly\s+)?(?:make|take|have)|makes|takes|has|have)\s+(?:a|the)\s+{_FIRM}\b"
    rf"|{_MODAL}\s+(?:make|take)\s+(?:a|the)\s+decision\b"
    rf"|{_MODAL}\s+(?:\w+ly\s+)?decide(?=\s+(?:how|whether|what|when|if|which|who|on\s+(?:the|a|its)\s+(?:sum|amount|deal|offer|agreement))\b))"
    # it is up to …, the final call rests with …, to be decided by …, left the decision to …
    r"|(?P<after>\b(?:is|be|was|are|remains)\s+(?:entirely\s+|ultimately\s+|\w+ly\s+)?up\s+to"
    rf"|\b{_RULING}\s+(?:[\w']+\s+){{0,5}}?(?:rests?|lies|lie|stays?|remains?|belongs?|is)\s+(?:solely\s+|\w+ly\s+)?"
    r"(?:with|to|in\s+the\s+hands\s+of|up\s+to)"
    rf"|\b{_RULING}\s+(?:[\w']+\s+){{0,5}}?(?:will|would|is\s+to|must|should)\s+be\s+(?:made|taken)\s+by"
    r"|\b(?:to|will|would|must|should)\s+be\s+decided\s+by"
    rf"|\b(?:leaves?|leaving|left)\s+(?:the|a|any)\s+{_RULING}\s+(?:[\w']+\s+){{0,3}}?to"
    r"|\b(?:is|are|lies|lie|rests?|now)\s+in\s+the\s+hands\s+of)\s+"
    # it is for … to decide
    r"|(?P<for>\b(?:is|be)\s+for)\s+(?=(?:[\w.']+\s+){1,8}?to\s+decide\b)"
)
_END = regex(
    r"[,.;:!?\u2014()\"](?=\s|$)|\"|\s(?=(?:to|who|which|that|whether|how|what|when|on|over|about|in\s+(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December|early|late|mid|the\s+(?:coming|next))|by\s|after|before|and\s+(?:will|is|are|not)|but"
    r"|said|says|next|this|late[rs]?|early|if|once|under|at|as)\b)"
)
_ABBREVIATED = regex(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep)$")
_HINT = regex(r"deci[ds]|up\s+to|hands\s+of|final|ultimate|last\s|choice|call\s")
LONGEST = 12  # words that name who decides


def decisions(text: Text, who: Sequence[Mention]) -> Iterator[Found]:
    """Who decides, at the words that name them; only what is still to be decided counts.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The final call rests with the Cabinet, he said."))
    >>> [found.content.decider for found in decisions(text, ())]
    ['the Cabinet']
    """
    for sentence in text.sentences:
        tried = 0
        if not _HINT.search(text.folded, sentence.span.start, sentence.span.end):
            continue
        for cue in _CUE.finditer(text.folded, sentence.span.start, sentence.span.end):
            if (tried := tried + 1) > MOST:
                break
            span = _before(text, sentence.span, cue) if cue["before"] else _after(text, sentence.span, cue)
            if span is not None and _decides(text, span, who):
                yield Found(span, Decision(span.of(text.source.text), _party(span, who)), "decision-maker")
                break


def _before(text: Text, sentence: Span, cue: re.Match[str]) -> Span | None:
    """The subject of the verb."""
    start = clause_start(text.folded, sentence, cue.start())
    return left(text.folded, Span(start, sentence.end), cue.start())


def _after(text: Text, sentence: Span, cue: re.Match[str]) -> Span | None:
    """The noun phrase behind the cue."""
    at = cue.end()
    while (stop := _END.search(text.folded, at, sentence.end)) is not None:
        if not (stop.group() == "." and _ABBREVIATED.search(text.folded[cue.end() : stop.start()])):
            break
        at = stop.end()
    span = trimmed(text.folded, cue.end(), stop.start() if stop else sentence.end)
    return span if 0 < len(span.of(text.folded).split()) <= LONGEST else None


def _decides(text: Text, span: Span, who: Sequence[Mention]) -> bool:
    """Whether the words name somebody: a person, a body, an office; "inflation" and "time" decide nothing here."""
    words = span.of(text.folded)
    if words[:1].isdecimal() or words in _PRONOUNS:
        return False
    return kind_of(text.folded, span, who) is not None


def _party(span: Span, who: Sequence[Mention]) -> Party | None:
    """The one party that the words name."""
    inside = {mention.party for mention in within(who, span)}
    overlapping = {mention.party for mention in who if mention.span.overlaps(span)}
    named = inside or overlapping
    return next(iter(named)) if len(named) == 1 else None
