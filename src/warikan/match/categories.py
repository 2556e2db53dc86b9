"""Categories: which lines of an agreement some words of purpose speak of."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    """Category by word; a word may stand for several."""
    text = (resources.files("warikan") / "library" / "match" / "categories.csv").read_text(encoding="utf-8")
    table: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines()[1:]:
        category, words = line.split(",")
        for word in words.split():
            table[word] = (*table.get(word, ()), category)
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
