"""The example article, without its day: every sum, time, speaker, unknown and step it names, each as it stands."""

from datetime import date
from pathlib import Path

import pytest

from warikan.desk.brief import brief
from warikan.evidence.claims import (
    Amount,
    Decision,
    Event,
    Position,
    Redirect,
    Related,
    RelativeBound,
    Term,
    Time,
    Unknown,
)
from warikan.evidence.voices import heard_through
from warikan.figures.money import Money
from warikan.ground.source import Source
from warikan.reading.read import read

EXAMPLE = Path(__file__).parents[2] / "examples" / "host-nation-support.txt"
SOURCE = Source.of(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article():
    return read(SOURCE)


@pytest.fixture(scope="module")
def story():
    return brief([(SOURCE, None)])


def test_its_day_is_inferred_from_its_words(article):
    publication = article.publication
    assert publication.how == "inferred"
    assert (publication.allowed.first, publication.allowed.last) == (date(2021, 8, 11), date(2021, 11, 30))
    assert publication.best == date(2021, 11, 17)
    assert any(reason.soft and "rate" in reason.says for reason in publication.reasons)


def test_its_sum(article):
    ((_, amount),) = article.each(Amount)
    assert amount.money == Money(201_700_000_000, "JPY")
    assert amount.converted == Money(176_000_000_000, "USD")
    assert (amount.status, [payer.id for payer in amount.payers]) == ("in_force", ["jp"])
    assert str(amount.period) == "2021-04-01..2022-03-31"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("from fiscal 2022", "2022-04-01..2023-03-31"),
        ("next month", "2021-12-01..2021-12-31"),
        ("Wednesday", "2021-11-17"),
        ("the current fiscal year", "2021-04-01..2022-03-31"),
        ("five years through fiscal 2026", "2022-04-01..2027-03-31"),
        ("early August", "2021-08-01..2021-08-10"),
        ("budget for fiscal 2022", "2022-04-01..2023-03-31"),
        ("late December", "2021-12-21..2021-12-31"),
        ("within the year", "2021-11-17..2021-12-31"),
        ("early 2022", "2022-01-01..2022-03-31"),
        ("For fiscal 2021", "2021-04-01..2022-03-31"),
        ("March 2021", "2021-03-01..2021-03-31"),
    ],
)
def test_its_times(article, words, days):
    at = SOURCE.text.index(words)
    (found,) = [
        time for claim, time in article.each(Time) if at <= claim.quotation.span.start < at + len(words)
    ]
    assert str(found.days) == days


@pytest.mark.parametrize(
    ("words", "type", "status", "days"),
    [
        ("a U.S. request", "request", "done", None),
        ("could reach an agreement", "agreement", "possible", "2021-12-01..2021-12-31"),
        ("has proposed spending", "proposal", "done", None),
        ("is considering adding", "proposal", "possible", None),
        ("held working-level talks", "talks", "done", "2021-08-01..2021-08-10"),
        ("aims to strike a deal", "agreement", "planned", "2021-11-17..2021-12-31"),
        ("approves the budget", "budget_decision", "planned", "2021-12-21..2021-12-31"),
        ("might sign the agreement", "signature", "possible", None),
        ("That meeting is expected", "talks", "planned", "2021-11-17..2021-12-31"),
        ("could be put off", "delay", "possible", "2022-01-01..2022-03-31"),
        ("settled for a one-year extension", "extension", "done", "2021-04-01..2022-03-31"),
        ("expired in March 2021", "expiry", "done", "2021-03-01..2021-03-31"),
    ],
)
def test_its_steps(article, words, type, status, days):  # noqa: A002
    at = SOURCE.text.index(words)
    found = [
        (event.type, event.status, str(event.days) if event.days else None)
        for claim, event in article.each(Event)
        if at <= claim.quotation.span.start < at + len(words)
    ]
    assert found == [(type, status, days)]


def test_the_deal_waits_for_the_budget(article):
    (aim,) = [
        event for _, event in article.each(Event) if (event.type, event.status) == ("agreement", "planned")
    ]
    assert aim.waits_for.exact.startswith("before the Cabinet approves the budget")
    (talks,) = [event for _, event in article.each(Event) if (event.type, event.status) == ("talks", "done")]
    assert (talks.place, talks.level) == ("Washington", "working")


def test_its_terms(article):
    terms = {(term.kind, term.value) for _, term in article.each(Term) if term.kind != "clause"}
    assert terms == {
        ("first_fy", "FY2022"),
        ("length", "P5Y"),
        ("last_fy", "FY2026"),
        ("extension", "P1Y"),
        ("expiry", "2021-03"),
    }
    assert [claim for claim, term in article.each(Term) if term.kind == "clause"]


def test_its_speakers(article):
    told = [
        (
            speech.holder.exact if speech.holder else None,
            speech.kind,
            speech.party.id if speech.party else None,
        )
        for speech in article.speeches
    ]
    assert ("Japanese government sources", "anonymous", "jp") in told
    assert ("the Japanese government", "organisation", "jp") in told
    assert ("a Japanese diplomatic source", "anonymous", "jp") in told
    assert ("the source", "anonymous", "jp") in told
    assert [words for words, _, _ in told].count("the sources") == 2
    assert (None, "anonymous", None) in told  # "is believed to"
    assert all(party in (None, "jp") for _, _, party in told)
    (silent,) = heard_through(article)
    assert silent.party.id == "us"


def test_its_unknown_bound_and_decision(article):
    (unknown,) = [claim.quotation.exact for claim, _ in article.each(Unknown)]
    assert "has not been made public" in unknown
    ((_, bound),) = article.each(RelativeBound)
    assert bound.relation == "less_than" and "Trump" in bound.referent
    ((_, decision),) = article.each(Decision)
    assert (decision.decider, decision.party.id) == ("Prime Minister Fumio Kishida", "jp")


def test_where_the_money_is_to_go(article):
    ((_, redirect),) = article.each(Redirect)
    assert (redirect.scope, redirect.proposer.id) == ("increase", "jp")
    assert "facilities shared" in redirect.to and "utilities" in redirect.instead_of


def test_no_third_state_has_a_position(article):
    assert {position.party.id for _, position in article.each(Position)} == {"jp", "us"}


def test_related_coverage_is_kept_apart(article):
    assert len(list(article.each(Related))) == 2


@pytest.mark.parametrize(
    "words",
    [
        "unnamed",  # whose word it is
        "¥201.7 billion",  # the yardstick
        "host nation support",  # and its scope
        "not been made public",
        "Trump",
        "facilities shared",
        "rather than “utilities",
        "5 years",
        "FY2022",
        "FY2026",
        "Prime Minister Fumio Kishida",
        "budget",
        "December 2021",
        "31 March 2022",
        "the United States",
    ],
)
def test_the_paragraph_that_answers_tells_it(story, words):
    answer = "".join(piece.text for piece in story.answer)
    assert words.lower() in answer.lower()
