"""Payments, cost and rest follow from the make-up of a clause, whatever the clause."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from tests.engine.test_laws import WORDS, agreement

from warikan.agreement.assembly import UnfitError, assembled, remade
from warikan.agreement.library import ids, load
from warikan.agreement.makeup import All, Amount, Due, Grown, MakeUp, Share, each_term, over
from warikan.agreement.terms import Fixed, Given, Paid, constant, every
from warikan.figures.schedules import Level

YEARS = (2016, 2017)
FIVE = constant(5, YEARS)
few = settings(max_examples=max(15, settings.default.max_examples // 6))


def same(clause):
    whole = assembled(clause.made, clause.category)
    return (
        [(each.payer, each.term) for each in clause.payments] == list(whole.payments)
        and (clause.cost, clause.rest) == (whole.cost, whole.rest)
        and remade(clause, clause.made) == clause
    )


@pytest.mark.parametrize("name", ids())
def test_what_ships_is_what_its_make_up_comes_to(name):
    assert all(map(same, load(name).clauses))


@few
@given(WORDS)
def test_what_is_made_up_is_what_its_make_up_comes_to(words):
    assert all(map(same, agreement(words).clauses))


@pytest.mark.parametrize(
    ("cost", "due"),
    [
        (None, Due("jp", All())),
        (None, Due("jp", Share(FIVE), (1, "down"))),
        (Given("power"), Due("jp", Share(FIVE))),
        (Given("power"), Due("jp", All(), workers_up_to=FIVE)),
        (None, Due("jp", Grown(Paid("a", "jp", 1), Given("growth")))),
    ],
)
def test_parts_that_make_no_clause_are_refused(cost, due):
    with pytest.raises(UnfitError):
        assembled(MakeUp(cost, (due,), YEARS), "a")


def test_other_years_take_their_levels_from_the_year_that_is_named():
    steps = Fixed({2016: Level(Fraction(3), Fraction(3)), 2017: Level(Fraction(4), Fraction(4))})
    made = MakeUp(Given("power"), (Due("jp", Amount(steps), up_to=steps, when="it rains"),), YEARS)
    later = over(made, (2018, 2019), lambda _: 2017)
    (due,) = later.dues
    assert later.span == (2018, 2019)
    assert {year: int(level.low) for year, level in due.up_to.levels.items()} == {2018: 4, 2019: 4}
    assert (due.when, later.cost) == ("it rains", Given("power"))


@few
@given(WORDS)
def test_every_node_is_reached(words):
    """Replacing each input by another leaves none of the old ones, in any part of any clause."""

    def renamed(term):
        return Given("other", term.back) if isinstance(term, Given) else term

    for clause in agreement(words).clauses:
        made = remade(clause, each_term(clause.made, renamed))
        terms = [made.cost, *(each.term for each in made.payments), *([made.rest] if made.rest else [])]
        assert {node.name for term in terms for node in every(term) if isinstance(node, Given)} <= {"other"}
