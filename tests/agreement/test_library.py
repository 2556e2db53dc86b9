"""The agreements that ship: folded by entry into force, as known on a day, and clean."""

from datetime import date

import pytest

from warikan.agreement.library import amends, files, ids, in_force, load
from warikan.agreement.model import Agreement
from warikan.desk.check import checked


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


def test_every_shipped_file_is_clean():
    assert {name: checked(name).found for name in files()} == dict.fromkeys(files(), ())


def test_twelve_korean_agreements_two_japanese_ones_and_two_of_many_parties_ship():
    korean = [f"kr-us-{number}" for number in range(1, 13)]
    assert sorted(ids()) == sorted(["cbd-2025", "jp-us-2016", "jp-us-2022", "montreal-2011", *korean])
    assert amends("jp-us-2021-protocol") == "jp-us-2016"
