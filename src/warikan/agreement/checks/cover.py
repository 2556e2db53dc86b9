"""Coverage of the term: every category of an agreement has a clause in every year of it, or the file says why not."""

from __future__ import annotations

from warikan.agreement.checks.case import Case
from warikan.agreement.form import Aside


def cover(case: Case) -> None:
    """Warn of years of the term in which a category has no clause."""
    for category in dict.fromkeys(each.clause.category for each in case.built):
        mine = [each for each in case.built if each.clause.category == category]
        years = {year for each in mine for year in each.clause.years}
        open_ = [year for year in case.parts.span if year not in years]
        if open_ and not any(f"FY{open_[0]}" in hole for hole in case.agreement.holes):
            message = f"`{category}` has no clause in {', '.join(f'FY{year}' for year in open_)}"
            way_out = "add a clause for these years, or list them under `holes:`"
            mine[-1].form.fault(mine[-1].node, "years-uncovered", message, way_out, Aside(severity="warning"))
