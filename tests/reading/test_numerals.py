"""Numerals: figures by the conventions of several presses, and number words."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.reading.numerals import FIGURE, figure, in_words, scale_pattern, scales, worth


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("1,234", "1234", "1"),
        ("1,234.50", "1234.50", "0.01"),
        ("12,34,567", "1234567", "1"),
        ("1.234,5", "1234.5", "0.1"),
        ("1.234.567", "1234567", "1"),
        ("1'234'567", "1234567", "1"),
        ("1 234 567", "1234567", "1"),
        ("1,5", "1.5", "0.1"),
        ("1.5", "1.5", "0.1"),
        ("007", "7", "1"),
    ],
)
def test_figures(text, value, last):
    assert re.match(FIGURE, text)[0] == text
    assert figure(text) == (Decimal(value), Decimal(last))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("five", 5),
        ("twenty-five", 25),
        ("a hundred", 100),
        ("two hundred and fifty", 250),
        ("one thousand two hundred", 1200),
        ("one hundred thousand", 100_000),
        ("a", 1),
        ("five and a half", Decimal("5.5")),
        ("a quarter of a", Decimal("0.25")),
    ],
)
def test_number_words(words, value):
    assert in_words(words)[0] == value


@pytest.mark.parametrize("words", ["several", "five apples"])
def test_words_that_are_no_number(words):
    assert in_words(words) is None


def test_scales():
    assert worth("BN") == scales()["bn"] == 10**9
    assert re.fullmatch(scale_pattern(), "billion")
    assert not re.match(scale_pattern(), "bnx")


@given(st.integers(0, 10**15))
def test_a_figure_with_commas_is_its_number(number):
    assert figure(f"{number:,}") == (number, 1)
    assert re.fullmatch(FIGURE, f"{number:,}")
