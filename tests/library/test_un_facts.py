"""The United Nations tables on the shelf: their sums, what agrees across them, and what is not verified."""

from collections import Counter, defaultdict
from fractions import Fraction

import pytest

from warikan.ground.shelf import rows, text

SCALE, LEAST = "facts/un_scale_of_assessments.csv", "facts/un_ldc.csv"
PARTIES = "facts/un_cbd_2025_2026_inputs.csv"
CONVENTION, PROTOCOL = "facts/un_cbd_2025_2026_parameters.csv", "facts/un_montreal_2011_parameters.csv"
TABLES = (SCALE, LEAST, PARTIES, CONVENTION, PROTOCOL)


@pytest.mark.parametrize("table", TABLES)
def test_a_verified_row_has_an_address_and_every_row_says_whether_it_is(table):
    assert {row["status"] for row in rows(table)} <= {"verified", "unverified"}
    assert [
        row for row in rows(table) if row["status"] == "verified" and "://" not in row["source_url"]
    ] == []


@pytest.mark.parametrize("table", TABLES)
def test_the_shelf_holds_what_was_collected(table, shared):
    collected = shared / "data" / table.removeprefix("facts/")
    assert text(table) == collected.read_text(encoding="utf-8")


def test_every_period_comes_to_a_hundred_but_the_one_whose_source_does_not():
    sums = defaultdict(Fraction)
    for row in rows(SCALE):
        sums[row["period"]] += Fraction(row["rate_percent"])
    assert sums.pop("2003") == Fraction("101.088")
    assert len(sums) == 8
    assert set(sums.values()) == {Fraction(100)}


def test_nobody_stands_twice_in_one_period():
    assert max(Counter((row["iso3"], row["period"]) for row in rows(SCALE)).values()) == 1
    assert Counter(row["period"] for row in rows(SCALE)) == {
        **dict.fromkeys(("2003", "2004-2006"), 191),
        **dict.fromkeys(("2007-2009", "2010-2012"), 192),
        **dict.fromkeys(("2013-2015", "2016-2018", "2019-2021", "2022-2024", "2025-2027"), 193),
    }


def test_one_code_has_one_name_in_all_tables_and_one_name_one_code():
    named = {(row["iso3"], row["name"]) for table in (SCALE, LEAST, PARTIES) for row in rows(table)}
    assert len(named) == len({code for code, _ in named}) == len({name for _, name in named})


def test_the_parties_of_the_convention_have_the_rates_and_classes_of_the_other_tables():
    scale = {row["iso3"]: row["rate_percent"] for row in rows(SCALE) if row["period"] == "2022-2024"}
    least = {row["iso3"]: row["is_ldc"] for row in rows(LEAST)}
    parties = {row["iso3"]: row for row in rows(PARTIES)}
    assert {code: least[code] for code in parties} == {code: row["is_ldc"] for code, row in parties.items()}
    both = parties.keys() & scale.keys()
    assert {code: parties[code]["un_scale_2022_2024_percent"] for code in both} == {
        code: scale[code] for code in both
    }
    assert scale.keys() - parties.keys() == {"USA"}
    assert parties.keys() - scale.keys() == {"EUU", "COK", "NIU", "PSE"}


def test_the_convention_has_196_parties_of_which_44_are_least_developed_and_one_has_no_rate():
    parties = rows(PARTIES)
    rated = [row for row in parties if row["un_scale_2022_2024_percent"]]
    assert (len(parties), len(rated)) == (196, 195)
    assert sum(row["is_ldc"] == "true" for row in parties) == 44
    assert sum(Fraction(row["un_scale_2022_2024_percent"]) for row in rated) == Fraction("78.013")


def test_what_is_not_verified_is_known_by_name():
    def unverified(table):
        return {row["name"] for row in rows(table) if row["status"] != "verified"}

    assert unverified(CONVENTION) == {"rounding_scale", "rounding_amount"}
    assert unverified(PROTOCOL) == {"threshold", "european_union_share"}
    assert unverified(SCALE) | unverified(LEAST) | unverified(PARTIES) == set()
