"""The shares of an apportionment: what part of any total each member bears, exact or bounded.

The ends of a share are those of the worst case for its member: a share rises with the member's own base and falls
with the bases of all others, so it is least where its own base is least and every other is greatest. A base without
an upper end counts as greater than any number: it takes what its limit lets it take.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from warikan.agreement.key_faults import faults, limit_of
from warikan.agreement.keys import Key, Member
from warikan.engine.apportion_key import bounds_of, printed
from warikan.engine.apportion_pool import Claim, Pool, factor, pool
from warikan.engine.interval import ZERO, Interval, why

ONE = Fraction(1)
FLAT, THRESHOLD, NO, UNKNOWN = "flat", "threshold", "no", "unknown"


@dataclass(frozen=True, slots=True)
class Portion:
    """What part of any total one member bears.

    ``share`` is exact, ``printed`` as the key prints it; both are parts of one. ``binds`` says what sets the share:
    ``flat``, ``threshold``, the name of a limit, ``no`` (base times factor), or ``unknown``.
    """

    member: Member
    share: Interval
    printed: Interval
    binds: str


@dataclass(frozen=True, slots=True)
class Division:
    """Everyone's portion, in the order of the members.

    ``factor``: share of the total per unit of base, the same for all whom nothing binds; ``None`` where limits hold
    for all, or nobody has a base. ``unplaced``: the part of the total that the limits leave to nobody.
    ``because`` names every input that is missing; a share that they leave open carries all of them.
    """

    key: Key
    portions: tuple[Portion, ...]
    factor: Interval | None
    unplaced: Interval
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Working:
    """How the factor was found: ``rest`` is what the flat shares leave, ``at_limits`` what of it members at their
    limits bear, and ``bases`` the sum of the bases of all others. ``rest`` less ``at_limits``, over ``bases``, is the
    factor.
    """

    rest: Fraction
    at_limits: Fraction
    bases: Fraction


def divide(key: Key) -> Division:
    """Everyone's share of any total; a base that is not known leaves ranges that name it. ``ValueError`` on ``faults``.

    >>> from warikan.figures.schedules import Level
    >>> austria = Member("AUT", "Austria", Level(ONE, ONE))
    >>> belgium = Member("BEL", "Belgium", Level(ZERO, None, "rate of Belgium"))
    >>> key = Key((austria, belgium), flat=(), limits=(), threshold=None, unit=1, mode="down")
    >>> [(str(p.share.low), str(p.share.high), p.share.because) for p in divide(key).portions][0]
    ('0', '1', ('rate of Belgium',))
    """
    if wrong := faults(key):
        raise ValueError("; ".join(fault.words for fault in wrong))
    sides = _sides(key)
    portions = tuple(_portion(sides, key, member) for member in key.members)
    return Division(key, portions, _factor(sides), _unplaced(sides), sides.because)


def working(division: Division) -> Working | None:
    """How an exact factor was found; ``None`` where there is none.

    >>> from warikan.figures.schedules import Level
    >>> members = Member("AUT", "Austria", Level(ONE, ONE)), Member("EU", "European Union", Level(ZERO, None))
    >>> flat = Level(Fraction(1, 40), Fraction(1, 40))
    >>> key = Key(members, flat=(("EU", flat),), limits=(), threshold=None, unit=1, mode="down")
    >>> working(divide(key))
    Working(rest=Fraction(39, 40), at_limits=Fraction(0, 1), bases=Fraction(1, 1))
    """
    if division.factor is None or not division.factor.exact:
        return None
    flat = [portion for portion in division.portions if portion.binds == FLAT]
    free = [portion for portion in division.portions if portion.binds == NO]
    bases = [portion.member.base.low or ZERO for portion in free]
    rest = ONE - sum((lower(portion.share) for portion in flat), ZERO)
    scaled = sum((lower(portion.share) for portion in free), ZERO)
    return Working(rest, rest - scaled, sum(bases, ZERO))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A member's claim at both ends of its base; ``most`` is ``None`` where the base has no upper end.

    ``threshold``: whether the member falls under it, ``None`` where that is open.
    """

    least: Claim
    most: Claim | None
    limit: str
    threshold: bool | None

    @property
    def exact(self) -> bool:
        return self.least is self.most

    def boundless(self, whole: Fraction) -> Fraction:
        """What it takes of the whole where its base is greater than any number."""
        limit = self.least.limit
        return whole if limit is None else min(limit, whole)


@dataclass(frozen=True)
class _Sides:
    """The members of the pool at both ends: all bases at their least, and all at their greatest.

    ``rest`` is the part of the total that the flat shares leave to the pool, ``greedy`` what bases without an upper
    end take of it at most, and ``because`` names every input that is not exact.
    """

    flat: Mapping[str, Interval]
    entries: Mapping[str, _Entry]
    rest: Interval
    greedy: Fraction
    least: Pool
    most: Pool
    because: tuple[str, ...]

    @cached_property
    def lowest(self) -> Fraction | None:
        """The factor with every base at its greatest."""
        return factor(self.most, max(ZERO, lower(self.rest) - self.greedy))

    @cached_property
    def highest(self) -> Fraction | None:
        """The factor with every base at its least."""
        return factor(self.least, upper(self.rest))

    def own(self, entry: _Entry) -> tuple[Fraction | None, Fraction | None]:
        """The lowest factor with this one base at its least instead, and the highest with it at its greatest."""
        if entry.exact:
            return self.lowest, self.highest
        greedy = self.greedy - (entry.boundless(lower(self.rest)) if entry.most is None else ZERO)
        low = factor(self.most, max(ZERO, lower(self.rest) - greedy), entry.most, entry.least)
        return low, factor(self.least, upper(self.rest), entry.least, entry.most)

    def bounds(self, low: Fraction, high: Fraction) -> Interval:
        """Both ends, and why they differ where they do."""
        return Interval(low, high, self.because if low != high else ())


def _sides(key: Key) -> _Sides:
    names = {member.id: member.name for member in key.members}
    flat = {name: bounds_of(level, f"flat share of {names[name]}") for name, level in key.flat}
    threshold = None if key.threshold is None else bounds_of(key.threshold, "threshold")
    pooled = [member for member in key.members if member.id not in flat]
    bases = {member.id: bounds_of(member.base, f"base of {member.name}") for member in pooled}
    entries = {member.id: _entry(bases[member.id], threshold, key, member) for member in pooled}
    rest = _rest(flat.values())
    least = pool(entry.least for entry in entries.values())
    exact = all(entry.exact for entry in entries.values())
    inputs = (*([] if threshold is None else [threshold]), *flat.values(), *bases.values())
    return _Sides(
        flat=flat,
        entries=entries,
        rest=rest,
        greedy=sum((entry.boundless(lower(rest)) for entry in entries.values() if entry.most is None), ZERO),
        least=least,
        most=least if exact else pool(entry.most for entry in entries.values() if entry.most is not None),
        because=why(*inputs),
    )


def _rest(flat: Collection[Interval]) -> Interval:
    """What flat shares leave of the whole."""
    least, most = sum((lower(share) for share in flat), ZERO), sum((upper(share) for share in flat), ZERO)
    return Interval(max(ZERO, ONE - most), ONE - least)


def _entry(base: Interval, threshold: Interval | None, key: Key, member: Member) -> _Entry:
    limit = limit_of(key, member)
    cap = None if limit is None else limit.share
    below = _below(base, threshold)
    low = lower(base) if below is False else ZERO
    high = ZERO if below else base.high
    least = Claim(low, cap)
    most = least if high == low else None if high is None else Claim(high, cap)
    return _Entry(least, most, "" if limit is None else limit.name, below)


def _below(base: Interval, threshold: Interval | None) -> bool | None:
    """Whether a base is at or below the threshold; ``None`` where that is open."""
    if threshold is None:
        return False
    if base.high is not None and base.high <= lower(threshold):
        return True
    return False if threshold.high is not None and lower(base) > threshold.high else None


def _portion(sides: _Sides, key: Key, member: Member) -> Portion:
    if member.id in sides.flat:
        share, binds = _flat(sides, sides.flat[member.id]), FLAT
    else:
        share, binds = _pooled(sides, sides.entries[member.id])
    low = printed(lower(share), key.places)
    high = low if share.exact else printed(upper(share), key.places)
    return Portion(member, share, sides.bounds(low, high), binds)


def _flat(sides: _Sides, flat: Interval) -> Interval:
    """A flat share as it stands; one without an upper end has what all other flat shares leave at most."""
    return sides.bounds(lower(flat), min(upper(flat), upper(sides.rest) + lower(flat)))


def _pooled(sides: _Sides, entry: _Entry) -> tuple[Interval, str]:
    lowest, highest = sides.own(entry)
    certain = entry.least.limited(lowest)
    if entry.most is None:
        high, possible = entry.boundless(upper(sides.rest)), entry.least.limit is not None
    else:
        high, possible = entry.most.at(highest), entry.most.limited(highest)
    return sides.bounds(entry.least.at(lowest), high), _binds(entry, certain, possible)


def _binds(entry: _Entry, certain: bool, possible: bool) -> str:
    if entry.threshold:
        return THRESHOLD
    if certain:
        return entry.limit
    return UNKNOWN if possible or entry.threshold is None else NO


def _factor(sides: _Sides) -> Interval | None:
    if sides.lowest is None or sides.highest is None:
        return None
    return sides.bounds(sides.lowest, sides.highest)


def _unplaced(sides: _Sides) -> Interval:
    most = [entry.most for entry in sides.entries.values() if entry.most is not None]
    least = [entry.least for entry in sides.entries.values()]
    low = _over(most, max(ZERO, lower(sides.rest) - sides.greedy))
    return sides.bounds(low, _over(least, upper(sides.rest)))


def _over(claims: Sequence[Claim], whole: Fraction) -> Fraction:
    """What is left of the whole when every claim has all it may take."""
    if any(claim.limit is None and claim.base for claim in claims):
        return ZERO
    return max(ZERO, whole - sum((claim.at(None) for claim in claims), ZERO))


def lower(share: Interval) -> Fraction:
    """The lower end of a share, a base or a total, which is never less than nothing."""
    return ZERO if share.low is None else share.low


def upper(share: Interval) -> Fraction:
    """The upper end of a share, which is never more than the whole."""
    return ONE if share.high is None else share.high
