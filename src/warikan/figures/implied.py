"""Implied rates: the exchange rates that a sum and its restatement in a second currency both allow."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from warikan.figures.money import Money, minor_digits
from warikan.figures.precision import ends


@dataclass(frozen=True, slots=True)
class Implied:
    """Units of ``quote`` for one unit of ``base``: from ``low`` to ``high``, each printed figure standing for
    half a unit of its last digit either way.
    """

    base: str
    quote: str
    low: Fraction
    middle: Fraction
    high: Fraction


def implied(money: Money, quantum: int | None, other: Money, other_quantum: int | None) -> Implied | None:
    """The rates that ``money`` given as ``other`` allows; ``None`` where a printed figure may be nought.

    >>> found = implied(Money(201_700_000_000, "JPY"), 100_000_000, Money(176_000_000_000, "USD"), 1_000_000_000)
    >>> f"{float(found.low):.2f} to {float(found.high):.2f} {found.quote} for 1 {found.base}"
    '114.25 to 114.96 JPY for 1 USD'
    """
    low, middle, high = _around(money, quantum)
    other_low, other_middle, other_high = _around(other, other_quantum)
    if other_low <= 0 or low <= 0:
        return None
    return Implied(other.currency, money.currency, low / other_high, middle / other_middle, high / other_low)


def _around(money: Money, quantum: int | None) -> tuple[Fraction, Fraction, Fraction]:
    """Low, middle and high of a printed figure, in currency units."""
    low, high = ends(money.amount, quantum)
    scale = 10 ** minor_digits(money.currency)
    return low / scale, Fraction(money.amount, scale), high / scale
