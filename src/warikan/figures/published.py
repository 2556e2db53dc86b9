"""Published figures: sourced sums by year, category and basis, each with the day its source shows it.

A figure is used only as known on a day. Where its source shows no day, it counts as known from the first day of the
last year it speaks of (a projection or package: of the first year; a settlement: from the day after the year).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from warikan.figures.basis import Basis
from warikan.figures.fiscal import FiscalCalendar, FiscalYear, calendar_of, year_run
from warikan.figures.lines import envelope_of
from warikan.figures.money import Money
from warikan.figures.precision import ends
from warikan.ground.shelf import Row, rows

# Which tables hold a payer's figures: of the agreement and host nation support, and of wider envelopes.
_TABLES = {
    "jp": {"budget": "facts/japan_budget.csv", "wider": "facts/japan_wider.csv"},
    "kr": {"budget": "facts/korea_budget.csv", "wider": "facts/korea_wider.csv"},
}


@dataclass(frozen=True, slots=True)
class Published:
    """One published sum.

    ``first`` to ``last`` are the fiscal years it speaks of; ``quantum`` is the worth of the last printed digit,
    taken from the digits the fact carries where its table names none. ``known`` is the day from which it may be
    used; ``dated`` says whether its source shows that day. ``cut`` says that its source cuts below the last digit.
    """

    payer: str
    first: FiscalYear
    last: FiscalYear
    category: str
    money: Money
    quantum: int
    basis: Basis
    verified: bool
    known: date
    dated: bool
    address: str
    note: str
    row: int
    table: str = "budget"
    cut: bool = False

    @property
    def years(self) -> str:
        """The years as printed: ``FY2021`` or ``FY2016–FY2020``."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def id(self) -> str:
        """A lasting name for this row of the library."""
        return f"{self.table}-{self.row}" if "/" in self.table else f"{self.payer}-{self.table}-{self.row}"

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The least and the most, in smallest units, that the printed digits allow."""
        return ends(self.money.amount, self.quantum, cut=self.cut)


def payers() -> tuple[str, ...]:
    """Whose figures are held."""
    return tuple(_TABLES)


def published(payer: str, as_known: date, *, recalled: bool = False) -> tuple[Published, ...]:
    """Every verified figure of a payer that was known by ``as_known``; none where we hold no table.

    With ``recalled`` also what is only recalled or derived and no source bears out; it is not ``verified``.

    >>> figures = published("jp", date(2021, 11, 17))
    >>> [str(f.basis) for f in figures if f.years == "FY2021" and f.category == "total"][0]
    'host nation support, enacted budget'
    >>> published("no", date(2021, 11, 17))
    ()
    """
    return tuple(
        figure for figure in _table(payer) if (figure.verified or recalled) and figure.known <= as_known
    )


def later(payer: str, as_known: date, years: Sequence[FiscalYear]) -> int:
    """How many verified figures on these years became known only after ``as_known``."""
    return sum(
        figure.verified and figure.known > as_known and figure.first <= years[-1] and figure.last >= years[0]
        for figure in _table(payer)
    )


@cache
def _table(payer: str) -> tuple[Published, ...]:
    calendar = calendar_of(payer)
    return tuple(
        _figure(row, number, payer, calendar, table)
        for table, name in _TABLES.get(payer, {}).items()
        for number, row in enumerate(rows(name), 2)
    )


def _figure(row: Row, number: int, payer: str, calendar: FiscalCalendar, table: str) -> Published:
    first, last = map(calendar.year, year_run(row["fiscal_year"]))
    amount = int(row["amount_jpy"] if "amount_jpy" in row else row["amount"])
    money = Money(amount, row.get("currency", "JPY"))
    envelope = envelope_of(payer, row["category"])
    return Published(
        payer=payer,
        first=first,
        last=last,
        category=row["category"],
        money=money,
        quantum=int(row["printed"]) if "printed" in row else _quantum(money.amount),
        basis=Basis(row["stage"], envelope, row["accounting"]),
        verified=row["status"] == "verified",
        known=date.fromisoformat(row["known"]) if row["known"] else _usable(row["stage"], first, last),
        dated=bool(row["known"]),
        address=row["source_url"],
        note=row["note"],
        row=number,
        table=table,
        cut=row["source_url"].startswith(_cutting()),
    )


@cache
def _cutting() -> tuple[str, ...]:
    """How the addresses begin of sources that cut below the last digit instead of rounding."""
    return tuple(row["address"] for row in rows("figures/cut.csv"))


def _usable(stage: str, first: FiscalYear, last: FiscalYear) -> date:
    if stage in ("projection", "agreed_package"):
        return first.days.first
    return last.days.last + timedelta(days=1) if stage == "settled" else last.days.first


def _quantum(amount: int) -> int:
    """Budget tables print hundred millions or millions; finer digits are printed as they stand."""
    return next(unit for unit in (100_000_000, 1_000_000, 1) if amount % unit == 0)
