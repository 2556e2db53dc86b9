"""Silences and open questions: what the text leaves, what it admits, what would settle it."""

from dataclasses import replace
from datetime import date

from warikan.brief.parts import silences
from warikan.evidence.claims import Amount, Unknown
from warikan.figures.money import Money
from warikan.match.cover import cover
from warikan.talks.checklist import checklist


def checked(findings, *contents):
    made = findings(*contents)
    return replace(made, items=checklist(made.article))


def test_what_goes_unmentioned_is_listed(findings, words):
    part = silences.silent(checked(findings))
    assert words(part.lead[0]) == "8 of 8 questions that any cost-sharing round raises go unmentioned."
    assert len(part.items) == 8


def test_what_is_admitted_is_open_but_not_silent(findings, words, cells):
    made = checked(findings, ("5 billion yen", Unknown("the amount")))
    question = "How much is asked, offered or agreed?"
    assert question not in [words(item) for item in silences.silent(made).items]
    assert cells(silences.questions(made).tables[0])[0] == [
        question,
        "“5 billion yen”<stated>",
        "the sum in the announcement or the budget",
    ]


def test_what_is_answered_is_not_asked(findings, cells):
    made = checked(findings, Amount(Money(5, "JPY"), 1, status="agreed"))
    assert "How much" not in str(cells(silences.questions(made).tables[0]))


def test_an_input_nobody_published_is_a_question(findings, cells):
    made = findings()
    made = replace(made, cover=cover(made.article, date(2021, 11, 17)))
    rows = cells(silences.questions(made).tables[0])
    assert ["Number of base workers of FY2021?", "nothing", "a published account of it"] in rows


def test_without_questions_there_are_no_parts(findings):
    assert silences.silent(findings()) is None
    assert silences.questions(findings()) is None
