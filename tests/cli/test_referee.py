"""`warikan referee`: verdicts to read, as JSON and as CSV, and exit code 1 where a figure does not follow."""

import csv
import io
import json
import subprocess
import sys

import pytest

WRONG = "The fee rises 9 percent from 100 million euros to 105 million euros."
RIGHT = "The fee rises 5 percent from 100 million euros to 105 million euros."


def warikan(*arguments, text=None):
    return subprocess.run(
        [sys.executable, "-m", "warikan", *arguments], capture_output=True, text=True, check=False, input=text
    )


@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0), ("Nothing here has a figure.", 0)])
def test_the_exit_code_says_whether_a_figure_does_not_follow(text, code):
    run = warikan("referee", "-", text=text)
    assert (run.returncode, run.stderr) == (code, "")


def test_a_verdict_is_printed_with_its_place_its_reason_and_its_arithmetic():
    run = warikan("referee", "-", "--published", "2021-12-21", text=WRONG)
    assert "1:15      does not follow: “9 percent” (rise or cut)" in run.stdout
    assert "From 100 million euros it is 5.0 %, not 9 percent." in run.stdout
    assert "105 million euros ÷ 100 million euros − 1 = 5.0 %" in run.stdout
    assert run.stdout.endswith("1 figure reckoned again: 1 does not follow\n")


def test_where_nothing_can_be_reckoned_it_is_said():
    run = warikan("referee", "-", text="Nothing here has a figure.")
    assert "no figure of the text can be reckoned from others" in run.stdout


def test_json_and_csv_hold_the_same_checks():
    found = json.loads(warikan("referee", "-", "--format", "json", text=WRONG).stdout)["checks"]
    (row,) = csv.DictReader(io.StringIO(warikan("referee", "-", "--format", "csv", text=WRONG).stdout))
    assert [(one["figure"], one["verdict"]) for one in found] == [("9 percent", "does not follow")]
    assert (row["figure"], row["verdict"], row["why"]) == (
        found[0]["figure"],
        found[0]["verdict"],
        found[0]["why"],
    )
    start, end = found[0]["span"]
    assert WRONG[start:end] == "9 percent"


def test_a_file_that_is_not_there_is_named_and_the_others_are_served(tmp_path):
    there = tmp_path / "fee.txt"
    there.write_text(RIGHT, encoding="utf-8")
    run = warikan("referee", str(tmp_path / "none.txt"), str(there))
    assert run.returncode == 1
    assert "error[missing]" in run.stderr
    assert "1 figure reckoned again: 1 follows" in run.stdout


def test_the_same_bytes_every_time():
    runs = {warikan("referee", "-", text=WRONG).stdout for _ in range(2)}
    assert len(runs) == 1
