"""Texts alike in a store: the prints that texts bear, and the earlier texts of which a new one is a reprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations

from sqlalchemy import Connection, select

from warikan.evidence.lines import of_line
from warikan.evidence.reprints import CROWD, Likeness, Voices, closest, likeness, met, noted, sampled
from warikan.evidence.store_tables import ends, log, put, rows_of, sources
from warikan.evidence.store_tables import prints as table
from warikan.evidence.stored import Link, StoredSource

RULE = "reprints/prints"
MOST = 2_000  # texts of one transaction that are kept at hand


class Prints:
    """The prints of the texts that one transaction adds, beside those that are there."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.rows: list[tuple[object, ...]] = []
        # By print, the texts that bear it, as far as looked up.
        self._there: dict[int, list[tuple[int, int]]] = {}
        self._asked: set[int] = set()  # the prints that were looked up
        # Of texts to be added, what tells them alike, and their sampled prints.
        self._own: dict[str, tuple[Likeness, list[int]]] = {}
        self._texts: dict[int, StoredSource] = {}  # of this transaction
        # What was linked last, which may not have reached the tables.
        self._latest: list[tuple[str, str]] = []

    def add(self, source: StoredSource, seq: int, *, linked: bool) -> list[Link]:
        """Note a text's prints; with ``linked`` the links to the earlier texts of which it is a reprint."""
        if source.text is None:
            return []
        if source.id not in self._own or not self._asked:
            self.expect([source])
        own, leads = self._own.pop(source.id)
        bearers = self._bearers(leads)
        links = self._links(source, own, closest(leads, bearers)) if linked else []
        self._texts[seq] = source
        for each in noted(leads):
            if len(bearers.get(each, ())) < CROWD:
                self.rows.append((each, seq, len(leads)))
                self._there.setdefault(each, []).append((seq, len(leads)))
        return links

    def flush(self) -> None:
        """Write what has gathered, and hold no more of it than a few thousand texts."""
        if self.rows:
            put(self.connection, table, self.rows)
            self.rows.clear()
        if len(self._texts) > MOST:
            for held in (self._texts, self._there, self._asked):
                held.clear()

    def expect(self, texts: Iterable[StoredSource]) -> None:
        """Look up at one go what texts bear the prints of several that are to be added."""
        wanted: set[int] = set()
        for source in texts:
            own = likeness(source.text or "")
            self._own[source.id] = own, sampled(own.prints)
            wanted.update(self._own[source.id][1])
        asked = sorted(wanted - self._asked)
        self._asked.update(asked)
        for first in range(0, len(asked), 10_000):
            for each, seq, count in rows_of(
                self.connection, table, table.c.print, asked[first : first + 10_000]
            ):
                self._there.setdefault(each, []).append((seq, count))

    def _bearers(self, leads: list[int]) -> dict[int, list[tuple[int, int]]]:
        """The texts that bear each print, those that came first first."""
        return {each: self._there[each] for each in leads if each in self._there}

    def _links(self, source: StoredSource, own: Likeness, near: list[int]) -> list[Link]:
        """A link to the likeliest text of each voice with which a text is one."""
        held = self._held(near)
        texts = {held[seq].id: held[seq] for seq in near if seq in held}
        voices = Voices(texts)
        for one, other in self._linked(texts):
            voices.join(one, other)
        found = met(own, texts, voices, lambda each: likeness(texts[each].text or ""))
        if found:
            self._latest = [(source.id, each) for each in found]
        return [_link(source, texts[each]) for each in found]

    def _held(self, near: Iterable[int]) -> Mapping[int, StoredSource]:
        found = {seq: self._texts[seq] for seq in near if seq in self._texts}
        missing = [seq for seq in near if seq not in found]
        if missing:
            query = select(log.c.seq, log.c.line).where(log.c.seq.in_(missing))
            for row in self.connection.execute(query).all():
                record = of_line(row.line)
                if isinstance(record, StoredSource):
                    found[row.seq] = record
        return found

    def _linked(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of these texts that links join already; by the links' names, as one text may have any number."""
        names = {Link("reprints", one, other, None).id: (one, other) for one, other in permutations(ids, 2)}
        there = self.connection.execute(select(ends.c.id).where(ends.c.id.in_(names))).all() if names else []
        return [*(names[row.id] for row in there), *self._latest]


def _link(later: StoredSource, earlier: StoredSource) -> Link:
    known = None if later.known is None or earlier.known is None else max(later.known, earlier.known)
    return Link("reprints", later.id, earlier.id, known, RULE)


def fill_prints(connection: Connection) -> None:
    """Note the prints of every text that is there; no record is added."""
    held = Prints(connection)
    query = select(log.c.seq, log.c.line).join(sources, sources.c.seq == log.c.seq).order_by(log.c.seq)
    for seq, words in connection.execute(query).all():
        record = of_line(words)
        if isinstance(record, StoredSource):
            held.add(record, seq, linked=False)
            held.flush()
