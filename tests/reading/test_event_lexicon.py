"""The lists of verbs and nouns hold together: every frame names a step, and every class it needs has nouns."""

from __future__ import annotations

from typing import get_args

import pytest

from warikan.evidence.claims import EventType
from warikan.reading.event_frames import TYPES
from warikan.reading.event_lexicon import governors, modality, nouns, verbs, word_set
from warikan.reading.words import table

FRAMES = sorted({(form.lemma, frame) for form in verbs().values() for frame in form.frames}, key=repr)
CLASSES = {*nouns().values(), "deal"}


@pytest.mark.parametrize(("lemma", "frame"), FRAMES, ids=[lemma for lemma, _ in FRAMES])
def test_a_frame_names_a_step_and_nouns_that_there_are(lemma, frame):
    classes = {need.noun for need in frame.needs if need.noun}
    assert frame.type in (*get_args(EventType), "*")
    assert frame.limit in ("", "ahead", "planned", "possible", "denied", "done", "failed")
    assert classes <= CLASSES
    assert frame.type != "*" or classes <= set(TYPES)


def test_no_word_is_listed_twice_in_one_class():
    for name, key in (("event_nouns", "noun"), ("modality", "word"), ("governors", "word")):
        words = [row[key] for row in table(name)]
        assert len(words) == len(set(words))
    pairs = [(row["word"], row["class"]) for row in table("event_words")]
    assert len(pairs) == len(set(pairs))


def test_every_standing_is_one_of_three():
    assert set(governors().values()) == {"planned", "possible", "denied"}
    assert modality()["will"] == "future"
    assert word_set("no such class") == frozenset()
