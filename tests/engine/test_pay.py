"""Who pays what under the agreements that ship: exact where the facts determine it, else a range with its reason."""

from datetime import date
from fractions import Fraction

import pytest

from warikan.agreement.file import read
from warikan.agreement.library import load
from warikan.engine.inputs import Inputs
from warikan.engine.pay import RESIDUE, converted, derived, pay, totals
from warikan.figures.fiscal import JAPAN
from warikan.figures.schedules import Level
from warikan.ground.source import Source

AGREEMENT = load("jp-us-2016", date(2021, 11, 17))
LATEST = load("jp-us-2022")
CAP = 24_901_908_000
EOK = 100_000_000
# Totals in hundred million won that follow from base and rule; the first year of each is the agreement's own figure.
KOREA = {
    "kr-us-7": {2007: 7_255, 2008: 7_415},
    "kr-us-8": {2009: 7_600, 2010: 7_904, 2011: 8_125, 2012: 8_361, 2013: 8_695},
    "kr-us-9": {2014: 9_200, 2015: 9_320, 2016: 9_441, 2017: 9_507, 2018: 9_602},
    "kr-us-10": {2019: 10_389},
    "kr-us-11": {2020: 10_389, 2021: 11_833, 2022: 12_472, 2023: 12_896, 2024: 13_463, 2025: 14_028},
    "kr-us-12": {2026: 15_192, 2027: 15_511},
}


def row(year, category, payer="jp", agreement=AGREEMENT, **known):
    costs = {year: {name: Fraction(value) for name, value in known.items()}}
    rows = pay(agreement, [JAPAN.year(year)], costs)
    return next(r for r in rows if (r.category, r.payer) == (category, payer))


@pytest.mark.parametrize("name", KOREA)
def test_korean_totals_follow_from_base_and_rule_in_whole_hundred_million_won(name):
    found = {r.year.number: (r.low, r.high) for r in pay(load(name)) if r.value.exact}
    assert found == {year: (eok * EOK, eok * EOK) for year, eok in KOREA[name].items()}


def test_years_whose_growth_is_not_published_are_ranges_that_name_it():
    rows = {r.year.number: r for r in pay(load("kr-us-12"))}
    assert rows[2028].because == ("growth of Korean consumer prices of FY2026",)
    assert rows[2030].because[-1] == "growth of Korean consumer prices of FY2026"
    assert (rows[2028].low, rows[2028].high) == (0, 16_287 * EOK)


def test_a_growth_that_is_given_settles_the_year():
    known = Inputs({2026: {"price growth": Fraction(2, 100)}})
    rows = {r.year.number: r for r in pay(load("kr-us-12"), inputs=known)}
    assert rows[2028].low == rows[2028].high == 15_821 * EOK
    assert rows[2029].because == ("growth of Korean consumer prices of FY2027",)


def test_the_cap_binds_for_2010_and_for_2013_nobody_knows():
    binds = {r.year.number: r.binds for r in pay(load("kr-us-8"))}
    assert binds == {2009: "no", 2010: "growth up to", 2011: "no", 2012: "no", 2013: "unknown"}


@pytest.mark.parametrize(
    ("name", "year"),
    [("kr-us-3", 1996), ("kr-us-8", 2009), ("kr-us-10", 2019), ("kr-us-11", 2020), ("kr-us-11", 2021)],
)
def test_figures_of_the_texts_agree_with_their_derivations(name, year):
    agreement = load(name)
    clause = next(clause for clause in agreement.clauses if year in clause.years)
    fiscal = agreement.first.calendar.year(year)
    stated = next(r for r in pay(agreement, [fiscal]))
    assert derived(agreement, clause, fiscal) == stated.value


def test_the_other_vintage_of_2010_would_give_another_amount():
    vintage = Inputs({2010: {"price growth": Fraction(3, 100)}})
    rows = {r.year.number: r.low for r in pay(load("kr-us-8"), inputs=vintage)}
    assert rows[2012] == 8_369 * EOK != KOREA["kr-us-8"][2012] * EOK


def test_the_fifth_stays_unknown_by_rule_and_its_parts_are_converted_at_their_own_rate():
    agreement = load("kr-us-5")
    rows = pay(agreement)
    assert {r.year.number for r in rows if r.value.exact} == {2002}
    together = {total.year.number: total.value for total in converted(agreement, rows)}
    assert together[2002].low == 536_800_000_000 + 58_800_000 * 1_245
    assert {total.currency for total in totals(rows)} == {"KRW", "USD"}


def test_the_utilities_cap_is_reached_at_one_cost_and_not_one_yen_below():
    reached = row(2018, "utilities", utilities=40_822_800_000)
    below = row(2018, "utilities", utilities=40_822_799_999)
    assert (reached.low, reached.high) == (CAP, CAP)
    assert below.high == CAP - 1
    assert row(2018, "utilities", utilities=40_822_900_000).binds == "up to"
    assert below.binds == "no"


def test_with_the_cost_unknown_utilities_lie_between_nothing_and_the_cap_and_nobody_says_it_bound():
    unknown = row(2018, "utilities")
    assert (unknown.low, unknown.high, unknown.binds) == (0, CAP, "unknown")
    assert unknown.because == ("cost of utilities at the bases of FY2018",)


@pytest.mark.parametrize(
    ("year", "low", "high"), [(2017, 22_625, 23_178), (2020, 23_178, 23_178), (2021, 23_178, 23_178)]
)
def test_the_worker_ceiling_is_a_range_until_its_last_step(year, low, high):
    wages = row(year, "labor", workers=30_000, wages=1)
    assert (wages.low, wages.high) == (low, high)


def test_even_steps_are_taken_only_when_asked_for_and_say_so():
    assuming = load("jp-us-2016", assume=True)
    wages = row(2017, "labor", agreement=assuming, workers=30_000, wages=1)
    assert (wages.low, wages.high) == (22_846, 22_846)
    assert wages.clause.taken == ("workers up to",)
    assert row(2017, "labor").clause.taken == ()


def test_below_the_ceiling_every_worker_is_paid_and_nothing_is_left():
    assert row(2021, "labor", workers=20_000, wages=5_000_000).low == 20_000 * 5_000_000
    assert row(2021, "labor", payer="us", workers=20_000, wages=5_000_000).high == 0


def test_facilities_have_a_floor_and_no_end():
    facilities = row(2021, "facilities")
    assert (facilities.low, facilities.high, facilities.clause.kind) == (
        20_600_000_000,
        None,
        "discretionary",
    )


def test_utilities_from_2022_are_fixed_and_printed_to_a_hundred_million():
    rows = [r for r in pay(LATEST) if r.category == "utilities"]
    assert [r.low // EOK for r in rows] == [234, 234, 151, 133, 133]
    assert {(r.value.exact, r.printed) for r in rows} == {(True, EOK)}


@pytest.mark.parametrize(
    ("category", "name", "cap"),
    [("training_equipment", "equipment", 200), ("facilities", "facilities", 1641)],
)
def test_equipment_and_facilities_never_go_beyond_their_caps_over_the_term(category, name, cap):
    asked = {year: {name: Fraction(70 * cap * EOK, 100)} for year in range(2022, 2027)}
    rows = [r for r in pay(LATEST, costs=asked) if r.category == category]
    assert [r.low * 100 // (cap * EOK) for r in rows] == [70, 30, 0, 0, 0]
    assert [r.binds for r in rows] == ["no", *["up to over the term"] * 4]
    assert max(r.high for r in pay(LATEST) if r.category == category) == cap * EOK


def test_an_input_may_be_a_range():
    level = Level(Fraction(10**9), Fraction(2 * 10**9))
    found = pay(AGREEMENT, [JAPAN.year(2018)], {2018: {"utilities": level}})
    mine = next(r for r in found if r.category == "utilities")
    assert (mine.low, mine.high, mine.binds) == (610_000_000, 1_220_000_000, "no")


def test_the_biodiversity_budget_is_divided_in_whole_dollars_with_the_residue_apart():
    agreement = load("cbd-2025")
    rows = pay(agreement)
    for year, total in ((2025, 1_407_865_200), (2026, 1_504_195_400)):
        mine = [r for r in rows if r.year.number == year]
        assert len(mine) == 197
        assert sum(r.low for r in mine) == total
        assert all(r.value.exact and r.low % 100 == 0 for r in mine)
        assert sum(r.payer == RESIDUE for r in mine) == 1
    poorest = {r.share for r in rows if r.binds == "ldc"}
    assert poorest == {"0.010"}
    assert next(r.share for r in rows if r.payer == "EU") == "2.500"


def test_the_montreal_shares_are_ranges_until_its_recalled_parameters_are_assumed():
    plain = pay(load("montreal-2011"))
    assert not any(r.value.exact for r in plain if r.payer != RESIDUE)
    assumed = pay(load("montreal-2011", assume=True))
    assert all(r.value.exact for r in assumed)
    assert sum(r.low for r in assumed) == 427_693_300
    for wide, narrow in zip(plain, assumed, strict=True):
        assert narrow.value.within(wide.value)


FLOOR = """warikan: 1
agreement: bridge
title: A bridge
parties: {ost: Ostra, vel: Vell}
unassigned: vel
currency: USD
term: FY2027..FY2029
signed: not known
in-force: not known
rounding: half up to 1 USD
inputs: {repair: USD}
clauses:
  repairs:
    cost: repair
    ost pays: 40%
    at least: 1.0 m USD
    up to: 3.0 m USD
    assumed: [ost pays, at least, up to]
"""
SHARED = FLOOR.replace("    at least: 1.0 m USD\n    up to: 3.0 m USD\n", "    vel pays: SHARE\n").replace(
    "at least, up to", "vel pays"
)
MILLION = 100_000_000  # of dollars, in cents


def bridge(text, low, high=None):
    level = Level(Fraction(low), Fraction(low if high is None else high), "repair")
    of = read(Source.of("a.yaml", text))
    return pay(of, [of.first], {2027: {"repair": level}})


@pytest.mark.parametrize(
    ("cost", "due", "binds"),
    [
        (MILLION // 2, MILLION // 2, "cost"),
        (2 * MILLION, MILLION, "at least"),
        (5 * MILLION, 2 * MILLION, "no"),
        (9 * MILLION, 3 * MILLION, "up to"),
    ],
)
def test_a_floor_above_the_cost_does_not_bind_the_cost_does(cost, due, binds):
    (ost, _) = bridge(FLOOR, cost)
    assert (ost.low, ost.high, ost.binds) == (due, due, binds)


def test_whether_a_floor_binds_is_not_known_where_the_cost_may_be_less():
    (ost, _) = bridge(FLOOR, MILLION // 2, 2 * MILLION)
    assert (ost.low, ost.high, ost.binds) == (MILLION // 2, MILLION, "unknown")


def test_what_binds_one_payer_is_not_what_binds_the_next():
    ost, vel, left = bridge(SHARED.replace("SHARE", "50%").replace("40%", "8 m USD"), 9 * MILLION)
    assert [(r.payer, r.low, r.binds) for r in (ost, vel)] == [
        ("ost", 8 * MILLION, "no"),
        ("vel", MILLION, "cost"),
    ]
    assert (left.payer, left.low, left.left) == ("vel", 0, True)


def test_all_of_a_cost_after_a_share_is_what_the_share_leaves_and_no_limit_binds():
    ost, vel, left = bridge(SHARED.replace("SHARE", "all"), 9 * MILLION)
    assert [(r.low, r.binds) for r in (ost, vel, left)] == [
        (9 * MILLION * 4 // 10, "no"),
        (9 * MILLION * 6 // 10, "no"),
        (0, "no"),
    ]
