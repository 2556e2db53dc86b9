"""Lines: what a line of a published table counts, in which envelope, and how the envelopes nest and overlap."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from warikan.ground.shelf import rows

_UNNAMED = "not described"


@dataclass(frozen=True, slots=True)
class Envelope:
    """A line that holds others: the one it lies ``within`` whole, the one it ``overlaps`` without lying within it."""

    line: str
    within: str | None
    overlaps: str | None
    says: str


def line_name(payer: str, line: str) -> str:
    """The name of a line, in words; its id where it has none.

    >>> line_name("jp", "fip"), line_name("no", "total")
    ('facilities (FIP)', 'total')
    """
    return _table().get((payer, line), (line.replace("_", " "), ""))[0]


def envelope_of(payer: str, line: str) -> str:
    """The envelope in which a line is counted; figures of two envelopes never add.

    >>> envelope_of("jp", "utilities"), envelope_of("jp", "training_relocation_saco")
    ('host nation support', 'booked outside host nation support')
    """
    return _table().get((payer, line), ("", _UNNAMED))[1]


@cache
def known_lines(payer: str) -> tuple[str, ...]:
    """The lines of a payer's tables, in the order in which they are told.

    >>> known_lines("kr")[:2]
    ('total', 'labor')
    """
    return tuple(line for owner, line in _table() if owner == payer)


@cache
def lines_of(subject: str) -> tuple[str, ...]:
    """The lines that count one subject of the glossary and nothing else; none where it has no line of its own.

    >>> lines_of("facilities-improvement-program")
    ('fip', 'fip_five_year_total', 'fip_cumulative')
    """
    return tuple(row["line"] for row in rows("figures/lines.csv") if subject and row["subject"] == subject)


@cache
def envelopes(payer: str) -> tuple[Envelope, ...]:
    """The envelopes of a payer, the widest first.

    >>> [envelope.overlaps for envelope in envelopes("jp") if envelope.line == "sma_all"]
    ['total']
    """
    return tuple(
        Envelope(row["line"], row["within"] or None, row["overlaps"] or None, row["says"])
        for row in rows("figures/envelopes.csv")
        if row["payer"] == payer
    )


@cache
def _table() -> dict[tuple[str, str], tuple[str, str]]:
    return {(row["payer"], row["line"]): (row["name"], row["envelope"]) for row in rows("figures/lines.csv")}
