"""One rule of the calendar grammar: the words it begins with, its pattern, and the form it builds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from warikan.ground.pattern import regex
from warikan.reading.forms import Form

# The keys of what begins with a figure, by how many digits it has; a count has at most three.
SHORT, THREE, YEARS, LONG = "##", "###", "####", "########"
FIGURES = (SHORT, THREE)
REACH = 96  # characters from the start of an expression in which a word that its rule needs must begin
_EXTENDED_BY = re.compile(r"\bby\s(?:another\s|a\sfurther\s)?$")
_BY_LENGTH = {1: SHORT, 2: SHORT, 3: THREE, 4: YEARS, 8: LONG}


def key_of(word: str) -> str:
    """The key of a word or figure.

    >>> key_of("March"), key_of("17"), key_of("2021"), key_of("12345")
    ('march', '##', '####', '')
    """
    return _BY_LENGTH.get(len(word), "") if word[0].isdigit() else word.lower()


def kind_behind(folded: str, at: int, end: int) -> str:
    """What stands at a place: a space " ", a letter "a", or a mark or nothing "-".

    >>> [kind_behind("5th of", at, 6) for at in (1, 3, 6)]
    ['a', ' ', '-']
    """
    after = folded[at : min(at + 1, end)]
    return " " if after.isspace() else "a" if after.isalpha() else "-"


KINDS_BEHIND = " a-"


Build = Callable[[re.Match[str]], Form | None]
Combine = Callable[[re.Match[str], Form], Form | None]


class Rule(NamedTuple):
    """``source`` is tried where one of ``keys`` begins; ``build`` says ``None`` where the words are no time after all.

    A rule with ``around`` needs a further expression behind its own words and builds on that: "the end of". Where one
    of ``needs`` is not among the next ``REACH`` characters, the pattern cannot fit and is not even made. One that is
    ``counted`` and does not begin with its unit begins with a count and what is counted: "two years". ``behind`` are
    the kinds of characters that may stand right behind a figure it begins with, as `kind_behind` names them; any may
    where it is empty.
    """

    keys: tuple[str, ...]
    source: str
    build: Build | None = None
    around: Combine | None = None
    needs: tuple[str, ...] = ()
    counted: bool = False
    behind: str = ""


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A pattern of the grammar, made when it is first needed, so that a short text costs little.

    Capitals never matter in it; names of months and days see to their own. Words of one expression stand at most a
    few spaces apart, which also keeps the time linear in texts of nothing but spaces.
    """
    return regex(source.replace(r"\s+", r"\s{1,4}").replace(r"\s*", r"\s{0,4}"), re.IGNORECASE)


def before(match: re.Match[str], reach: int = 24) -> str:
    """The characters just before a match, in lower case."""
    return match.string[max(0, match.start() - reach) : match.start()].lower()


def given(match: re.Match[str], group: str) -> str | None:
    """What a group holds, where the pattern has it and it took part."""
    return match[group] if group in match.re.groupindex else None


def extends(match: re.Match[str]) -> bool:
    """Whether a match is how much longer something lasts, no stretch of its own.

    >>> extends(re.search("two years", "It was extended by another two years until 2026."))
    True
    """
    return _EXTENDED_BY.search(before(match)) is not None
