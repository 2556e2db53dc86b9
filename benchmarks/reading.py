"""Time the reading on one core: many articles beside a plain pass of patterns, then one step by step; never judges.

Usage: python benchmarks/reading.py
The articles are the example and generated ones of 3,000 characters. The peer is what the standard library allows at
most: one pattern for figures, months, weekdays and verbs of saying, run over the same texts in the same process.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from datetime import date
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
ARTICLES = 40
SIZE = 3_000  # characters of a generated article
PLAIN = re.compile(
    r"\d[\d,.]*|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|said|says|told|announced|agreed|signed)\b"
)
STATES = (
    "Norway",
    "Poland",
    "Japan",
    "South Korea",
    "Italy",
    "Egypt",
    "Finland",
    "Chile",
    "the United States",
)
SENTENCES = (
    "{a} will pay {n} million euros for the {thing} in fiscal {year}, the finance ministry said on {day}.",
    "Under the current agreement, which expires in March {year}, {b} bears {p} percent of the cost.",
    '"We have not decided how much each side will pay," an official of {a} told reporters.',
    "{b} has asked {a} to raise its contribution to {m} billion yen (about ${n} million) a year.",
    "Negotiators from {a} and {b} met in the capital on {day} but failed to reach a deal.",
    "The {thing} was built by local firms and is used by some {n} workers and their families.",
    "The extra money should go to the {thing} rather than to new offices, according to a senior diplomat.",
    "A five-year pact was signed in {year} and may be extended by one year unless parliament objects.",
    "The sum is likely to be less than what {b} demanded, sources close to the talks said.",
    "Visitors crossed the river in small boats while the weather stayed calm and the markets were open.",
)


def articles() -> list[Source]:
    """The example and made-up news on made-up deals, the same in every run."""
    chance = random.Random(4)  # noqa: S311 - texts, not secrets
    made = [Source.of(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))]
    for number in range(1, ARTICLES):
        a, b = chance.sample(STATES, 2)
        paragraphs = [f"{a} and {b} to share the cost of a bridge"]
        while sum(map(len, paragraphs)) < SIZE:
            told = chance.sample(SENTENCES, 3)
            filled = (
                words.format(
                    a=a,
                    b=b,
                    n=chance.randrange(2, 900),
                    m=chance.randrange(100, 400),
                    p=chance.randrange(5, 95),
                    thing=chance.choice(("bridge", "canal survey", "joint battalion", "ferry line")),
                    year=chance.randrange(2010, 2030),
                    day=chance.choice(("Monday", "Tuesday", "Friday")),
                )
                for words in told
            )
            paragraphs.append(" ".join(sentence[0].upper() + sentence[1:] for sentence in filled))
        made.append(Source.of(f"made-{number}", "\n\n".join(paragraphs)))
    return made


def milliseconds(step: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The time of one round, after a first one that compiles what is needed."""
    step()
    begun = process_time()
    for _ in range(rounds):
        step()
    return (process_time() - begun) * 1000 / rounds


def many(sources: Sequence[Source]) -> None:
    """Print the articles a second, with and without their day, beside the plain pass."""
    size = sum(len(source.text) for source in sources) / SIZE
    plain = milliseconds(lambda: [PLAIN.findall(source.text) for source in sources], 20) / size
    print(f"{'plain pass of patterns':28}{plain:8.2f} ms for 3 KB{1000 / plain:10,.0f} texts a second")
    for name, day in (("read, day not given", None), ("read, day given", date(2021, 11, 17))):
        time = milliseconds(lambda day=day: [read(source, day) for source in sources], 3) / size  # type: ignore[misc]
        rate = f"{1000 / time:10,.0f} texts a second"
        print(f"{name:28}{time:8.2f} ms for 3 KB{rate}{time / plain:8.1f} times the plain pass")


def steps() -> None:
    """Print a line for each step on the example: its time for the article, and for 3,000 characters."""
    source = Source.of(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))
    text = split(source)
    who = mentions(text)
    parties = main_parties(text, who)
    money = sums(text)
    found = find_times(text, who)
    undated: Publication = date_article(text, found, money, None, parties, who)
    tried: dict[str, Callable[[], object]] = {
        "text": lambda: split(source),
        "names and parties": lambda: main_parties(text, mentions(text)),
        "sums": lambda: sums(text),
        "times found": lambda: find_times(text, who),
        "day of the text": lambda: date_article(text, found, money, None, parties, who),
        "times resolved": lambda: resolve(text, found, undated, parties, who),
        "lengths": lambda: lengths(text),
        "whole": lambda: read(source),
    }
    for name, step in tried.items():
        time = milliseconds(step)
        print(f"{name:28}{time:8.2f} ms{time / (len(source.text) / SIZE):8.2f} ms for 3 KB")


if __name__ == "__main__":
    many(articles())
    print(f"\nstep by step, {EXAMPLE.name}:")
    steps()
