"""The file of an agreement: strict YAML to records, every fault with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.agreement.amend import Amendment, amendment, folded
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
from warikan.agreement.model import Agreement
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
    def amends(self) -> str:
        """The agreement that it amends, empty where it is one itself."""
        return self.form.option(self.tree, "amends") if "amends" in self.tree.values else ""


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
    if found.amends:
        made = amendment(found.form, found.tree)
        return found.form.faults or made
    whole = build(found, (), assume=assume)
    return whole.agreement if isinstance(whole, Read) else whole


def build(base: Draft, amendments: Sequence[Amendment], *, assume: bool = False) -> Read | list[Diagnostic]:
    """The agreement of a base with amendments folded in, by the order given, or every error."""
    form, tree = base.form, base.tree
    before = len(form.faults)
    form.keys(tree, HEAD, MAY_LACK)
    form.one_of(tree, "warikan", ("1",), "1")
    who = parties(form, tree)
    first, last = term(form, tree, calendar(form, tree, who.ids, many=bool(who.table)))
    held = {name: each for name, each in inputs(form, tree).items() if not _shadowed(form, tree, who, name)}
    currency = form.word(tree, "currency")
    if not who.ids or not currency or first.number == _NO_TERM:
        return _faults(form, before, amendments)
    how = (
        form.read(tree, "rounding", lambda text: rounding(text, currency), None)
        if "rounding" in tree.values
        else None
    )
    parts = Parts(
        who.ids,
        currency,
        first,
        last,
        held,
        how,
        facts_of(form, tree),
        sources(form, tree),
        who.table,
        assumed=_assumed(form, tree),
        assume=assume,
    )
    clauses = folded(form, tree, parts, amendments)
    built = [made for made in (clause(of, parts, name, at) for name, of, at in clauses) if made is not None]
    faults = _faults(form, before, amendments)
    if any(fault.severity == "error" for fault in faults):
        return faults
    agreement = _agreement(base, parts, who, built, amendments)
    check(Case(form, tree, agreement, parts, built))
    found = _faults(form, before, amendments)
    errors = [fault for fault in found if fault.severity == "error"]
    return found if errors else Read(agreement, tuple(found))


def _faults(form: Form, before: int, amendments: Sequence[Amendment]) -> list[Diagnostic]:
    found = [*form.faults[before:], *(fault for each in amendments for fault in each.form.faults)]
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


def _agreement(
    base: Draft,
    parts: Parts,
    who: Parties,
    built: Sequence[Built],
    amendments: Sequence[Amendment],
) -> Agreement:
    form, tree = base.form, base.tree
    guest = form.one_of(tree, "unassigned", who.ids, who.ids[1] if len(who.ids) == 2 else "")
    return Agreement(
        id=form.word(tree, "agreement"),
        title=form.word(tree, "title"),
        host=who.ids[0] if who.ids else "",
        guest=guest,
        currency=parts.currency,
        first=parts.first,
        last=parts.last,
        instruments=(instrument(form, tree), *(each.instrument for each in amendments)),
        clauses=tuple(each.clause for each in built),
        inputs=parts.inputs,
        about=form.listing(tree, "about"),
        subject=form.option(tree, "subject", form.word(tree, "title")),
        names=who.names,
        from_entry=form.one_of(tree, "covers", COVERS, COVERS[0]) == COVERS[1],
        holes=form.listing(tree, "holes"),
        assumed=parts.assumed,
        follows=form.option(tree, "follows"),
    )
