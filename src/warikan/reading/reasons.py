"""Reasons: the words that say why, behind a stance or at the head of its sentence."""

from __future__ import annotations

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.phrases import trimmed

_WHY = (
    r"(?:because(?:\s+of)?|due\s+to|owing\s+to|given(?:\s+that)?|in\s+view\s+of|in\s+(?:the\s+)?light\s+of|on\s+(?:the\s+)?grounds?\s+(?:that|of)"
    r"|on\s+the\s+basis\s+of|thanks\s+to|citing|pointing\s+to|considering|for\s+fear\s+of|arguing\s+that|saying(?:\s+that)?"
    r"|since(?=\s+(?:it|its|they|their|the)\s)|as(?=\s+(?:it|they|he|she|its|their)\s+(?!before\b|now\b)))"
)
_BEHIND = regex(rf"\s*,?\s*\b{_WHY}\s+")
WITHIN = regex(rf"\s{_WHY}\s+")
_LEADING = regex(
    r"(?:[Cc]iting|[Pp]ointing\s+to|[Gg]iven|[Bb]ecause\s+of|[Dd]ue\s+to|[Ii]n\s+(?:view|light)\s+of|[Oo]wing\s+to)\s+(?P<why>[^;:\u2014]{3,200}?),\s"
)
_END = regex(
    r"[;:\u2014()]|[.!?]+['\"]?$|(?<=\S)\"|,\s(?=(?:[\w.' -]{1,60}\s)?(?:said|says|told|added|according)\b)"
    r"|,\s(?=(?:but|while|although|and\s+(?:said|will|would))\b)"
)


def reason_behind(folded: str, end: int, limit: int) -> Span | None:
    """The reason that follows a stance right behind ``end``.

    >>> words = "It refused to pay because of weak growth, he said."
    >>> reason_behind(words, 17, 50).of(words)
    'weak growth'
    """
    lead = _BEHIND.match(folded, end, limit)
    if lead is None:
        return None
    stop = _END.search(folded, lead.end(), limit)
    span = trimmed(folded, lead.end(), stop.start() if stop else limit)
    return span if len(span) else None


def reason_before(folded: str, sentence: Span) -> Span | None:
    """The reason at the head of a sentence ("Citing weak growth, …").

    >>> words = "Citing weak growth, Rome refused."
    >>> reason_before(words, Span(0, 33)).of(words)
    'weak growth'
    """
    lead = _LEADING.match(folded, sentence.start, sentence.end)
    return Span(*lead.span("why")) if lead else None
