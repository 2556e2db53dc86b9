"""Resolving: what the text settles, what its unknown day leaves, and of what kind each time is."""

from datetime import date

import pytest

from warikan.evidence.article import Publication
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.reading.resolve import resolve
from warikan.reading.text import split
from warikan.reading.times import find_times

JAPAN = (Party("jp", "Japan"),)
DAY = date(2013, 3, 22)


def times(words, publication=None):
    text = split(Source.of("a", words))
    publication = publication or Publication("given", Days.one(DAY), DAY)
    return [item.content for item in resolve(text, find_times(text, ()), publication, JAPAN)]


def test_what_every_possible_day_agrees_on_is_settled():
    window = Publication("inferred", Days(date(2013, 3, 4), date(2013, 3, 20)))
    (time,) = times("They met last month.", window)
    assert (str(time.days), time.allowed) == ("2013-02-01..2013-02-28", None)


def test_what_they_differ_on_is_the_stretch_they_leave():
    window = Publication("inferred", Days(date(2013, 3, 4), date(2013, 4, 20)))
    (time,) = times("They met last month.", window)
    assert (time.days, str(time.allowed)) == (None, "2013-02-01..2013-03-31")


@pytest.mark.parametrize(
    "allowed", [Days(EARLIEST, DAY), Days(DAY, LATEST), Days(date(2010, 1, 1), date(2013, 1, 1))]
)
def test_an_open_or_long_stretch_settles_only_what_is_dated(allowed):
    found = times("They met last month and in May 2009.", Publication("inferred", allowed))
    assert [str(time.days) for time in found] == ["None", "2009-05-01..2009-05-31"]


def test_today_for_nowadays_and_days_in_quotations_are_left_open():
    found = times('Today it costs more. "We will meet on Friday and tomorrow," he said.')
    assert [time.days for time in found] == [None, None, None]


def test_a_month_in_a_paragraph_that_went_back_may_be_of_then():
    assert times("The pact was signed in 1960. It was approved in May.")[-1].days is None
    assert (
        str(times("The pact was signed in 2012. It was approved in May.")[-1].days)
        == "2012-05-01..2012-05-31"
    )
    assert (
        str(times("The pact was signed in 1960. It will be approved in May.")[-1].days)
        == "2013-05-01..2013-05-31"
    )


def test_a_number_and_a_weekday_that_do_not_fit_are_fuzzy():
    (time,) = times("They met on Friday, March 7.")
    assert (str(time.days), time.fuzzy) == ("2013-03-07..2013-03-08", True)


def test_a_dateline_without_its_year_says_nothing_where_the_day_is_unknown():
    words = "Pact signed\n\nBy A. Writer, May 3\n\nThe two sides signed the pact, officials said on the record there."
    assert times(words, Publication("unknown", Days(EARLIEST, LATEST))) == []


KINDS = [
    ("They will meet, before a vote in May.", "deadline"),
    ("They signed, officials said Thursday.", "reporting"),
    ("The pact will expire in May.", "expiry"),
    ("They must agree by May.", "deadline"),
    ("Before the vote in May, they will meet.", "event"),
    ("They may delay the vote until May.", "event"),
    ("It will pay in fiscal 2014.", "fiscal_year"),
    ("The pact will take effect in May.", "start"),
    ("It will pay over the next five years.", "period"),
    ("It will pay for 2014.", "period"),
    ("They signed in May 2001.", "past"),
    ("They will meet in May.", "event"),
    ("It costs more in 2012 prices.", "price_base"),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_kinds(words, kind):
    assert times(words)[0].kind == kind


def test_the_line_that_says_when_a_text_appeared():
    words = "Pact signed\n\nMarch 22, 2013\n\nThe two sides signed the pact on Friday, officials said."
    assert times(words)[0].kind == "publication"
