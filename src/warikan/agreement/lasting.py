"""Clauses that no agreement ends: their home is elsewhere, so no difference of two agreements ends them."""

from __future__ import annotations

from dataclasses import replace

from warikan.agreement.diff import Pair, paired
from warikan.agreement.model import Agreement, Clause


def set_aside(a: Agreement, b: Agreement) -> tuple[Agreement, Agreement, tuple[str, ...]]:
    """Two agreements without what lasts beside them: clauses with ``lapses: no`` in years that only one side speaks of.

    The ids of the clauses from which years were taken come third.

    >>> from warikan.agreement.library import load
    >>> a, b, beside = set_aside(load("jp-us-2011"), load("jp-us-2016"))
    >>> "labor outside the agreement" in beside
    True
    """
    kept: dict[str, list[Clause]] = {"a": [], "b": []}
    beside = []
    for pair in paired(a, b):
        before, after = _both(pair)
        if (before, after) != (pair.before, pair.after):
            beside += [each.id for each in (pair.after or pair.before,) if each is not None]
        kept["a"] += [each for each in (before,) if each is not None]
        kept["b"] += [each for each in (after,) if each is not None]
    order = {clause.id: at for at, clause in enumerate(a.clauses)}
    first = tuple(sorted(kept["a"], key=lambda each: order[each.id]))
    return replace(a, clauses=first), replace(b, clauses=tuple(kept["b"])), tuple(beside)


def _both(pair: Pair) -> tuple[Clause | None, Clause | None]:
    """The clauses of a pair in the years in which they can be set against each other."""
    one, other = pair.before, pair.after
    if all(each is None or each.lapses for each in (one, other)):
        return one, other
    if one is None or other is None:
        return None, None
    shared = tuple(year for year in one.years if year in other.years)
    if not shared:
        return None, None
    return replace(one, years=shared), replace(other, years=shared)
