"""Fiscal years: each party's own calendar, and a year that is never a bare number."""

from datetime import date

import pytest

from warikan.figures.fiscal import JAPAN, UNITED_STATES, calendar_of, known_calendar


@pytest.mark.parametrize(
    ("party", "year", "first", "last"),
    [
        ("jp", 2021, date(2021, 4, 1), date(2022, 3, 31)),
        ("us", 2022, date(2021, 10, 1), date(2022, 9, 30)),
        ("us", 1976, date(1975, 7, 1), date(1976, 6, 30)),
        ("kr", 2026, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_year_has_its_first_and_last_day(party, year, first, last):
    days = calendar_of(party).year(year).days
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize(
    ("calendar", "day", "number"),
    [
        (JAPAN, date(2022, 3, 31), 2021),
        (JAPAN, date(2022, 4, 1), 2022),
        (UNITED_STATES, date(2021, 9, 30), 2021),
        (UNITED_STATES, date(2021, 10, 1), 2022),
    ],
)
def test_a_day_falls_in_one_year(calendar, day, number):
    assert calendar.year_of(day).number == number


def test_years_move_and_are_printed_with_their_name():
    year = JAPAN.year(2021)
    assert (str(year.plus(-1)), str(year)) == ("FY2020", "FY2021")
    assert year != calendar_of("kr").year(2021)
    assert known_calendar("kr") is not None and known_calendar("dj") is None
