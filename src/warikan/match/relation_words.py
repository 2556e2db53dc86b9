"""Relation words: by which words a text sets one number against another, as patterns."""

from __future__ import annotations

import re
from functools import cache

from warikan.ground.shelf import rows


@cache
def words_of(relation: str) -> str:
    """An alternation of the words of a relation, the longest first.

    >>> bool(re.fullmatch(words_of("average"), "on average"))
    True
    """
    mine = sorted(
        (row["words"] for row in rows("match/relations.csv") if row["relation"] == relation), key=len
    )
    return "(?:" + "|".join(_pattern(words) for words in reversed(mine)) + ")"


def _pattern(words: str) -> str:
    """Letters end at a word's edge, marks anywhere."""
    inner = r"\s+".join(map(re.escape, words.lower().split()))
    edges = [r"\b" if mark.isalnum() else "" for mark in (words[0], words[-1])]
    return f"{edges[0]}{inner}{edges[1]}"


@cache
def has(relation: str) -> re.Pattern[str]:
    """The pattern that finds a word of the relation anywhere.

    >>> bool(has("total").search("in all, two")), bool(has("total").search("install"))
    (True, False)
    """
    return re.compile(words_of(relation))
