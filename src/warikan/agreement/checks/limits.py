"""Limits: a floor does not lie above the cap on the same thing, for then nobody could say which of the two prevails."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.agreement.checks.case import Case
from warikan.agreement.clauses import Built
from warikan.agreement.form import Aside
from warikan.agreement.makeup import Due
from warikan.agreement.terms import Fixed, Term
from warikan.figures.literals import written
from warikan.figures.units import RATE, Unit


def limits(case: Case) -> None:
    """Note every floor that is above the cap beside it in some year."""
    for each in case.built:
        dues = each.clause.made.dues
        for floor, cap in (found for due in dues[:1] for found in _pairs(each, due)):
            _crossed(each, floor, cap)


_Limit = tuple[str, Term | None, Unit]  # the key of a limit, what stands there, and what it counts


def _pairs(each: Built, due: Due) -> Iterator[tuple[_Limit, _Limit]]:
    """Each floor with the cap on the same thing; the limits of a clause are those of each of its payers."""
    money = Unit(each.clause.currency)
    yield ("at least", due.at_least, money), ("up to", due.up_to, money)
    yield ("growth at least", due.growth_at_least, RATE), ("growth up to", due.growth_up_to, RATE)
    floor, cap = due.at_least_over_the_term, due.up_to_over_the_term
    yield ("at least over the term", floor, money), ("up to over the term", cap, money)


def _crossed(each: Built, floor: _Limit, cap: _Limit) -> None:
    (low_key, low, unit), (high_key, high, _) = floor, cap
    if not isinstance(low, Fixed) or not isinstance(high, Fixed):
        return  # what hangs on an input is not known here
    for year in each.clause.years:
        least, most = low.levels[year].low, high.levels[year].high
        if least is not None and most is not None and least > most:
            message = (
                f"in FY{year} the floor of `{each.clause.id}`, {written(least, unit)},"
                f" lies above its cap, {written(most, unit)}"
            )
            beside = (each.node.values[high_key], "the cap stands here")
            way_out = f"lower `{low_key}`, or raise `{high_key}`"
            each.form.fault(
                each.node.values[low_key], "floor-above-cap", message, way_out, Aside(second=beside)
            )
            return
