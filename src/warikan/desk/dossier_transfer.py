"""The dossier in and out: exported as JSON Lines or PROV, imported from lines, and looked through for flaws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from warikan.evidence.lines import canonical
from warikan.evidence.prov import prov
from warikan.evidence.store import Receipt, Store
from warikan.evidence.store_check import astray
from warikan.evidence.store_errors import ConflictError, LooseError
from warikan.evidence.stored import Record, StoredSource
from warikan.evidence.transfer import BrokenSealError, TransferError, exported, imported
from warikan.evidence.verify import Verified, verify
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.whole import write_whole


def export_lines(store: Store) -> Iterator[str]:
    """The dossier, a record a line, sealed by the last."""
    return exported(store.rows())


def export_prov(store: Store) -> str:
    """The dossier as one PROV-JSON document."""
    return canonical(prov(store.entries()))


def write_export(path: str, lines: Iterable[str]) -> None:
    """Write an export to a file in one step; ``OSError`` where it cannot be written."""
    write_whole(Path(path), "".join(f"{line}\n" for line in lines).encode("utf-8"))


def import_lines(store: Store, name: str, lines: Iterable[str]) -> Receipt | Diagnostic:
    """Keep the records of an export, all or, where one cannot be, none."""
    count = 0

    def counted(records: Iterable[Record]) -> Iterator[Record]:
        nonlocal count
        for record in records:
            count += 1
            yield record

    try:
        return store.append(counted(imported(lines, lambda source: _sha256(store, source))), linked=False)
    except BrokenSealError as error:
        way_out = "export it again and take the file as it is; nothing of it was kept"
        return Diagnostic("broken-export", str(error), Place(name, error.line), way_out)
    except TransferError as error:
        way_out = "give a file that warikan dossier export has written; nothing of it was kept"
        return Diagnostic("bad-line", str(error), Place(name, error.line), way_out)
    except LooseError as error:
        way_out = "import the dossier that it came from as a whole; nothing of this file was kept"
        return Diagnostic("loose-record", str(error), Place(name, count), way_out)
    except ConflictError as error:
        way_out = "keep the two apart, with --store for each; nothing of this file was kept"
        return Diagnostic("conflicting-record", str(error), Place(name, count), way_out)


def _sha256(store: Store, source_id: str) -> str | None:
    entry = store.source(source_id)
    return entry.record.sha256 if entry and isinstance(entry.record, StoredSource) else None


def looked_through(store: Store) -> tuple[Verified, list[Diagnostic]]:
    """How much of the dossier was looked at, and a diagnostic for each flaw."""
    result = verify(store.rows(), lambda source: _words(store, source))
    way_out = "go back to a copy of it, or to an export; what stands before this record is as it was recorded"
    faults = [
        Diagnostic("altered-dossier", flaw.says, Place(store.place, flaw.recorded), way_out)
        for flaw in result.flaws
    ]
    if faults:
        return result, faults
    for name in astray(store):
        message = f"the table {name} does not lead to what the log holds, and to nothing else"
        way = "export the dossier and import it into a new one: the log itself is as said above"
        faults.append(Diagnostic("astray-dossier", message, Place(store.place), way))
    return result, faults


def _words(store: Store, source_id: str) -> str | None:
    entry = store.source(source_id)
    return entry.record.text if entry and isinstance(entry.record, StoredSource) else None
