"""A glance: the words of a stretch as a set, so that no rule is tried where none of its words stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_RUN = re.compile(r"[a-z]+")
_RECENT = 2048  # stretches whose words are kept: every rule asks about the same sentences in turn


@lru_cache(maxsize=_RECENT)
def words_in(folded: str, start: int, end: int) -> frozenset[str]:
    """Every run of letters of a stretch, in small letters; "isn't" is two, "U.S." likewise.

    >>> sorted(words_in("The U.S. isn't in.", 0, 18))
    ['in', 'isn', 's', 't', 'the', 'u']
    """
    return frozenset(_RUN.findall(folded[start:end].lower()))


def sure_words(phrases: Iterable[str]) -> frozenset[str]:
    """The longest run of letters of each phrase, in small letters: one of them stands wherever a phrase does.

    >>> sorted(sure_words(["Spend more", "as opposed to", "shift"]))
    ['opposed', 'shift', 'spend']
    """
    runs = (_RUN.findall(phrase.lower()) for phrase in phrases)
    return frozenset(max(found, key=len) for found in runs if found)
