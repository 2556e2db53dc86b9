"""A stated sum is laid beside the published figure of the same payer and years, never beside one of the same amount."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.evidence.claims import Amount
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.match.bases import bases
from warikan.match.cover import cover

DAY = date(2021, 11, 17)
FY2021 = Days(date(2021, 4, 1), date(2022, 3, 31))
JP = Party("jp", "Japan")
STATED = Amount(Money(201_700_000_000, "JPY"), 100_000_000, period=FY2021, payers=(JP,))


def based(article, amount):
    made = article(amount)
    return bases(made, cover(made, DAY), DAY)


def test_the_published_figure_is_found_by_year_and_payer(article):
    (found,) = based(article, STATED)
    assert found.agrees
    assert found.figure.money == Money(201_700_000_000, "JPY")
    assert found.figure.basis.envelope == "host nation support"
    assert found.figure.address.startswith("http")


def test_a_sum_that_differs_is_said_to_differ(article):
    (found,) = based(article, replace(STATED, money=Money(209_000_000_000, "JPY")))
    assert not found.agrees


def test_a_coarser_statement_agrees_within_its_own_digits(article):
    coarse = replace(STATED, money=Money(202_000_000_000, "JPY"), quantum=1_000_000_000)
    assert based(article, coarse)[0].agrees


@pytest.mark.parametrize(
    "change",
    [
        {"period": None},
        {"period": Days.year(2021)},
        {"change": True},
        {"per_year": True},
        {"money": None},
        {"payers": (Party("us", "United States"),)},
        {"money": Money(201_700_000_000, "USD")},
    ],
)
def test_nothing_is_linked_by_amount_alone(article, change):
    assert based(article, replace(STATED, **change)) == ()


def test_without_cover_there_is_no_basis(article):
    assert bases(article(STATED), None, DAY) == ()
