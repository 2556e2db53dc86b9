"""Sums that belong together: the ends of a range, a sum and its conversion, the two sides of an exchange rate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from warikan.figures.money import Money
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.currencies import sign_characters
from warikan.reading.money_sum import Sum, figure_of, is_year, made
from warikan.reading.numerals import FIGURE, scale_pattern, scales, worth
from warikan.reading.words import directions

_RATE_GAP = regex(r"\s*(?:=|equals?|to\s+the|per)\s*")
_PRICED = regex(
    r"\s*=\s*[^\s\d]{0,4}\s?\d|\s+(?:to|per|against|on|for\s+each)\s+(?:the\s+|an?\s+|one\s+|1\s+|each\s+)?(?:U\.?S\.?\s+|US\s+)?(?:dollar|euro|yen|pound|won|yuan)\b",
    re.IGNORECASE,
)
_JOINT = regex(
    rf"(?<![\w.,])(?<!\d[-/])(?P<first>{FIGURE})\s?(?P<scale>[a-z]+)?\s?(?P<joint>-|to|and|or)\s?(?:about\s)?$",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?:(?:about|around|roughly|some|nearly|almost|approximately|approx\.|over|more\s+than|up\s+to"
    r"|at\s+least)\s+)?"
)
_OPEN = regex(
    rf"\s*\(\s*(?:or|=|≈|~|equivalent\s+to|equal\s+to|worth|now|currently|then)?\s*{_ABOUT}$", re.IGNORECASE
)
_OR = regex(
    rf"\s*(?:,|\u2014)?\s*(?:or|equivalent\s+to|equal\s+to|the\s+equivalent\s+of)\s+{_ABOUT}$", re.IGNORECASE
)
_FROM = regex(r"\bfrom\s+(?:about\s+|around\s+|roughly\s+|some\s+)?$")
_BY = regex(r"\bby\s+(?:about\s+|around\s+|roughly\s+|some\s+|another\s+)?$")
_WORD = regex(r"[a-z]+")
_MULTIPLIED = ("doubl", "tripl", "trebl", "quadrupl", "quintupl")
_LEAD = 80  # characters in which the verb of a rise or cut stands before "from"
_YEARLY_GAP = regex(r"^\s*(?:a\s+year|per\s+year|annually)", re.IGNORECASE)


def without_rates(folded: str, found: Sequence[Sum]) -> list[Sum]:
    """Exchange rates ("US$1=W1,039", "114 yen to the dollar") are no sums: both sides go."""
    rates = set()
    for index, (one, other) in enumerate(pairwise(found)):
        if _RATE_GAP.fullmatch(folded, one.span.end, other.span.start):
            rates |= {index, index + 1}
    return [
        item
        for index, item in enumerate(found)
        if index not in rates and not _PRICED.match(folded, item.span.end)
    ]


def ranged(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    """Ranges become their two ends: "200-220 billion yen", "between A and B", "10.3 and 11.5 billion won".

    What rises or falls "from 80 to 110 million" is at one end first and then at the other: these are two sums.
    """
    ends: list[Sum] = []
    for item in found:
        reached = ends[-1].span.end if ends else region.start
        low = None if item.approx else _lower_end(folded, region, reached, item)
        if low is not None:
            ends += [low, item._replace(approx="range_high")] if low.approx else [low, item]
        elif ends and item.approx is None and _joined_range(folded, region, ends[-1], item):
            ends[-1] = _scaled_like(ends[-1], item)._replace(approx="range_low")
            ends.append(item._replace(approx="range_high"))
        else:
            if ends and _moved(folded, region, ends[-1], item):
                ends[-1] = _scaled_like(ends[-1], item, ordered=False)
            ends.append(item)
    for at, (one, two) in enumerate(pairwise(ends)):
        if (one.approx, two.approx) == ("range_low", "range_high") and _moves(folded, region, one.span.start):
            ends[at : at + 2] = [one._replace(approx=None), two._replace(approx=None)]
    return ends


def _moved(folded: str, region: Span, first: Sum, second: Sum) -> bool:
    """Whether something rises or falls from one sum to another of its currency."""
    if first.money is None or second.money is None or first.money.currency != second.money.currency:
        return False
    joint = folded[first.span.end : second.span.start].strip().lower()
    return joint == "to" and _moves(folded, region, first.span.start)


def _moves(folded: str, region: Span, at: int, lead_in: re.Pattern[str] = _FROM) -> bool:
    """Whether "from", or what else leads in, stands right before a place, and a word of rise or cut before that."""
    lead = folded[max(region.start, at - _LEAD) : at].lower()
    moved = any(word in directions() or word.startswith(_MULTIPLIED) for word in _WORD.findall(lead))
    return moved and lead_in.search(lead) is not None


def _lower_end(folded: str, region: Span, first: int, item: Sum) -> Sum | None:
    """The first end of a range whose scale and currency stand only at the second."""
    if item.money is None:
        return None
    match = _JOINT.search(folded, max(first, item.span.start - 40), item.span.start)
    if match is None or match["joint"].lower() == "or" or _sign_right_before(folded, match.start()):
        return None
    scale = match["scale"]
    if scale is None and is_year(match["first"]):
        return None
    tail = _scale_in().search(item.span.of(folded))
    grouped = "," in match["first"] and "," in item.span.of(folded)
    if (scale is None and tail is None and not grouped) or (
        scale is not None and scale.lower() not in scales()
    ):
        return None
    before = folded[max(first, match.start() - 12) : match.start()].lower()
    separate = match["joint"].lower() == "and" and "between" not in before
    end = match.end("scale") if scale else match.end("first")
    low = _like(item, Span(match.start(), end), match["first"], worth(scale or (tail[1] if tail else None)))
    if low is None or low.money is None:
        return None
    if low.money.amount > item.money.amount and not separate:
        return low if match["joint"].lower() == "to" and _moves(folded, region, match.start()) else None
    return low if separate else low._replace(approx="range_low")


def _sign_right_before(folded: str, at: int) -> bool:
    return at > 0 and _sign().search(folded[max(0, at - 2) : at]) is not None


@cache
def _sign() -> re.Pattern[str]:
    return regex(rf"(?:[{sign_characters()}]\s?|[.,%])$")


@cache
def _scale_in() -> re.Pattern[str]:
    return regex(rf"[-\s\d]({scale_pattern()})", re.IGNORECASE)


def _like(item: Sum, span: Span, number: str, scale: int) -> Sum | None:
    """A figure as a sum in the currency of another."""
    return made(span, figure_of(number), scale, item.money.currency) if item.money else None


def _joined_range(folded: str, region: Span, first: Sum, second: Sum) -> bool:
    """Two whole sums of one currency as the ends of a range."""
    if first.money is None or second.money is None or first.money.currency != second.money.currency:
        return False
    gap = folded[first.span.end : second.span.start].strip().lower()
    before = folded[max(region.start, first.span.start - 16) : first.span.start].lower()
    like = _scaled_like(first, second)
    if like.scale == 1 < second.scale and (like.written or 0) < 1000:
        return False
    ordered = like.money is not None and like.money.amount < second.money.amount
    # "Up by 345 million euros to 1.9 billion euros" is no range.
    risen = _moves(folded, region, first.span.start, _BY) and not (
        first.scale == 1 < second.scale and (first.written or 0) < 1000
    )
    joint = (
        gap in ("-", "\u2014")
        or (gap == "to" and "from" not in before and not risen)
        or (gap == "and" and "between" in before)
    )
    return ordered and joint


def _scaled_like(first: Sum, second: Sum, *, ordered: bool = True) -> Sum:
    """The first end with the scale of the second where it names none, in a range the lower: "$5 to $7 million"."""
    if (
        first.scale != 1
        or second.scale == 1
        or first.money is None
        or second.money is None
        or first.written is None
    ):
        return first
    amount = first.money.amount * second.scale
    if (ordered and amount >= second.money.amount) or first.written >= 1000:
        return first
    return first._replace(
        money=Money(amount, first.money.currency),
        quantum=(first.quantum or 1) * second.scale,
        written=first.written * second.scale,
        scale=second.scale,
    )


def converted(folded: str, found: Sequence[Sum]) -> list[Sum]:
    """A second sum in another currency, in brackets or after "or", restates the first: it is no sum of its own."""
    kept: list[Sum] = []
    for item in found:
        last = kept[-1] if kept else None
        if last is not None and _restates(folded, last, item):
            kept[-1] = last._replace(
                converted=item.money, converted_quantum=item.quantum, converted_span=item.span
            )
        else:
            kept.append(item)
    return kept


def _restates(folded: str, first: Sum, second: Sum) -> bool:
    if first.money is None or second.money is None or first.converted is not None:
        return False
    if first.money.currency == second.money.currency or second.span.start - first.span.end > 80:
        return False
    gap = _YEARLY_GAP.sub("", folded[first.span.end : second.span.start])
    closing = folded[second.span.end : second.span.end + 40]
    bracketed = _OPEN.fullmatch(gap) is not None and ")" in closing.split("(")[0]
    return bracketed or _OR.fullmatch(gap) is not None
