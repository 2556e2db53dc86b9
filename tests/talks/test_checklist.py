"""The checklist: a question is answered, admitted to be open, or met with silence."""

from datetime import date

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Amount, Claim, Event, Term, Unknown
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.talks.checklist import checklist

SOURCE = Source.of("a", "words")


def article(*contents):
    claims = tuple(
        Claim(f"c-{n}", c, SOURCE.quote(Span(0, 5)), Span(0, 5), "test") for n, c in enumerate(contents)
    )
    return Article(SOURCE, (), Publication("given", Days.year(2020)), claims=claims)


def silent(*contents):
    return {
        item.question.split()[0] + item.question.split()[1]
        for item in checklist(article(*contents))
        if item.silent
    }


def test_an_empty_text_is_silent_on_every_question():
    assert all(item.silent for item in checklist(article()))


def test_a_sum_paid_now_does_not_answer_what_is_asked():
    now = Amount(Money(5, "JPY"), status="in_force")
    asked = Amount(Money(5, "JPY"), status="asked")
    assert "Howmuch" in silent(now)
    assert "Howmuch" not in silent(asked)


def test_a_sum_that_a_side_is_to_pay_for_certain_years_tells_how_much_and_how_long():
    sum_ = Amount(
        Money(5, "JPY"), 1, payers=(Party("jp", "Japan"),), period=Days(date(2021, 4, 1), date(2022, 3, 31))
    )
    assert {item.question for item in checklist(article(sum_)) if item.answered_by} == {
        "How much is asked, offered or agreed?",
        "From when, and for how long?",
    }


def test_a_sum_the_text_calls_undisclosed_is_admitted_not_silent():
    (item,) = [
        i for i in checklist(article(Unknown("amount requested"))) if i.question.startswith("How much")
    ]
    assert not item.answered_by and item.admitted and not item.silent


def test_terms_and_steps_answer_their_questions():
    said = silent(Term("first_fy", "FY2022"), Term("expiry", "2022-03-31"), Event("approval", "planned"))
    assert said.isdisjoint({"Fromwhen,"})
    assert {"Whichcaps,", "Doesevery"} <= said
