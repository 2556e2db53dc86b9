"""Overlap: two clauses of one category may not pay for one year."""

from __future__ import annotations

from warikan.agreement.checks.case import Case
from warikan.agreement.clauses import Built
from warikan.agreement.form import Aside


def overlap(case: Case) -> None:
    """Note every clause whose category and years meet those of an earlier one."""
    seen: dict[tuple[str, int], Built] = {}
    for each in case.built:
        clause = each.clause
        met = next((seen[key] for year in clause.years if (key := (clause.category, year)) in seen), None)
        if met is not None:
            year = next(y for y in clause.years if (clause.category, y) in seen)
            second = (met.node, f"`{met.clause.id}` stands here") if met.form is each.form else None
            message = f"`{clause.id}` and `{met.clause.id}` both pay for {clause.category} in FY{year}"
            each.form.fault(
                each.node,
                "clauses-overlap",
                message,
                "divide the years with `years:`, or use two categories",
                Aside(second=second),
            )
        for year in clause.years:
            seen.setdefault((clause.category, year), each)
