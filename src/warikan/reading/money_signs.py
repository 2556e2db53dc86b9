"""Sums with a sign or a code: "$5-7 million", "US$ 3bn", "EUR 1.234,56", "5 million USD", "30 MUSD", "10 €"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.currencies import (
    WORDS_TOO,
    by_name,
    by_sign,
    codes,
    loose_signs,
    sign_characters,
    sign_letters,
)
from warikan.reading.money_names import number_before
from warikan.reading.money_sum import Place, Sum, figure_of, is_year, made
from warikan.reading.numerals import FIGURE, GAP, WORDS, in_words, scale_pattern, worth

_LETTERS = regex(r"(?<![A-Za-z\d$'])[A-Za-z]{1,3}(?:\.[A-Za-z])?\.?\s?$")
_AGAIN = regex(r"\s(?:[A-Za-z.]+\s)?[A-Za-z]+(?![A-Za-z])")
_THOUSANDS = {"k": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
# Codes that are no words in small letters.
SAFE = frozenset(
    "usd eur gbp jpy cny rmb krw chf aud cad inr hkd sgd twd nzd sek nok dkk brl mxn zar thb".split()
)


@cache
def _behind() -> re.Pattern[str]:
    scale = scale_pattern()
    upper = rf"(?P<upper>{FIGURE})(?:{GAP}(?P<upper_scale>{scale}))?(?![\d%]|\s?[{sign_characters()}])"
    return regex(
        rf"\s?(?P<minus>-\s?)?(?P<number>{FIGURE})(?:{GAP}(?P<scale>{scale}))?(?:\s?(?P<joint>-|to)\s?{upper})?",
        re.IGNORECASE,
    )


@cache
def _scale_behind() -> re.Pattern[str]:
    return regex(rf"\s(?P<scale>{scale_pattern()})", re.IGNORECASE)


def signed_sums(place: Place, start: int, end: int) -> Iterator[Sum]:
    """The sum or the two ends of a range behind a sign, or the sum before it where no figure is behind.

    >>> text = "NT$5-7 million"
    >>> [(item.money.units, item.approx) for item in signed_sums(Place(text, Span(0, len(text))), 2, 3)]
    [(Decimal('5000000.00'), 'range_low'), (Decimal('7000000.00'), 'range_high')]
    """
    start, currency = _with_letters(place, start, end)
    if currency is None:
        return
    match = _behind().match(place.folded, end, place.region.end)
    if match is None:
        number = number_before(place, start)
        item = made(Span(number.start, end), (number.total, number.last), 1, currency) if number else None
        if number is not None and item is not None:
            yield item._replace(scale=number.scale)
    elif _is_range(match):
        yield from _range(match, start, currency)
    else:
        minus = _is_minus(place, start)
        stop = _name_again(place, _end(match), currency)
        value, scale = figure_of(match["number"]), worth(match["scale"])
        begin = start - 1 if minus else start
        item = made(Span(begin, stop), value, scale, currency, minus=minus or match["minus"] is not None)
        if item is not None:
            yield item


def _with_letters(place: Place, start: int, end: int) -> tuple[int, str | None]:
    """Where a sign begins with the letters before it, and its currency; unknown letters make it nobody's."""
    letters = _LETTERS.search(place.folded, place.back(start, 6), start)
    spaced = letters is not None and letters[0].endswith(" ")
    # "The U.S. $5m" is a party's, and "a $1.6 billion deal" no Australian one.
    party = spaced and letters is not None and place.folded.endswith("the ", 0, letters.start())
    if letters is not None and not party and letters[0].lower() != "a ":
        currency = by_sign(place.folded[letters.start() : end], place.homes)
        if currency is not None:
            return letters.start(), currency
    if start > place.region.start and place.folded[start - 1].isalpha():
        return start, None
    return start, by_sign(place.folded[start:end], place.homes)


def _end(match: re.Match[str]) -> int:
    """The end of the first figure with its scale."""
    return match.end("scale") if match["scale"] else match.end("number")


def _is_range(match: re.Match[str]) -> bool:
    """Whether a second figure is the other end of a range: larger, and with its scale where "to" joins the two."""
    if match["upper"] is None or is_year(match["upper"]):
        return False
    low, high = figure_of(match["number"]), figure_of(match["upper"])
    if low is None or high is None or (match["joint"] != "-" and match["upper_scale"] is None):
        return False
    lower, upper = match["scale"] or match["upper_scale"], match["upper_scale"] or match["scale"]
    return low[0] * worth(lower) < high[0] * worth(upper)


def _range(match: re.Match[str], start: int, currency: str) -> Iterator[Sum]:
    lower, upper = match["scale"] or match["upper_scale"], match["upper_scale"] or match["scale"]
    low = made(Span(start, _end(match)), figure_of(match["number"]), worth(lower), currency)
    high = made(Span(match.start("upper"), match.end()), figure_of(match["upper"]), worth(upper), currency)
    if low is not None and high is not None:
        yield low._replace(approx="range_low")
        yield high._replace(approx="range_high")


def _is_minus(place: Place, start: int) -> bool:
    """Whether a hyphen right before a sum is a minus: only a space or an opening mark stands before it."""
    first = place.region.start
    return (
        start > first
        and place.folded[start - 1] == "-"
        and (start - 1 == first or place.folded[start - 2] in ' (\n"')
    )


def _name_again(place: Place, at: int, currency: str) -> int:
    """The end of a sum that names its currency once more: "$5 million US dollars"."""
    match = _AGAIN.match(place.folded, at, min(place.region.end, at + 32))
    return match.end() if match and by_name(match[0].strip(), place.homes) == currency else at


def coded_sums(place: Place, start: int, end: int) -> Iterator[Sum]:
    """The sum with an ISO code or with letters that stand for a currency, before or after the figure.

    >>> text = "EUR 1.234,56"
    >>> [item.money.units for item in coded_sums(Place(text, Span(0, len(text))), 0, 3)]
    [Decimal('1234.56')]
    """
    written = place.folded[start:end]
    code, times = _code(written)
    if code is None or (start > place.region.start and place.folded[start - 1] in "$_@#&"):
        return
    letters = code not in codes()
    currency = by_sign(code, place.homes)
    if currency is not None and not letters:
        behind = [*_code_behind(place, start, end, currency, times)]
        yield from behind
        if behind:
            return
    end += letters and place.folded[end : end + 1] == "."
    match = _behind().match(place.folded, end, place.region.end)
    glued = start > place.region.start and place.folded[start - 1].isdigit()
    if match is None and currency is not None and not glued:
        yield from _in_words_behind(place, start, end, currency)
    if match is None or glued or match["minus"] or (match["scale"] is None and is_year(match["number"])):
        return
    large = match["scale"] is not None or "," in match["number"] or "." in match["number"]
    if not large and (code in WORDS_TOO or code in loose_signs()):
        return
    if code in loose_signs() and len(code) == 1 and place.folded[end - 1] == ".":
        return  # "the B.1.1 variant"
    value, scale = figure_of(match["number"]), worth(match["scale"]) * times
    if currency is not None:
        item = made(Span(start, _end(match)), value, scale, currency)
        if item is not None:
            yield item
    elif code == "RS" and large and value is not None:  # rupees of one of several countries
        yield Sum(Span(start, _end(match)), None, None, written=value[0] * scale, scale=scale)


def _in_words_behind(place: Place, start: int, end: int, currency: str) -> Iterator[Sum]:
    """ "EUR four million": number words with their scale behind a code."""
    match = _words_behind().match(place.folded, end, place.region.end)
    value = in_words(match["words"]) if match is not None else None
    item = (
        made(Span(start, match.end()), value, worth(match["scale"]), currency)
        if match is not None and value
        else None
    )
    if item is not None:
        yield item


@cache
def _words_behind() -> re.Pattern[str]:
    return regex(rf"\s(?P<words>{WORDS})[-\s](?P<scale>{scale_pattern()})", re.IGNORECASE)


def _code(written: str) -> tuple[str | None, int]:
    """The code or sign that a word is, and what a letter before it multiplies by; small letters only where safe."""
    upper = written.upper()
    if upper in codes():
        return (upper if written.isupper() or written in SAFE else None), 1
    if upper in sign_letters():
        return (upper if written[0].isupper() else None), 1
    if written[0] in _THOUSANDS and written[1:].isupper():
        return upper[1:], _THOUSANDS[written[0]]
    return None, 1


def _code_behind(place: Place, start: int, end: int, currency: str, times: int) -> Iterator[Sum]:
    """A code behind its number, with the scale before or after it: "5 million USD", "75 USD million", "30 MUSD"."""
    number = number_before(place, start)
    if number is None or (number.figure is None and number.scale == 1 and times == 1):
        return
    if currency in WORDS_TOO and number.loose:
        return
    scale = _scale_behind().match(place.folded, end, place.region.end) if number.scale == 1 else None
    stop, more = (scale.end(), worth(scale["scale"])) if scale else (end, 1)
    item = made(Span(number.start, stop), (number.total, number.last), more * times, currency)
    if item is not None:
        yield item._replace(scale=number.scale * more * times)
