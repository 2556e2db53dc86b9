"""The chart: known, bounded, published and unknown are drawn apart, on a round scale."""

import pytest

from warikan.brief.story import Bar, YearChart
from warikan.brief.svg_years import axis, groups, keys


def chart(*bars, years=("FY2021",), categories=("total", "keeper")):
    return YearChart("Who pays what", "JPY", years, categories, bars)


def bar(low, high, drawn="rule", category="keeper", year="FY2021"):
    return Bar(year, category, "Marl", low, high, drawn, "so much")


def row(*bars, **more):
    ((_, rows),) = groups(chart(*bars, **more))
    return rows[0]


@pytest.mark.parametrize(
    ("low", "high", "drawn", "looks", "standing"),
    [
        (50, 50, "rule", ["exact"], "computed"),
        (0, 50, "rule", ["bounded"], "computed"),
        (20, 50, "rule", ["exact", "bounded"], "computed"),
        (20, None, "rule", ["exact", "bounded", "arrow"], "computed"),
        (50, 50, "published", ["published"], "fact"),
        (None, None, "rule", ["unknown"], "undetermined"),
        (None, None, "unknown", ["unknown"], "undetermined"),
    ],
)
def test_what_is_known_of_a_bar_decides_its_look(low, high, drawn, looks, standing):
    found = row(bar(low, high, drawn), bar(100, 100))
    assert [
        look for look in ("exact", "bounded", "published", "unknown", "arrow") if f'"{look}"' in found.drawing
    ] == looks
    assert found.amount.standing == standing


def test_a_hatch_lies_over_what_is_possible_or_published():
    assert "url(#page.slant)" in row(bar(0, 50)).drawing
    assert "url(#page.upright)" in row(bar(50, 50, "published")).drawing
    assert "url(" not in row(bar(50, 50)).drawing


def test_a_bar_runs_in_proportion():
    assert 'x="18.80%" y="-6" width="28.20%"' in row(bar(20, 50), bar(100, 100)).drawing


def test_each_drawing_says_what_it_shows():
    assert "<title>Marl, keeper: so much, bounded by the rules</title>" in row(bar(0, 5)).drawing


def test_categories_come_in_the_order_of_the_chart_and_empty_ones_are_left_out():
    found = groups(chart(bar(1, 1, category="fip"), bar(1, 1), categories=("total", "keeper")))
    assert [(name, [row.number for row in rows]) for name, rows in found] == [
        ("keeper", [2]),
        ("facilities improvement", [1]),
    ]


def test_the_year_is_named_only_where_there_are_several():
    assert row(bar(1, 1)).payer == "Marl"
    assert row(bar(1, 1), years=("FY2020", "FY2021")).payer == "FY2021, Marl"


def test_the_scale_names_round_sums():
    assert [
        name
        for name in ("0", "¥100 billion", "¥200 billion")
        if f">{name}</text>" in axis(chart(bar(0, 201_700_000_000)))
    ] == [
        "0",
        "¥100 billion",
        "¥200 billion",
    ]
    assert axis(chart(bar(None, None, "unknown"))).count("<text") == 1


def test_a_sum_below_nothing_does_not_leave_the_strip():
    assert 'x="0.00%"' in row(bar(-5, -5)).drawing


def test_the_legend_holds_what_the_chart_holds():
    assert [meaning for _, meaning in keys(chart(bar(5, None), bar(1, 1, "published")))] == [
        "follows from the rules",
        "bounded by the rules",
        "published figure",
    ]
