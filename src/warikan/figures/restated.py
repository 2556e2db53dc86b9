"""Published conversions: a sum restated in a second currency, and whether the market allowed the rate it implies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from warikan.figures.days import Days
from warikan.figures.findings import ERROR, FOLLOWS, UNCHECKED, Finding
from warikan.figures.fiscal import calendar_of
from warikan.figures.implied import Implied, implied
from warikan.figures.money import Money
from warikan.figures.precision import decimal, shown
from warikan.figures.rates import SERIES, daily_rate, fitting_days
from warikan.ground.shelf import rows

_LOOK_BACK = timedelta(days=730)  # budgets and the press use rates of the years just past, averages included


@dataclass(frozen=True, slots=True)
class Restated:
    """A sum and what a source gives it as in another currency, with the worth of the last digit of each."""

    payer: str
    year: int
    says: str
    money: Money
    quantum: int
    other: Money
    other_quantum: int
    address: str
    known: date | None
    row: int

    @property
    def within(self) -> Days:
        """The days whose rates may have been used: the two years up to the source, or up to the end of the year."""
        last = self.known or calendar_of(self.payer).year(self.year).days.last
        return Days(last - _LOOK_BACK, last)


def restatements(payer: str, as_known: date = date.max) -> tuple[Restated, ...]:
    """The published conversions of a payer's figures.

    >>> [each.other.currency for each in restatements("jp") if each.year == 2004]
    ['USD']
    """
    found = [
        Restated(
            row["payer"],
            int(row["year"]),
            row["says"],
            Money(int(row["amount"]), row["currency"]),
            int(row["printed"]),
            Money(int(row["other"]), row["other_currency"]),
            int(row["other_printed"]),
            row["source_url"],
            date.fromisoformat(row["known"]) if row["known"] else None,
            number,
        )
        for number, row in enumerate(rows("facts/conversions.csv"), 2)
        if row["payer"] == payer and row["status"] == "verified"
    ]
    return tuple(each for each in found if (each.known or each.within.first + _LOOK_BACK) <= as_known)


def restatement_checked(restated: Restated) -> Finding:
    """Whether a conversion implies a rate that the market had on some day it may have been taken from.

    >>> [restatement_checked(each).verdict for each in restatements("jp") if each.year in (2004, 2019)]
    ['error of the public record', 'follows']
    """
    rate = implied(restated.money, restated.quantum, restated.other, restated.other_quantum)
    days = fitting_days(rate.base, rate.quote, rate.low, rate.high, restated.within) if rate else ()
    market = _market(rate, restated.within) if rate else None
    verdict = UNCHECKED if market is None else FOLLOWS if days else ERROR
    words = f"{shown(restated.money.amount, restated.money.currency, restated.quantum)} given as "
    words += shown(restated.other.amount, restated.other.currency, restated.other_quantum)
    arithmetic = "" if rate is None else f"implies {_at(rate.low)} to {_at(rate.high)} {rate.quote} per {rate.base}"
    told = "no rates are held for those days" if market is None else (
        f"{SERIES} of the two years before: {_at(market[0])} to {_at(market[1])}"
    )
    return Finding(
        verdict,
        "conversion",
        restated.payer,
        f"FY{restated.year}",
        restated.says,
        words,
        arithmetic,
        told,
        ids=(f"conversion-{restated.row}",),
        addresses=(restated.address,),
    )


def _at(rate: Fraction) -> str:
    return decimal(rate, 1)


def _market(rate: Implied, within: Days) -> tuple[Fraction, Fraction] | None:
    """The least and the most that the market asked on any day of a time; ``None`` where no rate is held."""
    step = timedelta(days=1)
    days = [within.first + step * number for number in range((within.last - within.first).days + 1)]
    values = [found.value for day in days if (found := daily_rate(rate.base, rate.quote, day)) is not None]
    return (min(values), max(values)) if values else None
