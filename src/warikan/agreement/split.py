"""A payment and the rest of its cost, derived from the same words, so that both sum to the cost by construction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from warikan.agreement.terms import AtLeast, Less, Rounded, Sum, Term, Times, UpTo, When, constant
from warikan.figures.rounding import COMPLEMENT, Mode


@dataclass(frozen=True, slots=True)
class Split:
    """What is paid of a cost, and what is left; ``cost`` is ``None`` where the cost is what is paid."""

    cost: Term | None
    paid: Term
    rest: Term | None = None

    @property
    def left(self) -> Term | None:
        """The rest: its own term, else the cost less the payment."""
        if self.cost is None:
            return None
        return Less(self.cost, self.paid) if self.rest is None else self.rest


def whole(cost: Term, years: tuple[int, ...]) -> Split:
    """All of a cost: nothing is left."""
    return Split(cost, cost, constant(0, years))


def share(cost: Term, part: Term, other: Term, unit: int, mode: Mode) -> Split:
    """A part of a cost, rounded, and its other part rounded the other way.

    At the smallest unit both make the whole again; at a greater one the rest is what is left of the cost.
    """
    paid: Term = Rounded(Times(part, cost), unit, mode)
    rest = Rounded(Times(other, cost), unit, COMPLEMENT[mode]) if unit == 1 else None
    return Split(cost, paid, rest)


def heads_up_to(cost: Times, ceiling: Term) -> Split:
    """A cost per head for no more heads than a ceiling."""
    return Split(
        cost, Times(UpTo(ceiling, cost.a, "workers up to"), cost.b), Times(Less(cost.a, ceiling), cost.b)
    )


def stated(cost: Term | None, amount: Term) -> Split:
    """A stated amount, paid up to the cost where one is named."""
    if cost is None:
        return Split(None, amount)
    return Split(cost, UpTo(cost, amount, "cost"), Less(cost, amount))


def capped(of: Split, cap: Term, part: str) -> Split:
    """No more than a cap: the rest is the greater of what it was and what the cap leaves."""
    paid = UpTo(cap, of.paid, part)
    if of.cost is None or of.rest is None:
        return replace(of, paid=paid)
    return Split(of.cost, paid, AtLeast(Less(of.cost, cap), of.rest, part))


def floored(of: Split, floor: Term, part: str) -> Split:
    """No less than a floor, and never more than the cost where one is named."""
    paid = AtLeast(floor, of.paid, part)
    if of.cost is None:
        return replace(of, paid=paid)
    rest = None if of.rest is None else UpTo(Less(of.cost, floor), of.rest, part)
    return Split(of.cost, UpTo(of.cost, paid, "cost"), rest)


def when(of: Split, fact: str) -> Split:
    """Paid only where a fact holds; elsewhere the whole cost is left."""
    paid = When(fact, of.paid)
    if of.cost is None:
        return replace(of, paid=paid)
    left = of.left
    assert left is not None  # noqa: S101 - a cost is named
    return Split(of.cost, paid, Sum((When(fact, left), When(fact, of.cost, holds=False))))


def rounded(of: Split, unit: int, mode: Mode) -> Split:
    """A payment made a whole multiple of a unit; the rest is then what is left of the cost."""
    return Split(of.cost, Rounded(of.paid, unit, mode))
