"""The command as a person runs it: files in, one brief out, every fault one clear line, nothing half-written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "host-nation-support.txt"


def warikan(*arguments, cwd, stdin=""):
    return subprocess.run(
        [sys.executable, "-m", "warikan", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_brief_is_summed_up_and_written_whole(tmp_path):
    run = warikan("brief", EXAMPLE, "-o", "out.html", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert "¥201.7 billion" in run.stdout
    assert run.stdout.rstrip().endswith("The whole brief: out.html")
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_the_same_files_give_the_same_bytes_whatever_the_surroundings(tmp_path):
    pages = []
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        target = tmp_path / f"{number}.html"
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number), "LC_ALL": "C.UTF-8"}
        subprocess.run(
            [sys.executable, "-m", "warikan", "brief", EXAMPLE, "-o", target],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )
        pages.append(target.read_bytes())
    assert pages[0] == pages[1]


def write(folder, kind):
    target = folder / f"{kind}.txt"
    if kind == "empty":
        target.write_bytes(b"")
    elif kind == "binary":
        target.write_bytes(bytes(range(256)) * 20)
    elif kind == "huge":
        with target.open("wb") as file:
            file.truncate(50 * 1024 * 1024)
    elif kind == "encoded":
        target.write_bytes("日本は2017億円を負担する".encode("cp932"))
    elif kind == "folder":
        target.mkdir()
    return target


@pytest.mark.parametrize("kind", ["empty", "binary", "huge", "encoded", "folder", "missing"])
def test_a_bad_file_is_one_clear_line_and_nothing_is_written(tmp_path, kind):
    bad = write(tmp_path, kind)
    before = set(tmp_path.iterdir())
    run = warikan("brief", bad, cwd=tmp_path)
    assert run.returncode == 1
    assert run.stdout == ""
    first = run.stderr.splitlines()[0]
    assert bad.name in first and "error[" in first
    assert "help:" in run.stderr
    assert "Traceback" not in run.stderr
    assert set(tmp_path.iterdir()) == before


def test_one_bad_file_does_not_stop_the_good_ones(tmp_path):
    run = warikan("brief", EXAMPLE, write(tmp_path, "empty"), "-o", "out.html", cwd=tmp_path)
    assert run.returncode == 1
    assert "empty.txt" in run.stderr
    assert (tmp_path / "out.html").stat().st_size > 10_000


def test_an_article_without_a_deal_gets_a_short_honest_brief(tmp_path):
    run = warikan(
        "brief", "-", "-o", "out.html", cwd=tmp_path, stdin="The match ended in a draw after rain fell.\n"
    )
    assert run.returncode == 0
    assert "no sum, step or term" in " ".join(run.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["brief"], "Missing argument"),
        (["breif"], "Did you mean 'brief'"),
        (["brief", "a.txt", "--published", "tomorrow"], "write it as 2021-11-17"),
        (
            ["brief", "a.txt", "--published", "2021-11-17", "--published", "2021-11-18"],
            "at most one for each file",
        ),
        (["brief", "a.txt", "-o", "a.txt"], "would overwrite"),
        (["brief", "a.txt", "-o", "./below/../a.txt"], "would overwrite"),
    ],
)
def test_a_command_line_that_cannot_be_understood_leaves_with_two(tmp_path, arguments, says):
    run = warikan(*arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert says in run.stderr


@pytest.mark.parametrize(
    ("day", "says"), [("1066-10-14", "lies before 1900"), ("9999-12-31", "lies more than a year ahead")]
)
@pytest.mark.parametrize(
    "command", [("read",), ("brief", "-o", "out.html"), ("referee",), ("dossier", "add")]
)
def test_a_day_on_which_no_text_can_have_appeared_is_doubted(tmp_path, command, day, says):
    run = warikan(*command, EXAMPLE, "--published", day, cwd=tmp_path)
    assert run.returncode in ((0, 1) if command == ("referee",) else (0,))  # 1: a figure does not follow
    assert run.stderr.startswith(f"--published: warning[unlikely-day]: {day} {says}\n  help: check the year")


def test_a_likely_day_is_not_doubted():
    from datetime import date

    from warikan.cli.days import unlikely

    today = date(2024, 2, 29)
    doubted = {
        day: unlikely(day, today) is not None
        for day in (date(1899, 12, 31), date(1900, 1, 1), today, date(2025, 3, 1), date(2025, 3, 2), date.max)
    }
    assert list(doubted.values()) == [True, False, False, False, True, True]


def test_an_output_that_cannot_be_written_leaves_with_three_and_no_trace(tmp_path):
    run = warikan("brief", EXAMPLE, "-o", tmp_path / "nowhere" / "out.html", cwd=tmp_path)
    assert run.returncode == 3
    assert "Traceback" not in run.stderr and "nowhere" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_help_loads_no_room_and_no_library(tmp_path):
    code = """
import sys
import warikan.cli.main

sys.argv = ["warikan", "--help"]
try:
    warikan.cli.main.main()
except SystemExit:
    pass
rooms = ("warikan.reading", "warikan.desk")
heavy = [n for n in sys.modules if n.split(".")[0] in ("yaml", "jinja2", "numpy") or n.startswith(rooms)]
assert not heavy, heavy
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "brief" in run.stdout
