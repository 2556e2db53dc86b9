"""Rises of published figures: each new figure against what it compares with, and nothing across accountings."""

from datetime import date
from fractions import Fraction

from warikan.figures.fiscal import calendar_of
from warikan.figures.money import Money
from warikan.figures.rates import Rate
from warikan.match.audit import figures_of
from warikan.match.rises import at_rate, break_even, rises


def card(payer, year, as_known=date.max):
    return rises(figures_of(payer, as_known), calendar_of(payer).year(year))


def test_contract_is_measured_against_contract_and_expenditure_against_expenditure():
    made = {
        (r.new.basis.accounting, r.over.figure.basis.accounting, r.over.money.amount)
        for r in card("jp", 2009)
    }
    assert made == {
        ("expenditure", "expenditure", 208_300_000_000),
        ("contract", "contract", 192_500_000_000),
    }


def test_a_deal_is_measured_against_everything_of_its_length():
    deal = {r.over.money.amount: r.middle for r in card("jp", 2022) if r.length == 5}
    assert deal == {
        1_008_500_000_000: Fraction(1_055_100, 1_008_500) - 1,
        946_500_000_000: Fraction(1_055_100, 946_500) - 1,
        980_100_000_000: Fraction(1_055_100, 980_100) - 1,
    }


def test_what_is_due_is_measured_against_what_was_due():
    (rise,) = card("kr", 2026)
    assert (rise.new.money.amount, rise.over.money.amount) == (1_519_200_000_000, 1_402_800_000_000)


def test_a_year_of_which_nothing_is_held_has_no_card():
    assert card("jp", 1950) == ()


def test_more_yen_is_no_more_dollars_from_the_break_even_rate_on():
    rise = next(r for r in card("jp", 2022) if r.over.times == 5)
    then = Rate("USD", "JPY", Fraction(110), date(2021, 4, 1))
    even = break_even(rise, then)
    now = at_rate(rise.new.money, Rate("USD", "JPY", even, date(2022, 4, 1)))
    before = at_rate(rise.over.money, then)
    assert abs(now.amount - before.amount) <= 1


def test_a_rate_keeps_the_smallest_units_of_both_currencies():
    rate = Rate("USD", "JPY", Fraction(100), date(2020, 1, 1))
    assert at_rate(Money(100, "JPY"), rate) == Money(100, "USD")


def test_a_rise_over_a_budget_of_no_stated_accounting_says_so():
    made = {r.over.money.amount: r.caution for r in card("jp", 2022)}
    assert made[201_700_000_000] == "contract or expenditure is not stated for FY2021"
    assert made[946_500_000_000] == ""  # a projection has no accounting to state
    assert {r.caution for r in (*card("jp", 2009), *card("kr", 2026))} == {""}
