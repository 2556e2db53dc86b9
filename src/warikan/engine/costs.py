"""A file of inputs: what each quantity of an agreement was or is taken to be, by year, exact or as a range.

``utilities: 40,822,800,000 JPY in FY2018`` one line an input, in the words of a schedule; or by year,
``FY2018: {utilities: "40,822,800,000 JPY"}``. ``for:`` may name the agreement that they are for, and ``facts:`` says
whether a declared fact holds: ``yes`` or ``no``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Mapping_
from dataclasses import dataclass
from fractions import Fraction

from warikan.agreement.form import Aside, Form, near
from warikan.agreement.levels import stated
from warikan.agreement.model import Agreement, Clause, Input
from warikan.agreement.terms import Paid, Term, When, every, looks
from warikan.engine.inputs import Costs
from warikan.figures.literals import LiteralError, years
from warikan.figures.schedules import Frame, Level
from warikan.figures.units import RATE
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.source import Source
from warikan.ground.yamltree import Mapping, Node, Scalar, parse


@dataclass(frozen=True, slots=True)
class Known:
    """The levels of inputs by year and name, which declared facts hold, and every warning about the file."""

    costs: Costs
    facts: Mapping_[str, bool]
    warnings: tuple[Diagnostic, ...] = ()


def read_costs(source: Source, agreement: Agreement) -> Known | list[Diagnostic]:
    """What a file says of the inputs of an agreement, or every fault of the file.

    >>> from warikan.agreement.library import load
    >>> read = read_costs(Source.of("c.yaml", "utilities: 1,000 JPY in FY2018"), load("jp-us-2016"))
    >>> int(read.costs[2018]["utilities"].low)
    1000
    """
    tree = parse(source)
    if isinstance(tree, list):
        return tree
    form = Form(source)
    if not isinstance(tree, Mapping):
        form.fault(
            tree,
            "missing-value",
            "a file of inputs is a list of `name: figure in year` lines",
            "write one a line",
        )
        return form.faults
    found: dict[int, dict[str, Level]] = {}
    facts: dict[str, bool] = {}
    for key, node in tree.values.items():
        if key == "for":
            if not isinstance(node, Scalar) or node.text != agreement.id:
                form.fault(
                    node,
                    "other-agreement",
                    f"these inputs are not for {agreement.id}",
                    f"write `for: {agreement.id}`",
                )
        elif key == "facts" and isinstance(node, Mapping):
            facts = _facts(form, agreement, node)
        elif isinstance(node, Mapping):
            _year(form, agreement, tree.keys[key], node, found)
        else:
            _line(form, agreement, tree.keys[key], node, found)
    if any(fault.severity == "error" for fault in form.faults):
        return form.faults
    return Known(found, facts, tuple(form.faults))


def _facts(form: Form, agreement: Agreement, at: Mapping) -> dict[str, bool]:
    """Which declared facts hold; one that no clause asks about is a fault."""
    asked = {
        node.fact
        for clause in agreement.clauses
        for payment in clause.payments
        for node in _whens(payment.term)
    }
    for name, key in at.keys.items():
        if name not in asked:
            form.fault(key, "unknown-fact", f"no clause asks whether {name[:60]}", near(name, sorted(asked)))
    return {name: form.one_of(at, name, ("yes", "no"), "no") == "yes" for name in at.values}


def _whens(term: Term) -> Iterator[When]:
    return (node for node in every(term) if isinstance(node, When))


def _year(
    form: Form, agreement: Agreement, key: Scalar, node: Mapping, found: dict[int, dict[str, Level]]
) -> None:
    try:
        first, last = years(key.text, agreement.first.calendar)
    except LiteralError as error:
        form.literal(key, error)
        return
    for name, value in node.values.items():
        what = _known(form, agreement, node.keys[name])
        if what is not None:
            for number in range(first.number, last.number + 1):
                _put(form, what, value, Frame([number], agreement.first.calendar, what.words), found)
            _outside(form, agreement, what, value, range(first.number, last.number + 1))


def _line(
    form: Form, agreement: Agreement, key: Scalar, node: Node, found: dict[int, dict[str, Level]]
) -> None:
    what = _known(form, agreement, key)
    if what is None:
        return
    named = _stated(agreement, node)
    _put(form, what, node, Frame(named, agreement.first.calendar, what.words), found)
    _outside(form, agreement, what, node, named)


def _outside(form: Form, agreement: Agreement, what: Input, node: Node, named: Sequence[int]) -> None:
    """Warn of years of an input that are later than the term, or earlier than any clause looks back."""
    first, last = _first_looked_at(agreement, what), agreement.last.number
    outside = [year for year in named if not first <= year <= last]
    if not outside:
        return
    told = f"FY{outside[0]}" if len(outside) == 1 else f"FY{outside[0]} and {len(outside) - 1} more years"
    at = re.search(rf"(?:FY)?{outside[0]}\b", node.text) if isinstance(node, Scalar) else None
    aside = Aside(at.start(), at.end() - at.start(), severity="warning") if at else Aside(severity="warning")
    message = f"no clause looks at `{what.name[:60]}` of {told}, so that it changes nothing"
    form.fault(node, "input-outside", message, f"give it for years of FY{first}..FY{last}", aside)


def _first_looked_at(agreement: Agreement, what: Input) -> int:
    """The first year of an input that any clause looks at, of this agreement or of one before it, or of its term."""
    found = [agreement.first.number, *([] if what.first is None else [what.first])]
    of: Agreement | None = agreement
    while of is not None:
        for clause in (each for each in of.clauses if each.years):
            backs = [back for term in clause.terms for name, back in looks(term) if name == what.name]
            found += [min(clause.years) - back for back in backs]
        back = any(isinstance(node, Paid) and node.back for each in of.clauses for node in _nodes(each))
        of = of.predecessor if back else None
    return min(found)


def _nodes(clause: Clause) -> Iterator[Term]:
    return (node for term in clause.terms for node in every(term))


def _stated(agreement: Agreement, node: Node) -> list[int]:
    """The years that the words of a line name; every year of the term where they name none."""
    words = node.text if isinstance(node, Scalar) else ""
    numbers: set[int] = set()
    for match in re.finditer(r"\bin (?:FY)?(\d{4})(?:\.\.(?:FY)?(\d{4}))?", words):
        first, last = int(match[1]), int(match[2] or match[1])
        numbers |= set(range(first, min(last, first + 100) + 1))
    if "->" in words and numbers:
        numbers = set(range(min(numbers), max(numbers) + 1))
    return sorted(numbers) or list(range(agreement.first.number, agreement.last.number + 1))


def _known(form: Form, agreement: Agreement, key: Scalar) -> Input | None:
    what = agreement.inputs.get(key.text)
    if what is None:
        form.fault(
            key,
            "unknown-input",
            f"`{key.text[:60]}` is no input of {agreement.id}",
            near(key.text, agreement.inputs),
        )
    return what


def _put(form: Form, what: Input, node: Node, frame: Frame, found: dict[int, dict[str, Level]]) -> None:
    if not isinstance(node, Scalar):
        form.fault(
            node,
            "missing-value",
            f"`{what.name}` needs a figure",
            "a figure with commas inside {} or [] is quoted",
        )
        return
    try:
        read = stated(node.text, frame, what.unit)
    except LiteralError as error:
        form.literal(node, error)
        return
    for year, level in read.levels.items():
        if what.unit != RATE and (level.low is None or level.low < Fraction(0)):
            form.fault(node, "literal", "money and heads are not below zero", "give nothing or more")
        if what.name in found.setdefault(year, {}):
            form.fault(
                node, "years-overlap", f"`{what.name}` of FY{year} stands twice", "give each year once"
            )
        found[year][what.name] = level
