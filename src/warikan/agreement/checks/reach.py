"""Reach: an input that says from which year it is asked for is not looked at before that year."""

from __future__ import annotations

from warikan.agreement.checks.case import Case
from warikan.agreement.terms import looks


def reach(case: Case) -> None:
    """Note inputs declared from a later year than the first in which a clause looks at them."""
    needed: dict[str, int] = {}
    for each in case.built:
        for name, back in (found for term in each.clause.terms for found in looks(term)):
            year = min(each.clause.years, default=case.agreement.first.number) - back
            needed[name] = min(year, needed.get(name, year))
    for form, tree in case.texts:
        for name, node in form.mapping(tree, "inputs").keys.items() if "inputs" in tree.values else ():
            what = case.agreement.inputs.get(name)
            if what is not None and what.first is not None and needed.get(name, what.first) < what.first:
                message = f"a clause looks at `{name[:60]}` of FY{needed[name]}, and it is declared from FY{what.first}"
                form.fault(node, "years-missing", message, f"declare it from FY{needed[name]}")
