"""Sums of money in a text: figure, scale and currency, bounds, ranges, yearly rates and stated conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from warikan.evidence.claims import Approx
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.currencies import nouns, with_dollar
from warikan.reading.money_elliptic import elliptic
from warikan.reading.money_figures import plain_sums
from warikan.reading.money_joins import converted, ranged, without_rates
from warikan.reading.money_sum import Sum
from warikan.reading.text import Text

__all__ = ["Sum", "sums"]

# What stands before a figure and bounds it, the nearest words first.
_BEFORE: tuple[tuple[Approx, str], ...] = (
    ("less_than", r"less\s+than|fewer\s+than|below|under|short\s+of"),
    ("nearly", r"nearly|almost|just\s+(?:under|below|short\s+of)|close\s+to"),
    (
        "more_than",
        r"(?:well\s+|just\s+|slightly\s+)?(?:more\s+than|over|above)|in\s+excess\s+of|exceeding|upwards?\s+of|north\s+of",
    ),
    ("at_least", r"at\s+least|no(?:t)?\s+less\s+than|a\s+minimum\s+(?:of)?"),
    (
        "at_most",
        r"up\s+to|at\s+most|as\s+much\s+as|no(?:t)?\s+more\s+than|a\s+maximum\s+(?:of)?|not\s+exceeding|capped\s+at",
    ),
    (
        "about",
        r"about|around|roughly|approximately|approx\.|some|an\s+estimated|estimated(?:\s+at)?|circa|in\s+the\s+region\s+of",
    ),
)
_AFTER: tuple[tuple[Approx, re.Pattern[str]], ...] = (
    ("at_least", regex(r"\s+or\s+more\b")),
    ("about", regex(r"\s+or\s+so\b")),
    ("at_most", regex(r"\s+or\s+less\b")),
)
_NAMES: dict[str, Approx] = {name: name for name, _ in _BEFORE}
_YEARLY = regex(
    r"\s*(?:\((?:[^()]{0,60})\)\s*)?,?\s*(?:on\s+average\s+)?(?:in\s+(?:\w+\s+){1,5}?)?"
    r"(?:a\s+year|per\s+year|per\s+annum|annually|each\s+year|every\s+year|yearly|/\s?year|p\.a\.)(?!\w)(?!\s+(?:ago|before|earlier|later|early|after|from\s+now)\b)"
    r"|\s+(?:for|on|toward|towards|to)\s+(?:[\w'-]+\s+){1,4}?(?:each\s+year|every\s+year|annually|per\s+year)(?=\s*(?:[.,;)]|$|and\b|from\b|until\b))"
    r"|[-\s]a-year\b|\s+in\s+(?:annual|yearly)\s+[a-z]"
)
_YEARLY_BEFORE = regex(r"\b(?:annual|yearly)\s+(?:\w+\s+){0,3}(?:of\s+|at\s+)?$|\bannually\s+$")
_YEARLY_THING = regex(  # "the annual payment to Mauritius is", "raise the yearly sum to around"
    r"\b(?:annual|yearly)\s+(?:[a-z]+\s+){0,2}?(?:sum|payment|contribution|fee|rent|cost|bill|outlay|expenditure|charge|grant|burden|share)s?\b"
    r"[^;.:()]{0,40}\s(?:is|are|was|were|will\s+be|be|at|to|by|of)\s+(?:[a-z]+\s+){0,3}?$"
)
_YEARLY_DONE = regex(  # "(that) the Defense Department spends annually", "it now gets a year"
    r"\s+(?:(?:that|which)\s+)?(?:(?!(?:to|had|within|and|or)\b)[\w.'-]+\s+){1,4}?"
    r"(?:spends?|spent|pays?|paid|gets?|got|receive[sd]?|gives?|gave|contribute[sd]?|provide[sd]?|costs?|saves?d?)\s+"
    r"(?:(?:on|for|to|from|toward|towards)\s+(?:[\w.'-]+\s+){1,4}?)?"
    r"(?:annually|each\s+year|every\s+year|per\s+year|a\s+year|yearly)\b(?!\s+(?:ago|before|earlier|later|early|after|of)\b)"
)
_UNIT_PRICE = regex(
    r"[-\s]*(?:a|an|per|each)[-\s]+(?:barrel|person|head|soldier|worker|month|week|day|hour|ton|tonne|household|unit|share|"
    r"kilometre|kilometer|mile|seat|vehicle|passenger|night)\b"
)
# One of these is in every sum that nobody could check.
_MANY = frozenset({"thousands", "millions", "billions", "trillions", "several", "few", "many"})


def sums(text: Text, homes: Sequence[str] = ()) -> tuple[Sum, ...]:
    """Every sum of the headline, body and captions, in order; ``homes`` are the ids of the deal's parties.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Japan pays about 201.7 billion yen ($1.76 billion) a year."))
    >>> found = sums(text)[0]
    >>> found.money.units, found.converted.currency, found.approx, found.per_year
    (Decimal('201700000000'), 'USD', 'about', True)
    """
    found: list[Sum] = []
    homes = with_dollar(text.folded, homes) if "$" in text.folded else homes
    plain, many = plain_sums(text, homes), text.hits(_MANY)
    for number in sorted(plain.keys() | many.keys()):
        region = text.sentences[number].span
        found.extend(_in_region(text.folded, region, plain.get(number, []), many=number in many))
    return tuple(found)


def _in_region(folded: str, region: Span, plain: list[Sum], *, many: bool) -> Iterator[Sum]:
    found = converted(folded, ranged(folded, region, without_rates(folded, plain))) if plain else plain
    found = elliptic(folded, region, found) if found else found
    vague = _vague(folded, region, found) if many else []
    for item in sorted((*found, *vague), key=lambda item: item.span) if vague else found:
        yield _qualified(folded, region, item)


def _vague(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    """Sums that nobody could check: hundreds of millions of dollars, billions of yen, several billion won."""
    spans = [Span(*match.span()) for match in _vague_pattern().finditer(folded, region.start, region.end)]
    taken = [span for item in found for span in (item.span, item.converted_span) if span is not None]
    return [
        Sum(span, None, None, vague=True)
        for span in spans
        if not any(span.overlaps(other) for other in taken)
    ]


@cache
def _vague_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(noun) for noun in sorted(nouns(), key=len, reverse=True))
    return regex(
        r"\b(?:(?:tens|dozens|hundreds|thousands)\s+of\s+)?(?:(?:thousands|millions|billions|trillions)\s+(?:of|in)\s+"
        r"|(?:several|a\s+few|many)\s+(?:hundred\s+)?(?:thousand|million|billion|trillion)\s+)"
        rf"(?:more\s+)?(?:[A-Za-z.]+\s){{0,2}}?(?:{names})(?![A-Za-z])",
        re.IGNORECASE,
    )


def _qualified(folded: str, region: Span, item: Sum) -> Sum:
    """The sum with its bound, its yearly rate, and whether it prices one thing."""
    before = folded[max(region.start, item.span.start - 40) : item.span.start]
    after = folded[item.span.end : min(region.end, item.span.end + 90)]
    wide = folded[max(region.start, item.span.start - 110) : item.span.start]
    if item.converted_span is not None:
        rest = folded[item.converted_span.end : min(region.end, item.converted_span.end + 40)]
        yearly = _YEARLY.match(after.lower()) or _YEARLY.match(rest.lstrip(") ").lower())
    else:
        yearly = _YEARLY.match(after.lower())
    return item._replace(
        approx=item.approx or _bound(before, after),
        per_year=bool(yearly or _YEARLY_BEFORE.search(before.lower()) or _is_yearly(wide, after)),
        unit_price=_UNIT_PRICE.match(after) is not None,
    )


def _is_yearly(before: str, after: str) -> bool:
    """Whether a sum is told of a thing that is yearly, or of what somebody does every year."""
    return _YEARLY_THING.search(before.lower()) is not None or _YEARLY_DONE.match(after) is not None


def _bound(before: str, after: str) -> Approx | None:
    """The bound that the words right before or behind a sum set; of those that fit, the one that begins first."""
    found = _bounds().search(before.lower())
    if found is not None and found.lastgroup is not None:
        return _NAMES[found.lastgroup]
    return next((name for name, words in _AFTER if words.match(after)), None)


@cache
def _bounds() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE)
    return regex(rf"(?<!\w)(?:{groups})\s+(?:an?\s+)?$")
