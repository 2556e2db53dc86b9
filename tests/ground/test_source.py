"""A source is a text with a name and a fingerprint; a quotation of it is copied, never composed."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.source import CONTEXT, Source
from warikan.ground.span import Span


@given(st.text(max_size=200), st.data())
def test_a_quotation_holds_in_its_text_with_what_stands_around_it(text, data):
    source = Source.of("a.txt", text)
    start = data.draw(st.integers(0, len(text)))
    quotation = source.quote(Span(start, data.draw(st.integers(start, len(text)))))
    assert quotation.holds_in(text)
    assert quotation.before + quotation.exact + quotation.after in text
    assert max(len(quotation.before), len(quotation.after)) <= CONTEXT


def test_a_quotation_does_not_hold_in_another_text():
    assert not Source.of("a.txt", "Japan pays.").quote(Span(0, 5)).holds_in("Korea pays.")


def test_words_outside_the_text_cannot_be_quoted():
    with pytest.raises(ValueError, match=r"lies outside a\.txt \(11 characters\)"):
        Source.of("a.txt", "Japan pays.").quote(Span(6, 12))


def test_the_fingerprint_is_that_of_the_utf8_bytes():
    assert Source.of("a.txt", "支払").sha256 == hashlib.sha256("支払".encode()).hexdigest()


@given(st.text(alphabet="ab\n", max_size=60))
def test_lines_and_columns_count_from_one(text):
    source = Source.of("a.txt", text)
    for offset in range(len(text)):
        line, column = source.line_and_column(offset)
        assert text.split("\n")[line - 1][column - 1 :][:1] in (text[offset], "")
        assert column == 1 or text[offset - 1] != "\n"
