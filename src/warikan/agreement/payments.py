"""What a payer pays of a cost: a share, a stated or grown amount, under caps and floors, rounded as written."""

from __future__ import annotations

import re
from dataclasses import replace

from warikan.agreement.makeup import All, Amount, Due, Grown, Share
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
from warikan.agreement.terms import Fixed, Given, Rounded, Term, Times, every
from warikan.figures.literals import Figure, LiteralError, figure
from warikan.figures.rounding import MODES, Mode
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


def due_of(
    scope: Scope, at: Mapping, payer: str, cost: Term | None, default: tuple[int, str] | None
) -> Due | None:
    """What a payer pays of the cost; ``None`` with a fault where the words cannot be read."""
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
        due = _counted(reading, at, cost, _base(reading, at, cost, how))
        made = _limits(scope, at, due, how)
    except LiteralError as error:
        scope.form.literal(node, error)
        return None
    return made if len(scope.form.faults) == before else None


def _base(reading: Reading, at: Mapping, cost: Term | None, how: Rounding | None) -> Due:
    """The payment before its caps and floors."""
    scope, text, payer = reading.scope, reading.node.text, reading.payer
    stated = how if "rounded" in at.values else None
    if text == "all":
        return Due(payer, All(), stated, workers_up_to=_ceiling(reading, at, cost))
    if growth_of(text) is not None:
        return _grown(reading, at, how)
    term, unit = said(reading, scope.money)
    if unit == RATE and isinstance(term, Fixed):
        return Due(payer, _shared(reading, term, cost, how), how)
    _in_money(scope, unit, len(text))
    return Due(payer, Amount(term, cut="whether or not spent" not in at.values), stated)


def _ceiling(reading: Reading, at: Mapping, cost: Term | None) -> Fixed | None:
    """Up to how many workers all of a cost is paid."""
    if cost is None:
        raise LiteralError(
            "all of what? the clause names no cost", 0, 3, "no-cost", "add `cost: …`, or write an amount"
        )
    if "workers up to" not in at.values:
        return None
    if not isinstance(cost, Times):
        raise LiteralError("the cost counts no workers", 0, 3, "no-heads", "write `cost: workers x pay`")
    return _level(reading.scope, at, "workers up to", heads_key=True)


def _counted(reading: Reading, at: Mapping, cost: Term | None, due: Due) -> Due:
    """The payment with the count of heads that the clause names, for cost and payment alike."""
    node = at.values.get("workers")
    if not isinstance(node, Scalar) or not isinstance(cost, Times):
        return due
    counted = cost.a.name if isinstance(cost.a, Given) else ""
    return replace(due, workers=heads(Reading(reading.scope, "workers", node, reading.payer), counted))


def _shared(reading: Reading, part: Fixed, cost: Term | None, how: Rounding | None) -> Share:
    if cost is None:
        raise LiteralError("a share of what? the clause names no cost", 0, 0, "no-cost", "add `cost: …`")
    _needed(reading.scope, how, "a share")
    over = [level for level in part.levels.values() if (level.high or 0) > 1 or (level.low or 0) < 0]
    if over:
        raise LiteralError("a share is not between nothing and all", 0, 0)
    return Share(part)


def _grown(reading: Reading, at: Mapping, how: Rounding | None) -> Due:
    """An amount grown by a rate that has its own cap and floor, rounded as written."""
    scope = reading.scope
    of, by, rounding = _growth(reading, reading.node.text, how)
    up_to = _level(scope, at, "growth up to", rate=True) if "growth up to" in at.values else None
    at_least = _level(scope, at, "growth at least", rate=True) if "growth at least" in at.values else None
    return Due(reading.payer, Grown(of, by), rounding, growth_up_to=up_to, growth_at_least=at_least)


def _growth(reading: Reading, text: str, how: Rounding | None) -> tuple[Term, Term, Rounding]:
    """What grows, by what, and how the result is rounded."""
    words, growth, start = growth_of(text) or (text, "", 0)
    base, unit = item(reading, words, 0)
    if unit != reading.scope.money:
        raise LiteralError(f"only money grows, this is {unit}", 0, len(words), "unit")
    if how is None:
        message = "a growth needs a rounding"
        raise LiteralError(
            message, 0, 0, "no-rounding", f"add `rounded: half up to 1 {reading.scope.currency}`"
        )
    return base, rate_sum(reading, growth, start), how


def derivation(reading: Reading, text: str, how: Rounding | None) -> Term:
    """A second way to an amount: last year's, or another, as it is or grown by a rate."""
    if growth_of(text) is None:
        base, unit = item(reading, text, 0)
        if unit != reading.scope.money:
            raise LiteralError(f"a payment is {reading.scope.money}, this is {unit}", 0, len(text), "unit")
        return base
    of, by, rounding = _growth(reading, text, how)
    return Rounded(Times(one_plus(by, reading.scope.years), of), *rounding)


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


def _limits(scope: Scope, at: Mapping, due: Due, how: Rounding | None) -> Due:
    """Caps and floors, of the year and over the term, and the fact on which all hangs."""
    up_to = _limit(scope, at, "up to", due.payer, how) if "up to" in at.values else None
    if up_to is not None:
        scope.limits[scope.category] = up_to
    at_least = _limit(scope, at, "at least", due.payer, how) if "at least" in at.values else None
    over: dict[str, Fixed | None] = {
        key: _level(scope, at, key) if key in at.values else None
        for key in ("at least over the term", "up to over the term")
    }
    return replace(
        due,
        up_to=up_to,
        at_least=at_least,
        at_least_over_the_term=over["at least over the term"],
        up_to_over_the_term=over["up to over the term"],
        when=scope.form.option(at, "when") or None,
    )


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
