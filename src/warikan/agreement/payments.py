"""What a payer pays of a cost: a share, a stated or grown amount, under caps and floors, rounded as written."""

from __future__ import annotations

import re

from warikan.agreement.phrases import (
    Reading,
    Scope,
    growth_of,
    heads,
    item,
    levels,
    one_plus,
    rate_sum,
    said,
)
from warikan.agreement.split import Split, capped, floored, heads_up_to, rounded, share, stated, when, whole
from warikan.agreement.terms import AtLeast, Fixed, Given, Less, Paid, Rounded, Term, Times, UpTo, every
from warikan.figures.literals import Figure, LiteralError, figure
from warikan.figures.rounding import MODES, Mode
from warikan.figures.schedules import Level
from warikan.figures.units import HEADS, RATE, Unit
from warikan.ground.yamltree import Mapping, Scalar

PAYMENT = (
    *("workers", "workers up to", "growth up to", "growth at least", "up to", "at least"),
    *("up to over the term", "at least over the term", "rounded", "when", "whether or not spent"),
)
_ROUNDED = re.compile(r"(?P<mode>down|up|half up|half down) to (?P<unit>.+)")
Rounding = tuple[int, Mode]


def rounding(text: str, currency: str) -> Rounding:
    """The unit and the mode of words such as ``half up to 100 m KRW``.

    >>> rounding("half up to 100 m KRW", "KRW")
    (100000000, 'half up')
    """
    unit, mode = rounding_words(text, currency)
    return int(unit.value), mode


def rounding_words(text: str, currency: str, at: int = 0) -> tuple[Figure, Mode]:
    """The same with the unit as written; ``at`` is where the text begins in the words it stands in."""
    found = _ROUNDED.fullmatch(text)
    if found is None:
        raise LiteralError(
            f"`{text[:60]}` is no rounding", at, len(text), way_out=f"write `down to 1 {currency}`"
        )
    unit = figure(found["unit"], Unit(currency), at + found.start("unit"))
    if unit.value < 1:
        way_out = f"write `down to 1 {currency}`"
        raise LiteralError("nothing is rounded to nothing", unit.at, unit.width, way_out=way_out)
    mode = next(mode for mode in MODES if mode == found["mode"])
    return unit, mode


def stated_rounding(scope: Scope, at: Mapping, otherwise: Rounding | None) -> Rounding | None:
    """The clause's own rounding, else the agreement's."""
    if "rounded" not in at.values:
        return otherwise
    found = scope.form.read(at, "rounded", lambda text: rounding_words(text, scope.currency), None)
    if found is None:
        return None
    unit, mode = found
    scope.states("rounded", at.values["rounded"], unit)
    return int(unit.value), mode


def split_of(
    scope: Scope, at: Mapping, payer: str, cost: Term | None, default: tuple[int, str] | None
) -> Split | None:
    """What a payer pays of the cost, and what is left; ``None`` with a fault where the words cannot be read."""
    node = at.values[f"{payer} pays"]
    if not isinstance(node, Scalar) or not node.text:
        scope.form.word(at, f"{payer} pays")
        return None
    before = len(scope.form.faults)
    reading = Reading(scope, f"{payer} pays", node, payer)
    given = None if default is None else (default[0], next(mode for mode in MODES if mode == default[1]))
    how = stated_rounding(scope, at, given)
    if len(scope.form.faults) > before:
        return None
    try:
        made = _limits(scope, at, payer, _base(reading, at, cost, how), how)
    except LiteralError as error:
        scope.form.literal(node, error)
        return None
    return made if len(scope.form.faults) == before else None


def _base(reading: Reading, at: Mapping, cost: Term | None, how: Rounding | None) -> Split:
    """The payment before its caps and floors."""
    scope, text = reading.scope, reading.node.text
    if cost is not None and isinstance(cost, Times):
        cost = _counted(reading, at, cost)
    if text == "all":
        split = _all(reading, at, cost)
        return rounded(split, *how) if how is not None and "rounded" in at.values else split
    if growth_of(text) is not None:
        return stated(cost, grown(reading, text, at, how))
    term, unit = said(reading, scope.money)
    if unit == RATE and isinstance(term, Fixed):
        return _shared(reading, term, cost, how)
    _in_money(scope, unit, len(text))
    if how is not None and "rounded" in at.values:
        term = Rounded(term, *how)
    return _due(at, stated(cost, term), term)


def _due(at: Mapping, split: Split, term: Term) -> Split:
    """A fixed amount that is due whether or not it is spent is not cut to the cost."""
    if "whether or not spent" not in at.values or split.cost is None:
        return split
    return Split(AtLeast(term, split.cost, "whether or not spent"), term, Less(split.cost, term))


def _all(reading: Reading, at: Mapping, cost: Term | None) -> Split:
    if cost is None:
        raise LiteralError(
            "all of what? the clause names no cost", 0, 3, "no-cost", "add `cost: …`, or write an amount"
        )
    if "workers up to" in at.values:
        if not isinstance(cost, Times):
            raise LiteralError("the cost counts no workers", 0, 3, "no-heads", "write `cost: workers x pay`")
        ceiling = _level(reading.scope, at, "workers up to", heads_key=True)
        return heads_up_to(cost, ceiling)
    return whole(cost, reading.scope.years)


def _counted(reading: Reading, at: Mapping, cost: Times) -> Times:
    """The cost on the count of heads that the clause names, for cost and payment alike."""
    node = at.values.get("workers")
    if not isinstance(node, Scalar):
        return cost
    counted = cost.a.name if isinstance(cost.a, Given) else ""
    count = heads(Reading(reading.scope, "workers", node, reading.payer), counted)
    return cost if count is None else Times(count, cost.b)


def _shared(reading: Reading, part: Fixed, cost: Term | None, how: Rounding | None) -> Split:
    if cost is None:
        raise LiteralError("a share of what? the clause names no cost", 0, 0, "no-cost", "add `cost: …`")
    how = _needed(reading.scope, how, "a share")
    over = [level for level in part.levels.values() if (level.high or 0) > 1 or (level.low or 0) < 0]
    if over:
        raise LiteralError("a share is not between nothing and all", 0, 0)
    other = Fixed({year: _complement(level) for year, level in part.levels.items()})
    return share(cost, part, other, *how)


def _complement(level: Level) -> Level:
    low = None if level.high is None else 1 - level.high
    high = None if level.low is None else 1 - level.low
    return Level(low, high, level.because)


def grown(reading: Reading, text: str, at: Mapping, how: Rounding | None) -> Term:
    """Last year's amount, or another, grown by a rate that has its own cap and floor, rounded as written."""
    found = growth_of(text)
    if found is None:
        base, unit = item(reading, text, 0)
        if unit != reading.scope.money:
            raise LiteralError(f"a payment is {reading.scope.money}, this is {unit}", 0, len(text), "unit")
        return base
    words, growth, start = found
    base, unit = item(reading, words, 0)
    if unit != reading.scope.money:
        raise LiteralError(f"only money grows, this is {unit}", 0, len(words), "unit")
    if how is None:
        message = "a growth needs a rounding"
        raise LiteralError(
            message, 0, 0, "no-rounding", f"add `rounded: half up to 1 {reading.scope.currency}`"
        )
    rate = rate_sum(reading, growth, start)
    if reading.key != "agrees with":
        rate = _growth_limits(reading.scope, at, rate)
    return Rounded(Times(one_plus(rate, reading.scope.years), base), *how)


def _growth_limits(scope: Scope, at: Mapping, rate: Term) -> Term:
    if "growth up to" in at.values:
        rate = UpTo(_level(scope, at, "growth up to", rate=True), rate, "growth up to")
    if "growth at least" in at.values:
        rate = AtLeast(_level(scope, at, "growth at least", rate=True), rate, "growth at least")
    return rate


def _level(scope: Scope, at: Mapping, key: str, *, rate: bool = False, heads_key: bool = False) -> Fixed:
    node = at.values[key]
    unit = RATE if rate else (HEADS if heads_key else scope.money)
    if isinstance(node, Scalar):
        try:
            return Fixed(levels(Reading(scope, key, node), node.text, 0, unit).levels)
        except LiteralError as error:
            scope.form.literal(node, error)
    else:
        scope.form.word(at, key)
    return Fixed({})


def _limits(scope: Scope, at: Mapping, payer: str, split: Split, how: Rounding | None) -> Split:
    """Caps and floors, of the year and over the term, and the fact on which all hangs."""
    if "up to" in at.values and (cap := _limit(scope, at, "up to", payer, how)) is not None:
        split = capped(split, cap, "up to")
        scope.limits[scope.category] = cap
    if "at least" in at.values and (floor := _limit(scope, at, "at least", payer, how)) is not None:
        split = floored(split, floor, "at least")
    return _over_the_term(scope, at, payer, split)


def _over_the_term(scope: Scope, at: Mapping, payer: str, split: Split) -> Split:
    earlier = Paid(scope.category, payer, None)
    if "at least over the term" in at.values:
        floor = _level(scope, at, "at least over the term")
        last = {year: floor.levels[year] for year in scope.standing[-1:] if year in floor.levels}
        nothing = dict.fromkeys(scope.standing[:-1], _ZERO)
        split = floored(split, Less(Fixed({**nothing, **last}), earlier), "at least over the term")
    if "up to over the term" in at.values:
        cap = _level(scope, at, "up to over the term")
        split = capped(split, Less(cap, earlier), "up to over the term")
    fact = scope.form.option(at, "when")
    return when(split, fact) if fact else split


def _in_money(scope: Scope, unit: Unit, width: int) -> None:
    """Whether a whole text is money of the clause; raises where it is not."""
    if unit == scope.money:
        return
    if unit.currency and not unit.heads and not unit.over:
        message = f"this clause is in {scope.currency}, this amount is in {unit}"
        way_out = f"restate it in {scope.currency}, or give it a clause with `currency: {unit}` and a rate"
        raise LiteralError(message, 0, width, "currency", way_out)
    raise LiteralError(
        f"this is {unit}, not {scope.money}", 0, width, "unit", f"write an amount in {scope.currency}"
    )


def _limit(scope: Scope, at: Mapping, key: str, payer: str, how: Rounding | None) -> Term | None:
    """The amount under a key that limits a payment; ``None`` with a fault where it is none.

    One that is a part of something is rounded as payments are, for nobody pays a part of the smallest unit.
    """
    node = at.values[key]
    if not isinstance(node, Scalar):
        scope.form.word(at, key)
        return None
    try:
        term, unit = said(Reading(scope, key, node, payer), scope.money)
        _in_money(scope, unit, len(node.text))
        if any(isinstance(part, Times) for part in every(term)):
            term = Rounded(term, *_needed(scope, how, "a limit that is a product", len(node.text)))
    except LiteralError as error:
        scope.form.literal(node, error)
        return None
    return term


def _needed(scope: Scope, how: Rounding | None, what: str, width: int = 0) -> Rounding:
    """The rounding without which something cannot be whole; raises where none is stated."""
    if how is None:
        way_out = f"add `rounding: down to 1 {scope.currency}`"
        raise LiteralError(f"{what} needs a rounding", 0, width, "no-rounding", way_out)
    return how


_ZERO = Level(low=figure("0", HEADS).value, high=figure("0", HEADS).value)
