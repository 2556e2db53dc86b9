"""Clauses that no agreement ends are set aside in years of which only one side speaks, and only these."""

from datetime import date
from itertools import permutations

import pytest

from warikan.agreement.lasting import set_aside
from warikan.agreement.library import ids, load


def years(of):
    return {clause.id: clause.years for clause in of.clauses}


def test_a_clause_that_only_one_side_has_is_left_out_of_both():
    a, b, beside = set_aside(load("jp-us-2016"), load("jp-us-2022"))
    assert "facilities" in beside  # the terms do not meet, so they share no year
    assert "facilities" not in {*years(a), *years(b)}
    assert "utilities" in years(a) and "utilities" in years(b)


def test_a_clause_that_both_have_keeps_the_years_of_both():
    a, b, beside = set_aside(load("jp-us-2016", date(2021, 1, 31)), load("jp-us-2016"))
    assert beside == ("facilities",)
    assert years(a)["facilities"] == years(b)["facilities"] == (2016, 2017, 2018, 2019, 2020)
    assert years(b)["utilities"][-1] == 2021


@pytest.mark.parametrize("pair", list(permutations([name for name in ids() if name.startswith("jp")], 2)))
def test_what_ends_with_its_agreement_is_never_set_aside(pair):
    a, b = map(load, pair)
    one, other, beside = set_aside(a, b)
    for before, after in ((a, one), (b, other)):
        assert [each for each in before.clauses if each.lapses] == [
            each for each in after.clauses if each.lapses
        ]
    lasting = {each.id for of in (a, b) for each in of.clauses if not each.lapses}
    assert set(beside) <= lasting
