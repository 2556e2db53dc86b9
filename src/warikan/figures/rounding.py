"""Rounding: a number made a whole multiple of a unit in a stated way, and the gap that rounded parts may leave."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

Mode = Literal["down", "up", "half up", "half down"]
MODES: tuple[Mode, ...] = ("down", "up", "half up", "half down")
# What the rest of a whole is rounded to when a part of it is rounded so: both still make the whole.
COMPLEMENT: dict[Mode, Mode] = {"down": "up", "up": "down", "half up": "half down", "half down": "half up"}


def round_to(value: Fraction | int, unit: Fraction | int, mode: Mode) -> Fraction:
    """The whole multiple of ``unit`` that ``value`` is rounded to; never falls where the value rises.

    >>> round_to(Fraction(25, 10), 1, "half up"), round_to(Fraction(25, 10), 1, "half down")
    (Fraction(3, 1), Fraction(2, 1))
    """
    return Fraction(_whole(Fraction(value) / unit, mode) * unit)


def _whole(units: Fraction, mode: Mode) -> int:
    match mode:
        case "down":
            return units // 1
        case "up":
            return -(-units // 1)
        case "half up":
            return (2 * units + 1) // 2
        case "half down":
            return -((1 - 2 * units) // 2)


def rounding_gap(parts: Sequence[int], total: int, printed: int) -> int | None:
    """How far published parts miss their published total, or ``None`` where rounding alone cannot explain it.

    Each of the parts and the total may be off by half of what its last digit is worth; a gap is told, never filled.

    >>> rounding_gap([1400, 200, 300], 2000, 100), rounding_gap([1400, 200], 2000, 100)
    (100, None)
    """
    gap = total - sum(parts)
    return gap if 2 * abs(gap) <= (len(parts) + 1) * printed else None
