"""Notes: facts, clauses and computations, each once, in that order, with their addresses."""

from dataclasses import replace
from datetime import date

from warikan.brief.parts.notes import notes
from warikan.match.baselines import baselines
from warikan.match.cover import cover
from warikan.talks.calendar import calendar
from warikan.talks.rounds import rounds

DAY = date(2021, 11, 17)


def whole(findings):
    made = findings()
    covered = cover(made.article, DAY)
    record = rounds(made.article.parties, DAY)
    return replace(
        made,
        cover=covered,
        baselines=baselines(made.article, covered, DAY),
        record=record,
        steps=calendar(made.article, covered.last_day, record),
    )


def test_a_text_without_a_deal_has_no_notes(findings):
    assert notes(findings()) == ()


def test_notes_stand_by_kind_each_once(findings):
    found = notes(whole(findings))
    kinds = [note.kind for note in found]
    assert kinds == sorted(kinds, key=["fact", "clause", "computation"].index)
    anchors = [note.anchor for note in found]
    assert len(anchors) == len(set(anchors))


def test_the_agreement_says_when_it_was_signed_and_what_found_it(findings, words):
    (note,) = [note for note in notes(whole(findings)) if note.anchor == "cover"]
    assert "signed 22 January 2016, in force 1 April 2016" in words(note.sentence)
    assert words(note.sentence).endswith("and the words “host nation support”.")
    assert note.address.startswith("https://")


def test_a_clause_names_its_home_and_what_is_assumed(findings, words):
    told = [words(note.sentence) for note in notes(whole(findings)) if note.kind == "clause"]
    assert any("Legal home: the limits in exchanged letters" in line for line in told)
    assert any(line.endswith("Assumed: rounding.") for line in told)


def test_a_fact_says_whether_its_source_shows_a_day(findings, words):
    told = [words(note.sentence) for note in notes(whole(findings)) if note.anchor.startswith("fact-")]
    assert any("shown by its source on 31 March 2021." in line for line in told)
    assert any("its source shows no day" in line for line in told)


def test_rules_and_lags_are_computations(findings, words):
    told = {note.anchor: note for note in notes(whole(findings)) if note.kind == "computation"}
    assert words(told["past-rounds"].sentence).startswith(
        "Days from signature to approval, from the dated events"
    )
    assert any(
        "approved automatically 30 days after receipt" in words(note.sentence) for note in told.values()
    )
