"""Voices: references back are folded into the first naming; a side without a voice is told of."""

from datetime import date

import pytest

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Speech
from warikan.evidence.voices import Voice, heard_through, voices
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

NORTH, SOUTH = Party("no", "Norway"), Party("se", "Sweden")
TEXT = "A Norwegian official said the bridge is paid. The official said Sweden wants more. He said no."


def spoken(words, kind="anonymous", start=0, **rest):
    source = Source.of("bridge", TEXT)
    at = TEXT.index(words, start)
    cue = TEXT.index("said", at)
    return Speech(
        kind, "said", source.quote(Span(cue, cue + 4)), source.quote(Span(at, at + len(words))), **rest
    )


def article(*speeches, parties=(NORTH, SOUTH)):
    publication = Publication("unknown", Days(date(2020, 1, 1), date(2020, 1, 1)))
    return Article(Source.of("bridge", TEXT), (), publication, speeches=speeches, parties=parties)


def test_references_back_belong_to_one_voice_under_its_fullest_words():
    read = article(
        spoken("A Norwegian official", party=NORTH),
        spoken("The official", same_as=0),
        spoken("He", same_as=1),
    )
    (voice,) = voices(read)
    assert voice.words.exact == "A Norwegian official"
    assert (voice.party, voice.speeches) == (NORTH, (0, 1, 2))


def test_a_reference_in_a_circle_ends():
    assert len(voices(article(spoken("He", same_as=1), spoken("The official", same_as=0)))) == 2


def test_a_side_told_of_by_the_other_is_heard_only_through_it():
    read = article(
        spoken("A Norwegian official", party=NORTH), spoken("The official", same_as=0, on_behalf=SOUTH)
    )
    (silent,) = heard_through(read)
    assert silent.party == SOUTH
    assert [voice.party for voice in silent.by] == [NORTH]


def test_a_side_that_speaks_is_not_listed():
    read = article(spoken("A Norwegian official", party=NORTH), spoken("He", party=SOUTH))
    assert heard_through(read) == ()


@pytest.mark.parametrize(
    ("words", "party", "joint"),
    [
        ("A and B", None, True),
        ("Both capitals", None, True),
        ("A and B", NORTH, False),
        ("An island", None, False),
    ],
)
def test_several_who_speak_as_one_are_joint_where_no_side_is_theirs(words, party, joint):
    source = Source.of("bridge", f"{words} said so.")
    quote = source.quote(Span(0, len(words)))
    assert Voice("organisation", party, quote, (0,)).joint is joint
    assert not Voice("organisation", party, None, (0,)).joint
