"""Sums that leave their currency to the sum before them: "427 million euros, Britain 327 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.event_lexicon import word_set
from warikan.reading.money_sum import Sum, figure_of, made
from warikan.reading.numerals import FIGURE, in_words, scale_pattern, worth

_COUNT = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# What follows a number that counts nothing named: a mark, a small word or a time, and no noun.
_NO_NOUN = regex(
    r"\s*(?:[,.;:)]|$)|\s(?:from|for|in|by|and|or|next|last|this|a\syear|per\syear|annually|more|less|while|but|on)\b"
)
# Between a name and its sum: "Britain with about 327 million", "Chile paid another 3 million".
GIVES = r"(?:\s(?:with|at|gives?|gave|pays?|paid|adds?|added|provides?|provided|contributes?|contributed))?"
ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|only|just|another|a\sfurther|up\sto|more\sthan)\s)?"
_TO = regex(rf"\s(?:a\syear\s)?to\s{ABOUT}")
# "to 4.6 billion euros next year from 4.1 billion"
_FROM = regex(
    rf"(?:\s(?:(?:next|this|last)\s(?:fiscal\s)?year|in\s(?:19|20)\d\d))?,?\s(?:(?:up|down)\s)?from\s{ABOUT}"
)
_LED_BY_TO = regex(rf"\bto\s{ABOUT}$")
# Whose it is, by a name right before it: "Britain with 327 million", "that of the United States 330 million".
_OWNER = regex(rf"\b(?:[A-Z][\w.'-]*[a-z][\w.'-]*|U\.?[SKN]\.?|EU){GIVES}\s{ABOUT}$")
_JOINED = regex(rf"\s(?:and|or)\s{ABOUT}$")
_FROM_WHOM = regex(r"\s(?:from|next|last|this|in\s(?:19|20)\d\d|a\syear\slater)\b")
_SMALL = regex(r"\b[a-z]+\b")
_BACK = 60  # characters between two sums of one list


def elliptic(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    """The sums of a sentence with those that name no currency, each in that of the one before it.

    A number of something else between the two ends it: "5 million votes, Reform 4 million".

    >>> from warikan.figures.money import Money
    >>> text = "Peru gives 4 million euros and Chile 3 million."
    >>> first = Sum(Span(11, 26), Money(400_000_000, "EUR"), 100_000_000, scale=10**6)
    >>> [item.money.amount for item in elliptic(text, Span(0, len(text)), [first])]
    [400000000, 300000000]
    """
    kept: list[Sum] = []
    last: Sum | None = None
    at = 0
    for match in _number().finditer(folded, found[0].span.end, region.end):
        span = Span(*match.span())
        while at < len(found) and found[at].span.end <= span.start:
            last = found[at]
            kept.append(found[at])
            at += 1
        if last is None or (at < len(found) and found[at].span.overlaps(span)) or _restates(last, span):
            continue
        item = _shared(folded, region, last, match)
        if item is not None:
            kept.append(item)
        last = item
    return [*kept, *found[at:]]


@cache
def _number() -> re.Pattern[str]:
    """A number with its scale, whatever it counts."""
    number = rf"(?:(?P<figure>{FIGURE})|(?P<words>{_COUNT}))"
    return regex(rf"(?<![\w.,$€£¥₩])(?<![A-Z]\s){number}[\s-](?P<scale>{scale_pattern()})(?![\w-])")


def _shared(folded: str, region: Span, last: Sum, match: re.Match[str]) -> Sum | None:
    """A number as a sum of the currency before it; ``None`` where the words do not show that it is money."""
    span = Span(*match.span())
    bare = last.money is not None and _NO_NOUN.match(folded, span.end, region.end) is not None
    if last.money is None or not bare or not _goes_on(folded, region, last, span):
        return None
    value = figure_of(match["figure"]) if match["figure"] else in_words(match["words"])
    item = made(span, value, worth(match["scale"]), last.money.currency)
    return item._replace(shared=True) if item is not None else None


def _restates(item: Sum, span: Span) -> bool:
    return item.converted_span is not None and item.converted_span.overlaps(span)


def _goes_on(folded: str, region: Span, last: Sum, span: Span) -> bool:
    """Whether the words since a sum go on with a list of sums, each by its payer or its time."""
    if span.start - last.span.end > _BACK:
        return False
    between = folded[last.span.end : span.start]
    if _TO.fullmatch(between):
        return True
    if _FROM.fullmatch(between) and _LED_BY_TO.search(
        folded, max(region.start, last.span.start - _BACK), last.span.start
    ):
        return True
    lists = word_set("list of sums").issuperset(_SMALL.findall(between))
    joined = (
        _JOINED.search(between) is not None and _FROM_WHOM.match(folded, span.end, region.end) is not None
    )
    return (lists and _OWNER.search(between) is not None) or joined
