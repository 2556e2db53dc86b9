"""The day: given, stated, inferred with its reasons, or not determined."""

from datetime import date

import pytest

from warikan.brief.parts import day
from warikan.evidence.article import Publication, Reason
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.source import Source
from warikan.ground.span import Span

BEST = date(2021, 11, 17)
ONE, ALL = Days.one(BEST), Days(date(2021, 8, 11), date(2021, 11, 30))
QUOTE = Source.of("a", "next month").quote(Span(0, 10))
REASONS = (
    Reason("told as to come", QUOTE, (ALL,)),
    Reason(
        "the weekday it tells of", None, tuple(Days.one(date(2021, 11, n)) for n in range(1, 9)), soft=True
    ),
)


def line(findings, label, words, **more):
    (found,) = [each for each in day.byline(findings(**more)) if each.label == label]
    return words(found.sentence)


@pytest.mark.parametrize(
    ("publication", "says"),
    [
        (Publication("given", ONE, BEST), "17 November 2021, as given"),
        (Publication("stated", ONE, BEST), "17 November 2021, stated in the text"),
        (
            Publication("unknown", Days(EARLIEST, LATEST)),
            "not determined<undetermined>; give it with --published",
        ),
        (Publication("inferred", ALL), "not stated; the words allow 11 August – 30 November 2021<computed>"),
        (
            Publication("inferred", ALL, BEST),
            (
                "not stated; the words allow 11 August – 30 November 2021<computed>, softer evidence leaves "
                "17 November 2021<computed>, and everything relative is reckoned from that day"
            ),
        ),
    ],
)
def test_the_day_is_said_with_how_it_is_known(findings, words, publication, says):
    assert line(findings, "Day", words, publication=publication) == says


def test_the_day_of_knowledge_is_said_or_that_there_is_none(findings, words):
    assert line(findings, "Known as of", words) == "17 November 2021; no later fact is used"
    assert line(findings, "Known as of", words, as_known=LATEST) == (
        "not determined<undetermined>; every fact on record is used, whenever it came out"
    )


def test_the_source_bears_its_fingerprint(findings, words):
    assert line(findings, "Source", words).startswith("a.txt, SHA-256 ")


def test_a_day_that_is_given_needs_no_reasons(findings):
    made = findings(publication=Publication("given", ONE, BEST, REASONS))
    assert day.part(made) is None
    assert list(day.day_notes(made)) == []


def test_reasons_are_told_with_their_words_and_what_they_leave(findings, cells):
    part = day.part(findings(publication=Publication("inferred", ALL, BEST, REASONS)))
    assert cells(part.tables[0]) == [
        ["told as to come", "“next month”", "11 August – 30 November 2021<computed>"],
        [
            "the weekday it tells of (soft)",
            "",
            (
                "1 November 2021; 2 November 2021; 3 November 2021; 4 November 2021; 5 November 2021; "
                "6 November 2021 and 2 more<computed>"
            ),
        ],
    ]


@pytest.mark.parametrize(
    ("best", "says"),
    [
        (None, "The days that 1 reason in the words leave: 11 August – 30 November 2021. Each reason"),
        (
            BEST,
            "Within them 1 softer reason singles out 17 November 2021, which is likely, not certain. Each reason",
        ),
    ],
)
def test_an_inferred_day_leads_to_how_it_comes_about(findings, words, best, says):
    made = findings(publication=Publication("inferred", ALL, best, REASONS))
    (note,) = day.day_notes(made)
    assert note.anchor in {piece.to for each in day.byline(made) for piece in each.sentence}
    assert says in words(note.sentence)
