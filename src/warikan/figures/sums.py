"""Sums of figures: figures add only where their bases agree; otherwise the sum is refused and the cell named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from warikan.figures.basis import Basis
from warikan.figures.findings import Ends
from warikan.figures.fiscal import FiscalYear
from warikan.figures.lines import line_name
from warikan.figures.marks import cautions, span_of, sum_of
from warikan.figures.money import Money
from warikan.figures.precision import shown
from warikan.figures.published import Published
from warikan.figures.relations import inside, within
from warikan.figures.rounding import rounding_gap

_REASONS = ("years", "overlap", "sources")  # cells of a refusal that are sentences of their own


@dataclass(frozen=True, slots=True)
class Together:
    """A sum of published figures on one basis; ``printed`` is the worth of its last digit that all of them have.

    ``money`` is the sum of the printed digits; in words it is no finer than ``printed``. ``parts`` are the figures.
    """

    money: Money
    basis: Basis
    printed: int
    parts: tuple[Published, ...]

    @property
    def cut(self) -> int:
        """How many of the parts are cut below their last digit: the true sum lies up to so many digits above."""
        return sum(part.cut for part in self.parts)

    @property
    def ends(self) -> Ends:
        """The least and the most, in smallest units, that the printed digits of the parts allow."""
        return span_of(self.parts)

    @property
    def cautions(self) -> tuple[str, ...]:
        """What must be said beside the sum: an accounting that is not stated, a part that is only recalled."""
        return cautions(self.parts)

    def __str__(self) -> str:
        more = shown(self.cut * self.printed, self.money.currency)
        return sum_of(self.parts) + (f" and up to {more} more" if self.cut else "")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why figures do not add: the cells of their bases that differ or are not stated, and what each says."""

    cells: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def nothing(self) -> bool:
        """Whether there was no figure to add at all."""
        return any(cell == "figures" for cell, _ in self.cells)

    def __str__(self) -> str:
        if self.nothing:
            return f"there is no sum: {'; '.join(', '.join(values) for _, values in self.cells)}"
        reasons = [", ".join(values) for cell, values in self.cells if cell in _REASONS]
        differ = "; ".join(
            f"{cell}: {', '.join(values)}" for cell, values in self.cells if cell not in _REASONS
        )
        told = [*reasons, *([f"they differ in {differ}"] if differ else [])]
        return f"these figures do not add{':' if reasons else ','} {'; '.join(told)}"


def together(figures: Sequence[Published]) -> Together | Refused:
    """The sum of figures, or why there is none.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> known = published("jp", date(2026, 1, 1))
    >>> stated = [f for f in known if f.category == "total" and f.years == "FY2023"]
    >>> print(together(stated))
    these figures do not add, they differ in accounting: expenditure, contract
    """
    if not figures:
        return Refused((("figures", ("no figure is held",)),))
    cells = {
        "currency": [figure.money.currency for figure in figures],
        "stage": [figure.basis.stage for figure in figures],
        "envelope": [figure.basis.envelope for figure in figures],
        "accounting": [figure.basis.accounting for figure in figures],
    }
    apart = tuple(
        (cell, tuple(dict.fromkeys(values))) for cell, values in cells.items() if len(set(values)) > 1
    )
    if apart:
        return Refused(apart)
    amount = sum(figure.money.amount for figure in figures)
    printed = max(figure.quantum for figure in figures)
    return Together(Money(amount, figures[0].money.currency), figures[0].basis, printed, tuple(figures))


def summed(figures: Sequence[Published], years: Sequence[FiscalYear] = ()) -> Together | Refused:
    """The sum of a table's figures, each cell once, or every cell that stands in the way.

    Money is never counted twice: neither a line beside the line that holds it, nor one cell that two sources print.
    Where ``years`` are asked for, each line needs a figure in every one of them.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> of = [f for f in published("jp", date(2026, 1, 1)) if f.years == "FY2015" and f.verified]
    >>> refused = summed([f for f in of if f.category in ("fip", "total") and f.basis.stage == "enacted"])
    >>> str(refused).partition("; ")[0]
    'these figures do not add: facilities (FIP) is counted in host nation support'
    """
    cells = [*_missing(figures, years), *_overlaps(figures), *_sources(figures)]
    once = list({_cell(figure): figure for figure in reversed(figures)}.values())[::-1]
    whole = together(once)
    if isinstance(whole, Refused):
        return Refused((*cells, *whole.cells))
    return Refused(tuple(cells)) if cells else whole


def _cell(figure: Published) -> tuple[object, ...]:
    return figure.category, figure.first, figure.last, figure.basis, figure.money.currency


def _missing(
    figures: Sequence[Published], years: Sequence[FiscalYear]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in dict.fromkeys((figure.payer, figure.category) for figure in figures):
        mine = [figure for figure in figures if (figure.payer, figure.category) == line]
        gone = [str(year) for year in years if not any(f.first <= year <= f.last for f in mine)]
        if gone:
            yield "years", (f"{line_name(*line)} of {', '.join(gone)} is not held",)


def _overlaps(figures: Sequence[Published]) -> Iterator[tuple[str, tuple[str, ...]]]:
    told = set()
    for one, other in permutations(figures, 2):
        lines = (one.payer, one.category, other.category)
        if one.payer != other.payer or one.first > other.last or other.first > one.last or lines in told:
            continue
        if one.category == other.category and (one.first, one.last) != (other.first, other.last):
            told |= {lines}
            yield "overlap", (f"{one.years} and {other.years} of {line_name(one.payer, one.category)}",)
        elif one.category != other.category and inside(*lines):
            told |= {lines, (one.payer, other.category, one.category)}
            yield "overlap", (_overlap(*lines),)


def _overlap(payer: str, one: str, other: str) -> str:
    """How two lines count the same money: the narrower in the wider, or both a part of it."""
    part, whole = (one, other) if within(payer, one, other) else (other, one)
    names = line_name(payer, part), line_name(payer, whole)
    if within(payer, part, whole):
        return f"{names[0]} is counted in {names[1]}"
    return f"part of the same money is counted in {names[0]} and in {names[1]}"


def _sources(figures: Sequence[Published]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for cell in dict.fromkeys(map(_cell, figures)):
        mine = [figure for figure in figures if _cell(figure) == cell]
        sums = dict.fromkeys(shown(f.money.amount, f.money.currency, f.quantum) for f in mine)
        if len(sums) > 1:
            name = f"{line_name(mine[0].payer, mine[0].category)} of {mine[0].years}"
            yield "sources", (f"{name} is {' and '.join(sums)}",)


def gap(parts: Sequence[Published], total: Published) -> int | Refused | None:
    """How far published parts miss their published total by rounding, ``None`` where rounding cannot explain it.

    Refused where the parts and the total stand on different bases. A gap is reported, never filled.
    """
    whole = together([*parts, total])
    if isinstance(whole, Refused):
        return whole
    return rounding_gap([part.money.amount for part in parts], total.money.amount, whole.printed)
