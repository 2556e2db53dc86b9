"""From the words of a clause to its record: years, cost, payments, the rest, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from warikan.agreement.assembly import assembled
from warikan.agreement.division import DIVISION, division
from warikan.agreement.facts import Fact, near_fact
from warikan.agreement.form import Form, near
from warikan.agreement.makeup import MakeUp
from warikan.agreement.model import Clause, Earmark, Input, Kind, Payment
from warikan.agreement.payments import PAYMENT, derivation, due_of, stated_rounding
from warikan.agreement.phrases import Reading, Scope, amount, fixed
from warikan.agreement.terms import Fixed, Rounded, Term, every
from warikan.figures.fiscal import FiscalYear
from warikan.figures.literals import LiteralError, years
from warikan.figures.units import RATE, Unit
from warikan.ground.diagnostic import Place
from warikan.ground.yamltree import Mapping, Scalar, place

KINDS = ("obligation", "discretionary")
STAGES = ("due", "request", "as signed")
_EARMARK = re.compile(r"(whole|increase) to (\S.*)")
_ROUNDINGS = ("rounded", "amounts", "shares")
GROUNDS = ("home", "lapses", "words", "says", "source", "fact", "assumed")
CLAUSE = (
    *(
        "category",
        "years",
        "kind",
        "stage",
        "currency",
        "cost",
        "earmark",
        "in cash",
        "converted at",
        "agrees with",
    ),
    *PAYMENT,
    *DIVISION,
    *GROUNDS,
)


@dataclass(slots=True)
class Parts:
    """What every clause of one agreement shares.

    ``entered`` holds the years of the term in which a clause came in, ``carry`` the year whose levels it has in others,
    ``until`` and ``lost`` what amendments took from it; ``limits`` are the caps of the clauses read so far.
    """

    parties: tuple[str, ...]
    currency: str
    first: FiscalYear
    last: FiscalYear
    inputs: dict[str, Input]
    rounding: tuple[int, str] | None
    facts: dict[str, Fact]
    sources: dict[str, str]
    table: str = ""
    assumed: tuple[str, ...] = ()
    entered: dict[str, tuple[int, ...]] = field(default_factory=dict)
    carry: dict[str, dict[int, int]] = field(default_factory=dict)
    until: dict[str, int] = field(default_factory=dict)
    lost: dict[str, frozenset[int]] = field(default_factory=dict)
    limits: dict[str, Term] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    assume: bool = False

    @property
    def span(self) -> tuple[int, ...]:
        """The numbers of the years of the term."""
        return tuple(range(self.first.number, self.last.number + 1))

    def standing(self, name: str, span: Iterable[int]) -> tuple[int, ...]:
        """Of the years of which a clause speaks those that amendments leave to it."""
        last = self.until.get(name, self.last.number)
        gone = self.lost.get(name, frozenset())
        return tuple(year for year in span if year <= last and year not in gone)


@dataclass(frozen=True, slots=True)
class Built:
    """A clause with what the checks need of it: its form, its node, what was read of it, and its figures' places."""

    clause: Clause
    form: Form
    node: Mapping
    scope: Scope


def clause(form: Form, parts: Parts, name: str, at: Mapping) -> Built | None:
    """The clause of that name, or ``None`` where faults leave nothing to build."""
    before = len(form.faults)
    payer_keys = tuple(f"{party} pays" for party in parts.parties)
    form.keys(at, (*CLAUSE, *payer_keys), (*CLAUSE, *payer_keys))
    assumed, taken, at = _assumed(form, parts, at, payer_keys)
    category = form.option(at, "category", name).replace(" ", "_")
    currency = form.option(at, "currency", parts.currency)
    own, carry = _years(form, parts, name, at), parts.carry.get(name, {})
    scope = Scope(
        form=form,
        clause=name,
        category=category,
        own=own,
        standing=parts.standing(name, dict.fromkeys((*own, *carry))),
        calendar=parts.first.calendar,
        currency=currency,
        inputs=parts.inputs,
        carry=carry,
        limits=parts.limits,
        used=parts.used,
    )
    made = _made_up(form, parts, scope, at, payer_keys)
    if made is None or len(form.faults) > before:
        return None
    whole = assembled(made, category)
    payments = tuple(Payment(payer, term) for payer, term in whole.payments)
    return Built(
        Clause(
            id=name,
            category=category,
            years=scope.standing,
            currency=currency,
            payments=payments,
            cost=whole.cost,
            rest=whole.rest,
            made=made,
            kind=cast("Kind", form.one_of(at, "kind", KINDS, "obligation")),
            stage=form.one_of(at, "stage", STAGES, "due"),
            home=form.option(at, "home", "not known"),
            lapses=form.one_of(at, "lapses", ("yes", "no"), "yes") == "yes",
            words=form.option(at, "words") or _spoken(at, payer_keys),
            says=form.option(at, "says"),
            source=parts.sources.get(form.option(at, "source"), ""),
            facts=_facts(form, parts, at),
            assumed=(*assumed, *_by_default(parts, at, payments)),
            taken=taken,
            rate=_fixed(scope, at, "converted at", Unit(parts.currency, currency)),
            earmark=_earmark(form, at),
            in_cash=_fixed(scope, at, "in cash", RATE),
            derivation=_derivation(scope, at, payments[0].payer if payments else ""),
            written=dict(_written(at)),
            place=_place(form, at),
        ),
        form,
        at,
        scope,
    )


def _years(form: Form, parts: Parts, name: str, at: Mapping) -> tuple[int, ...]:
    """The years of which the words of a clause speak: those it names, else the term it came in."""
    span = parts.entered.get(name, parts.span)
    if "years" in at.values:
        run = form.read(at, "years", lambda text: years(text, parts.first.calendar), None)
        if run is not None:
            stated = range(run[0].number, run[1].number + 1)
            outside = [year for year in stated if year not in span]
            if outside:
                message = f"FY{outside[0]} lies outside the term {parts.first}..{parts.last}"
                form.fault(at.values["years"], "years-outside", message, "keep a clause within the term")
            span = tuple(year for year in stated if year in span)
    return span


def _made_up(form: Form, parts: Parts, scope: Scope, at: Mapping, keys: Iterable[str]) -> MakeUp | None:
    """The cost, and what each payer pays of it."""
    if not scope.years:
        return None
    if "total" in at.values or "divided by" in at.values:
        divided = division(scope, parts.table, at)
        return None if divided is None else MakeUp(None, (), scope.standing, divided)
    paying = [key for key in keys if key in at.values]
    if not paying:
        form.fault(at, "no-payer", "this clause has no payer", f"add `{(*parts.parties, 'jp')[0]} pays: …`")
        return None
    cost = _cost(scope, at)
    if cost is None and "cost" in at.values:
        return None
    found = (due_of(scope, at, key.removesuffix(" pays"), cost, parts.rounding) for key in paying)
    dues = tuple(due for due in found if due is not None)
    return MakeUp(cost, dues, scope.standing) if len(dues) == len(paying) else None


def _cost(scope: Scope, at: Mapping) -> Term | None:
    node = at.values.get("cost")
    if not isinstance(node, Scalar):
        if node is not None:
            scope.form.word(at, "cost")
        return None
    found = amount(Reading(scope, "cost", node), scope.money)
    if found is None:
        return None
    if found[1] != scope.money:
        scope.form.fault(node, "unit", f"a cost is money, this is {found[1]}", "multiply by what one costs")
        return None
    return found[0]


def _fixed(scope: Scope, at: Mapping, key: str, unit: Unit) -> Fixed | None:
    node = at.values.get(key)
    if not isinstance(node, Scalar):
        if node is not None:
            scope.form.word(at, key)
        return None
    found = fixed(Reading(scope, key, node), unit)
    if (
        found is not None
        and unit == RATE
        and any((each.high or 0) > 1 or (each.low or 0) < 0 for each in found.levels.values())
    ):
        scope.form.fault(
            node, "literal", f"`{key}` is not between nothing and all", "write a share such as `12%`"
        )
    return found


def _derivation(scope: Scope, at: Mapping, payer: str) -> Term | None:
    """A second way to the amount, rounded like the first: a check that must agree, never a payment."""
    node = at.values.get("agrees with")
    if not isinstance(node, Scalar):
        return None
    reading = Reading(scope, "agrees with", node, payer)
    try:
        return derivation(reading, node.text, stated_rounding(scope, at, None))
    except LiteralError as error:
        scope.form.literal(node, error)
        return None


def _facts(form: Form, parts: Parts, at: Mapping) -> tuple[Fact, ...]:
    found = []
    for node in form.words_of(at, "fact"):
        fact = parts.facts.get(node.text)
        if fact is None:
            form.fault(
                node, "unknown-fact", f"`{node.text[:60]}` is no fact", near_fact(node.text, parts.facts)
            )
        else:
            found.append(fact)
    return tuple(found)


def _assumed(
    form: Form, parts: Parts, at: Mapping, keys: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], Mapping]:
    """The keys that no source states, those whose assumed words are taken, and the clause with these words in it.

    A rounding is used in any case, since nothing could be paid without one; a path or level only on request.
    """
    node = at.values.get("assumed")
    if not isinstance(node, Mapping):
        listed = form.words_of(at, "assumed")
        for item in listed:
            if item.text not in at.values:
                form.fault(
                    item,
                    "assumed-nothing",
                    f"`{item.text[:60]}` is no key of this clause",
                    near(item.text, at.values),
                )
        return tuple(item.text for item in listed), (), at
    values = dict(at.values)
    taken = []
    for key, words in node.values.items():
        if key not in (*CLAUSE, *keys):
            form.fault(
                node.keys[key], "unknown-key", f"`{key[:60]}` is not a key here", near(key, (*CLAUSE, *keys))
            )
        elif key in _ROUNDINGS or parts.assume:
            values[key] = words
            taken.append(key)
    places = {**at.keys, **{key: node.keys[key] for key in taken}}
    only = tuple(key for key in taken if key not in _ROUNDINGS)
    return tuple(node.values), only, Mapping(values, places, at.line, at.column)


def _by_default(parts: Parts, at: Mapping, payments: Iterable[Payment]) -> tuple[str, ...]:
    """The agreement's own rounding, where a clause is rounded by it and no source states it."""
    rounds = any(isinstance(node, Rounded) for payment in payments for node in every(payment.term))
    return ("rounding",) if rounds and "rounded" not in at.values and "rounding" in parts.assumed else ()


def _earmark(form: Form, at: Mapping) -> Earmark | None:
    text = form.option(at, "earmark")
    found = _EARMARK.fullmatch(text)
    if text and found is None:
        form.fault(
            at.values["earmark"],
            "literal",
            f"`{text[:60]}` is no earmark",
            "write `whole to …` or `increase to …`",
        )
    return Earmark("whole" if found[1] == "whole" else "increase", found[2]) if found else None


def _spoken(at: Mapping, keys: Iterable[str]) -> str:
    """The words of a clause from its own keys, where it gives none of its own."""
    spoken = (
        *(key for key in keys if key in at.values),
        "up to",
        "workers up to",
        "growth up to",
        "at least",
        "up to over the term",
    )
    return "; ".join(
        f"{key}: {node.text}" for key in spoken if isinstance(node := at.values.get(key), Scalar)
    )


def _written(at: Mapping, stem: str = "") -> Iterator[tuple[str, str]]:
    """The words of a clause by key, those of lists and of keys below a key joined to it."""
    for key, node in at.values.items():
        if isinstance(node, Scalar):
            yield f"{stem}{key}", node.text
        elif isinstance(node, Mapping):
            yield from _written(node, f"{stem}{key} ")
        else:
            yield f"{stem}{key}", ", ".join(item.text for item in node.items if isinstance(item, Scalar))


def _place(form: Form, at: Mapping) -> Place:
    return place(form.source, at.line, at.column)
