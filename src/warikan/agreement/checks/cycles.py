"""Cycles: what is paid for one category in a year may not rest on what is paid for it in the same year."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from warikan.agreement.checks.case import Case
from warikan.agreement.form import Aside, near
from warikan.agreement.terms import Paid, every


def cycles(case: Case) -> None:
    """Note categories that nobody pays for, and clauses that wait for themselves."""
    known = {each.clause.category for each in case.built}
    for each in case.built:
        for node, at, category in each.scope.named:
            if category not in known:
                message = f"nothing is paid for `{category[:60]}` here"
                each.form.fault(
                    node,
                    "unknown-category",
                    message,
                    near(category, sorted(known)),
                    Aside(at, len(category)),
                )
    graph = {category: set[str]() for category in known}
    for each in case.built:
        for payment in each.clause.payments:
            found = {
                node.category for node in every(payment.term) if isinstance(node, Paid) and node.back == 0
            }
            graph[each.clause.category] |= found & known
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        round_ = error.args[1]
        first = next(each for each in case.built if each.clause.category == round_[0])
        first.form.fault(
            first.node,
            "cycle",
            f"{' rests on '.join(reversed(round_))} of the same year",
            "let one of them look at last year",
        )
