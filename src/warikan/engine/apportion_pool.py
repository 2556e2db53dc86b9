"""The pool of an apportionment: the one factor at which claims under limits use up a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from operator import itemgetter

from warikan.engine.interval import ZERO


@dataclass(frozen=True, slots=True)
class Claim:
    """What a member takes: base times factor, but no more than its limit."""

    base: Fraction
    limit: Fraction | None = None

    def at(self, factor: Fraction | None) -> Fraction:
        """The share at a factor; with no factor every limit is reached.

        >>> Claim(Fraction(1, 10), Fraction(1, 4)).at(Fraction(3))
        Fraction(1, 4)
        """
        if factor is None or self.limited(factor):
            return self.limit if self.limit is not None and self.base else ZERO
        return self.base * factor

    def limited(self, factor: Fraction | None) -> bool:
        """Whether the limit cuts the claim at a factor; where both are equal nothing is cut."""
        if self.limit is None or not self.base:
            return False
        return factor is None or self.base * factor > self.limit

    @property
    def mark(self) -> Fraction | None:
        """The factor at which the limit is reached."""
        return None if self.limit is None or not self.base else self.limit / self.base


@dataclass(frozen=True, slots=True)
class Pool:
    """Claims in the order in which their limits are reached as the factor rises.

    Below ``marks[k]`` the first ``k`` claims stand at their limits, which come to ``full[k]``; the bases of all
    others come to ``open[k]``.
    """

    marks: tuple[Fraction, ...]
    full: tuple[Fraction, ...]
    open: tuple[Fraction, ...]

    def taken(self, k: int) -> Fraction:
        """What all claims take together at ``marks[k]``."""
        return self.full[k] + self.marks[k] * self.open[k]


def pool(claims: Iterable[Claim]) -> Pool:
    """The claims made ready for any question about their factor."""
    held = list(claims)
    limited = [(_order(mark), mark, claim) for claim in held if (mark := claim.mark) is not None]
    limited.sort(key=itemgetter(0, 1))
    whole = sum((claim.base for claim in held), ZERO)
    return Pool(
        marks=tuple(mark for _, mark, _ in limited),
        full=tuple(accumulate((claim.at(None) for _, _, claim in limited), initial=ZERO)),
        open=tuple(accumulate((-claim.base for _, _, claim in limited), initial=whole)),
    )


def _order(mark: Fraction) -> int:
    """A whole number that never falls where the mark rises: most comparisons need no fractions then."""
    return (mark.numerator << 64) // mark.denominator


def factor(of: Pool, whole: Fraction, out: Claim | None = None, put: Claim | None = None) -> Fraction | None:
    """The least factor at which the claims come to ``whole``; ``None`` where no factor brings them there.

    Those whose limit lies below base times factor stand at their limit and the factor serves the rest, so it is
    also where fixing members at their limits one round after another ends. ``put`` stands in the place of ``out``,
    a claim of the pool, without the pool being built anew.

    >>> claims = [Claim(Fraction(6, 10)), Claim(Fraction(3, 10)), Claim(Fraction(1, 10), Fraction(1, 20))]
    >>> factor(pool(claims), Fraction(1))
    Fraction(19, 18)
    """
    if not whole:
        return ZERO
    old, new = out or Claim(ZERO), put or Claim(ZERO)
    k = bisect_left(range(len(of.marks)), whole, key=lambda at: of.taken(at) + _swap(old, new, of.marks[at]))
    start = of.marks[k - 1] if k else ZERO
    # Between two marks all claims of the pool run straight; only the one put in may still bend there.
    room = whole - (of.full[k] + start * of.open[k] + _swap(old, new, start))
    slope = of.open[k] - (ZERO if _reached(old, start) else old.base)
    if not _reached(new, start):
        straight = _rise(start, room, slope + new.base)
        if straight is None or not new.limited(straight):
            return straight
    return _rise(start, room - (new.at(None) - new.at(start)), slope)


def _swap(old: Claim, new: Claim, at: Fraction) -> Fraction:
    return new.at(at) - old.at(at)


def _reached(claim: Claim, at: Fraction) -> bool:
    mark = claim.mark
    return mark is not None and mark <= at


def _rise(start: Fraction, room: Fraction, slope: Fraction) -> Fraction | None:
    return start + room / slope if slope else None
