"""What differences cost: each alone and the interaction make all together, exactly; bounds hold all that is lawful."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.test_laws import INPUTS, WORDS, agreement, known

from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import load
from warikan.agreement.moves import after, road
from warikan.agreement.renewal import renewed
from warikan.engine.inputs import Inputs
from warikan.engine.interval import ZERO, Interval, added, exactly
from warikan.engine.pay import pay
from warikan.engine.price import price
from warikan.figures.schedules import Level
from warikan.ground.source import Source

few = settings(max_examples=max(12, settings.default.max_examples // 8))
HEAD = """warikan: 1
agreement: {name}
title: made up
parties: {{jp: Japan, us: United States}}
unassigned: us
currency: JPY
term: FY2016..FY2017
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {{power: JPY}}
clauses:
"""


def made(words, name="x"):
    found = build(draft(Source.of("x.yaml", HEAD.format(name=name) + words)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def by_cell(effects):
    return {(each.payer, each.year.number): each.value for each in effects}


def summed(priced):
    """All alone and the interaction, cell by cell."""
    found = {}
    for effects in (*priced.alone, priced.interaction):
        for cell, value in by_cell(effects).items():
            found[cell] = added(found.get(cell, exactly(0)), value)
    return found


def paid_by(of, payer, inputs):
    found = {}
    for row in pay(of, inputs=inputs):
        if row.payer == payer and payer in [each.payer for each in row.clause.payments]:
            key = (payer, row.year.number)
            found[key] = added(found.get(key, exactly(0)), row.value)
    return found


@few
@given(WORDS, WORDS, INPUTS)
def test_alone_and_interaction_make_together_which_is_the_difference_of_what_is_paid(one, other, inputs):
    a, b, given_ = agreement(one), agreement(other), known(inputs)
    priced = price(road(a, b), given_)
    before, after_ = (paid_by(of, "jp", given_) for of in (a, b))
    together = by_cell(priced.together)
    for cell in {*before, *after_}:
        least = after_.get(cell, exactly(0)).low - before.get(cell, exactly(0)).low
        assert together[cell] == exactly(least)
    total = summed(priced)
    for cell, value in together.items():
        if value.exact and total[cell].exact:
            assert total[cell] == value
        else:
            assert cell[0] == "us"  # what a clause without a cost leaves to it nobody knows


@few
@given(WORDS, WORDS, INPUTS, st.sets(st.sampled_from(["power", "workers", "pay", "growth"]), min_size=1))
def test_bounds_hold_the_exact_effect_whatever_is_not_known(one, other, inputs, hidden):
    a, b, all_ = agreement(one), agreement(other), known(inputs)
    some = {
        year: {name: value for name, value in values.items() if name not in hidden}
        for year, values in all_.costs.items()
    }
    wide, narrow = (price(road(a, b), each) for each in (Inputs(some), all_))
    for outer, inner in zip(
        (*wide.alone, wide.together, wide.interaction),
        (*narrow.alone, narrow.together, narrow.interaction),
        strict=True,
    ):
        held = by_cell(outer)
        for cell, value in by_cell(inner).items():
            assert value.within(held[cell])
            assert held[cell].exact or held[cell].because


@few
@given(WORDS, WORDS, INPUTS)
def test_ranges_of_inputs_give_bounds_too(one, other, inputs):
    a, b, all_ = agreement(one), agreement(other), known(inputs)
    loose = {
        year: {name: Level(v - abs(v) / 2, v + abs(v), name) for name, v in values.items()}
        for year, values in all_.costs.items()
    }
    wide, narrow = (price(road(a, b), each) for each in (Inputs(loose), all_))
    held = by_cell(wide.together)
    for cell, value in by_cell(narrow.together).items():
        assert value.within(held[cell])


@few
@given(WORDS, WORDS)
def test_together_lies_within_what_alone_and_interaction_come_to(one, other):
    priced = price(road(agreement(one), agreement(other)))
    total = summed(priced)
    for cell, value in by_cell(priced.together).items():
        assert value.within(total[cell])


@few
@given(WORDS, WORDS)
def test_all_moves_make_the_second_and_none_the_first(one, other):
    a, b = agreement(one), agreement(other)
    way = road(a, b)
    for end, of in ((after(way, ()), a), (after(way, way.moves), b)):
        inputs = known({name: (Fraction(7), Fraction(9)) for name in ("power", "workers", "pay", "growth")})
        assert paid_by(end, "jp", inputs) == paid_by(of, "jp", inputs)


@few
@given(WORDS)
def test_an_agreement_and_itself_cost_the_same_though_nothing_is_known(words):
    priced = price(road(agreement(words), agreement(words)))
    assert priced.alone == ()
    assert all(each.nothing for each in (*priced.together, *priced.interaction))


SHARE = """  utilities:
    cost: power
    jp pays: {share}
    up to: {cap}
    assumed: [jp pays, up to]
"""


def test_what_one_side_pays_less_the_other_pays_more():
    a, b = (
        made(SHARE.format(share="61%", cap="24 bn JPY")),
        made(SHARE.format(share="61%", cap="20 bn JPY"), "y"),
    )
    (effects,) = price(road(a, b), Inputs({2016: {"power": Fraction(50 * 10**9)}})).alone
    found = {(each.payer, each.year.number): (each.low, each.high) for each in effects}
    assert found["jp", 2016] == (-4_000_000_000, -4_000_000_000)
    assert found["us", 2016] == (4_000_000_000, 4_000_000_000)
    # Nothing is known of the cost of the next year, but a lower cap never makes Japan pay more.
    assert found["jp", 2017] == (-4_000_000_000, 0)
    assert found["us", 2017] == (0, 4_000_000_000)


def test_a_share_and_a_cap_interact():
    a, b = (
        made(SHARE.format(share="61%", cap="24 bn JPY")),
        made(SHARE.format(share="35%", cap="20 bn JPY"), "y"),
    )
    priced = price(road(a, b), Inputs({2016: {"power": Fraction(50 * 10**9)}}))
    share, cap = (by_cell(each)["jp", 2016] for each in priced.alone)
    assert (share, cap) == (exactly(17_500_000_000 - 24_000_000_000), exactly(-4_000_000_000))
    assert by_cell(priced.together)["jp", 2016] == exactly(-6_500_000_000)
    assert by_cell(priced.interaction)["jp", 2016] == exactly(4_000_000_000)


def test_a_clause_that_goes_leaves_its_whole_cost_to_the_party_that_bears_the_rest():
    other = "  heat:\n    cost: power\n    jp pays: all\n    up to: 1 tn JPY\n    assumed: [up to]\n"
    a, b = made(SHARE.format(share="61%", cap="24 bn JPY") + other), made(other, "y")
    (effects,) = price(road(a, b), Inputs({2016: {"power": Fraction(10 * 10**9)}})).alone
    found = by_cell(effects)
    assert (found["jp", 2016], found["us", 2016]) == (exactly(-6_100_000_000), exactly(6_100_000_000))


def test_what_a_clause_without_a_cost_leaves_nobody_knows():
    heat = "  heat:\n    cost: power\n    jp pays: all\n    up to: 1 tn JPY\n    assumed: [up to]\n"
    fixed = f"  utilities:\n    jp pays: 10 bn JPY\n    assumed: [jp pays]\n{heat}"
    a, b = (
        made(
            SHARE.format(share="61%", cap="24 bn JPY")
            + "  heat:\n    cost: power\n    jp pays: all\n    up to: 1 tn JPY\n    assumed: [up to]\n"
        ),
        made(fixed, "y"),
    )
    found = by_cell(price(road(a, b), Inputs({2016: {"power": Fraction(10 * 10**9)}})).together)
    assert found["jp", 2016] == exactly(3_900_000_000)
    reason = "what of utilities in FY2016 is left to us: a clause names no cost"
    assert found["us", 2016] == Interval(Fraction(-3_900_000_000), None, (reason,))


def test_a_path_not_known_is_not_taken_for_that_of_the_other_agreement():
    words = "  labor:\n    jp pays: between {} and 9 bn JPY in FY2016..FY2017, path not known\n    assumed: [jp pays]\n"
    words += "  heat:\n    cost: power\n    jp pays: all\n    up to: 1 tn JPY\n    assumed: [up to]\n"
    a, b = made(words.format("5 bn JPY")), made(words.format("6 bn JPY"), "y")
    found = by_cell(price(road(a, b)).together)["jp", 2016]
    assert (found.low, found.high) == (-3_000_000_000, 4_000_000_000)
    assert found.because == (
        "labor, jp pays: path not known in FY2016 under y",
        "labor, jp pays: path not known in FY2016",
    )


def test_2016_to_2022_with_what_the_utilities_cost():
    b = load("jp-us-2022")
    way = road(renewed(load("jp-us-2016"), b.first, b.last), b)
    inputs = Inputs({year: {"utilities": Fraction(45 * 10**9)} for year in range(2022, 2027)})
    fixed, cap, *_ = price(way, inputs).alone
    paid = [by_cell(fixed)["jp", year].low for year in range(2022, 2027)]
    assert paid == [-1_501_908_000, -1_501_908_000, -9_801_908_000, -11_601_908_000, -11_601_908_000]
    assert by_cell(cap)["jp", 2024] == exactly(27_450_000_000 - 24_901_908_000)


@pytest.mark.parametrize(
    ("old", "new", "more"), [("kr-us-8", "kr-us-9", 31_400_000_000), ("kr-us-9", "kr-us-10", 60_500_000_000)]
)
def test_against_the_old_rule_going_on(old, new, more):
    b = load(new)
    first = price(road(renewed(load(old), b.first, b.last), b)).together[0]
    assert (first.year, first.low, first.high) == (b.first, more, more)


def test_the_protocol_of_2021_costs_what_one_more_year_costs():
    from datetime import date

    way = road(load("jp-us-2016", date(2021, 1, 31)), load("jp-us-2016"))
    found = by_cell(price(way).together)
    assert all(value == exactly(0) for (_, year), value in found.items() if year < 2021)
    assert (found["jp", 2021].low, found["jp", 2021].high) == (20_600_000_000, None)
    assert found["us", 2020].low == ZERO
