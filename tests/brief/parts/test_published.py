"""Published figures: one bar and one row for what several sources print alike, each source with its link."""

from dataclasses import replace
from datetime import date

from warikan.brief.parts.published import figures_of_year, published_bars, published_table
from warikan.match.cover import cover

DAY = date(2021, 11, 17)


def of_year(findings):
    made = findings()
    covered = cover(made.article, DAY)
    made = replace(made, cover=covered)
    return made, figures_of_year(made, covered)


def test_a_figure_printed_twice_is_one_row_with_both_sources(findings, cells):
    made, figures = of_year(findings)
    (table,) = published_table(made, figures)
    totals = [row for row in cells(table) if row[0] == "total"]
    assert totals == [
        ["total", "¥201.7 billion<fact>, also here<fact>", "host nation support, enacted budget"]
    ]
    anchors = [piece.to for row in table.rows for piece in row[1] if piece.to]
    assert anchors == list(dict.fromkeys(anchors))
    assert {figure.category for figure in figures} > {"total"}


def test_a_bar_stands_in_the_category_of_its_clause(findings):
    bars = published_bars(*of_year(findings))
    assert {bar.category for bar in bars} <= {
        "total",
        "utilities",
        "training_relocation",
        "labor",
        "facilities",
    }
    assert all(bar.low == bar.high and bar.drawn == "published" for bar in bars)


def test_a_package_agreed_beforehand_is_no_bar_of_a_year(findings):
    made, figures = of_year(findings)
    agreed = [figure for figure in figures if figure.basis.stage == "agreed_package"]
    assert agreed
    assert not {made.fact_anchor(figure) for figure in agreed} & {
        bar.to for bar in published_bars(made, figures)
    }


def test_nothing_published_is_no_table(findings):
    assert published_table(findings(), ()) == ()
