"""The algebra of an agreement: few frozen nodes that say what an amount is; words in a file rewrite to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal


@dataclass(frozen=True, slots=True)
class Level:
    """A stated quantity of a year: exact when ``low == high``, else anything between (``high`` ``None``: no end).

    ``because`` says why it is not exact.
    """

    low: Fraction
    high: Fraction | None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """An observed quantity of the year, not in the agreement: heads, pay per head, a cost."""

    name: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A level for each year, by the year's number."""

    levels: Mapping[int, Level]


@dataclass(frozen=True, slots=True)
class Sum:
    """All parts together."""

    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Less:
    """``a`` less ``b``, never below zero."""

    a: Term
    b: Term


@dataclass(frozen=True, slots=True)
class Times:
    """``a`` times ``b``; their units multiply."""

    a: Term
    b: Term


@dataclass(frozen=True, slots=True)
class UpTo:
    """The lesser of a cap and a term; records whether the cap binds."""

    cap: Term
    of: Term


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The greater of a floor and a term; records whether the floor binds."""

    floor: Term
    of: Term


@dataclass(frozen=True, slots=True)
class Rounded:
    """A term rounded to whole multiples of ``unit``."""

    of: Term
    unit: int
    mode: Literal["down", "up", "half up"]


Term = Given | Fixed | Sum | Less | Times | UpTo | AtLeast | Rounded


def constant(value: Fraction | int, years: range) -> Fixed:
    """The same exact level in every year."""
    level = Level(Fraction(value), Fraction(value))
    return Fixed(dict.fromkeys(years, level))
