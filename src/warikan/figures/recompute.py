"""What the checks of the audit share: cells and the figures for them, and what a difference is called."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED, Finding, Verdict, used
from warikan.figures.lines import line_name
from warikan.figures.marks import cautions_between, unstated
from warikan.figures.precision import shown
from warikan.figures.published import Published
from warikan.figures.relations import Relation, alike

Figures = Sequence[Published]


def wholes(figures: Figures, line: str) -> list[list[Published]]:
    """The figures of a line, those of one year, basis and amount together, however many sources print them."""
    found: dict[object, list[Published]] = {}
    for figure in figures:
        if figure.category == line:
            key = (figure.first, figure.last, figure.basis, figure.money, figure.quantum)
            found.setdefault(key, []).append(figure)
    return list(found.values())


Cell = tuple[str, int, int]  # a line, and the first and last year


def cells_of(relation: Relation, whole: Published) -> list[Cell]:
    """The cells that make a whole: its parts in its year, or its part in each of its years."""
    first, last = whole.first.number, whole.last.number
    if relation.kind == "years":
        return [(relation.parts[0], year, year) for year in range(first, last + 1)]
    return [(part, first, last) for part in relation.parts]


def cell_name(payer: str, cell: Cell) -> str:
    """A cell in words: its line and its years."""
    line, first, last = cell
    return f"{line_name(payer, line)} of FY{first}" + ("" if first == last else f"–FY{last}")


def candidates(figures: Figures, cell: Cell, whole: Published) -> list[Published]:
    """The figures for a cell that may be part of a whole, those that a source bears out first."""
    line, first, last = cell
    yearly = whole.first != whole.last  # the press sums budgets of years and seldom says so
    found = [
        figure
        for figure in figures
        if (figure.category, figure.first.number, figure.last.number) == (line, first, last)
        and figure.money.currency == whole.money.currency
        and alike(figure.basis.stage, whole.basis.stage)
        and (yearly or whole.basis.stage != "reported" or figure.basis.stage == "reported")
        and whole.basis.accounting in (figure.basis.accounting, "unstated")
    ]
    return sorted(
        found,
        key=lambda f: (
            not f.verified,
            f.address != whole.address,
            f.basis.stage != whole.basis.stage,
            not f.dated,
        ),
    )


def gap_of(whole: Published, parts: Sequence[Published]) -> int:
    """How far a whole lies above the sum of its parts, in smallest units."""
    return whole.money.amount - sum(part.money.amount for part in parts)


def verdict_of(gap: int, broken: Verdict, *, near: bool) -> Verdict:
    """What a gap means: nothing, what rounding may leave, or what figures are that do not keep to a relation."""
    return FOLLOWS if gap == 0 else GAP if near else broken


def broken(relation: Relation, figures: Figures, whole: Published) -> Verdict:
    """What it is where figures do not keep to a relation: an error where all stand on one known basis."""
    if relation.otherwise != "basis":
        return ERROR if relation.otherwise == "error" else COMPILED
    one_source = len({figure.address for figure in figures}) == 1
    stages = {figure.basis.stage for figure in figures}
    stated = {figure.basis.accounting for figure in figures} == {whole.basis.accounting} != {"unstated"}
    return ERROR if len(stages) == 1 and (one_source or stated) else COMPILED


def because_of(verdict: Verdict, gap: int, figures: Figures, relation: Relation) -> str:
    """Why a verdict is what it is, in words; ``figures`` are the whole and its parts."""
    told = cautions_between(figures)
    if verdict == FOLLOWS:
        return "; ".join([relation.says, *told])
    printed = max(figure.quantum for figure in figures)
    side = "more" if gap > 0 else "less"
    off = shown(abs(gap), figures[0].money.currency, printed if gap % printed == 0 else None)
    if verdict == GAP:
        return "; ".join([f"{off} {side} than the parts, as rounded parts may leave", *told])
    why = "on one basis" if verdict == ERROR else apart_in(figures)
    reasons = "; ".join(dict.fromkeys([why, *told]))
    return f"{off} {side} than the parts, which rounding does not explain: {reasons}"


def apart_in(figures: Figures) -> str:
    """In what figures of different compilers differ, or may differ."""
    if len({figure.basis.stage for figure in figures}) > 1:
        return "at different stages"
    return unstated(figures) or "from different compilers"


def unchecked(relation: Relation, same: Figures, missing: tuple[str, ...]) -> Finding:
    """The finding on a whole that cannot be recomputed for want of some cells."""
    whole = same[0]
    return Finding(
        UNCHECKED,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        "",
        "not held on the basis of the whole",
        missing,
        **used(same),
    )


def money_of(figure: Published) -> str:
    """A figure's sum no finer than it was printed, marked where it is only recalled."""
    words = shown(figure.money.amount, figure.money.currency, figure.quantum)
    return words if figure.verified else f"{words} (recalled)"
