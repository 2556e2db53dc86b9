"""Reckoning: what each form comes to where the day, the calendar or the sense of it is not given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.days import Days
from warikan.figures.fiscal import JAPAN
from warikan.reading.forms import (
    Ago,
    Ambiguous,
    Anaphor,
    Around,
    Between,
    Century,
    Day,
    DayOfMonth,
    Decade,
    Edge,
    Elapsed,
    Fiscal,
    Holding,
    Holiday,
    Month,
    Nth,
    Offset,
    Recurring,
    Relative,
    Rest,
    Run,
    Season,
    Week,
    Weekday,
    Within,
    Year,
    YearPart,
    YearTo,
    is_dated,
    spell,
)
from warikan.reading.reckon import is_fuzzy, reckon
from warikan.reading.reckon_given import Given

UNDATED = [
    Day(3, 1),
    Day(3, 1, year_shift=1),
    DayOfMonth(3),
    Holiday("easter"),
    Weekday(2),
    Month(3),
    YearPart("q1"),
    Season("summer", shift=1),
    Week(3),
    Relative("month", 1),
    Elapsed("year"),
    Rest("year"),
    YearTo(3),
    Ago(-1, "year"),
    Within(3, "day"),
    Anaphor("day", 0),
    Fiscal(shift=0),
    Run(5, "year", first=Month(3)),
    Between(Month(3), Month(4)),
    Nth(1, "week", Month(3)),
    Holding("week", Day(3, 1)),
    Edge("end", YearPart("q1")),
    Offset(2, "day", Holiday("easter")),
]
NEVER = [
    Around(5, "year", True),
    Recurring("every Monday"),
    Ambiguous(2021, 3, 4),
    Run(5, "year"),
    Day(2, 29, 2021),
    Year(12000),
    Fiscal(2021),
    Between(Year(2022), Year(2021)),
    Nth(5, "week", Month(2, 2021)),
    Decade(1990, "q1"),
    Nth(9, "quarter", Year(2021)),
    Fiscal(2021, part="early"),
    Offset(3, "day", Year(2021)),
    Offset(3, "week", Year(2021)),
    Edge("q1", Year(2021)),
    DayOfMonth(31, shift=0),
    Within(2, "year"),
]


@pytest.mark.parametrize("form", UNDATED, ids=spell)
def test_without_a_day_nothing_is_settled(form):
    assert reckon(form, Given(None, "past", None, JAPAN)) is None
    assert not is_dated(form)


@pytest.mark.parametrize("form", NEVER, ids=spell)
def test_what_no_day_settles(form):
    assert reckon(form, Given(date(2021, 4, 17), "past")) is None


SETTLED = [
    (Fiscal(2021, part="first half"), "2021-04-01..2021-09-30"),
    (Fiscal(2021, part="second half"), "2021-10-01..2022-03-31"),
    (Fiscal(shift=1), "2022-04-01..2023-03-31"),
    (Century(20), "1900-01-01..1999-12-31"),
    (Decade(1990, "first half"), "1990-01-01..1994-12-31"),
    (Edge("first half", Week(1, 2021)), "2021-01-04..2021-01-06"),
    (Edge("second half", Week(1, 2021)), "2021-01-07..2021-01-10"),
    (Edge("mid", Week(1, 2021)), "2021-01-06..2021-01-08"),
    (Edge("end", Decade(1990)), "1996-09-01..1999-12-31"),
    (Nth(2, "quarter", Year(2021)), "2021-04-01..2021-06-30"),
    (Nth(-1, "weekend", Month(3, 2021)), "2021-03-22..2021-03-28"),
    (Offset(-1, "fortnight", Day(3, 31, 2021)), "2021-03-14..2021-03-20"),
    (Run(2, "decade", first=Year(2001)), "2001-01-01..2020-12-31"),
    (Run(2, "quarter", last=Month(6, 2021)), "2021-01-01..2021-06-30"),
    (Relative("week", 0, "end"), "2021-11-21"),
    (Holiday("christmas", shift=0), "2021-12-25"),
    (Holiday("christmas", shift=-1), "2020-12-25"),
    (Weekday(0, week=1), "2021-11-22"),
    (Anaphor("week", 1), None),
]


@pytest.mark.parametrize(
    ("form", "days"),
    SETTLED,
    ids=lambda value: value if isinstance(value, str) else spell(value) if value else "none",
)
def test_what_is_settled(form, days):
    found = reckon(form, Given(date(2021, 11, 17), "future", None, JAPAN))
    assert (found and str(found)) == days


def test_a_bare_day_is_the_nearer_one_or_none():
    assert str(reckon(Day(12, 1), Given(date(2021, 11, 17)))) == "2021-12-01"
    assert reckon(Day(6, 1), Given(date(2021, 11, 17))) is None


def test_since_looks_back_whatever_the_verb():
    assert str(reckon(Month(12), Given(date(2021, 11, 17), None, "since"))) == "2020-12-01..2020-12-31"


def test_an_anaphor_is_longer_than_what_was_spoken_of():
    spoken = Days.month(2021, 3)
    assert str(reckon(Anaphor("month", -1), Given(None, anchor=spoken))) == "2021-02-01..2021-02-28"
    assert reckon(Anaphor("day", 0), Given(None, anchor=spoken)) is None


@pytest.mark.parametrize(
    ("form", "fuzzy"),
    [
        (Month(3, 2021, "early"), True),
        (Month(3, 2021, "end"), False),
        (Relative("year", 1, "late"), True),
        (Elapsed("year"), True),
        (Elapsed("month"), False),
        (Offset(1, "day", Day(3, 1)), False),
        (Offset(1, "week", Day(3, 1)), True),
        (Between(Month(3, 2021, "early"), Year(2022)), True),
        (Nth(1, "day", Month(3), weekday=1), False),
        (Decade(1990), True),
        (Day(3, 1), False),
    ],
)
def test_what_stands_by_convention_only(form, fuzzy):
    assert is_fuzzy(form) is fuzzy


@given(
    st.dates(date(2, 1, 1), date(9990, 1, 1)),
    st.sampled_from(["past", "future"]),
    st.sampled_from([*UNDATED, *NEVER]),
)
def test_what_is_told_as_past_has_begun_and_what_is_to_come_has_not_ended(day, tense, form):
    found = reckon(form, Given(day, tense, None, JAPAN))
    counted = any(getattr(form, name, None) is not None for name in ("year_shift", "shift", "year"))
    if (
        found is not None
        and isinstance(form, Day | Month | Weekday | DayOfMonth | Holiday | YearPart)
        and not counted
    ):
        assert found.first <= day if tense == "past" else found.last >= day
