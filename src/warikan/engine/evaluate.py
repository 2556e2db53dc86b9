"""What a term means: the only place that says so, whatever the kind of number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from typing import Any, Generic, TypeVar

from warikan.agreement.model import Agreement, Clause
from warikan.agreement.terms import (
    AtLeast,
    Divided,
    Fixed,
    Given,
    Less,
    Mean,
    Paid,
    Rounded,
    Sum,
    Term,
    Times,
    UpTo,
    When,
)
from warikan.engine.apportion import rounded_part
from warikan.engine.division import portion
from warikan.engine.inputs import Inputs
from warikan.engine.numbers import TIMES, Numbers, Source
from warikan.figures.schedules import Level
from warikan.figures.units import RATE, Unit

V = TypeVar("V")
_NOTHING = Level(Fraction(0), Fraction(0))


@dataclass(slots=True)
class Env(Generic[V]):
    """One agreement being reckoned: what is known of its inputs, and the amounts already found due."""

    agreement: Agreement
    inputs: Inputs
    due: dict[tuple[str, str, int], V] = field(default_factory=dict)
    before: Env[V] | None = None

    def predecessor(self) -> Env[V] | None:
        """The agreement before this one, reckoned from the same inputs."""
        if self.before is None and self.agreement.predecessor is not None:
            self.before = Env(self.agreement.predecessor, self.inputs)
        return self.before


def evaluate(term: Term, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    """The value of a term in a year."""
    return RULES[type(term)](term, year, env, numbers)  # type: ignore[no-any-return]


def paid(category: str, payer: str, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    """What a payer has to pay for a category in a year, under this agreement or the one before it."""
    key = (category, payer, year)
    found = env.due.get(key)
    if found is not None:
        return found
    if year < env.agreement.first.number:
        before = env.predecessor()
        value = _not_known(key, numbers) if before is None else paid(category, payer, year, before, numbers)
    else:
        terms = [
            (clause, payment.term)
            for clause in env.agreement.clauses
            if clause.category == category and year in clause.years
            for payment in clause.payments
            if payment.payer == payer
        ]
        parts = [due(clause, term, year, env, numbers) for clause, term in terms]
        value = reduce(numbers.add, parts) if parts else _not_known(key, numbers)
        if len(parts) > 1:
            value = numbers.step(f"{category} of FY{year}", value, parts)
    env.due[key] = value
    return value


def due(clause: Clause, term: Term, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    """The value of a clause's term, told as the clause's; nobody has to pay less than nothing."""
    value = evaluate(term, year, env, numbers)
    least = numbers.greater(numbers.level(_NOTHING), value)
    if not numbers.tells:
        return least
    source = Source(clause.id, clause.fact, f"{env.agreement.id}: {clause.words}", Unit(clause.currency))
    return numbers.step(f"{clause.category} of FY{year}", least, (value,), source=source)


def _not_known(key: tuple[str, str, int], numbers: Numbers[V]) -> V:
    category, payer, year = key
    name = f"what {payer} paid for {category} in FY{year}"
    return numbers.step(
        name, numbers.level(Level(Fraction(0), None, name)), source=Source(name, "", "not known")
    )


def _given(term: Given, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    value = numbers.level(env.inputs.level(env.agreement, term.name, year - term.back))
    if not numbers.tells:
        return value
    source = env.inputs.source(env.agreement, term.name, year - term.back)
    return numbers.step(source.name, value, source=source)


def _fixed(term: Fixed, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    del env
    return numbers.step("as agreed", numbers.level(term.levels[year]))


def _paid(term: Paid, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    if term.back is not None:
        return paid(term.category, term.payer, year - term.back, env, numbers)
    parts = [
        paid(term.category, term.payer, earlier, env, numbers)
        for earlier in range(env.agreement.first.number, year)
        if any(
            earlier in clause.years for clause in env.agreement.clauses if clause.category == term.category
        )
    ]
    value = reduce(numbers.add, parts) if parts else numbers.level(_NOTHING)
    return numbers.step("paid in earlier years of the term", value, parts)


def _sum(term: Sum, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    parts = [evaluate(part, year, env, numbers) for part in term.parts]
    return numbers.step("together", reduce(numbers.add, parts), parts)


def _less(term: Less, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    a, b = evaluate(term.a, year, env, numbers), evaluate(term.b, year, env, numbers)
    return numbers.step("less, not below zero", numbers.less(a, b), (a, b))


def _times(term: Times, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    a, b = evaluate(term.a, year, env, numbers), evaluate(term.b, year, env, numbers)
    return numbers.step(TIMES, numbers.times(a, b), (a, b))


def _mean(term: Mean, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    parts = [evaluate(term.of, year - back, env, numbers) for back in range(term.first, term.last + 1)]
    value = numbers.over(reduce(numbers.add, parts), len(parts))
    return numbers.step(f"mean of {term.first} to {term.last} years back", value, parts)


def _up_to(term: UpTo, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    cap, of = evaluate(term.cap, year, env, numbers), evaluate(term.of, year, env, numbers)
    return numbers.step(term.part, numbers.lesser(cap, of), (cap, of), limit=(of, cap))


def _at_least(term: AtLeast, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    floor, of = evaluate(term.floor, year, env, numbers), evaluate(term.of, year, env, numbers)
    return numbers.step(term.part, numbers.greater(floor, of), (floor, of), limit=(floor, of))


def _rounded(term: Rounded, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    of = evaluate(term.of, year, env, numbers)
    value = numbers.whole(of, term.unit, term.mode)
    return numbers.step(f"rounded {term.mode} to {term.unit:,}", value, (of,)) if numbers.tells else value


def _when(term: When, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    holds = env.inputs.facts.get(term.fact)
    nothing = numbers.level(_NOTHING)
    words = f"when {term.fact}" if term.holds else f"unless {term.fact}"
    if holds is not None and holds is not term.holds:
        return numbers.step(words, nothing)
    of = evaluate(term.of, year, env, numbers)
    # What is so where the fact holds stands first, so that two terms that hang on one fact are of one mind.
    branches = (of, nothing) if term.holds else (nothing, of)
    value = of if holds is not None else numbers.either(*branches, f"whether {term.fact} in FY{year}")
    return numbers.step(words, value, (of,))


def _divided(term: Divided, year: int, env: Env[V], numbers: Numbers[V]) -> V:
    total = evaluate(term.total, year, env, numbers)
    part = portion(term.key, term.party)
    share = numbers.step(
        f"share of {part.name}",
        numbers.level(part.share),
        source=Source(part.name, part.address, part.base, RATE),
        limit=part.binds,
    )
    value = rounded_part(share, total, term.key, numbers)
    return numbers.step(f"share, rounded {term.key.mode}", value, (share, total))


RULES: dict[type, Callable[[Any, int, Any, Any], Any]] = {
    Given: _given,
    Fixed: _fixed,
    Paid: _paid,
    Sum: _sum,
    Less: _less,
    Times: _times,
    Mean: _mean,
    UpTo: _up_to,
    AtLeast: _at_least,
    Rounded: _rounded,
    When: _when,
    Divided: _divided,
}
