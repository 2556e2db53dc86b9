"""Implied rates from two printed figures, against the market of the day."""

from datetime import date
from fractions import Fraction

from warikan.evidence.claims import Amount, Claim
from warikan.figures.money import Money
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.match.conversions import conversion

SOURCE = Source.of("a", "words")
CLAIM = Claim("amount-1", Amount(None), SOURCE.quote(Span(0, 5)), Span(0, 5), "test")


def stated(yen, yen_quantum, cents, cents_quantum):
    return Amount(Money(yen, "JPY"), yen_quantum, Money(cents, "USD"), cents_quantum)


def test_printed_rounding_bounds_the_implied_rate():
    found = conversion(CLAIM, stated(200 * 10**9, 10**9, 2 * 10**11, 10**10), date(2021, 11, 17))
    assert found is not None
    assert (found.low, found.middle, found.high) == (
        Fraction(199_500_000_000, 2_050_000_000),
        Fraction(100),
        Fraction(200_500_000_000, 1_950_000_000),
    )
    assert found.market is not None
    assert not found.low <= found.market.value <= found.high


def test_a_market_rate_within_the_rounding_and_none_on_an_unknown_day():
    amount = stated(201_700_000_000, 100_000_000, 176_000_000_000, 1_000_000_000)
    found = conversion(CLAIM, amount, date(2021, 11, 17))
    assert found.low <= found.market.value <= found.high
    assert conversion(CLAIM, amount, None).market is None


def test_a_sum_without_a_conversion_or_with_nothing_to_divide_by_has_none():
    assert conversion(CLAIM, Amount(Money(1, "JPY"), 1), date(2021, 1, 4)) is None
    assert conversion(CLAIM, stated(10, 1, 0, 1), date(2021, 1, 4)) is None
    assert conversion(CLAIM, stated(10, 1, 1, 10), date(2021, 1, 4)) is None
