"""Steps as sentences: who takes them, whether they are done, and when."""

from datetime import date
from typing import get_args

import pytest

from warikan.brief import steps
from warikan.evidence.claims import Claim, Event, EventType
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP, US = Party("jp", "Japan"), Party("us", "United States")
DECEMBER = Days.month(2021, 12)


def told(event):
    claim = Claim("event-1", event, Source.of("a", "in words").quote(Span(0, 8)), Span(0, 8), "by hand")
    return "".join(piece.text for piece in steps.sentence(0, claim, event))


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (
            Event("agreement", "possible", (JP, US), DECEMBER),
            "Agreement between Japan and the United States is possible in December 2021",
        ),
        (Event("agreement", "done", (JP,)), "Agreement by Japan was reached"),
        (
            Event("signature", "planned", (JP, US), Days.one(date(2022, 1, 7))),
            "Signature by Japan and the United States is planned on 7 January 2022",
        ),
        (Event("talks", "planned", (JP, US)), "Talks between Japan and the United States are planned"),
        (Event("talks", "done"), "Talks were held or opened"),
        (Event("request", "done", (US, JP)), "A request by the United States was made"),
        (
            Event("expiry", "done", (JP, US), Days.month(2021, 3)),
            "The end of an agreement has come in March 2021",
        ),
        (Event("agreement", "denied"), "Agreement is denied or not reached"),
        (
            Event("approval", "planned", (), Days(date(2021, 12, 21), date(2021, 12, 31))),
            "Approval is planned within 21–31 December 2021",
        ),
    ],
)
def test_a_step_is_a_sentence_with_its_own_words(event, says):
    assert told(event) == f"{says} (“in words”)."


def test_every_kind_of_step_has_its_noun():
    assert set(steps.NOUNS) == set(get_args(EventType))


def test_days_make_a_cell_or_are_not_determined():
    assert [piece.text for piece in steps.days_or_not(DECEMBER)] == ["December 2021"]
    assert [piece.standing for piece in steps.days_or_not(None)] == ["undetermined"]


@pytest.mark.parametrize(
    ("type", "days", "words"),
    [
        ("extension", Days(date(2021, 4, 1), date(2022, 3, 31)), "for 1 April 2021 – 31 March 2022"),
        ("extension", Days.month(2021, 2), "in February 2021"),
        ("signature", Days.year(2021), "in 2021"),
        ("signature", None, ""),
    ],
)
def test_what_is_prolonged_for_a_year_is_told_by_the_year(type, days, words):  # noqa: A002
    assert steps.at(Event(type, "done", days=days)) == words
