"""Money that is to go to one purpose rather than another."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Redirect
from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.parties import mentions
from warikan.reading.redirect import redirects
from warikan.reading.text import split


def moved(words: str) -> list[tuple[str | None, str, str, str | None]]:
    """Scope, purpose named, purpose passed over, proposer."""
    text = split(Source.of("test", words))
    made = []
    for found in redirects(text, sums(text), mentions(text)):
        content = found.content
        assert isinstance(content, Redirect)
        assert content.to_span.of(words) == content.to
        assert content.instead_of_span.of(words) == content.instead_of
        assert found.span.covers(content.to_span)
        assert found.span.covers(content.instead_of_span)
        proposer = content.proposer.id if content.proposer else None
        made.append((content.scope, content.to, content.instead_of, proposer))
    return made


@pytest.mark.parametrize(
    ("words", "to", "instead_of", "proposer"),
    [
        (
            "Warsaw asked Washington to use the increase in its contribution for barracks rather than runways.",
            "barracks",
            "runways",
            "pl",
        ),
        (
            "Instead of fuel bills, the extra money should go to joint drills, an envoy said.",
            "joint drills",
            "fuel bills",
            None,
        ),
        (
            "Rather than paying for electricity, the additional funds would cover simulators.",
            "simulators",
            "electricity",
            None,
        ),
        (
            "The additional contribution is to be spent on dredging, not on pilots.",
            "dredging",
            "pilots",
            None,
        ),
        (
            "Rome wants the rise to be used to build hangars in place of renting them abroad.",
            "to build hangars",
            "renting them abroad",
            "it",
        ),
        (
            "Madrid has proposed spending any increase on new locks in lieu of tolls.",
            "new locks",
            "tolls",
            "es",
        ),
        (
            "The increment should go not to the upkeep of offices but to weather stations.",
            "weather stations",
            "the upkeep of offices",
            None,
        ),
        (
            "Extra funding of 20 million euros would be put toward flood walls instead of ferries.",
            "flood walls",
            "ferries",
            None,
        ),
        (
            "The added money ought, rather than to wages, to go to housing.",
            "housing",
            "wages",
            None,
        ),
        (
            "Abuja would divert the increase from pensions to training.",
            "training",
            "pensions",
            "ng",
        ),
        (
            "Any rise in the payment should finance schools as opposed to monuments.",
            "schools",
            "monuments",
            None,
        ),
        (
            "The increase meant for the stadium would go to the hospital instead.",
            "the hospital",
            "the stadium",
            None,
        ),
        (
            "Ghana said it would spend the extra money on vaccines rather than on buildings.",
            "vaccines",
            "buildings",
            "gh",
        ),
        ("Canberra would rather spend the extra cash on ships than on wages.", "ships", "wages", "au"),
        ("It is better to use the increase for housing than for tolls.", "housing", "tolls", None),
        ("Greece wants less of the increase to go to tolls and more to drills.", "drills", "tolls", "gr"),
        (
            "The added sum would not be used to cover wages but to mend runways.",
            "to mend runways",
            "wages",
            None,
        ),
        ("Tokyo would put the extra yen toward drills in lieu of fuel.", "drills", "fuel", "jp"),
        ("Japan should pay more for drills rather than for fuel.", "drills", "fuel", "jp"),
        (
            "The surplus funds are to be devoted to research and not to travel.",
            "research",
            "travel",
            None,
        ),
    ],
)
def test_the_added_money_moves(words: str, to: str, instead_of: str, proposer: str | None) -> None:
    assert moved(words) == [("increase", to, instead_of, proposer)]


@pytest.mark.parametrize(
    ("words", "to", "instead_of", "proposer"),
    [
        (
            "Oslo plans to shift 40 million euros a year from tunnels to bridges.",
            "bridges",
            "tunnels",
            "no",
        ),
        ("Peru and Chile would shift 4 million dollars from patrols to locks.", "locks", "patrols", None),
        ("The fund's money would be redirected from roads toward rail.", "rail", "roads", None),
        (
            "Part of the money now spent on pilots would be diverted to tugboats.",
            "tugboats",
            "pilots",
            None,
        ),
        (
            "Chile wants to take 3 million dollars out of road building and put it into ports.",
            "ports",
            "road building",
            "cl",
        ),
        (
            "Funds earmarked for the wall will instead be used for bridges.",
            "bridges",
            "the wall",
            None,
        ),
        (
            "The whole contribution should be used for training rather than utilities.",
            "training",
            "utilities",
            None,
        ),
        ("Kenya will cut spending on stadiums to pay for clinics.", "clinics", "stadiums", "ke"),
        (
            "Berlin would spend less on rent and more on drills.",
            "drills",
            "rent",
            "de",
        ),
        ("Money that now goes to subsidies would instead fund research.", "research", "subsidies", None),
        ("Egypt will stop paying for pilots to fund tugboats.", "tugboats", "pilots", "eg"),
        ("Italy would replace payments for fuel with payments for housing.", "housing", "fuel", "it"),
        ("Payments for fuel are to be replaced with payments for housing.", "housing", "fuel", None),
        (
            "The budget would be reallocated to sea rescue from patrols.",
            "sea rescue",
            "patrols",
            None,
        ),
        ("Existing funds will be moved out of storage and into repairs.", "repairs", "storage", None),
        (
            "The treaty moves money away from dams and towards wetlands.",
            "wetlands",
            "dams",
            None,
        ),
    ],
)
def test_the_money_itself_moves(words: str, to: str, instead_of: str, proposer: str | None) -> None:
    assert moved(words) == [("whole", to, instead_of, proposer)]


@pytest.mark.parametrize(
    ("words", "to", "instead_of"),
    [
        ("Japan's contribution should be used for training rather than utilities.", "training", "utilities"),
        ("The money must be used for repairs, not new buildings.", "repairs", "new buildings"),
        ("The European Union will fund railways rather than roads.", "railways", "roads"),
        ("The grants would go toward pumps instead of pipes.", "pumps", "pipes"),
    ],
)
def test_not_said_which_money(words: str, to: str, instead_of: str) -> None:
    assert [(scope, x, y) for scope, x, y, _ in moved(words)] == [(None, to, instead_of)]


@pytest.mark.parametrize(
    "words",
    [
        "Norway would rather wait than sign.",
        "They preferred a long ball rather than short passes.",
        "Travellers use the ferry rather than the tunnel.",
        "Seoul will pay in won rather than dollars.",
        "The money will be paid in kind rather than in cash.",
        "The sum is to be paid in 2024 rather than in 2025.",
        "The contribution will be 3 million euros rather than 5 million.",
        "Washington rather than Tokyo should pay the bill.",
        "The plan moves 9,000 Marines from Okinawa to Guam at a cost of 3 billion dollars.",
        "The deal shifts the burden from Italy to Greece.",
        "Spain transferred 4 million euros from Madrid to Lisbon.",
        "The contribution rose from 3 percent to 5 percent.",
        "They signed a one-year deal instead of a five-year one.",
        "The payment was moved from March to April.",
        "Instead of talks, the two sides exchanged letters about the fee.",
        "The money will be paid, not least because the rent is due.",
        "The support is for this year, not next.",
        "The increase in traffic means that roads are used for trucks rather than cars.",
        "The government would rather spend time on talks than on threats.",
        "Instead of waiting, Poland paid the money.",
        "The bill moved from the lower house to the upper house.",
        "Not only the increase but the whole sum was paid.",
        "Aid was given as a grant rather than as a loan.",
        "The rise is large rather than small.",
        "Ghana spends more on vaccines than on buildings.",
        "He used the money wisely rather than quickly.",
        "The hall was used for dances instead of talks on the budget.",
        "Forces would be redirected from the coast to the border.",
        "The ministry paid for it instead.",
        "The agreement shifts costs from taxpayers to users.",
        "He would rather stay at home than on deck.",
        "More of the players go to school and less to war.",
        "Chile would rather spend time on talks than on threats.",
        "Less of the money was spent.",
        "Ships would support a treaty rather than a law.",
        "Spain will pay less in cash and more in kind.",
        "Spain will pay less in 2020 and more on bridges.",
        "They replaced the captain and the coach of the team.",
        "Payments for fuel are to be replaced by hand.",
        "They replaced payments in cash with payments in kind.",
        "The trains go to Oslo rather than to Bergen.",
        "The fee went to the state rather than to the city of Bonn.",
    ],
)
def test_nothing_is_redirected(words: str) -> None:
    assert moved(words) == []


def test_the_words_of_a_long_purpose_stay_whole() -> None:
    words = (
        "Tokyo has asked Washington to consider using the increase in its contribution to fund expenses such as the "
        "upkeep of halls used by both, rather than covering power at bases as before."
    )
    purpose = "expenses such as the upkeep of halls used by both"
    assert moved(words) == [("increase", purpose, "power at bases", "jp")]


@given(
    st.lists(
        st.sampled_from(
            "the increase money used for rather than instead of , from to shift Y X not spent on . it".split()
        )
    )
)
def test_both_purposes_stand_in_the_text(parts: list[str]) -> None:
    for _, to, instead_of, _ in moved(" ".join(parts)):
        assert to
        assert instead_of


@pytest.mark.parametrize(
    "unit",
    [
        "shift the money from training to ",
        "the increase used for drills rather than ",
        "instead of the money ",
        "not for but for the funds ",
    ],
)
def test_a_megabyte_of_cue_words_takes_linear_time(unit: str) -> None:
    text = split(Source.of("t", unit * (1_000_000 // len(unit))))
    began = time.process_time()
    list(redirects(text, (), ()))
    assert time.process_time() - began < 3
