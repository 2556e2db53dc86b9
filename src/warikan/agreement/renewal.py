"""Renewal: an agreement's last terms agreed again for later years, as a baseline for the agreement that follows it."""

from __future__ import annotations

from dataclasses import replace

from warikan.agreement.assembly import remade
from warikan.agreement.makeup import over
from warikan.agreement.model import Agreement, Clause
from warikan.agreement.terms import Fixed
from warikan.figures.fiscal import FiscalYear


def renewed(of: Agreement, first: FiscalYear, last: FiscalYear) -> Agreement:
    """The clauses that stand in an agreement's last year, for other years at the levels of that year.

    A limit over the term holds for the new term as it held for the old one; what was paid before is looked up in the
    agreement itself.

    >>> from warikan.agreement.library import load
    >>> of = load("jp-us-2016")
    >>> again = renewed(of, of.last.plus(1), of.last.plus(5))
    >>> [int(level.low) for level in again.clauses[0].made.dues[0].workers_up_to.levels.values()]
    [23178, 23178, 23178, 23178, 23178]
    """
    years = tuple(range(first.number, last.number + 1))
    clauses = tuple(_clause(each, of.last.number, years) for each in of.clauses if of.stands(each, of.last))
    return replace(of, first=first, last=last, clauses=clauses, predecessor=of, follows=of.id)


def _clause(clause: Clause, source: int, years: tuple[int, ...]) -> Clause:
    return remade(
        clause,
        over(clause.made, years, lambda _: source),
        years=years,
        rate=_over(clause.rate, source, years),
        in_cash=_over(clause.in_cash, source, years),
        derivation=None,
    )


def _over(term: Fixed | None, source: int, years: tuple[int, ...]) -> Fixed | None:
    return None if term is None else Fixed(dict.fromkeys(years, term.levels[source]))
