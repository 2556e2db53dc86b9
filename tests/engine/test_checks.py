"""Checks that need a value, and how much of a published total the rules account for."""

from datetime import date

import pytest

from warikan.agreement.file import read
from warikan.agreement.library import ids, load
from warikan.engine.checks import check
from warikan.engine.coverage import coverage
from warikan.engine.pay import pay
from warikan.ground.source import Source


@pytest.mark.parametrize("name", ids())
def test_nothing_is_said_against_what_ships(name):
    assert check(load(name)) == []


def covered(name, year):
    agreement = load(name)
    return next(each for each in coverage(agreement, pay(agreement)) if each.year.number == year)


def test_of_a_published_total_so_much_follows_is_bounded_is_budget_only_or_unknown():
    found = covered("jp-us-2022", 2023)
    assert (found.total.money.amount, found.rules) == (211_200_000_000, 23_400_000_000)
    assert (found.by_rule, found.bounded) == (("utilities",), ("facilities", "training equipment"))
    assert (found.budget_only, found.unknown, found.outside) == ((), ("labor",), ("training relocation",))


def test_a_line_that_is_published_and_not_bounded_is_budget_only():
    assert covered("jp-us-2016", 2021).budget_only == ("facilities",)
    assert covered("kr-us-5", 2003).budget_only == ("contribution",)


def test_without_a_published_total_that_is_said():
    assert str(covered("kr-us-12", 2026)).startswith(
        "FY2026: no published total is held; by rule: contribution"
    )


def test_what_was_published_later_is_not_counted():
    agreement = load("jp-us-2022")
    early = coverage(agreement, pay(agreement), date(2022, 1, 31))
    assert [each.total is None for each in early] == [False, True, True, True, True]


def test_many_parties_have_no_one_total():
    agreement = load("cbd-2025")
    assert coverage(agreement, pay(agreement)) == ()


def test_every_party_that_a_clause_makes_pay_is_accounted_for():
    text = """warikan: 1
agreement: made-up
title: A made-up agreement
parties: {jp: Japan, us: United States}
currency: JPY
term: FY2027..FY2027
signed: not known
in-force: not known
inputs: {power: JPY}
clauses:
  labor: {jp pays: 5 bn JPY, assumed: [jp pays]}
  utilities: {us pays: power}
"""
    found = read(Source.of("a.yaml", text))
    lines = [str(each) for each in coverage(found, pay(found))]
    assert [line.partition(": ")[0] for line in lines] == ["FY2027", "FY2027, us"]
    assert "by rule: labor" in lines[0] and "unknown: utilities" in lines[1]
