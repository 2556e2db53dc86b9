"""Schedules: every shape gives each year one level, every wrong one says where it is wrong."""

import contextlib
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.fiscal import JAPAN
from warikan.figures.literals import LiteralError
from warikan.figures.schedules import Frame, Level, schedule, written_schedule
from warikan.figures.units import HEADS, RATE, Unit

YEN = Unit("JPY")
FRAME = Frame(range(2016, 2021), JAPAN, "the ceiling")


def levels(words, unit=None, frame=FRAME):
    return [(level.low, level.high) for level in schedule(words, frame, unit).levels.values()]


def test_a_constant_stands_in_every_year():
    assert levels("24,901,908,000 JPY", YEN) == [(24_901_908_000, 24_901_908_000)] * 5


def test_a_list_gives_each_year_its_own():
    words = "14,078,652 USD in FY2025; 15,041,954 USD in FY2026"
    assert levels(words, Unit("USD"), Frame(range(2025, 2027), JAPAN)) == [
        (1_407_865_200, 1_407_865_200),
        (1_504_195_400, 1_504_195_400),
    ]


def test_even_steps_may_begin_before_the_term_and_drop_the_half_worker():
    words = "22,625 in FY2015 -> 23,178 workers in FY2020, even steps, whole workers down"
    assert [int(low) for low, _ in levels(words, HEADS)] == [22_735, 22_846, 22_956, 23_067, 23_178]


def test_weighted_steps_give_the_ceilings_of_2011():
    words = "23,055 in FY2011 -> 22,625 in FY2015, steps 0 0 1/4 1/2 1, whole workers down"
    found = levels(words, HEADS, Frame(range(2011, 2016), JAPAN))
    assert [int(low) for low, _ in found] == [23_055, 23_055, 22_947, 22_840, 22_625]


def test_an_open_path_is_a_range_with_its_reason():
    read = schedule(
        "between 22,625 and 23,178 in FY2016..FY2019, path not known; 23,178 in FY2020", FRAME, HEADS
    )
    assert read.levels[2018] == Level(Fraction(22_625), Fraction(23_178), "the ceiling: path not known")
    assert read.levels[2020].exact


def test_what_is_not_known_is_open_above_and_a_rate_on_both_sides():
    assert levels("not known", YEN)[0] == (0, None)
    assert levels("not known", RATE)[0] == (None, None)


@pytest.mark.parametrize(
    ("words", "code", "at"),
    [
        ("24.9 bn USD", "currency", 0),
        ("5 JPY in FY2016; 6 JPY", "literal", 17),
        ("5 JPY in FY2016", "years-missing", 0),
        ("5 JPY in FY2016..FY2020; 6 JPY in FY2018", "years-overlap", 25),
        ("5 JPY in FY2015..FY2020", "years-outside", 9),
        ("between 5 JPY and 6 JPY", "literal", 0),
        ("between 6 JPY and 5 JPY, path not known", "literal", 8),
        ("5 JPY, path not known", "literal", 0),
        ("5 JPY in FY2016 -> 9 JPY in FY2020", "literal", 0),
        ("5 JPY in FY2016 -> 8 JPY in FY2020, even steps", "fraction", 0),
        ("5 JPY in FY2020 -> 8 JPY in FY2016, even steps", "literal", 0),
        ("5 JPY in FY2016 -> 8 JPY in FY2020, steps 0 1", "literal", 0),
        ("5 JPY in FY2016 -> 8 JPY in FY2020, steps 0 1 1 1 x", "literal", 0),
        ("5 JPY in FY2016 -> 8 JPY in FY2020, big steps", "literal", 0),
        ("5 JPY in FY2016 -> 8 JPY, even steps", "literal", 19),
        ("5 JPY in FY2016 -> 8 JPY in FY2018 -> 9 JPY in FY2020, even steps", "literal", 0),
        ("0.5 JPY", "literal", 0),
        ("some JPY", "literal", 0),
        ("-5 JPY", "literal", 0),
        ("5 JPY in FY16", "literal", 0),
    ],
)
def test_a_wrong_schedule_says_what_and_where(words, code, at):
    with pytest.raises(LiteralError) as error:
        schedule(words, FRAME, YEN)
    assert (error.value.code, error.value.at) == (code, at)
    assert error.value.way_out


AMOUNTS = st.integers(0, 10**15).map(Fraction)
RANGES = st.tuples(AMOUNTS, AMOUNTS).map(lambda pair: Level(min(pair), max(pair), None))


@given(st.lists(RANGES, min_size=5, max_size=5), st.sampled_from([YEN, Unit("USD"), HEADS]))
def test_a_written_schedule_reads_back(found, unit):
    whole = dict(zip(FRAME.years, found, strict=True))
    read = schedule(written_schedule(whole, unit), FRAME, unit)
    assert {y: (v.low, v.high) for y, v in read.levels.items()} == {
        y: (v.low, v.high) for y, v in whole.items()
    }


@given(st.text(max_size=80))
def test_any_text_is_a_schedule_or_a_fault_inside_it(text):
    with contextlib.suppress(LiteralError):
        assert len(schedule(text, FRAME, YEN).levels) == 5


@given(st.text(alphabet="5 JPYinFY2016;->between,", max_size=60))
def test_a_fault_lies_inside_the_text(text):
    with pytest.raises(LiteralError) as error:
        schedule(f"{text}?", FRAME, YEN)
    assert 0 <= error.value.at <= len(text) + 1


@pytest.mark.parametrize(
    ("words", "unit", "ends"),
    [
        ("about 24.9 bn JPY", YEN, (24_800_000_000, 25_000_000_000)),
        ("about 1 JPY", YEN, (0, 2)),
        ("between 72% and about 76%, path not known", RATE, (Fraction(72, 100), Fraction(77, 100))),
        ("about -3%", RATE, (Fraction(-4, 100), Fraction(-2, 100))),
    ],
)
def test_a_figure_known_no_finer_than_printed_lies_within_one_printed_unit(words, unit, ends):
    assert levels(words, unit) == [ends] * 5
