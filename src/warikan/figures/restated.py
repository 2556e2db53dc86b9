"""Published conversions: a sum restated in a second currency, and whether the market allowed the rate it implies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from warikan.figures.days import Days
from warikan.figures.findings import ERROR, FOLLOWS, UNCHECKED, Ends, Finding, Verdict, meet
from warikan.figures.fiscal import calendar_of
from warikan.figures.implied import implied
from warikan.figures.money import Money
from warikan.figures.precision import decimal, shown
from warikan.figures.rates import SERIES, daily_rate
from warikan.ground.shelf import rows

_LOOK_BACK = timedelta(days=730)  # budgets and the press use rates of the years just past, averages included
_SLACK = Fraction(2, 100)  # other fixings than the one held, and the hours between two of them


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
    market = market_range(restated.other.currency, restated.money.currency, restated.within)
    verdict: Verdict = UNCHECKED
    arithmetic, told = "", "no rates are held for those days"
    if rate is not None and market is not None:
        verdict = FOLLOWS if meet((rate.low, rate.high), with_slack(market)) else ERROR
        told = f"{SERIES} of the two years before: {decimal(market[0], 1)} to {decimal(market[1], 1)}"
        both = f"{decimal(rate.low, 1)} to {decimal(rate.high, 1)}"
        arithmetic = f"implies {both} {rate.quote} per {rate.base}"
    words = f"{shown(restated.money.amount, restated.money.currency, restated.quantum)} given as "
    words += shown(restated.other.amount, restated.other.currency, restated.other_quantum)
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


def market_range(base: str, quote: str, within: Days) -> Ends | None:
    """The least and the most units of ``quote`` for one of ``base`` on the days of a time; ``None`` without any rate.

    >>> from warikan.figures.days import Days
    >>> [decimal(end, 1) for end in market_range("USD", "JPY", Days.year(2004))]
    ['102.3', '114.8']
    """
    number = (within.last - within.first).days + 1
    days = (within.first + timedelta(days=each) for each in range(number))
    values = [found.value for day in days if (found := daily_rate(base, quote, day)) is not None]
    return (min(values), max(values)) if values else None


def with_slack(market: Ends) -> Ends:
    """A range of the market widened by what other fixings may have had."""
    return market[0] * (1 - _SLACK), market[1] * (1 + _SLACK)
