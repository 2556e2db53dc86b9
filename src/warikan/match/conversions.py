"""Stated conversions: the rate a text implies, and the market's on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim
from warikan.figures.implied import implied
from warikan.figures.rates import Rate, daily_rate


@dataclass(frozen=True, slots=True)
class Conversion:
    """One sum given in two currencies.

    ``low`` to ``high`` are the units of the sum's currency for one unit of the second currency that both
    printed figures allow, each standing for half a unit of its last digit either way; ``market`` is the day's rate.
    """

    claim: Claim
    amount: Amount
    low: Fraction
    high: Fraction
    middle: Fraction
    market: Rate | None


def conversion(claim: Claim, amount: Amount, day: date | None) -> Conversion | None:
    """The conversion an amount states, or ``None`` where it states none that divides."""
    if amount.money is None or amount.converted is None:
        return None
    rates = implied(amount.money, amount.quantum, amount.converted, amount.converted_quantum)
    if rates is None:
        return None
    market = daily_rate(rates.base, rates.quote, day) if day else None
    return Conversion(claim, amount, rates.low, rates.high, rates.middle, market)


def conversions(article: Article) -> tuple[Conversion, ...]:
    """Every stated conversion of an article, against the market of its day where that day is known."""
    day = article.publication.best
    found = (conversion(claim, amount, day) for claim, amount in article.each(Amount))
    return tuple(item for item in found if item is not None)
