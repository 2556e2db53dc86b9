"""Series: the vintage named decides, nothing later than the day of knowledge is used, and recollection only doubts."""

from datetime import date
from fractions import Fraction

import pytest

from warikan.figures.schedules import Level
from warikan.figures.series import Vintage, entry, held, level, names, unit_of, vintage
from warikan.figures.units import RATE, Unit

PRICES = "korea/cpi_growth"


@pytest.mark.parametrize(
    ("which", "value"),
    [("first listed", "2.9"), ("listed by 2010-12-31", "2.9"), ("listed by 2012-12-31", "3.0")],
)
def test_the_growth_of_2010_has_two_vintages(which, value):
    assert entry(PRICES, 2010, vintage(which)).value == Fraction(value) / 100


def test_what_was_listed_later_is_not_used():
    assert entry(PRICES, 2025, Vintage(), date(2025, 12, 30)) is None
    assert entry(PRICES, 2025, Vintage(), date(2025, 12, 31)).value == Fraction(21, 1000)
    assert entry(PRICES, 2010, vintage("listed by 2009-01-01")) is None


def test_a_recalled_figure_gives_no_value_and_widens_the_one_held():
    assert entry("korea/defence_budget_growth", 2025, Vintage()) is None
    assert any(not each.verified for each in held("korea/defence_budget_growth", 2025))
    doubted = level(entry(PRICES, 2011, Vintage()), "growth")
    assert (doubted.low, doubted.high) == (Fraction(4, 100), Fraction(44, 1000))
    assert level(entry(PRICES, 2012, Vintage()), "growth") == Level(Fraction(22, 1000), Fraction(22, 1000))


def test_no_figure_that_was_reckoned_back_from_its_result_ships():
    assert "korea/gdp_deflator_growth" not in names()


def test_a_series_has_a_unit():
    assert unit_of(PRICES) == RATE
    assert unit_of("korea/contract_exchange_rate") == Unit("KRW", "USD")
    assert unit_of("korea/nothing") is None
    assert unit_of("nowhere/nothing") is None


@pytest.mark.parametrize("text", ["latest", "listed by soon", "listed by 2012-13-01"])
def test_other_words_name_no_vintage(text):
    assert vintage(text) is None
