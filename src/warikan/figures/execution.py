"""Execution: from the budget to what was settled, what was carried over and what was not spent, where it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.figures.fiscal import FiscalYear, year_run
from warikan.figures.published import Published
from warikan.figures.relations import alike
from warikan.ground.shelf import rows


@dataclass(frozen=True, slots=True)
class Executed:
    """A settled figure beside the budget of the same line and years.

    ``low`` and ``high`` are the part of the budget that was spent, as the printed digits allow. Where no budget on the
    same accounting is held for a year, ``budget`` is empty and ``missing`` has the year.
    """

    settled: Published
    budget: tuple[Published, ...]
    low: Fraction | None
    high: Fraction | None
    missing: tuple[FiscalYear, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a source says of execution: a ``rate`` in per cent, or a sum ``not spent`` or the like in smallest units."""

    payer: str
    line: str
    first: int
    last: int
    what: str
    low: int | None
    high: int | None
    unit: str
    printed: int
    address: str
    known: date | None
    note: str

    @property
    def years(self) -> str:
        """The years as printed."""
        return f"FY{self.first}" if self.first == self.last else f"FY{self.first}–FY{self.last}"


def executed(figures: Sequence[Published]) -> Iterator[Executed]:
    """Each settled figure with its budget, where one is held, and the part of it that was spent.

    >>> from warikan.figures.published import published
    >>> found = [e for e in executed(published("jp", date.max)) if e.settled.years == "FY2018"]
    >>> found[0].budget[0].money.amount - found[0].settled.money.amount
    7000000
    """
    for settled in figures:
        if settled.basis.stage == "settled":
            yield _executed(settled, figures)


def _executed(settled: Published, figures: Sequence[Published]) -> Executed:
    calendar = settled.first.calendar
    years = [calendar.year(n) for n in range(settled.first.number, settled.last.number + 1)]
    found = {year: _budget(settled, figures, year) for year in years}
    budget = tuple(figure for figure in found.values() if figure is not None)
    missing = tuple(year for year, figure in found.items() if figure is None)
    if missing:
        return Executed(settled, (), None, None, missing)
    low, high = settled.ends
    least = sum((each.ends[0] for each in budget), Fraction())
    most = sum((each.ends[1] for each in budget), Fraction())
    return Executed(settled, budget, low / most, high / least, ())


def _budget(settled: Published, figures: Sequence[Published], year: FiscalYear) -> Published | None:
    mine = [
        figure
        for figure in figures
        if (figure.category, figure.first, figure.last) == (settled.category, year, year)
        and figure.basis.stage != "reported"
        and alike(figure.basis.stage, "enacted")
        and figure.basis.accounting == settled.basis.accounting
        and figure.money.currency == settled.money.currency
    ]
    return min(
        mine, key=lambda f: (not f.verified, f.basis.stage != "enacted", not f.dated, f.row), default=None
    )


def told(payer: str, as_known: date = date.max) -> tuple[Told, ...]:
    """What sources say of execution for a payer.

    >>> [(each.line, each.low, each.high) for each in told("jp") if each.what == "rate"]
    [('fip', 50, 77), ('total', 90, None)]
    """
    found = [
        Told(
            row["payer"],
            row["line"],
            *year_run(row["period"]),
            row["what"],
            int(row["low"]) if row["low"] else None,
            int(row["high"]) if row["high"] else None,
            row["unit"],
            int(row["printed"]),
            row["source_url"],
            date.fromisoformat(row["known"]) if row["known"] else None,
            row["note"],
        )
        for row in rows("facts/execution.csv")
        if row["payer"] == payer and row["status"] == "verified"
    ]
    return tuple(each for each in found if (each.known or date(each.last, 12, 31)) <= as_known)
