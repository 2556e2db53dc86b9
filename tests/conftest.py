"""What every test may use: things a machine may lack, the development data, and the laws' fixed examples."""

import importlib.util
import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
STRICT = os.environ.get("WARIKAN_REQUIRE") == "all"

settings.register_profile(
    "warikan", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", parent=settings.get_profile("warikan"), max_examples=5_000)
settings.load_profile("soak" if os.environ.get("WARIKAN_SOAK") else "warikan")


def missing(what, way_out):
    """Leave the test: it is skipped and counted on a laptop, and fails where everything is required."""
    pytest.skip(f"{what} is not here: {way_out}")


def _require(name):
    """The path of a program, or the Python package, called ``name``; leaves the test where there is none."""
    program = shutil.which(name)
    if program:
        return program
    if importlib.util.find_spec(name):
        return pytest.importorskip(name)
    return missing(name, f"apt-get install {name}")


@pytest.fixture
def require():
    """``require("chromium")``: what the test needs beside the locked packages."""
    return _require


@pytest.fixture(scope="session")
def shared():
    """The folder of development data beside the checkout."""
    folder = Path(os.environ.get("WARIKAN_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        missing(
            "the development data",
            "set WARIKAN_SHARED to its folder, or put it beside the checkout as ../shared",
        )
    return folder


@pytest.fixture(scope="session")
def chromium():
    """The path of a Chromium that can be driven."""
    given = os.environ.get("WARIKAN_CHROMIUM")
    return given or _require("chromium")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _strictly((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _strictly((yield))


def _strictly(report):
    """The report, failed where it was skipped and nothing may be."""
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where WARIKAN_REQUIRE=all allows none: {_reason(report)}"
    return report


def _reason(report):
    found = report.longrepr
    return str(found[2] if isinstance(found, tuple) else found).removeprefix("Skipped: ")


def pytest_terminal_summary(terminalreporter):
    """How many tests were left out, and for want of what."""
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"left out: {count} - {reason}")
