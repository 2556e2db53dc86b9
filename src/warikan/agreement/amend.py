"""Amendments: files with verbs, each hitting exactly one target, folded into the clauses of a base.

``extend`` prolongs the term and says from which year each clause's levels are carried; ``replace`` puts a clause in
the place of another, from the years it names; ``add`` brings a new one; ``end`` names a clause's last year;
``except`` lets another clause stand for some years of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warikan.agreement.form import Form, near
from warikan.agreement.head import INSTRUMENT, instrument
from warikan.agreement.model import Instrument
from warikan.figures.fiscal import calendar_of
from warikan.figures.literals import LiteralError, years
from warikan.ground.yamltree import Mapping, Scalar

if TYPE_CHECKING:
    from warikan.agreement.clauses import Parts

VERBS = ("extend", "replace", "add", "end", "except")
AMENDMENT = (*INSTRUMENT, "amends", *VERBS)
Entry = tuple[str, Form, Mapping]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A text that changes an agreement: what it amends, and its own file for the words of its verbs."""

    instrument: Instrument
    amends: str
    form: Form
    tree: Mapping


def amendment(form: Form, tree: Mapping) -> Amendment:
    """The amendment that a file states; its verbs are read against the base when it is folded in."""
    form.keys(tree, AMENDMENT, (*VERBS, "address"))
    form.one_of(tree, "warikan", ("1",), "1")
    if not any(verb in tree.values for verb in VERBS):
        form.fault(tree, "missing-value", "it amends nothing", f"write one of: {', '.join(VERBS)}")
    for verb in VERBS:
        if verb in tree.values:
            _shape(form, form.mapping(tree, verb), verb)
    return Amendment(instrument(form, tree), form.word(tree, "amends"), form, tree)


def _shape(form: Form, at: Mapping, verb: str) -> None:
    """Whether the entries below a verb have its shape, as far as that can be said without the base."""
    if verb == "extend":
        form.keys(at, ("term", "carry"))
        calendar = calendar_of("")
        form.read(at, "term", lambda text: years(text, calendar), None)
        return
    for name, node in at.values.items():
        fine = isinstance(node, Scalar) if verb == "end" else isinstance(node, Mapping)
        if not fine:
            shape = "the last year of the clause" if verb == "end" else "the entries of a clause"
            form.fault(
                node,
                "missing-value",
                f"`{name[:60]}` needs {shape}",
                "write `FY2020`" if verb == "end" else "indent its entries",
            )


def folded(form: Form, tree: Mapping, parts: Parts, amendments: Sequence[Amendment]) -> list[Entry]:
    """The clauses of a base after its amendments, each with the file it stands in; notes in ``parts`` what of the
    years of each is carried, ended or given away.
    """
    clauses: dict[str, tuple[Form, Mapping]] = {}
    for name, node in form.mapping(tree, "clauses").values.items():
        if isinstance(node, Mapping):
            clauses[name] = (form, node)
        else:
            form.fault(
                node, "missing-value", f"clause `{name[:60]}` needs entries below it", "indent its entries"
            )
    for each in amendments:
        for verb in VERBS:
            if verb in each.tree.values:
                _APPLY[verb](parts, each, each.form.mapping(each.tree, verb), clauses)
    return [(name, of, at) for name, (of, at) in clauses.items()]


def _extend(parts: Parts, by: Amendment, at: Mapping, clauses: dict[str, tuple[Form, Mapping]]) -> None:
    form, calendar = by.form, parts.first.calendar
    first, last = form.read(at, "term", lambda text: years(text, calendar), (parts.first, parts.last))
    if first != parts.first or last <= parts.last:
        form.fault(
            at.values.get("term", at),
            "extend",
            f"the term is {parts.first}..{parts.last}",
            "keep its first year and give a later last one",
        )
        return
    new = range(parts.last.number + 1, last.number + 1)
    carried = form.mapping(at, "carry")
    for name in [name for name in clauses if name not in carried.values]:
        form.fault(
            carried,
            "carry-missing",
            f"`{name}` has no value for FY{new[0]}",
            f"carry it: `{name}: {parts.last}`",
        )
    for name, node in carried.values.items():
        if name not in clauses:
            form.fault(
                carried.keys[name],
                "no-target",
                f"`{name[:60]}` is no clause of {by.amends}",
                near(name, clauses),
            )
        elif isinstance(node, Scalar):
            source = form.read(carried, name, lambda text: years(text, calendar)[0], parts.last)
            if not parts.first <= source <= parts.last:
                form.fault(
                    node,
                    "carry",
                    f"{source} lies outside {parts.first}..{parts.last}",
                    "carry from a year of the term",
                )
                source = parts.last
            parts.carry[name] = {**parts.carry.get(name, {}), **dict.fromkeys(new, source.number)}
    parts.last = last


def _stands(by: Amendment, at: Mapping, name: str, clauses: dict[str, tuple[Form, Mapping]]) -> bool:
    """Whether the amended agreement has this clause; where it has none, a fault at its name says so."""
    if name in clauses:
        return True
    by.form.fault(
        at.keys[name], "no-target", f"`{name[:60]}` is no clause of {by.amends}", near(name, clauses)
    )
    return False


def _replace(parts: Parts, by: Amendment, at: Mapping, clauses: dict[str, tuple[Form, Mapping]]) -> None:
    for name, node in at.values.items():
        if _stands(by, at, name, clauses) and isinstance(node, Mapping):
            stated = _years(parts, by, node)
            if stated is None:
                clauses[name] = (by.form, node)
                parts.carry.pop(name, None)
            else:
                _give_away(parts, name, stated)
                clauses[f"{name} from FY{min(stated)}"] = (by.form, _categorised(node, name, clauses))


def _add(parts: Parts, by: Amendment, at: Mapping, clauses: dict[str, tuple[Form, Mapping]]) -> None:
    del parts
    for name, node in at.values.items():
        if name in clauses:
            message = f"`{name[:60]}` is a clause of {by.amends} already"
            by.form.fault(at.keys[name], "no-target", message, "replace it, or give the new one another name")
        elif isinstance(node, Mapping):
            clauses[name] = (by.form, node)


def _end(parts: Parts, by: Amendment, at: Mapping, clauses: dict[str, tuple[Form, Mapping]]) -> None:
    calendar = parts.first.calendar
    for name in at.values:
        if _stands(by, at, name, clauses):
            parts.until[name] = by.form.read(
                at, name, lambda text: years(text, calendar)[0].number, parts.last.number
            )


def _except(parts: Parts, by: Amendment, at: Mapping, clauses: dict[str, tuple[Form, Mapping]]) -> None:
    for name, node in at.values.items():
        if _stands(by, at, name, clauses) and isinstance(node, Mapping):
            stated = _years(parts, by, node)
            if stated is None:
                by.form.fault(node, "missing-value", "an exception names its years", "add `years: FY2018`")
                continue
            _give_away(parts, name, stated)
            clauses[f"{name} in FY{min(stated)}"] = (by.form, _categorised(node, name, clauses))


def _years(parts: Parts, by: Amendment, node: Mapping) -> frozenset[int] | None:
    text = node.values.get("years")
    if not isinstance(text, Scalar):
        return None
    try:
        first, last = years(text.text, parts.first.calendar)
    except LiteralError as error:
        by.form.literal(text, error)
        return frozenset()
    return frozenset(range(first.number, last.number + 1))


def _give_away(parts: Parts, name: str, stated: frozenset[int]) -> None:
    parts.lost[name] = parts.lost.get(name, frozenset()) | stated


def _categorised(node: Mapping, name: str, clauses: dict[str, tuple[Form, Mapping]]) -> Mapping:
    """The clause with the category of the one in whose place it stands, where it gives none."""
    if "category" in node.values:
        return node
    base = clauses[name][1].values.get("category")
    category = base if isinstance(base, Scalar) else Scalar(name, node.line, node.column)
    return replace(
        node, values={**node.values, "category": category}, keys={**node.keys, "category": category}
    )


_APPLY = {"extend": _extend, "replace": _replace, "add": _add, "end": _end, "except": _except}
