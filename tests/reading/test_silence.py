"""What a text says is not known, disclosed, decided or confirmed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Unknown
from warikan.ground.source import Source
from warikan.reading.silence import unknowns
from warikan.reading.text import split


def not_known(words: str) -> list[tuple[str, str]]:
    """The words of each unknown with what it is about."""
    found = unknowns(split(Source.of("test", words)))
    return [(f.span.of(words), f.content.about) for f in found if isinstance(f.content, Unknown)]


@pytest.mark.parametrize(
    ("words", "clause", "about"),
    [
        (
            "The size of the Polish request has not been disclosed.",
            "The size of the Polish request has not been disclosed",
            "the size of the Polish request",
        ),
        (
            "The payment requested by the United States has not been disclosed.",
            "The payment requested by the United States has not been disclosed",
            "the payment requested by the United States",
        ),
        (
            "The embassy would neither confirm nor deny the sum.",
            "neither confirm nor deny the sum",
            "the sum",
        ),
        ("The mission declined to comment.", "The mission declined to comment", "comment"),
        ("The sum was never made public.", "The sum was never made public", "the sum"),
        (
            "It is unclear whether Warsaw will accept the offer.",
            "It is unclear whether Warsaw will accept the offer",
            "whether Warsaw will accept the offer",
        ),
        (
            "It was not immediately known how much each side would pay, he said.",
            "It was not immediately known how much each side would pay",
            "how much each side would pay",
        ),
        (
            "How the bill will be split remains to be decided.",
            "How the bill will be split remains to be decided",
            "how the bill will be split",
        ),
        (
            "Whether parliament will back the deal remains to be seen.",
            "Whether parliament will back the deal remains to be seen",
            "whether parliament will back the deal",
        ),
        (
            "The date of signature remains open.",
            "The date of signature remains open",
            "the date of signature",
        ),
        (
            "The fate of the clause is uncertain, and talks go on.",
            "The fate of the clause is uncertain",
            "the fate of the clause",
        ),
        (
            "The ministry declined to comment on the sum.",
            "The ministry declined to comment on the sum",
            "the sum",
        ),
        (
            "Officials would not say how much Oslo is to pay.",
            "Officials would not say how much Oslo is to pay",
            "how much Oslo is to pay",
        ),
        (
            "Neither government revealed the amount.",
            "Neither government revealed the amount",
            "the amount",
        ),
        (
            "The statement did not specify the share of each side.",
            "The statement did not specify the share of each side",
            "the share of each side",
        ),
        ("Ankara has yet to disclose its share.", "Ankara has yet to disclose its share", "its share"),
        (
            "The final price is yet to be negotiated.",
            "The final price is yet to be negotiated",
            "the final price",
        ),
        (
            "The two sides have not decided who will pay for the dredging.",
            "The two sides have not decided who will pay for the dredging",
            "who will pay for the dredging",
        ),
        (
            "Negotiators are still working out how the cost is to be divided.",
            "Negotiators are still working out how the cost is to be divided",
            "how the cost is to be divided",
        ),
        ("No figure was given.", "No figure was given", "figure"),
        (
            "No details of the cost split were released, but work will begin.",
            "No details of the cost split were released",
            "details of the cost split",
        ),
        (
            "The governments gave no breakdown of the costs.",
            "The governments gave no breakdown of the costs",
            "breakdown of the costs",
        ),
        ("An undisclosed sum will go to the port.", "An undisclosed sum", "an undisclosed sum"),
        ("The total could not be confirmed.", "The total could not be confirmed", "the total"),
        (
            "Peru agreed to pay without saying how much.",
            "without saying how much",
            "how much",
        ),
        (
            "There was no immediate confirmation from Manila.",
            "There was no immediate confirmation from Manila",
            "confirmation from Manila",
        ),
        (
            "The terms of the lease were kept secret.",
            "The terms of the lease were kept secret",
            "the terms of the lease",
        ),
        (
            "Nobody knows what the bridge will cost.",
            "Nobody knows what the bridge will cost",
            "what the bridge will cost",
        ),
        (
            "Details of the package were not immediately available.",
            "Details of the package were not immediately available",
            "details of the package",
        ),
        (
            "While the length is settled, the yearly sum is not yet clear.",
            "the yearly sum is not yet clear",
            "the yearly sum",
        ),
        (
            "The share of the third country is still to be determined.",
            "The share of the third country is still to be determined",
            "the share of the third country",
        ),
        (
            "The mission said it could not confirm the report.",
            "it could not confirm the report",
            "the report",
        ),
        (
            "Neither side has said when the agreement will be signed.",
            "Neither side has said when the agreement will be signed",
            "when the agreement will be signed",
        ),
    ],
)
def test_what_is_not_known(words: str, clause: str, about: str) -> None:
    assert not_known(words) == [(clause, about)]


@pytest.mark.parametrize(
    "words",
    [
        "The figure had not been disclosed until Monday.",
        "An official who declined to be named said the sum was fixed.",
        "An official spoke on condition that his name not be disclosed.",
        "The bill has not been paid.",
        "The minister made it clear that Norway will pay.",
        "Japan disclosed the sum on Friday.",
        "If the sum is not disclosed, the deputies will object.",
        "The ministry will disclose the sum once it is decided.",
        "The government declined to pay more.",
        "He did not say that Norway would pay.",
        "The two sides have not signed the agreement.",
        "Spending is set to rise.",
        "There was no doubt about the sum.",
        "There is no reason to change the sum.",
        "There was no question of a larger share.",
        "No troops were moved and no base was closed.",
        "It is clear how much each side will pay.",
        "The pact is open to other states.",
        "The bridge remains open.",
        "It is unclear.",
        "It was not disclosed.",
        "The agreement has not been amended since 1990.",
        "Neither government will pay the fee.",
        "The price was decided by a court.",
        "The deal must not be disclosed to rivals.",
        "Not only the sum was disclosed but also the term.",
    ],
)
def test_what_is_known_or_beside_the_point(words: str) -> None:
    assert not_known(words) == []


@given(
    st.lists(
        st.sampled_from("it is not unclear disclosed whether sum has been yet to no how , . the".split())
    )
)
def test_words_and_span_always_agree(parts: list[str]) -> None:
    words = " ".join(parts)
    for found in unknowns(split(Source.of("t", words))):
        assert isinstance(found.content, Unknown)
        assert found.span.of(words).strip()
        assert found.content.about.lower() in found.span.of(words).lower()


def test_a_megabyte_of_cue_words_takes_linear_time() -> None:
    def seconds(size: int) -> float:
        text = split(Source.of("t", "not disclosed unclear whether the sum has yet to be " * (size // 52)))
        began = time.process_time()
        unknowns(text)
        return time.process_time() - began

    assert seconds(1_000_000) < 3


# Sentences of many outlets and other deals, written before the reader was tried on them.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("No figure was given for the cost of the bridge.", "No figure"),
        ("The ministry did not say how much it would pay.", "how much"),
        ("Who will pay for repairs remains to be seen.", "Who will pay"),
        ("The length of the lease has yet to be decided.", "The length"),
        ("A spokesman declined to comment.", "declined to comment"),
        ("The company would not comment on the terms.", "the terms"),
        ("It is unclear whether Oman will contribute.", "whether Oman"),
        ("Details of the payment were not immediately available.", "Details of the payment"),
        ("The price is being kept secret.", "The price"),
        ("Terms of the deal remain under wraps.", "Terms of the deal"),
        ("The two governments have yet to work out who pays for the school.", "who pays"),
        ("Financial details were not disclosed.", "Financial details"),
        ("Lisbon has not revealed the amount.", "the amount"),
        ("There was no immediate comment from Tehran.", "no immediate comment"),
        ("What happens after 2030 is anyone's guess.", "What happens after 2030"),
        ("The report makes no mention of the cost.", "no mention of the cost"),
        ("Officials did not specify a date for the transfer.", "a date"),
        ("The government refuses to disclose the contract.", "the contract"),
        ("The exact sum could not be independently verified.", "The exact sum"),
        ("How the bill will be divided is not known.", "How the bill"),
        ("It was not immediately clear how much the project would cost.", "how much"),
        ("No date has been set for the payment.", "No date"),
        ("Neither government has published the text of the accord.", "the text"),
        ("The cost is yet to be worked out.", "The cost"),
        ("Officials would not be drawn on the size of the loan.", "the size of the loan"),
        ("The source of the money is a mystery.", "The source of the money"),
        ("The price was not made public.", "The price"),
        ("Whether parliament will approve the fee is an open question.", "Whether parliament"),
        ("The two sides have not agreed who will foot the bill.", "who will foot"),
        ("He gave no indication of when the funds would arrive.", "no indication"),
        ("The embassy did not respond to a request for comment.", "did not respond"),
        ("The duration of the contract is secret.", "The duration"),
        ("Just how much the state lost may never be known.", "how much the state lost"),
        ("It is not known how much Norway will contribute.", "how much"),
        ("The amount to be paid is still under negotiation.", "The amount"),
        ("The parties have kept the price confidential.", "the price"),
        ("Details of the financing are still being finalised.", "Details of the financing"),
        ("Officials could not say when the money would arrive.", "when the money"),
        ("The announcement did not include a figure.", "a figure"),
        ("There is no word yet on who will run the port.", "no word"),
        ("Asked how much it cost, the minister would not say.", "the minister would not say"),
        ("Whether the deal survives the election is an open question.", "Whether the deal"),
        ("He refused to be drawn on the price.", "the price"),
        ("The agreement does not say who pays for repairs.", "who pays"),
        ("Few details have emerged about the payment.", "Few details"),
        ("It has not been announced when the tolls will rise.", "when the tolls"),
        ("It is still anyone's guess when the loan will be repaid.", "when the loan"),
        ("Neither company would say how much was paid.", "how much"),
        ("The full cost may never be known.", "The full cost"),
        ("The minister dodged questions about the price.", "dodged questions"),
        ("What Albania gets in return has not been spelled out.", "What Albania"),
        ("The statement gave no details of the financing.", "no details"),
        ("There is uncertainty over who will pay the workers.", "who will pay"),
        ("No one knows how much the project has cost so far.", "how much the project"),
        ("The final amount depends on talks that have yet to begin.", None),
        ("The ministry refused to release the contract.", "the contract"),
        ("The value of the order was not given.", "The value"),
        ("It was not clear who would bear the extra cost.", "who would bear"),
        ("He did not elaborate.", "did not elaborate"),
        ("The bank's lawyers were unavailable for comment.", "unavailable for comment"),
        ("The exact terms have been kept from the public.", "The exact terms"),
        ("The price tag is under wraps.", "The price tag"),
        ("Nothing has been said about who will fund the second phase.", "who will fund"),
    ],
)
def test_what_other_news_leaves_unknown(words, expected):
    found = list(unknowns(split(Source.of("test", words))))
    assert len(found) == (expected is not None)
    assert expected is None or expected in found[0].span.of(words)


@pytest.mark.parametrize(
    "words",
    [
        "Because it has yet to be determined which posts stay, all were told.",
        "The two sides are still arranging the date of the next round.",
        "I have no figure to give you.",
        "The agency was unable to verify this.",
        "A spokesman could not confirm that.",
        "It does not itemize the support.",
        "The Government refrains from commenting on every remark.",
        "A fresher estimate was unavailable Monday.",
        "It is too early to say how much Chile will pay.",
        "I am not going to get into the figures.",
    ],
)
def test_more_ways_to_tell_nothing(words):
    assert len(list(unknowns(split(Source.of("a", words))))) == 1


def test_a_deal_without_a_deadline_is_no_silence():
    assert list(unknowns(split(Source.of("a", "The deal has no deadline.")))) == []
