"""Who decides."""

from __future__ import annotations

import time

import pytest

from warikan.evidence.claims import Decision
from warikan.ground.source import Source
from warikan.reading.decisions import decisions
from warikan.reading.parties import mentions
from warikan.reading.text import split


def deciders(words: str) -> list[tuple[str, str | None]]:
    text = split(Source.of("test", words))
    found = list(decisions(text, mentions(text)))
    assert all(f.content.decider == f.span.of(words) for f in found if isinstance(f.content, Decision))
    return [
        (f.content.decider, f.content.party.id if f.content.party else None)
        for f in found
        if isinstance(f.content, Decision)
    ]


@pytest.mark.parametrize(
    ("words", "decider", "party"),
    [
        ("The President will make a final decision, he said.", "The President", None),
        (
            '"Norwegian Prime Minister Ola Berg will make the final call," the source said.',
            "Norwegian Prime Minister Ola Berg",
            "no",
        ),
        ("It is up to the Cabinet to decide.", "the Cabinet", None),
        ("Whether to accept is up to the German parliament.", "the German parliament", "de"),
        ("The final call rests with Chancellor Ana Ruiz.", "Chancellor Ana Ruiz", None),
        (
            "The decision on the sum will be taken by the two defence ministers.",
            "the two defence ministers",
            None,
        ),
        ("Parliament has the last word.", "Parliament", None),
        ("The sum is to be decided by the finance minister in May.", "the finance minister", None),
        ("It is for the Polish Sejm to decide how much is paid.", "the Polish Sejm", "pl"),
        ("The final say belongs to the prime minister, officials said.", "the prime minister", None),
        ("The decision lies in the hands of the governor.", "the governor", None),
        ("President Ito must decide whether to accept the sum.", "President Ito", None),
        ("The envoys left the final decision to the Senate.", "the Senate", None),
        ("The choice lies with the king of Jordan.", "the king of Jordan", "jo"),
        ("It is up to Gen. Ann Lee to decide.", "Gen. Ann Lee", None),
        ("Congress will have the final say over the payment.", "Congress", None),
        ("The defense chiefs will decide how to split the costs.", "The defense chiefs", None),
        ("A final decision rests with the two presidents.", "the two presidents", None),
        ("The matter is in the hands of the Council of Ministers.", "the Council of Ministers", None),
    ],
)
def test_who_decides(words: str, decider: str, party: str | None) -> None:
    assert deciders(words) == [(decider, party)]


@pytest.mark.parametrize(
    "words",
    [
        "Time will decide.",
        "The match will be decided by penalties.",
        "Japan decided to pay more.",
        "The decision was taken in March.",
        "A decision is expected on Friday.",
        "The government has not made a decision.",
        "The sum is up to 5 billion yen.",
        "The two sides agreed on who pays.",
        "The rate will be decided by inflation.",
        "The last word was spoken.",
        "The decision made the minister happy.",
        "The bridge is up to the standard of the ministry's rules.",
    ],
)
def test_nobody_decides(words: str) -> None:
    assert deciders(words) == []


def test_only_the_first_of_many_cues_is_tried() -> None:
    words = "It is up to time, it is up to luck, it is up to fate, it is up to rain, it is up to the Cabinet."
    assert deciders(words) == []


def test_a_megabyte_of_cue_words_takes_linear_time() -> None:
    text = split(
        Source.of("t", "the final decision will be up to the Cabinet to decide it rests with " * 15_000)
    )
    began = time.process_time()
    decisions(text, ())
    assert time.process_time() - began < 3
