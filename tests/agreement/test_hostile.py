"""Hostile files: refused in bounded time and memory, with a clear fault and no stack trace."""

import subprocess
import sys
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.library import files, source
from warikan.desk.check import check, checked

GROWN = source("kr-us-9").text
BASE = "kr pays: 920.0 bn KRW"
TWO_MEGABYTES = {
    "one word": "a" * 2_000_000,
    "lines": "a: 1\n" * 400_000,
    "brackets": "[" * 2_000_000,
    "anchors": "a: &x 1\n" + "b: *x\n" * 333_000,
}
ONE_MEGABYTE = {
    "deep lists": "[" * 999_000,
    "deep maps": "{a: " * 240_000,
    "many keys": "".join(f"k{number}: 1\n" for number in range(90_000)),
    "one key again and again": "a: 1\n" * 199_000,
    "aliases": "a: &x 1\n" + "b: *x\n" * 100_000,
    "one long word": "title: " + "x" * 900_000,
    "a long figure": GROWN.replace("920.0 bn KRW", "9" * 800_000 + " KRW"),
    "many parts": GROWN.replace(BASE, "kr pays: " + "5 KRW + " * 100_000 + "5 KRW"),
    "many levels": GROWN.replace(BASE, "kr pays: " + "5 KRW in FY2014; " * 50_000 + "5 KRW in FY2014"),
    "many steps": GROWN.replace(BASE, "kr pays: 5 KRW in FY2014 -> 6 KRW in FY2018, steps" + " 1" * 400_000),
    "many facts": GROWN.replace("fact: kr-us-9/base", "fact: [" + "x, " * 20_000 + "x]"),
    "many digits": GROWN.replace("fact: kr-us-9/base", "says: " + "1," * 200_000),
    "many years back": GROWN.replace("growth of 2 years", "growth of " * 90_000 + "2 years"),
}


@pytest.mark.parametrize("shape", TWO_MEGABYTES)
def test_two_megabytes_are_refused_at_once(shape, tmp_path):
    file = tmp_path / "hostile.yaml"
    file.write_text(TWO_MEGABYTES[shape], encoding="utf-8")
    code = (
        "import re, sys, time\n"
        "from warikan.desk.check import checked\n"
        "begun = time.perf_counter()\n"
        "found = checked(sys.argv[1]).found\n"
        "spent = time.perf_counter() - begun\n"
        "peak = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())\n"
        "print(spent, int(peak[1]) // 1024)\n"
        "print(*(each.code for each in found))\n"
    )
    run = subprocess.run([sys.executable, "-c", code, file], capture_output=True, text=True, check=True)
    spent, megabytes, codes = run.stdout.split()
    assert codes == "too-large"
    assert float(spent) < 0.1
    assert int(megabytes) < 50


@pytest.mark.parametrize("shape", ONE_MEGABYTE)
def test_what_is_small_enough_to_be_read_costs_bounded_time(shape, tmp_path):
    file = tmp_path / "hostile.yaml"
    file.write_text(ONE_MEGABYTE[shape], encoding="utf-8")
    begun = perf_counter()
    found = checked(str(file)).found
    assert perf_counter() - begun < 5
    assert 1 <= len(found) <= 200


@given(st.text(max_size=200))
def test_any_text_is_checked_without_a_stack_trace(text):
    assert all("Traceback" not in each for each in check(text))


LINES = GROWN.splitlines()


@given(st.integers(0, len(LINES) - 1), st.text(max_size=30), st.integers(0, 40))
def test_a_shipped_file_with_any_words_in_any_line_is_checked_without_a_stack_trace(at, words, column):
    lines = [*LINES[:at], LINES[at][:column] + words + LINES[at][column:], *LINES[at + 1 :]]
    check("\n".join(lines))


SHAPES = ("", "x", "not known", "a: b", "- a")


@pytest.mark.parametrize("name", files())
def test_any_value_of_a_shipped_file_may_be_anything_without_a_stack_trace(name):
    lines = source(name).text.splitlines()
    for at, line in enumerate(lines):
        key, colon, _ = line.partition(":")
        if colon and not line.startswith("#"):
            for shape in SHAPES:
                below = (
                    f"{key}: {shape}"
                    if ":" not in shape and "-" not in shape
                    else f"{key}:\n{' ' * 12}{shape}"
                )
                check("\n".join([*lines[:at], below, *lines[at + 1 :]]))
