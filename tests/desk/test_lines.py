"""Claims as lines to read: in words and days, with nothing of the program's own forms."""

import re
from datetime import date

import pytest

from warikan.desk.claim_words import says
from warikan.desk.lines import lines
from warikan.evidence.claims import Amount, Length, Percentage, Term, Time
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.source import Source
from warikan.reading.read import read

TEXT = (
    "TOKYO - Japan will pay 211 billion yen ($1.85 billion) a year for five years through fiscal 2026, a rise of 4.6"
    " percent, officials said on Wednesday. Talks are expected in early December or within the year."
)


def test_nothing_of_the_programs_own_forms_is_printed():
    told = list(lines(read(Source.of("a.txt", TEXT), date(2021, 11, 18))))
    unquoted = [re.sub("“[^”]*”", "", line) for line in told]
    assert len(told) > 8
    assert [line for line in unquoted if re.search(r"\w\(|=|\bP\d|_|None|Decimal", line)] == []
    assert any("1 April 2022 – 31 March 2027 (period)" in line for line in unquoted)
    assert any("length: 5 years" in line for line in unquoted)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (Time("Month(8, part=early)", Days(date(2021, 8, 1), date(2021, 8, 10)), "event", fuzzy=True),
         "roughly 1–10 August 2021 (event)"),
        (Time("Weekday(2)", None, "reporting", allowed=Days(date(2021, 8, 1), date(2021, 8, 10))),
         "within 1–10 August 2021 (reporting)"),
        (Time("Weekday(2)", None, "fiscal_year"), "time not determined (fiscal year)"),
        (Length("P5Y"), "a length of time: 5 years"),
        (Term("increase_pct", "7.7"), "increase: 7.7 %"),
        (Percentage("61"), "61 %"),
        (Amount(Money(201_700_000_000, "JPY"), 10**8, Money(176_000_000_000, "USD"), 10**9),
         "¥201.7 billion, converted $1.76 billion"),
    ],
)  # fmt: skip
def test_what_a_claim_comes_to(content, words):
    assert says(content) == words
