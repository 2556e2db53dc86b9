"""Sums bounded only by what they are compared with."""

from __future__ import annotations

import time

import pytest

from warikan.evidence.claims import RelativeBound
from warikan.ground.source import Source
from warikan.reading.bounds import bounds
from warikan.reading.money import sums
from warikan.reading.text import split


def bounded(words: str) -> list[tuple[str, str]]:
    text = split(Source.of("test", words))
    return [
        (f.content.relation, f.content.referent)
        for f in bounds(text, sums(text))
        if isinstance(f.content, RelativeBound)
    ]


@pytest.mark.parametrize(
    ("words", "relation", "referent"),
    [
        (
            "The sum will likely not be as much as what Ankara had asked for.",
            "less_than",
            "what Ankara had asked for",
        ),
        (
            "The raise would not be nearly as large as the one Manila sought, a diplomat said.",
            "less_than",
            "the one Manila sought",
        ),
        ("Seoul's payment would be no more than what it pays now.", "at_most", "what it pays now"),
        ("The contribution is to stay at about last year's level.", "about", "last year's level"),
        ("Lisbon's share will be smaller than Madrid's.", "less_than", "Madrid's"),
        ("The increase would exceed the previous one.", "more_than", "the previous one"),
        ("The payment must not exceed the current level.", "at_most", "the current level"),
        ("Dublin offered to pay at least as much as it paid last year.", "at_least", "it paid last year"),
        (
            "The amount is expected to be lower than the sum requested by Washington.",
            "less_than",
            "the sum requested by Washington",
        ),
        (
            "The rent will be on a par with what Djibouti receives from France.",
            "about",
            "what Djibouti receives from France",
        ),
        ("Norway will pay more than Poland does.", "more_than", "Poland does"),
        ("The new contribution will not fall below this year's level.", "at_least", "this year's level"),
        ("The rise is roughly in line with the previous deal.", "about", "the previous deal"),
        ("The budget will remain at the present level.", "about", "the present level"),
        ("The bill came out higher than planned.", "more_than", "planned"),
        ("The cost will be close to the original estimate.", "about", "the original estimate"),
        (
            "The share is to be less than half of what The Hague demanded.",
            "less_than",
            "half of what The Hague demanded",
        ),
        ("It will contribute the same amount as last year.", "about", "last year"),
        ("Funding will be kept at the 2019 level.", "about", "the 2019 level"),
        (
            "The fee may not be higher than the fee under the old lease.",
            "at_most",
            "the fee under the old lease",
        ),
        (
            "Ottawa's payment would be well below what its allies want.",
            "less_than",
            "what its allies want",
        ),
        ("The contribution should be no lower than Spain's.", "at_least", "Spain's"),
        (
            "The size of the fee is open. It will not be as high as what Oslo paid.",
            "less_than",
            "what Oslo paid",
        ),
        ("The grant will be similar to the one of 2010.", "about", "the one of 2010"),
    ],
)
def test_bounded_by_reference(words: str, relation: str, referent: str) -> None:
    assert bounded(words) == [(relation, referent)]


@pytest.mark.parametrize(
    "words",
    [
        "Japan will pay less than 5 billion yen.",
        "More than half of the troops left.",
        "The talks lasted longer than last year's.",
        "Norway hosts fewer troops than Germany does.",
        "The ferry is faster than the train.",
        "It will pay 3 billion won, level with last year's sum.",
        "Norway would rather wait than pay.",
        "No more than three ministers attended.",
        "He spoke about the sum for more than an hour.",
        "Spending rose by more than 5 percent.",
        "They want to pay as little as possible.",
        "The contribution was more than welcome.",
        "The agreement is older than the treaty.",
        "The payment fell short of 2 percent of output.",
        "The budget is larger than it looks to outsiders.",
        "The weather is fine. It will not be as warm as what Oslo had.",
        "More than last year, the allies stress unity.",
    ],
)
def test_numbers_and_other_comparisons_are_none(words: str) -> None:
    assert bounded(words) == []


def test_only_the_first_of_many_comparisons_is_tried() -> None:
    words = (
        "It is " + "less than what it was, more than what it is, " * 2 + "and the fee is above what it was."
    )
    assert bounded(words) == []


def test_a_megabyte_of_cue_words_takes_linear_time() -> None:
    text = split(Source.of("t", "the sum not as much as what less than last year's level or " * 17_000))
    began = time.process_time()
    bounds(text, ())
    assert time.process_time() - began < 3
