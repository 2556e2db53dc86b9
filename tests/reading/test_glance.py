"""A glance: where a phrase stands in a text by itself, its first word is among the words of the stretch."""

import re

from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.source import Source
from warikan.reading import (
    money_figures,
    persons,
    redirect_patterns,
    silence_patterns,
    speech_cues,
    stance_cues,
)
from warikan.reading.glance import Phrases, glance, sure_words
from warikan.reading.phrases import any_word
from warikan.reading.text import split

PHRASES = sorted(
    {
        *persons._titles(),
        *persons._leaders(),
        *redirect_patterns.frames(),
        *stance_cues._entries(),
        *speech_cues._triggers(),
        *money_figures._words(),
    }
)


def test_every_phrase_that_is_looked_for_has_a_first_word():
    assert all(sure_words([phrase]) for phrase in PHRASES)


@given(
    st.sampled_from(PHRASES),
    st.sampled_from(["", "It ", "(", "a-", "5 "]),
    st.sampled_from(["", " it", ".", "'s", " 5"]),
)
def test_a_phrase_that_stands_by_itself_is_never_overlooked(phrase, before, behind):
    text = f"{before}{phrase}{behind}"
    assert not sure_words([phrase]).isdisjoint(glance(text.lower()).words)


@given(
    st.sampled_from(
        ["No one", "not", "isn't", "refused to", "kept secret", "unknown", "remains", "up in the air"]
    )
)
def test_the_words_of_silence_are_never_overlooked(cue):
    text = f"It {cue} there."
    if silence_patterns.cues().search(text):
        assert not silence_patterns.cue_words().isdisjoint(glance(text.lower()).words)


def test_a_word_is_found_in_the_sentences_that_hold_it():
    text = split(Source.of("a", "Oslo pays. Rome waits. PAYS Oslo?"))
    assert text.hits(frozenset({"pays", "rome", "berlin"})) == {
        0: [(5, "pays")],
        1: [(11, "rome")],
        2: [(23, "pays")],
    }


@given(st.text(alphabet="aZ é-.'\n5", max_size=40))
def test_every_run_of_letters_is_known_with_its_places(words):
    small = words.lower()
    told = [(run.start(), run[0]) for run in re.finditer("[a-z]+", small)]
    known = glance(small)
    assert known.where(known.words) == told


CUES = sorted({*redirect_patterns.frames(), *stance_cues._entries()})
FOUND = Phrases(CUES)
FOUND_BY_ALL = re.compile(rf"(?<![\w'-]){any_word(CUES)}(?![\w-])")


def found_in(text):
    """Where the cues stand in a text."""
    hits = glance(text.lower()).where(FOUND.words)
    return [match.span() for match in FOUND.find(text, 0, len(text), hits)]


@given(
    st.lists(st.sampled_from([*CUES, "the", "It", ",", "-", "'s", "re", "\n", "5", "."]), max_size=12),
    st.booleans(),
)
def test_phrases_are_found_where_one_pattern_for_all_of_them_finds_them(words, tight):
    text = ("" if tight else " ").join(words)
    assert found_in(text) == [match.span() for match in FOUND_BY_ALL.finditer(text)]


@given(st.sampled_from(CUES))
def test_a_phrase_is_found_with_a_capital_too(phrase):
    text = f"{phrase[0].upper()}{phrase[1:]} it"
    assert found_in(text)[0][0] == 0
