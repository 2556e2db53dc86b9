"""Purposes: the words for what money is to be used for, told from payers, days, sums and manners of paying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.money import Sum
from warikan.reading.names import Mention, within
from warikan.reading.phrases import trimmed
from warikan.reading.text import Text

LONGEST = 200  # characters of a purpose

# Verbs that only say that money goes there; the purpose is what stands behind them.
_FUNDING = (
    r"(?:(?:help\s+|helping\s+)?(?:fund|funding|financ(?:e|ing)|cover|covering|pay(?:ing)?\s+(?:out\s+)?(?:for|toward|towards)"
    r"|subsidi[sz](?:e|ing)|defray(?:ing)?|support|supporting|meet|meeting|underwrit(?:e|ing)|bankroll(?:ing)?"
    r"|spend(?:ing)?\s+(?:it\s+|them\s+|(?:the|its|their)\s+(?:money|funds?|cash)\s+|more\s+)?on"
    r"|us(?:e|ing)\s+(?:it|them|(?:the|its|their)\s+(?:money|funds?|cash))\s+(?:for|on|to)"
    r"|go(?:ing)?\s+(?:to|toward|towards|into|for)|put(?:ting)?\s+(?:it|them)\s+(?:in|into|toward|towards)))\s+"
)
_PREPOSITION = r"(?:for|on|to|toward|towards|into|in)\s+"
_SPENDING_ON = (
    r"(?:(?:the\s+|its\s+|their\s+)?(?:payments?|spending|funding|money|funds|expenditure|outlays?|support|subsidies|contributions?)"
    r"\s+(?:for|on|to|toward|towards|of)\s+)"
)
_LEAD = regex(rf"\s*(?:{_PREPOSITION})?(?:{_FUNDING})?(?:{_SPENDING_ON})?")
_BARE_LEAD = regex(rf"\s*(?:to\s+)?(?:{_FUNDING})?(?:{_SPENDING_ON})?")
_STOP = regex(
    r"[;:\u2014()\"]|[.!?](?=['\")]*$)|,(?=\s)"
    r"|\s(?=(?:but|while|although|though|whereas|because|unless|so\s+that|in\s+order|as\s+(?:before|now|at\s+present|well|it|is|they|in\s+the\s+past)"
    r"|instead|rather|under|from\s+(?:fiscal|next|the\s+(?:next|coming)|\d{4}|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|starting|beginning|in\s+(?:fiscal|\d{4})|next\s+year|this\s+year|last\s+year|each\s+year|every\s+year"
    r"|a\s+year|per\s+year|over\s+the\s+next|in\s+the\s+(?:next|coming)|said|says|according|alone|would|will|should|could|must|may|might|is|are"
    r"|was|were|has|have|had|and\s+not|and\s+(?:will|would|is|are|has|have|said|more|less|put|spend|use|give|away))\b)"
)
_NONE = regex(
    r"(?:\d|[$€£¥₩])"
    r"|(?:the\s+)?(?:early|late|mid|next|last|this|coming|previous|following|first|second)?[\s-]*(?:fiscal|FY|year|years|month|months|week"
    r"|decade|quarter|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b"
    r"|(?:next|last|this|today|tomorrow|now|later|then|time|long|short|good)$"
    r"|(?:(?:the\s+)?(?:current|constant|fixed|same|real|nominal|absolute|today's|\d{4})\s+)?(?:prices|terms|value|period|amount|sum|total|all)$"
    r"|(?:cash|kind|advance|full|part|instal?lments|stages|dollars|won|yen|euros?|pounds|yuan|rupees|francs|local\s+currency)\b"
    r"|(?:it|them|this|that|these|those|us|him|her|one|ones|be|do|have|so|not|and|or|the|a|an|of|than|from|to)$"
    r"|(?:least|only|yet|just|simply|merely|to\s+mention|until|including|counting|because|even|always|necessarily|to)\b"
    r"|(?:as|by|with|at|of|from|if|when|that|whether)\s"
    r"|(?:(?:the|its|their|a|our)\s+)?(?:(?:other|host|federal|central|national|lower|upper)\s+)?(?:state|city|town"
    r"|government|treasury|ministry|side|sides|country|capital|province|court|house|bank|owners?|company|companies|other)"
    r"(?:\s+of\s+[A-Z][\w ]*)?$",
    re.IGNORECASE,
)
_TO = regex(r"\bto\s+$")
_LETTER = regex(r"[A-Za-z]{3}")


def purpose(
    text: Text, money: Sequence[Sum], who: Sequence[Mention], stretch: Span, *, verb: bool = False
) -> Span | None:
    """The purpose that opens a stretch, without the preposition or verb of funding before it.

    With ``verb`` the words follow a "to" that may open an infinitive, which then stays ("to build hangars").
    ``None`` where a payer, a day, a sum or a manner of paying stands there.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "to pay for new hangars in 2020"))
    >>> purpose(text, (), (), Span(0, 30)).of(text.folded)
    'new hangars'
    """
    lead = (_BARE_LEAD if verb else _LEAD).match(text.folded, stretch.start, stretch.end)
    begin = lead.end() if lead else stretch.start
    stop = _STOP.search(text.folded, begin, stretch.end)
    span = trimmed(text.folded, begin, stop.start() if stop else stretch.end)
    words = span.of(text.folded)
    if not 2 < len(words) <= LONGEST or not _LETTER.search(words) or _NONE.match(words):
        return None
    named = (m.span for m in within(who, span) if span.covers(m.span))
    if any(item.span.overlaps(span) for item in money) or any(
        len(span) - len(n) <= len("the 's") for n in named
    ):
        return None
    return _with_to(text.folded, span) if verb else span


def _with_to(folded: str, span: Span) -> Span:
    """The infinitive with its "to" where no verb of funding stood between."""
    before = _TO.search(folded, max(0, span.start - 8), span.start)
    return Span(before.start(), span.end) if before else span
