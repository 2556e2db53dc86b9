"""Shares: what several pay of one cost does not come to more than the whole of it in any year."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from warikan.agreement.checks.case import Case
from warikan.agreement.clauses import Built
from warikan.agreement.form import Aside
from warikan.agreement.makeup import All, Due, Share
from warikan.figures.literals import written
from warikan.figures.units import RATE

_ALL, _NONE = Fraction(1), Fraction(0)


def shares(case: Case) -> None:
    """Note every clause whose shares are more than all there is, at the one with which they become so."""
    for each in case.built:
        over = _over(each)
        if over is not None:
            _note(each, *over)


def _over(each: Built) -> tuple[int, Sequence[Fraction]] | None:
    """The first year in which shares are more than the whole, and the shares up to the one that is too much."""
    dues = each.clause.made.dues
    for year in each.clause.years:
        claimed = [_claim(due, year, last=due is dues[-1]) for due in dues]
        for count in range(2, len(dues) + 1):
            if claimed[count - 1] and sum(claimed[:count]) > _ALL:
                return year, claimed[:count]
    return None


def _claim(due: Due, year: int, *, last: bool) -> Fraction:
    """The least part of the cost that a payer claims; `all` of the last, or under a limit, claims what is left."""
    if isinstance(due.base, Share):
        return due.base.part.levels[year].low or _NONE
    limits = (due.workers_up_to, due.up_to, due.up_to_over_the_term)
    free = isinstance(due.base, All) and not last and all(limit is None for limit in limits)
    return _ALL if free else _NONE


def _note(each: Built, year: int, claimed: Sequence[Fraction]) -> None:
    dues = each.clause.made.dues[: len(claimed)]
    told = [(due, share) for due, share in zip(dues, claimed, strict=True) if share]
    sums = " + ".join("all" if isinstance(due.base, All) else written(share, RATE) for due, share in told)
    values = each.node.values
    first, over = (values[f"{due.payer} pays"] for due in (told[0][0], told[-1][0]))
    whole = written(sum(claimed, _NONE), RATE)
    message = f"in FY{year} the shares of `{each.clause.id}` come to {whole} of its cost: {sums}"
    way_out = "lower a share, or write `all` for the last of them, which is what the others leave"
    each.form.fault(
        over, "shares-above-all", message, way_out, Aside(second=(first, "counted together with this"))
    )
