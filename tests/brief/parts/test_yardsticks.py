"""The baseline card: every yardstick with its basis, a rise only where one compares."""

from dataclasses import replace
from datetime import date

from warikan.brief.parts.yardsticks import yardstick_notes, yardstick_table
from warikan.evidence.claims import Amount
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.match.baselines import baselines
from warikan.match.cover import cover

DAY = date(2021, 11, 17)
FIVE = Days(date(2022, 4, 1), date(2027, 3, 31))
PACKAGE = Amount(
    Money(1_055_100_000_000, "JPY"), 10**8, payers=(Party("jp", "Japan"),), period=FIVE, status="agreed"
)


def carded(findings, *amounts):
    made = findings(*amounts)
    covered = cover(made.article, DAY)
    return replace(made, cover=covered, baselines=baselines(made.article, covered, DAY))


def test_without_cover_there_is_no_card(findings):
    assert yardstick_table(findings()) == ()
    assert list(yardstick_notes(findings())) == []


def test_a_new_package_rises_over_each_package(findings, cells):
    (table,) = yardstick_table(carded(findings, PACKAGE))
    rises = {row[0]: row[3] for row in cells(table)}
    assert rises["this year, FY2021"] == "no sum in the text compares"
    assert rises["this year times 5"] == "¥1.0551 trillion<stated>: +4.6 %<computed>"
    assert rises["last package as budgeted, FY2016–FY2020"].endswith(
        "+7.6 % to +7.7 % by its printed digits<computed>"
    )
    assert rises["last package as announced, FY2016–FY2020"].endswith("+11.5 %<computed>")


def test_without_a_rise_there_is_no_column_for_one(findings, words):
    (table,) = yardstick_table(carded(findings))
    assert table.head == ("Yardstick", "Sum", "Basis")
    assert {len(row) for row in table.rows} == {3}
    assert words(table.note).startswith("No sum in the text compares with these. A rise is true only")


def test_a_multiple_of_a_fact_is_computed(findings, cells):
    (table,) = yardstick_table(carded(findings))
    assert [row[1].partition("<")[2] for row in cells(table)] == ["fact>", "computed>", "fact>", "fact>"]


def test_each_rise_leads_to_how_it_was_reckoned(findings, words):
    made = carded(findings, PACKAGE)
    (table,) = yardstick_table(made)
    notes = {note.anchor: words(note.sentence) for note in yardstick_notes(made)}
    led = [piece.to for row in table.rows for piece in row[3] if piece.standing == "computed"]
    assert led == list(notes)
    assert notes["rise-1"] == "¥1.0551 trillion<stated> over ¥1.0085 trillion (this year times 5): +4.6 %."


def test_a_coarse_figure_gives_a_range(findings, cells):
    coarse = replace(PACKAGE, money=Money(10**12, "JPY"), quantum=10**11)
    (table,) = yardstick_table(carded(findings, coarse))
    assert "to" in cells(table)[1][3] and "by its printed digits<computed>" in cells(table)[1][3]
