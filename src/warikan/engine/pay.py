"""Who pays what: year by category by payer, exact or bounded, the payers and the rest summing to the cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from warikan.agreement.model import Agreement, Clause
from warikan.agreement.terms import Divided, Fixed, Rounded, Term, UpTo
from warikan.engine.apportion import left_over
from warikan.engine.apportion_key import percent
from warikan.engine.division import division, portion
from warikan.engine.evaluate import Env, due, evaluate, paid
from warikan.engine.inputs import Costs, Inputs
from warikan.engine.interval import ZERO, Interval, added
from warikan.engine.numbers import Explain, Range, Source, Step, Told
from warikan.figures.fiscal import FiscalYear
from warikan.figures.money import minor_digits

RESIDUE = "residue"


@dataclass(frozen=True, slots=True)
class Row:
    """What one payer pays for one category in one year, in smallest units; ``steps`` is how it was reckoned.

    ``binds`` is the part of the clause that binds, ``no`` or ``unknown``; ``printed`` what the last digit of the
    agreed figure is worth, ``None`` where the amount is reckoned; ``share`` is the part of a divided total in per cent,
    as the key prints it. ``left`` marks what no clause gives to a payer and therefore falls to this one.
    """

    year: FiscalYear
    category: str
    payer: str
    value: Interval
    binds: str
    clause: Clause
    steps: Step
    printed: int | None = None
    share: str | None = None
    left: bool = False

    @property
    def low(self) -> int | None:
        """The least it can be, ``None`` where nothing bounds it."""
        return _smallest(self.value.low)

    @property
    def high(self) -> int | None:
        """The most it can be, ``None`` where nothing bounds it."""
        return _smallest(self.value.high)

    @property
    def because(self) -> tuple[str, ...]:
        """What is missing, each once."""
        return self.value.because

    @property
    def currency(self) -> str:
        """The currency in which it is due."""
        return self.clause.currency


@dataclass(frozen=True, slots=True)
class Total:
    """What one payer pays in one year over all categories in one currency."""

    year: FiscalYear
    payer: str
    currency: str
    value: Interval

    @property
    def low(self) -> int | None:
        """The least it can be, ``None`` where nothing bounds it."""
        return _smallest(self.value.low)

    @property
    def high(self) -> int | None:
        """The most it can be, ``None`` where nothing bounds it."""
        return _smallest(self.value.high)


def _smallest(end: Fraction | None) -> int | None:
    """An end of an amount in whole smallest units, a part of one cut off."""
    return None if end is None else int(end)


def pay(
    agreement: Agreement,
    years: Sequence[FiscalYear] | None = None,
    costs: Costs | None = None,
    *,
    inputs: Inputs | None = None,
) -> tuple[Row, ...]:
    """Each payer's part of each category and year; inputs not known leave ranges that name them.

    >>> from datetime import date
    >>> from warikan.agreement.library import load
    >>> agreement = load("jp-us-2016", date(2021, 11, 17))
    >>> rows = pay(agreement, [agreement.last])
    >>> [(row.payer, row.low, row.high, row.binds) for row in rows if row.category == "utilities"]
    [('jp', 0, 24901908000, 'unknown'), ('us', 0, None, 'unknown')]
    """
    env: Env[Told] = Env(agreement, inputs or Inputs(costs or {}))
    return tuple(
        row
        for year in (agreement.years if years is None else years)
        for clause in agreement.clauses
        if year.number in clause.years
        for row in _rows(env, clause, year)
    )


def _rows(env: Env[Told], clause: Clause, year: FiscalYear) -> Iterator[Row]:
    numbers = Explain()
    binds = "no"
    for payment in clause.payments:
        found = paid(clause.category, payment.payer, year.number, env, numbers)
        binds = _binds(found.step.parts[0]) if found.step.parts else "no"
        share = _share(payment.term)
        printed = _printed(payment.term, year)
        yield Row(
            year, clause.category, payment.payer, found.value, binds, clause, found.step, printed, share
        )
    if clause.rest is not None:
        left = due(clause, clause.rest, year.number, env, numbers)
        guest = env.agreement.guest
        yield Row(year, clause.category, guest, left.value, binds, clause, left.step, left=True)
    residue = _residue(env, clause, year)
    if residue is not None:
        source = Source(clause.id, clause.fact, f"{env.agreement.id}: the total less what all parties pay")
        steps = Step("left over by rounding", residue, source=source)
        yield Row(year, clause.category, RESIDUE, residue, "no", clause, steps)


def _residue(env: Env[Told], clause: Clause, year: FiscalYear) -> Interval | None:
    """What the rounding of a division leaves over: the total less what all pay; below zero where they pay more."""
    first = clause.payments[0].term
    if not isinstance(first, Divided):
        return None
    numbers = Explain()
    total = evaluate(first.total, year.number, env, numbers).value
    amounts = [paid(clause.category, each.payer, year.number, env, numbers).value for each in clause.payments]
    return left_over(division(first.key), total, amounts) or Interval(None, None, total.because)


def _share(term: Term) -> str | None:
    """The share of a divided total in per cent, printed as the key says; ``None`` where it is not exact."""
    if not isinstance(term, Divided):
        return None
    printed = portion(term.key, term.party).printed
    return percent(printed.low, term.key.places) if printed.exact and printed.low is not None else None


def _printed(term: Term, year: FiscalYear) -> int | None:
    """The worth of the last printed digit where a payment is an agreed figure, or is rounded to more than one."""
    while isinstance(term, UpTo):
        term = term.of
    if isinstance(term, Rounded) and not isinstance(term.of, Fixed):
        return term.unit if term.unit > 1 else None
    term = term.of if isinstance(term, Rounded) else term
    if not isinstance(term, Fixed):
        return None
    printed = term.levels[year.number].printed
    return int(printed) if printed is not None and printed > 1 else None


def _binds(step: Step) -> str:
    """What binds anywhere in a payment of its own year: a certain part first, then doubt, then nothing.

    The cost cuts whatever stands inside it; where it may, nothing inside binds for certain.
    """
    found = list(_each(step))
    cut = any(part == "cost" and bound == "unknown" for part, bound in found)
    certain = next((bound for _, bound in found if bound not in ("no", "unknown")), None)
    if certain is not None and not cut:
        return certain
    return "no" if all(bound == "no" for _, bound in found) else "unknown"


def _each(step: Step) -> Iterator[tuple[str, str]]:
    """The limits of a payment with whether they bind, the outermost first; those of the cost itself are not its own."""
    if step.binds is not None:
        yield step.words, step.binds
    for part in step.parts[1:] if step.words == "cost" else step.parts:
        if part.source is None or not part.source.note or part.binds is not None:
            yield from _each(part)


def totals(rows: Sequence[Row]) -> tuple[Total, ...]:
    """What each payer pays in each year over all categories, currencies apart."""
    found: dict[tuple[FiscalYear, str, str], Interval] = {}
    for row in rows:
        if row.payer != RESIDUE:
            key = (row.year, row.payer, row.currency)
            found[key] = added(found[key], row.value) if key in found else row.value
    return tuple(Total(*key, value) for key, value in found.items())


def converted(agreement: Agreement, rows: Sequence[Row]) -> tuple[Total, ...]:
    """The same in the agreement's currency, at the clauses' own rates, for years in which a clause is in another."""
    years = {row.year for row in rows if row.currency != agreement.currency}
    found: dict[tuple[FiscalYear, str], Interval] = {}
    for row in rows:
        if row.year in years and row.payer != RESIDUE:
            key = (row.year, row.payer)
            value = _at_rate(agreement, row)
            found[key] = added(found[key], value) if key in found else value
    return tuple(Total(year, payer, agreement.currency, value) for (year, payer), value in found.items())


def _at_rate(agreement: Agreement, row: Row) -> Interval:
    if row.currency == agreement.currency:
        return row.value
    numbers = Range()
    if row.clause.rate is None:
        return Interval(ZERO, None, (f"rate for the {row.currency} part of {row.year}",))
    rate = numbers.level(row.clause.rate.levels[row.year.number])
    units = numbers.over(row.value, 10 ** minor_digits(row.currency))
    return numbers.whole(numbers.times(units, rate), 1, "half up")


def derived(
    agreement: Agreement, clause: Clause, year: FiscalYear, inputs: Inputs | None = None
) -> Interval | None:
    """What the second way to a clause's amount comes to, ``None`` where there is none."""
    if clause.derivation is None:
        return None
    env: Env[Interval] = Env(agreement, inputs or Inputs())
    return evaluate(clause.derivation, year.number, env, Range())
