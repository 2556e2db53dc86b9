"""Verdicts in the brief: each figure with its verdict, its reason and its basis, leading to its arithmetic."""

from dataclasses import replace

import pytest

from warikan.brief.html import page
from warikan.brief.parts.reckoned import reckoned_lead, reckoned_marks, reckoned_notes, reckoned_table
from warikan.desk.brief import brief
from warikan.evidence.claims import Percentage
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.match.checks import Check, Used

WRONG = "The fee rises 9 percent from 100 million euros to 105 million euros, the ministry said."


@pytest.fixture
def refereed(findings):
    made = findings(Percentage(5))
    figure = made.article.source.quote(Span(30, 34))
    rule = Used("€5 billion (FY2021)", "https://example.org/budget")
    return replace(
        made,
        checks=(
            Check("share", figure, (), (rule,), ("5 ÷ 10 = 50 %",), "follows", "of 10 it is 50 %"),
            Check("rise", figure, (), (rule,), (), "cannot be checked", "the text does not say from what"),
            Check("sum", figure, (), (), ("2 + 2 = 4",), "does not follow", "the parts come to 4, not 5"),
        ),
    )


def test_without_checks_there_is_nothing_to_tell(findings):
    made = findings()
    assert (reckoned_lead(made), reckoned_table(made), list(reckoned_notes(made))) == ((), (), [])


def test_every_verdict_has_its_reason_and_its_basis(refereed, cells):
    (table,) = reckoned_table(refereed)
    assert [row[1:] for row in cells(table)] == [
        ["share", "follows<computed>", "Of 10 it is 50 %.", "€5 billion (FY2021)<fact>"],
        [
            "rise",
            "cannot be checked<undetermined>",
            "The text does not say from what.",
            "€5 billion (FY2021)<fact>",
        ],
        ["sum", "does not follow<computed>", "The parts come to 4, not 5.", "the text's own figures"],
    ]


def test_the_lead_counts_and_names_what_does_not_follow(refereed, words):
    count, wrong = map(words, reckoned_lead(refereed))
    assert count == "3 figures reckoned again: 1 follows, 1 does not follow and 1 cannot be checked."
    assert wrong.endswith(" does not follow<computed>: the parts come to 4, not 5.")


def test_each_check_has_its_arithmetic_and_each_fact_one_note(refereed, words):
    notes = list(reckoned_notes(refereed))
    assert [note.anchor for note in notes] == ["check-1", "check-2", "check-3", "used-1"]
    assert "5 ÷ 10 = 50 %. Follows: of 10 it is 50 %." in words(notes[0].sentence)
    assert notes[3].address == "https://example.org/budget"


def test_the_marks_stand_at_the_figures(refereed):
    marks = list(reckoned_marks(refereed))
    assert [mark.kind for mark in marks] == ["follows", "cannot be checked", "does not follow"]
    assert {mark.span for mark in marks} == {Span(30, 34)}


def test_the_page_has_the_verdict_in_the_margin_and_in_the_money():
    made = page(brief([(Source.of("fee.txt", WRONG), None)]))
    assert 'data-sign="✗" data-verdict="does not follow"' in made
    assert 'class="text refereed"' in made
    assert "105 million euros ÷ 100 million euros − 1 = 5.0 %" in made


def test_a_text_without_figures_has_no_margin():
    made = page(brief([(Source.of("a.txt", "Japan and the United States held talks."), None)]))
    assert "data-verdict" not in made.split("</style>")[1]
    assert 'class="text"' in made
