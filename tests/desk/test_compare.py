"""`compare`: sides with days of their own, inputs of both, printed rows that say no more than is known."""

import csv
import io
from datetime import date

import pytest

import warikan as wk
from warikan.desk.compare import Compared, compared
from warikan.desk.compare_sheet import csv_of, lines, records, signed
from warikan.desk.pay import Question

COSTS = {year: {"utilities": 45_000_000_000, "training": 10_000_000_000} for year in range(2022, 2027)}


def effects(made, of, payer="jp"):
    return {
        each["year"]: (each["low"], each["high"])
        for each in made["effects"]
        if (each["of"], each["payer"]) == (of, payer)
    }


def made(one, other, **asked):
    found = compared(one, other, Question(**asked))
    assert isinstance(found, Compared), found
    return found


def test_2016_with_its_protocol_against_2016_without_is_one_more_year():
    found = wk.compare("jp-us-2016@2021-01-31", "jp-us-2016")
    assert [each["term"] for each in found["agreements"]] == ["FY2016..FY2020", "FY2016..FY2021"]
    assert {each["changed"] for each in found["differences"]} == {"years"}
    assert effects(found, "together")["FY2021"] == (0, None)
    assert found["set_aside"] == ["facilities"]
    assert effects(found, "together")["FY2020"] == (0, 0)
    assert set(effects(found, "interaction").values()) == {(0, 0)}


def test_2021_against_2022_takes_the_old_terms_as_agreed_again():
    found = wk.compare("jp-us-2016", "jp-us-2022", costs=COSTS)
    assert found["renewed"] is True
    assert found["years"] == ["FY2022", "FY2023", "FY2024", "FY2025", "FY2026"]
    told = {
        each["number"]: (each["clause"], each["changed"]) for each in found["differences"] if each["number"]
    }
    assert told == {
        1: ("utilities", "terms"),
        2: ("utilities", "terms"),
        3: ("training relocation", "terms"),
        4: ("facilities", "terms"),
        5: ("facilities", "terms"),
        6: ("training equipment", "added"),
    }
    assert effects(found, 1)["FY2024"] == (-9_801_908_000, -9_801_908_000)
    assert effects(found, 2)["FY2024"] == (2_548_092_000, 2_548_092_000)
    assert effects(found, 3)["FY2024"] == (1_400_000_000, 1_400_000_000)
    assert effects(found, "interaction", "us")["FY2024"] == (2_548_092_000, 2_548_092_000)
    homes = [each["clause"] for each in found["differences"] if each["changed"] == "legal home"]
    assert homes == ["labor", "utilities", "training relocation"]


def test_the_sum_of_all_alone_and_of_the_interaction_is_that_of_all_together():
    known = {
        year: {**values, "equipment": 4_000_000_000, "facilities": 30_000_000_000}
        for year, values in COSTS.items()
    }
    found = wk.compare("jp-us-2016", "jp-us-2022", costs=known)
    for year in found["years"]:
        mine = [each for each in found["effects"] if (each["year"], each["payer"]) == (year, "jp")]
        together = next(each["amount"] for each in mine if each["of"] == "together")
        assert together == sum(each["amount"] for each in mine if each["of"] != "together")


def test_inputs_of_either_side_are_read_from_one_file(tmp_path):
    for name in ("jp-us-2016", "jp-us-2022"):
        path = tmp_path / f"{name}.yaml"
        path.write_text(f"for: {name}\nutilities: 45 bn JPY\nequipment: 4 bn JPY\n", encoding="utf-8")
        found = made("jp-us-2016", "jp-us-2022", costs=str(path))
        row = next(each for each in records(found) if each["of"] == "[1]" and each["payer"] == "jp")
        assert row["effect"] == "−1,501,908,000 JPY"


def test_a_wrong_file_of_inputs_is_faulted(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("power: 45 bn JPY\n", encoding="utf-8")
    found = compared("jp-us-2016", "jp-us-2022", Question(costs=str(path)))
    assert [each.code for each in found] == ["unknown-input"]


def test_assumptions_are_taken_on_request():
    plain, taken = (made("jp-us-2016@2021-01-31", "jp-us-2016", assume=assume) for assume in (False, True))
    assert plain.a.clauses[0].taken == ()
    assert taken.a.clauses[0].taken == ("workers up to",)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("kr-us-12", "jp-us-2022", "not-comparable"),
        ("cbd-2025", "montreal-2011", "not-comparable"),
        ("kr-us-3", "kr-us-9", "not-comparable"),
        ("jp-us-2061", "jp-us-2022", "unknown-agreement"),
        ("jp-us-2022", "no-such.yaml", "missing"),
        ("jp-us-2022@2021-12-31", "jp-us-2022", "not-known-yet"),
        ("jp-us-2022@2021-13-31", "jp-us-2022", "literal"),
        ("jp-us-2016", "jp-us-2021-protocol", "amendment"),
    ],
)
def test_what_cannot_be_compared_is_said(one, other, code):
    found = compared(one, other, Question())
    assert isinstance(found, list)
    assert [each.code for each in found] == [code]
    with pytest.raises(ValueError, match=code):
        wk.compare(one, other)


def test_both_sides_that_are_wrong_are_reported():
    found = compared("jp-us-2061", "no-such.yaml", Question())
    assert [each.code for each in found] == ["unknown-agreement", "missing"]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, "not determined"),
        (0, 0, "nothing"),
        (5, 5, "+5 JPY"),
        (-5, -5, "−5 JPY"),
        (0, None, "nothing or more"),
        (None, 0, "nothing or less"),
        (-5, 7, "−5 JPY to +7 JPY"),
        (None, 7, "no more than +7 JPY"),
    ],
)
def test_more_and_less_are_told_apart(low, high, words):
    assert signed(low, high, "JPY") == words


def test_like_years_are_drawn_together_and_what_changes_nothing_is_one_row():
    found = records(made("jp-us-2016@2021-01-31", "jp-us-2016"))
    assert found[-1] == {
        "of": "interaction",
        "payer": "all",
        "years": "FY2016..FY2021",
        "effect": "nothing",
    }
    fixed = [each for each in records(made("jp-us-2016", "jp-us-2022")) if each["of"] == "[1]"]
    assert [each["years"] for each in fixed if each["payer"] == "jp"] == [
        "FY2022..FY2023",
        "FY2024",
        "FY2025..FY2026",
    ]


def test_rows_of_a_spreadsheet_hold_every_effect_and_every_other_difference():
    found = made("jp-us-2016", "jp-us-2022")
    rows = list(csv.DictReader(io.StringIO(csv_of(found))))
    assert {row["of"] for row in rows} == {"1", "2", "3", "4", "5", "6", "together", "interaction", ""}
    assert [row["clause"] for row in rows if row["changed"] == "legal home"] == [
        "labor",
        "utilities",
        "training relocation",
    ]


def test_like_agreements_have_no_differences():
    found = made("jp-us-2022", "jp-us-2022")
    assert (found.changes, found.grounds) == ((), ())
    assert [each["effect"] for each in records(found)] == ["nothing", "nothing"]
    assert "alike" in "\n".join(lines(found, 80))


def test_what_no_agreement_ends_is_not_taken_for_removed():
    found = wk.compare("jp-us-2011", "jp-us-2016")
    assert found["set_aside"] == ["labor outside the agreement"]
    assert {each["changed"] for each in found["differences"]} & {"added", "removed"} == set()
    assert "go on whatever agreement ends" in " ".join(
        " ".join(lines(made("jp-us-2011", "jp-us-2016"), 100)).split()
    )


def test_as_known_holds_for_both_sides():
    found = made("jp-us-2016", "jp-us-2016", as_known=date(2021, 1, 1))
    assert str(found.b.last) == "FY2020"


@pytest.mark.parametrize("width", [60, 100])
def test_no_line_is_wider_than_the_terminal(width):
    assert [line for line in lines(made("kr-us-11", "kr-us-12"), width) if len(line) > width] == []
