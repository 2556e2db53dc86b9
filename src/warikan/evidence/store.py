"""The store: a dossier that only grows, in SQLite or for a team in PostgreSQL, by one code.

Writers take turns, so that ``recorded`` counts from 1 without holes and every reader sees a beginning of the log.
What ``append`` has returned for is on the disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, literal, select, text, tuple_

from warikan.evidence.chain import GENESIS, chained
from warikan.evidence.dossier import Page, Question
from warikan.evidence.lines import line, of_line
from warikan.evidence.store_alike import Prints
from warikan.evidence.store_errors import ConflictError, LooseError, machine_errors
from warikan.evidence.store_tables import NEVER, ends, log, pages, put, sources, way, ways
from warikan.evidence.stored import Entry, Link, Record, StoredClaim, StoredSource

_AT_HAND = 256  # sources of a transaction whose claims are kept at hand
_TOGETHER = 2_000  # records that are written, and rows that are read, at one go


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of an ``append``: how many records were new, how many were there, and the log's end after it.

    ``links`` are those that the new texts gave rise to.
    """

    added: int
    held: int
    recorded: int
    chain: str
    links: tuple[Link, ...] = ()


class Store:
    """An open store. ``place`` is how the user named it, without a password."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.place = place

    def close(self) -> None:
        """Let go of the files or the server."""
        self.engine.dispose()

    def append(self, records: Iterable[Record], *, linked: bool = True) -> Receipt:
        """Keep records in their order, all or none; those that are there already, alike, are not kept twice.

        A text that reprints an earlier one is linked to it, unless not ``linked``: what another store recorded brings
        its own links.

        ``ConflictError`` for a record that differs from the one of its id, ``LooseError`` for a claim without its
        source or a link without its ends, ``OSError`` where the machine fails.
        """
        with machine_errors(self.place), _writing(self.engine) as connection, connection.begin():
            writer = _Writer(connection)
            if isinstance(records, Sequence):
                writer.expect(records)
            links: list[Link] = []
            for record in records:
                found = writer.take(record, linked=linked)
                for link in found:
                    writer.take(link)
                links += found
            writer.flush()
            return Receipt(writer.added, writer.held, writer.seq, writer.chain.hex(), tuple(links))

    def end(self) -> tuple[int, str]:
        """How many records there are, and the hash over all of them."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            seq, chain = _end(connection)
            return seq, chain.hex()

    def page(self, question: Question) -> Page:
        """The page of claims that a question asks for."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            last, _ = _end(connection)
            query = (
                select(log.c.seq, log.c.line, sources.c.sha256)
                .join(log, log.c.seq == pages.c.seq)
                .join(sources, sources.c.seq == log.c.source)
                .where(pages.c.way == way(question.party, question.round, question.kind))
            )
            by = None if question.day is None else number_of(question.day)
            at = None if question.before is None else _place_of(connection, question.before)
            if at is not None and (by is None or at[0] <= by):
                # One bound alone, so that one walk along the index serves: the place lies within the day.
                query = query.where(tuple_(pages.c.known, pages.c.seq) < tuple_(*map(literal, at)))
            elif by is not None:
                query = query.where(pages.c.known <= by)
            if question.recorded is not None and question.recorded < last:
                last = question.recorded
                query = query.where(pages.c.seq <= last)
            query = query.order_by(pages.c.known.desc(), pages.c.seq.desc()).limit(question.limit + 1)
            found = connection.execute(query).all()
        entries = tuple(map(_entry, found[: question.limit]))
        return Page(entries, last, entries[-1].recorded if len(found) > question.limit else None)

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Every record after a place in the log, in order; those that come meanwhile are left out."""
        for seq, words, sha256, _ in self.rows(after):
            yield Entry(seq, of_line(words, sha256 or ""))

    def rows(self, after: int = 0) -> Iterator[tuple[int, str, str | None, bytes]]:
        """The log as it stands in the store: counter, line, SHA-256 of the source, hash over all up to there."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            last, _ = _end(connection)
            while after < last:
                upto = min(last, after + _TOGETHER)
                query = _lines(log.c.chain).where(log.c.seq > after, log.c.seq <= upto).order_by(log.c.seq)
                for row in connection.execute(query).all():
                    yield row.seq, row.line, row.sha256, bytes(row.chain)
                after = upto

    def source(self, source_id: str) -> Entry | None:
        """The source of that id, where it is there."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            return next(iter(_sources(connection, [source_id])), None)

    def sources(self, ids: Sequence[str]) -> list[Entry]:
        """Those of the named sources that are there."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            return _sources(connection, ids)

    def claims_of(self, source_id: str) -> list[Entry]:
        """The claims of a source, in the order in which they came."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            return _claims_of(connection, source_id)

    def claim(self, claim_id: str) -> Entry | None:
        """The claim of that id, where it is there."""
        source_id = claim_id.rpartition("/")[0]
        return next((entry for entry in self.claims_of(source_id) if _id(entry.record) == claim_id), None)

    def links(self, end: str) -> list[Entry]:
        """The links of which a claim or a source is one end."""
        with machine_errors(self.place), _reading(self.engine) as connection:
            query = _lines().join(ends, ends.c.seq == log.c.seq).where(ends.c.id == end).order_by(log.c.seq)
            return [_entry(row) for row in connection.execute(query).all()]


class _Writer:
    """One transaction's records on their way into the tables."""

    def __init__(self, connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE log IN EXCLUSIVE MODE"))
        self.connection = connection
        self.seq, self.chain = _end(connection)
        self.added = self.held = 0
        self._sources: dict[str, tuple[int, str | None]] = {}
        self._claims: dict[str, dict[str, str]] = {}  # by source: the lines of its claims by their ids
        self._prints = Prints(connection)
        self._rows: dict[str, list[tuple[object, ...]]] = {"log": [], "sources": [], "pages": [], "ends": []}

    def take(self, record: Record, *, linked: bool = False) -> list[Link]:
        """Keep one record, unless it is there; where wanted, the links that it gives rise to."""
        words = line(record)
        there = self._there(record)
        if there is not None:
            if there != words:
                raise ConflictError(record.id)
            self.held += 1
            return []
        self.seq += 1
        self.added += 1
        self.chain = chained(self.chain, words)
        source = self._filed(record, words)
        self._rows["log"].append((self.seq, source, words, self.chain))
        if len(self._rows["log"]) >= _TOGETHER:
            self.flush()
        return self._prints.add(record, self.seq, linked=linked) if isinstance(record, StoredSource) else []

    def expect(self, records: Sequence[Record]) -> None:
        """Look up at one go what the texts among some records need."""
        texts = [record for record in records if isinstance(record, StoredSource) and record.text is not None]
        self._prints.expect(texts)

    def flush(self) -> None:
        """Write what has gathered."""
        for table in (log, sources, pages, ends):
            rows = self._rows[table.name]
            if rows:
                put(self.connection, table, rows)
                rows.clear()
        self._prints.flush()

    def _filed(self, record: Record, words: str) -> int | None:
        """Note where the record is to be found; the number of a claim's source."""
        match record:
            case StoredSource():
                self._sources[record.id] = self.seq, record.sha256
                self._hold(record.id, {})
                self._rows["sources"].append((record.id, self.seq, record.sha256))
                return None
            case StoredClaim():
                self._claims[record.source][record.id] = words
                known = number_of(record.known)
                found = ways(record.parties, record.round, record.kind)
                self._rows["pages"] += [(each, known, self.seq) for each in found]
                return self._sources[record.source][0]
            case Link():
                names = {record.id, record.start, record.end}
                self._rows["ends"] += [(name, self.seq) for name in sorted(names)]
                return None

    def _there(self, record: Record) -> str | None:
        """The line that is there under the record's id; ``LooseError`` for one that hangs on what is not there."""
        match record:
            case StoredSource():
                if self._source(record.id) is None:
                    return None
                self.flush()
                return line(_sources(self.connection, [record.id])[0].record)
            case StoredClaim():
                return self._claims_of(record.source, record.id).get(record.id)
            case Link():
                for end in (record.start, record.end):
                    if "/" not in end and self._source(end) is None:
                        raise LooseError(record.id, end)
                    if "/" in end and end not in self._claims_of(end.rpartition("/")[0], record.id):
                        raise LooseError(record.id, end)
                self.flush()
                query = _lines().join(ends, ends.c.seq == log.c.seq).where(ends.c.id == record.id)
                row = self.connection.execute(query).first()
                return None if row is None else str(row.line)

    def _source(self, source_id: str) -> tuple[int, str | None] | None:
        if source_id not in self._sources:
            query = select(sources.c.seq, sources.c.sha256).where(sources.c.id == source_id)
            row = self.connection.execute(query).first()
            if row is None:
                return None
            self._sources[source_id] = row.seq, row.sha256
        return self._sources[source_id]

    def _claims_of(self, source_id: str, wanted_by: str) -> Mapping[str, str]:
        if source_id not in self._claims:
            if self._source(source_id) is None:
                raise LooseError(wanted_by, source_id)
            self.flush()
            held = _claims_of(self.connection, source_id)
            self._hold(source_id, {_id(entry.record): line(entry.record) for entry in held})
        return self._claims[source_id]

    def _hold(self, source_id: str, claims: dict[str, str]) -> None:
        """Keep the claims of a source at hand, and of not too many others."""
        self._claims[source_id] = claims
        if len(self._claims) > _AT_HAND:
            self._claims.pop(next(iter(self._claims)))


def _writing(engine: Engine) -> Connection:
    return engine.connect().execution_options(begin="BEGIN IMMEDIATE")


def _reading(engine: Engine) -> Connection:
    """A connection that sees one state of the store, whatever is written meanwhile."""
    connection = engine.connect()
    if connection.dialect.name == "postgresql":
        connection = connection.execution_options(isolation_level="REPEATABLE READ")
    return connection


def _end(connection: Connection) -> tuple[int, bytes]:
    row = connection.execute(select(log.c.seq, log.c.chain).order_by(log.c.seq.desc()).limit(1)).first()
    return (0, GENESIS) if row is None else (row.seq, bytes(row.chain))


def _lines(*more: ColumnElement[Any]) -> Select[Any, Any, Any]:
    """Lines with the SHA-256 of the text they were read from."""
    query: Select[Any, Any, Any] = select(log.c.seq, log.c.line, sources.c.sha256, *more).select_from(log)
    return query.outerjoin(sources, sources.c.seq == log.c.source)


def _sources(connection: Connection, ids: Sequence[str]) -> list[Entry]:
    found: list[Entry] = []
    for first in range(0, len(ids), 500):
        query = (
            select(log.c.seq, log.c.line, sources.c.sha256)
            .join(sources, sources.c.seq == log.c.seq)
            .where(sources.c.id.in_(ids[first : first + 500]))
            .order_by(log.c.seq)
        )
        found += map(_entry, connection.execute(query).all())
    return found


def _claims_of(connection: Connection, source_id: str) -> list[Entry]:
    query = (
        select(log.c.seq, log.c.line, sources.c.sha256)
        .join(sources, sources.c.seq == log.c.source)
        .where(sources.c.id == source_id)
        .order_by(log.c.seq)
    )
    return [_entry(row) for row in connection.execute(query).all()]


def _place_of(connection: Connection, recorded: int) -> tuple[int, int]:
    """Where a claim stands in the order of the pages."""
    row = connection.execute(_lines().where(log.c.seq == recorded)).first()
    return (NEVER, 0) if row is None else (number_of(_entry(row).record.known), recorded)


def _entry(row: Row[Any, Any, Any]) -> Entry:
    return Entry(row.seq, of_line(row.line, row.sha256 or ""))


def _id(record: Record) -> str:
    return record.id


def number_of(day: date | None) -> int:
    """A day as a whole number that sorts by time, what has no sure day last.

    >>> number_of(date(2021, 11, 17)), number_of(None) > number_of(date(9999, 12, 30))
    (20211117, True)
    """
    return NEVER if day is None else day.year * 10_000 + day.month * 100 + day.day
