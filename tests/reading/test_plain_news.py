"""Everyday sentences of news about a deal, each with the one thing that a reader would look up in it."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Amount, Event, Percentage, Position, RelativeBound, Term
from warikan.figures.days import Days
from warikan.figures.fiscal import calendar_of
from warikan.ground.source import Source
from warikan.reading.read import read

DAY = date(2021, 12, 24)
FY2022 = calendar_of("jp").year(2022).days
AVERAGE = (
    "Japan and the United States agreed that Tokyo will pay 9 billion yen a year on average from fiscal 2022 to "
    "fiscal 2026, up from the 8 billion yen average of the previous five years."
)
NEW = "Japan signed a five-year pact that takes effect in April 2022. Japan will pay $9 billion a year."
OLD = (
    "Japan signed a deal that takes effect in April 2022. The current five-year pact had expired. Japan will pay "
    "$9 billion a year."
)
WISH = (
    "Seoul signed the pact, which would take effect on 1 January 2022 and run for five years. Mr Roe says Seoul "
    "should pay $9 billion a year."
)


def told(words: str, kind: type) -> list:
    return [content for _, content in read(Source.of("a", words), DAY).each(kind)]


def year(number: int) -> Days:
    return Days(date(number, 1, 1), date(number, 12, 31))


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        (
            "Japan's fiscal 2022 budget sets aside 205.6 billion yen for bases, up 2 percent from a year earlier.",
            [FY2022],
        ),
        ("Japan's cabinet approved a fiscal 2022 draft budget that earmarks 5 billion yen.", [FY2022]),
        ("Japan's cabinet approved a budget for fiscal 2022 with 5 billion yen for bases.", [FY2022]),
        (
            "Japan's fiscal 2022 budget includes 9 billion yen for bases, up 2 billion yen from this fiscal year.",
            [FY2022, FY2022],
        ),
        (
            "Seoul will pay 5 billion won in 2022, more than in 2020, when it paid 4 billion won.",
            [year(2022), year(2020)],
        ),
        (
            AVERAGE,
            [Days(date(2022, 4, 1), date(2027, 3, 31)), None],
        ),
        (
            WISH,
            [None],
        ),
        (
            OLD,
            [None],
        ),
        (
            NEW,
            [Days(date(2022, 4, 1), date(2027, 3, 31))],
        ),
    ],
)
def test_the_years_of_a_sum_are_not_those_of_a_comparison_or_a_wish(words, periods):
    assert [amount.period for amount in told(words, Amount)] == periods


def test_a_rise_from_a_year_is_a_change():
    words = "Japan will pay 9 billion yen for the bases, up 2 billion yen from this fiscal year."
    assert [amount.change for amount in told(words, Amount)] == [False, True]


def test_the_level_before_leaves_its_currency_to_the_new_one():
    words = "Germany will raise its contribution to 4.6 billion euros next year from 4.1 billion this year."
    assert [amount.money.amount for amount in told(words, Amount)] == [460_000_000_000, 410_000_000_000]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        (
            "The agreement is to be signed at a meeting of foreign ministers on Jan. 7.",
            [("signature", "planned", date(2022, 1, 7)), ("talks", "planned", date(2022, 1, 7))],
        ),
        (
            "The pact, which takes effect retroactively from Jan. 1, 2020, must be ratified by parliament.",
            [("entry_into_force", "planned", date(2020, 1, 1)), ("approval", "planned", None)],
        ),
        (
            "The pact takes effect from Jan. 1, 2020.",
            [],
        ),  # a day that is over and not said to be gone back to
        (
            "Talks between South Korea and the United States on sharing the cost of American troops broke down.",
            [("breakdown", "done", None)],
        ),
        ("It was not clear whether the accord would survive.", []),
        ("The accord did not clear the upper house.", [("approval", "denied", None)]),
    ],
)
def test_steps(words, steps):
    assert [
        (event.type, event.status, event.days and event.days.first) for event in told(words, Event)
    ] == steps


def test_a_year_before_is_nothing_to_wait_for():
    words = "Seoul will pay 5 billion won next year, up 8 percent from the year before, under a deal signed on Sunday."
    assert {event.waits_for for event in told(words, Event)} == {None}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        (
            "Its share will rise each year by the same rate as the defense budget.",
            [("indexation", "defense budget")],
        ),
        (
            "The number of workers whose pay is borne by Japan will rise from 22,625 to 23,178.",
            [("headcount", "22625"), ("headcount", "23178")],
        ),
    ],
)
def test_terms(words, terms):
    assert [(term.kind, term.value) for term in told(words, Term)] == terms


def test_what_a_share_is_of_is_no_share():
    words = "Its share, 15.9 percent, equals that of the United States."
    assert [percentage.of for percentage in told(words, Percentage)] == [None]


def test_whoever_takes_no_position():
    words = (
        'Italy\'s defence minister, Guido Crosetto, said: "We are equal. Whoever wants more must pay more."'
    )
    assert [position.party.name for position in told(words, Position)] == []


def test_a_bound_ends_before_the_clause_behind_it():
    words = "Japan seeks to keep its payments at the current level when talks begin this spring."
    assert [bound.referent for bound in told(words, RelativeBound)] == ["the current level"]
