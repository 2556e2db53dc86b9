"""Who takes a step: subject, agent, owner, both sides, or nobody the words name."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.ground.source import Source
from warikan.reading.read import read

DEAL = "Peru and Chile signed the water treaty. "  # makes the two the parties of the text


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Peru and Chile signed the treaty.", ["Peru", "Chile"]),
        ("Peru signed a treaty with Chile.", ["Peru", "Chile"]),
        ("The bill was approved by the Chilean Senate.", ["Chile"]),
        ("Peru's request for money was heard.", ["Peru"]),
        ("A request by the president of Peru to pay was heard.", ["Peru"]),
        ("Peru asked Chile to pay 5 million euros.", ["Peru", "Chile"]),
        ("The treaty expires in July.", []),
        ("The airline signed the contract.", []),
        ("In view of Chile, the plan was approved.", []),
    ],
)
def test_the_parties_of_a_step(words: str, parties: list[str]) -> None:
    ((_, event), *_) = read(Source.of("test", words), date(2024, 6, 12)).each(Event)
    assert [party.name for party in event.parties] == parties


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("The treaty expires in July.", ["Peru", "Chile"]),
        ("The two sides will hold talks.", ["Peru", "Chile"]),
        ("The airline initialed the contract.", []),
        ("Peru made an offer to pay 5 million euros.", ["Peru", "Chile"]),
    ],
)
def test_the_parties_of_the_text_take_the_steps_of_its_deal(words: str, parties: list[str]) -> None:
    events = [event for _, event in read(Source.of("test", DEAL + words), date(2024, 6, 12)).each(Event)]
    assert [party.name for party in events[-1].parties] == parties


def test_a_pronoun_is_the_first_party_of_the_sentence_before() -> None:
    words = "Peru is dry. It rejected the offer."
    ((_, event), *_) = read(Source.of("test", words), date(2024, 6, 12)).each(Event)
    assert [party.name for party in event.parties] == ["Peru"]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("West Germany will not pay the 450 million marks demanded by Washington.", ["Germany"]),
        (
            "Norway will give Indonesia 9 million dollars and has so far paid only 3 million dollars.",
            ["Norway"],
        ),
    ],
)
def test_who_is_paid_or_asks_is_not_who_pays(words, parties):
    payments = [event for _, event in read(Source.of("a", words)).each(Event) if event.type == "payment"]
    assert all([party.name for party in event.parties] == parties for event in payments)
    assert payments
