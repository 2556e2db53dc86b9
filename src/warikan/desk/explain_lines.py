"""One amount with every step that led to it as lines to read, each number in the unit that it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from warikan.agreement.plain.phrases import factor
from warikan.desk.explain import Explained
from warikan.desk.sheet import amount_of, left_beside, reasons
from warikan.engine.interval import Interval
from warikan.engine.numbers import TIMES, Step
from warikan.figures.literals import written
from warikan.figures.money import minor_digits
from warikan.figures.units import RATE, Unit

_ROUNDED = re.compile(r"(?P<how>rounded (?:down|up|half up|half down)) to (?P<to>[\d,]+)")


def lines(made: Explained) -> Iterator[str]:
    """The tree as indented lines, the amount first, its grounds under it.

    >>> from warikan.desk.explain import explained
    >>> from warikan.desk.pay import Question
    >>> found = explained("kr-us-6", "contribution", None, Question((2006,)))
    >>> print(*list(lines(found[0]))[:3], sep="\\n")
    FY2006 contribution, kr: 680,400,000,000 KRW
      clause second year: the same amount as the year before
      home: not known
    """
    row, clause = made.row, made.row.clause
    left = ", what is left" if left_beside(row) else ""
    yield f"{row.year} {row.category.replace('_', ' ')}, {row.payer}{left}: {amount_of(row)}"
    yield f"  clause {clause.id}: {clause.words}"
    yield f"  home: {clause.home}{'' if clause.lapses else ', so that it does not end with the agreement'}"
    yield f"  words of the text: {clause.says or 'not held'}"
    for fact in clause.facts:
        note = f" ({fact.note})" if fact.note else ""
        yield f"  fact {fact.id}: {fact.value or 'the rule'}{note}, {fact.address}"
    if clause.assumed:
        yield f"  assumed: {', '.join(clause.assumed)}"
    if row.because:
        yield f"  not known: {'; '.join(reasons(row.because, row.year.calendar))}"
    if row.binds not in ("no", "unknown"):
        yield f"  `{row.binds}` binds"
    yield from _told(row.steps, At(Unit(row.currency), row.currency), 1, set())


@dataclass(frozen=True, slots=True)
class At:
    """What a step counts as far as is known, the currency of the whole, and whether a limit around it binds.

    Inside a limit that binds nothing counts any more, so that what would bind there does not.
    """

    unit: Unit | None
    currency: str
    moot: bool = False


def _told(step: Step, at: At, depth: int, told: set[int]) -> Iterator[str]:
    """A step and those below it; what is paid for a year is told once, for later years rest on it again and again."""
    bound = {None: "", "no": ", does not bind", "unknown": ", not known whether it binds"}
    binds = bound.get(step.binds, f", {step.binds} {'would bind' if at.moot else 'binds'}")
    source = step.source
    shown = ""
    if source is not None and source.address:
        shown = (
            f" [{source.note}; {source.address}]" if not step.parts else f" [{source.name}; {source.address}]"
        )
    elif source is not None and not step.parts and source.note:
        shown = f" [{source.note}]"
    again = source is not None and bool(step.parts) and id(step) in told
    unit = at.unit if step.source is None else step.source.unit or at.unit
    words, value = _worded(step, unit), _number(step.value, unit)
    yield f"{'  ' * depth}{words}: {value}{binds}{', as above' if again else shown}"
    if again:
        return
    told.add(id(step))
    cuts = step.binds not in (None, "no", "unknown")
    for number, (part, counts) in enumerate(zip(step.parts, _units(step, unit, at.currency), strict=True)):
        # A limit stands before what it limits; where it binds, what it limits no longer counts.
        yield from _told(
            part, replace(at, unit=counts, moot=at.moot or (cuts and number > 0)), depth + 1, told
        )


def _units(step: Step, unit: Unit | None, currency: str) -> Sequence[Unit | None]:
    """What the parts of a step count: the same as the step, but the two of a product what makes it up."""
    if step.words != TIMES:
        return [unit] * len(step.parts)
    one, other = (_unit(part) for part in step.parts)
    return one or factor(unit, other, currency), other or factor(unit, one, currency)


def _unit(step: Step) -> Unit | None:
    """What a step counts, as far as what it rests on says."""
    if step.source is not None and step.source.unit is not None:
        return step.source.unit
    found = [_unit(part) for part in step.parts]
    if step.words != TIMES:
        return next((unit for unit in found if unit is not None), None)
    one, other = found
    return None if one is None or other is None else one.times(other)


def _worded(step: Step, unit: Unit | None) -> str:
    """The words of a step; what it is rounded to counts what the step counts."""
    found = _ROUNDED.fullmatch(step.words)
    if found is None or unit is None or not unit.currency:
        return step.words
    return f"{found['how']} to {written(Fraction(found['to'].replace(',', '')), unit)}"


def _number(value: Interval, unit: Unit | None) -> str:
    """A number, or both its ends; what counts money or heads is never below nothing, which is no end to tell."""
    low = None if value.low == 0 and unit != RATE else value.low
    if value.exact and value.low is not None:
        return _digits(value.low, unit)
    if value.high is None:
        return "not known" if low is None else f"{_digits(low, unit)} or more"
    high = _digits(value.high, unit)
    return f"no more than {high}" if low is None else f"{_digits(low, unit)} to {high}"


def _digits(value: Fraction, unit: Unit | None) -> str:
    """One number, exact: in units of its currency, as a percentage, or as it is where nothing says what it counts."""
    if unit is not None and unit != RATE:
        found = written(value, unit)
        return found if "/" not in found else f"{_ratio(value / 10 ** _decimals(unit))} {unit}"
    if unit is None and value.denominator == 1:
        return _ratio(value)
    short = (unit == RATE or abs(value) < 2) and (value * 100_000).denominator == 1
    return written(value, RATE) if short else _ratio(value)


def _decimals(unit: Unit) -> int:
    return minor_digits(unit.currency) if unit.currency else 0


def _ratio(value: Fraction) -> str:
    whole = f"{value.numerator:,}"
    return whole if value.denominator == 1 else f"{whole}/{value.denominator:,}"
