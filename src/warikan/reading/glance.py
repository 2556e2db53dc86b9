"""A glance: the words of a text and where each stands, so that a rule goes to its own words and to no others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from string import ascii_lowercase
from typing import NamedTuple

from warikan.ground.pattern import regex

_RUN = regex(r"[a-z]+")
# A space for every byte that is no small letter.
_GAPS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))


class Glance(NamedTuple):
    """Every run of letters of a text in small letters, with its places; "isn't" is two, "U.S." likewise."""

    words: frozenset[str]
    places: dict[str, list[int]]

    def where(self, wanted: frozenset[str]) -> list[tuple[int, str]]:
        """The places of those words, in order, each with the word.

        >>> glance("the u.s. isn't in.").where(frozenset({"in", "the", "not"}))
        [(0, 'the'), (15, 'in')]
        """
        return sorted([(at, word) for word in self.words & wanted for at in self.places[word]])


def glance(small: str) -> Glance:
    """The words of a text in small letters.

    >>> sorted(glance("the u.s. isn't in.").words)
    ['in', 'isn', 's', 't', 'the', 'u']
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    for word in small.encode("ascii", "replace").translate(_GAPS).decode("ascii").split(" "):
        places[word].append(at)
        at += len(word) + 1
    places.pop("", None)
    return Glance(frozenset(places), places)


def sure_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first of the longest runs of letters of each phrase, in small letters: one stands wherever a phrase does.

    >>> sorted(sure_words(["Spend more", "as opposed to", "shift"]))
    ['opposed', 'shift', 'spend']
    """
    return frozenset(word for phrase in phrases if (word := _sure_word(phrase)))


def _sure_word(phrase: str) -> str:
    return max(_RUN.findall(phrase.lower()), key=len, default="")


class Phrases:
    """Phrases in small letters to be found in texts, capitalised or not: only those whose longest word is there.

    One pattern for all of them would try every phrase at every word of a sentence, and a sentence holds one or none.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._opening: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._later: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            word = _sure_word(phrase)
            before = phrase.lower().partition(word)[0]
            if " " in before:
                self._later[word].append(phrase)
            else:
                self._opening[word].append((phrase, len(before)))
        self.words = frozenset((*self._opening, *self._later))

    def find(self, folded: str, start: int, end: int, hits: Iterable[tuple[int, str]]) -> list[re.Match[str]]:
        """Where phrases stand by themselves, in order; where they overlap, the first, and of those, the longest.

        ``hits`` are the places of their ``words`` in the stretch.

        >>> cues, text = Phrases(["call for", "call", "cut"]), "they call for it; the recall is cut."
        >>> [found[0] for found in cues.find(text, 0, 36, glance(text).where(cues.words))]
        ['call for', 'cut']
        """
        matches: list[re.Match[str]] = []
        later: set[str] = set()
        for at, word in hits:
            for phrase, lead in self._opening.get(word, ()):
                match = _by_itself(phrase).match(folded, max(start, at - lead), end)
                if match is not None:
                    matches.append(match)
            if word in self._later:
                later.add(word)
        for word in later:  # how far before it its phrases begin is not known, for spaces stand between
            for phrase in self._later[word]:
                matches += _by_itself(phrase).finditer(folded, start, end)
        if len(matches) < 2:
            return matches
        kept: list[re.Match[str]] = []
        for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
            if not kept or match.start() >= kept[-1].end():
                kept.append(match)
        return kept


@cache
def _by_itself(phrase: str) -> re.Pattern[str]:
    """A phrase as no part of a longer word; its first letter comes first: the search runs from one to the next."""
    first = f"[{phrase[0]}{phrase[0].upper()}]"
    rest = re.escape(phrase[1:]).replace(r"\ ", r"\s+")
    return regex(rf"{first}(?<![\w'-]{first}){rest}(?![\w-])")
