"""The algebra of an agreement: twelve frozen nodes that say what an amount is; words in a file rewrite to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import cast

from warikan.agreement.keys import Key
from warikan.figures.rounding import Mode
from warikan.figures.schedules import Level


@dataclass(frozen=True, slots=True)
class Given:
    """An observed, stated or sampled quantity, ``back`` years before the year asked for, also before the term."""

    name: str
    back: int = 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """A level for each year, by the year's number."""

    levels: Mapping[int, Level]


@dataclass(frozen=True, slots=True)
class Paid:
    """Rounded amounts already due for a category by a payer: ``back`` years ago (0: this year), or in all earlier
    years of the term (``None``). A year before the term is looked up in the predecessor. ``among`` names the
    clauses that are meant where not every clause of the category is.
    """

    category: str
    payer: str
    back: int | None = 0
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """All parts together."""

    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Less:
    """``a`` less ``b``, never below zero."""

    a: Term
    b: Term


@dataclass(frozen=True, slots=True)
class Times:
    """``a`` times ``b``; their units multiply."""

    a: Term
    b: Term


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of a term over the years from ``first`` to ``last`` years back."""

    of: Term
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class UpTo:
    """The lesser of a cap and a term; ``part`` is the key of the clause that sets the cap and may bind."""

    cap: Term
    of: Term
    part: str = "up to"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The greater of a floor and a term; ``part`` is the key of the clause that sets the floor and may bind."""

    floor: Term
    of: Term
    part: str = "at least"


@dataclass(frozen=True, slots=True)
class Rounded:
    """A term rounded to whole multiples of ``unit``."""

    of: Term
    unit: int
    mode: Mode


@dataclass(frozen=True, slots=True)
class When:
    """A term that counts only in years in which a declared fact holds (``holds`` false: does not hold)."""

    fact: str
    of: Term
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Divided:
    """What falls to ``party`` when a total is divided among many by a key."""

    total: Term
    key: Key
    party: str


Term = Given | Fixed | Paid | Sum | Less | Times | Mean | UpTo | AtLeast | Rounded | When | Divided
NODES: tuple[type, ...] = (Given, Fixed, Paid, Sum, Less, Times, Mean, UpTo, AtLeast, Rounded, When, Divided)


def constant(value: Fraction | int, years: range | tuple[int, ...]) -> Fixed:
    """The same exact level in every year."""
    level = Level(Fraction(value), Fraction(value))
    return Fixed(dict.fromkeys(years, level))


def parts_of(term: Term) -> tuple[Term, ...]:
    """The terms right inside a term.

    >>> parts_of(UpTo(Given("cap"), Given("power")))
    (Given(name='cap', back=0), Given(name='power', back=0))
    """
    found: list[Term] = []
    for field in fields(term):
        value = getattr(term, field.name)
        parts = value if isinstance(value, tuple) else (value,)
        found.extend(cast("Term", part) for part in parts if isinstance(part, NODES))
    return tuple(found)


def every(term: Term) -> Iterator[Term]:
    """A term and every term inside it, outermost first."""
    waiting = [term]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(parts_of(node)))


def looks(term: Term, back: int = 0) -> Iterator[tuple[str, int]]:
    """The inputs a term looks at, each with the most years back.

    >>> list(looks(Sum((Given("power"), Mean(Given("workers", 1), 2, 4)))))
    [('power', 0), ('workers', 5)]
    """
    match term:
        case Given(name, own):
            yield name, back + own
        case Mean(of, _, last):
            yield from looks(of, back + last)
        case _:
            for part in parts_of(term):
                yield from looks(part, back)


def mapped(term: Term, how: Callable[[Term], Term]) -> Term:
    """A term with every node in it replaced by what ``how`` makes of it, innermost first.

    >>> mapped(Sum((Given("a"), Given("b"))), lambda node: Given("c") if node == Given("a") else node)
    Sum(parts=(Given(name='c', back=0), Given(name='b', back=0)))
    """
    changed: dict[str, object] = {}
    for field in fields(term):
        value = getattr(term, field.name)
        if isinstance(value, NODES):
            changed[field.name] = mapped(cast("Term", value), how)
        elif isinstance(value, tuple) and value and isinstance(value[0], NODES):
            changed[field.name] = tuple(mapped(part, how) for part in value)
    return how(replace(term, **changed) if changed else term)  # type: ignore[arg-type]
