"""The audit of pairs: figures of one line and year that should agree, and one thing counted in two scopes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, Finding, meet, used
from warikan.figures.lines import line_name
from warikan.figures.marks import cautions_between
from warikan.figures.precision import shown
from warikan.figures.published import Published
from warikan.figures.recompute import Figures, apart_in, candidates, cells_of, money_of, wholes
from warikan.figures.relations import Relation, alike, relations


def audit_scopes(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """One thing counted in two scopes; what the sums already account for is not told again."""
    sums = [r for r in relations(relation.payer) if r.kind == "sum" and r.whole == relation.whole]
    for same in wholes(figures, relation.whole):
        whole = same[0]
        if not relation.holds(whole.first.number) or any(
            all(candidates(figures, cell, whole) for cell in cells_of(each, whole)) for each in sums
        ):
            continue
        for other in wholes(figures, relation.parts[0]):
            part = other[0]
            if (part.first, part.last) != (whole.first, whole.last) or not alike(
                part.basis.stage, whole.basis.stage
            ):
                continue
            apart = whole.money.amount - part.money.amount
            yield Finding(
                COMPILED,
                relation.kind,
                whole.payer,
                whole.years,
                line_name(whole.payer, whole.category),
                f"{money_of(whole)} ({whole.basis.standing}); {money_of(part)} ({part.basis.standing})",
                f"{money_of(whole)} less {money_of(part)} = {shown(apart, whole.money.currency, whole.quantum)}",
                f"{relation.says}; what makes the difference is not held for this year",
                **used([*same, *other]),
            )


def audit_same(figures: Figures) -> Iterator[Finding]:
    """Figures of one line and year that should agree: once where all do, else each pair that does not."""
    cells: dict[object, list[Published]] = {}
    for figure in figures:
        key = (figure.category, figure.first, figure.last, figure.money.currency)
        cells.setdefault(key, []).append(figure)
    for held in cells.values():
        pairs = [(one, other) for one, other in combinations(held, 2) if comparable(one, other)]
        apart: dict[frozenset[object], tuple[Published, Published]] = {}
        for one, other in sorted(pairs, key=lambda pair: pair[0].basis != pair[1].basis):
            if one.money != other.money:
                apart.setdefault(frozenset((one.money, other.money)), (one, other))
        yield from (_pair(one, other) for one, other in apart.values())
        if pairs and not apart:
            yield from _agreeing(list(dict.fromkeys(each for pair in pairs for each in pair)))


def comparable(one: Published, other: Published) -> bool:
    """Whether two figures of one line and year speak of one thing; contract and expenditure never do."""
    accounting = {one.basis.accounting, other.basis.accounting} - {"unstated"}
    return alike(one.basis.stage, other.basis.stage) and len(accounting) < 2


def _agreeing(paired: Figures) -> Iterator[Finding]:
    """What agrees, those of one amount together: figures that nothing is comparable with are not counted."""
    for money in dict.fromkeys(figure.money for figure in paired):
        mine = [figure for figure in paired if figure.money == money]
        yield Finding(
            FOLLOWS,
            "same",
            mine[0].payer,
            mine[0].years,
            line_name(mine[0].payer, mine[0].category),
            f"{money_of(mine[0])} ({mine[0].basis.standing})",
            f"{len(mine)} figures agree",
            "; ".join(cautions_between(mine)),
            **used(mine),
        )


def _pair(one: Published, other: Published) -> Finding:
    document = one.address == other.address
    near = meet(one.ends, other.ends)
    one_basis = one.basis == other.basis
    certain = one_basis and (document or one.basis.accounting != "unstated")
    verdict = GAP if near else ERROR if certain else COMPILED
    apart = abs(one.money.amount - other.money.amount)
    why = {
        GAP: "one is the other rounded or cut",
        ERROR: "one document prints both" if document else "two figures on one basis",
        COMPILED: apart_in([one, other]),
    }[verdict]
    return Finding(
        verdict,
        "same",
        one.payer,
        one.years,
        line_name(one.payer, one.category),
        f"{money_of(one)} ({one.basis.standing}); {money_of(other)} ({other.basis.standing})",
        f"{shown(apart, one.money.currency, min(one.quantum, other.quantum))} apart",
        why,
        **used([one, other]),
    )
