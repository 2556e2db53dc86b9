"""Single sums: wherever a currency is named, by sign, code or name, the figure or the number words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from warikan.figures.money import Money
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.currencies import codes, nouns, parts, sign_characters, sign_letters
from warikan.reading.glance import sure_words, words_in
from warikan.reading.money_names import named_sum
from warikan.reading.money_signs import SAFE, coded_sums, signed_sums
from warikan.reading.money_sum import Place, Sum
from warikan.reading.money_wide import LAST, wide_sums

_WORD = regex(r"[A-Za-z\u00c0-\u024f]+")
_LAST_WORD = regex(r"[a-z]+$")
_AND = regex(r"\s(?:and\s)?")


@cache
def _marks() -> re.Pattern[str]:
    return regex(rf"[{sign_characters()}{''.join(sorted(LAST))}]")


@cache
def _words() -> dict[str, str]:
    """What a word may be as it is written: the end of a name, or a code or sign."""
    letters = {*sign_letters(), *(sign.title() for sign in sign_letters())}
    letters |= {sign[:-1] + sign[-1].lower() for sign in sign_letters() if len(sign) > 2}  # "KSh", "SFr"
    found = dict.fromkeys(
        (*codes(), *letters, *(letter + code for letter in "kMBT" for code in codes())), "code"
    )
    found.update(dict.fromkeys(SAFE, "code"))
    for noun in nouns():
        found.update(dict.fromkeys((noun, noun.title(), noun.upper()), "name"))
    return found


@cache
def _sure_words() -> frozenset[str]:
    return sure_words(_words())


def plain_sums(folded: str, region: Span, homes: Sequence[str] = ()) -> list[Sum]:
    """The sums of a stretch in order, each alone, without overlaps.

    >>> [str(item.money.units) for item in plain_sums("$3m, 5 billion yen, EUR 2", Span(0, 25))]
    ['3000000.00', '5000000000', '2.00']
    """
    place = Place(folded, region, homes)
    kept: list[Sum] = []
    for item in sorted(_all(place), key=lambda item: (item.span.start, -item.span.end)):
        if kept and item.span.start < kept[-1].span.end:
            continue
        whole = _with_rest(folded, kept[-1], item) if kept else None
        if whole is not None:
            kept[-1] = whole
        else:
            kept.append(item)
    return kept


def _all(place: Place) -> Iterator[Sum]:
    folded, start, end = place.folded, place.region.start, place.region.end
    wide = False
    for mark in _marks().finditer(folded, start, end):
        if mark[0] in LAST:
            wide = True
        else:
            yield from signed_sums(place, *mark.span())
    if wide:
        yield from wide_sums(place)
    if _sure_words().isdisjoint(words_in(folded, start, end)):
        return
    known = _words()
    for word in _WORD.finditer(folded, start, end):
        kind = known.get(word[0])
        if kind == "name":
            yield from named_sum(place, *word.span())
        if kind == "code" or (kind == "name" and len(word[0]) <= 4):
            yield from coded_sums(place, *word.span())


def _with_rest(folded: str, first: Sum, second: Sum) -> Sum | None:
    """A sum and the hundredths that follow it as one: "3 dollars 50 cents"."""
    if first.money is None or second.money is None or first.money.currency != second.money.currency:
        return None
    name = _LAST_WORD.search(second.span.of(folded).lower())
    joined = _AND.fullmatch(folded, first.span.end, second.span.start)
    small = 0 < second.money.amount < 100 <= first.money.amount
    if not small or joined is None or name is None or name[0] not in parts():
        return None
    money = Money(first.money.amount + second.money.amount, first.money.currency)
    return first._replace(
        span=first.span.to(second.span), money=money, quantum=second.quantum, written=money.units
    )
