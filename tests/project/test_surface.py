"""What the package offers: one sorted list of names, and a command that starts light."""

import subprocess
import sys

import pytest

import warikan

HEAVY = {"yaml", "jinja2", "numpy"}


def test_the_public_names_are_one_sorted_list():
    assert list(warikan.__all__) == sorted(set(warikan.__all__))


@pytest.mark.parametrize("name", warikan.__all__)
def test_a_public_name_is_there_and_says_what_it_is(name):
    assert getattr(warikan, name).__doc__


def test_a_name_that_is_not_there_is_said_to_be_missing():
    with pytest.raises(AttributeError, match="no attribute 'split_the_bill'"):
        warikan.split_the_bill  # noqa: B018


def test_the_package_ships_its_types():
    from importlib.resources import files

    assert files("warikan").joinpath("py.typed").is_file()


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_the_command_starts_without_heavy_packages(flag):
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from warikan.cli.main import main\n"
        f"sys.argv = ['warikan', {flag!r}]\n"
        "main()"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "warikan" in run.stdout
    loaded = set(run.stderr.split())
    assert HEAVY & loaded == set()
    assert {
        name for name in loaded if name.startswith("warikan.") and not name.startswith("warikan.cli")
    } == set()
