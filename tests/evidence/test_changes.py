"""Two texts of one round side by side: new, repeated, contradicted, dropped."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.article import Article, Publication
from warikan.evidence.changes import compare, same_round
from warikan.evidence.claims import Amount, Claim, Event, Term
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

NORTH, SOUTH = Party("no", "Norway"), Party("se", "Sweden")
SOURCE = Source.of("a", "words")


def article(*contents, parties=(NORTH, SOUTH)):
    claims = tuple(
        Claim(f"c-{index}", content, SOURCE.quote(Span(0, 5)), Span(0, 5), "test")
        for index, content in enumerate(contents)
    )
    return Article(SOURCE, (), Publication("given", Days.year(2020)), claims=claims, parties=parties)


def toll(millions, **rest):
    fields = {"period": Days.year(2021), "payers": (NORTH,), "status": "agreed", "purpose": "tolls"} | rest
    return Amount(Money(millions * 10**8, "EUR"), **fields)


def test_each_claim_falls_in_one_place():
    before = article(toll(3), Term("length", "P5Y"), Event("talks", "done", days=Days.year(2019)))
    after = article(toll(4), Term("length", "P5Y"), Term("first_fy", "FY2022"))
    changes = compare(before, after)
    assert [claim.content for claim in changes.new] == [Term("first_fy", "FY2022")]
    assert [(old.content.value, new.content.value) for old, new in changes.repeated] == [("P5Y", "P5Y")]
    assert [(old.content, new.content) for old, new in changes.contradicted] == [(toll(3), toll(4))]
    assert [claim.content.type for claim in changes.dropped] == ["talks"]


def test_sums_of_other_years_or_without_a_period_do_not_contradict():
    before = article(toll(3), toll(5, period=None))
    after = article(toll(4, period=Days.year(2022)), toll(6, period=None))
    assert compare(before, after).contradicted == ()


def test_a_step_denied_that_was_done_contradicts():
    day = Days.one(date(2020, 5, 1))
    changes = compare(
        article(Event("agreement", "done", days=day)), article(Event("agreement", "denied", days=day))
    )
    assert len(changes.contradicted) == 1
    assert changes.new == changes.dropped == ()


def test_a_round_is_told_by_its_parties():
    assert same_round(article(), article(parties=(SOUTH, NORTH)))
    assert not same_round(article(), article(parties=(NORTH, Party("dk", "Denmark"))))
    assert not same_round(article(parties=(NORTH,)), article(parties=(NORTH,)))


@given(
    st.lists(st.integers(1, 9), max_size=6, unique=True), st.lists(st.integers(1, 9), max_size=6, unique=True)
)
def test_every_claim_is_accounted_for_once(first, second):
    changes = compare(article(*map(toll, first)), article(*map(toll, second)))
    new_side = len(changes.new) + len(changes.repeated) + len({id(new) for _, new in changes.contradicted})
    old_side = (
        len(changes.dropped) + len(changes.repeated) + len({id(old) for old, _ in changes.contradicted})
    )
    assert (old_side, new_side) == (len(first), len(second))
