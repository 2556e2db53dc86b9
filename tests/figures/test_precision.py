"""Printed precision: a sum is shown no finer than it was published."""

import pytest

from warikan.figures.precision import called, shown


@pytest.mark.parametrize(
    ("amount", "currency", "printed", "words"),
    [
        (15_100_000_000, "JPY", 100_000_000, "15.1 bn JPY"),
        (23_400_000_000, "JPY", 1_000_000_000, "23,400,000,000 JPY"),
        (1_519_200_000_000, "KRW", 100_000_000, "1,519.2 bn KRW"),
        (12_345, "USD", None, "123.45 USD"),
        (24_664_000_000, "JPY", 1_000_000, "24,664 m JPY"),
        (5_880_000_000, "USD", 10_000_000, "58.8 m USD"),
        (1234, "JPY", 1, "1,234 JPY"),
        (0, "JPY", None, "0 JPY"),
        (2_000_000_000_000, "JPY", 1_000_000_000_000, "2 tn JPY"),
    ],
)
def test_a_sum_is_shown_as_published(amount, currency, printed, words):
    assert shown(amount, currency, printed) == words


def test_a_digit_has_a_name():
    assert [called(printed, "JPY") for printed in (10**12, 10**8, 10**6, 1000)] == [
        "1 tn",
        "0.1 bn",
        "1 m",
        "1000",
    ]
