"""Lines know the token at an offset and what stands at each, and a look outside one finds nothing."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.article import Publication
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.line import PAD, line_of, lines
from warikan.reading.money import sums
from warikan.reading.parties import mentions
from warikan.reading.setting import Reading
from warikan.reading.text import split

DAY = Publication("unknown", Days.one(date(2024, 1, 1)))


def test_a_line_knows_its_sums_and_parties() -> None:
    text = split(Source.of("test", "Rain fell. Peru pays 5 million euros. Chile pays 3 million euros."))
    _, first, second = lines(Reading(text, sums(text), (), mentions(text), (), DAY))
    assert first.sum_at == {2: 5, 3: 5, 4: 5}
    assert first.mention_at == {0: 1}
    assert [item.span.of(text.folded) for item in second.sums] == ["3 million euros"]


def test_a_headline_and_a_question_are_told_apart() -> None:
    text = split(Source.of("test", "Pact near\n\nIs it near? It is."))
    found = lines(Reading(text, (), (), (), (), DAY))
    assert [(line.headline, line.question) for line in found] == [
        (True, False),
        (False, True),
        (False, False),
    ]


@given(st.text(alphabet="Peru pays 5% to U.S.' - ,.", min_size=1, max_size=80))
def test_every_character_belongs_to_the_token_found_for_it(words: str) -> None:
    text = split(Source.of("test", words))
    for line in lines(Reading(text, (), (), (), (), DAY)):
        for number, (start, end) in enumerate(zip(line.starts, line.ends, strict=True)):
            assert line.token_at(start) == line.token_at(end - 1) == number
            assert text.folded[start:end].lower() == line.words[number]


def test_a_look_outside_a_line_finds_nothing() -> None:
    line = line_of("They left.")
    assert {line.words[number] for number in (-1, -PAD, line.size, line.size + PAD - 1)} == {""}
    assert not line.is_capital(-1)
