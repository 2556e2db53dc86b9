"""Categories: which lines of an agreement some words of purpose speak of."""

from __future__ import annotations

import re
from functools import cache

from warikan.ground.shelf import rows


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    """Category by word; a word may stand for several."""
    table: dict[str, tuple[str, ...]] = {}
    for row in rows("match/categories.csv"):
        for word in row["words"].split():
            table[word] = (*table.get(word, ()), row["category"])
    return table


def categories(purpose: str) -> tuple[str, ...]:
    """The categories the words name, in the order of their first word; empty where none is named.

    >>> categories("the maintenance of shared facilities and joint training")
    ('facilities', 'training_relocation')
    >>> categories("covering utilities at bases")
    ('utilities',)
    """
    found: list[str] = []
    for word in re.findall(r"[a-z]+", purpose.lower()):
        found.extend(category for category in _lexicon().get(word, ()) if category not in found)
    return tuple(found)
