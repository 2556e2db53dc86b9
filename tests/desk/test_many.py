"""Many articles: however many are read, the memory of the process stays small and stops growing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

MOST = 150  # megabytes that a process may take, whatever it reads
DIFFERENT = 400  # texts among which the reading turns

READER = """
import itertools, json, sys
from pathlib import Path
from warikan.desk.many import read_many

def peak():
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024

folder, count = Path(sys.argv[1]), int(sys.argv[2])
names = itertools.cycle(sorted(map(str, folder.iterdir())))
outcomes = read_many([(name, None) for name in itertools.islice(names, count)], "annotations")
seen = sum(len(json.loads(outcome.words)["amounts"]) for outcome in itertools.islice(outcomes, count // 4))
early = peak()
seen += sum(len(json.loads(outcome.words)["amounts"]) for outcome in outcomes)
print(json.dumps({"sums": seen, "early": early, "late": peak()}))
"""
TEXT = """\
Northland to pay {first} million euros for the bridge

The two countries signed an agreement on {day} May 20{year}, the transport ministry said. Under it Finland will pay
{first} million euros a year until 20{later}, and Estonia {second} million kroner (about $ {third} million).
"The size of the last part has not been disclosed," an official of round {number} said on Tuesday.
"""


@pytest.mark.parametrize("count", [2_000, pytest.param(100_000, marks=pytest.mark.slow)])
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the peak of its memory")
def test_many_articles_take_no_more_memory_than_a_few(tmp_path, count):
    for number in range(DIFFERENT):
        year = number % 20
        words = TEXT.format(
            number=number, first=number + 3, second=number * 7 + 1, third=number + 2, day=number % 28 + 1,
            year=f"{year:02}", later=year + 10,
        )  # fmt: skip
        (tmp_path / f"{number:04}.txt").write_text(words, encoding="utf-8")
    command = [sys.executable, "-c", READER, str(tmp_path), str(count)]
    done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert done["sums"] >= 2 * count
    assert done["late"] < MOST
    assert done["late"] - done["early"] < 10
