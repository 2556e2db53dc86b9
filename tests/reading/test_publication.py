"""The day of a text: given, stated, or inferred from its words, and no narrower than they allow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.parties import mentions
from warikan.reading.publication import date_article
from warikan.reading.text import split
from warikan.reading.times import find_times

JAPAN = (Party("jp", "Japan"), Party("us", "United States"))


def dated(words, day=None, parties=JAPAN):
    text = split(Source.of("a", words))
    who = mentions(text)
    return date_article(text, find_times(text, who), sums(text), day, parties, who)


def test_a_given_day_overrides_the_words():
    found = dated("January 5, 2020\n\nThey met.", date(2021, 1, 2))
    assert (found.how, found.best) == ("given", date(2021, 1, 2))


def test_a_stated_day():
    found = dated(
        "Pact signed\n\nJanuary 21, 2011\n\nThe two sides signed the pact on Friday, officials said."
    )
    assert (found.how, found.best) == ("stated", date(2011, 1, 21))
    assert found.reasons[0].quotation.exact == "January 21, 2011"


WORDS = [
    (
        "It was signed in March 2021. It will end in 2022. They agree within the year, or it may slip to June.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. Prices in June.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    ("It was signed by March 2021. It will end in 2022.", "inferred", "…..2022-12-31"),
    (
        "It was signed in March 2021. It will end in 2022. It will pay in June for fiscal 2022.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. They met in June. They met in June.",
        "inferred",
        "2021-06-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. They will meet in June next year.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. They agree within the year.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. A deal is expected next month.",
        "inferred",
        "2021-03-01..2022-12-31",
    ),
    (
        "It was signed in March 2021. It ends in 2022. A deal is due next month. They will meet before June 5, 2021.",
        "inferred",
        "2021-03-01..2021-06-05",
    ),
    (
        "The pact was signed in March 2021. It will take effect on April 1, 2022.",
        "inferred",
        "2021-03-01..2022-04-01",
    ),
    ("The pact was signed in March 2021.", "inferred", "2021-03-01..…"),
    ("The pact will end in March 2021.", "inferred", "…..2021-03-31"),
    ("They met.", "unknown", "…..…"),
    ("The pact was signed in March 2023. It will end in March 2021.", "unknown", "…..…"),
    ("The pact was signed in 2019. It will end in 2025.", "inferred", "2019-01-01..2025-12-31"),
    (
        "The pact was signed in March 2021. It will end in March 2022. They met in June.",
        "inferred",
        "2021-06-01..2021-12-31",
    ),
    (
        "The pact was signed in March 2021. It will end in March 2022. They will meet in June.",
        "inferred",
        "2021-03-01..2022-03-31",
    ),
    (
        "It was signed in March 2021. It ends in 2022. A deal is expected next month, before a vote on June 5, 2021.",
        "inferred",
        "2021-03-01..2021-05-31",
    ),
    (
        "It was signed in March 2021. It will end in 2022. They hope to agree within the year but may slip to 2022.",
        "inferred",
        "2021-03-01..2021-12-31",
    ),
    (
        "The Cabinet will approve the budget for fiscal 2022 in December. The pact was signed in March 2021.",
        "inferred",
        "2021-03-01..2021-12-31",
    ),
    (
        'The pact was signed in March 2021. "It will end in March 1999," he said. It will end in 2022.',
        "inferred",
        "2021-03-01..2022-12-31",
    ),
]


@pytest.mark.parametrize(("words", "how", "allowed"), WORDS)
def test_what_the_words_allow(words, how, allowed):
    found = dated(words)
    assert (found.how, str(found.allowed)) == (how, allowed)


def test_a_weekday_alone_singles_out_no_day():
    found = dated("The pact was signed in March 2021, they said Wednesday. It will end in May 2021.")
    assert found.best is None
    assert any(reason.soft for reason in found.reasons)


@pytest.mark.parametrize("sum_", ["5 yen ($5 million)", "5 million euros ($50 million)", "201.7 billion yen"])
def test_a_conversion_that_no_daily_rate_fits_says_nothing(sum_):
    found = dated(f"It was signed in March 2021 for {sum_}. It will end in May 2021.")
    assert not [reason for reason in found.reasons if reason.soft]


def test_a_conversion_that_a_daily_rate_fits_is_soft_evidence():
    found = dated(
        "It was signed in October 2021 for 201.7 billion yen ($1.76 billion). It will end in November 2021."
    )
    (reason,) = [reason for reason in found.reasons if reason.soft]
    assert reason.quotation.exact == "201.7 billion yen ($1.76 billion"
    assert date(2021, 11, 17) in {day for days in reason.allows for day in (days.first, days.last)}


def test_a_stretch_of_one_day_is_the_day():
    found = dated("The pact was signed on March 3, 2021. It will end on March 3, 2021.")
    assert found.best == date(2021, 3, 3)


BODY = "The pact was signed in March 2021, officials said on the record. It will end in March 2022."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By A. Writer, May 3", date(2021, 5, 3)),
        ("05/05/2021", date(2021, 5, 5)),
        ("25/05/2021", date(2021, 5, 25)),
    ],
)
def test_a_dateline_settles_the_day(line, day):
    assert dated(f"Pact signed\n\n{line}\n\n{BODY}").best == day


def test_a_dateline_that_two_conventions_read_apart_leaves_both_days():
    found = dated(f"Pact signed\n\n03/04/2021\n\n{BODY}")
    assert (found.best, str(found.allowed)) == (None, "2021-03-04..2021-04-03")
    assert [str(days) for days in found.reasons[-1].allows] == ["2021-03-04", "2021-04-03"]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 600))
def test_the_day_between_a_past_and_a_coming_step_is_allowed(day, ahead):
    later = date.fromordinal(day.toordinal() + ahead)
    found = dated(
        f"The pact was signed on {day:%B} {day.day}, {day.year}. It will end on {later:%B} {later.day}, {later.year}."
    )
    assert day in found.allowed
    assert later in found.allowed
