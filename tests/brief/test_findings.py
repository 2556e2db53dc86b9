"""Findings: the day everything hangs on, and the anchors that every part shares."""

from datetime import date

import pytest

from warikan.agreement.library import load
from warikan.brief.findings import Findings
from warikan.evidence.article import Article, Publication
from warikan.figures.days import Days
from warikan.ground.source import Source

DAY = date(2021, 11, 17)


def findings(publication, **more):
    return Findings((Article(Source.of("a.txt", "Rain."), (), publication),), DAY, **more)


@pytest.mark.parametrize(
    ("publication", "today", "horizon"),
    [
        (Publication("given", Days.one(DAY), DAY), Days.one(DAY), date(2021, 10, 17)),
        (Publication("inferred", Days.month(2021, 11)), Days.month(2021, 11), date(2021, 10, 1)),
        (Publication("unknown", Days(date.min, date.max)), Days(date.min, date.max), date.min),
    ],
)
def test_today_is_the_best_day_or_all_that_are_allowed(publication, today, horizon):
    made = findings(publication)
    assert (made.today, made.horizon) == (today, horizon)


def test_the_anchor_of_a_clause_is_its_name_in_plain_letters():
    clause = load("jp-us-2016", DAY).clauses[0]
    made = findings(Publication("given", Days.one(DAY), DAY))
    assert made.clause_anchor(clause) == f"clause-0-{clause.id.replace(' ', '-')}"
