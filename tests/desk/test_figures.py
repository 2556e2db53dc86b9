"""The rows of `figures`: whatever rests on a figure that is only recalled is marked, and no sum mixes bases."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.desk.figures import Answer, Asked, answered, subject_of
from warikan.desk.figures_deals import deal_rows
from warikan.desk.figures_nest import envelope_rows
from warikan.desk.figures_spent import execution_rows, head_rows
from warikan.figures.money import Money


def answer(name="jp-us", change=lambda figure: figure, **asked):
    """An answer whose figures are changed one by one before rows are made of them."""
    found = answered(name, Asked(**asked))
    assert isinstance(found, Answer)
    return replace(
        found, held=tuple(map(change, found.held)), chosen=tuple(change(each) for each in found.chosen)
    )


def memory(line, year):
    """A change that makes one line of one year a figure that is only recalled."""
    return lambda f: (
        replace(f, verified=False, address="memory") if (f.category, f.first.number) == (line, year) else f
    )


def test_envelopes_that_rest_on_memory_are_marked():
    rows = envelope_rows(answer(years=(2015,), change=memory("training_relocation_saco", 2015)))
    relocation = next(row for row in rows if row["line"] == "training_relocation_all_sma")
    assert relocation["shown"] == "6.7 bn JPY (partly recalled)"
    assert "6.4 bn JPY (partly recalled) outside" in relocation["told"]
    assert "only recalled, no source bears it out: training relocation (SACO) of FY2015" in relocation["told"]
    place = next(row for row in rows if row["line"] == "training_relocation_saco")
    assert place["shown"] == "1.2 bn JPY (recalled)"


def test_a_nest_of_parts_without_an_accounting_says_so():
    def open_(f):
        relocation = f.category.startswith("training_relocation") and f.first.number == 2015
        return replace(f, basis=replace(f.basis, accounting="unstated")) if relocation else f

    rows = envelope_rows(answer(years=(2015,), change=open_))
    relocation = next(row for row in rows if row["line"] == "training_relocation_all_sma")
    assert (
        "contract or expenditure is not stated for training relocation (night landing)" in relocation["told"]
    )


def test_a_nest_is_no_finer_than_its_parts():
    def fine(f):
        return (
            replace(f, money=Money(5_223_000_000, "JPY"), quantum=1_000_000)
            if f.category == "training_relocation_realignment"
            else f
        )

    rows = envelope_rows(answer(years=(2015,), change=fine))
    assert next(r for r in rows if r["line"] == "training_relocation_all_sma")["shown"] == "6.7 bn JPY"


def test_what_was_spent_of_a_recalled_budget_is_marked():
    def recalled(f):
        return memory("total", 1999)(f) if f.basis.stage == "enacted" else f

    (row,) = [
        r
        for r in execution_rows(answer(years=(1999,), change=recalled))
        if r["name"] == "host nation support"
    ]
    assert (row["budget"], row["spent"], row["not_spent"]) == (
        "275.6 bn JPY (recalled)",
        "98.6 % (partly recalled)",
        "3.8 bn JPY (partly recalled)",
    )
    assert "only recalled" in row["said"]


def test_a_cost_per_head_of_a_recalled_total_is_marked():
    rows = head_rows(answer(years=(2018,), recalled=True))
    assert rows[0]["what"].startswith("196.8 bn JPY (recalled)")


@pytest.mark.parametrize("name", ["jp-us", "kr-us"])
@pytest.mark.parametrize("recalled", [True, False])
def test_a_deal_in_constant_prices_adds_each_year_once(name, recalled):
    given = answered(name, Asked(prices=2020, recalled=recalled))
    assert isinstance(given, Answer)
    twice = replace(given, held=(*given.held, *given.held))
    assert [row["real"] for row in deal_rows(twice)] == [row["real"] for row in deal_rows(given)]


def test_a_deal_in_constant_prices_never_adds_two_accountings():
    given = answered("kr-us", Asked(prices=2020, as_known=date(2026, 1, 1)))
    assert isinstance(given, Answer)

    def budgeted(f):
        odd = f.first.number % 2
        basis = replace(f.basis, stage="enacted", accounting="contract" if odd else "expenditure")
        return replace(f, basis=basis) if f.category == "total" and f.basis.stage == "due" else f

    rows = deal_rows(replace(given, held=tuple(map(budgeted, given.held))))
    row = next(each for each in rows if each["years"] == "FY2014–FY2018")
    assert (row["real_low"], row["real"].partition(": ")[0]) == (None, "not in constant prices")


@pytest.mark.parametrize("name", ["JP-US", "Jp-us", "JP", "jp-us"])
def test_a_subject_is_known_in_whatever_case_it_is_written(name):
    assert subject_of(name) == subject_of(name.lower())
    assert subject_of(name).payer == "jp"


def test_why_a_deal_has_no_total_is_said_of_each_stage_at_which_a_year_is_held():
    (row,) = deal_rows(answered("jp", Asked(years=(2012,))))
    assert row["missing"] == [
        (
            "as budgeted (enacted budget): host nation support of FY2011, FY2013 is not held; "
            "accounting differs: unstated, expenditure"
        ),
        "as budgeted (draft budget): host nation support of FY2012, FY2013, FY2014, FY2015 is not held",
        "no yearly total is held as announced or as settled",
    ]
