"""A sentence ends where it ends, whatever abbreviations, quotations and lists say."""

from __future__ import annotations

import pytest

from warikan.ground.span import Span
from warikan.reading.sentences import CAP, sentences


def cut(words: str) -> list[str]:
    return [span.of(words) for span in sentences(words, Span(0, len(words)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. pays.", "It will pay more."],
        ["Bases are run by the U.S.", "The host pays."],
        ["Gen. A. B. Smith met Sen. Lee on Jan. 5.", "They agreed."],
        ["It costs $1.5 billion.", "Japan pays 3.3 percent."],
        ['"We will pay."', "The envoy left."],
        ['"Will you pay?" she asked.', "He nodded."],
        ["It is No. 1 of the list.", "No.", "Not yet."],
        ["They met at 5 p.m. Tuesday.", "Then they left."],
        ["Widget Inc. paid.", "Widget Co. did not."],
        ["Talks went on\nfor a week.", "They ended."],
        ["Costs borne:", "- Labour: no change.", "- Rent: 5 yen."],
        ["(1) Term: 3 years.", "(2) Sum: 5 yen."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    lines = [
        ("\n" if part[0] in "-(" and index else " " if index else "") + part
        for index, part in enumerate(parts)
    ]
    assert cut("".join(lines)) == parts


def test_a_list_marker_stays_with_its_entry() -> None:
    assert cut("1. The accord ends.\n2. It is renewed.") == ["1. The accord ends.", "2. It is renewed."]


def test_a_sentence_without_end_is_cut_at_the_cap() -> None:
    pieces = cut("word " * 2_000)
    assert max(len(piece) for piece in pieces) <= CAP
    assert " ".join(pieces).split() == ["word"] * 2_000
