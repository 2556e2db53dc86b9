"""Time the reading of the example article, whole and step by step, in CPU time of one core; prints, never judges."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

from warikan.evidence.article import Publication
from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.parties import main_parties, mentions
from warikan.reading.publication import date_article
from warikan.reading.read import read
from warikan.reading.resolve import resolve
from warikan.reading.text import split
from warikan.reading.time_lengths import lengths
from warikan.reading.times import find_times

EXAMPLE = Path(__file__).parents[1] / "examples" / "host-nation-support.txt"
ROUNDS = 100


def milliseconds(step: Callable[[], object]) -> float:
    """The time of one round, after a first one that compiles what is needed."""
    step()
    begun = process_time()
    for _ in range(ROUNDS):
        step()
    return (process_time() - begun) * 1000 / ROUNDS


def main() -> None:
    """Print a line for each step: its time for the article, and for 3,000 characters."""
    source = Source.of(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))
    text = split(source)
    who = mentions(text)
    parties = main_parties(text, who)
    money = sums(text)
    found = find_times(text, who)
    undated: Publication = date_article(text, found, money, None, parties, who)
    steps: dict[str, Callable[[], object]] = {
        "text": lambda: split(source),
        "names and parties": lambda: main_parties(text, mentions(text)),
        "sums": lambda: sums(text),
        "times found": lambda: find_times(text, who),
        "day of the text": lambda: date_article(text, found, money, None, parties, who),
        "times resolved": lambda: resolve(text, found, undated, parties, who),
        "lengths": lambda: lengths(text),
        "whole": lambda: read(source),
    }
    size = len(source.text) / 3000
    for name, step in steps.items():
        time = milliseconds(step)
        print(f"{name:20}{time:8.2f} ms{time / size:8.2f} ms for 3 KB")


if __name__ == "__main__":
    main()
