"""Sums as sentences: payer, standing, sum, time and purpose, and nothing that is not settled."""

from datetime import date
from typing import get_args

import pytest

from warikan.brief import sums
from warikan.evidence.claims import Amount, AmountStatus, Approx, Claim
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP, US = Party("jp", "Japan"), Party("us", "United States")
YEAR = Days(date(2021, 4, 1), date(2022, 3, 31))
FIVE = (Money(5 * 10**9, "JPY"), 10**9)


def claim(amount):
    return Claim("amount-1", amount, Source.of("a", "words").quote(Span(0, 5)), Span(0, 5), "by hand")


def told(amount):
    return "".join(piece.text for piece in sums.sentence(0, claim(amount), amount))


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        (Amount(*FIVE, payers=(JP,), status="in_force", period=YEAR), "Japan pays ¥5 billion for FY2021."),
        (
            Amount(*FIVE, payers=(US,), status="agreed", change=True),
            "The United States is to pay a change of ¥5 billion.",
        ),
        (
            Amount(*FIVE, payers=(JP,), status="asked", purpose="oil"),
            "A sum of ¥5 billion is asked for of Japan (oil).",
        ),
        (Amount(*FIVE, status="offered"), "A sum of ¥5 billion is offered."),
        (Amount(*FIVE, change=True, status="expected"), "A change of ¥5 billion is expected."),
        (Amount(*FIVE), "A sum of ¥5 billion is stated; its standing is not determined."),
        (Amount(None, status="undisclosed"), "A sum is not stated: “words”."),
    ],
)
def test_a_sum_is_a_sentence_of_what_is_settled(amount, says):
    assert told(amount) == says


def test_a_figure_keeps_its_bound_its_conversion_and_its_rate():
    amount = Amount(*FIVE, Money(4_500_000_000, "USD"), 10**7, "about", per_year=True)
    (piece,) = sums.figure(0, claim(amount), amount)
    assert (piece.text, piece.to, piece.standing) == (
        "about ¥5 billion ($45.0 million) a year",
        "a0-amount-1",
        "stated",
    )


def test_a_sum_that_is_not_stated_is_called_so():
    (piece,) = sums.figure(0, claim(Amount(None)), Amount(None))
    assert (piece.text, piece.to) == ("a sum not disclosed", "a0-amount-1")


@pytest.mark.parametrize(
    ("days", "payers", "written"),
    [
        (YEAR, (JP,), "FY2021"),
        (Days(date(2022, 4, 1), date(2027, 3, 31)), (JP,), "FY2022–FY2026"),
        (YEAR, (), "1 April 2021 – 31 March 2022"),
        (Days.year(2021), (Party("kr", "South Korea"),), "2021"),
        (Days.month(2021, 4), (JP,), "April 2021"),
    ],
)
def test_whole_fiscal_years_of_the_payer_are_named(days, payers, written):
    assert sums.spell(days, payers) == written


def test_a_period_is_a_piece_or_not_determined():
    assert sums.period(YEAR, (JP,)).text == "FY2021"
    assert sums.period(None, (JP,)).standing == "undetermined"


def test_every_standing_and_bound_has_its_words():
    statuses = set(get_args(AmountStatus))
    assert set(sums.STANDINGS) == set(sums._VERBS) == statuses
    assert set(sums._BOUNDS) == set(get_args(Approx))
