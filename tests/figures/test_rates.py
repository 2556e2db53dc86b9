"""Daily rates: crossing, last known day, holes, and never a later day."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.days import Days
from warikan.figures.rates import daily_rate, fitting_days


def test_a_holiday_takes_the_last_banking_day_before_it():
    rate = daily_rate("EUR", "USD", date(2021, 1, 1))
    assert rate is not None
    assert (rate.day, rate.value) == (date(2020, 12, 31), Fraction("1.2271"))


@pytest.mark.parametrize("currency", ["XXX", "../AUD", ""])
def test_a_currency_outside_the_table_has_no_rate(currency):
    assert daily_rate("EUR", currency, date(2021, 1, 4)) is None


def test_before_the_first_and_long_after_the_last_day_there_is_no_rate():
    assert daily_rate("EUR", "JPY", date(1998, 12, 31)) is None
    assert daily_rate("EUR", "JPY", date(2030, 1, 1)) is None


@given(st.dates(date(1999, 1, 4), date(2026, 10, 30)))
def test_no_rate_is_later_than_its_day_and_the_two_directions_agree(day):
    there, back = daily_rate("USD", "KRW", day), daily_rate("KRW", "USD", day)
    assert there is not None and back is not None
    assert there.day <= day
    assert there.value * back.value == 1


def test_fitting_days_are_the_days_whose_rate_lies_within():
    span = Days(date(2021, 11, 1), date(2021, 11, 30))
    low, high = Fraction(114), Fraction(115)
    found = fitting_days("USD", "JPY", low, high, span)
    banking = {rate.day for n in range(30) if (rate := daily_rate("USD", "JPY", date(2021, 11, 1 + n)))}
    assert set(found) == {
        d for d in banking if d in span and low <= daily_rate("USD", "JPY", d).value <= high
    }
    assert found and fitting_days("USD", "JPY", Fraction(1), Fraction(2), span) == ()
