"""Bounds by reference: a sum said to be less than, about or no more than another that is named but not numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from warikan.evidence.claims import RelativeBound
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.money_words import speaks_of_money, sums_in
from warikan.reading.phrases import clause_start, phrase_end, sentence_before
from warikan.reading.text import Text

Relation = Literal["less_than", "at_most", "about", "at_least", "more_than"]

MOST = 4  # comparisons tried in one sentence
_BACK = 48  # characters before a comparison that may turn it round

_COMPARISON = regex(
    r"\b(?:(?P<as>as\s+(?:much|large|high|big|great|generous|steep|expensive|costly)(?:\s+(?:a\s+)?[a-z]+)?\s+as)"
    r"|(?P<more>(?:more|higher|larger|bigger|greater|steeper)(?:\s+[a-z]+)?\s+than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|above|in\s+excess\s+of)"
    r"|(?P<less>(?:less|lower|smaller)(?:\s+[a-z]+)?\s+than|below|short\s+of)"
    r"|(?P<same>(?:close|similar|comparable|equal|equivalent|identical)\s+to|in\s+line\s+with|on\s+(?:a\s+)?par\s+with|level\s+with"
    r"|the\s+same(?:\s+(?:amount|sum|level|share))?\s+as|unchanged\s+from|match(?:es|ed|ing)?)"
    r"|(?P<at>at(?:\s+(?:about|around|roughly|nearly|approximately|close\s+to))?|about|around|near|roughly))\s+"
)
# A comparison begins with one of these, and holds one of those below.
_OPENING = frozenset(
    "as more higher larger bigger greater steeper exceed exceeds exceeded exceeding surpass surpasses surpassed"
    " surpassing above in less lower smaller below short close similar comparable equal equivalent identical on level"
    " the unchanged match matches matched matching at about around near roughly".split()
)
_COMPARING = frozenset(
    "much large high big great generous steep expensive costly than exceed exceeds exceeded exceeding surpass surpasses"
    " surpassed surpassing above excess below short close similar comparable equal equivalent identical line par level"
    " same unchanged match matches matched matching at about around near roughly".split()
)
_NOT = regex(
    r"\b(?:not|no|never|cannot|nowhere)(?:\s+(?:be|to|go|pay|cost|rise|fall|drop|spend|contribute|any|much|far|quite|nearly|\w+ly))*\s+$"
    r"|n't(?:\s+(?:be|pay|cost|rise|fall|spend|\w+ly))*\s+$"
)
_AT_LEAST = regex(r"\bat\s+least\s+$")
_EXACTLY = regex(r"\b(?:about|roughly|around|just|exactly|almost)\s+$")
_PAYING = regex(
    r"\b(?:pa(?:y|ys|id|ying)|contribut\w+|shoulder\w*|spen[dt]\w*|fund(?:s|ed|ing)?|provid\w+|give[sn]?|gave|bears?|bore|costs?|offer\w*)\b"
)
_NOUN = (
    r"(?:one|amount|sum|figure|level|total|share|contribution|payment|budget|increase|rise|raise|hike|cost|fee|rent|rental|demand|request|offer"
    r"|estimate|deal|agreement|pact|package|proposal|price|bill|grant|support|rate|target|cap|ceiling|burden|spending|outlay|ask)s?"
)
_NAME = r"(?:[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}|[Ii]t|they|he|she|(?:the|its|their)\s+(?:\w+\s+)?\w+)"
_PAYS = (
    r"(?:pays?|paid|do(?:es)?|did|wants?|wanted|ask(?:s|ed)|demand(?:s|ed)|sought|seeks|offer(?:s|ed)|gives?|gave|provid(?:es|ed)"
    r"|contribut(?:es|ed)|spends?|spent|request(?:s|ed)|propos(?:es|ed)|receiv(?:es|ed)|bears?|bore|shoulder(?:s|ed))"
)
_REFERENT = regex(
    r"(?:(?:half|a\s+third|a\s+quarter|a\s+fraction|part|most)\s+of\s+)?(?:what\b"
    rf"|(?:the|its|their)\s+(?:[\w'-]+\s+){{0,2}}?{_NOUN}\b"
    rf"|(?:last|this|the\s+(?:previous|past|current))\s+year(?:'s(?:\s+(?:\w+\s+)?{_NOUN})?)?(?![\w'])"
    rf"|(?:a\s+year\s+(?:earlier|before|ago)|the\s+year\s+before|(?:now|before|in\s+\d{{4}}))\b"
    rf"|[A-Z][\w.]*(?:\s+[A-Z][\w.]*){{0,2}}(?:'s|s')(?:\s+(?:\w+\s+)?{_NOUN}\b)?(?!\w)"
    rf"|{_NAME}\s+(?:(?:has|have|had|is|are|was|were|now|already|currently|once)\s+)*{_PAYS}\b"
    r"|(?:(?:previously|originally|initially|first)\s+)?(?:planned|expected|projected|forecast|agreed|asked|requested|demanded|proposed|offered"
    r"|sought|budgeted|estimated|promised|pledged)\b)"
)
_IT = regex(r"(?:it|that|this)\b", re.IGNORECASE)
_LEVEL = regex(rf"\b(?:{_NOUN})\b|^what\b|'s$")
# "… at the current level when talks begin".
_CLAUSE = regex(r",?\s(?:when|while|if|once|unless|until|because)\s")
_NUMBER = regex(r"\b\d[\d.,]*\s*(?:%|percent|per\s+cent)")


def bounds(text: Text, money: Sequence[Sum]) -> Iterator[Found]:
    """Each sum bounded only by reference, from its subject to the end of what it is compared with.

    A comparison with a number, or of a sum that the text numbers, is none.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The fee will not be as high as what Oslo paid."))
    >>> [(found.content.relation, found.content.referent) for found in bounds(text, ())]
    [('less_than', 'what Oslo paid')]
    """
    openings = text.hits(_OPENING)
    for number in text.hits(_COMPARING):
        span, tried, reached = text.sentences[number].span, 0, 0
        for at, _ in openings.get(number, ()):
            cue = _COMPARISON.match(text.folded, at, span.end) if at >= reached else None
            if cue is None:
                continue
            reached = cue.end()
            referent = _REFERENT.match(text.folded, cue.end(), span.end)
            if referent is None:
                continue
            if (tried := tried + 1) > MOST:
                break
            found = _bound(text, money, span, cue, referent)
            if found is not None:
                yield found
                break


def _bound(
    text: Text, money: Sequence[Sum], sentence: Span, cue: re.Match[str], referent: re.Match[str]
) -> Found | None:
    folded = text.folded
    start = clause_start(folded, sentence, cue.start())
    subject = folded[start : cue.start()]
    end = phrase_end(folded, referent.end(), sentence.end)
    if (clause := _CLAUSE.search(folded, referent.end(), end)) is not None:
        end = clause.start()
    end = max(end, referent.end())
    words = folded[cue.end() : end]
    relation = _relation(folded, sentence, cue, words)
    if relation is None or _NUMBER.search(words) or not _of_money(text, sentence, subject):
        return None
    if sums_in(money, Span(start, end)):
        return None
    return Found(Span(start, end), RelativeBound(relation, one_line(words)), "bound-by-reference")


def _of_money(text: Text, sentence: Span, subject: str) -> bool:
    """Whether what is compared is money; "it" is where the sentence before speaks of money."""
    if speaks_of_money(subject) or _PAYING.search(subject):
        return True
    earlier = sentence_before(text, sentence) if _IT.match(subject) else None
    return earlier is not None and speaks_of_money(earlier.of(text.folded))


def _relation(folded: str, sentence: Span, cue: re.Match[str], referent: str) -> Relation | None:
    """How the sum relates, with what stands before the comparison."""
    before = folded[max(sentence.start, cue.start() - _BACK) : cue.start()]
    negated = _NOT.search(before) is not None
    match cue.lastgroup:
        case "as":
            if negated:
                return "less_than"
            return "at_least" if _AT_LEAST.search(before) else ("about" if _EXACTLY.search(before) else None)
        case "more":
            return "at_most" if negated else "more_than"
        case "less":
            return "at_least" if negated else "less_than"
        case "same":
            return None if negated else "about"
        case _:
            return None if negated or not _LEVEL.search(referent) else "about"
