"""Money words: which noun phrases speak of money, and whether of the added money or of all of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Literal

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import in_small
from warikan.reading.money import Sum
from warikan.reading.words import choices, column

_START = attrgetter("span.start")
_RUN = regex(r"[a-z]+")
Scope = Literal["increase", "whole"] | None

_ADDED = r"(?:additional|extra|added|further|supplementary|supplemental|surplus|incremental|fresh)"
_ALL = r"(?:whole|entire|full|total|existing|current|present)"
_AFTER_HEAD = (
    "of in to for from by on at as under over toward towards into that which it they now already currently ought"
    " presently previously originally once so would will should could can may might must shall is are was were be"
    " been being has have had not rather instead given meant sought made going goes and or than a the its their each"
    " per every annually next this last more covers includes comes amounts stands exceeds"
).split()


@cache
def _nouns(kind: str) -> str:
    words = sorted(choices("money_nouns", "noun", "kind", kind), key=lambda word: (-len(word), word))
    forms = (re.escape(word) + ("" if word.endswith("s") else "s?") for word in words)
    plural = (re.escape(word[:-1]) + "ies" for word in words if word.endswith("y"))
    return "(?:" + "|".join((*forms, *plural)) + ")"


@cache
def _follows() -> str:
    """What may stand behind the head of a noun phrase: a mark, a small word, a verb, a name; never another noun."""
    small = "|".join(
        sorted({*_AFTER_HEAD, *column("past_verbs", "past"), *column("past_verbs", "participle")})
    )
    return rf"(?=\s*(?:$|[.,;:()\"'\u2014])|\s+(?:{small}|(?-i:[a-z]+ed|[A-Z]\w*))\b)"


@cache
def money_noun() -> re.Pattern[str]:
    """A noun for money that heads its phrase ("the money", not "the money market"); ``rise`` is one for added money.

    >>> [m.group() for m in money_noun().finditer("the budget airline lost money")]
    ['money']
    """
    return regex(
        rf"(?<![\w-])(?:(?P<rise>{_nouns('rise')})|{_nouns('money')})\b(?!-){_follows()}", re.IGNORECASE
    )


@cache
def _any_noun() -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:(?P<rise>{_nouns('rise')})|{_nouns('money')})\b(?!-)")


def touches_money(words: str) -> bool:
    """Whether a money word stands among some words, as the head of a phrase or not.

    >>> touches_money("to double its spending overnight"), touches_money("a rise in crime")
    (True, False)
    """
    small = words.lower()
    return any(not found["rise"] or _is_of_money(small, found) for found in _matches(_any_noun(), small))


@cache
def _of_what() -> re.Pattern[str]:
    """What a rise is a rise in."""
    return regex(
        r"\s+(?:in|of|on)\s+(?P<what>[\w.'-]+(?:\s+(?!(?:for|to|on|by|from|with|at|would|should|will|is|are)\b)[\w.'-]+){0,4})",
        re.IGNORECASE,
    )


def speaks_of_money(words: str) -> bool:
    """Whether a noun phrase is about money; a rise counts where nothing else is said to rise.

    >>> speaks_of_money("the increase in Oslo's contribution"), speaks_of_money("the increase in traffic")
    (True, False)
    """
    return any(not found["rise"] or _is_of_money(words, found) for found in _matches(money_noun(), words))


@cache
def _first_words() -> frozenset[str]:
    """The first run of letters of each noun for money in each number, in small letters."""
    nouns = column("money_nouns", "noun")
    plural = (f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s" for noun in nouns)
    return frozenset(run[0] for noun in (*nouns, *plural) if (run := _RUN.search(noun.lower())))


def _matches(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Where a pattern that begins with a noun for money fits, looked for only where such a noun may begin."""
    reached = 0
    for run in _RUN.finditer(in_small(words)):
        if run[0] in _first_words() and run.start() >= reached:
            found = pattern.match(words, run.start())
            if found is not None:
                reached = found.end()
                yield found


def _is_of_money(words: str, rise: re.Match[str]) -> bool:
    """Whether a rise is one of money: of a sum, of a noun for money, or of nothing named."""
    of = _of_what().match(words, rise.end())
    if of is None:
        return True
    return _counted().search(of["what"]) is not None


@cache
def _counted() -> re.Pattern[str]:
    """A figure or a noun for money."""
    return regex(rf"\d|\b{_nouns('money')}\b", re.IGNORECASE)


@cache
def _increase() -> re.Pattern[str]:
    return regex(
        rf"\b{_ADDED}\s+(?:[\w'-]+\s+){{0,2}}?(?:{_nouns('money')}|[\d.,]+)|\bnew\s+(?:money|funds?|funding|cash)\b"
        r"|\b(?:spend|spends|spent|spending|pay|pays|paid|paying|invest|invests|invested|investing|put|putting)\s+more\b"
        r"|\b\d[\w.,]*\s+(?:[\w.]+\s+){0,3}?more\b",
        re.IGNORECASE,
    )


@cache
def _whole() -> re.Pattern[str]:
    spent = (
        r"(?:spent|used|paid|going|goes|earmarked|allocated|devoted|meant|intended|budgeted|reserved|set\s+aside"
        r"|appropriated)"
    )
    near = rf"(?:[\w'-]+\s+){{0,2}}?{_nouns('money')}\b"
    now = r"(?:now|currently|presently|already|previously|hitherto|originally)"
    return regex(
        rf"\b{_ALL}\s+{near}|\ball\s+(?:of\s+)?(?:the|its|their)\s+{near}"
        rf"|\b{_nouns('money')}\s+(?:(?:that|which)\s+)?(?:(?:is|are|was|were|it|they|[A-Z]\w+)\s+)?(?:{now}\s+)?{spent}\b"
        rf"|\b(?:now|currently|presently)\s+(?:{spent}|pays|spends)\b",
    )


def sums_in(money: Sequence[Sum], stretch: Span) -> Sequence[Sum]:
    """The sums of an ordered list that begin inside ``stretch``."""
    first = bisect_left(money, stretch.start, key=_START)
    return money[first : bisect_left(money, stretch.end, lo=first, key=_START)]


def scope_of(words: str) -> Scope:
    """Whether some words speak of the added money only, of the whole or of money now spent; ``None`` if neither.

    >>> scope_of("the increase in its contribution"), scope_of("money now spent on tolls"), scope_of("its contribution")
    ('increase', 'whole', None)
    """
    if any(found["rise"] and _is_of_money(words, found) for found in _matches(money_noun(), words)):
        return "increase"
    if _increase().search(words):
        return "increase"
    return "whole" if _whole().search(words) else None
