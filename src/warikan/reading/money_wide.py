"""Sums in the scales of Japanese, Korean and Chinese: 2兆38億円."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.money_sum import Place, Sum, figure_of, made
from warikan.reading.numerals import worth

_UNITS = {"円": "JPY", "엔": "JPY", "원": "KRW", "ウォン": "KRW", "元": "CNY", "ドル": "USD", "달러": "USD"}
LAST = frozenset(unit[-1] for unit in _UNITS)
_UNIT = "|".join(_UNITS)
_SUM = regex(
    rf"(?<![\d,.])(?:(?:\d[\d,.]*+\s?[千천]?(?:兆|조|億|亿|억|万|만)\s?)++(?:\d[\d,]*+)?\s?(?P<unit>{_UNIT})|\d[\d,]*+\s?(?P<plain>{_UNIT}))"
)
_PART = regex(r"(\d[\d,.]*)\s?([千천]?)([兆조億亿억万만]?)")


def wide_sums(place: Place) -> Iterator[Sum]:
    """Every sum of a stretch that is written so.

    >>> [item.money.units for item in wide_sums(Place("1조 389억원", Span(0, 8)))]
    [Decimal('1038900000000')]
    """
    for match in _SUM.finditer(place.folded, place.region.start, place.region.end):
        total, last = Decimal(0), Decimal(1)
        for part in _PART.finditer(match[0]):
            value = figure_of(part[1].rstrip(".,"))
            if value is None:
                break
            scale = worth(part[3] or None) * (1000 if part[2] else 1)
            total, last = total + value[0] * scale, scale * value[1]
        else:
            item = made(Span(*match.span()), (total, last), 1, _UNITS[match["unit"] or match["plain"]])
            if item is not None:
                yield item
