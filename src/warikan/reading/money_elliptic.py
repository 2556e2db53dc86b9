"""Sums that leave their currency to the sum before them: "427 million euros, Britain 327 million"."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.money_sum import Sum, figure_of, made
from warikan.reading.numerals import FIGURE, in_words, worth

_SCALES = r"(?:million|billion|trillion|mn|bn|tn|crore|lakh)"
_COUNT = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# A number of so many millions of nothing named: a mark, a small word or a time follows, and no noun.
_BARE = regex(
    rf"(?<![\w.,$€£¥₩])(?:(?P<figure>{FIGURE})|(?P<words>{_COUNT}))[\s-](?P<scale>{_SCALES})(?![\w-])"
    r"(?=\s*(?:[,.;:)]|$)|\s(?:from|for|in|by|and|or|next|last|this|a\syear|per\syear|annually|more|less|while|but|on)\b)"
)
_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|only|just|another|a\sfurther|up\sto|more\sthan)\s)?"
_TO = regex(rf"^\s(?:a\syear\s)?to\s{_ABOUT}$")
# Whose it is, by a name right before it: "Britain with 327 million", "that of the United States 330 million".
_OWNER = regex(
    r"\b[A-Z][\w.'-]*(?:\s(?:with|at|gives?|gave|pays?|paid|adds?|added|provides?|provided|contributes?|contributed))?\s"
    rf"{_ABOUT}$"
)
_JOINED = regex(rf"(?:\band|\bor|,)\s{_ABOUT}$")
_FROM_WHOM = regex(r"\s(?:from|next|last|this|in\s(?:19|20)\d\d|a\syear\slater)\b")
_BACK = 60  # characters before a number that may say whose it is


def elliptic(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    """The sums of a sentence with those that name no currency, each in that of the one before it.

    >>> from warikan.figures.money import Money
    >>> text = "Peru gives 4 million euros and Chile 3 million."
    >>> first = Sum(Span(11, 26), Money(400_000_000, "EUR"), 100_000_000, scale=10**6)
    >>> [item.money.amount for item in elliptic(text, Span(0, len(text)), [first])]
    [400000000, 300000000]
    """
    if not found:
        return []
    kept: list[Sum] = []
    last, at = found[0], 0
    for match in _BARE.finditer(folded, last.span.end, region.end):
        span = Span(*match.span())
        while at < len(found) and found[at].span.end <= span.start:
            last = found[at]
            kept.append(last)
            at += 1
        taken = (at < len(found) and found[at].span.overlaps(span)) or _restates(last, span)
        if taken or last.money is None or not _stands_for_money(folded, region, last, span):
            continue
        value = figure_of(match["figure"]) if match["figure"] else in_words(match["words"])
        item = made(span, value, worth(match["scale"]), last.money.currency)
        if item is not None:
            kept.append(item)
            last = item
    return [*kept, *found[at:]]


def _restates(item: Sum, span: Span) -> bool:
    return item.converted_span is not None and item.converted_span.overlaps(span)


def _stands_for_money(folded: str, region: Span, last: Sum, span: Span) -> bool:
    """Whether the words around a bare number show that it is money of the kind before it."""
    between = folded[last.span.end : min(span.start, last.span.end + _BACK)]
    before = folded[max(region.start, last.span.end, span.start - _BACK) : span.start]
    if _TO.search(between) or _OWNER.search(before):
        return True
    return _JOINED.search(before) is not None and _FROM_WHOM.match(folded, span.end, region.end) is not None
