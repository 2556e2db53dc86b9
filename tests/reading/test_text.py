"""Texts keep their offsets, and sentences, clauses and quotations lie where they should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.source import Source
from warikan.reading.fold import fold
from warikan.reading.text import Text, split


def read(words: str) -> Text:
    return split(Source.of("test", words))


@given(st.text(max_size=400))
def test_nothing_is_moved_and_every_span_lies_in_the_text(words: str) -> None:
    text = read(words)
    assert len(text.folded) == len(words)
    spans = [s.span for s in text.sentences] + [b.span for b in text.blocks] + list(text.quotes)
    assert all(span.end <= len(words) for span in spans)
    starts = [s.span.start for s in text.sentences]
    assert starts == sorted(starts)
    assert all(text.blocks[s.block].span.covers(s.span) for s in text.sentences)


@pytest.mark.parametrize(
    ("given_words", "folded"),
    [
        ("\u201cpay\u201d, the allies\u2019 envoy", '"pay", the allies\' envoy'),
        ("\uff13\uff0e\uff15\u00a0%", "3.5 %"),
        ("3\u20135 billion", "3-5 billion"),
        ("Seoul \u2013 Talks", "Seoul \u2014 Talks"),
        ("\\25.3 billion and \uff3c24.9 billion", "\\25.3 billion and \uff3c24.9 billion"),
        ("\uffe5100 and \uffe6200", "\u00a5100 and \u20a9200"),
        ("one\u2028two\r\n", "one\ntwo \n"),
    ],
)
def test_odd_characters_are_folded_one_to_one(given_words: str, folded: str) -> None:
    assert fold(given_words) == folded


def test_a_sentence_is_found_by_any_of_its_offsets_and_by_no_other() -> None:
    text = read("Japan pays.  Korea waits.")
    assert [text.sentence_at(i) is text.sentences[0] for i in (0, 10)] == [True, True]
    assert text.sentence_at(11) is None
    assert text.sentence_at(13) is text.sentences[1]
    assert text.sentence_at(25) is None


@pytest.mark.parametrize(
    ("words", "at", "clause"),
    [
        (
            "Japan pays 5 billion yen, while Korea pays 3 billion won.",
            "Korea",
            "while Korea pays 3 billion won.",
        ),
        ("Rent rises to $5; wages stay.", "wages", "wages stay."),
        ("It covers utilities, wages, and training.", "wages", "It covers utilities, wages, and training."),
        ("Rent was $5 and the staff will pay $3.", "Rent", "Rent was $5"),
        ("The pact ends in March \u2014 talks go on.", "talks", "talks go on."),
        ("It cost 1,000 yen because prices rose.", "1,000", "It cost 1,000 yen"),
    ],
)
def test_a_clause_ends_at_clause_marks_and_not_in_lists(words: str, at: str, clause: str) -> None:
    text = read(words)
    assert text.clause_at(words.index(at)).of(text.folded) == clause


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ('He said "we will pay" and left.', ["we will pay"]),
        ("She said \u201cwe\u2019ll see\u201d twice: \u201cno.\u201d", ["we\u2019ll see", "no."]),
        ("The allies' share and Tokyo's share rose.", []),
        ("'We will not pay,' the allies' envoy said.", ["We will not pay,"]),
        ("the so-called 'sympathy budget' of the '90s", ["sympathy budget"]),
        ('"A quotation left open.', ["A quotation left open."]),
    ],
)
def test_quotations_are_told_from_apostrophes(words: str, quotes: list[str]) -> None:
    assert [q.of(words) for q in read(words).quotes] == quotes
