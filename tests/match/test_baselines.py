"""One rise, several true percentages: each with its yardstick, and none across currencies or lengths of time."""

from datetime import date
from fractions import Fraction

import pytest

from warikan.evidence.claims import Amount
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.match.baselines import baselines
from warikan.match.cover import cover

DAY = date(2021, 12, 22)
FIVE = Days(date(2022, 4, 1), date(2027, 3, 31))
JP = Party("jp", "Japan")
PACKAGE = Amount(Money(1_055_100_000_000, "JPY"), 100_000_000, period=FIVE, payers=(JP,), status="agreed")


def card(article, *amounts):
    made = article(*amounts, day=DAY)
    return baselines(made, cover(made, DAY), DAY)


def test_the_yardsticks_of_the_round_of_2021(article):
    sums = {stick.name.split(",")[0]: stick.money.amount for stick in card(article).yardsticks}
    assert sums["this year"] == 201_700_000_000
    assert sums["this year times 5"] == 1_008_500_000_000
    assert sums["last package as announced"] == 946_500_000_000


def test_every_true_percentage_of_one_package(article):
    rises = {
        rise.yardstick.name.split(",")[0]: (rise.low, rise.high) for rise in card(article, PACKAGE).rises
    }
    low, high = rises["this year times 5"]
    assert low <= Fraction(1_055_100 - 1_008_500, 1_008_500) <= high
    low, high = rises["last package as announced"]
    assert low <= Fraction(1_055_100 - 946_500, 946_500) <= high
    assert "this year" not in rises  # five years are not measured against one


def test_a_yearly_sum_is_measured_against_one_year(article):
    yearly = Amount(Money(211_000_000_000, "JPY"), 10**9, per_year=True, payers=(JP,), status="expected")
    assert {rise.yardstick.name.split(",")[0] for rise in card(article, yearly).rises} == {"this year"}


@pytest.mark.parametrize(
    "amount",
    [
        Amount(Money(9_200_000_000, "USD"), 10**8, period=FIVE, payers=(JP,), status="agreed"),
        Amount(Money(10**12, "JPY"), 10**8, period=FIVE, payers=(JP,), status="past"),
        Amount(Money(10**12, "JPY"), 10**8, period=FIVE, payers=(), status="agreed"),
        Amount(Money(10**12, "JPY"), 10**8, period=FIVE, payers=(JP,), status="agreed", change=True),
        Amount(Money(10**12, "JPY"), 10**8, period=Days.year(2022), payers=(JP,), status="agreed"),
        Amount(Money(10**12, "JPY"), 10**8, payers=(JP,), status="agreed"),
    ],
)
def test_what_does_not_compare_gets_no_percentage(article, amount):
    assert card(article, amount).rises == ()


def test_without_cover_there_is_no_card(article):
    assert baselines(article(), None, DAY) is None
