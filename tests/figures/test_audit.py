"""The audit: sums, averages, scopes and single cells are told apart by relations, and a damaged row is caught."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.audit import audit_tables
from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED, meet, rounded_off
from warikan.figures.money import Money
from warikan.figures.published import published

JAPAN = published("jp", date(2026, 11, 1))
KOREA = published("kr", date(2026, 11, 1))


def found(relation, years, what, figures=JAPAN, payer="jp"):
    return [
        f
        for f in audit_tables(payer, figures)
        if (f.relation, f.years) == (relation, years) and f.what.startswith(what)
    ]


def damaged(line, year, amount):
    """The figures of Japan with one enacted row of the ministry's chart off by an amount."""
    return tuple(
        replace(f, money=Money(f.money.amount + amount, f.money.currency))
        if (f.category, f.first.number, f.basis.stage, f.basis.accounting)
        == (line, year, "enacted", "expenditure")
        else f
        for f in JAPAN
    )


def test_the_budget_of_2015_closes_and_the_wider_sum_has_a_rounding_gap():
    closes = [f for f in found("sum", "FY2015", "host nation support") if "48.3" in f.arithmetic]
    assert [(f.verdict, f.arithmetic) for f in closes][:1] == [
        (FOLLOWS, "141.6 bn JPY + 48.3 bn JPY = 189.9 bn JPY")
    ]
    (wider,) = found("sum", "FY2015", "agreement, all lines")
    assert (wider.verdict, wider.arithmetic) == (GAP, "141.6 bn JPY + 1.2 bn JPY + 5.2 bn JPY = 148.0 bn JPY")
    assert wider.printed.startswith("148.1 bn JPY")
    assert wider.because.startswith("0.1 bn JPY more than the parts")


@pytest.mark.parametrize(
    "line", ["sma_within_hns", "sofa_subtotal", "fip", "labor_sma", "utilities", "sma_all"]
)
def test_a_damaged_row_of_one_known_basis_is_an_error_of_the_record(line):
    before = {f.ids for f in audit_tables("jp", JAPAN) if f.verdict == ERROR}
    after = [f for f in audit_tables("jp", damaged(line, 2015, 700_000_000)) if f.verdict == ERROR]
    assert [f for f in after if f.ids not in before and f.relation == "sum" and f.years == "FY2015"]


@given(st.integers(min_value=300_000_000, max_value=10**12))
def test_no_damage_beyond_rounding_follows(amount):
    sums = found("sum", "FY2015", "agreement, all lines", damaged("sma_all", 2015, amount))
    assert [f.verdict for f in sums] == [ERROR]


def test_a_yearly_sum_that_is_the_sum_of_all_years_is_an_error():
    (one,) = found("average", "FY2022–FY2026", "training equipment")
    assert (one.verdict, one.arithmetic) == (ERROR, "5 x 20.0 bn JPY = 100.0 bn JPY")
    assert one.because == "the sum of all years is given for that of each"


def test_compilers_that_count_differently_are_no_errors():
    apart = found("same", "FY2019", "host nation support")
    assert {f.verdict for f in apart} == {COMPILED}
    assert {f.arithmetic for f in apart} == {"0.5 bn JPY apart", "0.8 bn JPY apart", "1.3 bn JPY apart"}
    (scopes,) = found("scope", "FY2007", "agreement, all lines")
    assert (scopes.verdict, scopes.arithmetic) == (COMPILED, "142.5 bn JPY less 140.9 bn JPY = 1.6 bn JPY")


def test_a_scope_that_the_parts_explain_is_not_told_again():
    assert found("scope", "FY2015", "agreement") == []


def test_one_document_that_prints_two_figures_is_an_error():
    (two,) = found("same", "FY2002", "support as the US", KOREA, "kr")
    assert (two.verdict, two.because) == (ERROR, "one document prints both")


def test_figures_further_apart_than_their_digits_allow_are_no_rounding():
    (rough,) = found("same", "FY2022–FY2026", "facilities (FIP), sum of the years")
    assert (rough.verdict, rough.arithmetic) == (COMPILED, "4.1 bn JPY apart")
    (printed_to_ten,) = found("same", "FY2016", "forces-related, all ministries")
    assert (printed_to_ten.verdict, printed_to_ten.arithmetic) == (GAP, "4.2 bn JPY apart")


@given(st.integers(0, 3), st.integers(0, 3), st.integers(-(10**10), 10**10))
def test_two_figures_are_a_rounding_gap_just_where_their_digits_meet(one, other, apart):
    first = as_held("fip_five_year_total", "FY2022–FY2026", quantum=10 ** (8 + one))
    second = replace(
        first, money=Money(first.money.amount + apart, "JPY"), quantum=10 ** (8 + other), address="elsewhere"
    )
    verdicts = {f.verdict for f in audit_tables("jp", (first, second)) if f.relation == "same"}
    allowed = 2 * abs(apart) <= first.quantum + second.quantum
    assert verdicts == {FOLLOWS if apart == 0 else GAP if allowed else COMPILED}


def test_a_cut_figure_is_rounding():
    cut = [f for f in found("same", "FY1998", "contribution", KOREA, "kr") if "390 m USD" in f.printed]
    assert {f.verdict for f in cut} == {GAP}


def test_a_sum_whose_parts_are_not_held_names_them():
    (years,) = [f for f in found("years", "FY2016–FY2020", "host nation") if f.printed.startswith("980.1")]
    assert (years.verdict, years.missing) == (UNCHECKED, ("host nation support of FY2018",))


def test_what_is_only_recalled_checks_a_sum_and_is_marked():
    recalled = published("jp", date(2026, 11, 1), recalled=True)
    (years,) = [
        f for f in found("years", "FY2016–FY2020", "host nation", recalled) if f.printed.startswith("980.1")
    ]
    assert years.verdict == FOLLOWS
    assert "196.8 bn JPY (recalled)" in years.arithmetic
    assert "only recalled" in years.because


def test_contract_and_expenditure_are_never_set_against_each_other():
    told = [f for f in audit_tables("jp", JAPAN) if f.relation == "same" and f.years in ("FY2007", "FY2023")]
    assert [f for f in told if f.verdict != FOLLOWS] == []


@given(st.integers(1, 10**13), st.integers(1, 10**13))
def test_rounding_off_is_never_far(coarse, fine):
    if rounded_off(coarse, fine):
        assert 20 * abs(coarse - fine) <= fine


@given(*[st.fractions() for _ in range(4)])
def test_meeting_is_mutual(a, b, c, d):
    one, other = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    assert meet(one, other) == meet(other, one)


def as_held(category, years, **changes):
    """One figure of Japan as it is held, with some of its fields changed."""
    one = next(f for f in JAPAN if (f.category, f.years) == (category, years))
    return replace(one, **changes)


def test_a_sum_of_stated_and_unstated_accountings_says_whose_is_not_stated():
    recalled = published("jp", date(2026, 11, 1), recalled=True)
    (years,) = [
        f for f in found("years", "FY2016–FY2020", "host nation", recalled) if f.printed.startswith("980.1")
    ]
    assert "contract or expenditure is not stated for host nation support, sum of the years" in years.because
    assert "host nation support of FY2016, FY2018..FY2020" in years.because  # the year 2017 states its own


def test_one_document_that_states_no_accounting_is_taken_at_its_word():
    (closes,) = [f for f in found("sum", "FY2015", "forces-related, defense") if f.verdict == FOLLOWS]
    assert closes.because == "what the defense ministry pays"


def test_parts_on_two_accountings_are_never_added_even_where_the_whole_states_none():
    whole = as_held("sofa_subtotal", "FY2015")
    whole = replace(whole, basis=replace(whole.basis, accounting="unstated"))
    fip, labor = as_held("fip", "FY2015"), as_held("labor_sofa", "FY2015")
    contract = replace(labor, basis=replace(labor.basis, accounting="contract"))
    (checked,) = found("sum", "FY2015", "status-of-forces", (whole, fip, labor))
    assert checked.verdict == FOLLOWS
    assert checked.because.endswith(
        "contract or expenditure is not stated for status-of-forces lines of FY2015"
    )
    (open_,) = found("sum", "FY2015", "status-of-forces", (whole, fip, contract))
    assert (open_.verdict, open_.missing) == (UNCHECKED, ("all parts on one accounting",))


def test_a_recomputed_sum_is_no_finer_than_its_parts():
    whole, labor = as_held("sofa_subtotal", "FY2015"), as_held("labor_sofa", "FY2015")
    fine = as_held("fip", "FY2015", money=Money(22_123_000_000, "JPY"), quantum=1_000_000)
    (checked,) = found("sum", "FY2015", "status-of-forces", (whole, fine, labor))
    assert checked.arithmetic == "22,123 m JPY + 26.2 bn JPY = 48.3 bn JPY"


def test_what_a_source_bears_out_is_taken_before_what_is_recalled():
    whole, labor, fip = (as_held(line, "FY2015") for line in ("sofa_subtotal", "labor_sofa", "fip"))
    recalled = replace(fip, verified=False, address="memory", row=9_999)
    (checked,) = found("sum", "FY2015", "status-of-forces", (whole, recalled, fip, labor))
    assert "recalled" not in checked.arithmetic + checked.because


def test_only_figures_that_compare_are_counted_as_agreeing():
    (agree,) = [f for f in found("same", "FY1999", "host nation support") if f.verdict == FOLLOWS]
    assert (
        agree.printed == "275.6 bn JPY (enacted budget, expenditure basis)"
    )  # the settlement is another figure
    assert agree.arithmetic == "2 figures agree"


def test_figures_that_agree_say_whose_accounting_is_not_stated():
    (agree,) = [f for f in found("same", "FY2021", "host nation support") if f.verdict == FOLLOWS]
    assert agree.because == "contract or expenditure is not stated for host nation support of FY2021"
