"""From the make-up of a clause to its payments, its cost and the rest, which sum by construction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from warikan.agreement.makeup import All, Amount, Division, Due, Grown, MakeUp, Share
from warikan.agreement.model import Clause, Payment
from warikan.agreement.split import Split, capped, floored, heads_up_to, rounded, share, stated, when, whole
from warikan.agreement.terms import (
    AtLeast,
    Divided,
    Fixed,
    Less,
    Paid,
    Rounded,
    Sum,
    Term,
    Times,
    UpTo,
    constant,
)
from warikan.figures.schedules import Level


@dataclass(frozen=True, slots=True)
class Assembled:
    """What each payer pays, the whole cost, and what is left of it (``None``: nothing can be)."""

    payments: tuple[tuple[str, Term], ...]
    cost: Term
    rest: Term | None


class UnfitError(ValueError):
    """Parts that do not make a clause together: a share of no cost, a number of workers of a cost that counts none."""


def assembled(made: MakeUp, category: str) -> Assembled:
    """The payments, the cost and the rest of a make-up; raises ``UnfitError`` where its parts do not fit together.

    >>> from warikan.agreement.terms import Given
    >>> assembled(MakeUp(Given("power"), (Due("jp", All()),), (2016,)), "utilities").payments
    (('jp', Given(name='power', back=0)),)
    """
    if made.division is not None:
        return _divided(made.division)
    splits = [(due.payer, _split(made, due, category)) for due in made.dues]
    if len(splits) == 1:
        payer, only = splits[0]
        return Assembled(((payer, only.paid),), only.cost or only.paid, only.left)
    payments = tuple(_in_turn(made.cost, splits))
    together = Sum(tuple(term for _, term in payments))
    rest = None if made.cost is None else Less(made.cost, together)
    return Assembled(payments, made.cost or together, rest)


def remade(clause: Clause, made: MakeUp, **changes: Any) -> Clause:
    """A clause with another make-up, and with whatever else of it is another."""
    category = str(changes.get("category", clause.category))
    whole = assembled(made, category)
    payments = tuple(Payment(payer, term) for payer, term in whole.payments)
    return replace(clause, made=made, payments=payments, cost=whole.cost, rest=whole.rest, **changes)


def _divided(division: Division) -> Assembled:
    total, key = division.total, division.key
    return Assembled(tuple((each.id, Divided(total, key, each.id)) for each in key.members), total, None)


def _in_turn(cost: Term | None, splits: Sequence[tuple[str, Split]]) -> Iterator[tuple[str, Term]]:
    """Where several pay of one cost, each pays up to what those before leave, so that all together never pay more."""
    before: list[Term] = []
    for payer, split in splits:
        left = None if cost is None else (Less(cost, Sum(tuple(before))) if before else cost)
        paid = split.paid
        if left is not None:
            paid = left if paid == cost else UpTo(left, paid, "cost")  # all of a cost is what is left of it
        before.append(paid)
        yield payer, paid


def _split(made: MakeUp, due: Due, category: str) -> Split:
    """What one payer pays of the cost, and what is left."""
    split = _based(made, due)
    if due.up_to is not None:
        split = capped(split, due.up_to, "up to")
    if due.at_least is not None:
        split = floored(split, due.at_least, "at least")
    earlier = Paid(category, due.payer, None)
    if due.at_least_over_the_term is not None:
        floor = _at_last(due.at_least_over_the_term, made.span)
        split = floored(split, Less(floor, earlier), "at least over the term")
    if due.up_to_over_the_term is not None:
        split = capped(split, Less(due.up_to_over_the_term, earlier), "up to over the term")
    return when(split, due.when) if due.when is not None else split


def _at_last(floor: Fixed, span: tuple[int, ...]) -> Fixed:
    """A floor over the term, which holds in its last year alone."""
    last = {year: floor.levels[year] for year in span[-1:] if year in floor.levels}
    return Fixed({**dict.fromkeys(span[:-1], _ZERO), **last})


def _based(made: MakeUp, due: Due) -> Split:
    """The payment before its caps and floors."""
    cost = made.cost
    if due.workers is not None and isinstance(cost, Times):
        cost = Times(due.workers, cost.b)
    match due.base:
        case All():
            split = _all(cost, due, made.span)
            return rounded(split, *due.rounded) if due.rounded is not None else split
        case Share(part):
            if cost is None or due.rounded is None:
                raise UnfitError("a share needs a cost and a rounding")
            return share(cost, part, _other(part), *due.rounded)
        case Grown(of, by):
            if due.rounded is None:
                raise UnfitError("a growth needs a rounding")
            one_plus = Sum((constant(1, made.span), _limited(due, by)))
            return stated(cost, Rounded(Times(one_plus, of), *due.rounded))
        case Amount(term, cut):
            amount: Term = term if due.rounded is None else Rounded(term, *due.rounded)
            if cut or cost is None:
                return stated(cost, amount)
            return Split(AtLeast(amount, cost, "whether or not spent"), amount, Less(cost, amount))


def _all(cost: Term | None, due: Due, span: tuple[int, ...]) -> Split:
    if cost is None:
        raise UnfitError("all of no cost")
    if due.workers_up_to is None:
        return whole(cost, span)
    if not isinstance(cost, Times):
        raise UnfitError("the cost counts no workers")
    return heads_up_to(cost, due.workers_up_to)


def _limited(due: Due, rate: Term) -> Term:
    if due.growth_up_to is not None:
        rate = UpTo(due.growth_up_to, rate, "growth up to")
    if due.growth_at_least is not None:
        rate = AtLeast(due.growth_at_least, rate, "growth at least")
    return rate


def _other(part: Fixed) -> Fixed:
    """The other part of a whole, year by year."""
    return Fixed({year: _complement(level) for year, level in part.levels.items()})


def _complement(level: Level) -> Level:
    low = None if level.high is None else 1 - level.high
    high = None if level.low is None else 1 - level.low
    return Level(low, high, level.because)


_ZERO = Level(Fraction(0), Fraction(0))
