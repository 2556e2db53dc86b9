"""The verb or noun that governs a sum, with its class, its time and whether it is denied."""

from datetime import date

import pytest

from warikan.evidence.article import Publication
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.amount_predicate import Predicate, is_form, predicate
from warikan.reading.money import sums
from warikan.reading.setting import Reading, setting
from warikan.reading.text import split


def told(words):
    text = split(Source.of("a", words))
    day = Publication("unknown", Days.one(date(2021, 1, 1)))
    reading = Reading(text, sums(text), (), (), (), day)
    return predicate(setting(reading, reading.sums[-1]))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Oslo asked for 5 million euros.", Predicate("asked", "past")),
        ("Oslo wants 5 million euros.", Predicate("asked", "present")),
        ("They asked Oslo to pay 5 million euros.", Predicate("asked", "past")),
        ("Oslo will offer 5 million euros.", Predicate("offered", "future")),
        ("The demand for 5 million euros was heard.", Predicate("asked", None)),
        ("The talks brought an offer of 5 million euros.", Predicate("offered", None)),
        ("Under the offer, rent would climb to 5 million euros.", Predicate("offered", None)),
        ("It is expected to cost 5 million euros.", Predicate("expected", "present", passive=True)),
        ("It may cost 5 million euros.", Predicate("is", "possible")),
        ("They agreed to pay 5 million euros.", Predicate("agreed", "past")),
        ("The fee was set at 5 million euros.", Predicate("agreed", "past", passive=True)),
        ("The changes specify that Oslo gives 5 million euros.", Predicate("agreed", "present")),
        ("Oslo is to pay 5 million euros.", Predicate("paid", "future")),
        ("Oslo has already paid 5 million euros.", Predicate("paid", "past")),
        ("Oslo never paid 5 million euros.", Predicate("paid", "past", denied=True)),
        ("Oslo is paying 5 million euros.", Predicate("paid", "present")),
        ("A sum of 5 million euros was transferred.", Predicate("paid", "past", passive=True)),
        ("A further 5 million euros will go to repairs.", Predicate("paid", "future")),
        ("A further 5 million euros falls due.", Predicate("paid", "future")),
        ("A sum of 5 million euros is forecast.", Predicate("expected", "present", passive=True)),
        ("It would raise what it spends on bases to 5 million euros.", Predicate("is", "future")),
        ("The bill came to 5 million euros.", Predicate("is", "past")),
        ("The trust fund of 5 million euros.", None),
        ("Oslo waited: 5 million euros.", None),
        ("A sum of 5 million euros fell.", None),
        ("The sum of 5 million euros was, in short, large.", None),
        ("In May, 5 million euros.", None),
    ],
)
def test_what_governs_a_sum(words, found):
    assert told(words) == found


def test_nouns_are_no_forms():
    assert is_form("contributes") and not is_form("bridge")
