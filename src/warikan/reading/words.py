"""Word tables: the columns of the shipped lists, read once."""

from __future__ import annotations

import csv
from functools import cache
from operator import itemgetter

from warikan.ground import shelf


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the shipped list called ``name``, a dict a row, in file order.

    >>> table("abbreviations")[0]["final"]
    'maybe'
    """
    head, *rows = _rows(name)
    return tuple(dict(zip(head, row, strict=True)) for row in rows)


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """One column of a shipped list, in file order.

    >>> "Mr" in column("abbreviations", "word")
    True
    """
    head, *rows = _rows(name)
    return tuple(map(itemgetter(head.index(key)), rows))


@cache
def choices(name: str, key: str, value: str, wanted: str) -> frozenset[str]:
    """The entries under ``key`` of the rows whose ``value`` column reads ``wanted``.

    >>> "U.S" in choices("abbreviations", "word", "final", "maybe")
    True
    """
    return _by_value(name, key, value).get(wanted, frozenset())


@cache
def _rows(name: str) -> list[list[str]]:
    """The cells of a shipped list, row by row, the head first."""
    return list(csv.reader(shelf.text(f"words/{name}.csv").splitlines()))


@cache
def _by_value(name: str, key: str, value: str) -> dict[str, frozenset[str]]:
    """The entries under ``key`` by what their ``value`` column reads: one walk for all that is asked of a list."""
    found: dict[str, set[str]] = {}
    for entry, read in zip(column(name, key), column(name, value), strict=True):
        found.setdefault(read, set()).add(entry)
    return {read: frozenset(entries) for read, entries in found.items()}


@cache
def directions() -> dict[str, str]:
    """The words of change, each with the way it goes: ``up`` or ``down``.

    >>> directions()["fell"]
    'down'
    """
    return {row["word"]: row["direction"] for row in table("term_changes")}


@cache
def word_class(name: str) -> frozenset[str]:
    """The small words of one grammatical class.

    >>> "during" in word_class("preposition")
    True
    """
    return choices("grammar", "word", "class", name)


@cache
def pasts() -> frozenset[str]:
    """The past forms of the verbs that form them irregularly.

    >>> "began" in pasts()
    True
    """
    return frozenset(column("past_verbs", "past"))


@cache
def participles() -> frozenset[str]:
    """The past participles of the verbs that form them irregularly.

    >>> "begun" in participles()
    True
    """
    return frozenset(column("past_verbs", "participle"))
