"""Setting up: locks without addresses, one list of what the program needs, scripts that leave things alone."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def key(name):
    return re.split(r"[\s\[<>=!~;]", name.strip())[0].lower().replace("_", "-")


def pins(lock):
    """Name and version of each entry of a lock."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def wanted(name):
    lines = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {key(line) for line in lines if line and not line.startswith(("#", "-"))}


def test_the_locks_are_there():
    assert [lock.stem for lock in LOCKS] == ["bootstrap", "dev", "run", "soak"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_no_address_and_no_index(lock):
    words = lock.read_text(encoding="utf-8")
    assert "://" not in words
    assert re.findall(r"(?m)^\s*(?:-i|-f|--(?!hash=)\S+)", words) == []
    assert re.findall(r"(?m)^.*(?:/|\\\S).*$", words) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_entry_of_a_lock_has_a_hash(lock):
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    assert entries
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}$", entry)] == []


@pytest.mark.parametrize("name", ["bootstrap", "run", "dev", "soak"])
def test_a_lock_holds_what_is_wanted(name):
    assert wanted(name) <= {key(pin) for pin in pins(ROOT / "requirements" / f"{name}.lock")}


@pytest.mark.parametrize("name", ["bootstrap", "run"])
def test_the_smaller_locks_are_parts_of_the_large_one(name):
    assert (
        pins(ROOT / "requirements" / f"{name}.lock").items()
        <= pins(ROOT / "requirements" / "dev.lock").items()
    )


def test_the_project_needs_what_the_run_lock_is_made_from():
    assert {key(name) for name in PROJECT["project"]["dependencies"]} == wanted("run")


def test_the_extras_are_what_the_extras_file_names():
    extras = PROJECT["project"]["optional-dependencies"]
    assert {key(name) for names in extras.values() for name in names} == wanted("extras")


def test_the_program_imports_nothing_else():
    homes = {"click": "click", "jinja2": "jinja2", "yaml": "pyyaml"}
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found |= {name.split(".")[0] for name in names}
    outside = found - set(__import__("sys").stdlib_module_names) - {"warikan"}
    assert {homes.get(name, name) for name in outside} <= wanted("run") | wanted("extras")


@pytest.mark.parametrize("script", ["tools/venv.sh", "tools/checks.sh", "tools/locks.sh", ".ci/run"])
def test_a_script_can_be_parsed(script):
    shell = "bash" if script == ".ci/run" else "sh"
    run = subprocess.run([shell, "-n", ROOT / script], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_what_ci_runs_may_be_run():
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_every_target_is_explained():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    explained = set(re.findall(r"(?m)^([a-z]+):.*## \S", makefile))
    assert set(re.search(r"\.PHONY: (.*)", makefile)[1].split()) == explained
