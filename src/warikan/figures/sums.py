"""Sums of figures: figures add only where their bases agree; otherwise the sum is refused and the cell named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.figures.basis import Basis
from warikan.figures.money import Money
from warikan.figures.published import Published
from warikan.figures.rounding import rounding_gap


@dataclass(frozen=True, slots=True)
class Together:
    """A sum of published figures on one basis; ``printed`` is the worth of its last digit that all of them have."""

    money: Money
    basis: Basis
    printed: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Why figures do not add: the cells of their bases that differ or are not stated, and what each says."""

    cells: tuple[tuple[str, tuple[str, ...]], ...]

    def __str__(self) -> str:
        told = "; ".join(f"{cell}: {', '.join(values)}" for cell, values in self.cells)
        return f"these figures do not add, they differ in {told}"


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
        return Refused((("figures", ("none is given",)),))
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
    return Together(Money(amount, figures[0].money.currency), figures[0].basis, printed)


def gap(parts: Sequence[Published], total: Published) -> int | Refused | None:
    """How far published parts miss their published total by rounding, ``None`` where rounding cannot explain it.

    Refused where the parts and the total stand on different bases. A gap is reported, never filled.
    """
    whole = together([*parts, total])
    if isinstance(whole, Refused):
        return whole
    return rounding_gap([part.money.amount for part in parts], total.money.amount, whole.printed)
