"""A term as a phrase: one rule for each of the twelve nodes, whatever the language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from warikan.agreement.keys import Key, Member
from warikan.agreement.model import Agreement, Clause
from warikan.agreement.plain.tongue import Tongue
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
    parts_of,
)
from warikan.figures.units import HEADS, RATE, Unit


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is written for: the language, the names of inputs and parties, the clause's currency and years.

    ``unit`` is what the term in hand counts, as far as it is known.
    """

    tongue: Tongue
    inputs: Mapping[str, tuple[str, Unit]]
    parties: Mapping[str, str]
    currency: str
    years: tuple[int, ...]
    unit: Unit | None = None


def setting(of: Agreement, clause: Clause, tongue: Tongue) -> Setting:
    """The setting of a clause."""
    inputs = _told_apart(tongue, {name: tongue.bare(each.words) for name, each in of.inputs.items()})
    units = {name: (inputs[name], each.unit) for name, each in of.inputs.items()}
    words = {party: names.get(tongue.language, names.get("en", party)) for party, names in of.names.items()}
    parties = {party: tongue.party(name) for party, name in _told_apart(tongue, words).items()}
    return Setting(tongue, units, parties, clause.currency, clause.years)


def _told_apart(tongue: Tongue, words: Mapping[str, str]) -> dict[str, str]:
    """What each thing is called; two of one name are told apart by their keys in the file."""
    called = {key: tongue.called(each) for key, each in words.items()}
    often = Counter(called.values())
    return {
        key: name if often[name] == 1 else f"{tongue.quoted(words[key])}{tongue.quoted(key)}"
        for key, name in called.items()
    }


def phrase(term: Term, at: Setting) -> str:
    """A term in words.

    >>> from warikan.agreement.library import load
    >>> from warikan.agreement.plain.english import English
    >>> of = load("jp-us-2016")
    >>> phrase(of.clauses[1].cost, setting(of, of.clauses[1], English()))
    'the cost of utilities at the bases'
    """
    return _RULES[type(term)](term, at)[0]


def _whole(term: Term, at: Setting, unit: Unit | None) -> str:
    """A part of a phrase, in brackets where it is more than one thing."""
    words, single = _RULES[type(term)](term, replace(at, unit=unit))
    return words if single else at.tongue.bracketed(words)


def unit_of(term: Term, at: Setting) -> Unit | None:
    """What a term counts, as far as its inputs and what it looks back at say; ``None`` where they do not."""
    match term:
        case Given(name):
            return at.inputs[name][1]
        case Paid() | Divided():
            return Unit(at.currency)
        case Fixed():
            return None
        case Times(a, b):
            one, other = unit_of(a, at), unit_of(b, at)
            return None if one is None or other is None else one.times(other)
        case _:
            found = (unit_of(part, at) for part in parts_of(term))
            return next((unit for unit in found if unit is not None), None)


def factor(of: Unit | None, other: Unit | None, currency: str) -> Unit | None:
    """The unit by which another becomes a product's, ``None`` where neither says."""
    if of is None or other is None:
        return None
    known = (RATE, HEADS, Unit(currency), Unit(currency, heads=-1))
    return next((unit for unit in known if unit.times(other) == of), None)


def _given(term: Given, at: Setting) -> tuple[str, bool]:
    return at.tongue.given(at.inputs[term.name][0], term.back), True


def _fixed(term: Fixed, at: Setting) -> tuple[str, bool]:
    return at.tongue.schedule(term.levels, at.unit, at.years)


def _paid(term: Paid, at: Setting) -> tuple[str, bool]:
    category = at.tongue.called(term.category.replace("_", " "))
    payer = at.parties.get(term.payer, at.tongue.quoted(term.payer))
    return at.tongue.paid(category, payer, term.back, term.among), True


def _sum(term: Sum, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.plus([_whole(part, at, unit) for part in term.parts]), False


def _less(term: Less, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.less(_whole(term.a, at, unit), _whole(term.b, at, unit)), False


def _times(term: Times, at: Setting) -> tuple[str, bool]:
    one, other = unit_of(term.a, at), unit_of(term.b, at)
    one, other = one or factor(at.unit, other, at.currency), other or factor(at.unit, one, at.currency)
    return at.tongue.times(_whole(term.a, at, one), _whole(term.b, at, other)), False


def _mean(term: Mean, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.mean(_whole(term.of, at, unit), term.first, term.last), True


def _up_to(term: UpTo, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.at_most(_whole(term.of, at, unit), _whole(term.cap, at, unit), term.part), False


def _at_least(term: AtLeast, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.at_least(_whole(term.of, at, unit), _whole(term.floor, at, unit), term.part), False


def _rounded(term: Rounded, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.rounded(_whole(term.of, at, unit), rounding_unit(term.unit, unit, at), term.mode), False


def _when(term: When, at: Setting) -> tuple[str, bool]:
    unit = at.unit or unit_of(term, at)
    return at.tongue.when(_whole(term.of, at, unit), at.tongue.quoted(term.fact), holds=term.holds), False


def _divided(term: Divided, at: Setting) -> tuple[str, bool]:
    key = " ".join((*key_rules(term.key, at), *(rate(each, at) for each in term.key.members)))
    party = at.parties.get(term.party, at.tongue.quoted(term.party))
    return at.tongue.divided(_whole(term.total, at, Unit(at.currency)), party, key), False


def rounding_unit(unit: int, of: Unit | None, at: Setting) -> str:
    """What an amount is rounded to a whole multiple of."""
    if of is None or not of.currency or of.heads or of.over:
        return f"{unit:,}"
    return at.tongue.money(unit, of.currency, None)


def key_rules(key: Key, at: Setting) -> tuple[str, ...]:
    """The rules of a key, a sentence each."""
    return tuple(at.tongue.key(key, rounding_unit(key.unit, Unit(at.currency), at)))


def rate(member: Member, at: Setting) -> str:
    """A member of a key with its classes and its rate in the scale."""
    classes = "".join(f" {at.tongue.quoted(each)}" for each in sorted(member.classes))
    return f"{member.name} {at.tongue.bracketed(member.id)}{classes} {at.tongue.level(member.base, RATE)};"


_RULES: dict[type, Callable[[Any, Setting], tuple[str, bool]]] = {
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
