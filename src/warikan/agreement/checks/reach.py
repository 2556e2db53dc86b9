"""Reach: an input that says from which year it is asked for is not looked at before that year."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.agreement.checks.case import Case
from warikan.agreement.terms import Given, Mean, Term, parts_of


def reach(case: Case) -> None:
    """Note inputs declared from a later year than the first in which a clause looks at them."""
    needed: dict[str, int] = {}
    for each in case.built:
        terms = [each.clause.cost, *(payment.term for payment in each.clause.payments)]
        if each.clause.derivation is not None:
            terms.append(each.clause.derivation)
        for name, back in (found for term in terms for found in _looks(term, 0)):
            year = min(each.clause.years, default=case.agreement.first.number) - back
            needed[name] = min(year, needed.get(name, year))
    for form, tree in case.texts:
        for name, node in form.mapping(tree, "inputs").keys.items() if "inputs" in tree.values else ():
            what = case.agreement.inputs.get(name)
            if what is not None and what.first is not None and needed.get(name, what.first) < what.first:
                message = f"a clause looks at `{name[:60]}` of FY{needed[name]}, and it is declared from FY{what.first}"
                form.fault(node, "years-missing", message, f"declare it from FY{needed[name]}")


def _looks(term: Term, back: int) -> Iterator[tuple[str, int]]:
    """The inputs a term looks at, each with the most years back."""
    match term:
        case Given(name, own):
            yield name, back + own
        case Mean(of, _, last):
            yield from _looks(of, back + last)
        case _:
            for part in parts_of(term):
                yield from _looks(part, back)
