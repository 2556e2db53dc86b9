"""Coverage: how much of a year's published total follows from rules, is bounded, is budget only, or is unknown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from warikan.agreement.model import Agreement
from warikan.engine.pay import Row
from warikan.figures.fiscal import FiscalYear
from warikan.figures.precision import shown
from warikan.figures.published import Published, published

# Lines of the budget tables that speak of a category of an agreement; other lines count something wider or narrower.
LINES = {
    "labor": "labor_total",
    "labor_outside_the_agreement": "labor_sofa",
    "utilities": "utilities",
    "facilities": "fip",
    "training_relocation": "training_relocation_all_sma",
    "training_equipment": "training_equipment",
    "contribution": "total",
}
# Where the two parts of labor are published together, or only the one under the agreement.
_ALSO = {"labor": "labor_sma", "labor_outside_the_agreement": "labor_total"}
# Lines that are no part of the published total: adding them to it would mix two bases.
_OUTSIDE = frozenset({"training_relocation"})
MANY = 10  # parties beyond which no single one of them has a published total to be compared with
STANDINGS = ("by rule", "bounded", "budget only", "unknown")  # how far an amount is known, the best first
_FIRST = ("enacted", "draft", "settled", "reported")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of one year's published total the rules account for; ``rules`` is the sum of what follows from them.

    ``payer`` is named where it is not the host, whose total is meant without a name.
    """

    year: FiscalYear
    total: Published | None
    rules: int
    by_rule: tuple[str, ...]
    bounded: tuple[str, ...]
    budget_only: tuple[str, ...]
    unknown: tuple[str, ...]
    outside: tuple[str, ...]
    payer: str = ""

    def __str__(self) -> str:
        parts = [
            f"bounded: {_listed(self.bounded)}",
            f"budget only: {_listed(self.budget_only)}",
            f"unknown: {_listed(self.unknown)}",
        ]
        if self.outside:
            parts.append(f"outside the total: {_listed(self.outside)}")
        if self.total is None:
            known = f"by rule: {_listed(self.by_rule)}"
            return f"{self._whose}: no published total is held; {'; '.join([known, *parts])}"
        money, quantum = self.total.money, self.total.quantum
        rules = (
            f"{shown(self.rules, money.currency, quantum)} follows from rules"
            if self.by_rule
            else "nothing follows"
        )
        of = f"{shown(money.amount, money.currency, quantum)} ({self.total.basis})"
        return f"{self._whose}: of the published {of} {rules}; {'; '.join(parts)}"

    @property
    def _whose(self) -> str:
        return f"{self.year}, {self.payer}" if self.payer else str(self.year)


def coverage(agreement: Agreement, rows: Sequence[Row], as_known: date = date.max) -> tuple[Coverage, ...]:
    """The coverage of each year of some rows: for the host, and for every other party that a clause makes pay.

    >>> from warikan.agreement.library import load
    >>> from warikan.engine.pay import pay
    >>> agreement = load("jp-us-2022")
    >>> made = coverage(agreement, pay(agreement, [agreement.first.calendar.year(2024)]))
    >>> print(str(made[0])[:106])
    FY2024: of the published 212.4 bn JPY (host nation support, enacted budget, expenditure basis) 15.1 bn JPY
    """
    if len(agreement.names) > MANY:
        return ()
    years = dict.fromkeys(row.year for row in rows)
    return tuple(
        _of(agreement, payer, [row for row in rows if row.year == year], as_known)
        for year in years
        for payer in _paying(agreement, year)
    )


def _paying(agreement: Agreement, year: FiscalYear) -> tuple[str, ...]:
    """The host, and whoever else a clause of the year makes pay; who only bears what is left pays under none."""
    others = (
        payment.payer
        for clause in agreement.clauses
        if agreement.stands(clause, year)
        for payment in clause.payments
    )
    return tuple(dict.fromkeys((agreement.host, *others)))


def _of(agreement: Agreement, payer: str, rows: Sequence[Row], as_known: date) -> Coverage:
    year = rows[0].year
    mine = [row for row in rows if row.payer == payer and row.currency == agreement.currency]
    known = [
        figure
        for figure in published(payer, as_known)
        if figure.first == figure.last == year and figure.money.currency == agreement.currency
    ]
    inside = [row for row in mine if row.category not in _OUTSIDE]
    lines = {figure.category for figure in known}
    stand = {of: [row for row in inside if standing(row, lines) == of] for of in STANDINGS}
    return Coverage(
        year,
        _total(known),
        sum(row.low or 0 for row in stand["by rule"]),
        _names(stand["by rule"]),
        _names(stand["bounded"]),
        _names(stand["budget only"]),
        _names(stand["unknown"]),
        _names([row for row in mine if row.category in _OUTSIDE]),
        "" if payer == agreement.host else payer,
    )


def standing(row: Row, lines: Collection[str]) -> str:
    """How far one amount is known, where so many lines of the year's budget are published."""
    if row.value.exact:
        return "by rule"
    if row.high is not None:
        return "bounded"
    mine = {LINES.get(row.category), _ALSO.get(row.category)}
    return "budget only" if mine & set(lines) else "unknown"


def standings(agreement: Agreement, rows: Sequence[Row], as_known: date = date.max) -> dict[str, str]:
    """How far each category of one year is known, by what those pay who pay under its clauses: the least known counts.

    >>> from warikan.agreement.library import load
    >>> from warikan.engine.pay import pay
    >>> agreement = load("jp-us-2022")
    >>> standings(agreement, pay(agreement, [agreement.last]))["facilities"]
    'bounded'
    """
    years = {row.year for row in rows}
    lines = {
        figure.category
        for figure in published(agreement.host, as_known)
        if figure.first == figure.last and figure.first in years
    }
    found: dict[str, list[str]] = {}
    for row in rows:
        if any(payment.payer == row.payer for payment in row.clause.payments):
            found.setdefault(row.category, []).append(standing(row, lines))
    return {category: max(each, key=STANDINGS.index) for category, each in found.items()}


def _total(known: Sequence[Published]) -> Published | None:
    """The published total of the year: the enacted one first, one whose source shows its day before others."""
    totals = [figure for figure in known if figure.category == "total" and figure.basis.stage in _FIRST]
    return min(totals, key=lambda f: (_FIRST.index(f.basis.stage), not f.dated, f.row), default=None)


def _names(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sorted(row.category.replace("_", " ") for row in rows)))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
