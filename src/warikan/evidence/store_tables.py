"""The tables of a dossier's store: one log that only grows, and what is derived from it to find records fast."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Integer, LargeBinary, MetaData, Table, Text, text

VERSION = 2  # of the tables; 1 had no table of prints
NEVER = 9999_12_31  # in place of a day for what has none that is sure

metadata = MetaData()
_WHOLE = BigInteger().with_variant(Integer, "sqlite")
edition = Table("edition", metadata, Column("version", Integer, nullable=False), sqlite_strict=True)
# The truth: records as lines, each with the hash over itself and all before it. The other tables follow from it.
log = Table(
    "log",
    metadata,
    Column("seq", _WHOLE, primary_key=True, autoincrement=False),
    Column("source", _WHOLE, index=True),  # the seq of a claim's source
    Column("line", Text, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    sqlite_strict=True,
)
sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", _WHOLE, nullable=False, unique=True),
    Column("sha256", Text),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
# One row for each way to ask for a claim: by party, round and kind, each given or not, newest known first.
pages = Table(
    "pages",
    metadata,
    Column("way", _WHOLE, primary_key=True, autoincrement=False),
    Column("known", Integer, primary_key=True, autoincrement=False),
    Column("seq", _WHOLE, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
ends = Table(
    "ends",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", _WHOLE, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
# Which texts bear a sampled print, so that a new text finds the one that it may be a reprint of.
prints = Table(
    "prints",
    metadata,
    Column("print", _WHOLE, primary_key=True, autoincrement=False),
    Column("seq", _WHOLE, primary_key=True, autoincrement=False),
    Column("leads", Integer, nullable=False),  # how many sampled prints the text has
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
GROWING = (log, sources, pages, ends, prints)

_PROCEDURE = """
CREATE OR REPLACE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a dossier only grows'; END $$
"""


def make(connection: Connection, tables: tuple[Table, ...] = GROWING) -> None:
    """Make the tables that are missing, with what keeps their rows from being changed or taken away."""
    metadata.create_all(connection, tables=[edition, *tables], checkfirst=True)
    if connection.dialect.name == "sqlite":
        for table in tables:
            for act in ("UPDATE", "DELETE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER {table.name}_keeps_{act.lower()} BEFORE {act} ON {table.name} "
                    "BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END"
                )
        return
    connection.execute(text(_PROCEDURE))
    for table in tables:
        connection.execute(
            text(
                f"CREATE TRIGGER {table.name}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
                "EXECUTE FUNCTION only_grows()"
            )
        )


def put(connection: Connection, table: Table, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows whose cells are in the order of the table's columns; many at once, with the least ado."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    marks = ", ".join([mark] * len(table.c))
    connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", list(rows))  # noqa: S608 - own names


def rows_of(
    connection: Connection, table: Table, column: Column[int], cells: Sequence[int]
) -> Sequence[Sequence[Any]]:
    """The rows of a table that have one of some cells in a column, in the order of its key."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    marks = ", ".join([mark] * len(cells))
    order = ", ".join(each.name for each in table.primary_key)
    words = f"SELECT * FROM {table.name} WHERE {column.name} IN ({marks}) ORDER BY {order}"  # noqa: S608 - own names
    return connection.exec_driver_sql(words, tuple(cells)).all()


def way(party: str | None = None, round_id: str | None = None, kind: str | None = None) -> int:
    """The number of one way to ask: a party, a round and a kind, each given or ``None``.

    >>> way("jp") == way("jp"), way("jp") == way(kind="jp")
    (True, False)
    """
    words = "\x1f".join("" if word is None else f"={word}" for word in (party, round_id, kind))
    return number(words)


def number(words: str) -> int:
    """A whole number below 2^62 for some words, as good as one of a kind.

    >>> 0 <= number("a") < 2**62
    True
    """
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 2


@lru_cache(maxsize=65_536)
def ways(parties: tuple[str, ...], round_id: str | None, kind: str) -> tuple[int, ...]:
    """Every way to ask that finds a claim with these parties, this round and this kind.

    >>> way("jp", None, "amount") in ways(("jp", "us"), "jp-us-2022", "amount")
    True
    """
    rounds = (None, round_id) if round_id else (None,)
    return tuple(way(*asked) for asked in product((None, *parties), rounds, (None, kind)))
