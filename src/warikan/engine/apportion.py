"""One total divided among many parties by a key, exact or bounded, with what rounding leaves over apart.

Shares do not depend on the total: ``divide`` them once, ``charge`` any year's total on them; ``apportion`` does both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeVar

from warikan.agreement.keys import Key
from warikan.engine.apportion_shares import Division, Portion, divide, lower, upper
from warikan.engine.interval import ZERO, Interval, exactly
from warikan.engine.numbers import Numbers, Range
from warikan.figures.money import Money

V = TypeVar("V")
AmountsOf = Literal["exact share", "printed share"]


@dataclass(frozen=True, slots=True)
class Due:
    """What one member pays, in smallest units of the total's currency."""

    portion: Portion
    amount: Interval


@dataclass(frozen=True, slots=True)
class Apportionment:
    """A total and who pays it, in smallest units.

    The amounts and ``residue`` come to ``total``. The residue is what the stated roundings and limits leave over;
    it is below zero where the rounded amounts come to more than the total. ``None``: no end can be given for it.
    """

    division: Division
    total: Interval
    dues: tuple[Due, ...]
    residue: Interval | None


def apportion(total: Money, key: Key, amounts_of: AmountsOf = "exact share") -> Apportionment:
    """Who pays how much of a sum, in its smallest units; raises ``ValueError`` where the key has ``faults``.

    ``amounts_of`` says from which of its two shares an amount is reckoned before it is rounded.

    >>> from warikan.agreement.keys import Limit, Member
    >>> from warikan.figures.schedules import Level
    >>> bases = [("A", "Austria", 3, ()), ("B", "Belgium", 2, ()), ("C", "Chad", 1, ("poorest",))]
    >>> members = tuple(Member(i, n, Level(Fraction(b), Fraction(b)), frozenset(c)) for i, n, b, c in bases)
    >>> limit = Limit("poorest", Fraction(1, 10), "poorest")
    >>> key = Key(members, flat=(), limits=(limit,), threshold=None, unit=100, mode="half up")
    >>> made = apportion(Money.of(1001, "USD"), key)
    >>> [(due.portion.binds, str(due.portion.share.low), int(due.amount.low)) for due in made.dues]
    [('no', '27/50', 54100), ('no', '9/25', 36000), ('poorest', '1/10', 10000)]
    >>> int(made.residue.low)
    0
    """
    return charge(divide(key), exactly(total.amount), amounts_of)


def charge(division: Division, total: Interval, amounts_of: AmountsOf = "exact share") -> Apportionment:
    """A year's total, in smallest units, on everyone's share: amounts rounded as the key says, and the residue.

    >>> from warikan.agreement.keys import Member
    >>> from warikan.figures.schedules import Level
    >>> alone = Member("A", "Austria", Level(Fraction(1), Fraction(1)))
    >>> key = Key((alone,), flat=(), limits=(), threshold=None, unit=100, mode="down")
    >>> made = charge(divide(key), exactly(250))
    >>> int(made.dues[0].amount.low), int(made.residue.low)
    (200, 50)
    """
    both = _both(division, total)
    dues = tuple(_due(division.key, portion, total, amounts_of, both) for portion in division.portions)
    amounts = [due.amount for due in dues]
    return Apportionment(division, total, dues, left_over(division, total, amounts, amounts_of))


def rounded_part(share: V, total: V, key: Key, numbers: Numbers[V]) -> V:
    """What falls to a share of a total, rounded as the key says; nothing of a total without an end is nothing."""
    return numbers.whole(numbers.times(share, total), key.unit, key.mode)


def _both(division: Division, total: Interval) -> tuple[str, ...]:
    """What is missing of the shares and of the total, each once."""
    return tuple(dict.fromkeys((*division.because, *total.because)))


def _due(key: Key, portion: Portion, total: Interval, amounts_of: AmountsOf, both: tuple[str, ...]) -> Due:
    share = portion.share if amounts_of == "exact share" else portion.printed
    found = rounded_part(share, total, key, Range())
    because = total.because if share.exact else both
    return Due(portion, Interval(found.low, found.high, () if found.exact else because))


def left_over(
    division: Division,
    total: Interval,
    amounts: Sequence[Interval],
    amounts_of: AmountsOf = "exact share",
) -> Interval | None:
    """The total less all amounts; where these are not exact, what roundings can leave over at most.

    ``None``: no end can be given.
    """
    if total.exact and all(amount.exact for amount in amounts):
        return exactly(lower(total) - sum(map(lower, amounts), ZERO))
    if total.high is None:
        return None
    unit = Fraction(division.key.unit)
    below = {"down": ZERO, "up": -unit}.get(division.key.mode, -unit / 2)
    low = sum((below for _ in amounts), lower(division.unplaced) * lower(total))
    high = sum((below + unit for _ in amounts), upper(division.unplaced) * total.high)
    if amounts_of == "printed share":
        ends = lower(total), total.high
        slack = [_slack(portion, division.key.places, ends) for portion in division.portions]
        low, high = low + sum(least for least, _ in slack), high + sum(most for _, most in slack)
    open_share = any(not portion.share.exact for portion in division.portions)
    return Interval(low, high, _both(division, total) if open_share else total.because)


def _slack(portion: Portion, places: int, ends: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    """The ends between which an exact part of a total less the part by its printed share lies."""
    half = Fraction(1, 2 * 10 ** (places + 2))
    off = (lower(portion.share) - lower(portion.printed),) if portion.share.exact else (-half, half)
    found = [part * end for part in off for end in ends]
    return min(found), max(found)
