"""Intervals: the outer ends between which a number lies, either of them open, and the inputs that are missing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """A number not below ``low`` and not above ``high`` (``None``: no end); exact when both are equal.

    ``because`` names what is missing.
    """

    low: Fraction | None
    high: Fraction | None
    because: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether only one value is left."""
        return self.low is not None and self.low == self.high

    def holds(self, value: Fraction | int) -> bool:
        """Whether a value lies within."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both.

        >>> exactly(2).meets(Interval(Fraction(2), None)), exactly(2).meets(exactly(3))
        (True, False)
        """
        before = self.high is not None and other.low is not None and self.high < other.low
        after = self.low is not None and other.high is not None and other.high < self.low
        return not before and not after

    def within(self, other: Interval) -> bool:
        """Whether every value of this one lies in another.

        >>> Interval(ZERO, ZERO).within(Interval(ZERO, None)), Interval(ZERO, None).within(Interval(ZERO, ZERO))
        (True, False)
        """
        low = other.low is None or (self.low is not None and other.low <= self.low)
        return low and (other.high is None or (self.high is not None and self.high <= other.high))


def exactly(value: Fraction | int) -> Interval:
    """A number that is known."""
    return Interval(Fraction(value), Fraction(value))


def between(low: Fraction | None, high: Fraction | None, *parts: Interval) -> Interval:
    """Ends with the reasons of the parts, which an exact result no longer needs."""
    if low is not None and low == high:
        return Interval(low, high)
    return Interval(low, high, why(*parts))


def middle(a: Interval) -> Fraction:
    """The middle of both ends, the one that is known where the other is open; nought where none is.

    >>> middle(Interval(Fraction(1), Fraction(2)))
    Fraction(3, 2)
    """
    if a.low is None or a.high is None:
        return a.high or a.low or ZERO
    return (a.low + a.high) / 2


def why(*parts: Interval) -> tuple[str, ...]:
    """The missing inputs of several numbers, each once, in order.

    >>> why(Interval(ZERO, None, ("wages",)), Interval(ZERO, None, ("heads", "wages")))
    ('wages', 'heads')
    """
    told = [part.because for part in parts if part.because]
    if len(set(told)) <= 1:
        return told[0] if told else ()
    return tuple(dict.fromkeys(reason for reasons in told for reason in reasons))


def added(a: Interval, b: Interval) -> Interval:
    """The sum."""
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return between(low, high, a, b)


def subtracted(a: Interval, b: Interval) -> Interval:
    """The difference, which may lie below zero."""
    low = None if a.low is None or b.high is None else a.low - b.high
    high = None if a.high is None or b.low is None else a.high - b.low
    return between(low, high, a, b)


def multiplied(a: Interval, b: Interval) -> Interval:
    """The product: its ends are products of ends, whatever their signs.

    >>> multiplied(Interval(None, Fraction(2)), exactly(3))
    Interval(low=None, high=Fraction(6, 1), because=())
    """
    corners = [_product(x, y) for x in _ends(a) for y in _ends(b)]
    lows = [value for value, sign in corners if sign == 0]
    low = None if any(sign < 0 for _, sign in corners) else min(lows, default=None)
    high = None if any(sign > 0 for _, sign in corners) else max(lows, default=None)
    return between(low, high, a, b)


def divided(a: Interval, b: Interval) -> Interval | None:
    """The quotient, ``None`` where the divisor may be nought or less.

    >>> divided(exactly(6), Interval(Fraction(2), Fraction(3)))
    Interval(low=Fraction(2, 1), high=Fraction(3, 1), because=())
    """
    if b.low is None or b.low <= 0:
        return None
    return multiplied(a, between(ZERO if b.high is None else 1 / b.high, 1 / b.low, b))


_End = tuple[Fraction, int]  # a number, or with a sign other than 0 an end beyond all numbers


def _ends(a: Interval) -> tuple[_End, _End]:
    return (ZERO, -1) if a.low is None else (a.low, 0), (ZERO, 1) if a.high is None else (a.high, 0)


def _product(x: _End, y: _End) -> _End:
    (a, far_a), (b, far_b) = x, y
    if far_a == 0 and far_b == 0:
        return a * b, 0
    signs = [far or (1 if value > 0 else -1 if value < 0 else 0) for value, far in (x, y)]
    return ZERO, signs[0] * signs[1]
