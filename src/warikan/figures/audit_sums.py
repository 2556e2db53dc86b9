"""The audit of sums: a whole against its parts or its years, and a yearly average against the sum of the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from warikan.figures.findings import ERROR, Ends, Finding, meet, used
from warikan.figures.lines import line_name
from warikan.figures.marks import cautions_between, span_of, sum_of
from warikan.figures.precision import shown
from warikan.figures.published import Published
from warikan.figures.recompute import (
    Figures,
    because_of,
    broken,
    candidates,
    cell_name,
    cells_of,
    gap_of,
    money_of,
    unchecked,
    verdict_of,
    wholes,
)
from warikan.figures.relations import Relation, alike

_ONE_ACCOUNTING = "all parts on one accounting"
_MOST = 256  # combinations of sources that are tried for the parts of one whole


def audit_sums(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """Each whole of a relation against the sum of its parts, or of its years."""
    for same in wholes(figures, relation.whole):
        whole = same[0]
        if not relation.holds(whole.first.number) or (relation.kind == "sum" and whole.first != whole.last):
            continue
        cells = cells_of(relation, whole)
        held = [candidates(figures, cell, whole) for cell in cells]
        missing = tuple(
            cell_name(whole.payer, cell) for cell, found in zip(cells, held, strict=True) if not found
        )
        if len(missing) == len(cells):
            continue
        parts = closest(whole, held)
        if parts is None:
            yield unchecked(relation, same, missing or (_ONE_ACCOUNTING,))
        else:
            yield _summed(relation, same, parts)


def closest(whole: Published, held: Sequence[Sequence[Published]]) -> tuple[Published, ...] | None:
    """One figure for each cell: of several sources those that come closest to the whole, on one accounting.

    ``None`` where a cell has no figure, or where some have theirs on contract and others on expenditure alone.
    """
    ways = [
        parts
        for accounting in ("expenditure", "contract")
        for parts in _ways(
            [[f for f in found if f.basis.accounting in (accounting, "unstated")] for found in held]
        )
    ]
    return min(ways, key=lambda parts: abs(gap_of(whole, parts)), default=None)


def _ways(held: Sequence[Sequence[Published]]) -> Iterator[tuple[Published, ...]]:
    tried = held
    while _count(tried) > _MOST:
        longest = max(range(len(tried)), key=lambda at: len(tried[at]))
        tried = [found[:-1] if at == longest else found for at, found in enumerate(tried)]
    return product(*tried)


def _count(held: Sequence[Sequence[Published]]) -> int:
    number = 1
    for found in held:
        number *= len(found)
    return number


def _summed(relation: Relation, same: Figures, parts: Figures) -> Finding:
    whole = same[0]
    gap = gap_of(whole, parts)
    near = meet(span_of(parts), whole.ends)
    verdict = verdict_of(gap, broken(relation, [*same, *parts], whole), near=near)
    terms = [money_of(part) for part in parts]
    told = " + ".join(terms) if len(terms) < 7 else f"{terms[0]} + … + {terms[-1]} ({len(terms)} years)"
    return Finding(
        verdict,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        f"{told} = {sum_of(parts)}",
        because_of(verdict, gap, [whole, *parts], relation),
        **used([*same, *parts]),
    )


def audit_averages(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """Each yearly figure of a relation, times its years, against the sum of those years."""
    averages, told = wholes(figures, relation.parts[0]), set()
    for same, other in product(wholes(figures, relation.whole), averages):
        whole, part = same[0], other[0]
        years_of = (whole.first, whole.last)
        if years_of != (part.first, part.last) or not alike(whole.basis.stage, part.basis.stage):
            continue
        if (years_of, whole.money, part.money) in told:
            continue
        told.add((years_of, whole.money, part.money))
        years = whole.last.number - whole.first.number + 1
        gap = whole.money.amount - years * part.money.amount
        times: Ends = (years * part.ends[0], years * part.ends[1])
        near = meet(times, whole.ends)
        verdict = verdict_of(gap, broken(relation, [*same, *other], whole), near=near)
        because = because_of(verdict, gap, [whole, part], relation)
        if verdict == ERROR and whole.money == part.money:
            why = "the sum of all years is given for that of each"
            because = "; ".join([why, *cautions_between([whole, part])])
        yield Finding(
            verdict,
            relation.kind,
            whole.payer,
            whole.years,
            line_name(whole.payer, part.category),
            f"{money_of(part)} ({part.basis.standing}); {money_of(whole)} in all ({whole.basis.standing})",
            f"{years} x {money_of(part)} = {shown(years * part.money.amount, part.money.currency, part.quantum)}",
            because,
            **used([*same, *other]),
        )
