"""The word lists the reading is made of: no row stands twice, and every row has the cells of its head."""

import csv
from pathlib import Path

import pytest

import warikan

LISTS = sorted((Path(warikan.__file__).parent / "library" / "words").glob("*.csv"))


def test_there_are_lists():
    assert len(LISTS) > 30


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_row_stands_twice_or_lacks_a_cell(path):
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert [row for row in rows if len(row) != len(head)] == []
    assert len({tuple(row) for row in rows}) == len(rows)


def test_every_row_of_a_verb_names_the_same_forms():
    with next(path for path in LISTS if path.stem == "event_verbs").open(
        encoding="utf-8", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    forms = {(row["base"], row["third"], row["past"], row["participle"], row["gerund"]) for row in rows}
    assert len(forms) == len({base for base, *_ in forms})
