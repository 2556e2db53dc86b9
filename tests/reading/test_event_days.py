"""A time belongs to the nearest step that nothing parts it from."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.read import read

PUBLISHED = date(2024, 6, 12)


def days(words: str, published: date | None = PUBLISHED) -> list[str]:
    article = read(Source.of("test", words), published)
    return [str(event.days) if event.days else "" for _, event in article.each(Event)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They signed the pact on Monday.", ["2024-06-10"]),
        ("They on Monday signed the pact.", ["2024-06-10"]),
        ("In May 2020 they signed the pact.", ["2020-05-01..2020-05-31"]),
        ("In May 2020, as rain fell, they signed the pact.", ["2020-05-01..2020-05-31"]),
        ("On 30 June 2024, when the pact runs out, they leave.", ["2024-06-30"]),
        ("They signed the pact, the envoy said on Monday.", [""]),
        ("They signed the pact that Peru built on 3 May 2020.", [""]),
        ("They signed the 2009 Lima pact.", [""]),
        ("They signed it at last year's level.", [""]),
        ("They signed a pact for 2025.", [""]),
        ("They signed a pact before the vote of 3 May 2020.", ["", ""]),
        ("The deal, announced on Monday, is good.", ["2024-06-10"]),
        ("Talks have gone on since March 2024.", ["2024-03-01..2024-03-31"]),
        ("The talks were delayed until July 2024.", ["2024-07-01..2024-07-31"]),
        ("The pact enters into force from 1 July 2024.", ["2024-07-01"]),
        ("A vote is set for 1 July 2024.", ["2024-07-01"]),
        ("They must sign the pact by 1 July 2024.", ["2024-06-12..2024-07-01"]),
        ("They must sign the pact before July 2024.", ["2024-06-12..2024-06-30"]),
        ("They must sign the pact within a week.", ["2024-06-12..2024-06-19"]),
        ("They signed the pact by 1 May 2024.", [""]),
        ("They need approval by 1 July 2024.", [""]),
        ("From the end of May until the pact enters into force they pay.", [""]),
        (
            "They agreed in May 2020 to meet in July 2024.",
            ["2020-05-01..2020-05-31", "2024-07-01..2024-07-31"],
        ),
        ("They agreed to end the strike on 1 July 2024.", [""]),
    ],
)
def test_the_days_of_steps(words: str, expected: list[str]) -> None:
    assert days(words) == expected


def test_a_deadline_without_the_day_of_the_text_gives_no_days() -> None:
    assert days("They must sign the pact by 1 July 2024.", None) == [""]


def test_a_step_waits_for_a_gate_without_a_day() -> None:
    article = read(Source.of("test", "They will sign the pact, pending approval by the house."), PUBLISHED)
    ((_, signature), *_) = article.each(Event)
    assert signature.waits_for is not None
    assert signature.waits_for.exact == "pending approval by the house"
    assert signature.days is None


def test_what_comes_after_a_gate_does_not_end_with_it() -> None:
    words = "They will sign the pact after parliament approves it in July 2024."
    assert days(words)[0] in ("", str(Days.month(2024, 7)))
