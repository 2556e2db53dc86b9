"""The verbs of amendments and successors at work: each hits exactly one clause and says what becomes of its years.

``extend`` prolongs the term and says from which year each clause's levels are carried; ``replace`` puts a clause in
the place of another, from the years it names; ``add`` brings a new one; ``end`` names a clause's last year;
``except`` lets another clause stand for some years of one; ``succeed`` begins a new agreement that takes over the
clauses under ``keep``, each with the levels of the year it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from warikan.agreement.amend import VERBS, Amendment, in_order
from warikan.agreement.facts import near_fact
from warikan.agreement.form import Form, near
from warikan.agreement.head import facts_of, inputs, sources
from warikan.figures.fiscal import FiscalYear
from warikan.figures.literals import LiteralError, years
from warikan.ground.yamltree import Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    from warikan.agreement.clauses import Parts

Entry = tuple[str, Form, Mapping]
_ANEW = ("home", "words", "fact")  # what a successor may state anew of a clause that it keeps


@dataclass(slots=True)
class Fold:
    """An agreement while changes are folded in: its clauses by name, each with the file it stands in, and its years."""

    parts: Parts
    target: str
    term: tuple[FiscalYear, FiscalYear]
    clauses: dict[str, tuple[Form, Mapping]] = field(default_factory=dict)
    touched: dict[str, tuple[date, str]] = field(default_factory=dict)

    def enters(self, name: str, form: Form, node: Mapping) -> None:
        """Let a clause stand under a name, in the years of the present term."""
        self.clauses[name] = (form, node)
        self.parts.entered[name] = self.parts.span
        self.parts.carry.pop(name, None)

    def leaves(self, name: str) -> None:
        """Forget a clause, so that another may stand under its name."""
        del self.clauses[name]
        for noted in (self.parts.carry, self.parts.until, self.parts.lost):
            noted.pop(name, None)

    def standing(self, name: str) -> tuple[int, ...]:
        """The years in which a clause still stands."""
        stated = _stated(self.clauses[name][1], self.parts)
        own = self.parts.entered[name] if stated is None else tuple(sorted(stated))
        return self.parts.standing(name, (*own, *self.parts.carry.get(name, {})))


def folded(
    form: Form, tree: Mapping, parts: Parts, base: str, changes: Sequence[Amendment]
) -> tuple[list[Entry], list[Amendment]]:
    """The clauses after all changes, each with the file it stands in, and the changes in the order they were folded.

    What of the years of each clause is carried, ended or given away is noted in ``parts``.
    """
    fold = Fold(parts, base, (parts.first, parts.last))
    for name, node in form.mapping(tree, "clauses").values.items():
        if isinstance(node, Mapping):
            fold.enters(name, form, node)
        else:
            message = f"clause `{name[:60]}` needs entries below it"
            form.fault(node, "missing-value", message, "indent its entries")
    ordered = in_order(base, parts.first, parts.last, changes)
    for each in ordered:
        _brought(fold, each)
        if each.succeeds:
            _succeed(fold, each)
        else:
            _unordered(fold, each)
        for verb in VERBS:
            if verb in each.tree.values:
                _APPLY[verb](fold, each, each.form.mapping(each.tree, verb))
    return [(name, of, at) for name, (of, at) in fold.clauses.items()], ordered


def _brought(fold: Fold, by: Amendment) -> None:
    """Take up the inputs, facts and sources that a change brings along."""
    parts = fold.parts
    parts.inputs.update(inputs(by.form, by.tree))
    parts.facts.update(facts_of(by.form, by.tree) if "facts" in by.tree.values else {})
    parts.sources.update(sources(by.form, by.tree))


def _unordered(fold: Fold, by: Amendment) -> None:
    """Two texts that took effect on one day may not change one clause: nothing says which of them comes last."""
    day = by.effective(*fold.term)
    for verb in VERBS:
        at = by.tree.values.get(verb)
        of = at.values.get("carry") if verb == "extend" and isinstance(at, Mapping) else at
        for name, key in of.keys.items() if isinstance(of, Mapping) else ():
            before = fold.touched.get(name)
            if before is not None and before[0] == day and before[1] != by.instrument.id:
                message = (
                    f"`{name[:60]}` is changed by {before[1][:60]} too, which took effect on the same day"
                )
                by.form.fault(key, "no-order", message, "give one of them another `in-force:`, or join them")
            fold.touched[name] = (day, by.instrument.id)


def _extend(fold: Fold, by: Amendment, at: Mapping) -> None:
    form, parts = by.form, fold.parts
    first, last = form.read(
        at, "term", lambda text: years(text, parts.first.calendar), (parts.first, parts.last)
    )
    if first != parts.first or last <= parts.last:
        form.fault(
            at.values.get("term", at),
            "extend",
            f"the term is {parts.first}..{parts.last}",
            "keep its first year and give a later last one",
        )
        return
    carried = form.mapping(at, "carry")
    for name in fold.clauses:
        if name not in carried.values and parts.last.number in fold.standing(name):
            message = f"`{name}` has no value for FY{parts.last.number + 1}"
            form.fault(carried, "carry-missing", message, f"carry it: `{name}: {parts.last}`")
    new = range(parts.last.number + 1, last.number + 1)
    for name, node in carried.values.items():
        if _stands(fold, by, carried, name) and isinstance(node, Scalar):
            _carry(fold, by, carried, name, new)
    parts.last = last


def _carry(fold: Fold, by: Amendment, at: Mapping, name: str, new: range) -> None:
    """Let a clause have in new years the levels of the year that stands under its name."""
    parts = fold.parts
    source = by.form.read(at, name, lambda text: years(text, parts.first.calendar)[0], parts.last)
    last = min(parts.last.number, new[0] - 1)
    if not parts.first.number <= source.number <= last:
        message = f"{source} lies outside {parts.first}..FY{last}"
        by.form.fault(at.values[name], "carry", message, "carry from a year of the term")
        source = parts.last
    number = parts.carry.get(name, {}).get(source.number, source.number)
    parts.carry[name] = {**parts.carry.get(name, {}), **dict.fromkeys(new, number)}


def _succeed(fold: Fold, by: Amendment) -> None:
    """Begin the term of a successor with the clauses it keeps; all others end with the agreement before it."""
    form, parts = by.form, fold.parts
    first, last = form.read(
        by.tree,
        "term",
        lambda text: years(text, parts.first.calendar),
        (parts.last.plus(1), parts.last.plus(1)),
    )
    new = range(first.number, last.number + 1)
    if first <= parts.first:
        way_out = f"begin after {parts.first}"
        form.fault(
            by.tree.values.get("term", by.tree), "extend", f"{fold.target} begins then itself", way_out
        )
    kept = form.mapping(by.tree, "keep") if "keep" in by.tree.values else Mapping({}, {}, 1, 1)
    for name in kept.values:
        if _stands(fold, by, kept, name):
            _keep(fold, by, kept, name, new)
    for name in [name for name in fold.clauses if name not in kept.values]:
        fold.leaves(name)
    for name in fold.clauses:
        spoken = {*parts.entered[name], *parts.carry.get(name, {})}
        parts.lost[name] = frozenset(spoken.difference(new))
        parts.until.pop(name, None)
    parts.first, parts.last = first, last
    fold.target, fold.term, fold.touched = by.instrument.id, (first, last), {}


def _keep(fold: Fold, by: Amendment, kept: Mapping, name: str, new: range) -> None:
    """Take a clause over, with the levels of one year, and with grounds of its own where the successor states them."""
    at, node = kept, kept.values[name]
    if isinstance(node, Mapping):
        by.form.keys(node, ("from", *_ANEW), _ANEW)
        if "from" not in node.values:
            return
        at = Mapping({name: node.values["from"]}, kept.keys, node.line, node.column)
        form, old = fold.clauses[name]
        fold.clauses[name] = (form, _said_anew(by.form, fold.parts, old, node))
    _carry(fold, by, at, name, new)


def _said_anew(form: Form, parts: Parts, old: Mapping, new: Mapping) -> Mapping:
    """A clause with the grounds that a successor states for it, in place of those of the text before."""
    said: dict[str, Node] = {key: new.values[key] for key in _ANEW if key != "fact" and form.option(new, key)}
    facts = form.words_of(new, "fact")
    for fact in facts:
        if fact.text not in parts.facts:
            form.fault(
                fact, "unknown-fact", f"`{fact.text[:60]}` is no fact", near_fact(fact.text, parts.facts)
            )
    if facts:
        said["fact"] = Listing(
            tuple(each for each in facts if each.text in parts.facts), new.line, new.column
        )
    return Mapping(
        {**old.values, **said}, {**old.keys, **{key: new.keys[key] for key in said}}, old.line, old.column
    )


def _stands(fold: Fold, by: Amendment, at: Mapping, name: str) -> bool:
    """Whether the agreement has this clause; where it has none, a fault at its name says so."""
    if name in fold.clauses:
        return True
    message = f"`{name[:60]}` is no clause of {fold.target}"
    by.form.fault(at.keys[name], "no-target", message, near(name, fold.clauses))
    return False


def _replace(fold: Fold, by: Amendment, at: Mapping) -> None:
    for name, node in at.values.items():
        if _stands(fold, by, at, name) and isinstance(node, Mapping):
            stated = _stated(node, fold.parts, by)
            if stated is None:
                fold.enters(name, by.form, _categorised(node, name, fold))
            elif _given_away(fold, by, at, name, stated):
                fold.enters(f"{name} from FY{min(stated)}", by.form, _categorised(node, name, fold))


def _add(fold: Fold, by: Amendment, at: Mapping) -> None:
    for name, node in at.values.items():
        if name in fold.clauses:
            message = f"`{name[:60]}` is a clause of {fold.target} already"
            by.form.fault(at.keys[name], "no-target", message, "replace it, or give the new one another name")
        elif isinstance(node, Mapping):
            fold.enters(name, by.form, node)


def _end(fold: Fold, by: Amendment, at: Mapping) -> None:
    parts = fold.parts
    for name, node in at.values.items():
        if _stands(fold, by, at, name):
            year = by.form.read(at, name, lambda text: years(text, parts.first.calendar)[0], parts.last)
            if not parts.first <= year < parts.last:
                message = f"{year} is no earlier year of the term {parts.first}..{parts.last}"
                by.form.fault(node, "years-outside", message, "name the last year in which the clause stands")
            parts.until[name] = year.number


def _except(fold: Fold, by: Amendment, at: Mapping) -> None:
    for name, node in at.values.items():
        if _stands(fold, by, at, name) and isinstance(node, Mapping):
            stated = _stated(node, fold.parts, by)
            if stated is None:
                by.form.fault(node, "missing-value", "an exception names its years", "add `years: FY2018`")
            elif _given_away(fold, by, at, name, stated):
                fold.enters(f"{name} in FY{min(stated)}", by.form, _categorised(node, name, fold))


def _stated(node: Mapping, parts: Parts, by: Amendment | None = None) -> frozenset[int] | None:
    """The years that a clause names, ``None`` where it names none; a fault where they cannot be read."""
    text = node.values.get("years")
    if not isinstance(text, Scalar):
        return None
    try:
        first, last = years(text.text, parts.first.calendar)
    except LiteralError as error:
        if by is not None:
            by.form.literal(text, error)
        return frozenset()
    return frozenset(range(first.number, last.number + 1))


def _given_away(fold: Fold, by: Amendment, at: Mapping, name: str, stated: frozenset[int]) -> bool:
    """Take years from a clause for another; where it does not stand in all of them, a fault says who does."""
    missing = sorted(stated - set(fold.standing(name)))
    if missing or not stated:
        others = [other for other in fold.clauses if missing and missing[0] in fold.standing(other)]
        if missing:
            message = f"`{name[:60]}` does not stand in FY{missing[0]}"
            by.form.fault(
                at.keys[name], "no-target", message, near(name, others) if others else "keep to its years"
            )
        return False
    fold.parts.lost[name] = fold.parts.lost.get(name, frozenset()) | stated
    return True


def _categorised(node: Mapping, name: str, fold: Fold) -> Mapping:
    """The clause with the category of the one in whose place it stands, where it gives none."""
    if "category" in node.values:
        return node
    base = fold.clauses[name][1].values.get("category")
    category = base if isinstance(base, Scalar) else Scalar(name, node.line, node.column)
    return replace(
        node, values={**node.values, "category": category}, keys={**node.keys, "category": category}
    )


_APPLY = {"extend": _extend, "replace": _replace, "add": _add, "end": _end, "except": _except}
