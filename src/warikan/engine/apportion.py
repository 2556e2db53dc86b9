"""One total divided among many parties by a key, exact or bounded, with what rounding leaves over apart.

Shares do not depend on the total: ``divide`` them once, ``charge`` any year's total on them; ``apportion`` does both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from warikan.agreement.keys import Key
from warikan.engine.apportion_shares import Division, Portion, divide, lower, upper
from warikan.engine.interval import ZERO, Interval, exactly
from warikan.figures.money import Money
from warikan.figures.rounding import round_to

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
    return Apportionment(division, total, dues, _residue(division, total, dues, amounts_of, both))


def due(division: Division, party: str, total: Interval, amounts_of: AmountsOf = "exact share") -> Due:
    """What one party pays of a total, the same as ``charge`` says for it; ``KeyError`` for who is no member.

    >>> from warikan.agreement.keys import Member
    >>> from warikan.figures.schedules import Level
    >>> alone = Member("A", "Austria", Level(Fraction(1), Fraction(1)))
    >>> key = Key((alone,), flat=(), limits=(), threshold=None, unit=100, mode="down")
    >>> due(divide(key), "A", exactly(250)).amount.low
    Fraction(200, 1)
    """
    portion = next((each for each in division.portions if each.member.id == party), None)
    if portion is None:
        raise KeyError(party)
    both = _both(division, total)
    return _due(division.key, portion, total, amounts_of, both)


def _both(division: Division, total: Interval) -> tuple[str, ...]:
    """What is missing of the shares and of the total, each once."""
    return tuple(dict.fromkeys((*division.because, *total.because)))


def _due(key: Key, portion: Portion, total: Interval, amounts_of: AmountsOf, both: tuple[str, ...]) -> Due:
    part = portion.share if amounts_of == "exact share" else portion.printed
    low = round_to(lower(part) * lower(total), key.unit, key.mode)
    if total.exact and part.exact:
        return Due(portion, exactly(low))
    # Nothing of a total without an end is still nothing.
    most = total.high if upper(part) else ZERO
    high = None if most is None else round_to(upper(part) * most, key.unit, key.mode)
    because = total.because if part.exact else both
    return Due(portion, Interval(low, high, () if low == high else because))


def _residue(
    division: Division, total: Interval, dues: Sequence[Due], amounts_of: AmountsOf, both: tuple[str, ...]
) -> Interval | None:
    """The total less all amounts; where these are not exact, what roundings can leave over at most."""
    if total.exact and all(due.amount.exact for due in dues):
        return exactly(lower(total) - sum((lower(due.amount) for due in dues), ZERO))
    if total.high is None:
        return None
    unit = Fraction(division.key.unit)
    below = {"down": ZERO, "up": -unit}.get(division.key.mode, -unit / 2)
    low = sum((below for _ in dues), lower(division.unplaced) * lower(total))
    high = sum((below + unit for _ in dues), upper(division.unplaced) * total.high)
    if amounts_of == "printed share":
        slack = [_slack(due.portion, division.key.places, (lower(total), total.high)) for due in dues]
        low, high = low + sum(least for least, _ in slack), high + sum(most for _, most in slack)
    open_share = any(not due.portion.share.exact for due in dues)
    return Interval(low, high, both if open_share else total.because)


def _slack(portion: Portion, places: int, ends: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    """The ends between which an exact part of a total less the part by its printed share lies."""
    half = Fraction(1, 2 * 10 ** (places + 2))
    off = (lower(portion.share) - lower(portion.printed),) if portion.share.exact else (-half, half)
    found = [part * end for part in off for end in ends]
    return min(found), max(found)
