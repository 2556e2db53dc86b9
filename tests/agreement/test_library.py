"""The agreements that ship: folded by entry into force, as known on a day, and every fault with its place."""

from datetime import date

import pytest

from warikan.agreement.file import read
from warikan.agreement.library import ids, in_force, load
from warikan.agreement.model import Agreement
from warikan.ground.shelf import text
from warikan.ground.source import Source

BASE = text("agreements/jp-us-2016.yaml")


def faults(content):
    found = read(Source.of("a.yaml", content))
    assert isinstance(found, list), "no fault was found"
    return [(fault.code, fault.place.line) for fault in found]


def line_of(words):
    return next(number for number, line in enumerate(BASE.splitlines(), 1) if words in line)


def test_what_was_not_signed_is_not_known():
    assert load("jp-us-2016", date(2016, 1, 21)) is None
    assert [i.id for i in load("jp-us-2016", date(2021, 2, 23)).instruments] == ["jp-us-2016"]
    assert [i.id for i in load("jp-us-2016", date(2021, 2, 24)).instruments] == ["jp-us-2016", "jp-us-2021-protocol"]


def test_the_protocol_carries_every_clause_into_the_new_year():
    agreement = load("jp-us-2016", date(2021, 11, 17))
    assert [str(year) for year in agreement.years][-1] == "FY2021"
    assert {clause.id for clause in agreement.clauses} == {"labor", "utilities", "training relocation", "facilities"}


@pytest.mark.parametrize(
    ("day", "parties", "found"),
    [
        (date(2021, 11, 17), ["us", "jp"], ["jp-us-2016"]),
        (date(2022, 4, 1), ["us", "jp"], []),
        (date(2021, 11, 17), ["jp", "kr"], []),
    ],
)
def test_an_agreement_is_in_force_between_its_parties_within_its_term(day, parties, found):
    assert [agreement.id for agreement in in_force(parties, day, date(2022, 12, 31))] == found


def test_an_unknown_name_is_refused():
    with pytest.raises(KeyError):
        load("jp-us-2061", date(2021, 1, 1))
    assert all(isinstance(load(name, date(2026, 1, 1)), Agreement) for name in ids())


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("24,901,908,000 JPY", "24.9 bn USD", "literal", "up to: 24"),
        ("    jp pays: 61%", "    jp pays: 161%", "literal", "61%"),
        ("    kind: discretionary", "    kind: gift", "literal", "kind: discretionary"),
        ("cost: workers x wages", "cost: worker x wages", "unknown-input", "workers x wages"),
        ("      FY2020: 23,178\n", "", "years-missing", "FY2016..FY2019: between"),
        ("FY2020: 23,178", "FY2019: 23,178", "years-overlap", "FY2020: 23,178"),
        ("    up to:", "    upto:", "unknown-key", "up to: 24"),
        ("signed: 2016-01-22", "signed: 2017-01-22", "dates-out-of-order", "in-force: 2016"),
        ("term: FY2016..FY2020", "term: FY2020..FY2016", "literal", "term: FY2016"),
        ("currency: JPY\n", "currency: JPY\ncurrency: JPY\n", "repeated-key", "term: FY2016"),
    ],
)
def test_a_wrong_file_is_faulted_at_its_line(old, new, code, at):
    assert (code, line_of(at)) in faults(BASE.replace(old, new, 1))


def test_all_faults_are_reported_at_once():
    wrong = BASE.replace("kind: obligation", "kind: duty").replace("signed: 2016-01-22", "signed: soon")
    assert len(faults(wrong)) >= 4


@pytest.mark.parametrize("content", ["", "- a\n", "a: &x 1\nb: *x\n", "<<: {a: 1}\n", "a: !!int 1\n", "[" * 100_000, "a: [1,\n"])
def test_hostile_and_foreign_yaml_is_refused_with_a_way_out(content):
    found = read(Source.of("a.yaml", content))
    assert isinstance(found, list) and found
    assert all(fault.way_out for fault in found)
