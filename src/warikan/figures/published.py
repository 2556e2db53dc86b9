"""Published figures: sourced sums by year, category and basis, each with the day its source shows it.

A figure is used only as known on a day. Where its source shows no day, it counts as known from the first day of the
last year it speaks of (a projection or package: of the first year; a settlement: from the day after the year).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from warikan.figures.basis import Basis
from warikan.figures.fiscal import FiscalCalendar, FiscalYear, calendar_of
from warikan.figures.money import Money
from warikan.ground.shelf import Row, rows

# Which table holds a payer's figures, and in which currency.
_TABLES = {"jp": ("facts/japan_budget.csv", "JPY"), "kr": ("facts/korea_budget.csv", "KRW")}
# What each category counts; figures of different envelopes never add unless one is said to be part of the other.
_ENVELOPES = {
    "sma_within_hns": "agreement, lines within host nation support",
    "sma_all": "agreement, all lines",
    "sma_unclear": "agreement, scope not stated",
    "training_relocation_saco": "booked outside host nation support",
    "training_relocation_realignment": "booked outside host nation support",
    "training_relocation_all_sma": "agreement, all training relocation",
    "training_relocation_all_sma_per_year": "agreement, all training relocation",
}
_HOST_NATION_SUPPORT = "host nation support"
_WHOLE = {"kr": "contribution under the agreement"}


@dataclass(frozen=True, slots=True)
class Published:
    """One published sum.

    ``first`` to ``last`` are the fiscal years it speaks of; ``quantum`` is the worth of the last printed digit,
    taken from the digits the fact carries. ``known`` is the day from which it may be used; ``dated`` says whether
    its source shows that day.
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

    @property
    def years(self) -> str:
        """The years as printed: ``FY2021`` or ``FY2016–FY2020``."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def id(self) -> str:
        """A lasting name for this row of the library."""
        return f"{self.payer}-budget-{self.row}"


def published(payer: str, as_known: date) -> tuple[Published, ...]:
    """Every verified figure of a payer that was known by ``as_known``; none where we hold no table.

    >>> figures = published("jp", date(2021, 11, 17))
    >>> [str(f.basis) for f in figures if f.years == "FY2021" and f.category == "total"][0]
    'host nation support, enacted budget'
    >>> published("no", date(2021, 11, 17))
    ()
    """
    return tuple(figure for figure in _table(payer) if figure.verified and figure.known <= as_known)


def later(payer: str, as_known: date, years: Sequence[FiscalYear]) -> int:
    """How many verified figures on these years became known only after ``as_known``."""
    return sum(
        figure.verified and figure.known > as_known and figure.first <= years[-1] and figure.last >= years[0]
        for figure in _table(payer)
    )


@cache
def _table(payer: str) -> tuple[Published, ...]:
    if payer not in _TABLES:
        return ()
    name, currency = _TABLES[payer]
    calendar = calendar_of(payer)
    return tuple(_figure(row, number, payer, calendar, currency) for number, row in enumerate(rows(name), 2))


def _figure(row: Row, number: int, payer: str, calendar: FiscalCalendar, currency: str) -> Published:
    first, _, last = row["fiscal_year"].partition("-")
    years = calendar.year(int(first)), calendar.year(int(last or first))
    amount = int(row["amount_jpy"] if "amount_jpy" in row else row["amount"])
    money = Money(amount, row.get("currency", currency))
    envelope = _ENVELOPES.get(row["category"], _WHOLE.get(payer, _HOST_NATION_SUPPORT))
    return Published(
        payer=payer,
        first=years[0],
        last=years[1],
        category=row["category"],
        money=money,
        quantum=int(row["printed"]) if "printed" in row else _quantum(money.amount),
        basis=Basis(row["stage"], envelope, row["accounting"]),
        verified=row["status"] == "verified",
        known=date.fromisoformat(row["known"]) if row["known"] else _usable(row["stage"], *years),
        dated=bool(row["known"]),
        address=row["source_url"],
        note=row["note"],
        row=number,
    )


def _usable(stage: str, first: FiscalYear, last: FiscalYear) -> date:
    if stage in ("projection", "agreed_package"):
        return first.days.first
    return last.days.last + timedelta(days=1) if stage == "settled" else last.days.first


def _quantum(amount: int) -> int:
    """Budget tables print hundred millions or millions; finer digits are printed as they stand."""
    return next(unit for unit in (100_000_000, 1_000_000, 1) if amount % unit == 0)
