"""The money: every stated sum with what is settled of it, and its basis where the facts have one."""

from datetime import date
from decimal import Decimal

from warikan.brief.parts import money
from warikan.evidence.claims import Amount, Percentage
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.match.bases import bases
from warikan.match.cover import cover

JP = Party("jp", "Japan")
DAY = date(2021, 11, 17)
YEAR = Days(date(2021, 4, 1), date(2022, 3, 31))
BARE = Amount(Money(5 * 10**9, "JPY"), 10**9)


def support(yen=201_700_000_000):
    return Amount(Money(yen, "JPY"), 10**8, payers=(JP,), period=YEAR, status="in_force", purpose="support")


def test_without_a_sum_there_is_no_part(findings):
    assert money.part(findings()) is None


def test_what_is_not_settled_says_so(findings, cells):
    (row,) = cells(money.part(findings(("5 billion yen", BARE))).tables[0])
    assert row == ["¥5 billion<stated>", *["not determined<undetermined>"] * 5]


def test_a_settled_sum_is_told_whole(findings, cells):
    amount = Amount(
        BARE.money, 10**9, change=True, payers=(JP,), period=YEAR, purpose="utilities", status="asked"
    )
    (row,) = cells(money.part(findings(amount)).tables[0])
    assert row[1:5] == ["asked for, a change", "Japan", "FY2021", "utilities"]


def test_a_sum_that_the_facts_know_leads_to_its_basis(findings, cells, words):
    part = money.part(_same(findings, support()))
    assert cells(part.tables[0])[0][-1] == "host nation support, enacted budget<fact>"
    assert words(part.lead[0]) == (
        "¥201.7 billion<stated> is all host nation support; the agreement covers part of it. "
        "Outside the treaty: facilities."
    )


def test_of_several_sums_only_those_the_facts_know_have_a_basis(findings, cells):
    part = money.part(_same(findings, BARE, support()))
    assert [row[-1] for row in cells(part.tables[0])] == [
        "not determined<undetermined>",
        "host nation support, enacted budget<fact>",
    ]


def _same(findings, *amounts):
    """Findings whose bases speak of the very claims of its article."""
    from dataclasses import replace

    made = findings(*amounts)
    covered = cover(made.article, DAY)
    return replace(made, cover=covered, bases=bases(made.article, covered, DAY))


def test_a_sum_that_differs_from_the_facts_says_from_what(findings, cells):
    part = money.part(_same(findings, support(150_000_000_000)))
    assert cells(part.tables[0])[0][-1] == (
        "differs from the published ¥201.7 billion (host nation support, enacted budget)<fact>"
    )
    assert part.lead == ()


def test_percentages_have_a_table_of_their_own(findings, cells):
    shares = (("billion", Percentage(Decimal("4.6"), "the total")), ("yen", Percentage(Decimal(5))))
    (table,) = money.part(findings(*shares)).tables
    assert cells(table) == [["4.6 %<stated>", "the total"], ["5 %<stated>", "not determined<undetermined>"]]
