"""The agreement in force is found by its parties, the day and the words for its subject, or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.evidence.article import Publication
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.party import Party
from warikan.match.cover import cover

DAY = date(2021, 11, 17)


def test_the_agreement_as_prolonged_is_found(article):
    found = cover(article(), DAY)
    assert found.agreement.id == "jp-us-2016"
    assert (str(found.year), found.last_day) == ("FY2021", date(2022, 3, 31))
    assert found.words.exact == "host nation support"
    assert "protocol of 2021" in found.title
    assert {row.category for row in found.rows} >= {"labor", "utilities", "training_relocation", "facilities"}


def test_what_is_missing_is_named_once(article):
    missing = cover(article(), DAY).missing
    assert missing and len(missing) == len(set(missing))


def test_what_was_signed_later_is_not_known(article):
    assert cover(article(day=date(2021, 4, 2)), date(2021, 1, 31)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"parties": (Party("kr", "South Korea"), Party("us", "United States"))},
        {"parties": (Party("jp", "Japan"),)},
        {"text": "Talks on fisheries: Japan pays."},
        {"day": date(2030, 1, 1)},
    ],
)
def test_another_pair_subject_or_time_has_no_cover(article, change):
    assert cover(article(**change), date(2030, 1, 1)) is None


def test_a_day_that_is_open_ahead_settles_nothing(article):
    made = replace(article(), publication=Publication("unknown", Days(DAY, LATEST)))
    assert cover(made, DAY) is None


@pytest.mark.parametrize(
    ("first", "last", "known"),
    [
        (date(2021, 8, 11), date(2021, 11, 30), True),
        (date(2021, 8, 11), date(2022, 4, 30), False),
        (EARLIEST, date(2021, 11, 30), False),
    ],
)
def test_an_interval_of_days_has_the_cover_that_held_on_all_of_them(article, first, last, known):
    made = replace(article(), publication=Publication("inferred", Days(first, last)))
    assert (cover(made, last) is not None) is known
