"""What is printed fits the terminal: no line is wider, but for an address, which stays whole to be copied."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from warikan.ground.cells import cells

ROOT = Path(__file__).parents[2]
ADDRESS = re.compile(r" *(?:\d+  )?\S+://\S+")  # alone on its line, or after its number
README = re.findall(r"(?m)^\$ warikan (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"))
SHOWN = [command for command in README if "--format annotations" not in command]  # that is for other programs
MORE = (
    "library",
    "library jp-us-2022",
    "library japan_budget --rows --year FY2022",
    "show kr-us-12",
    "pay jp-us-2001",
    "pay jp-us-2008",
    "explain jp-us-2016 2018 utilities",
    "figures kr",
    "figures jp --year 2022",
    "figures jp --against kr",
    "read examples/figures.txt",
    "dossier list",
    "dossier leaks",
    "dossier contradictions",
    "dossier links 2",
    "dossier changes",
    "dossier leaks --round nope",
    "dossier add examples/figures.txt",
    "brief examples/figures.txt --published 1066-10-14",
    "pay --help",
    "dossier links --help",
)


def warikan(words, folder, **environment):
    """What a command prints on both streams; what stands behind a sign of redirection is left out."""
    asked = shlex.split(words.partition(">")[0])
    done = subprocess.run(
        [sys.executable, "-m", "warikan", *asked],
        cwd=folder,
        env={"PATH": "", "PYTHONPATH": str(ROOT / "src"), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stdout
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A working folder with the examples and a dossier of the library and one text."""
    made = tmp_path_factory.mktemp("width")
    shutil.copytree(ROOT / "examples", made / "examples")
    warikan("dossier import --library", made)
    warikan("dossier add examples/host-nation-support.txt", made)
    return made


@pytest.mark.parametrize("command", [*SHOWN, *MORE])
@pytest.mark.parametrize("width", [80, 100])
def test_no_line_is_wider_than_the_terminal(command, width, folder):
    printed = warikan(command, folder, COLUMNS=str(width))
    assert printed
    assert [line for line in printed if cells(line) > width and not ADDRESS.fullmatch(line)] == []


def test_an_address_that_is_wider_than_the_terminal_stands_alone_on_its_line(folder):
    printed = warikan("explain kr-us-12 2027 contribution", folder, COLUMNS="60")
    wide = [line for line in printed if cells(line) > 60]
    assert wide
    assert all(ADDRESS.fullmatch(line) for line in wide)


def test_what_goes_into_a_pipe_keeps_a_line_for_each_claim_and_year(folder):
    read = warikan("read examples/host-nation-support.txt", folder)
    assert all(re.match(r"\d+:\d+ [a-z]+-\d+: |(published|parties): ", line) for line in read)
    paid = warikan("pay kr-us-12", folder)
    assert paid[7].split("  ")[-1] == "growth of Korean consumer prices of FY2026..FY2028"
