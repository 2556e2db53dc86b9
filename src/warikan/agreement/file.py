"""The file of an agreement: strict YAML to records, every fault with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from warikan.agreement.amend import INHERITED, Amendment, amendment
from warikan.agreement.amend_verbs import folded
from warikan.agreement.checks.all import check
from warikan.agreement.checks.case import Case
from warikan.agreement.clauses import Built, Parts, clause
from warikan.agreement.form import Form, near
from warikan.agreement.head import (
    COVERS,
    HEAD,
    MAY_LACK,
    Parties,
    calendar,
    facts_of,
    inputs,
    instrument,
    parties,
    sources,
    term,
)
from warikan.agreement.model import Agreement, Instrument
from warikan.agreement.payments import rounding
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.source import Source
from warikan.ground.yamltree import Mapping, parse

_NO_TERM = 1800  # the year that stands for a term that cannot be read


@dataclass(frozen=True, slots=True)
class Draft:
    """A file whose YAML has been read: its form and its tree."""

    form: Form
    tree: Mapping

    @property
    def changes(self) -> str:
        """The agreement that it amends or carries on, empty where it stands alone."""
        key = next((key for key in ("amends", "succeed") if key in self.tree.values), "")
        return self.form.option(self.tree, key) if key else ""


def draft(source: Source) -> Draft | list[Diagnostic]:
    """The tree of a file, or every fault of its YAML."""
    tree = parse(source)
    if isinstance(tree, list):
        return tree
    form = Form(source)
    if not isinstance(tree, Mapping):
        form.fault(
            tree, "missing-value", "an agreement is a list of `key: value` lines", "begin with `agreement:`"
        )
        return form.faults
    return Draft(form, tree)


@dataclass(frozen=True, slots=True)
class Read:
    """An agreement as its file states it, and every warning about it."""

    agreement: Agreement
    warnings: tuple[Diagnostic, ...]


def read(source: Source, *, assume: bool = False) -> Agreement | Amendment | list[Diagnostic]:
    """The agreement or amendment a file states, or every error in it; warnings alone do not refuse a file.

    >>> from warikan.ground.shelf import text
    >>> read(Source.of("a.yaml", text("agreements/jp-us-2016.yaml"))).id
    'jp-us-2016'
    """
    found = draft(source)
    if isinstance(found, list):
        return found
    if found.changes:
        made = amendment(found.form, found.tree)
        return found.form.faults or made
    whole = build(found, (), assume=assume)
    return whole.agreement if isinstance(whole, Read) else whole


def build(base: Draft, changes: Sequence[Amendment], *, assume: bool = False) -> Read | list[Diagnostic]:
    """The agreement of a base with amendments folded in and successors taken up, in whatever order they are given."""
    form, tree = base.form, base.tree
    before = len(form.faults)
    form.keys(tree, HEAD, MAY_LACK)
    form.one_of(tree, "warikan", ("1",), "1")
    who = parties(form, tree)
    first, last = term(form, tree, calendar(form, tree, who.ids, many=bool(who.table)))
    held = {name: each for name, each in inputs(form, tree).items() if not _shadowed(form, tree, who, name)}
    currency = form.word(tree, "currency")
    if not who.ids or not currency or first.number == _NO_TERM:
        return _faults(form, before, changes)
    parts = Parts(
        who.ids,
        currency,
        first,
        last,
        held,
        _rounding(form, tree, currency),
        facts_of(form, tree),
        sources(form, tree),
        who.table,
        assumed=_assumed(form, tree),
        assume=assume,
    )
    clauses, ordered = folded(form, tree, parts, form.word(tree, "agreement"), changes)
    head = Head(form, tree, instrument(form, tree))
    for each in ordered:
        head = _after(head, parts, who, each)
    built = [made for made in (clause(of, parts, name, at) for name, of, at in clauses) if made is not None]
    faults = _faults(form, before, changes)
    if any(fault.severity == "error" for fault in faults):
        return faults
    agreement = _agreement(head, parts, who, built)
    check(Case(head.form, head.tree, agreement, parts, built, ordered))
    found = _faults(form, before, changes)
    errors = [fault for fault in found if fault.severity == "error"]
    return found if errors else Read(agreement, tuple(found))


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an agreement while changes are folded in: its own text, what amended it and what it follows."""

    form: Form
    tree: Mapping
    own: Instrument
    amended: tuple[Instrument, ...] = ()
    more_holes: tuple[str, ...] = ()
    follows: str = ""


def _after(head: Head, parts: Parts, who: Parties, by: Amendment) -> Head:
    """The head after one change: an amendment stands beside it; a successor takes its place and inherits some of it."""
    for name in by.form.mapping(by.tree, "inputs").values if "inputs" in by.tree.values else ():
        _shadowed(by.form, by.tree, who, name)
    if not by.succeeds:
        holes = (*head.more_holes, *by.form.listing(by.tree, "holes"))
        return replace(head, amended=(*head.amended, by.instrument), more_holes=holes)
    left = {key: node for key, node in head.tree.values.items() if key in INHERITED}
    tree = replace(by.tree, values={**left, **by.tree.values})
    if "rounding" in by.tree.values:
        parts.rounding = _rounding(by.form, tree, parts.currency)
    if "assumed" in by.tree.values or "rounding" in by.tree.values:
        parts.assumed = _assumed(by.form, by.tree)
    return Head(by.form, tree, by.instrument, follows=by.amends)


def _rounding(form: Form, tree: Mapping, currency: str) -> tuple[int, str] | None:
    if "rounding" not in tree.values:
        return None
    return form.read(tree, "rounding", lambda text: rounding(text, currency), None)


def _faults(form: Form, before: int, changes: Sequence[Amendment]) -> list[Diagnostic]:
    found = [*form.faults[before:], *(fault for each in changes for fault in each.form.faults)]
    return list(dict.fromkeys(found))


def _assumed(form: Form, tree: Mapping) -> tuple[str, ...]:
    """The keys of the head that no source states."""
    for item in form.words_of(tree, "assumed"):
        if item.text not in tree.values:
            message = f"`{item.text[:60]}` is no key of this file"
            form.fault(item, "assumed-nothing", message, near(item.text, tree.values))
    return form.listing(tree, "assumed")


def _shadowed(form: Form, tree: Mapping, who: Parties, name: str) -> bool:
    """Whether an input's name already means something in the words of a clause."""
    taken = name in ("all", "last year", "cost") or name.startswith(("paid for ", "unused of ", "mean of "))
    if taken or name in who.ids or " x " in name or " + " in name or ", " in name:
        node = form.mapping(tree, "inputs").keys[name]
        form.fault(
            node,
            "name",
            f"`{name[:60]}` cannot name an input",
            "choose plain words without ` x `, ` + ` or commas",
        )
        return True
    return False


def _agreement(head: Head, parts: Parts, who: Parties, built: Sequence[Built]) -> Agreement:
    form, tree = head.form, head.tree
    guest = form.one_of(tree, "unassigned", who.ids, who.ids[1] if len(who.ids) == 2 else "")
    return Agreement(
        id=head.own.id,
        title=head.own.title,
        host=who.ids[0] if who.ids else "",
        guest=guest,
        currency=parts.currency,
        first=parts.first,
        last=parts.last,
        instruments=(head.own, *head.amended),
        clauses=tuple(each.clause for each in built),
        inputs={name: each for name, each in parts.inputs.items() if name in parts.used},
        about=form.listing(tree, "about"),
        subject=form.option(tree, "subject", head.own.title),
        names=who.names,
        from_entry=form.one_of(tree, "covers", COVERS, COVERS[0]) == COVERS[1],
        holes=(*form.listing(tree, "holes"), *head.more_holes),
        assumed=parts.assumed,
        follows=head.follows or form.option(tree, "follows"),
    )
