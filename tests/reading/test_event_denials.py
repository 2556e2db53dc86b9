"""Steps that are denied, set for a day to come, or left to a body whose assent they need."""

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.ground.source import Source
from warikan.reading.read import read

DAY = date(2024, 5, 14)


def steps(words):
    article = read(Source.of("text", words), DAY)
    return {(c.content.type, c.content.status) for c in article.claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The envoy denied on Monday that a deal had been reached.", {("agreement", "denied")}),
        ("Both ministries denied late on Monday that the pact had been signed.", {("signature", "denied")}),
        ("Reports that a deal had been signed were denied by both ministries.", {("signature", "denied")}),
        ("Rumours that the lease has been extended are simply false, she said.", {("extension", "denied")}),
        ("The envoy did not deny that a deal had been reached.", {("agreement", "possible")}),
        ("Neither side will sign the pact.", {("signature", "denied")}),
        ("The envoy said that a deal had been reached.", {("agreement", "done")}),
        ("Reports that a deal had been signed were welcomed by both ministries.", {("signature", "done")}),
    ],
)
def test_what_is_denied_is_not_told_as_done(words, told):
    assert steps(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The next meeting of the joint committee is on 8 June in Riga.", ("talks", "planned")),
        ("The next round is in late June.", ("talks", "planned")),
        ("A verdict was due; an answer is not expected before the spring of 2025.", ("decision", "planned")),
        ("From there it is up to the Sejm.", ("approval", "planned")),
        ("The Senate will have to be consulted.", ("approval", "planned")),
        ("The text must win the votes of 60 members.", ("approval", "planned")),
        ("Norway will pay, provided that parliament agrees.", ("approval", "possible")),
        ("In the end it is the president who will decide.", ("decision", "planned")),
        ("The share of each side is still under discussion.", ("talks", "done")),
        ("Traders petitioned the senate to keep the ferry.", ("request", "done")),
        ("The ministry has put 12 million euros into next year's draft budget.", ("budget_decision", "done")),
        ("Norway and Poland agreed on a new lease, to begin next April.", ("entry_into_force", "planned")),
    ],
)
def test_steps_that_hang_on_others_or_on_the_calendar(words, told):
    assert told in steps(words)


def test_an_answer_not_expected_before_a_season_comes_in_it_at_the_earliest():
    article = read(Source.of("text", "An answer is not expected before the spring of 2025."), DAY)
    (event,) = [c.content for c in article.claims if isinstance(c.content, Event)]
    assert event.days.first == date(2025, 3, 1)


def test_a_meeting_told_of_in_the_past_is_not_set_for_a_day():
    assert ("talks", "planned") not in steps("The last meeting of the committee was on 8 May in Riga.")
