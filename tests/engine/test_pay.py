"""Who pays what under the agreement of 2016 and its protocol: exact where known, bounded where not."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.library import load
from warikan.engine.evaluate import Env, evaluate
from warikan.engine.pay import pay
from warikan.figures.fiscal import JAPAN

AGREEMENT = load("jp-us-2016", date(2021, 11, 17))
CAP = 24_901_908_000
YEARS = st.integers(2016, 2021)
AMOUNTS = st.integers(0, 10**12)


def row(year, category, payer="jp", **known):
    costs = {year: {name: Fraction(value) for name, value in known.items()}}
    rows = pay(AGREEMENT, [JAPAN.year(year)], costs)
    return next(r for r in rows if (r.category, r.payer) == (category, payer))


def test_the_utilities_cap_is_reached_at_one_cost_and_not_one_yen_below():
    reached = row(2018, "utilities", utilities=40_822_800_000)
    below = row(2018, "utilities", utilities=40_822_799_999)
    assert (reached.low, reached.high) == (CAP, CAP)
    assert below.high < CAP
    assert row(2018, "utilities", utilities=40_822_900_000).binds == "cap"
    assert below.binds == "no"


def test_with_the_cost_unknown_utilities_lie_between_nothing_and_the_cap_and_nobody_says_it_bound():
    unknown = row(2021, "utilities")
    assert (unknown.low, unknown.high, unknown.binds) == (0, CAP, "unknown")
    assert unknown.value.because == ("cost of utilities at the bases",)


@pytest.mark.parametrize(("year", "low", "high"), [(2017, 22_625, 23_178), (2020, 23_178, 23_178), (2021, 23_178, 23_178)])
def test_the_worker_ceiling_is_a_range_until_its_last_step(year, low, high):
    wages = row(year, "labor", workers=30_000, wages=1)
    assert (wages.low, wages.high) == (low, high)


def test_below_the_ceiling_every_worker_is_paid_and_nothing_is_left():
    assert row(2021, "labor", workers=20_000, wages=5_000_000).low == 20_000 * 5_000_000
    assert row(2021, "labor", payer="us", workers=20_000, wages=5_000_000).high == 0


def test_facilities_have_a_floor_and_no_end():
    facilities = row(2021, "facilities")
    assert (facilities.low, facilities.high, facilities.clause.kind) == (20_600_000_000, None, "discretionary")


@given(YEARS, AMOUNTS)
def test_payer_and_rest_sum_to_the_cost_of_utilities(year, cost):
    assert row(year, "utilities", utilities=cost).low + row(year, "utilities", "us", utilities=cost).low == cost


@given(st.integers(2020, 2021), st.integers(0, 40_000), st.integers(0, 10**8))
def test_payer_and_rest_sum_to_the_cost_of_labor(year, workers, wages):
    known = {"workers": workers, "wages": wages}
    assert row(year, "labor", **known).low + row(year, "labor", "us", **known).low == workers * wages


@given(YEARS, AMOUNTS, st.integers(0, 40_000), st.integers(0, 10**8))
def test_what_is_not_known_is_never_outside_what_is_printed(year, amount, workers, wages):
    known = {"utilities": amount, "training": amount, "facilities": amount, "workers": workers, "wages": wages}
    given_ = {year: {name: Fraction(value) for name, value in known.items()}}
    bounded = pay(AGREEMENT, [JAPAN.year(year)])
    exact = pay(AGREEMENT, [JAPAN.year(year)], given_)
    for wide, narrow in zip(bounded, exact, strict=True):
        assert wide.value.holds(narrow.value.low)
        assert narrow.value.high is not None and wide.value.holds(narrow.value.high)
        assert narrow.low >= 0


@given(YEARS, AMOUNTS)
def test_a_cap_never_raises_and_a_floor_never_lowers(year, amount):
    assert row(year, "utilities", utilities=amount).high <= -(-61 * amount // 100)
    assert row(year, "facilities", facilities=amount).low >= amount


def test_an_explanation_ends_in_inputs_and_agreed_levels():
    steps = evaluate(AGREEMENT.clauses[1].payment, Env(2021, {}, AGREEMENT.inputs))
    leaves, nodes = [], [steps]
    while nodes:
        node = nodes.pop()
        nodes.extend(node.parts)
        if not node.parts:
            leaves.append(node.words)
    assert set(leaves) == {"as agreed", "cost of utilities at the bases"}
