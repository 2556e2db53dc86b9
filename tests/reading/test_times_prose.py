"""Times in running prose of any subject, read on Thursday, 2 November 1989."""

from datetime import date

import pytest

from warikan.evidence.article import Publication
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.reading.resolve import resolve
from warikan.reading.text import split
from warikan.reading.times import find_times

DAY = date(1989, 11, 2)


def times(words, *parties):
    text = split(Source.of("a", words))
    day = Publication("given", Days.one(DAY), DAY)
    found = resolve(text, find_times(text, ()), day, [Party(one, one, "state") for one in parties])
    return {item.span.of(text.folded): str(item.content.days) for item in found}


@pytest.mark.parametrize(
    ("words", "time", "days"),
    [
        ("Revenue rose 12 percent in the latest quarter.", "the latest quarter", "1989-07-01..1989-09-30"),
        ("In the year-earlier quarter it lost money.", "the year-earlier quarter", "1988-07-01..1988-09-30"),
        ("In the year-ago period it lost money.", "the year-ago period", "1988-07-01..1988-09-30"),
        ("It bought the unit two years earlier.", "two years earlier", "1987-01-01..1987-12-31"),
        ("Shares beat Friday's close.", "Friday", "1989-10-27"),
        ("He said Friday's meeting would go ahead.", "Friday", "1989-11-03"),
        ("Trading will resume today.", "today", "1989-11-02"),
        ("Yesterday's vote was close.", "Yesterday", "1989-11-01"),
        (
            "Three weeks before the Dec. 15 vote, he quit.",
            "Three weeks before the Dec. 15",
            "1989-11-21..1989-11-27",
        ),
        ("Half a century ago it stood alone.", "a century ago", "1939-01-01..1939-12-31"),
        ("A century ago it stood alone.", "A century ago", "1889-01-01..1889-12-31"),
        ("It was the worst year since 1974.", "1974", "1974-01-01..1974-12-31"),
        ("He resigned last Tuesday.", "last Tuesday", "1989-10-31"),
        ("He resigned last Thursday.", "last Thursday", "1989-10-26"),
        ("They meet next Tuesday.", "next Tuesday", "1989-11-07"),
        ("They meet next Friday.", "next Friday", "None"),
        ("The law was passed in the spring.", "the spring", "1989-03-01..1989-05-31"),
        ("Payments will not start before summer.", "summer", "1990-06-01..1990-08-31"),
        (
            "The yard was empty in the last week of September.",
            "the last week of September",
            "1989-09-24..1989-09-30",
        ),
        ("It fell in the past two weeks.", "the past two weeks", "1989-10-19..1989-11-02"),
        ("It will rise over the next three months.", "the next three months", "1989-11-02..1990-02-02"),
        ("It will rise over the next five years.", "the next five years", "None"),
        ("The fiscal year starting in October 1990 is lean.", "The fiscal year", ""),
        ("Its fiscal year starts on Oct. 1.", "Oct. 1", "1990-10-01"),
    ],
)
def test_days(words, time, days):
    found = times(words)
    assert found.get(time, "") == days


@pytest.mark.parametrize(
    ("words", "party", "days"),
    [
        ("The budget for 1990-91 was passed.", "gb", "1990-04-01..1991-03-31"),
        ("The 1990-91 budget was passed.", "au", "1990-07-01..1991-06-30"),
        ("It was spent in FY1990/91.", "in", "1990-04-01..1991-03-31"),
        ("The budget for 1990-91 was passed.", "us", "None"),
        ("The budget for 1990-91 was passed.", "de", "None"),
        ("The sums run from 1990-91 to 1994-95.", "gb", "1990-04-01..1995-03-31"),
        ("The fiscal year that starts in October 1990 is lean.", "us", "1990-10-01..1991-09-30"),
    ],
)
def test_one_fiscal_year_by_two_names(words, party, days):
    assert [*times(words, party).values()] == [days]


def test_a_season_of_sport_is_no_fiscal_year():
    assert times("The 1990/91 season was cold.", "gb") == {}
