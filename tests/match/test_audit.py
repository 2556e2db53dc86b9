"""The audit of the library: every conflict of the notes is found by relations alone, and of the right kind."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.evidence.positions import position_claims
from warikan.evidence.reported import Reported
from warikan.figures.audit import audit_tables
from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED
from warikan.figures.money import Money
from warikan.figures.published import payers, published
from warikan.ground.shelf import names, rows
from warikan.match.audit import audit, audit_payer, figures_of

FOUND = audit()
# What each conflict is that the notes of the library tell of; the audit reads no note.
KINDS = {
    "jp-budget": {
        "2007": COMPILED,
        "2019": COMPILED,
        "fip_five_year_total": COMPILED,
        "training_equipment_per_year": ERROR,
    },
    "kr-budget": {"1998": COMPILED, "2002": COMPILED},
}


def conflicts(table):
    return [
        (number, row)
        for number, row in enumerate(rows(f"facts/{table}.csv"), 2)
        if "CONFLICT" in row["note"] and row["status"] == "verified"
    ]


def verdicts(id_):
    return {finding.verdict for finding in FOUND if id_ in finding.ids} - {FOLLOWS, UNCHECKED}


@pytest.mark.parametrize(("payer", "table"), [("jp", "japan_budget"), ("kr", "korea_budget")])
def test_every_conflict_of_a_published_table_is_found_and_of_its_kind(payer, table):
    told = conflicts(table)
    assert told
    for number, row in told:
        kinds = KINDS[f"{payer}-budget"]
        kind = kinds.get(row["category"]) or kinds[row["fiscal_year"]]
        assert kind in verdicts(f"{payer}-budget-{number}"), row["note"]


def test_every_conflict_among_the_positions_is_found_and_of_its_kind():
    kinds = {
        "jp-us-2001": COMPILED,
        "jp-us-2016": COMPILED,
        "jp-us-2021-protocol": COMPILED,
        "jp-us-2022": ERROR,
    }
    told = [
        claim
        for _, claim in position_claims()
        if isinstance(claim.content, Reported) and "CONFLICT" in claim.content.note
    ]
    assert len(told) == 4
    assert {claim.round: verdicts(claim.id) for claim in told} == {key: {kind} for key, kind in kinds.items()}


def test_no_other_table_has_a_conflict_that_is_not_looked_at():
    tables = {name for name in names("facts", ".csv") if "note" in rows(f"facts/{name}.csv")[0]}
    assert {name for name in tables if conflicts(name)} <= {
        "japan_budget",
        "korea_budget",
        "japan_positions",
        "korea_positions",
    }


def test_the_audit_reads_no_note():
    bare = [replace(figure, note="") for figure in figures_of("jp")]
    assert audit_payer("jp", bare) == audit_payer("jp", figures_of("jp"))


@pytest.mark.parametrize("payer", payers())
def test_a_damaged_row_of_a_total_is_caught(payer):
    figures = list(figures_of(payer))
    at = next(n for n, f in enumerate(figures) if (f.category, f.first.number) == ("total", 2009))
    figures[at] = replace(
        figures[at], money=Money(figures[at].money.amount + 3_000_000_000, figures[at].money.currency)
    )
    before = {f.ids for f in audit_payer(payer, figures_of(payer)) if f.verdict in (ERROR, COMPILED)}
    after = [f for f in audit_payer(payer, figures) if f.verdict in (ERROR, COMPILED) and f.ids not in before]
    if payer == "jp":
        assert any(figures[at].id in f.ids for f in after)


def test_a_percentage_against_the_wrong_year_is_an_error_that_names_the_right_one():
    press = [f for f in FOUND if f.relation == "change" and f.printed.startswith("+17.2 %")]
    assert [(f.verdict, f.because) for f in press] == [(ERROR, "it follows from FY2025 instead")]
    assert len(press[0].addresses) == 2
    (article,) = [f for f in FOUND if f.printed.startswith("−10.4 %")]
    assert (article.verdict, article.because) == (ERROR, "it follows from FY2008 instead")


def test_the_printed_rises_of_three_deals_follow():
    told = {f.printed: (f.verdict, f.arithmetic) for f in FOUND if f.relation == "change" and f.payer == "kr"}
    assert told["+8.2 % on FY2018"] == (FOLLOWS, "1,038.9 bn KRW over 960.2 bn KRW = +8.2 %")
    assert told["+8.3 % on FY2025"] == (FOLLOWS, "1,519.2 bn KRW over 1,402.8 bn KRW = +8.3 %")
    assert told["+13.9 % on FY2020"] == (FOLLOWS, "1,183.3 bn KRW over 1,038.9 bn KRW = +13.9 %")
    (rate,) = [f for f in FOUND if f.relation == "rates" and f.years == "FY2021"]
    assert rate.arithmetic == "7.4 % + 6.5 % = 13.9 %"


def test_a_conversion_at_a_rate_that_the_market_never_had_is_an_error():
    (slip,) = [f for f in FOUND if f.relation == "conversion" and f.verdict != FOLLOWS]
    assert (slip.years, slip.verdict) == ("FY2004", ERROR)
    assert slip.arithmetic == "implies 88.7 to 92.1 JPY per USD"


def test_every_growth_of_the_korean_defence_budget_follows_from_the_budgets():
    growth = [f for f in FOUND if f.relation == "growth"]
    assert len(growth) > 20
    assert {f.verdict for f in growth} == {FOLLOWS}


def test_nothing_is_audited_that_was_not_known_on_the_day():
    before = audit(date(2015, 1, 1))
    assert not any("17.2" in f.printed or "1,550" in f.printed or "FY2022" in f.years for f in before)
    assert len(before) < len(FOUND)


def test_every_finding_leads_to_what_it_rests_on():
    assert [f for f in FOUND if not f.ids] == []
    assert [f for f in FOUND if not f.addresses and f.relation not in ("same", "sum", "currencies")] == []


def test_every_payer_with_figures_is_audited():
    assert {f.payer for f in FOUND} == set(payers())
    assert published("jp", date.max)


def test_a_total_in_two_currencies_follows_only_where_rounding_makes_it():
    told = {
        (f.years, f.printed): (f.verdict, f.because)
        for f in audit_tables("kr", figures_of("kr"))
        if f.relation == "currencies"
    }
    says = "the won part and the dollar part at the rate of the contract"
    cut = "its source cuts below the last digit"
    other = "it does not follow at the rate of the contract"
    assert told == {
        ("FY1999", "330 m USD (as reported)"): (GAP, cut),  # 339 m, which rounds to 340 m
        ("FY1999", "333 m USD (as announced with the deal)"): (COMPILED, other),
        ("FY2002", "470 m USD (as reported)"): (COMPILED, other),
        ("FY2002", "490 m USD (as announced with the deal)"): (FOLLOWS, says),
        ("FY2004", "620 m USD (as reported)"): (FOLLOWS, says),
        ("FY2004", "746.9 bn KRW (as reported)"): (FOLLOWS, says),
    }
