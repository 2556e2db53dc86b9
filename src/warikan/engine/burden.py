"""Burdens: what each payer bears of each category in each year under an agreement, as formulas; and what all bear."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce

from warikan.agreement.model import Agreement, Clause
from warikan.agreement.moves import Move, Road
from warikan.agreement.terms import Paid, every
from warikan.engine.evaluate import Env, due, paid
from warikan.engine.formula import Formula, Formulas
from warikan.engine.inputs import Inputs

Cell = tuple[int, str, str, str]  # year, category, payer, currency
Group = tuple[int, str]  # year, category


@dataclass(slots=True)
class Burden:
    """What each payer bears, cell by cell, and the cost that all of them bear together wherever one is known to be."""

    cells: dict[Cell, Formula] = field(default_factory=dict)
    costs: dict[Group, Formula] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a road: what of a category is somebody's cost if either of them names one."""

    first: Agreement
    whole: Agreement

    @property
    def categories(self) -> tuple[str, ...]:
        """Every category of either."""
        clauses = (*self.first.clauses, *self.whole.clauses)
        return tuple(dict.fromkeys(each.category for each in clauses))

    def costs(self, category: str, year: int) -> tuple[Clause, ...]:
        """The clauses that name a cost of which a rest is left, of the first of the two that has any."""
        for of in (self.first, self.whole):
            found = tuple(each for each in _of(of, category, year) if each.rest is not None)
            if found:
                return found
        return ()

    def touched(self, way: Road, move: Move) -> frozenset[str]:
        """The categories in which a move may change an amount: its own, and those that look at what is paid there."""
        clauses = (*self.first.clauses, *self.whole.clauses)
        if any(at < 0 for at, _ in move.parts):
            return frozenset(each.category for each in clauses)
        pairs = [way.pairs[at] for at, _ in move.parts]
        found = {each.category for pair in pairs for each in (pair.before, pair.after) if each is not None}
        looks = {(each.category, seen) for each in clauses for seen in _looked_at(each)}
        while more := {category for category, seen in looks if seen in found} - found:
            found |= more
        return frozenset(found)


def _looked_at(clause: Clause) -> Iterator[str]:
    """The categories whose payments a clause looks at."""
    terms = (clause.cost, *(each.term for each in clause.payments), *([clause.rest] if clause.rest else []))
    return (node.category for term in terms for node in every(term) if isinstance(node, Paid))


def _of(of: Agreement, category: str, year: int) -> Iterator[Clause]:
    return (each for each in of.clauses if each.category == category and year in each.years)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What burdens are reckoned with: what is known of the inputs, the formulas met so far, and both ends."""

    inputs: Inputs
    numbers: Formulas
    ends: Ends


def burden(of: Agreement, by: Reckoning, only: Collection[str] | None = None) -> Burden:
    """What each payer bears under an agreement in each year, of all categories or of some.

    What is left of a cost falls to the party that bears what no clause gives to a payer: the rest of a clause, all of
    the cost where no clause stands, and nobody knows what where a clause names no cost.
    """
    env: Env[Formula] = Env(of, by.inputs)
    found = Burden()
    for year in range(of.first.number, of.last.number + 1):
        for category in by.ends.categories if only is None else only:
            _bear(found, env, (year, category), by.ends.costs(category, year), by.numbers)
    return found


def _bear(found: Burden, env: Env[Formula], group: Group, costs: Sequence[Clause], numbers: Formulas) -> None:
    (year, category), guest = group, env.agreement.guest
    clauses = tuple(_of(env.agreement, category, year))
    for clause in clauses:
        for payment in clause.payments:
            cell = (year, category, payment.payer, clause.currency)
            found.cells[cell] = paid(category, payment.payer, year, env, numbers)
    if not costs or not guest:
        return
    cell = (year, category, guest, costs[0].currency)
    left = _left(env, clauses, costs, year, numbers)
    found.cells[cell] = numbers.add(found.cells[cell], left) if cell in found.cells else left
    if all(each.rest is not None for each in clauses):
        whole = [due(each, each.cost, year, env, numbers) for each in clauses or costs]
        found.costs[group] = reduce(numbers.add, whole)


def _left(
    env: Env[Formula], clauses: Sequence[Clause], costs: Sequence[Clause], year: int, numbers: Formulas
) -> Formula:
    """What is left of a cost: the rest of the clauses; all of it where no clause stands; else nobody knows."""
    rests = [due(each, each.rest, year, env, numbers) for each in clauses if each.rest is not None]
    open_ = [each for each in clauses if each.rest is None]
    if not clauses:
        rests = [due(each, each.cost, year, env, numbers) for each in costs]
    for each in open_:
        payments = [paid(each.category, payment.payer, year, env, numbers) for payment in each.payments]
        words = f"what of {each.category.replace('_', ' ')} in FY{year} is left to {env.agreement.guest}"
        rests.append(numbers.left(reduce(numbers.add, payments), f"{words}: a clause names no cost"))
    return reduce(numbers.add, rests)
