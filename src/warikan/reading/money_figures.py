"""Single sums: wherever a currency is named, by sign, code or name, the figure or the number words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from warikan.figures.money import Money
from warikan.ground.pattern import regex
from warikan.reading.currencies import codes, nouns, parts, sign_characters, sign_letters
from warikan.reading.money_names import named_sum
from warikan.reading.money_signs import SAFE, coded_sums, signed_sums
from warikan.reading.money_sum import Place, Sum
from warikan.reading.money_wide import LAST, wide_sums
from warikan.reading.text import Text

_RUN = regex(r"[a-z]+")
_LAST_WORD = regex(r"[a-z]+$")
_INSIDE = regex(r"(?<=[A-Za-z\u00c0-\u024f])")
_GOES_ON = regex(r"[A-Za-z\u00c0-\u024f]")
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


class _Written(NamedTuple):
    """A way to write a currency: its words, what they are, and where their first plain letter stands."""

    words: str
    kind: str
    lead: int


@cache
def _by_run() -> dict[str, tuple[_Written, ...]]:
    """The ways to write a currency by their first plain letters, in small ones."""
    found: dict[str, list[_Written]] = {}
    for words, kind in _words().items():
        run = _RUN.search(words.lower())
        if run is not None:
            found.setdefault(run[0], []).append(_Written(words, kind, run.start()))
    return {run: tuple(ways) for run, ways in found.items()}


@cache
def _runs() -> frozenset[str]:
    return frozenset(_by_run())


def plain_sums(text: Text, homes: Sequence[str] = ()) -> dict[int, list[Sum]]:
    """The sums of each sentence that has any, by its number, in order, each alone, without overlaps.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> found = plain_sums(split(Source.of("a", "$3m, 5 billion yen, EUR 2")))
    >>> {number: [str(item.money.units) for item in sums] for number, sums in found.items()}
    {0: ['3000000.00', '5000000000', '2.00']}
    """
    signs = text.by_sentence((mark.start(), mark[0]) for mark in _marks().finditer(text.folded))
    words = text.hits(_runs())
    found: dict[int, list[Sum]] = {}
    for number in sorted(signs.keys() | words.keys()):
        place = Place(text.folded, text.sentences[number].span, homes)
        kept: list[Sum] = []
        every = _all(place, signs.get(number, ()), words.get(number, ()))
        for item in sorted(every, key=lambda item: (item.span.start, -item.span.end)):
            if kept and item.span.start < kept[-1].span.end:
                continue
            whole = _with_rest(text.folded, kept[-1], item) if kept else None
            if whole is not None:
                kept[-1] = whole
            else:
                kept.append(item)
        if kept:
            found[number] = kept
    return found


def _all(place: Place, signs: Sequence[tuple[int, str]], words: Sequence[tuple[int, str]]) -> Iterator[Sum]:
    """The sums at the signs and at the words of a stretch."""
    for at, mark in signs:
        if mark not in LAST:
            yield from signed_sums(place, at, at + 1)
    if any(mark in LAST for _, mark in signs):
        yield from wide_sums(place)
    for at, run in words:
        for way in _by_run()[run]:
            start = at - way.lead
            if _stands(place.folded, start, way.words):
                end = start + len(way.words)
                if way.kind == "name":
                    yield from named_sum(place, start, end)
                if way.kind == "code" or len(way.words) <= 4:
                    yield from coded_sums(place, start, end)


def _stands(folded: str, start: int, words: str) -> bool:
    """Whether these letters stand at a place as no part of a longer word."""
    return (
        start >= 0
        and folded.startswith(words, start)
        and _INSIDE.match(folded, start) is None
        and _GOES_ON.match(folded, start + len(words)) is None
    )


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
