"""Facts: the sourced figures that clauses rest on, each a row with value, status and address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from warikan.figures.literals import Figure, LiteralError, figure, pieces
from warikan.ground.shelf import rows

_TABLE = "facts/clauses.csv"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sourced statement; ``figures`` are the literals of its value, ``address`` shows it."""

    id: str
    value: str
    verified: bool
    address: str
    note: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that the value states.

        >>> [str(each.value) for each in Fact("a", "920.0 bn KRW; 4%", True, "", "").figures]
        ['920000000000', '1/25']
        """
        return tuple(figure(text) for text, _ in pieces(self.value, ";") if text)


def near_fact(name: str, known: Mapping[str, Fact]) -> str:
    """A way out for a fact that is not there: one whose id is like it, else where those that ship are listed.

    >>> near_fact("kr-us-9/bases", facts())
    'did you mean `kr-us-9/base`?'
    """
    close = get_close_matches(name[:60], known, n=1)
    return (
        f"did you mean `{close[0]}`?"
        if close
        else "`warikan library clauses --rows` lists the facts that ship"
    )


@cache
def facts() -> dict[str, Fact]:
    """Every fact of the library by its id.

    >>> facts()["kr-us-9/base"].value
    '920.0 bn KRW'
    """
    found: dict[str, Fact] = {}
    for number, row in enumerate(rows(_TABLE), 2):
        fact = Fact(row["id"], row["value"], row["status"] == "verified", row["source_url"], row["note"])
        if fact.id in found:
            raise ValueError(f"{_TABLE}:{number}: {fact.id} stands twice")
        try:
            _ = fact.figures
        except LiteralError as error:
            raise ValueError(f"{_TABLE}:{number}: {error}") from None
        found[fact.id] = fact
    return found
