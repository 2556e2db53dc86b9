"""Tense: whether the verb a calendar expression hangs on looks back or ahead."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Literal

from warikan.ground.span import Span
from warikan.reading.text import Text
from warikan.reading.words import column

Tense = Literal["past", "future"]

_FAR = 160  # characters on either side in which the governing verb is looked for
_AIM = (
    r"due|set|scheduled|expected|planned|slated|likely|poised|projected|supposed|ready|prepared|preparing|bound|about|"
    r"timed|forecast|hoping|aiming|planning|seeking|trying|going|willing|expecting|intended"
)
_EFFECTIVE = re.compile(r"\b(?:effective|starting|beginning|commencing)\s(?:on\s|in\s|from\s)?$")
_ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|our|this|another)\s$")
_NOUN = re.compile(
    r"\s(?!(?:and|or|to|at|in|on|for|from|of|by|with|that|but|as|when|after|before|until|was|were|is|are|will|would)\b)[a-z]"
)
# Put off or given time "until Friday" tells of what is to come.
_PUT_OFF = re.compile(
    r"\b(?:gave|given|delayed|postponed|extended|adjourned|deferred|put\s+off|pushed\s+back|has|had|have)\b[^.;]{0,60}\b(?:until|till)\s$"
)
_ADVERB = r"(?:(?:\w+ly|also|not|now|still|already|then|soon|once|again|yet|first|formally)\s+)?"


def tense(text: Text, span: Span) -> Tense | None:
    """The tense of the nearest verb group before the words in their clause, else of the first one after them.

    ``None`` where no verb tells, or where one looks ahead from the past ("was due to expire in March").

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The pact will expire in March. Talks began in May."))
    >>> tense(text, Span(24, 29)), tense(text, Span(46, 49))
    ('future', 'past')
    """
    sentence = text.sentence_at(span.start)
    if sentence is None or _is_attribute(text.folded, span):
        return None
    clause = text.clause_at(span.start)
    before = text.folded[max(clause.start, span.start - _FAR) : span.start]
    groups = list(_groups().finditer(before))
    if not groups and clause.start > sentence.span.start and text.folded[span.start - 1 : span.start] != ",":
        # "… before the elections in March": the clause has no verb of its own, so the one before governs.
        groups = list(
            _groups().finditer(text.folded[max(sentence.span.start, span.start - _FAR) : span.start])
        )
    if groups:
        put_off = _PUT_OFF.search(before) is not None
        return "future" if put_off else _told(groups[-1])
    after = _groups().search(text.folded, span.end, min(sentence.span.end, span.end + _FAR))
    return _told(after) if after else None


def _is_attribute(folded: str, span: Span) -> bool:
    """Whether words only name a thing or say from when something counts, which no verb dates.

    "A June 3 hearing has been scheduled", "elected chairman, effective April 1".
    """
    before = folded[max(0, span.start - 24) : span.start]
    if _EFFECTIVE.search(before):
        return True
    return _ARTICLE.search(before.lower()) is not None and _NOUN.match(folded, span.end) is not None


def is_headline(text: Text, span: Span) -> bool:
    """Whether words stand in a headline, whose present tense tells the past."""
    sentence = text.sentence_at(span.start)
    return sentence is not None and text.blocks[sentence.block].kind == "headline"


def _told(group: re.Match[str]) -> Tense | None:
    match group.lastgroup:
        case "past" | "perfect":
            return "past"
        case "future" | "scheduled":
            return "future"
        case _:
            return None


def _by_letter(words: Collection[str]) -> str:
    """Words as one alternative a first letter, which is several times as fast as one a word."""
    letters: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in letters.items())


@cache
def _groups() -> re.Pattern[str]:
    pasts = _by_letter({*column("past_verbs", "past"), *column("past_verbs", "participle")})
    scheduled = _by_letter({*column("scheduled_verbs", "third"), *column("scheduled_verbs", "base")[2:]})
    return re.compile(
        r"\b(?=[a-z'])(?:"
        rf"(?P<perfect>(?:had\s+been|has\s+been|have\s+been)\s+(?:{_AIM})\s+(?:to|for)\s+(?:be\s+)?\w+|having\s+\w+)"
        rf"|(?P<mixed>(?:was|were)\s+{_ADVERB}(?:{_AIM}|to)\s+(?:to\s+|for\s+)?(?:be\s+)?\w+)"
        rf"|(?P<future>(?:will|would|shall|could|may|might|should|must|can|cannot)\s+(?:not\s+)?(?:(?:have\s+)?be(?:en)?\s+)?{_ADVERB}\w+"
        rf"|(?:is|are|be|being|been)\s+{_ADVERB}(?:{_AIM}|to)\b(?:\s+(?:to|for)\b)?(?:\s+be)?(?:\s+\w+)?"
        rf"|'ll\s+\w+|to\s+(?:be\s+)?(?!the\b|an?\b|its\b|their\b|\d)[a-z]+(?<!ing)(?=\s)|(?:{_AIM})\s+(?:to|for)\b)"
        rf"|(?P<past>(?:was|were|had|has|have|did|{pasts}|[a-z]++(?<=.ed))\b(?:\s+(?:been\s+)?[a-z]++(?<=e[dn]))?)"
        rf"|(?P<scheduled>(?:{scheduled}|are)\b(?!\s+\w+ed\b))"
        ")"
    )


def verbs_in(words: str) -> bool:
    """Whether a stretch of words holds a finite verb or an infinitive.

    >>> verbs_in(" for utilities and training in "), verbs_in(" so that workers are covered through ")
    (False, True)
    """
    return _groups().search(words) is not None
