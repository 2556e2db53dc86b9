"""Kinds of number: exact ones, ranges, and either with the steps that led to it; what terms mean is not said here.

Each kind offers the same few operations; ``engine/evaluate.py`` alone says what a term does with them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from warikan.engine.interval import ZERO, Interval, added, between, multiplied, subtracted
from warikan.figures.rounding import Mode, round_to
from warikan.figures.schedules import Level
from warikan.figures.units import Unit

V = TypeVar("V")
Number = Fraction | int
TIMES = "times"  # how a step that is a product is called


@dataclass(frozen=True, slots=True)
class Source:
    """Where a leaf of an explanation comes from: what it is called, its address, a note on it, and what it counts."""

    name: str = ""
    address: str = ""
    note: str = ""
    unit: Unit | None = None


class Numbers(ABC, Generic[V]):
    """What every kind of number can do; ``tells`` says whether it remembers how it came about."""

    tells = False

    @abstractmethod
    def level(self, level: Level) -> V:
        """A stated quantity."""

    @abstractmethod
    def add(self, a: V, b: V) -> V:
        """The sum of two."""

    @abstractmethod
    def less(self, a: V, b: V) -> V:
        """The first less the second, never below zero."""

    @abstractmethod
    def times(self, a: V, b: V) -> V:
        """The product of two."""

    @abstractmethod
    def lesser(self, a: V, b: V) -> V:
        """The lesser of two."""

    @abstractmethod
    def greater(self, a: V, b: V) -> V:
        """The greater of two."""

    @abstractmethod
    def over(self, a: V, count: int) -> V:
        """A part of so many equal ones."""

    @abstractmethod
    def whole(self, a: V, unit: int, mode: Mode) -> V:
        """Rounded to whole multiples of a unit."""

    @abstractmethod
    def either(self, a: V, b: V, because: str) -> V:
        """One of two, nobody knows which."""

    def step(
        self,
        words: str,
        value: V,
        parts: Sequence[V] = (),
        *,
        limit: tuple[V, V] | str | None = None,
        source: Source | None = None,
    ) -> V:
        """The value, with whatever this kind of number remembers of how it came about.

        ``limit`` says what binds, or gives two numbers: it binds where the first is greater than the second.
        """
        del words, parts, limit, source
        return value


class UnknownError(ArithmeticError):
    """An exact number was asked for where an input is missing; the message names it."""


class Exact(Numbers[Number]):
    """Integers and fractions; an input that is not exact raises ``UnknownError``."""

    def level(self, level: Level) -> Number:
        """A stated quantity."""
        value = level.low
        if value is None or value != level.high:
            raise UnknownError(level.because or "a level that is not stated")
        return value.numerator if value.denominator == 1 else value

    def add(self, a: Number, b: Number) -> Number:
        """The sum of two."""
        return a + b

    def less(self, a: Number, b: Number) -> Number:
        """The first less the second, never below zero."""
        return a - b if a > b else 0

    def times(self, a: Number, b: Number) -> Number:
        """The product of two."""
        return a * b

    def lesser(self, a: Number, b: Number) -> Number:
        """The lesser of two."""
        return min(b, a)

    def greater(self, a: Number, b: Number) -> Number:
        """The greater of two."""
        return max(b, a)

    def over(self, a: Number, count: int) -> Number:
        """A part of so many equal ones."""
        return Fraction(a) / count

    def whole(self, a: Number, unit: int, mode: Mode) -> Number:
        """Rounded to whole multiples of a unit."""
        if unit == 1 and isinstance(a, int):
            return a
        return round_to(a, unit, mode).numerator

    def either(self, a: Number, b: Number, because: str) -> Number:
        """One of two: exact only where they are the same."""
        if a != b:
            raise UnknownError(because)
        return a


class Range(Numbers[Interval]):
    """Outer bounds in exact numbers: whatever the missing inputs are, the true value lies between them."""

    def level(self, level: Level) -> Interval:
        """A stated quantity."""
        return Interval(level.low, level.high, (level.because,) if level.because and not level.exact else ())

    def add(self, a: Interval, b: Interval) -> Interval:
        """The sum of two."""
        return added(a, b)

    def less(self, a: Interval, b: Interval) -> Interval:
        """The first less the second, never below zero."""
        gap = subtracted(a, b)
        return between(max(gap.low or ZERO, ZERO), None if gap.high is None else max(gap.high, ZERO), a, b)

    def times(self, a: Interval, b: Interval) -> Interval:
        """The product of two."""
        return multiplied(a, b)

    def lesser(self, a: Interval, b: Interval) -> Interval:
        """The lesser of two."""
        low = None if a.low is None or b.low is None else min(a.low, b.low)
        ends = [end for end in (a.high, b.high) if end is not None]
        return between(low, min(ends, default=None), a, b)

    def greater(self, a: Interval, b: Interval) -> Interval:
        """The greater of two."""
        high = None if a.high is None or b.high is None else max(a.high, b.high)
        ends = [end for end in (a.low, b.low) if end is not None]
        return between(max(ends, default=None), high, a, b)

    def over(self, a: Interval, count: int) -> Interval:
        """A part of so many equal ones."""
        low, high = (None if end is None else end / count for end in (a.low, a.high))
        return between(low, high, a)

    def whole(self, a: Interval, unit: int, mode: Mode) -> Interval:
        """Rounded to whole multiples of a unit: both ends, since rounding never falls where a value rises."""
        low, high = (None if end is None else round_to(end, unit, mode) for end in (a.low, a.high))
        return between(low, high, a)

    def either(self, a: Interval, b: Interval, because: str) -> Interval:
        """Anything that either may be."""
        low = None if a.low is None or b.low is None else min(a.low, b.low)
        high = None if a.high is None or b.high is None else max(a.high, b.high)
        return between(low, high, a, b, Interval(None, None, (because,)))


@dataclass(frozen=True, slots=True)
class Step:
    """One node of an explanation: what was reckoned, to what, from what, where it comes from, and what bound."""

    words: str
    value: Interval
    parts: tuple[Step, ...] = ()
    binds: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A range with the step that led to it."""

    value: Interval
    step: Step


class Explain(Numbers[Told]):
    """Ranges that remember every step. The steps are part of the number, so nothing read can escape them."""

    tells = True

    def __init__(self) -> None:
        self._of = Range()

    def level(self, level: Level) -> Told:
        """A stated quantity."""
        return self._plain(self._of.level(level))

    def add(self, a: Told, b: Told) -> Told:
        """The sum of two."""
        return self._plain(self._of.add(a.value, b.value))

    def less(self, a: Told, b: Told) -> Told:
        """The first less the second, never below zero."""
        return self._plain(self._of.less(a.value, b.value))

    def times(self, a: Told, b: Told) -> Told:
        """The product of two."""
        return self._plain(self._of.times(a.value, b.value))

    def lesser(self, a: Told, b: Told) -> Told:
        """The lesser of two."""
        return self._plain(self._of.lesser(a.value, b.value))

    def greater(self, a: Told, b: Told) -> Told:
        """The greater of two."""
        return self._plain(self._of.greater(a.value, b.value))

    def over(self, a: Told, count: int) -> Told:
        """A part of so many equal ones."""
        return self._plain(self._of.over(a.value, count))

    def whole(self, a: Told, unit: int, mode: Mode) -> Told:
        """Rounded to whole multiples of a unit."""
        return self._plain(self._of.whole(a.value, unit, mode))

    def either(self, a: Told, b: Told, because: str) -> Told:
        """Anything that either may be."""
        return self._plain(self._of.either(a.value, b.value, because))

    def step(
        self,
        words: str,
        value: Told,
        parts: Sequence[Told] = (),
        *,
        limit: tuple[Told, Told] | str | None = None,
        source: Source | None = None,
    ) -> Told:
        """The value with its step and those of its parts."""
        binds = _binds(words, limit[0].value, limit[1].value) if isinstance(limit, tuple) else limit
        return Told(value.value, Step(words, value.value, tuple(part.step for part in parts), binds, source))

    def _plain(self, value: Interval) -> Told:
        return Told(value, Step("", value))


def _binds(part: str, outer: Interval, inner: Interval) -> str:
    """A limit binds where what lies beyond it is cut; where both are equal nothing is cut."""
    if outer.low is not None and inner.high is not None and outer.low > inner.high:
        return part
    if outer.high is not None and inner.low is not None and outer.high <= inner.low:
        return "no"
    return "unknown"
