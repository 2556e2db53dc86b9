"""The check of what is derived: whether a store's tables lead to each record of the log, and to no other."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from warikan.evidence.store import Store, number_of
from warikan.evidence.store_errors import machine_errors
from warikan.evidence.store_tables import ends, number, pages, sources, ways
from warikan.evidence.stored import Link, StoredClaim, StoredSource

_MASK = 2**64 - 1
_TOGETHER = 10_000  # rows read at one go


def astray(store: Store) -> tuple[str, ...]:
    """The names of the derived tables that do not follow from the log; none where all is well."""
    wanted = {"pages": _Sum(), "ends": _Sum(), "sources": _Sum()}
    for entry in store.entries():
        record = entry.record
        match record:
            case StoredClaim():
                for each in ways(record.parties, record.round, record.kind):
                    wanted["pages"].add((each, number_of(record.known), entry.recorded))
            case Link():
                for name in {record.id, record.start, record.end}:
                    wanted["ends"].add((number(name), entry.recorded, 0))
            case StoredSource():
                wanted["sources"].add((number(record.id), entry.recorded, number(record.sha256 or "")))
    found = {"pages": _Sum(), "ends": _Sum(), "sources": _Sum()}
    with machine_errors(store.place), store.engine.connect() as connection:
        for table in (pages, ends, sources):
            rows = connection.execution_options(yield_per=_TOGETHER).execute(select(*table.c))
            for row in rows:
                found[table.name].add(_cells(table.name, tuple(row)))
    return tuple(name for name in wanted if wanted[name] != found[name])


def _cells(name: str, row: tuple[object, ...]) -> Iterable[int]:
    if name == "pages":
        return (int(str(row[0])), int(str(row[1])), int(str(row[2])))
    if name == "ends":
        return (number(str(row[0])), int(str(row[1])), 0)
    return (number(str(row[0])), int(str(row[1])), number(str(row[2] or "")))


class _Sum:
    """A sum over rows that does not depend on their order."""

    def __init__(self) -> None:
        self.count = self.total = 0

    def add(self, cells: Iterable[int]) -> None:
        """Take one row in."""
        self.count += 1
        self.total = (self.total + hash(tuple(cells))) & _MASK  # of whole numbers: the same in every process

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sum) and (self.count, self.total) == (other.count, other.total)

    __hash__ = None  # type: ignore[assignment]
