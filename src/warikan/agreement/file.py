"""The file of an agreement: strict YAML to records, every fault with its place, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warikan.agreement.clauses import Parts, clause
from warikan.agreement.form import Form
from warikan.agreement.model import Agreement, Instrument
from warikan.figures.fiscal import FiscalYear, calendar_of
from warikan.figures.literals import years
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.source import Source
from warikan.ground.yamltree import Mapping, Scalar, parse

_HEAD = ("warikan", "agreement", "title", "signed", "in-force", "address")
_AGREEMENT = (*_HEAD, "subject", "about", "host", "guest", "currency", "term", "inputs", "clauses")
_AMENDMENT = (*_HEAD, "amends", "extend")
CLAUSE = (
    *("category", "kind", "cost", "jp pays", "up to", "at least", "workers up to", "rounded"),
    *("home", "words", "fact", "assumed"),
)
_MAY_LACK = frozenset({"up to", "at least", "workers up to", "rounded", "assumed"})


@dataclass(frozen=True, slots=True)
class Amendment:
    """A protocol that prolongs an agreement's term; ``carry`` names the year each clause's levels come from."""

    instrument: Instrument
    amends: str
    last: FiscalYear
    carry: dict[str, FiscalYear]


def read(source: Source) -> Agreement | Amendment | list[Diagnostic]:
    """The agreement or amendment a file states, or every fault in it."""
    tree = parse(source)
    if isinstance(tree, list):
        return tree
    form = Form(source)
    if not isinstance(tree, Mapping):
        form.fault(tree, "missing-value", "an agreement is a list of `key: value` lines", "begin with `agreement:`")
        return form.faults
    made = _amendment(form, tree) if "amends" in tree.values else _agreement(form, tree)
    return form.faults or made


def _instrument(form: Form, tree: Mapping) -> Instrument:
    signed = form.read(tree, "signed", date.fromisoformat, date.min)
    in_force = form.read(tree, "in-force", date.fromisoformat, date.max)
    if signed > in_force:
        form.fault(tree.values["in-force"], "dates-out-of-order", "it is in force before it is signed", "check both days")
    return Instrument(form.word(tree, "agreement"), form.word(tree, "title"), signed, in_force, form.word(tree, "address"))


def _agreement(form: Form, tree: Mapping) -> Agreement:
    form.keys(tree, _AGREEMENT)
    host = form.word(tree, "host")
    calendar = calendar_of(host)
    nothing = (calendar.year(1), calendar.year(1))
    first, last = form.read(tree, "term", lambda text: years(text, calendar), nothing)
    inputs = {
        name: node.text for name, node in form.mapping(tree, "inputs").values.items() if isinstance(node, Scalar)
    }
    parts = Parts(host, form.word(tree, "currency"), first, last, inputs)
    clauses = []
    for name, node in form.mapping(tree, "clauses").values.items():
        if isinstance(node, Mapping):
            form.keys(node, CLAUSE, _MAY_LACK)
            clauses.append(clause(form, parts, name, node))
        else:
            form.fault(node, "missing-value", f"clause `{name}` needs entries below it", "indent its entries")
    return Agreement(
        id=form.word(tree, "agreement"),
        title=form.word(tree, "title"),
        host=host,
        guest=form.word(tree, "guest"),
        currency=parts.currency,
        first=first,
        last=last,
        instruments=(_instrument(form, tree),),
        clauses=tuple(made for made in clauses if made is not None),
        inputs=inputs,
        about=form.listing(tree, "about"),
        subject=form.word(tree, "subject"),
    )


def _amendment(form: Form, tree: Mapping) -> Amendment:
    form.keys(tree, _AMENDMENT)
    amends = form.word(tree, "amends")
    calendar = calendar_of(amends.partition("-")[0])
    extend = form.mapping(tree, "extend")
    form.keys(extend, ("term", "carry"))
    nothing = (calendar.year(1), calendar.year(1))
    _, last = form.read(extend, "term", lambda text: years(text, calendar), nothing)
    carried = form.mapping(extend, "carry")
    carry = {name: form.read(carried, name, lambda text: years(text, calendar), nothing)[0] for name in carried.values}
    return Amendment(_instrument(form, tree), amends, last, carry)


