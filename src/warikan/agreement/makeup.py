"""The make-up of a clause: what each payer pays as its words say it, from which payments, cost and rest follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from warikan.agreement.keys import Key
from warikan.agreement.terms import Fixed, Term, mapped
from warikan.figures.rounding import Mode


@dataclass(frozen=True, slots=True)
class All:
    """All of the cost."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the cost, as a level for each year."""

    part: Fixed


@dataclass(frozen=True, slots=True)
class Grown:
    """An amount grown by a rate, the limits of the rate apart."""

    of: Term
    by: Term


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated amount; ``cut`` to the cost where one is named, unless it is due whether or not it is spent."""

    term: Term
    cut: bool = True


Base = All | Share | Grown | Amount
BASES: tuple[type, ...] = (All, Share, Grown, Amount)


@dataclass(frozen=True, slots=True)
class Due:
    """What one payer pays: the base, then each limit on it in the order in which they are applied.

    ``workers`` is the count on which cost and payment are reckoned, ``rounded`` the unit and the mode.
    """

    payer: str
    base: Base
    rounded: tuple[int, Mode] | None = None
    workers: Term | None = None
    workers_up_to: Fixed | None = None
    growth_up_to: Fixed | None = None
    growth_at_least: Fixed | None = None
    up_to: Term | None = None
    at_least: Term | None = None
    at_least_over_the_term: Fixed | None = None
    up_to_over_the_term: Fixed | None = None
    when: str | None = None

    @property
    def floored(self) -> bool:
        """Whether a floor may lift the payment, of a year or over the term."""
        return self.at_least is not None or self.at_least_over_the_term is not None


@dataclass(frozen=True, slots=True)
class Division:
    """One total divided among many parties by a key."""

    total: Fixed
    key: Key


@dataclass(frozen=True, slots=True)
class MakeUp:
    """A clause's cost where it names one, and what each payer pays of it, in the order in which they pay.

    ``span`` holds the years in which it stands. A divided total has a ``division`` in place of ``dues``.
    """

    cost: Term | None
    dues: tuple[Due, ...]
    span: tuple[int, ...]
    division: Division | None = None


LIMITS: tuple[str, ...] = tuple(each.name for each in fields(Due) if each.name not in ("payer", "base"))


def over(made: MakeUp, years: tuple[int, ...], level_of: Callable[[int], int] = lambda year: year) -> MakeUp:
    """The same make-up for other years; ``level_of`` says from which year each takes its levels.

    Raises ``KeyError`` where a schedule has no level for such a year.

    >>> from warikan.agreement.terms import constant
    >>> made = MakeUp(None, (Due("jp", Amount(constant(5, range(2016, 2018)))),), (2016, 2017))
    >>> sorted(over(made, (2018,), lambda year: 2017).dues[0].base.term.levels)
    [2018]
    """

    def moved(term: Term) -> Term:
        if not isinstance(term, Fixed):
            return term
        return Fixed({year: term.levels[level_of(year)] for year in years})

    return replace(each_term(made, moved), span=years)


def each_term(made: MakeUp, how: Callable[[Term], Term]) -> MakeUp:
    """The same make-up with every node of every term replaced by what ``how`` makes of it, innermost first."""
    division = made.division
    if division is not None:
        division = replace(division, total=_fixed(division.total, how))
    cost = None if made.cost is None else mapped(made.cost, how)
    return replace(made, cost=cost, dues=tuple(_due(due, how) for due in made.dues), division=division)


def _due(due: Due, how: Callable[[Term], Term]) -> Due:
    changed: dict[str, Term] = {}
    for name in LIMITS:
        value = getattr(due, name)
        if value is not None and name not in ("rounded", "when"):
            changed[name] = mapped(value, how)
    return replace(due, base=_base(due.base, how), **changed)  # type: ignore[arg-type]


def _base(base: Base, how: Callable[[Term], Term]) -> Base:
    match base:
        case All():
            return base
        case Share(part):
            return Share(_fixed(part, how))
        case Grown(of, by):
            return Grown(mapped(of, how), mapped(by, how))
        case Amount(term, cut):
            return Amount(mapped(term, how), cut)


def _fixed(term: Fixed, how: Callable[[Term], Term]) -> Fixed:
    found = mapped(term, how)
    assert isinstance(found, Fixed)  # noqa: S101 - a schedule stays one, whatever its levels
    return found
