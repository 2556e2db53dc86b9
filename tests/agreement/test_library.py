"""The agreements that ship: folded by entry into force, as known on a day, and clean."""

from datetime import date

import pytest

from warikan.agreement.library import amends, files, follows, ids, in_force, load, source
from warikan.agreement.model import Agreement
from warikan.desk.check import checked
from warikan.desk.opened import Opened, from_text
from warikan.engine.pay import pay
from warikan.figures.fiscal import JAPAN as JAPAN_YEARS


def test_what_was_not_signed_is_not_known():
    assert load("jp-us-2016", date(2016, 1, 21)) is None
    assert [i.id for i in load("jp-us-2016", date(2021, 2, 23)).instruments] == ["jp-us-2016"]
    assert [i.id for i in load("jp-us-2016", date(2021, 2, 24)).instruments] == [
        "jp-us-2016",
        "jp-us-2021-protocol",
    ]


def test_one_whose_day_of_signature_is_not_known_is_known_from_its_first_day():
    assert load("kr-us-7", date(2006, 12, 31)) is None
    assert load("kr-us-7", date(2007, 1, 1)).instruments[0].signed is None


def test_the_protocol_carries_every_clause_into_the_new_year():
    agreement = load("jp-us-2016", date(2021, 11, 17))
    assert [str(year) for year in agreement.years][-1] == "FY2021"
    assert {clause.id for clause in agreement.clauses} == {
        "labor",
        "utilities",
        "training relocation",
        "facilities",
    }
    assert all(2021 in clause.years for clause in agreement.clauses)


def test_what_stands_before_an_agreement_is_there_to_look_back_at():
    assert [load(f"kr-us-{n}").predecessor.id for n in (8, 11)] == ["kr-us-7", "kr-us-10"]


@pytest.mark.parametrize(
    ("day", "parties", "found"),
    [
        (date(2021, 11, 17), ["us", "jp"], ["jp-us-2016"]),
        (date(2022, 4, 1), ["us", "jp"], []),
        (date(2021, 11, 17), ["us", "kr"], ["kr-us-11"]),
        (date(2021, 11, 17), ["jp", "kr"], []),
    ],
)
def test_an_agreement_is_in_force_between_its_parties_within_its_term(day, parties, found):
    assert [agreement.id for agreement in in_force(parties, day, date(2021, 12, 31))] == found


def test_an_unknown_name_is_refused():
    with pytest.raises(KeyError):
        load("jp-us-2061", date(2021, 1, 1))
    assert all(isinstance(load(name), Agreement) for name in ids())


@pytest.mark.parametrize("name", files())
def test_every_shipped_file_is_clean(name):
    assert checked(name).found == ()
    found = from_text(source(name))
    assert isinstance(found, Opened)
    assert found.warnings == ()


JAPAN = (1987, 1991, 1996, 2001, 2006, 2008, 2011, 2016, 2022)


def test_twelve_korean_agreements_nine_japanese_ones_and_two_of_many_parties_ship():
    korean = [f"kr-us-{number}" for number in range(1, 13)]
    japanese = [f"jp-us-{year}" for year in JAPAN]
    assert sorted(ids()) == sorted(["cbd-2025", "montreal-2011", *japanese, *korean])
    assert (amends("jp-us-1988-protocol"), amends("jp-us-2021-protocol")) == ("jp-us-1987", "jp-us-2016")
    assert [follows(name) for name in japanese] == ["", *japanese[:-1]]


def test_the_japanese_agreements_follow_each_other_year_upon_year():
    terms = [load(f"jp-us-{year}") for year in JAPAN]
    years = [year.number for each in terms for year in each.years]
    assert years == list(range(1987, 2027))
    assert [each.predecessor and each.predecessor.id for each in terms] == [
        None,
        *(f"jp-us-{year}" for year in JAPAN[:-1]),
    ]


def test_the_agreement_of_1991_took_the_place_of_the_first_before_its_term_was_over():
    before, after = (load("jp-us-1987", day) for day in (date(1991, 4, 16), date(1991, 4, 17)))
    assert (str(before.last), str(before.last_day)) == ("FY1991", "1992-03-31")
    assert (str(after.last), str(after.last_day)) == ("FY1990", "1991-04-16")
    assert load("jp-us-1991", date(1991, 4, 16)) is None
    assert [in_force(["jp", "us"], date(1991, 4, day), date(2000, 1, 1))[0].id for day in (16, 17)] == [
        "jp-us-1987",
        "jp-us-1991",
    ]


def test_the_protocol_of_1988_lifts_the_limit_of_one_half():
    before, after = (load("jp-us-1987", day) for day in (date(1988, 3, 31), date(1988, 4, 1)))
    assert [each.id for each in before.instruments] == ["jp-us-1987"]
    assert [each.id for each in after.instruments] == ["jp-us-1987", "jp-us-1988-protocol"]
    costs = {year: {"allowances": 1_001, "amount fixed": 900} for year in (1987, 1988, 1989)}
    paid = {
        (row.year.number, row.payer): row.low for row in pay(after, costs=costs) if row.category == "labor"
    }
    assert [paid[1987, payer] for payer in ("jp", "us")] == [500, 501]
    assert [paid[1988, payer] for payer in ("jp", "us")] == [900, 101]


@pytest.mark.parametrize(
    ("year", "ceiling"), [(2011, 23_055), (2012, 23_055), (2013, 22_947), (2014, 22_840), (2015, 22_625)]
)
def test_the_ceilings_of_2011_follow_from_start_cut_and_weights(year, ceiling):
    agreement = load("jp-us-2011")
    costs = {other: {"workers": 30_000, "wages": 1} for other in range(2007, 2016)}
    row = next(
        row
        for row in pay(agreement, [JAPAN_YEARS.year(year)], costs)
        if (row.category, row.payer) == ("labor", "jp")
    )
    assert (row.low, row.high, row.binds) == (ceiling, ceiling, "workers up to")
    text = source("jp-us-2011").text
    assert [words for words in ("22,947", "22,840") if words in text] == []


@pytest.mark.parametrize("name", ids())
def test_no_clause_speaks_of_a_year_outside_the_term(name):
    agreement = load(name)
    term = {year.number for year in agreement.years}
    assert {clause.id: set(clause.years) - term for clause in agreement.clauses} == {
        clause.id: set() for clause in agreement.clauses
    }


def test_a_clause_that_is_kept_has_its_levels_and_its_own_grounds():
    clause = next(clause for clause in load("jp-us-2006").clauses if clause.id == "labor")
    assert (clause.years, clause.home) == ((2006, 2007), "not known")
    assert [fact.id for fact in clause.facts] == ["jp-us-2006/level", "jp-us-2006/workers"]
    costs = {year: {"workers": 30_000, "wages": 1} for year in range(2002, 2008)}
    rows = [row for row in pay(load("jp-us-2006"), costs=costs) if row.category == "labor"]
    assert [row.low for row in rows] == [23_055, 30_000 - 23_055] * 2


def test_limits_printed_to_a_tenth_of_a_billion_are_no_exact_yen():
    costs = {2008: {"utilities": 30_000_000_000}}
    row = next(row for row in pay(load("jp-us-2008"), costs=costs) if row.category == "utilities")
    assert (row.low, row.high) == (25_200_000_000, 25_400_000_000)


def test_nobody_knew_on_the_eve_that_the_agreement_of_2008_would_come_into_force_late():
    before, within, after = (
        load("jp-us-2008", day) for day in (date(2008, 3, 1), date(2008, 4, 30), date(2008, 5, 1))
    )
    assert (before.begun, within.begun, after.begun) == (False, False, True)
    assert in_force(["jp", "us"], date(2008, 4, 15), date(2008, 4, 15)) == ()
    assert in_force(["jp", "us"], date(2008, 4, 15), date(2020, 1, 1)) == ()
    assert [each.id for each in in_force(["jp", "us"], date(2008, 5, 1), date(2008, 5, 1))] == ["jp-us-2008"]
