"""What a key says of one member and one share: its limit, how it is printed, and why a key cannot be run."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from warikan.agreement.keys import Key, Limit, Member
from warikan.engine.bounds import ZERO, Bounds
from warikan.figures.rounding import round_to
from warikan.figures.schedules import Level


def limit_of(key: Key, member: Member) -> Limit | None:
    """The lowest limit that holds for a member; of equal ones the first."""
    return min(
        (each for each in key.limits if _holds(each, member)), key=lambda each: each.share, default=None
    )


def _holds(limit: Limit, member: Member) -> bool:
    return not limit.of or limit.of in member.classes


def bounds_of(level: Level, words: str) -> Bounds:
    """A rate or a share of a key, never below nothing; ``words`` name it where the level does not say why it is open.

    >>> bounds_of(Level(None, Fraction(1, 4)), "flat share of the European Union").because
    ('flat share of the European Union',)
    """
    return Bounds(level.low or ZERO, level.high, () if level.exact else (level.because or words,))


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


def faults(key: Key) -> tuple[str, ...]:
    """What is wrong with a key, a sentence each; empty where it can be run.

    >>> eu = Level(Fraction(25, 1000), Fraction(25, 1000))
    >>> faults(Key(members=(), flat=(("EU", eu),), limits=(), threshold=None, unit=100, mode="half up"))
    ('EU has a flat share and is no member',)
    """
    return (*_of_members(key), *_of_flat(key), *_of_limits(key))


def _of_members(key: Key) -> Iterator[str]:
    seen: set[str] = set()
    for member in key.members:
        if member.id in seen:
            yield f"{member.id} stands twice among the members"
        seen.add(member.id)
        if (member.base.low or ZERO) < 0:
            yield f"the base of {member.id} is below nothing"


def _of_flat(key: Key) -> Iterator[str]:
    by_id = {member.id: member for member in key.members}
    lows = [(name, level.low or ZERO) for name, level in key.flat]
    for name, low in lows:
        limit = limit_of(key, by_id[name]) if name in by_id else None
        if name not in by_id:
            yield f"{name} has a flat share and is no member"
        if low < 0:
            yield f"the flat share of {name} is below nothing"
        if limit is not None and low > limit.share:
            yield f"the flat share of {name} is over the limit `{limit.name}`"
    if len(dict(lows)) < len(lows):
        yield "a member has two flat shares"
    if sum(low for _, low in lows) > 1:
        yield "the flat shares come to more than the whole"


def _of_limits(key: Key) -> Iterator[str]:
    for limit in key.limits:
        if not 0 <= limit.share <= 1:
            yield f"the limit `{limit.name}` is not between nothing and all"
        if not any(_holds(limit, member) for member in key.members):
            yield f"the limit `{limit.name}` holds for no member"
