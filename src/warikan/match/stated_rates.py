"""Stated rates: the exchange rates that a text itself names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from warikan.engine.interval import Interval
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.match.relation_words import has
from warikan.reading.fold import fold, in_small
from warikan.reading.numerals import figure

_CODES = {
    "yen": "JPY", "¥": "JPY", "won": "KRW", "w": "KRW", "₩": "KRW", "dollar": "USD", "dollars": "USD", "euro": "EUR",
    "euros": "EUR", "€": "EUR", "pound": "GBP", "pounds": "GBP", "£": "GBP",
}  # fmt: skip
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ONE = r"(?P<base>dollar|euro|pound)s?\b"
_EQUAL = re.compile(
    rf"(?:(?:us)?\$\s?1|(?:\b1|\bone)\s+(?:u\.?s\.?\s+)?{_ONE})\s*(?:=|to|equals|is|at)\s*(?P<sign>w|₩|¥|€|£)?\s?"
    rf"(?P<figure>{_FIGURE})(?!\d|,\d|\s*(?:billion|million|trillion))\s?(?P<unit>yen|won|euros?|pounds?)?"
)
_PER = re.compile(
    rf"(?<![\d.,])(?P<figure>{_FIGURE})\s?(?P<unit>yen|won|dollars?|euros?)\s*(?:to|per|for|against|=|/)\s*(?:the\s+|one\s+|a\s+|an\s+|each\s+"
    rf"|every\s+|1\s+)?(?:u\.?s\.?\s+)?{_ONE}"
)


@dataclass(frozen=True, slots=True)
class StatedRate:
    """Units of ``quote`` for one unit of ``base`` as a text states it, between the ends its digits allow.

    ``market`` says that the words give it as the market's of the day, not as one that was agreed or budgeted.
    """

    base: str
    quote: str
    value: Fraction
    ends: Interval
    span: Span
    market: bool

    def joins(self, one: str, other: str) -> bool:
        """Whether it is the rate between two currencies, in this order."""
        return (self.base, self.quote) == (one, other)


def stated_rates(source: Source) -> tuple[StatedRate, ...]:
    """Every exchange rate that a text names, in order.

    >>> [f"{r.quote} per {r.base}: {r.value}" for r in stated_rates(Source.of("a", "at 1,200 won to the dollar"))]
    ['KRW per USD: 1200']
    """
    small = in_small(fold(source.text))
    return tuple(sorted(_found(small), key=lambda rate: rate.span))


def _found(small: str) -> Iterator[StatedRate]:
    for pattern in (_EQUAL, _PER):
        for match in pattern.finditer(small):
            quote = _CODES.get(match["unit"] or match.groupdict().get("sign") or "")
            base = _CODES[match["base"] or "dollar"]
            value, quantum = figure(match["figure"])
            if quote and quote != base and value:
                half = Fraction(quantum) / 2
                ends = Interval(Fraction(value) - half, Fraction(value) + half)
                around = small[max(0, match.start() - 40) : match.end() + 24]
                market = "=" in match.group() or has("market").search(around) is not None
                yield StatedRate(base, quote, Fraction(value), ends, Span(*match.span()), market)
