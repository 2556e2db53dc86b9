"""The test vectors: another program that has only them and the files finds the same; here that program is our own."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

import warikan as wk
from warikan.agreement.library import ids

FOLDER = Path(__file__).parents[2] / "docs" / "vectors"
FILES = sorted(FOLDER.glob("*.json"))


def test_every_agreement_has_its_vectors_and_every_file_an_agreement():
    assert {file.stem for file in FILES} == set(ids())


def plain(value):
    return Fraction(value) if isinstance(value, str) else value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_paid_is_what_the_vectors_say(file):
    vectors = json.loads(file.read_text(encoding="utf-8"))
    for case in vectors["cases"]:
        costs = {
            year: {name: plain(value) for name, value in of.items()} for year, of in case["inputs"].items()
        }
        rows = wk.pay(vectors["agreement"], costs=costs)["rows"]
        assert [[row[column] for column in vectors["columns"]] for row in rows] == case["rows"], case["case"]


def cells(file, column):
    vectors = json.loads(file.read_text(encoding="utf-8"))
    at = vectors["columns"].index(column)
    return [row[at] for case in vectors["cases"] for row in case["rows"]]


def test_limits_bind_in_some_vectors_and_not_in_others():
    binds = {each for file in FILES for each in cells(file, "binds")}
    assert {
        "up to",
        "workers up to",
        "growth up to",
        "at least",
        "up to over the term",
        "no",
        "unknown",
    } <= binds


def test_amounts_are_known_bounded_and_open_in_some():
    amounts = [each for file in FILES for each in cells(file, "amount")]
    highs = [each for file in FILES for each in cells(file, "high")]
    assert None in amounts and None in highs and any(isinstance(each, int) for each in amounts)
