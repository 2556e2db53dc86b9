"""Lengths of time: what is counted, and what only looks like it."""

from datetime import date
from fractions import Fraction

import pytest

from warikan.desk.annotations import annotate
from warikan.evidence.claims import Length as Claimed
from warikan.evidence.claims import Time
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.read import read as read_whole
from warikan.reading.text import split
from warikan.reading.time_lengths import lengths


def read(words, taken=()):
    text = split(Source.of("a", words))
    return [(item.span.of(words), item.iso) for item in lengths(text, taken)]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("five years", "P5Y"),
        ("five-year", "P5Y"),
        ("3.5 years", "P3.5Y"),
        ("an hour", "PT1H"),
        ("90 minutes", "PT90M"),
        ("several months", "PXM"),
        ("a few days", "PXD"),
        ("a couple of weeks", "P2W"),
        ("half a century", "P0.5CE"),
        ("two and a half years", "P2.5Y"),
        ("one and a quarter years", "P1.25Y"),
        ("an hour and a half", "PT1.5H"),
        ("two decades", "P2DE"),
        ("a fortnight", "P2W"),
        ("twenty-four hours", "PT24H"),
        ("another year", "P1Y"),
        ("three quarters", "P3Q"),
        ("20 seconds", "PT20S"),
    ],
)
def test_lengths(words, iso):
    assert read(f"It took {words} to settle.") == [(words, iso)]


@pytest.mark.parametrize(
    "words",
    [
        "A 34-year-old man.",
        "A second plane.",
        "A quarter of them.",
        "The years went by.",
        "It is 5 years old.",
        "few day",
        "Days passed.",
    ],
)
def test_what_counts_no_time(words):
    assert read(words) == []


def test_a_vague_stretch_keeps_its_unit_alone():
    assert read("It went on for years.") == [("years", "PXY")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("They signed hours after the vote.", [("hours", "PTXH")]),
        ("It took months of talks.", [("months", "PXM")]),
        ("It was over in the days that followed.", [("days", "PXD")]),
        ("It lasted decades.", [("decades", "PXDE")]),
    ],
)
def test_a_unit_without_a_number_where_words_show_a_stretch(words, found):
    assert read(words) == found


def test_seconds():
    text = split(Source.of("a", "It took two hours, several days."))
    assert [item.seconds for item in lengths(text)] == [Fraction(7200), None]


def test_times_and_sums_are_left_out():
    assert read("It ran two years, then five years.", [Span(7, 16), Span(40, 50)]) == [("five years", "P5Y")]


def test_a_length_is_a_claim_of_its_own_and_a_date_without_days_in_the_annotations():
    article = read_whole(
        Source.of("a", "A five-year pact runs from 2021 through 2025, after several months of talks.")
    )
    assert [length.form for _, length in article.each(Claimed)] == ["P5Y", "PXM"]
    forms = {date["text"]: date for date in annotate(article)["dates"]}
    assert (forms["five-year"]["form"], forms["five-year"]["start"], forms["five-year"]["end"]) == (
        "P5Y",
        None,
        None,
    )


@pytest.mark.parametrize(
    "words", ["The deal is to last five years.", "It will last 5 years.", "It may last ten years."]
)
def test_what_is_to_last_so_many_years_looks_back_on_none(words):
    times = read_whole(Source.of("text", words), date(2024, 9, 20)).each(Time)
    assert [time for _, time in times if time.days is not None] == []
