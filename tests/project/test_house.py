"""The house: rooms on floors, no way up or round, every module small and saying what it is."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "warikan"
FLOORS = {
    "ground": 0,
    "figures": 1,
    "agreement": 2,
    "evidence": 2,
    "engine": 3,
    "reading": 3,
    "match": 4,
    "talks": 5,
    "brief": 6,
    "desk": 7,
    "cli": 8,
    "web": 8,
}
ROOMS = sorted(room for room in FLOORS if (SOURCE / room / "__init__.py").exists())
MODULES = {
    ".".join(("warikan", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def imported(name):
    """The modules of the package that a module names anywhere in it, in functions and for types too."""
    found = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.split(".")[0] == "warikan"}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "warikan":
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {each if each in MODULES else node.module for each in inner}
    return found


def room(name):
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FLOORS else None


def test_every_folder_with_code_is_a_room_on_a_floor():
    folders = {path.relative_to(SOURCE).parts[0] for path in SOURCE.rglob("*.py") if path.parent != SOURCE}
    assert folders == set(ROOMS)


def test_the_shelf_holds_no_code():
    assert list((SOURCE / "library").rglob("*.py")) == []


def test_the_written_contract_holds():
    code = "import importlinter.cli as cli; raise SystemExit(cli.lint_imports(no_cache=True))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", [name for name in MODULES if room(name)])
def test_a_module_names_only_rooms_below_its_own(name):
    above = {other for other in imported(name) if room(other) and room(other) != room(name)}
    assert {other for other in above if FLOORS[room(other)] >= FLOORS[room(name)]} == set()


@pytest.mark.parametrize("floor", ROOMS)
def test_a_room_that_is_imported_brings_in_nothing_from_its_floor_or_above(floor):
    names = [name for name in MODULES if room(name) == floor]
    code = f"import sys, importlib\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    loaded = {room(name) for name in run.stdout.split() if name.startswith("warikan.")} - {None, floor}
    assert {other for other in loaded if FLOORS[other] >= FLOORS[floor]} == set()


def test_the_package_itself_loads_nothing():
    code = "import sys, warikan; print(*[name for name in sys.modules if name.startswith('warikan.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_only_the_surfaces_import_from_the_package_itself():
    users = {room(name) for name in MODULES if "warikan" in imported(name)}
    assert users <= {"cli", "web", None}


def test_no_module_reaches_itself():
    graph = {name: imported(name) - {name} for name in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_is_in_one_line_that_is_a_sentence(name):
    words = ast.get_docstring(TREES[name]) or ""
    first = words.split("\n")[0]
    assert len(first) > 10, "the first line says what the file is"
    assert first.endswith((".", "?"))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_can_be_read_in_one_sitting(name):
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= 600


def functions():
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}.{node.name}", node.end_lineno - node.lineno + 1


def test_a_function_can_be_seen_at_once():
    assert {name: lines for name, lines in functions() if lines > 60} == {}
