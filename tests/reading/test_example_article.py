"""The example article: its calendar expressions with its day and without, and what its own words say of that day."""

import json
from datetime import date

import pytest

from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.read import read

PRINTED = date(2021, 11, 17)


@pytest.fixture(scope="module")
def article(shared):
    with (shared / "news" / "000.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


@pytest.fixture(scope="module")
def gold(shared):
    return json.loads((shared / "news" / "000.json").read_text(encoding="utf-8"))["dates"]


def exact(article, gold, published):
    """How many of the annotated expressions come to their days."""
    stated = {
        claim.quotation.span: time.days
        for claim, time in read(Source.of("000", article), published).each(Time)
    }
    right = 0
    for item in gold:
        start, end = item["span"]
        days = [found for span, found in stated.items() if span.start < end and start < span.end]
        right += Days(date.fromisoformat(item["start"]), date.fromisoformat(item["end"])) in days
    return right


def test_with_its_day_all_twelve_expressions_are_right(article, gold):
    assert exact(article, gold, PRINTED) == len(gold) == 12


def test_without_its_day_at_least_nine_are_exact(article, gold):
    assert exact(article, gold, None) >= 9


def test_its_words_allow_its_day_and_no_more_than_they_say(article):
    publication = read(Source.of("000", article)).publication
    assert publication.how == "inferred"
    assert PRINTED in publication.allowed
    assert Days(date(2021, 8, 11), date(2021, 11, 30)).covers(publication.allowed)


def test_the_daily_rates_single_out_its_day_among_the_wednesdays(article):
    publication = read(Source.of("000", article)).publication
    soft = [reason for reason in publication.reasons if reason.soft]
    assert len(soft) == 2
    left = [
        day
        for day in (
            date.fromordinal(n) for n in range(date(2021, 8, 11).toordinal(), date(2021, 12, 1).toordinal())
        )
        if all(any(day in days for days in reason.allows) for reason in soft)
    ]
    assert left == [PRINTED]
    assert publication.best == PRINTED
