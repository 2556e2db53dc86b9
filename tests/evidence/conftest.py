"""Stores to test with: SQLite in a file, and a PostgreSQL server of our own, run by an ordinary user."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Amount, Claim, Event, Speech, Term
from warikan.evidence.store_open import open_store
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP, US = Party("jp", "Japan"), Party("us", "United States")


def _program(name):
    """A program of the server: on the path, else where Debian keeps it."""
    found = shutil.which(name) or next(
        iter(sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)), None
    )
    if found is None:
        pytest.skip("PostgreSQL is not here: apt-get install postgresql")
    return str(found)


@contextmanager
def server():
    """The address of a server that lives as long as the block: a socket in a folder of its own, no network."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="warikan-pg-", dir="/tmp"))
    ordinary = {}
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody", "nogroup")
        ordinary = {"user": "nobody", "group": "nogroup", "extra_groups": []}

    def call(*command):
        subprocess.run(
            command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **ordinary
        )

    data = folder / "data"
    try:
        call(initdb, "-A", "trust", "-U", "test", "--no-sync", "-E", "UTF8", "--locale=C", "-D", data)
        options = f"-c listen_addresses='' -k {folder} -c fsync=off -c max_connections=40"
        call(control, "-w", "-D", data, "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://test@/postgres?host={folder}"
        finally:
            call(control, "-w", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres():
    with server() as address:
        yield address


def _wipe(address):
    """Take away every table of a database."""
    import psycopg

    with psycopg.connect(address) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")


@pytest.fixture(scope="session")
def wipe():
    return _wipe


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Where a fresh store can be made, once for each database."""
    if request.param == "sqlite":
        return str(tmp_path / "dossier.sqlite")
    address = request.getfixturevalue("postgres")
    _wipe(address)
    return address


@pytest.fixture
def store(place):
    opened = open_store(place, create=True)
    yield opened
    opened.close()


def _article(text, day=None, name="note.txt", claims=(), spoken=("", "")):
    """An article with claims at the words given: ``(words, content)``, and a speech where ``spoken`` names one."""
    source = Source.of(name, text)

    def quote(words):
        start = text.index(words)
        return source.quote(Span(start, start + len(words)))

    speeches = ()
    if spoken[0]:
        speeches = (Speech("anonymous", "said", quote(spoken[1]), quote(spoken[0]), Span(0, len(text)), JP),)
    how = ("given", Days.one(day), day) if day else ("unknown", Days(date.min, date.max))
    return Article(
        source=source,
        blocks=(Block("body", Span(0, len(text))),),
        publication=Publication(*how),
        speeches=speeches,
        claims=tuple(
            Claim(
                f"claim-{number}", content, quote(words), Span(0, len(text)), "test", 0 if speeches else None
            )
            for number, (words, content) in enumerate(claims, 1)
        ),
        parties=(JP, US),
    )


@pytest.fixture
def article():
    return _article


@pytest.fixture
def note():
    """A small article with a sum, a term and a step, spoken by a source."""
    return _article(
        "Japan will pay 211 billion yen a year for five years, a source said. The deal is signed.",
        date(2021, 12, 17),
        claims=[
            ("211 billion yen", Amount(Money(211_000_000_000, "JPY"), 10**9, per_year=True, payers=(JP,))),
            ("five years", Term("length", "P5Y")),
            ("is signed", Event("signature", "planned", (JP, US))),
        ],
        spoken=("a source", "said"),
    )
