"""A glance: where a phrase stands in a text by itself, its first word is among the words of the stretch."""

import re
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from warikan.reading import (
    money_figures,
    persons,
    redirect_patterns,
    silence_patterns,
    speech_cues,
    stance_cues,
)
from warikan.reading.glance import Phrases, glance, sure_words, words_in
from warikan.reading.phrases import any_word

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
    assert not sure_words([phrase]).isdisjoint(words_in(text, 0, len(text)))


@given(
    st.sampled_from(
        ["No one", "not", "isn't", "refused to", "kept secret", "unknown", "remains", "up in the air"]
    )
)
def test_the_words_of_silence_are_never_overlooked(cue):
    text = f"It {cue} there."
    if silence_patterns.cues().search(text):
        assert not silence_patterns.cue_words().isdisjoint(words_in(text, 0, len(text)))


def test_words_outside_the_stretch_do_not_count():
    assert words_in("Japan pays Korea", 6, 10) == {"pays"}


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


def test_a_long_text_is_not_kept_for_one_of_its_sentences():
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(30):
        text = f"Oslo pays {number} euros. " + "x" * 1_000_000
        assert "oslo" in words_in(text, 0, 20)
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert kept < 2_500_000  # no more than the text at hand and one before it
