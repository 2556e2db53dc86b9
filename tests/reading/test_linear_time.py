"""Hostile text: twice as long costs about twice the time, whatever is repeated."""

from time import process_time

import pytest

from warikan.evidence.article import Publication
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.publication import date_article
from warikan.reading.read import read as read_whole
from warikan.reading.resolve import resolve
from warikan.reading.text import split
from warikan.reading.time_lengths import lengths
from warikan.reading.times import find_times

SIZE = 16_000  # characters; what grows with the square would take minutes
MOST = 3.0  # seconds a case of that size

UNITS = [
    "1",
    "1,111",
    "$1",
    "$",
    "a ",
    "one hundred and ",
    "end of ",
    "in March ",
    "In March it will end. ",
    "may ",
    "two years before ",
    "from 2014 to ",
    "budget for March fiscal 2022 ",
    "$5 or €4 or ",
    "5 billion yen (",
    "1億",
    "\u200b",
    "5 billion円 Ма́рта 三月 $5 ",
    "The deal of March 2021 for $5 billion will last until next month and ",
    "Monday, ",
    "first first ",
    "1-1-1",
    "1/1/",
    "2021 ",
    "the 1990s and ",
    '"said Friday ',
    "March\n",
    "A deal is expected next month before March 2022. ",
    "US$1=W1,039 ",
    "1 111 ",
    "1.111.",
    "half a ",
    "nine",
    "x",
    "-5-",
    "twenty-",
    "the week of ",
    "3 dollars 50 cents ",
    "first week of the ",
    "1 trillion 2 billion ",
]


def read(words):
    text = split(Source.of("a", words))
    money = sums(text)
    found = find_times(
        text, (), [span for item in money for span in (item.span, item.converted_span) if span]
    )
    date_article(text, found, money, None)
    resolve(text, found, Publication("unknown", Days(EARLIEST, LATEST)), ())
    lengths(text, [expression.span for expression in found])
    return found


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: repr(unit[:16]))
def test_a_repeated_unit(unit):
    begun = process_time()
    read(unit * (SIZE // len(unit)))
    assert process_time() - begun < MOST


@pytest.mark.parametrize("words", ["March", "end of", "$5", "5 billion", "from"])
def test_nothing_but_spaces_between_two_words(words):
    begun = process_time()
    read(f"{words}{' ' * SIZE}2021 {words}")
    assert process_time() - begun < MOST


@pytest.mark.parametrize(
    "unit", ["5 million yen to Korea, ", "Japan pays 5 million yen, ", "of which $5 to France, "]
)
def test_a_sentence_of_many_sums_and_parties(unit):
    begun = process_time()
    read_whole(Source.of("a", unit * (SIZE // len(unit))), None)
    assert process_time() - begun < MOST
