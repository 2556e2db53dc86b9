"""`show` and `compare` as a person runs them."""

import csv
import io
import json

import pytest
from tests.cli.test_agreements import run


def test_show_prints_clauses_homes_holes_and_names():
    done = run("show", "jp-us-2016")
    assert (done.returncode, done.stderr) == (0, "")
    words = " ".join(done.stdout.split())
    assert (
        "Japan pays 61% of the cost, rounded down to 1 JPY. No more than 24,901,908,000 JPY in a year."
        in words
    )
    assert "Legal home: the limits in exchanged letters, the cost in treaty article 2." in words
    assert "Not known - the worker ceilings of FY2016..FY2019" in words
    assert "sympathy budget (popular)" in words


def test_show_speaks_japanese():
    done = run("show", "jp-us-2022", "--lang", "ja")
    assert "1. labor (労務費)" in done.stdout
    assert "負担の対象となる上限労働者数は、23,178人とする。" in done.stdout
    assert "同盟強靱化予算に関するものである。" in done.stdout


def test_show_as_json_is_one_document():
    found = json.loads(run("show", "kr-us-12", "--format", "json").stdout)
    assert [each["clause"] for each in found["clauses"]] == ["base year", "later years"]
    assert found["clauses"][0]["says"][1] == "South Korea pays 1,519.2 bn KRW."


def test_compare_prints_differences_then_what_they_cost():
    done = run("compare", "kr-us-9", "kr-us-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert "[1] contribution: terms" in done.stdout
    assert "[1]          kr     FY2019  +60,500,000,000 KRW" in done.stdout
    assert "interaction  all    FY2019  nothing" in done.stdout


def test_compare_for_other_programs():
    asked = ("compare", "kr-us-9", "kr-us-10", "--format")
    told = json.loads(run(*asked, "json").stdout)["effects"]
    rows = list(csv.DictReader(io.StringIO(run(*asked, "csv").stdout)))
    assert [each["low"] for each in told if each["of"] == "together"] == [60_500_000_000]
    assert [each["low"] for each in rows if each["of"] == "together"] == ["60500000000"]


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (("show", "jp-us-2061"), "unknown-agreement", 1),
        (("show", "no-such.yaml"), "missing", 1),
        (("show", "jp-us-2022", "--as-known", "2021-01-01"), "not-known-yet", 1),
        (("show", "jp-us-2022", "--lang", "fr"), "'fr' is not one of", 2),
        (("show",), "Missing argument", 2),
        (("compare", "jp-us-2022"), "Missing argument 'B'", 2),
        (("compare", "kr-us-12", "jp-us-2022"), "not-comparable", 1),
        (("compare", "jp-us-2016", "jp-us-2022", "--costs", "no-such.yaml"), "missing", 1),
        (("shov", "jp-us-2022"), "Did you mean 'show'", 2),
    ],
)
def test_a_wrong_question_gets_one_clear_answer(arguments, code, status, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert code in done.stderr
    assert "Traceback" not in done.stderr
