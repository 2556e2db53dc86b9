"""How a share came about, in a sentence: rate, factor and its working, or what sets the share instead."""

from __future__ import annotations

from fractions import Fraction

from warikan.agreement.key_faults import limit_of
from warikan.agreement.keys import Key
from warikan.engine.apportion_shares import FLAT, NO, THRESHOLD, Division, Portion, Working, lower, working
from warikan.figures.literals import written
from warikan.figures.rounding import round_to
from warikan.figures.schedules import Level
from warikan.figures.units import RATE


def told(division: Division) -> tuple[str, ...]:
    """A sentence for every portion of a division, in its order.

    >>> from warikan.agreement.keys import Member
    >>> from warikan.engine.apportion_shares import divide
    >>> rates = [("A", "Austria", 1), ("B", "Belgium", 2)]
    >>> members = tuple(Member(i, n, Level(Fraction(b, 10), Fraction(b, 10))) for i, n, b in rates)
    >>> told(divide(Key(members, flat=(), limits=(), threshold=None, unit=1, mode="down")))[0]
    '10% of the scale, times 10/3 (3.333333), which is 100% over 30% of the scale'
    """
    shown = working(division)
    times = "" if shown is None or division.factor is None else f", times {_number(lower(division.factor))}"
    found = "" if shown is None else f", which is {_quotient(shown)}"
    return tuple(_told(division.key, portion, times, found) for portion in division.portions)


def _told(key: Key, portion: Portion, times: str, found: str) -> str:
    if portion.binds == FLAT:
        return "a flat share, outside the scale"
    base = _rate(portion.member.base)
    if portion.binds == THRESHOLD and key.threshold is not None:
        return f"{base}, at or below the threshold of {_rate(key.threshold)}"
    limit = limit_of(key, portion.member)
    if limit is not None and portion.binds == limit.name:
        return f"{base}{times}, over the limit `{limit.name}` of {written(limit.share, RATE)}"
    return f"{base}{times}{found}" if portion.binds == NO else base


def _rate(level: Level) -> str:
    if level.exact and level.low is not None:
        return f"{written(level.low, RATE)} of the scale"
    return "a rate in the scale that is not known"


def _quotient(shown: Working) -> str:
    left = written(shown.rest, RATE)
    less = f" less {written(shown.at_limits, RATE)} of those at their limits" if shown.at_limits else ""
    return f"{left}{less} over {written(shown.bases, RATE)} of the scale"


def _number(value: Fraction) -> str:
    """A factor exactly, and in digits beside it where it is no whole number.

    >>> _number(Fraction(97_390, 77_907)), _number(Fraction(2))
    ('97,390/77,907 (1.250080)', '2')
    """
    if value.denominator == 1:
        return f"{value.numerator:,}"
    digits = int(round_to(value * 10**6, 1, "half up"))
    return f"{value.numerator:,}/{value.denominator:,} ({digits // 10**6}.{digits % 10**6:06d})"
