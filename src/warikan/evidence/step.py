"""A step on record: a dated event of a round, as the sourced record of rounds has it."""

from __future__ import annotations

from dataclasses import dataclass

from warikan.figures.days import Days


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a round; ``days`` is as wide as the record's precision, empty words are not known.

    ``actor`` is ``jp``, ``us``, ``jp+us`` and so on, and after a colon the body.
    """

    event: str
    days: Days
    actor: str = ""
    place: str = ""
    level: str = ""
    note: str = ""
