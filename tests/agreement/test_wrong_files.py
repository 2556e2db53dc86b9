"""Wrong files, each written to be wrong in one way: every error at its line and column with a way out."""

from pathlib import Path

import pytest

from warikan.desk.check import check

FILES = sorted((Path(__file__).parent / "wrong").glob("*.yaml"))


def test_there_are_many():
    assert len(FILES) >= 60


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_wrong_file_prints_what_stands_beside_it(file):
    printed = "".join(f"{each}\n" for each in check(file.read_text(encoding="utf-8"), name=file.name))
    assert printed == file.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_fault_has_a_line_a_column_and_a_way_out(file):
    for each in check(file.read_text(encoding="utf-8"), name=file.name):
        first, *_, last = each.splitlines()
        name, line, column, kind = first.split(":")[:4]
        assert name == file.name
        assert int(line) >= 1 and int(column) >= 1
        assert kind.strip().startswith(("error[", "warning["))
        assert last.startswith("  help: ") and len(last) > len("  help: ")
