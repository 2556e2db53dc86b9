"""What ships: agreements with what of them is known, rounds, tables with every row as collected, and every hole."""

import csv
import importlib.util
from pathlib import Path

import pytest

import warikan as wk
from warikan.agreement.library import files, load
from warikan.desk.gap import gap_json, gap_lines
from warikan.desk.holdings import holdings, holes, of_years, table
from warikan.desk.library_rows import flat, row_lines, sections
from warikan.desk.stock import Stock, stock, stock_rows
from warikan.engine.coverage import STANDINGS
from warikan.ground.shelf import names

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("carry_facts", ROOT / "tools" / "carry_facts.py")
carrying = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(carrying)


def test_every_file_of_an_agreement_is_listed_once_in_the_order_of_its_number():
    listed = [each["id"] for each in wk.library()["agreements"]]
    assert sorted(listed) == sorted(files())
    assert [name for name in listed if name.startswith("kr-us")] == [f"kr-us-{n}" for n in range(1, 13)]


def test_every_table_of_the_shelf_is_listed():
    indexed = {held.name for held in holdings()} - {"rates"}
    assert indexed == set(names("facts", ".csv")) - {"tables", "holes"}


def test_each_category_and_year_of_an_agreement_stands_in_one_way():
    for each in stock().agreements:
        if each.agreement is not None:
            told = [(category, year) for category, _, years in each.known for year in years]
            of = each.agreement
            assert {standing for _, standing, _ in each.known} <= set(STANDINGS)
            assert len(told) == len(set(told))
            assert set(told) == {
                (clause.category, year)
                for clause in of.clauses
                for year in of.years
                if of.stands(clause, year)
            }


def test_what_follows_is_bounded_is_budget_only_or_unknown_is_told_by_category_and_year():
    assert wk.library("jp-us-2022")["agreements"][0]["coverage"] == {
        "by rule": {"utilities": "FY2022..FY2026", "training_relocation": "FY2022..FY2026"},
        "bounded": {"training_equipment": "FY2022..FY2026", "facilities": "FY2022..FY2026"},
        "unknown": {"labor": "FY2022..FY2026"},
    }


def test_the_years_are_named_wherever_they_are_not_the_whole_term():
    heads, rows = next(iter(sections(stock(), alone=False)))
    told = {row["id"]: row for row in rows}
    assert heads["known"] == "what is known"
    assert "unknown: labor outside the agreement (FY2006), utilities (FY2006)" in told["jp-us-2006"]["known"]
    assert (told["kr-us-10"]["term"], told["kr-us-10"]["known"]) == ("FY2019", "by rule: contribution")
    assert told["kr-us-12"]["known"] == (
        "by rule: contribution (FY2026..FY2027); bounded: contribution (FY2028..FY2030)"
    )
    ids = [row["id"] for row in rows]
    assert ids.index("jp-us-2016") + 1 == ids.index("jp-us-2021-protocol")


def test_every_hole_is_about_something_that_ships_and_the_holes_of_every_agreement_are_there():
    made = stock()
    shipped = {*files(), *(each.id for each in made.rounds), *(held.name for held in made.tables)}
    assert {hole.about for hole in holes()} <= shipped
    told = {(hole.about, hole.hole) for hole in made.holes}
    assert {(name, hole) for name in files() if stands_alone(name) for hole in load(name).holes} <= told
    assert all(hole.settled_by for hole in holes())


def stands_alone(name):
    return name in {each.instrument.id for each in stock().agreements if not each.amends}


def test_one_round_has_its_steps_its_positions_and_its_holes():
    made = wk.library("jp-us-2027")
    assert (made["agreements"], made["tables"]) == ([], [])
    assert made["rounds"] == [{"id": "jp-us-2027", "steps": 6, "positions": 7, "verified": 13}]
    assert [hole["hole"] for hole in made["holes"]] == ["no opening of talks is on record here"]


def test_april_2008_had_no_agreement_and_says_line_by_line_what_had_cover():
    made = wk.library("jp-us-2008")["agreements"][0]["gap"]
    assert (made["from"], made["to"], made["days"], made["after"]) == (
        "2008-04-01",
        "2008-04-30",
        30,
        "jp-us-2006",
    )
    covered = {line["category"]: line["cover"] for line in made["lines"]}
    assert covered == {
        "utilities": False,
        "training_relocation": False,
        "labor": False,
        "labor_outside_the_agreement": True,
        "facilities": True,
    }
    assert all("status-of-forces" in line["home"] for line in made["lines"] if line["cover"])
    assert all(told["address"].startswith("http") for told in made["told"])
    assert wk.pay("jp-us-2008")["gap"] == made
    others = [name for name in files() if stands_alone(name) and gap_json(load(name)) is not None]
    assert others == ["jp-us-2008"]


# Which collected file each table carries, and which of its names the table gives anew.
CARRIED = {
    "japan_hns_budget": "japan_budget",
    "japan_rounds": "japan_rounds",
    "japan_positions": "japan_positions",
    "korea_inputs": "korea_series",
    "korea_rounds": "korea_rounds",
    "korea_positions": "korea_positions",
    "un_scale_of_assessments": "un_scale_of_assessments",
    "un_ldc": "un_ldc",
    "un_cbd_2025_2026_inputs": "un_cbd_2025_2026_inputs",
    "un_cbd_2025_2026_parameters": "un_cbd_2025_2026_parameters",
    "un_montreal_2011_parameters": "un_montreal_2011_parameters",
}


@pytest.mark.parametrize("collected", CARRIED)
def test_every_verified_row_that_was_collected_is_printed_with_its_source_and_unaltered(collected, shared):
    with (shared / "data" / f"{collected}.csv").open(encoding="utf-8", newline="") as file:
        wanted = [row for row in csv.DictReader(file) if row["status"] == "verified"]
    assert wanted and all("://" in row["source_url"] for row in wanted)
    printed = [dict(row) for row in stock_rows(CARRIED[collected])]
    columns = list(wanted[0])
    if collected == "korea_inputs":
        for row in wanted:
            row["series"] = carrying._OTHER_LISTS.get(row["series"], row["series"])
            row["note"] = carrying._ASIDE.sub("", row["note"])
    cells = [tuple(row[column] for column in columns) for row in printed]
    missing = [row for row in wanted if tuple(row[column] for column in columns) not in cells]
    assert missing == []
    assert sum(row["status"] == "verified" for row in printed) == len(wanted)


def test_rows_are_chosen_by_year_by_run_and_by_day():
    assert {row["fiscal_year"] for row in stock_rows("japan_budget", [2013])} == {
        "1978-2015",
        "1978-2024",
        "2011-2015",
        "2011-2016",
        "2013",
    }
    assert {row["period"] for row in stock_rows("un_scale_of_assessments", [2020])} == {"2019-2021"}
    assert {row["date"][:4] for row in stock_rows("korea_rounds", [2019])} == {"2019"}
    assert len(of_years(table("rates"), [1999])) == sum(
        row["day"].startswith("1999") for row in table("rates")
    )
    assert stock_rows("clauses", [2019]) == ()


def test_a_recalled_figure_is_marked_on_its_row():
    recalled = [row for row in stock_rows("japan_budget", [2013]) if row["fiscal_year"] == "2013"]
    lines = list(row_lines(recalled))
    assert "186,000,000,000" in lines[1] and "unverified" in lines[1]
    assert lines[-1] == "    memory"


def test_no_row_is_said():
    assert list(row_lines(())) == ["no row speaks of these years"]


def test_everything_stands_in_the_flat_list_too():
    made = stock()
    assert len(list(flat(made))) == sum(map(len, (made.agreements, made.rounds, made.tables, made.holes)))
    counted = {heads["id"]: len(rows) for heads, rows in sections(made, alone=False)}
    assert counted.pop("gap before") == len(list(gap_lines(load("jp-us-2008"))))
    assert counted == {
        "agreement": len(made.agreements),
        "round": len(made.rounds),
        "table": len(made.tables),
        "not known of": len(made.holes),
    }


def test_one_that_is_asked_for_alone_comes_with_its_parts():
    heads = [heads["id"] for heads, rows in sections(stock("jp-us-2016"), alone=True) if rows]
    assert heads == ["agreement", "clause", "round", "not known of"]
    heads = [heads["id"] for heads, rows in sections(stock("japan_budget"), alone=True) if rows]
    assert heads == ["table", "part", "not known of"]


@pytest.mark.parametrize(("name", "way_out"), [("kr-us-13", "kr-us-"), ("zzz", "lists what ships")])
def test_what_does_not_ship_is_refused_with_a_way_out(name, way_out):
    assert not isinstance(stock(name), Stock)
    assert way_out in stock(name)[0].way_out
    assert stock_rows(name)[0].code == "not-in-library"
    with pytest.raises(ValueError, match="not-in-library"):
        wk.library(name)
