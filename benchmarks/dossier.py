"""Time a dossier on SQLite: adding articles beside plain inserts of the same lines, and pages of answers.

Usage: python benchmarks/dossier.py [ARTICLES] [FOLDER]; prints, never judges. The articles are made up, one in twenty
a reprint, with twenty claims each, in the order of their days but for two months; nearly every second word is one of
those that any English text has. The time in which they are made up is not counted.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time

from warikan.desk.dossier import TOGETHER, File, add
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Amount, Claim, Event, Speech, Term, Time, Unknown
from warikan.evidence.dossier import Question
from warikan.evidence.store import Store
from warikan.evidence.store_open import open_store
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

CLAIMS = 20
WORDS = 450
COMMON = (
    "the of and to in a that for is on was with as it by at from has be are said will not an this".split()
)
PLAIN = 5_000  # articles whose lines are inserted plainly
PAGES = 400
PAIRS = [
    (Party("jp", "Japan"), Party("us", "United States")),
    (Party("kr", "South Korea"), Party("us", "United States")),
]
FIRST = date(1985, 1, 1)


class Maker:
    """So many articles made up from a seed, and the seconds, of the clock and of work, that went into them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.chance = random.Random(6)  # noqa: S311 - made-up texts are no secret
        self.words = [
            "".join(self.chance.choices("abcdefghijklmnoprstuvw", k=self.chance.randint(3, 10)))
            for _ in range(6_000)
        ]
        self.weights = [1 / (place + 3) for place in range(len(self.words))]
        self.seconds = self.worked = 0.0
        self.last = ""

    def read(self, given: File) -> tuple[str, Article | Diagnostic]:
        """The article of a number."""
        begun, working = perf_counter(), process_time()
        article = self._article(int(given[0]))
        self.seconds += perf_counter() - begun
        self.worked += process_time() - working
        return given[0], article

    def _article(self, number: int) -> Article:
        chance = self.chance
        if number % 20 or not self.last:
            content = chance.choices(self.words, self.weights, k=WORDS)
            words = " ".join(chance.choice(COMMON) if chance.random() < 0.45 else word for word in content)
        else:
            words = self.last[chance.randint(0, 60) :] + " reprinted"
        self.last = words
        source = Source.of(f"{number}.txt", f"{number}. {words}")
        day = FIRST + timedelta(days=14_800 * number // self.count + chance.randint(0, 60))
        parties = chance.choice(PAIRS)
        speech = Speech(
            "anonymous", "said", source.quote(Span(0, 4)), source.quote(Span(5, 12)), Span(0, 900), parties[0]
        )
        return Article(
            source=source,
            blocks=(Block("body", Span(0, len(source.text))),),
            publication=Publication("given", Days.one(day), day),
            speeches=(speech,),
            claims=tuple(self._claim(source, place, parties) for place in range(CLAIMS)),
            parties=parties,
        )

    def _claim(self, source: Source, place: int, parties: tuple[Party, Party]) -> Claim:
        chance = self.chance
        begin = chance.randint(0, 1_200)
        content = (
            Amount(Money(chance.randint(1, 999) * 10**9, "JPY"), 10**9, per_year=True, payers=parties[:1]),
            Time("FY(jp, 2021)", Days(date(2021, 4, 1), date(2022, 3, 31)), "fiscal_year"),
            Term("length", "P5Y"),
            Event("signature", "planned", parties),
            Unknown("the sum"),
        )[place % 5]
        quotation = source.quote(Span(begin, begin + 30))
        return Claim(
            f"claim-{place}",
            content,
            quotation,
            Span(begin, begin + 200),
            "made-up",
            0 if place % 2 else None,
        )


def plain_rate(store: Store, folder: Path) -> float:
    """Articles a second where the lines of the first articles go into one plain table, in steps of as many."""
    lines = [row[:2] for row in _upto(store, PLAIN * CLAIMS)]
    database = sqlite3.connect(folder / "plain.sqlite", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE log (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT")
    step = TOGETHER * (CLAIMS + 1)
    begun = perf_counter()
    for first in range(0, len(lines), step):
        database.execute("BEGIN IMMEDIATE")
        database.executemany("INSERT INTO log VALUES (?, ?)", lines[first : first + step])
        database.execute("COMMIT")
    seconds = perf_counter() - begun
    database.close()
    return len(lines) / (CLAIMS + 1) / seconds


def _upto(store: Store, count: int) -> Iterator[tuple[int, str, str | None, bytes]]:
    for row in store.rows():
        if row[0] > count:
            return
        yield row


def page_times(store: Store, *, recorded: bool) -> list[float]:
    """Milliseconds for pages of questions of every kind, first pages and pages far down."""
    chance = random.Random(7)  # noqa: S311
    last, _ = store.end()
    times = []
    for _ in range(PAGES):
        question = Question(
            day=FIRST + timedelta(days=chance.randint(0, 14_900)),
            party=chance.choice([None, "jp", "us", "kr"]),
            round=chance.choice([None, "jp-us-2016", "jp-us-2022", "kr-us-11"]),
            kind=chance.choice([None, "amount", "term", "event", "unknown"]),
            before=chance.choice([None, chance.randint(2, last)]),
            recorded=chance.randint(1, last) if recorded else None,
        )
        begun = perf_counter()
        store.page(question)
        times.append((perf_counter() - begun) * 1000)
    return sorted(times)


def main(articles: int = 100_000, folder: str | None = None) -> None:
    """Print the rates and the times."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        place = Path(name) / "dossier.sqlite"
        store = open_store(str(place), create=True)
        assert isinstance(store, Store)  # noqa: S101 - it was made just now
        maker = Maker(articles)
        begun, working = perf_counter(), process_time()
        count = sum(
            1 for _ in add(store, ((str(number), None) for number in range(articles)), reader=maker.read)
        )
        rate = count / (perf_counter() - begun - maker.seconds)
        alone = count / (process_time() - working - maker.worked)
        records, _ = store.end()
        size = sum(path.stat().st_size for path in Path(name).iterdir()) / 1_000_000
        print(f"{count:,} articles, {records:,} records, {size:,.0f} MB")
        print(f"{'added':34}{rate:10,.0f} articles a second")
        print(f"{'the same, by processor time':34}{alone:10,.0f} articles a second")
        base = plain_rate(store, Path(name))
        print(
            f"{'plain inserts of the same lines':34}{base:10,.0f} articles a second, {base / rate:.1f} times as many"
        )
        for words, recorded in (("pages as of any day", False), ("the same, as recorded up to N", True)):
            times = page_times(store, recorded=recorded)
            median, most = times[len(times) // 2], times[-1]
            print(f"{words:34}{median:10,.1f} ms in the middle, {most:,.1f} ms at most, of {len(times)}")
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, *sys.argv[2:3])
