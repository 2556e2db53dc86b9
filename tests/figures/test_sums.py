"""Sums: on one basis figures add, on two they are refused by name, and a rounding gap is told."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.figures.published import published
from warikan.figures.sums import Refused, Together, gap, summed, together

KNOWN = published("jp", date(2026, 11, 1))
KOREAN = published("kr", date(2026, 11, 1))


def of(category, years, figures=KNOWN):
    return [f for f in figures if (f.category, f.years) == (category, years)]


def test_figures_on_one_basis_add():
    levels = [of("utilities", f"FY{year}")[0] for year in range(2022, 2027)]
    made = together(levels)
    assert isinstance(made, Together)
    assert (made.money.amount, made.printed) == (88_500_000_000, 100_000_000)


def test_contract_and_expenditure_do_not_add():
    assert together(of("total", "FY2023")) == Refused((("accounting", ("expenditure", "contract")),))


def test_currencies_and_envelopes_do_not_add():
    refused = together([of("total", "FY2003", KOREAN)[0], of("total", "FY2003", KOREAN)[1]])
    assert dict(refused.cells)["currency"] == ("KRW", "USD") or dict(refused.cells)["currency"] == (
        "USD",
        "KRW",
    )
    assert str(together([])) == "there is no sum: no figure is held"


def test_a_gap_by_rounding_is_told_and_a_greater_one_is_not_explained():
    parts = [of("utilities", f"FY{year}")[0] for year in (2022, 2023)]
    total = replace(parts[0], money=replace(parts[0].money, amount=46_900_000_000))
    assert gap(parts, total) == 100_000_000
    assert gap(parts, replace(total, money=replace(total.money, amount=50_000_000_000))) is None
    assert isinstance(gap(parts, of("total", "FY2023")[0]), Refused)


def test_an_accounting_that_is_not_stated_is_said_of_each_figure():
    made = together(
        [f for f in of("utilities", "FY2018") + of("utilities", "FY2019") if f.basis.stage == "enacted"]
    )
    assert made.cautions == ("contract or expenditure is not stated for utilities of FY2018..FY2019",)
    assert together(of("utilities", "FY2015")).cautions == ()
    assert together(of("utilities", "FY2022")).cautions == ()  # a deal has no accounting to state


def test_a_sum_that_rests_on_memory_is_marked_and_names_the_figure():
    recalled = published("jp", date(2026, 11, 1), recalled=True)
    made = together([*of("total", "FY2018", recalled), of("total", "FY2021")[0]])
    assert str(made) == "398.5 bn JPY (partly recalled)"
    assert made.cautions[1] == "only recalled, no source bears it out: host nation support of FY2018"
    assert str(together(of("total", "FY2018", recalled))) == "196.8 bn JPY (recalled)"


def test_a_sum_is_no_finer_than_the_coarsest_of_its_parts():
    fine, coarse = of("utilities", "FY2018")[0], of("utilities", "FY2010")[0]
    made = together([fine, coarse])
    assert (made.money.amount, str(made)) == (48_137_000_000, "48.1 bn JPY")
    assert made.ends == (48_086_500_000, 48_187_500_000)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("utilities", "total"), "utilities is counted in host nation support"),
        (("total", "utilities"), "utilities is counted in host nation support"),
        (
            ("sma_all", "total"),
            "part of the same money is counted in host nation support and in agreement, all lines",
        ),
    ],
)
def test_the_narrower_line_is_counted_in_the_wider(lines, words):
    refused = summed([next(f for f in of(line, "FY2015") if f.basis.stage == "enacted") for line in lines])
    assert dict(refused.cells)["overlap"] == (words,)


def test_a_year_is_counted_in_the_sum_of_its_years():
    refused = summed([of("total", "FY2020")[0], of("five_year_total", "FY2016–FY2020")[0]])
    told = dict(refused.cells)["overlap"]
    assert told == ("host nation support is counted in host nation support, sum of the years",)
