"""Extents: between which ends a stated figure lies, the last printed digit and open ends taken into account."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

from warikan.evidence.claims import Amount
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim


@dataclass(frozen=True, slots=True)
class Extent:
    """From ``low`` to ``high``; ``None`` is an open end. ``what`` must agree before two extents may be compared.

    ``single`` marks the extent of one printed figure, which is as wide as its last digit is worth.
    """

    what: Hashable
    low: Fraction | None
    high: Fraction | None
    single: bool = False

    def meets(self, other: Extent) -> bool:
        """Whether some figure lies in both."""
        return _upto(self.low, other.high) and _upto(other.low, self.high)

    def covers(self, other: Extent) -> bool:
        """Whether every figure of ``other`` lies in this one."""
        left = self.low is None or (other.low is not None and self.low <= other.low)
        right = self.high is None or (other.high is not None and other.high <= self.high)
        return left and right


def extent_of(claim: StoredClaim) -> Extent | None:
    """The extent of the figure in a claim; ``None`` where it has none, or not enough is said to compare it.

    What is compared is named by currency, unit, measure and issue within one round; a sum for a purpose of its own,
    or one that nobody could check, is compared with nothing.
    """
    match claim.content:
        case Reported() as content if content.figured and content.unit and claim.round:
            what: Hashable = (claim.round, content.issue, content.currency, content.unit, content.measure)
            low, high = (None if end is None else Fraction(end) for end in (content.low, content.high))
            half = Fraction(_quantum(content), 2)
            if low is not None and low == high:
                return Extent(what, low - half, low + half, single=True)
            return Extent(what, low, high)
        case Amount() as content if content.money is not None and claim.round and not content.purpose:
            if content.vague or content.quantum is None or not (content.per_year or content.period):
                return None
            unit = "per_year" if content.per_year else "total"
            what = (
                claim.round,
                "amount",
                content.money.currency,
                unit,
                "rise" if content.change else "level",
            )
            return _around(what, content)
        case _:
            return None


def _around(what: Hashable, content: Amount) -> Extent | None:
    assert content.money is not None  # noqa: S101 - the caller has looked
    scale = Fraction(content.money.units) / content.money.amount if content.money.amount else Fraction(1)
    value, half = Fraction(content.money.units), scale * (content.quantum or 1) / 2
    match content.approx:
        case "more_than" | "at_least" | "range_low":
            return Extent(what, value - half, None)
        case "less_than" | "at_most" | "nearly" | "range_high":
            return Extent(what, None, value + half)
        case _:
            return Extent(what, value - half, value + half, single=True)


def _quantum(content: Reported) -> Fraction:
    """The worth of the last digit that a report prints: trailing noughts are not said to be exact.

    A report of 211,000,000,000 is taken to a billion, one of 13.9 percent to a tenth.
    """
    figure = content.low if content.low is not None else content.high
    if figure is None or not figure:
        return Fraction(0)
    exponent = figure.normalize().as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(0)


def _upto(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high
