"""The figures of a key as the apportionment takes them, and its shares as they are printed."""

from __future__ import annotations

from fractions import Fraction

from warikan.engine.interval import ZERO, Interval
from warikan.figures.rounding import round_to
from warikan.figures.schedules import Level


def bounds_of(level: Level, words: str) -> Interval:
    """A rate or a share of a key, never below nothing; ``words`` name it where the level does not say why it is open.

    >>> bounds_of(Level(None, Fraction(1, 4)), "flat share of the European Union").because
    ('flat share of the European Union',)
    """
    return Interval(level.low or ZERO, level.high, () if level.exact else (level.because or words,))


def printed(share: Fraction, places: int) -> Fraction:
    """A share as it is printed with so many decimals of a per cent, half up; still a part of one.

    >>> printed(Fraction(1, 3), 3)
    Fraction(33333, 100000)
    """
    return round_to(share, Fraction(1, 10 ** (places + 2)), "half up")


def percent(share: Fraction, places: int) -> str:
    """A share that has no more than so many decimals of a per cent, in digits.

    >>> percent(Fraction(25, 1000), 3), percent(Fraction(1, 10_000), 3)
    ('2.500', '0.010')
    """
    units = share * 10 ** (places + 2)
    if units.denominator != 1 or units < 0:
        raise ValueError(f"{share} is no share at {places} decimals of a per cent")
    digits = str(units.numerator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits
