"""What a term means: the only place that says so, over numbers that are exact or bounded.

Every rule keeps outer bounds: whatever the unknown inputs are, the true value lies between low and high; with all
inputs known both ends meet, so exact and bounded evaluation are one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from warikan.agreement.terms import AtLeast, Fixed, Given, Less, Level, Rounded, Sum, Term, Times, UpTo
from warikan.engine.bounds import ZERO, Bounds, exactly, why

Binds = Literal["cap", "floor", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Step:
    """One node of an explanation: what was reckoned, from what, and what bound."""

    words: str
    value: Bounds
    parts: tuple[Step, ...] = ()
    binds: Binds | None = None


@dataclass(slots=True)
class Env:
    """The inputs of one year by name, and the words for each; an input not given is unknown."""

    year: int
    known: Mapping[str, Fraction]
    words: Mapping[str, str] = field(default_factory=dict)


def evaluate(term: Term, env: Env) -> Step:
    """The value of a term in a year, with every step that led to it."""
    match term:
        case Given(name):
            return _given(name, env)
        case Fixed(levels):
            return _fixed(levels[env.year])
        case Sum(parts):
            return _sum([evaluate(part, env) for part in parts])
        case Less(a, b):
            return _less(evaluate(a, env), evaluate(b, env))
        case Times(a, b):
            return _times(evaluate(a, env), evaluate(b, env))
        case UpTo(cap, of):
            return _limited("up to", "cap", min, evaluate(cap, env), evaluate(of, env))
        case AtLeast(floor, of):
            return _limited("at least", "floor", max, evaluate(floor, env), evaluate(of, env))
        case Rounded(of, unit, mode):
            return _rounded(evaluate(of, env), unit, mode)


def _given(name: str, env: Env) -> Step:
    words = env.words.get(name, name)
    value = exactly(env.known[name]) if name in env.known else Bounds(ZERO, None, (words,))
    return Step(words, value)


def _fixed(level: Level) -> Step:
    because = (level.because,) if level.because and level.low != level.high else ()
    return Step("as agreed", Bounds(level.low, level.high, because))


def _sum(parts: list[Step]) -> Step:
    highs = [part.value.high for part in parts]
    high = sum((h for h in highs if h is not None), ZERO) if None not in highs else None
    low = sum((part.value.low for part in parts), ZERO)
    return Step("together", _bounds(low, high, *parts), tuple(parts))


def _less(a: Step, b: Step) -> Step:
    low = ZERO if b.value.high is None else max(ZERO, a.value.low - b.value.high)
    high = None if a.value.high is None else max(ZERO, a.value.high - b.value.low)
    return Step("less, not below zero", _bounds(low, high, a, b), (a, b))


def _times(a: Step, b: Step) -> Step:
    zero = a.value.high == 0 or b.value.high == 0
    high = ZERO if zero else None
    if a.value.high is not None and b.value.high is not None:
        high = a.value.high * b.value.high
    return Step("times", _bounds(a.value.low * b.value.low, high, a, b), (a, b))


def _limited(
    words: str, name: Literal["cap", "floor"], pick: Callable[[Fraction, Fraction], Fraction], limit: Step, of: Step
) -> Step:
    """The lesser or the greater of two numbers, with whether the limit is the one that counts."""
    low = pick(limit.value.low, of.value.low)
    ends = [end for end in (limit.value.high, of.value.high) if end is not None]
    lesser = name == "cap"
    high = pick(*ends) if len(ends) == 2 else (ends[0] if ends and lesser else None)
    value = _bounds(low, high, limit, of)
    return Step(words, value, (limit, of), _binding(name, limit.value, of.value))


def _binding(name: Literal["cap", "floor"], limit: Bounds, of: Bounds) -> Binds:
    """A limit binds where the number beyond it is cut; where both are equal nothing is cut."""
    outer, inner = (of, limit) if name == "cap" else (limit, of)
    if inner.high is not None and outer.low > inner.high:
        return name
    if outer.high is not None and outer.high <= inner.low:
        return "no"
    return "unknown"


def _rounded(of: Step, unit: int, mode: str) -> Step:
    high = None if of.value.high is None else _round(of.value.high, unit, mode)
    return Step(f"rounded {mode} to {unit}", _bounds(_round(of.value.low, unit, mode), high, of), (of,))


def _round(value: Fraction, unit: int, mode: str) -> Fraction:
    units = value / unit
    if mode == "half up":
        return Fraction((2 * units + 1) // 2 * unit)
    return Fraction((-(-units // 1) if mode == "up" else units // 1) * unit)


def _bounds(low: Fraction, high: Fraction | None, *parts: Step) -> Bounds:
    """Bounds with their reasons, which an exact result no longer needs."""
    return Bounds(low, high, () if low == high else why(*(part.value for part in parts)))
