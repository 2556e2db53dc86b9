"""The differences between two agreements as a value, part by part; applied to the one it gives the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, cast

from warikan.agreement.assembly import remade
from warikan.agreement.makeup import LIMITS, Due, MakeUp
from warikan.agreement.model import Agreement, Clause

_DERIVED = ("payments", "cost", "rest", "made", "written", "place")
_PLAIN: tuple[str, ...] = tuple(each.name for each in fields(Clause) if each.name not in _DERIVED)
_DUE: tuple[str, ...] = ("base", *LIMITS)
_HEAD: tuple[str, ...] = tuple(each.name for each in fields(Agreement) if each.name != "clauses")
Parts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of a clause, or of the head, that is another: what it was and what it is (``None``: not there)."""

    part: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Changed:
    """A clause that both have, by its id in the first, with every part that differs."""

    id: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """What makes of one agreement another: parts of the head; clauses taken out, put in and changed; their order."""

    head: tuple[Difference, ...]
    removed: tuple[str, ...]
    added: tuple[Clause, ...]
    changed: tuple[Changed, ...]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the first agreement and the one of the second that stands for it; ``None`` where there is none."""

    before: Clause | None
    after: Clause | None
    parts: tuple[Difference, ...] = field(default=())


def diff(a: Agreement, b: Agreement) -> Diff:
    """The differences between two agreements.

    >>> from warikan.agreement.library import load
    >>> made = diff(load("jp-us-2016"), load("jp-us-2022"))
    >>> made.removed, [clause.id for clause in made.added]
    ((), ['training equipment'])
    """
    pairs = paired(a, b)
    return Diff(
        tuple(_differences({name: getattr(a, name) for name in _HEAD}, {n: getattr(b, n) for n in _HEAD})),
        tuple(each.before.id for each in pairs if each.before is not None and each.after is None),
        tuple(each.after for each in pairs if each.after is not None and each.before is None),
        tuple(
            Changed(each.before.id, each.parts)
            for each in pairs
            if each.before is not None and each.after is not None and each.parts
        ),
        tuple(clause.id for clause in b.clauses),
    )


def applied(changes: Diff, a: Agreement) -> Agreement:
    """The agreement that a diff makes of the first of the two that it was taken from.

    >>> from warikan.agreement.library import load
    >>> one, other = load("kr-us-8"), load("kr-us-9")
    >>> applied(diff(one, other), one) == other
    True
    """
    by_id = {each.id: each.differences for each in changes.changed}
    kept = [clause for clause in a.clauses if clause.id not in changes.removed]
    made = [clause_of(clause, by_id[clause.id]) if clause.id in by_id else clause for clause in kept]
    found = {clause.id: clause for clause in (*made, *changes.added)}
    head: dict[str, Any] = {each.part: each.after for each in changes.head}
    return replace(a, **head, clauses=tuple(found[name] for name in changes.order))


def paired(a: Agreement, b: Agreement) -> tuple[Pair, ...]:
    """The clauses of both, those of the second in their order, then those that only the first has.

    Clauses belong together by id, else by category and payer.
    """
    left = {clause.id: clause for clause in a.clauses}
    named = {clause.id: left.pop(clause.id) for clause in b.clauses if clause.id in left}
    found = []
    for clause in b.clauses:
        before = named.get(clause.id) or _like(clause, left)
        if before is not None:
            left.pop(before.id, None)
        found.append(_pair(before, clause))
    return (*found, *(Pair(clause, None) for clause in left.values()))


def _like(clause: Clause, left: Mapping[str, Clause]) -> Clause | None:
    """A clause of the same category and payer that is about some of the same years."""
    mine = (clause.category, clause.payer)
    return next(
        (
            each
            for each in left.values()
            if (each.category, each.payer) == mine and not set(each.years).isdisjoint(clause.years)
        ),
        None,
    )


def _pair(before: Clause | None, after: Clause) -> Pair:
    if before is None:
        return Pair(None, after)
    return Pair(before, after, tuple(_differences(parts_of(before), parts_of(after))))


def _differences(before: Parts, after: Parts) -> Iterator[Difference]:
    for part in dict.fromkeys((*before, *after)):
        one, other = before.get(part), after.get(part)
        if one != other:
            yield Difference(part, one, other)


def parts_of(clause: Clause) -> dict[str, object]:
    """Everything that a clause says, part by part; what each payer pays by the payer's id and the part's name.

    >>> from warikan.agreement.library import load
    >>> parts_of(load("kr-us-9").clauses[1])["kr:rounded"]
    (100000000, 'half up')
    """
    made = clause.made
    found: dict[str, object] = {name: getattr(clause, name) for name in _PLAIN}
    found |= {"span": made.span, "the cost": made.cost, "division": made.division}
    found["payers"] = tuple(due.payer for due in made.dues)
    for due in made.dues:
        found |= {f"{due.payer}:{name}": getattr(due, name) for name in _DUE}
    return found


def clause_of(clause: Clause, changes: Sequence[Difference]) -> Clause:
    """A clause with some of its parts changed; raises ``UnfitError`` where they do not fit together."""
    parts = parts_of(clause) | {each.part: each.after for each in changes}
    return remade(clause, makeup_of(parts), **{name: parts[name] for name in _PLAIN})


def makeup_of(parts: Parts) -> MakeUp:
    """The make-up that some parts of a clause come to."""
    payers = cast("tuple[str, ...]", parts["payers"])
    dues = tuple(_due(payer, parts) for payer in payers)
    values: dict[str, Any] = {"cost": parts["the cost"], "span": parts["span"], "division": parts["division"]}
    return MakeUp(dues=dues, **values)


def _due(payer: str, parts: Parts) -> Due:
    values: dict[str, Any] = {name: parts.get(f"{payer}:{name}") for name in _DUE}
    return Due(payer=payer, **values)
