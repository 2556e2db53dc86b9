"""Links: every anchor has one short reference and knows its places; a story with a loose end is refused."""

from dataclasses import replace

import pytest

from warikan.brief.links import connect
from warikan.brief.story import Note, Piece, Section


def test_claims_are_counted_through_all_texts_and_notes_by_kind(story):
    refs = connect(story).refs
    assert (refs["a1-term-1"], refs["a1-amount-1"], refs["a0-amount-1"]) == ("1", "2", "9")
    assert [refs[note.anchor] for note in story.notes] == ["F1", "C1", "R1", "R2", "R3"]


def test_places_are_in_the_order_of_the_page_each_once(story):
    places = connect(story).uses["fact-1"]
    assert [place.id for place in places] == ["money.t1.2", "money.t1.note", "payers.1", "payers.c1.6"]
    assert places[-1].title == "Who pays what now"


def test_drawings_heads_and_notes_are_places_too(story):
    uses = connect(story).uses
    assert [place.id for place in uses["step-1"]] == ["calendar.i1", "calendar.d1.4"]
    assert [place.id for place in uses["the-day"]] == ["byline.2"]
    assert [place.id for place in uses["a1-amount-1"]] == ["answer", "money.t1.1", "rate-1"]


def test_an_anchor_that_nothing_uses_has_no_place(story):
    assert connect(story).uses["a0-amount-1"] == ()


def test_a_piece_that_leads_nowhere_is_refused(story):
    with pytest.raises(ValueError, match="answer leads to fact-2, which the story does not have"):
        connect(replace(story, answer=(Piece("5", "fact-2", "fact"),)))


@pytest.mark.parametrize("name", ["text-1", "a1-amount-1", "money", "answer"])
def test_a_name_that_is_taken_is_refused(story, name):
    with pytest.raises(ValueError, match=f"'{name}' names two things"):
        connect(replace(story, notes=(*story.notes, Note(name, "fact", ()))))


@pytest.mark.parametrize("name", ["", "two words", "end\n", "money.1"])
def test_a_name_that_cannot_be_an_id_is_refused(story, name):
    with pytest.raises(ValueError, match="cannot name a place"):
        connect(replace(story, sections=(*story.sections, Section(name, "Odd"))))
