"""Bounds: an exact number, or the outer ends between which it lies and the inputs that are missing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number not below ``low`` and not above ``high`` (``None``: no end); exact when both are equal.

    ``because`` names what is missing. Quantities here are never negative.
    """

    low: Fraction
    high: Fraction | None
    because: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether only one value is left."""
        return self.low == self.high

    def holds(self, value: Fraction) -> bool:
        """Whether a value lies within."""
        return self.low <= value and (self.high is None or value <= self.high)


def exactly(value: Fraction | int) -> Bounds:
    """A number that is known."""
    return Bounds(Fraction(value), Fraction(value))


def why(*parts: Bounds) -> tuple[str, ...]:
    """The missing inputs of several numbers, each once, in order."""
    return tuple(dict.fromkeys(reason for part in parts for reason in part.because))
