"""Marks: a sum says which of its figures are only recalled and of which no accounting is stated."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.marks import cautions, mark, recalled, span_of, sum_of, unstated
from warikan.figures.money import Money
from warikan.figures.published import published

KNOWN = published("jp", date(2026, 11, 1), recalled=True)


def of(category, *years):
    return [f for f in KNOWN if f.category == category and f.years in years]


def test_what_is_only_recalled_is_marked_wholly_or_in_part():
    memory, sourced = of("total", "FY2018"), of("utilities", "FY2015")
    assert (mark(memory), mark(sourced), mark([*memory, *sourced])) == (
        " (recalled)",
        "",
        " (partly recalled)",
    )
    assert recalled(memory) == "only recalled, no source bears it out: host nation support of FY2018"
    assert recalled(sourced) == ""


def test_years_of_one_line_are_drawn_together():
    told = unstated(of("total", "FY2018", "FY2019", "FY2020") + of("fip_five_year_total", "FY2016–FY2020"))
    assert told == (
        "contract or expenditure is not stated for host nation support of FY2018..FY2020, "
        "facilities (FIP), sum of the years of FY2016–FY2020"
    )


def test_nothing_is_said_where_nothing_must_be():
    assert cautions(of("labor_sma", "FY2015")) == ()


@given(st.lists(st.tuples(st.integers(1, 10**13), st.sampled_from([1, 10**6, 10**8, 10**9])), min_size=1))
def test_a_sum_lies_within_the_digits_of_its_parts(parts):
    model = of("labor_sma", "FY2015")[0]
    figures = [replace(model, money=Money(amount, "JPY"), quantum=quantum) for amount, quantum in parts]
    low, high = span_of(figures)
    assert low <= sum(amount for amount, _ in parts) <= high
    assert high - low == sum(quantum for _, quantum in parts)


def test_a_sum_in_words_is_rounded_to_the_coarsest_digit():
    fine, coarse = of("utilities", "FY2018")[0], of("utilities", "FY2010")[0]
    assert sum_of([fine, coarse]) == "48.1 bn JPY"
    assert sum_of([fine, fine]) == "46,474 m JPY"
