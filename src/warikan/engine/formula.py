"""A kind of number that remembers its formula, so that what two amounts have in common falls out of their difference.

A range says of two payments that hang on one unknown cost no more than their ends. Whatever the cost is, it is one and
the same in both: the difference of two formulas is bounded operation by operation, and like formulas differ by nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import reduce

from warikan.engine.interval import ZERO, Interval, added, between, exactly, multiplied, subtracted, why
from warikan.engine.numbers import Numbers, Range
from warikan.figures.rounding import Mode, round_to
from warikan.figures.schedules import Level

# Pairs of formulas looked at for one difference, and in all; beyond them the ends of both must do, which hold as well.
_MOST, _MOST_IN_ALL = 2_000, 100_000
_DEEPEST = 120


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """An operation on formulas, with the range of its value; one and the same object wherever it is the same."""

    of: str
    value: Interval
    parts: tuple[Formula, ...] = ()
    detail: Hashable = None


class Formulas(Numbers[Formula]):
    """Ranges that remember their formulas. Two unknown levels are one quantity where they are called the same."""

    def __init__(self) -> None:
        self._of = Range()
        self._held: dict[Hashable, Formula] = {}
        self._gaps = _Gaps()

    def level(self, level: Level) -> Formula:
        """A stated quantity."""
        value = self._of.level(level)
        return self._one("level", value, (), (level.low, level.high, None if level.exact else level.because))

    def add(self, a: Formula, b: Formula) -> Formula:
        """The sum of two."""
        return self._one("add", self._of.add(a.value, b.value), (a, b))

    def less(self, a: Formula, b: Formula) -> Formula:
        """The first less the second, never below zero."""
        return self._one("less", self._of.less(a.value, b.value), (a, b))

    def times(self, a: Formula, b: Formula) -> Formula:
        """The product of two."""
        return self._one("times", self._of.times(a.value, b.value), (a, b))

    def lesser(self, a: Formula, b: Formula) -> Formula:
        """The lesser of two."""
        return self._one("lesser", self._of.lesser(a.value, b.value), (a, b))

    def greater(self, a: Formula, b: Formula) -> Formula:
        """The greater of two."""
        return self._one("greater", self._of.greater(a.value, b.value), (a, b))

    def over(self, a: Formula, count: int) -> Formula:
        """A part of so many equal ones."""
        return self._one("over", self._of.over(a.value, count), (a,), count)

    def whole(self, a: Formula, unit: int, mode: Mode) -> Formula:
        """Rounded to whole multiples of a unit."""
        return self._one("whole", self._of.whole(a.value, unit, mode), (a,), (unit, mode))

    def either(self, a: Formula, b: Formula, because: str) -> Formula:
        """One of two, nobody knows which."""
        return self._one("either", self._of.either(a.value, b.value, because), (a, b), because)

    def left(self, paid: Formula, because: str) -> Formula:
        """What somebody else bears beside a payment, of which nothing is known but that it hangs on that payment."""
        return self._one("left", Interval(ZERO, None, (because,)), (paid,), because)

    def _one(self, of: str, value: Interval, parts: tuple[Formula, ...], detail: Hashable = None) -> Formula:
        """The one object for this formula; an exact value is the same however it came about."""
        if value.exact:
            of, parts, detail = "level", (), (value.low, value.high, None)
        key = (of, parts, detail)
        found = self._held.get(key)
        if found is None:
            found = self._held[key] = Formula(of, value, parts, detail)
        return found

    def gap(self, a: Formula, b: Formula) -> Interval:
        """The first less the second, which may lie below zero: bounds that hold whatever the unknown is.

        >>> from fractions import Fraction
        >>> numbers = Formulas()
        >>> cost = numbers.level(Level(Fraction(0), None, "cost"))
        >>> caps = [numbers.level(Level(Fraction(n), Fraction(n))) for n in (20, 24)]
        >>> made = numbers.gap(*(numbers.lesser(cap, cost) for cap in caps))
        >>> int(made.low), int(made.high)
        (-4, 0)
        """
        self._gaps.looked = 0
        return self._gaps.of(a, b, 0)

    def balance(self, plus: Sequence[Formula], minus: Sequence[Formula]) -> Interval:
        """All of some less all of others, what stands on both sides cancelled."""
        left, right = list(plus), list(minus)
        for each in plus:
            if each in right:
                left.remove(each)
                right.remove(each)
        one, other = (self._paired(left, order) for order in (right, right[::-1]))
        return meet(one, other)

    def _paired(self, left: Sequence[Formula], right: Sequence[Formula]) -> Interval:
        found = [self.gap(a, b) for a, b in zip(left, right, strict=False)]
        shared = len(found)
        found += [each.value for each in left[shared:]]
        found += [subtracted(_NOTHING, each.value) for each in right[shared:]]
        return reduce(added, found, _NOTHING)


_NOTHING = exactly(0)


@dataclass(slots=True)
class _Gaps:
    """The differences of pairs of formulas, each looked at once."""

    held: dict[tuple[Formula, Formula], Interval] = field(default_factory=dict)
    looked: int = 0
    rules: dict[str, Callable[[Formula, Formula, int], Interval]] = field(init=False)

    def __post_init__(self) -> None:
        self.rules = {
            "level": self._plain,
            "left": self._plain,
            "add": self._add,
            "less": self._less,
            "times": self._times,
            "lesser": self._limit,
            "greater": self._limit,
            "over": self._over,
            "whole": self._whole,
            "either": self._either,
        }

    def of(self, a: Formula, b: Formula, depth: int) -> Interval:
        """The first less the second."""
        if a is b:
            return _NOTHING
        plain = subtracted(a.value, b.value)
        if plain.exact or depth > _DEEPEST or self.looked > _MOST or len(self.held) > _MOST_IN_ALL:
            return plain
        found = self.held.get((a, b))
        if found is None:
            self.looked += 1
            found = plain
            if a.of == b.of:
                found = meet(found, self.rules[a.of](a, b, depth + 1))
            found = meet(found, self._limited(a, b, depth + 1))
            self.held[a, b] = found
        return found

    def _plain(self, a: Formula, b: Formula, depth: int) -> Interval:
        del depth
        return subtracted(a.value, b.value)

    def _each(self, a: Formula, b: Formula, depth: int) -> list[Interval]:
        return [self.of(one, other, depth) for one, other in zip(a.parts, b.parts, strict=True)]

    def _add(self, a: Formula, b: Formula, depth: int) -> Interval:
        return reduce(added, self._each(a, b, depth))

    def _less(self, a: Formula, b: Formula, depth: int) -> Interval:
        """What is cut off at zero differs by no more than before, in no other direction."""
        one, other = self._each(a, b, depth)
        return hull(subtracted(one, other), _NOTHING)

    def _times(self, a: Formula, b: Formula, depth: int) -> Interval:
        """ab less cd is (a less c) times b, and c times (b less d)."""
        one, other = self._each(a, b, depth)
        return added(multiplied(one, a.parts[1].value), multiplied(b.parts[0].value, other))

    def _limit(self, a: Formula, b: Formula, depth: int) -> Interval:
        """The lesser of two moves by no more than the one or the other; so does the greater."""
        one, other = self._each(a, b, depth)
        return hull(one, other)

    def _over(self, a: Formula, b: Formula, depth: int) -> Interval:
        if a.detail != b.detail or not isinstance(a.detail, int):
            return subtracted(a.value, b.value)
        (one,) = self._each(a, b, depth)
        low, high = (None if end is None else end / a.detail for end in (one.low, one.high))
        return between(low, high, one)

    def _whole(self, a: Formula, b: Formula, depth: int) -> Interval:
        """Rounding in one way keeps a difference within the whole multiples around it."""
        if a.detail != b.detail or not isinstance(a.detail, tuple):
            return subtracted(a.value, b.value)
        (one,), unit = self._each(a, b, depth), a.detail[0]
        low = None if one.low is None else round_to(one.low, unit, "down")
        high = None if one.high is None else round_to(one.high, unit, "up")
        return between(low, high, one)

    def _either(self, a: Formula, b: Formula, depth: int) -> Interval:
        """Where both hang on one fact, both take the same branch."""
        if a.detail != b.detail:
            return subtracted(a.value, b.value)
        one, other = self._each(a, b, depth)
        return hull(one, other)

    def _limited(self, a: Formula, b: Formula, depth: int) -> Interval:
        """The lesser of two less a third is the lesser of both less the third; likewise for the greater, and behind
        the minus the other way round.
        """
        found = Interval(None, None)
        if a.of in _EXTREMES:
            found = meet(found, _EXTREMES[a.of](*(self.of(part, b, depth) for part in a.parts)))
        if b.of in _EXTREMES:
            other = _EXTREMES["greater" if b.of == "lesser" else "lesser"]
            found = meet(found, other(*(self.of(a, part, depth) for part in b.parts)))
        return found if a.of == b.of else meet(found, self._beside(a, b, depth))

    def _beside(self, a: Formula, b: Formula, depth: int) -> Interval:
        """What only one of both adds or takes away stands apart from what they share."""
        found = Interval(None, None)
        for one, rest in _split(a):
            found = meet(found, added(self.of(one, b, depth), rest))
        for one, rest in _split(b):
            found = meet(found, subtracted(self.of(a, one, depth), rest))
        return found


def _split(of: Formula) -> Sequence[tuple[Formula, Interval]]:
    """Each part of a sum with the value of the other."""
    if of.of != "add":
        return ()
    one, other = of.parts
    return (one, other.value), (other, one.value)


_RANGE = Range()
_EXTREMES: dict[str, Callable[[Interval, Interval], Interval]] = {
    "lesser": _RANGE.lesser,
    "greater": _RANGE.greater,
}


def hull(a: Interval, b: Interval) -> Interval:
    """The narrowest interval that holds both."""
    low = None if a.low is None or b.low is None else min(a.low, b.low)
    high = None if a.high is None or b.high is None else max(a.high, b.high)
    return between(low, high, a, b)


def meet(a: Interval, b: Interval) -> Interval:
    """What two bounds on one number leave, with the reasons of the one that says more at each end."""
    low = max((end for end in (a.low, b.low) if end is not None), default=None)
    high = min((end for end in (a.high, b.high) if end is not None), default=None)
    if low is not None and low == high:
        return Interval(low, high)
    by = [each for each in (b, a) if (each.low, each.high) == (low, high) and each.because][:1] or [a, b]
    return Interval(low, high, why(*by))
