from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Amount, Event
from warikan.evidence.contradictions import contradictions
from warikan.evidence.extent import extent_of
from warikan.evidence.leaks import leaks
from warikan.evidence.reported import Reported
from warikan.evidence.stored import Entry, Link, StoredClaim
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party

JP, US = Party("jp", "Japan"), Party("us", "United States")
DAY = date(2021, 12, 17)
YEAR = Days(date(2021, 4, 1), date(2022, 3, 31))


def claim(number, content, known=DAY, voice=None, parties=("jp",)):
    return Entry(
        number,
        StoredClaim(f"a/{number}", "a", content, known, parties=parties, round="jp-us-2022", voice=voice),
    )


def paid(billions, quantum=10**8, **more):
    more = {"period": YEAR, "payers": (JP,), "status": "in_force", "per_year": True, **more}
    return Amount(Money(int(billions * 10**9), "JPY"), quantum, **more)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (paid(201.7), paid(211.0), True),
        (paid(201.7), paid(202, 10**9), False),
        (paid(201.7), paid(201.8), False),
        (paid(201.7), paid(201.9), True),
        (paid(201.7), paid(211.0, payers=(US,)), False),
        (paid(201.7), paid(211.0, period=Days.year(2025)), False),
        (paid(201.7), paid(211.0, status="expected"), False),
        (paid(201.7), paid(211.0, change=True), False),
        (paid(201.7), paid(211.0, approx="about"), False),
        (paid(201.7), paid(211.0, purpose="utilities"), False),
        (paid(201.7), paid(211.0, vague=True), False),
        (paid(201.7), paid(211.0, per_year=False), False),
    ],
)
def test_two_sums_of_one_thing_that_no_rounding_reconciles(one, other, apart):
    found = contradictions([claim(1, one), claim(2, other)])
    assert [len(each.sides) for each in found] == ([2] if apart else [])


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12))
def test_the_sides_of_sums_share_every_claim_once(values):
    entries = [claim(number, paid(Fraction(value, 10))) for number, value in enumerate(values, 1)]
    found = contradictions(entries)
    kept = sorted(entry.recorded for each in found for side in each.sides for entry in side)
    assert kept == (list(range(1, len(values) + 1)) if found else [])


def test_a_step_done_and_denied():
    done = Event("signature", "done", (JP, US), Days.one(DAY))
    denied = Event("signature", "denied", (JP, US), Days.one(DAY))
    (found,) = contradictions([claim(1, done), claim(2, denied), claim(3, done)])
    assert (found.about, [[e.recorded for e in side] for side in found.sides]) == ("step", [[1, 3], [2]])
    assert contradictions([claim(1, done), claim(2, Event("signature", "denied", (JP, US)))]) == []


def test_what_a_link_says():
    entries = [claim(1, paid(1)), claim(2, paid(2, status="asked"))]
    link = Entry(3, Link("contradicts", "a/2", "a/1", DAY))
    (found,) = contradictions([*entries, link, Entry(4, Link("supports", "a/2", "a/1", DAY))])
    assert (found.about, found.sides) == ("linked", ((entries[0],), (entries[1],)))
    assert contradictions([entries[0], link]) == []


def report(kind, low=None, high=None, party="us", **more):
    ends = (None if end is None else Decimal(end) for end in (low, high))
    more = {"currency": "JPY", "unit": "per_year", **more}
    return Reported(party, "somebody", "amount", kind, *ends, **more)


def test_a_denial_stands_against_the_asks_of_others_before_it_alone():
    entries = [
        claim(1, report("ask", 8, 8), date(2019, 7, 30), parties=("us",)),
        claim(2, report("denial", party="jp"), date(2019, 7, 31)),
        claim(3, report("ask", 9, 9), date(2019, 8, 1), parties=("us",)),
        claim(4, report("ask", 9, 9), date(2019, 7, 1)),
        claim(5, report("confirmation", 8, 8), date(2020, 6, 23), parties=("us",)),
        claim(6, report("confirmation", 3, 3), date(2020, 6, 23), parties=("us",)),
    ]
    (found,) = contradictions(entries)
    assert [[e.recorded for e in side] for side in found.sides] == [[1, 5], [2]]
    assert contradictions(entries[1:3]) == []


def outcome(low, high=None):
    return report("confirmation", low, high or low, outcome=True)


@pytest.mark.parametrize(
    ("told", "settled", "verdict"),
    [
        (report("leak", 210, 210), outcome(211), "true"),  # 210 is printed to ten
        (report("leak", 211, 211), outcome(210), "true"),
        (report("leak", 211, 211), outcome(214), "false"),
        (report("leak", 200, None), outcome(211), "true"),
        (report("leak", 212, None), outcome(211), "false"),
        (report("expectation", None, 212), outcome(211), "true"),
        (report("leak", 205, 215), outcome(211), "true"),
        (report("leak", 205, 208), outcome(206, 220), "in part"),
        (report("leak", 205, 208, measure="rise"), outcome(206), "open"),
        (report("leak", 205, 208, unit="total"), outcome(206), "open"),
        (report("leak", 205, 208, unit=""), outcome(206), "open"),
        (report("leak"), outcome(206), "open"),
        (report("leak", 0, 0), outcome(206), "false"),
    ],
)
def test_what_came_of_a_leak(told, settled, verdict):
    (found,) = leaks([claim(1, told), claim(2, settled, date(2021, 12, 21))])
    assert (found.verdict, found.lead) == (verdict, None if verdict == "open" else 4)
    assert bool(found.why) == (verdict == "open")


def test_a_leak_is_open_until_an_outcome_comes_after_it():
    told = report("leak", 210, 210)
    assert leaks([claim(1, told), claim(2, outcome(211), DAY)])[0].verdict == "open"
    assert leaks([claim(1, told, None), claim(2, outcome(211))])[0].verdict == "open"
    assert leaks([claim(1, told), claim(2, outcome(211), None)])[0].verdict == "open"


def test_an_unnamed_speaker_leaks_too_and_a_named_one_does_not():
    told = Amount(Money(210 * 10**9, "JPY"), 10**10, per_year=True, status="expected")
    settled = claim(2, outcome(211_000_000_000), date(2021, 12, 21))
    assert [leak.verdict for leak in leaks([claim(1, told, voice="anonymous"), settled])] == ["true"]
    assert leaks([claim(1, told, voice="named"), settled]) == []


@pytest.mark.parametrize(
    ("approx", "low", "high"),
    [
        (None, 209_500_000_000, 210_500_000_000),
        ("about", 209_500_000_000, 210_500_000_000),
        ("more_than", 209_500_000_000, None),
        ("at_most", None, 210_500_000_000),
    ],
)
def test_how_far_a_sum_extends(approx, low, high):
    extent = extent_of(claim(1, paid(210, 10**9, approx=approx)).record)
    assert (extent.low, extent.high) == (low, high)


def test_what_has_no_figure_has_no_extent():
    for content in (
        Amount(None, vague=True),
        Event("talks", "done"),
        paid(1, None),
        paid(1, period=None, per_year=False),
    ):
        assert extent_of(claim(1, content).record) is None
    assert extent_of(claim(1, paid(0)).record).low is not None


YEAR_2026 = Days(date(2026, 1, 1), date(2026, 12, 31))
KR = Party("kr", "South Korea")


def won(billions, quantum=10**11, **more):
    """A sum for 2026 that South Korea pays, as a text tells it."""
    return Amount(Money(billions * 10**9, "KRW"), quantum, **{"period": YEAR_2026, "payers": (KR,), **more})


@pytest.mark.parametrize(
    ("settled", "voice", "verdict"),
    [
        (won(1_519, 10**9, status="agreed"), "organisation", "true"),
        (won(1_519, 10**9, status="agreed"), None, "true"),
        (won(1_400, 10**9, status="agreed"), "named", "false"),
        (won(1_519, 10**9, status="agreed"), "anonymous", "open"),
        (won(1_519, 10**9, status="asked"), "named", "open"),
        (won(1_519, 10**9, status="agreed", period=None), "named", "open"),
        (won(1_519, 10**9, status="agreed", period=Days.year(2027)), "named", "open"),
        (
            won(7_500, 10**9, status="agreed", period=Days(date(2026, 1, 1), date(2030, 12, 31))),
            "named",
            "open",
        ),
        (won(1_519, 10**9, status="agreed", payers=(US,)), "named", "open"),
        (won(1_519, 10**9, status="agreed", change=True), "named", "open"),
    ],
)
def test_a_sum_agreed_on_a_word_that_is_not_anonymous_settles_an_unnamed_one_of_the_same_year(
    settled, voice, verdict
):
    told = claim(1, won(1_500, approx="about"), date(2024, 9, 20), voice="anonymous")
    later = claim(2, settled, date(2024, 10, 4), voice=voice)
    found = next(leak for leak in leaks([told, later]) if leak.told.recorded == 1)
    assert (found.verdict, found.lead) == (verdict, None if verdict == "open" else 14)


def test_the_total_of_a_term_settles_no_sum_of_one_year():
    total = report("confirmation", 1_519 * 10**9, 1_519 * 10**9, currency="KRW", unit="total", outcome=True)
    told = claim(1, won(1_500), date(2024, 9, 20), voice="anonymous")
    assert [leak.verdict for leak in leaks([told, claim(2, total, date(2024, 10, 4))])] == ["open"]


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        (won(1_500), True),
        (won(1_500, status="past"), False),
        (won(1_500, status="in_force"), False),
        (won(1_500, period=Days.year(2024)), False),
        (won(1_500, period=None), False),
        (won(1_500, period=None, per_year=True), True),
        (won(1_500, payers=()), False),
        (won(1_500, change=True), False),
        (won(1_500, vague=True), False),
    ],
)
def test_a_sum_of_an_unnamed_speaker_is_listed_where_it_is_of_a_time_to_come(told, listed):
    assert bool(leaks([claim(1, told, date(2024, 9, 20), voice="anonymous")])) is listed


def test_it_is_said_why_a_sum_told_beforehand_is_compared_with_nothing():
    told = won(1_500, purpose="hosting U.S. forces")
    (found,) = leaks([claim(1, told, date(2024, 9, 20), voice="anonymous")])
    assert found.why == "it was told for a purpose of its own: hosting U.S. forces"
