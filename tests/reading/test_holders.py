"""Whose fiscal year: named, beside the words, of the sentence, or of the host."""

from datetime import date

import pytest

from warikan.evidence.claims import Time
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.reading.holders import fiscal_calendar
from warikan.reading.parties import mentions
from warikan.reading.read import read
from warikan.reading.text import split
from warikan.reading.times import find_times

JAPAN, AMERICA, KOREA = Party("jp", "Japan"), Party("us", "United States"), Party("kr", "South Korea")


def calendar(words, parties):
    text = split(Source.of("a", words))
    who = mentions(text)
    (expression,) = find_times(text, who)
    found = fiscal_calendar(text, expression, parties, who)
    return found and (found.first_month, found.named_by)


@pytest.mark.parametrize(
    ("words", "parties", "frame"),
    [
        ("It pays in JFY 2021.", (), (4, "first")),
        ("It pays for five years through JFY 2021.", (), (4, "first")),
        ("It pays from JFY 2021 to JFY 2023.", (), (4, "first")),
        ("It pays at the end of JFY 2021.", (), (4, "first")),
        ("It pays in Japan's fiscal 2021.", (KOREA,), (4, "first")),
        ("It pays in fiscal 2021 US dollars.", (JAPAN,), (10, "last")),
        ("Congress pays in fiscal 2021.", (JAPAN, AMERICA), (10, "last")),
        ("It pays in fiscal 2021.", (JAPAN, AMERICA), (4, "first")),
        ("It pays in fiscal 2021.", (AMERICA,), (10, "last")),
        ("It pays in fiscal 2021.", (KOREA, AMERICA), None),
        ("South Korea's cabinet passed its fiscal 2021 budget.", (KOREA, AMERICA), (1, "first")),
        ("It pays in fiscal 2021.", (KOREA,), (1, "first")),
        ("It pays in fiscal 2021.", (JAPAN, KOREA), None),
        ("It pays in fiscal 2021.", (), None),
        ("It pays for five years from fiscal 2021.", (JAPAN,), (4, "first")),
        ("It pays from fiscal 2021 to fiscal 2023.", (JAPAN,), (4, "first")),
        ("It pays two weeks before fiscal 2021.", (JAPAN,), (4, "first")),
        ("It pays in the last week of fiscal 2021.", (JAPAN,), (4, "first")),
        ("It pays in 2021.", (JAPAN,), None),
        ("It pays in the year to March 2021.", (JAPAN,), None),
        ("It pays for five years from 2021.", (JAPAN,), None),
    ],
)
def test_whose_year(words, parties, frame):
    assert calendar(words, parties) == frame


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Britain paid 63 million pounds in 2022-23 for the patrols.", "2022-04-01..2023-03-31"),
        ("Australia's share was 40 million dollars in 2021-22.", "2021-07-01..2022-06-30"),
        ("Germany paid 40 million euros in 2022-23.", "2022-01-01..2023-12-31"),
        ("Britain sent troops in 2022-23.", "2022-01-01..2023-12-31"),
        ("The 1990-91 crisis cost Britain 2 billion pounds.", "1990-01-01..1991-12-31"),
        ("Britain will pay 500 million pounds over six years from 2025-26.", "2025-04-01..2031-03-31"),
        ("Germany will pay 500 million euros over the years from 2025-26 to 2027-28.", None),
    ],
)
def test_two_years_are_one_fiscal_year_with_whoever_counts_them_so(words, days):
    found = [content.days for _, content in read(Source.of("a", words), date(2024, 5, 14)).each(Time)]
    assert [str(each) for each in found if each and each.length > 1] == ([days] if days else [])
