"""Literals: exact values, the worth of the last digit, and a refusal that shows the form."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.fiscal import JAPAN
from warikan.figures.literals import LiteralError, figure, pieces, written, years
from warikan.figures.units import HEADS, RATE, Unit

YEN, DOLLAR, WAGE = Unit("JPY"), Unit("USD"), Unit("JPY", heads=-1)


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("24.9 bn JPY", 24_900_000_000, YEN, 100_000_000),
        ("24,901,908,000 JPY", 24_901_908_000, YEN, 1),
        ("58.8 m USD", 5_880_000_000, DOLLAR, 10_000_000),
        ("0.01 USD", 1, DOLLAR, 1),
        ("5 m JPY per worker", 5_000_000, WAGE, 1_000_000),
        ("22,625 workers", 22_625, HEADS, 1),
        ("1,245 KRW per USD", 1_245, Unit("KRW", "USD"), 1),
        ("61%", Fraction(61, 100), RATE, Fraction(1, 100)),
        ("-0.4%", Fraction(-4, 1000), RATE, Fraction(1, 1000)),
        ("2/37", Fraction(2, 37), RATE, 1),
        ("all", 1, RATE, 1),
    ],
)
def test_a_figure_is_exact(text, value, unit, printed):
    found = figure(text)
    assert (found.value, found.unit, found.printed) == (value, unit, printed)


def test_a_bare_number_takes_the_unit_that_is_expected():
    assert figure("23,178", HEADS).unit == HEADS


@pytest.mark.parametrize(
    ("text", "expected", "code"),
    [
        ("24.9 bn USD", YEN, "currency"),
        ("61%", YEN, "unit"),
        ("5 workers", YEN, "unit"),
        ("1,5 JPY", YEN, "literal"),
        ("1/0", RATE, "literal"),
        ("5% JPY", None, "literal"),
        ("22.5 workers", HEADS, "literal"),
        ("9" * 80 + " JPY", YEN, "literal"),
        ("１５ bn JPY x", YEN, "literal"),
        ("", YEN, "literal"),
    ],
)
def test_what_is_no_figure_is_refused(text, expected, code):
    with pytest.raises(LiteralError) as error:
        figure(text, expected)
    assert error.value.code == code


@given(st.integers(0, 10**18), st.sampled_from([YEN, DOLLAR, HEADS, WAGE, Unit("KRW", "USD")]))
def test_a_written_value_reads_back(value, unit):
    assert figure(written(Fraction(value), unit), unit).value == value


@given(st.fractions(0, 1, max_denominator=10_000))
def test_a_written_share_reads_back(value):
    assert figure(written(value, RATE), RATE).value == value


@pytest.mark.parametrize("text", ["2016", "FY2016..FY2020", "2016..2020"])
def test_years_are_read(text):
    assert years(text, JAPAN)[0].number == 2016


@pytest.mark.parametrize("text", ["FY2020..FY2016", "FY16", "soon", "FY1000", "FY1900..FY2100"])
def test_other_years_are_refused(text):
    with pytest.raises(LiteralError):
        years(text, JAPAN)


@given(st.text(alphabet="a ;,", max_size=40))
def test_pieces_stand_where_they_say(text):
    for part, at in pieces(text, ";"):
        assert text[at : at + len(part)] == part


@pytest.mark.parametrize(
    ("text", "expected", "way_out"),
    [
        ("5,000,000 JPY", WAGE, "say what the figure is in: JPY per worker"),
        ("5 USD", YEN, "declare a rate for USD or restate the amount in JPY"),
    ],
)
def test_a_figure_in_another_unit_says_how_to_put_it_right(text, expected, way_out):
    with pytest.raises(LiteralError) as error:
        figure(text, expected)
    assert (error.value.code, error.value.way_out) == ("currency", way_out)
