"""Relations: which published line is made of which others, as a table says for all figures alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from warikan.ground.shelf import Row, rows

RelationKind = Literal["sum", "scope", "years", "average", "currencies", "same"]
Otherwise = Literal["basis", "compilation", "error"]
# Stages that speak of one thing: a draft budget is voted as it stands, a deal is due as it was announced.
_CLASSES = {
    "draft": "initial budget",
    "enacted": "initial budget",
    "agreed_package": "deal",
    "projection": "deal",
    "due": "deal",
}
_HOLDING = ("sum", "scope", "years", "currencies")  # kinds whose whole holds its parts
_REPORTED = "reported"  # what the press prints may be the budget or the deal


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a payer's lines, in the fiscal years ``first`` to ``last`` (``None``: no end).

    ``otherwise`` says what it is where figures do not keep to it: an ``error``, another way of ``compilation``, or the
    one or the other by their ``basis``.
    """

    payer: str
    kind: RelationKind
    whole: str
    parts: tuple[str, ...]
    first: int | None
    last: int | None
    otherwise: Otherwise
    says: str

    def holds(self, year: int) -> bool:
        """Whether it is said of a year."""
        return (self.first or year) <= year <= (self.last or year)


@cache
def relations(payer: str) -> tuple[Relation, ...]:
    """The relations of a payer's lines.

    >>> [relation.parts for relation in relations("kr") if relation.whole == "total"][0]
    ('labor', 'facilities', 'logistics')
    """
    return tuple(_relation(row) for row in rows("figures/relations.csv") if row["payer"] == payer)


def _relation(row: Row) -> Relation:
    return Relation(
        row["payer"],
        row["kind"],  # type: ignore[arg-type]
        row["whole"],
        tuple(row["parts"].split(" + ")) if row["parts"] else (),
        int(row["from"]) if row["from"] else None,
        int(row["until"]) if row["until"] else None,
        row["otherwise"] or "basis",  # type: ignore[arg-type]
        row["says"],
    )


def alike(stage: str, other: str) -> bool:
    """Whether two stages speak of one thing, so that figures at them should agree.

    >>> alike("draft", "enacted"), alike("reported", "projection"), alike("projection", "enacted")
    (True, True, False)
    """
    if _REPORTED in (stage, other):
        return all(each == _REPORTED or each in _CLASSES for each in (stage, other))
    return _CLASSES.get(stage, stage) == _CLASSES.get(other, other)


def inside(payer: str, line: str, other: str) -> bool:
    """Whether a line is, in whole or in part, counted in another, so that adding both counts money twice.

    >>> inside("jp", "labor_sofa", "total"), inside("jp", "utilities", "fip"), inside("jp", "sma_all", "total")
    (True, False, True)
    """
    return within(payer, line, other) or bool(_leaves(payer, line) & _leaves(payer, other))


def within(payer: str, line: str, other: str) -> bool:
    """Whether a line is counted in another as a whole: always the narrower in the wider, a year in the sum of years.

    >>> within("jp", "utilities", "total"), within("jp", "total", "utilities"), within("jp", "sma_all", "total")
    (True, False, False)
    """
    return line in _below(payer, other) or _leaves(payer, line) < _leaves(payer, other)


@cache
def _below(payer: str, line: str) -> frozenset[str]:
    """A line and every line that relations put into it, step by step."""
    held, new = {line}, {line}
    while new:
        new = {
            part
            for relation in relations(payer)
            if relation.kind in _HOLDING and relation.whole in new
            for part in relation.parts
        } - held
        held |= new
    return frozenset(held)


@cache
def _leaves(payer: str, line: str) -> frozenset[str]:
    """The lines that no relation takes apart, of which a line is made; a yearly average is made as its sum is."""
    averaged = {each.whole for each in relations(payer) if each.kind == "average" and line in each.parts}
    parts = averaged | {
        part
        for relation in relations(payer)
        if relation.kind in ("sum", "years") and relation.whole == line
        for part in relation.parts
    }
    return frozenset().union(*(_leaves(payer, part) for part in parts)) if parts else frozenset({line})
