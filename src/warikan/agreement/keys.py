"""Keys: how one total is divided among many parties: scale, flat shares, limits, threshold, factor, rounding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from warikan.figures.rounding import Mode
from warikan.figures.schedules import Level


@dataclass(frozen=True, slots=True)
class Member:
    """One party: its id and name, its rate in the scale as a part of one (a range where not known), and the classes
    whose limits hold for it.
    """

    id: str
    name: str
    base: Level
    classes: frozenset[str] = frozenset()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """No member of a class (``of`` empty: nobody) bears more than ``share`` of the total."""

    name: str
    share: Fraction
    of: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """How a total is divided: flat shares stand outside the scale; a member whose base is at or below ``threshold``
    pays nothing; all others pay base times one factor, up to the lowest limit that holds for each, the factor being
    the one at which everything comes to the whole. Amounts are rounded to ``unit`` smallest units by ``mode``.
    """

    members: tuple[Member, ...]
    flat: tuple[tuple[str, Level], ...]
    limits: tuple[Limit, ...]
    threshold: Level | None
    unit: int
    mode: Mode
    places: int = 3
