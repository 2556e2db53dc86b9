"""Words that no file may hold: folders of one machine, hosts of one index."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Written backwards, so that this file does not find itself.
FOLDERS = [word[::-1] for word in ("krow", "mraf", "toor")]
HOSTS = [word[::-1] for word in ("gro.ipyp", "detsohnohtyp.selif", "sjmpn.yrtsiger", "gro.naibed.bed")]
FORBIDDEN = re.compile(rf"(?<![\w.<])/(?:{'|'.join(FOLDERS)})\b|{'|'.join(map(re.escape, HOSTS))}")


def tracked():
    """The files of the checkout that are, or are about to be, part of the project."""
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        kept = [path for path in ROOT.rglob("*") if not {".venv", ".git", "__pycache__"} & set(path.parts)]
    else:
        kept = [ROOT / name for name in run.stdout.split("\0") if name]
    return sorted(path for path in kept if path.is_file() and not path.is_symlink())


def test_no_file_names_a_machine_or_an_index():
    found = []
    for path in tracked():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


@pytest.mark.parametrize(
    "word", [*(f"cd /{folder}/x" for folder in FOLDERS), *(f"at https://{host}" for host in HOSTS)]
)
def test_the_words_are_found(word):
    assert FORBIDDEN.search(word)


@pytest.mark.parametrize("form", ["and/{}", "home/{}", "{}s", "./{}", "/{}s"])
def test_other_words_are_not(form):
    assert not FORBIDDEN.search(form.format(FOLDERS[0]))
