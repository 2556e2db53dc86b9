"""Reading many texts: a folder opens to its files, a bad one does not stop the rest, workers change nothing."""

import json
import os
import subprocess
import sys

import pytest


def warikan(*arguments, cwd, stdin=""):
    return subprocess.run(
        [sys.executable, "-m", "warikan", "read", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    texts = tmp_path / "texts"
    (texts / "b").mkdir(parents=True)
    (texts / ".hidden").mkdir()
    for number, name in enumerate(("a.txt", "b/c.txt", "d.md", ".hidden/e.txt", "f.csv")):
        (texts / name).write_text(
            f"Norway pays {number + 1} million euros, a minister said.\n", encoding="utf-8"
        )
    (texts / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    return tmp_path


def test_a_folder_opens_to_the_texts_below_it(folder):
    run = warikan("texts", "--format", "annotations", cwd=folder)
    assert run.returncode == 1
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(one["id"], one["amounts"][0]["resolved"]) for one in found] == [
        ("a.txt", 1_000_000),
        ("c.txt", 2_000_000),
        ("d.md", 3_000_000),
    ]
    assert run.stderr.startswith("texts/bad.txt:")
    assert run.stderr.count("error[") == 1


def test_lines_stand_under_the_name_of_their_file(folder):
    run = warikan("texts/a.txt", "texts/d.md", cwd=folder)
    assert run.returncode == 0
    heads = [line for line in run.stdout.splitlines() if line.startswith("texts/")]
    assert heads == ["texts/a.txt", "texts/d.md"]


def test_a_single_text_is_one_object_with_its_day(folder):
    run = warikan("texts/a.txt", "--published", "2023-05-10", "--format", "annotations", cwd=folder)
    assert json.loads(run.stdout)["published"] == "2023-05-10"
    assert run.stdout.count("\n") > 10


def test_standard_input_is_read(folder):
    run = warikan("-", cwd=folder, stdin="Norway pays 7 million euros.")
    assert run.returncode == 0 and "€7" in run.stdout


@pytest.mark.parametrize("workers", [2, 3])
def test_workers_change_nothing(folder, workers):
    for number in range(70):
        (folder / "texts" / f"{number}.txt").write_text(
            f"Norway pays {number} million euros.", encoding="utf-8"
        )
    alone = warikan("texts", "--format", "annotations", cwd=folder)
    shared = warikan("texts", "--format", "annotations", "--workers", workers, cwd=folder)
    assert (alone.stdout, alone.stderr, alone.returncode) == (shared.stdout, shared.stderr, shared.returncode)


def test_more_days_than_files_are_not_understood(folder):
    run = warikan("texts/a.txt", "--published", "2023-05-10", "--published", "2023-05-11", cwd=folder)
    assert run.returncode == 2


def test_one_day_is_not_given_to_all_files_of_a_folder(folder):
    for name in ("b", "c"):
        (folder / "texts" / f"{name}.txt").write_text("Norway pays 3 million euros.", encoding="utf-8")
    run = warikan("texts", "--published", "2023-05-10", cwd=folder)
    assert (run.returncode, run.stdout) == (2, "")
    assert "one --published day for the" in run.stderr and "name the files, each with its day" in run.stderr


def test_a_cluster_needs_its_library(folder):
    (folder / "distributed.py").write_text("raise ImportError\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "warikan", "read", "texts/a.txt", "--cluster", "tcp://127.0.0.1:1"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 3
    assert run.stderr == (
        "error[missing-extra]: what this needs is not installed\n  help: pip install 'warikan[dist]'\n"
    )
