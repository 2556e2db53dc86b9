"""Time the start of the program beside a bare interpreter of the same run; prints, never judges."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

EXAMPLE = Path(__file__).parents[1] / "examples" / "host-nation-support.txt"
PROGRAM = Path(sys.executable).with_name("warikan")
ROUNDS = 10


def best(command: list[str], folder: str) -> float:
    """The shortest of several runs of a whole process, in milliseconds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(ROUNDS + 1):
        begun = perf_counter()
        subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
        times.append(perf_counter() - begun)
    return min(times[1:]) * 1000


def main() -> None:
    """Print a line for each program: its time and how many bare interpreters that is."""
    with tempfile.TemporaryDirectory() as folder:
        bare = best([sys.executable, "-c", "pass"], folder)
        print(f"{'python -c pass':32}{bare:8.0f} ms")
        for name, arguments in (
            ("warikan --help", ["--help"]),
            ("warikan read, one article", ["read", str(EXAMPLE), "--published", "2021-11-17"]),
            ("warikan brief, one article", ["brief", str(EXAMPLE), "-o", "brief.html"]),
        ):
            time = best([str(PROGRAM), *arguments], folder)
            print(f"{name:32}{time:8.0f} ms {time / bare:6.1f} times")


if __name__ == "__main__":
    main()
