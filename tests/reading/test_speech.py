"""Who says what: speakers, cues, sides and the words that refer back to them."""

from __future__ import annotations

import pytest

from warikan.evidence.claims import Speech
from warikan.ground.source import Source
from warikan.reading.parties import mentions
from warikan.reading.speech import speeches
from warikan.reading.text import split


def heard(words: str) -> tuple[Speech, ...]:
    text = split(Source.of("test", words))
    return speeches(text, mentions(text))


def told(words: str) -> list[tuple[str, str | None, str]]:
    return [(s.kind, s.holder.exact if s.holder else None, s.how) for s in heard(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Costs will rise, officials at the ministry said Friday.",
            [("anonymous", "officials at the ministry", "said")],
        ),
        ("Costs will rise, said Jo Smith, who chairs the panel.", [("named", "Jo Smith", "said")]),
        ("Jo Smith, the chief envoy, said costs will rise.", [("named", "Jo Smith", "said")]),
        (
            "Jo Smith, who chairs the panel, told reporters that costs will rise.",
            [("named", "Jo Smith", "said")],
        ),
        ("According to a senior diplomat, costs will rise.", [("anonymous", "a senior diplomat", "said")]),
        (
            "In a statement the Finance Ministry announced a rise.",
            [("organisation", "the Finance Ministry", "announced")],
        ),
        ("Poland denied that it had agreed.", [("organisation", "Poland", "denied")]),
        ("Costs will rise, Yonhap reported.", [("organisation", "Yonhap", "reported")]),
        ("The Korea Herald said costs will rise.", [("organisation", "The Korea Herald", "reported")]),
        ("The government estimates that costs will rise.", [("organisation", "The government", "estimated")]),
        ("Costs have reportedly risen.", [("anonymous", None, "reported")]),
        ("It is believed that costs will rise.", [("anonymous", None, "believed")]),
        ("A joint fund has been floated.", [("anonymous", None, "floated")]),
        ("Jo Smith was quoted as saying that costs will rise.", [("named", "Jo Smith", "said")]),
        ("Experts say costs will rise.", [("anonymous", "Experts", "said")]),
        (
            "Lawmakers of the ruling party and the U.S. Embassy said so.",
            [("anonymous", "Lawmakers of the ruling party and the U.S. Embassy", "said")],
        ),
    ],
)
def test_speakers(words: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Costs are expected to rise.",
        "Japan has asked the United States to wait.",
        "The ministry will announce a rise.",
        "The ministry declined to say how much.",
        "The government did not confirm the sum.",
        "The announced rise takes effect in May.",
        "The United States will pay according to the schedule.",
        "The rise was announced on Friday.",
        "The ministry reports to the Cabinet on Friday.",
        "The move reflects estimates of costs.",
        "The rise, announced on Friday, takes effect in May.",
    ],
)
def test_what_is_no_speech(words: str) -> None:
    assert told(words) == []


def test_related_links_say_nothing() -> None:
    assert (
        told("The two sides met on Monday in Oslo.\n\nRelated stories:\n\nNorway will pay, minister says")
        == []
    )


def test_what_a_speaker_tells_of_beliefs_is_the_speaker_s_alone() -> None:
    assert told("Envoys think that costs are too high, Yonhap reported.") == [
        ("organisation", "Yonhap", "reported")
    ]


def test_words_that_refer_back() -> None:
    words = (
        "Costs will rise, a Polish diplomatic source said. Officials at the ministry said the same. "
        "Wages will rise too, the source said. The ministry said nothing was settled. "
        '"No," said Jo Smith. He said talks go on.'
    )
    assert [(s.holder.exact if s.holder else None, s.same_as) for s in heard(words)] == [
        ("a Polish diplomatic source", None),
        ("Officials at the ministry", None),
        ("the source", 0),
        ("The ministry", None),
        ("Jo Smith", None),
        ("He", 4),
    ]
    assert heard(words)[2].party == heard(words)[0].party


def test_the_side_a_speaker_stands_on() -> None:
    side = heard("Japan and the U.S. agreed. Wages will rise, according to a Japanese diplomatic source.")[-1]
    assert side.party is not None
    assert side.party.id == "jp"


def test_a_side_heard_only_through_the_other() -> None:
    speech = heard(
        "Poland and Germany are in talks on costs. Germany wants a longer term, Polish officials said."
    )[-1]
    assert (speech.party and speech.party.id, speech.on_behalf and speech.on_behalf.id) == ("pl", "de")


def test_what_is_asserted_is_the_clause_or_for_a_tag_the_sentence() -> None:
    words = "Jo Smith said that costs will rise."
    assert [s.content and s.content.of(words) for s in heard(words)] == ["costs will rise."]
    words = "Costs will rise, Jo Smith said."
    assert [s.content and s.content.of(words) for s in heard(words)] == [words]


def test_a_press_conference_has_one_speech_a_turn() -> None:
    words = (
        "Reporter: I believe talks are about to start. Is the burden fair?\n\n"
        "Foreign Minister Jo Smith: Talks have not begun. We believe the burden is fair."
    )
    assert told(words) == [
        ("anonymous", "Reporter", "believed"),
        ("named", "Foreign Minister Jo Smith", "believed"),
    ]


@pytest.mark.parametrize(
    "words", ["said " * 4_000, "X said, " * 4_000, "according to " * 4_000, '"' * 20_000]
)
def test_hostile_text_is_read_to_the_end(words: str) -> None:
    assert len(heard(words)) <= len(words)
