"""The texts: every claim at its words, with what it comes to in one line."""

from datetime import date
from decimal import Decimal

import pytest

from warikan.brief.parts.texts import language, says, texts
from warikan.evidence.claims import (
    Amount,
    Decision,
    Event,
    Percentage,
    Position,
    Redirect,
    Related,
    RelativeBound,
    Term,
    Time,
    Unknown,
)
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.span import Span

JP = Party("jp", "Japan")
MONDAY = Days.one(date(2021, 11, 15))
HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (
            Amount(Money(5, "JPY"), 1, per_year=True, payers=(JP,), period=MONDAY, status="in_force"),
            "¥5 a year; paid now; paid by Japan; for 15 November 2021",
        ),
        (Amount(None), "a sum; standing not determined; payer not determined; time not determined"),
        (Time("Weekday(0)", MONDAY, "event"), "Weekday(0): 15 November 2021"),
        (Time("Weekday(0)", None, "event"), "Weekday(0): not determined"),
        (Term("first_fy", "FY2022"), "first fiscal year: FY2022"),
        (Event("offer", "done"), "an offer: done"),
        (Event("offer", "planned", (), MONDAY), "an offer: planned, 15 November 2021"),
        (Position(JP, "utilities", "refuses"), "Japan on utilities: refuses"),
        (Unknown("the sum"), "not known: the sum"),
        (Decision("the minister"), "the minister decides"),
        (RelativeBound("less_than", "the ask"), "less than the ask"),
        (
            Redirect("increase", "training", HERE, "utilities", HERE),
            "increase to training instead of utilities",
        ),
        (Redirect(None, "training", HERE, "utilities", HERE), "money to training instead of utilities"),
        (Percentage(Decimal("4.6"), "the total"), "4.6 % of the total"),
        (Percentage(Decimal(5)), "5 %"),
        (Related("x"), "headline of related coverage"),
    ],
)
def test_every_kind_of_claim_has_its_line(content, line):
    assert says(content) == line


def test_the_subject_stands_first_and_marks_stand_in_the_order_of_the_text(findings, article, speech):
    made = findings(
        ("Monday", Time("Weekday(0)", MONDAY, "event")),
        ("Japan", Unknown("x")),
        earlier=(article(headline=True),),
        speeches=(speech("A source", party=JP), speech(None)),
    )
    subject, earlier = texts(made)
    assert (subject.id, subject.title, earlier.id, earlier.title) == (
        "text-1",
        "a.txt",
        "text-0",
        "On host nation support",
    )
    assert [(mark.anchor, mark.kind, mark.span.of(subject.text)) for mark in subject.highlights] == [
        ("a1-unknown-1", "unknown", "Japan"),
        ("a1-speech-1", "speech", "A source"),
        ("a1-speech-2", "speech", "said"),
        ("a1-time-1", "time", "Monday"),
    ]
    assert [mark.says for mark in subject.highlights if mark.kind == "speech"] == [
        "anonymous speaker, for Japan: said",
        "anonymous speaker: said",
    ]


def test_marks_are_counted_as_their_numbers_stand(findings):
    made = findings(
        ("Japan pays 5", Unknown("a")), ("pays 5", Unknown("b")), ("pays 5", Time("x", None, "event"))
    )
    (text,) = texts(made)
    assert [mark.anchor for mark in text.highlights] == ["a0-unknown-2", "a0-time-1", "a0-unknown-1"]


@pytest.mark.parametrize(
    ("text", "code"), [("", None), ("ひらがな and", "ja"), ("漢字", None), ("분담금 SMA", "ko")]
)
def test_a_text_in_letters_of_its_own_says_in_which_language(text, code):
    assert language(text) == code
