"""Amendments and successors: files with verbs that change an agreement or carry it on, and the order they fold in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from warikan.agreement.form import Form
from warikan.agreement.head import INSTRUMENT, instrument
from warikan.agreement.model import Instrument
from warikan.figures.fiscal import FiscalYear, calendar_of
from warikan.figures.literals import LiteralError, years
from warikan.ground.yamltree import Mapping, Scalar

VERBS = ("extend", "replace", "add", "end", "except")
_OWN = ("inputs", "facts", "sources", "holes")  # what a change may bring along beside its verbs
AMENDMENT = (*INSTRUMENT, "amends", *VERBS, *_OWN)
INHERITED = ("subject", "about", "rounding", "unassigned", "assumed")  # what a successor may leave as it was
SUCCESSOR = (*INSTRUMENT, "succeed", "term", "covers", *INHERITED, "keep", *VERBS[1:], *_OWN)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A text that changes an agreement, or with ``succeeds`` a new one that carries it on.

    ``amends`` names the agreement meant; the verbs are read against it, in the text's own ``form``.
    """

    instrument: Instrument
    amends: str
    form: Form
    tree: Mapping
    succeeds: bool = False

    def first_year(self, first: FiscalYear, last: FiscalYear) -> FiscalYear:
        """The first year of which it says something new; what it changes runs from ``first`` to ``last``."""
        if self.succeeds:
            return term_of(self.tree, first)[0]
        return min(self._years(first, last), default=first)

    def _years(self, first: FiscalYear, last: FiscalYear) -> Iterator[FiscalYear]:
        for verb in VERBS:
            at = self.tree.values.get(verb)
            if verb == "extend" and at is not None:
                yield last.plus(1)
            elif isinstance(at, Mapping):
                for node in at.values.values():
                    yield _first_of(node, first).plus(1 if verb == "end" else 0)

    def effective(self, first: FiscalYear, last: FiscalYear) -> date:
        """The day by which it folds: its entry into force, else the first day of the first year it changes."""
        return self.instrument.in_force or self.first_year(first, last).days.first

    def known(self, first: FiscalYear, last: FiscalYear) -> date:
        """The day since which it counts as known: its signature, which was at the latest on the day it took effect."""
        return self.instrument.signed or self.effective(first, last)


def _first_of(node: object, first: FiscalYear) -> FiscalYear:
    """The first year that the entries of a clause name, or that a bare year is."""
    of = node.values.get("years") if isinstance(node, Mapping) else node
    try:
        return years(of.text, first.calendar)[0] if isinstance(of, Scalar) else first
    except LiteralError:
        return first


def term_of(tree: Mapping, otherwise: FiscalYear) -> tuple[FiscalYear, FiscalYear]:
    """The first and last year under ``term``, by the calendar of ``otherwise``; that year where they cannot be read."""
    node = tree.values.get("term")
    try:
        return years(node.text if isinstance(node, Scalar) else "", otherwise.calendar)
    except LiteralError:
        return otherwise, otherwise


def amendment(form: Form, tree: Mapping) -> Amendment:
    """The amendment or successor that a file states; its verbs are read against the agreement when it is folded in."""
    succeeds = "succeed" in tree.values
    if succeeds:
        form.keys(tree, SUCCESSOR, ("address", "covers", "keep", *VERBS, *INHERITED, *_OWN))
    else:
        form.keys(tree, AMENDMENT, (*VERBS, *_OWN, "address"))
    form.one_of(tree, "warikan", ("1",), "1")
    verbs = ("keep", *VERBS[1:]) if succeeds else VERBS
    if not any(verb in tree.values for verb in verbs):
        what = "it takes nothing over" if succeeds else "it amends nothing"
        form.fault(tree, "missing-value", what, f"write one of: {', '.join(verbs)}")
    for verb in VERBS:
        if verb in tree.values and verb in (SUCCESSOR if succeeds else AMENDMENT):
            _shape(form, form.mapping(tree, verb), verb)
    target = form.word(tree, "succeed" if succeeds else "amends")
    return Amendment(instrument(form, tree), target, form, tree, succeeds)


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


def in_order(base: str, first: FiscalYear, last: FiscalYear, changes: Sequence[Amendment]) -> list[Amendment]:
    """Changes in the order in which they fold, whatever order they come in.

    Those of one agreement by the day on which they took effect, then by name; then the successor that carries it on,
    and those of that one. What changes none of these agreements is left out.
    """
    found: list[Amendment] = []
    current: str | None = base
    while current is not None:
        mine = [each for each in changes if each.amends == current and not each.succeeds]
        found += sorted(mine, key=lambda each: (each.effective(first, last), each.instrument.id))
        following = [
            each for each in changes if each.amends == current and each.succeeds and each not in found
        ]
        successor = min(following, key=lambda each: each.instrument.id, default=None)
        current = None if successor is None else successor.instrument.id
        if successor is not None:
            found.append(successor)
            first, last = term_of(successor.tree, first)
    return found
