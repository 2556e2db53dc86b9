"""Where everything is required a test that is left out fails; elsewhere it is counted with its reason."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
CASES = {
    "a program": "def test_it(require):\n    require('no-such-program')\n",
    "the development data": "def test_it(shared):\n    pass\n",
    "a skip of its own": "import pytest\ndef test_it():\n    pytest.skip('not today')\n",
    "a skip of a whole file": "import pytest\npytest.importorskip('no_such_package')\ndef test_it():\n    pass\n",
}


def run(folder, required):
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    for number, words in enumerate(CASES.values()):
        (folder / f"test_{number}.py").write_text(words, encoding="utf-8")
    environment = {**os.environ, "WARIKAN_REQUIRE": required, "WARIKAN_SHARED": str(folder / "nowhere")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--continue-on-collection-errors",
    ]
    return subprocess.run(
        [*command, "--rootdir", folder, folder],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_left_out_fails_where_everything_is_required(tmp_path):
    found = run(tmp_path, "all")
    assert found.returncode == 1, found.stdout
    assert "skipped where WARIKAN_REQUIRE=all allows none: no-such-program is not here" in found.stdout
    assert found.stdout.rstrip().splitlines()[-1].startswith("2 failed, 2 errors in ")


def test_what_is_left_out_is_counted_with_its_reason_elsewhere(tmp_path):
    found = run(tmp_path, "")
    assert found.returncode == 0, found.stdout
    assert "left out: 1 - no-such-program is not here: apt-get install no-such-program" in found.stdout
    assert "left out: 1 - the development data is not here: set WARIKAN_SHARED" in found.stdout
    assert found.stdout.rstrip().splitlines()[-1].startswith("4 skipped in ")


def test_what_is_there_is_handed_over(tmp_path, require, monkeypatch):
    assert require(Path(sys.executable).name) is not None
    assert require("json").loads("1") == 1
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.skip.Exception, match="no-such-program is not here"):
        require("no-such-program")
