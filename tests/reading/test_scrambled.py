"""Scrambled news is read to the end: words of real-looking texts cut, moved, spaced apart and set between marks."""

import re
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

TEXTS = sorted(Path(__file__).parent.glob("unseen*/*.txt"))
WORDS = list(
    chain.from_iterable(re.findall(r"\w+|[^\w\s]|\s+", path.read_text(encoding="utf-8")) for path in TEXTS)
)
MARKS = (
    " ",
    "\n",
    "\n\n",
    ".",
    " .",
    ",",
    " ,",
    '"',
    "'",
    "(",
    ")",
    "$",
    "¥",
    "%",
    "—",
    "\u200b",
    "’s",
    "said ,",
)

stretches = st.builds(
    lambda start, size: WORDS[start : start + size],
    st.integers(0, len(WORDS) - 1),
    st.integers(1, 60),
)
scrambled = st.lists(st.one_of(stretches, st.lists(st.sampled_from(MARKS), max_size=3)), max_size=8).map(
    lambda parts: "".join(chain.from_iterable(parts))
)


@given(scrambled)
def test_scrambled_news_is_read_with_exact_spans(text):
    article = read(Source.of("scrambled", text))
    assert all(claim.quotation.holds_in(text) for claim in article.claims)
    assert all(speech.cue.holds_in(text) for speech in article.speeches)
    annotate(article)


@pytest.mark.parametrize(
    "text",
    [
        "Citing .",  # a cue with nothing behind it
        "The Harbour Council paid $3 million. The Harbour Council spoke.",  # a body no list knows, a bare sign
    ],
)
def test_what_once_broke_the_reading_is_read(text):
    assert read(Source.of("broke", text)).source.text == text
