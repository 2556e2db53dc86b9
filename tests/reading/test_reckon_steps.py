"""Steps: leaping over days that agree never changes what a form comes to on any of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.fiscal import JAPAN, UNITED_STATES
from warikan.reading.forms import (
    Ago,
    Between,
    Day,
    DayOfMonth,
    Edge,
    Elapsed,
    Fiscal,
    Form,
    Holding,
    Month,
    Nth,
    Offset,
    Relative,
    Rest,
    Run,
    Season,
    Week,
    Weekday,
    Within,
    YearPart,
    YearTo,
)
from warikan.reading.reckon import reckon
from warikan.reading.reckon_given import Given
from warikan.reading.reckon_steps import by_day

FORMS: list[Form] = [
    Day(3, 1),
    Day(2, 29),
    Day(12, 31, weekday=4),
    DayOfMonth(31),
    DayOfMonth(13, weekday=4),
    Weekday(2),
    Weekday(4, week=1),
    Month(3),
    Month(8, part="late"),
    Month(1, shift=-1),
    YearPart("q1"),
    Season("summer", shift=1),
    Week(53),
    Relative("month", 1),
    Relative("weekend", 0),
    Relative("day", -1),
    Elapsed("year"),
    Rest("year"),
    Fiscal(None, shift=1),
    YearTo(3),
    Ago(-1, "year"),
    Within(10, "day"),
    Run(3, "month", last=Month(9)),
    Between(Month(4), Month(6)),
    Between(Relative("month", 0), Weekday(4)),
    Nth(1, "week", Relative("month", 0)),
    Nth(5, "day", Relative("month", 0), weekday=0),
    Nth(-1, "day", Month(5)),
    Edge("late", Relative("week", 1)),
    Holding("week", Day(6, 1)),
    Offset(3, "day", Weekday(4)),
    Offset(-2, "week", Day(2, 28)),
]


@given(
    st.sampled_from(FORMS),
    st.tuples(
        st.sampled_from(["past", "future", None]),
        st.sampled_from([None, "since", "by"]),
        st.sampled_from([None, JAPAN, UNITED_STATES]),
    ),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.integers(1, 800),
    st.integers(1, 9),
)
def test_leaping_gives_what_each_day_by_itself_gives(form, known, first, length, stride):
    tense, lead, calendar = known
    on = by_day(form, Given(None, tense, lead, calendar))
    for number in range(0, length, stride):
        day = first + timedelta(days=number)
        assert on(day) == reckon(form, Given(day, tense, lead, calendar)), day


@pytest.mark.parametrize("form", [Month(3), Relative("day", 0)])
def test_the_last_days_of_the_calendar_are_reckoned_too(form):
    on = by_day(form, Given(None, "past"))
    for day in (date(9999, 12, 20), date(9999, 12, 31)):
        assert on(day) == reckon(form, Given(day, "past"))
