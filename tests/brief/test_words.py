"""Sums, days, shares and lists in English, to the digits that are known."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.brief import words
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party


@pytest.mark.parametrize(
    ("amount", "currency", "quantum", "written"),
    [
        (201_700_000_000, "JPY", 10**8, "¥201.7 billion"),
        (201_700_000_000, "JPY", 10**6, "¥201.700 billion"),
        (200_000_000_000, "JPY", 10**9, "¥200 billion"),
        (10_000_000_000, "JPY", 10**10, "¥10 billion"),
        (1_055_100_000_000, "JPY", 10**8, "¥1.0551 trillion"),
        (24_901_908_000, "JPY", None, "¥24,901,908,000"),
        (999_999, "JPY", 1, "¥999,999"),
        (1_234, "USD", 1, "$12.34"),
        (1_200, "USD", 100, "$12"),
        (176_000_000_000, "USD", 10**9, "$1.76 billion"),
        (-176_000_000_000, "USD", 10**9, "−$1.76 billion"),
        (5_000_000, "NOK", 100_000_000, "NOK 50,000"),
        (0, "JPY", None, "¥0"),
    ],
)
def test_a_sum_is_printed_to_its_last_known_digit(amount, currency, quantum, written):
    assert words.money(Money(amount, currency), quantum) == written


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        (50 * 10**9, "JPY", "¥50 billion"),
        (1_500 * 10**9, "JPY", "¥1.5 trillion"),
        (40, "EUR", "€0.40"),
        (20_000, "JPY", "¥20,000"),
        (0, "JPY", "¥0"),
    ],
)
def test_a_round_sum_has_no_idle_zeros(amount, currency, written):
    assert words.round_money(Money(amount, currency)) == written


@given(st.integers(-(10**16), 10**16), st.sampled_from(["JPY", "USD"]))
def test_no_digit_is_lost_without_a_quantum(amount, currency):
    written = words.money(Money(amount, currency))
    digits = written.replace(",", "").replace("−", "-").translate(str.maketrans("", "", "¥$"))
    assert Fraction(digits) * (1 if currency == "JPY" else 100) == amount


@given(st.fractions(-(10**6), 10**6), st.integers(0, 4))
def test_decimals_round_half_away_from_nothing(value, digits):
    written = Fraction(words.decimal(value, digits).replace(",", "").replace("−", "-"))
    assert abs(written - value) <= Fraction(1, 2 * 10**digits)


@pytest.mark.parametrize(
    ("value", "written"),
    [(Fraction(466, 10085), "+4.6 %"), (Fraction(-1, 8), "−12.5 %"), (Fraction(0), "+0.0 %")],
)
def test_a_percentage_has_its_sign(value, written):
    assert words.percent(value) == written


def test_nothing_rounded_down_has_no_sign():
    assert words.decimal(Fraction(-1, 100), 1) == "0.0"


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (Days.one(date(2021, 11, 17)), "17 November 2021"),
        (Days.month(2024, 2), "February 2024"),
        (Days.year(2022), "2022"),
        (Days(date(2022, 1, 1), date(2026, 12, 31)), "2022–2026"),
        (Days(date(2021, 12, 21), date(2021, 12, 31)), "21–31 December 2021"),
        (Days(date(2021, 4, 1), date(2021, 6, 30)), "1 April – 30 June 2021"),
        (Days(date(2021, 4, 1), date(2022, 3, 31)), "1 April 2021 – 31 March 2022"),
        (Days(date.min, date(2022, 3, 31)), "31 March 2022 or before"),
        (Days(date(2022, 3, 31), date.max), "31 March 2022 or later"),
        (Days(date.min, date.max), "not known"),
    ],
)
def test_days_are_said_in_the_shortest_exact_words(days, written):
    assert words.days(days) == written


def test_lists_parties_counts_and_categories_read_as_words():
    assert [words.listed(list(names)) for names in ("", "a", "ab", "abc")] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert (
        words.parties([Party("us", "United States"), Party("jp", "Japan")]) == "the United States and Japan"
    )
    assert words.party(Party("nl", "The Netherlands")) == "The Netherlands"
    assert [words.count(1, "day"), words.count(1_200, "day"), words.count(2, "party", "parties")] == [
        "1 day",
        "1,200 days",
        "2 parties",
    ]
    assert [words.category("fip"), words.category("labor_total"), words.category("lamp_oil")] == [
        "facilities improvement",
        "labor",
        "lamp oil",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [("P1Y", "1 year"), ("P18M", "18 months"), ("P2W", "2 weeks"), ("P", "P"), ("P5X", "P5X"), ("5", "5")],
)
def test_a_duration_is_said_in_words(value, written):
    assert words.duration(value) == written
