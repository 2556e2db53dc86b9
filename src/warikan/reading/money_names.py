"""Sums whose number stands before the currency: "5 million yen", "half a billion dollars", "30 MUSD", "10 €"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.currencies import by_name, names, parts
from warikan.reading.fold import one_line
from warikan.reading.money_sum import Place, Sum, figure_of, is_year, made
from warikan.reading.numerals import FIGURE, GAP, WORDS, in_words, scale_pattern, worth

_BACK = 72  # characters before a name that may hold its number in words
_FIGURE_BACK = 48  # characters before a name that may hold its number in figures
_RISKY = frozenset(
    "won real reals mark marks sum som soms rand rands pound pounds lek dong tala dram drams sol soles baht "
    "penny crown crowns".split()
)
_DIGIT = regex(r"\d")
_POINT = regex(r"[-\s]point[-\s]$")
_LEADING_ZERO = regex(r"0\d")  # a part of a number, or none
_ADJECTIVE = regex(r"(?<![\w.])[A-Za-z\u00c0-\u024f.&-]+\s$")
_NO_NUMBER = frozenset({"a", "an", "half", "quarter", "a quarter"})


class Number(NamedTuple):
    """A number before a currency: where it begins, its worth with its scale, and the worth of its last digit."""

    start: int
    total: Decimal
    last: Decimal
    scale: int
    figure: str | None

    @property
    def loose(self) -> bool:
        """Whether neither a scale nor a separator shows that the number is large."""
        return self.scale == 1 and "," not in (self.figure or "")


_TAIL = r"\s?[-\s]?(?:in\s|of\s)?$"


@cache
def _figure() -> re.Pattern[str]:
    return regex(
        rf"(?<![\w.,$€£¥₩])(?P<number>{FIGURE})(?:{GAP}(?P<scale>{scale_pattern()}))?{_TAIL}", re.IGNORECASE
    )


@cache
def _words() -> re.Pattern[str]:
    return regex(
        rf"(?<![\w.,$€£¥₩])(?P<number>(?!))?(?P<words>{WORDS})(?:{GAP}(?P<scale>{scale_pattern()}))?{_TAIL}",
        re.IGNORECASE,
    )


@cache
def _larger() -> re.Pattern[str]:
    return regex(
        rf"(?<![\w.,$€£¥₩])(?P<number>{FIGURE})\s?(?P<scale>{scale_pattern()})\s(?:and\s)?$", re.IGNORECASE
    )


def number_before(place: Place, at: int) -> Number | None:
    """The number that ends right before a place, with a larger part before it: "1 trillion 38.9 billion"."""
    digit = _DIGIT.search(place.folded, place.back(at, _FIGURE_BACK), at)
    match = _figure().search(place.folded, digit.start(), at) if digit is not None else None
    if match is not None and _POINT.search(place.folded, place.back(match.start(), 8), match.start()):
        match = None  # the digits behind a spoken point: "one-point-05 billion"
    match = match or _words().search(place.folded, place.back(at, _BACK), at)
    if match is None or _LEADING_ZERO.match(match["number"] or ""):
        return None
    figure, scale = match["number"], worth(match["scale"])
    value = figure_of(figure) if figure else in_words(match["words"])
    if value is None or (figure and " " in figure and scale > 1):
        return None
    if not figure and scale == 1 and one_line(match["words"].lower()) in _NO_NUMBER:
        return None
    start, total = match.start(), value[0] * scale
    more = _larger().search(place.folded, place.back(start, 32), start) if scale > 1 else None
    head = figure_of(more["number"]) if more and worth(more["scale"]) > total else None
    if more is not None and head is not None:
        start, total = more.start(), total + head[0] * worth(more["scale"])
    return Number(start, total, value[1] * scale, scale, figure)


def named_sum(place: Place, start: int, end: int) -> Iterator[Sum]:
    """The sum before the name whose last word is given.

    >>> text = "about 5 million Danish kroner"
    >>> [item.money.units for item in named_sum(Place(text, Span(0, len(text))), 23, 29)]
    [Decimal('5000000.00')]
    """
    start = _name_start(place, start, end)
    name = one_line(place.folded[start:end].lower())
    number = number_before(place, start)
    # "in fiscal 2012 dollars" names a price base, "in 2019 won" a victory.
    if number is None or (number.loose and (name in _RISKY or is_year(number.figure or ""))):
        return
    span = Span(number.start, end)
    if name in parts():
        item = made(span, (number.total / 100, number.last / 100), 1, parts()[name])
        if item is not None:
            yield item._replace(written=number.total, scale=number.scale)
        return
    code = by_name(name, place.homes)
    if code is None and name not in _RISKY:
        yield Sum(span, None, None, written=number.total, scale=number.scale)
    item = made(span, (number.total, number.last), 1, code) if code else None
    if item is not None:
        yield item._replace(scale=number.scale)


@cache
def _adjectives() -> frozenset[str]:
    """The words that stand before the last in a name."""
    return frozenset(word for name in (*names(), *parts()) for word in name.split()[:-1])


def _name_start(place: Place, start: int, end: int) -> int:
    """Where the longest name that ends here begins: its adjectives belong to it."""
    at, known = start, start
    for _ in range(3):
        words = place.folded[place.back(at, 24) : at].split()
        if not words or (words[-1].isalpha() and words[-1].lower() not in _adjectives()):
            break  # most words before a name: looking at the last one first saves the search
        before = _ADJECTIVE.search(place.folded, place.back(at, 24), at)
        if before is None:
            break
        at = before.start()
        name = one_line(place.folded[at:end].lower())
        if name in names() or name in parts():
            known = at
    return known
