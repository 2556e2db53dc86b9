"""Tense: whether the verb that a time hangs on looks back or ahead."""

import pytest

from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.tense import is_headline, tense, verbs_in
from warikan.reading.text import split


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("They met in MAY.", "past"),
        ("They had been due to meet in MAY.", "past"),
        ("They will meet in MAY.", "future"),
        ("They are expected to meet in MAY.", "future"),
        ("It'll end in MAY.", "future"),
        ("The talks begin in MAY.", "future"),
        ("The pact was due to expire in MAY.", None),
        ("In MAY, the two sides signed.", "past"),
        ("The ministry said it paid before the elections in MAY.", "past"),
        ("The MAY vote was lost.", None),
        ("It counts effective MAY.", None),
        ("The vote was delayed until MAY.", "future"),
        ("Prices in MAY.", None),
    ],
)
def test_tense(words, told):
    text = split(Source.of("a", words))
    at = words.index("MAY")
    assert tense(text, Span(at, at + 3)) == told


def test_outside_every_sentence_nothing_is_told():
    assert tense(split(Source.of("a", "They met.\n\n\n")), Span(10, 11)) is None


def test_headlines():
    text = split(
        Source.of("a", "Japan and Korea near deal\n\nThey agreed on Friday to share the cost of the bridge.")
    )
    assert is_headline(text, Span(0, 5))
    assert not is_headline(text, Span(40, 45))


def test_verbs():
    assert verbs_in(" that will end ")
    assert not verbs_in(" of the bridge ")
