"""Parties are found by every name they go by, and only those the deal is between are main parties."""

from __future__ import annotations

import pytest

from warikan.ground.source import Source
from warikan.reading.parties import main_parties, mentions
from warikan.reading.text import Text, split
from warikan.reading.words import table


def read(words: str) -> Text:
    return split(Source.of("test", words))


def found(words: str) -> list[tuple[str, str, str]]:
    return [(m.span.of(words), m.party.id or m.party.name, m.how) for m in mentions(read(words))]


def main(words: str) -> list[str]:
    text = read(words)
    return [p.id for p in main_parties(text, mentions(text))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Berlin and the Dutch agreed.", [("Berlin", "de", "capital"), ("Dutch", "nl", "demonym")]),
        ("America's envoy left the DPRK.", [("America", "us", "name"), ("DPRK", "kp", "name")]),
        (
            "South Koreans and North Koreans met.",
            [("South Korean", "kr", "demonym"), ("North Korean", "kp", "demonym")],
        ),
        ("The meeting in Seoul ended.", []),
        ("Talks were held in Washington.", []),
        ("Washington state and New Mexico paid.", []),
        ("They paid 5 million U.S. dollars, or US$5 million.", []),
        ("The Japan Times and the Korea Herald wrote of it.", []),
        ("Ships cross the South China Sea.", []),
        ("Michael Jordan scored.", []),
        ("The Paris Agreement holds.", []),
        ("U.S. Forces Korea employs them.", [("U.S. Forces Korea", "us", "body")]),
        (
            "NATO and the European Commission agreed.",
            [("NATO", "nato", "body"), ("European Commission", "eu", "body")],
        ),
        ("EU envoys said Brussels would pay.", [("EU", "eu", "body"), ("Brussels", "eu", "capital")]),
        ("NATO and EU envoys said Brussels would pay.", [("NATO", "nato", "body"), ("EU", "eu", "body")]),
        (
            "The Zambezi River Authority pays.",
            [("Zambezi River Authority", "Zambezi River Authority", "body")],
        ),
        ("Guam will host them.", []),
    ],
)
def test_names(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Japanese Foreign Minister Ichi Niwa spoke. Niwa left.",
            [("Japanese Foreign Minister Ichi Niwa", "jp"), ("Niwa", "jp")],
        ),
        ("U.S. Special Envoy Jo Smith came.", [("U.S. Special Envoy Jo Smith", "us")]),
        ("Poland's Defense Minister Jan Nowy signed.", [("Poland's Defense Minister Jan Nowy", "pl")]),
        (
            "Japan and the United States met. Prime Minister Ichi Niwa spoke.",
            [("Prime Minister Ichi Niwa", "jp")],
        ),
        ("Germany and France met. President Jo Smith spoke.", []),
        ("Barack Obama left. Obama had agreed.", [("Barack Obama", "us"), ("Obama", "us")]),
    ],
)
def test_persons_stand_for_their_states(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, how in found(words) if how == "person"] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Japan waits. Meanwhile the government will ask the U.S. for more.", ["jp"]),
        (
            "The U.S. asked Japan. Seoul's foreign ministry spoke. Later the ministry agreed with the U.S.",
            ["kr"],
        ),
        ("Talks failed. The government will pay.", []),
    ],
)
def test_whose_government_is_meant(words: str, expected: list[str]) -> None:
    assert [b for a, b, _ in found(words) if a.lower().startswith("the ")] == expected


def test_institutions_shared_by_many_states_need_the_state_named() -> None:
    assert ("Senate", "us", "office") in found("The Senate voted on U.S. dues.")
    assert ("Senate", "us", "office") not in found(
        "The Senate voted on U.S. dues and the Philippines waited."
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Japan and the United States agreed to share costs. China's missiles worry both.", ["jp", "us"]),
        (
            "Seoul will pay Washington more for troops, in the face of North Korea's nuclear threat.",
            ["kr", "us"],
        ),
        (
            "Poland signed a deal with Germany to pay for a bridge. Unlike France, Poland pays at once.",
            ["pl", "de"],
        ),
        (
            "Norway, Iceland and the EU signed an agreement to fund grants. Norway and the EU pay.",
            ["no", "eu", "is"],
        ),
        ("Nobody agreed to pay.", []),
    ],
)
def test_main_parties(words: str, expected: list[str]) -> None:
    assert main(words) == expected


def test_the_table_of_countries_is_whole_and_names_nothing_twice() -> None:
    rows = table("countries")
    assert len({row["id"] for row in rows}) == len(rows) == 250
    names = [
        n for row in rows if row["standing"] == "state" for n in (row["name"], *row["names"].split("|")) if n
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trump had demanded $5bn from Seoul. The United States then relented.", ["us", "kr", "us"]),
        ("Germany agreed. Merkel refused to pay.", ["de", "de"]),
        ("Germany said Anna Merkel, a teacher, left. Merkel refused to pay.", ["de"]),
        ("The US left. The Trump Tower shook.", ["us"]),
        ("Merkel refused to pay.", []),
        ("Germany: Mr Scholz said no.", ["de", "de"]),
        ("South Korea and the United States met. The Defense Ministry said no.", ["kr", "us", "kr"]),
    ],
)
def test_leaders_by_surname_and_the_side_that_has_ministries(words: str, expected: list[str]) -> None:
    assert [m.party.id for m in mentions(split(Source.of("test", words)))] == expected


def test_a_title_in_small_letters_names_a_person():
    text = split(Source.of("a", "Norway signed. Norway pays, prime minister Kari Lund said."))
    assert [m.how for m in mentions(text)] == ["name", "name", "person"]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Germany will pay. Bavaria's premier Jo Lund refused.", ["de"]),
        ("Australia will pay. NSW Premier Jo Lund refused.", ["au"]),
        ("Australia will pay. Former Prime Minister Jo Lund refused.", ["au", "au"]),
        ("Australia will pay. Labor Prime Minister Jo Lund refused.", ["au", "au"]),
    ],
)
def test_the_head_of_a_part_of_a_state_is_not_the_states(words, parties):
    assert [mention.party.id for mention in mentions(split(Source.of("a", words)))] == parties
