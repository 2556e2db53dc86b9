"""Stated conversions: the rate a text implies, and the market's on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim
from warikan.figures.money import Money, minor_digits
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

    @property
    def fits(self) -> bool | None:
        """Whether the market rate lies within the printed rounding; ``None`` without one."""
        return None if self.market is None else self.low <= self.market.value <= self.high


def _around(money: Money, quantum: int | None) -> tuple[Fraction, Fraction, Fraction]:
    """Low, middle and high of a printed figure, in currency units."""
    half, scale = Fraction(quantum or 0, 2), 10 ** minor_digits(money.currency)
    return (money.amount - half) / scale, Fraction(money.amount, scale), (money.amount + half) / scale


def conversion(claim: Claim, amount: Amount, day: date | None) -> Conversion | None:
    """The conversion an amount states, or ``None`` where it states none that divides."""
    if amount.money is None or amount.converted is None or amount.converted.amount <= 0:
        return None
    low, middle, high = _around(amount.money, amount.quantum)
    other_low, other_middle, other_high = _around(amount.converted, amount.converted_quantum)
    if other_low <= 0 or low <= 0:
        return None
    return Conversion(
        claim=claim,
        amount=amount,
        low=low / other_high,
        high=high / other_low,
        middle=middle / other_middle,
        market=daily_rate(amount.converted.currency, amount.money.currency, day) if day else None,
    )


def conversions(article: Article) -> tuple[Conversion, ...]:
    """Every stated conversion of an article, against the market of its day where that day is known."""
    day = article.publication.best
    found = (conversion(claim, amount, day) for claim, amount in article.each(Amount))
    return tuple(item for item in found if item is not None)
