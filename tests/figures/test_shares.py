"""Shares, headcounts, execution, prices and conversions: what a source says, recomputed, and nothing made up."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from warikan.figures.execution import executed
from warikan.figures.findings import ERROR, FOLLOWS, GAP, UNCHECKED
from warikan.figures.heads import cost_per_head, headcounts, per_head_checked
from warikan.figures.money import Money
from warikan.figures.prices import NoPrices, Real, in_prices_of
from warikan.figures.published import published
from warikan.figures.restated import restatement_checked, restatements
from warikan.figures.shares import share_checked, shares

KNOWN = published("jp", date.max)
TRIAL = next(share for share in shares("jp") if share.low == Fraction("86.4"))


@pytest.mark.parametrize(
    ("low", "verdict"), [(Fraction("86.4"), FOLLOWS), (Fraction("86.5"), GAP), (Fraction("74.5"), ERROR)]
)
def test_a_share_follows_from_its_sums_or_does_not(low, verdict):
    assert share_checked(replace(TRIAL, low=low, high=low)).verdict == verdict


def test_a_share_without_its_sums_cannot_be_checked_and_says_what_is_missing():
    made = share_checked(replace(TRIAL, denominator=None))
    assert (made.verdict, made.missing) == (UNCHECKED, ("the whole cost",))


def test_what_we_divided_is_ours_and_not_checked_against_itself():
    ours = [share for payer in ("jp", "kr") for share in shares(payer) if share.by == "ours"]
    assert [(str(share), share.division) for share in ours] == [
        ("37.6 %", "12.6 bn USD of 33.5 bn USD"),
        ("30.2 %", "5.8 bn USD of 19.2 bn USD"),
    ]
    assert {share_checked(share) for share in ours} == {None}


def test_a_recalled_share_is_left_out_until_it_is_asked_for():
    held, all_ = shares("kr"), shares("kr", recalled=True)
    assert [share.by for share in all_ if share not in held] == ["Korea Economic Institute"]


def test_a_share_is_known_from_the_day_of_its_source():
    assert [share.by for share in shares("jp", date(2000, 1, 1))] == ["Congressional Research Service"]


def test_a_cost_per_head_holds_every_headcount_near_its_year():
    budget = next(f for f in KNOWN if (f.category, f.years, f.basis.stage) == ("total", "FY2019", "enacted"))
    made = cost_per_head(budget, headcounts("jp"))
    for count in made.counts:
        assert made.low.amount <= budget.money.amount / count.heads <= made.high.amount
    assert made.low.amount < made.high.amount


def test_no_headcount_near_no_cost_per_head():
    early = next(f for f in KNOWN if f.years == "FY1978")
    assert cost_per_head(early, headcounts("jp")) is None


def test_both_published_costs_per_head_follow_from_one_headcount_each():
    assert [f.verdict for host in ("jp", "kr") for f in per_head_checked(host)] == [FOLLOWS, FOLLOWS]


def test_execution_needs_a_budget_on_the_same_accounting():
    held = {each.settled.years: each for each in executed(KNOWN) if each.settled.category == "total"}
    assert held["FY1999"].budget[0].money.amount == 275_600_000_000
    assert held["FY2000"].missing == (held["FY2000"].settled.first,)  # only a contract budget is held
    assert held["FY1999"].low < held["FY1999"].high < 1


def test_a_cut_figure_lies_above_what_is_printed():
    settled = next(f for f in KNOWN if f.basis.stage == "settled" and f.years == "FY1999")
    assert (settled.cut, settled.ends) == (True, (271_775_000_000, 271_776_000_000))


def test_prices_go_forth_and_back():
    total = next(f for f in published("kr", date.max) if (f.category, f.years) == ("labor", "FY2019"))
    there = in_prices_of(total, 2024)
    assert isinstance(there, Real)
    later = replace(total, first=total.first.plus(5), last=total.last.plus(5), money=Money(there.low, "KRW"))
    back = in_prices_of(later, 2019)
    assert isinstance(back, Real)
    assert (
        back.low
        <= total.money.amount
        <= in_prices_of(replace(later, money=Money(there.high, "KRW")), 2019).high
    )


def test_no_prices_are_guessed():
    total = next(f for f in published("kr", date.max) if (f.category, f.years) == ("labor", "FY2019"))
    assert in_prices_of(total, 2026) == NoPrices("korea/cpi_growth of FY2026 is not held")
    assert isinstance(in_prices_of(total, 2024, date(2020, 1, 1)), NoPrices)
    assert "no series of prices ships for jp" in str(in_prices_of(KNOWN[0], 2020))


def test_a_doubted_rate_widens_real_money_and_says_so():
    figure = next(f for f in published("kr", date.max) if (f.category, f.years) == ("labor", "FY2019"))
    old = replace(figure, first=figure.first.plus(-9), last=figure.last.plus(-9))
    made = in_prices_of(old, 2012)
    assert made.because == ("price growth of FY2011, listed as 4%, recalled as 4.4%",)


@pytest.mark.parametrize("payer", ["jp", "kr"])
def test_a_conversion_follows_where_the_market_had_its_rate(payer):
    found = {each.year: restatement_checked(each).verdict for each in restatements(payer)}
    assert {year for year, verdict in found.items() if verdict != FOLLOWS} <= {2004}
