"""Transfer: a dossier as JSON Lines, record after record in the order of the log, and a last line that seals it.

Line 17 is record 17. The last line holds the count and the hash over all records, so that a file that was cut or
altered on its way is known for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from warikan.evidence.chain import GENESIS, chained
from warikan.evidence.lines import VERSION, canonical, of_line
from warikan.evidence.plain import MalformedError
from warikan.evidence.stored import Record, StoredClaim, StoredSource

LONGEST = 16_000_000  # characters of a line; the longest text and what was read of it take a third


class TransferError(ValueError):
    """A line of a file is not what an export holds; ``line`` counts from 1."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(says)
        self.line = line


class BrokenSealError(TransferError):
    """A file is not as it was exported: cut short, or altered on its way."""


def exported(rows: Iterable[tuple[int, str, str | None, bytes]]) -> Iterator[str]:
    """The lines of a dossier, without their ends.

    >>> [line[:9] for line in exported([])]
    ['{"chain":']
    """
    count, chain = 0, GENESIS
    for _, words, _, chain in rows:  # noqa: B007
        count += 1
        yield words
    yield _seal(chain, count)


def imported(lines: Iterable[str], sha256_of: Callable[[str], str | None]) -> Iterator[Record]:
    """The records of exported lines; ``TransferError`` at the first line that holds none, or at a broken seal.

    ``sha256_of`` gives the hash of a source that is in the dossier already.

    >>> list(imported(exported([]), {}.get))
    []
    """
    hashes: dict[str, str] = {}
    chain, number, sealed = GENESIS, 0, False
    for number, words in enumerate((line.rstrip("\n") for line in lines), 1):
        if sealed:
            raise BrokenSealError(number, "lines follow the one that ends the export")
        if words.startswith('{"chain":'):
            sealed = _sealed(number, words, chain)
            continue
        chain = chained(chain, words) if _is_text(words) else chain
        record = _record(number, words, hashes, sha256_of)
        if isinstance(record, StoredSource) and record.sha256:
            hashes[record.id] = record.sha256
        yield record
    if not sealed:
        raise BrokenSealError(
            max(number, 1), "it ends before the line that ends an export: a part is missing"
        )


def _record(
    number: int, words: str, hashes: dict[str, str], sha256_of: Callable[[str], str | None]
) -> Record:
    if len(words) > LONGEST:
        raise TransferError(number, f"the line has more than {LONGEST:,} characters")
    try:
        record = of_line(words)
        if isinstance(record, StoredClaim):
            return of_line(words, hashes.get(record.source) or sha256_of(record.source) or "")
    except MalformedError as error:
        raise TransferError(number, str(error)) from error
    return record


def _sealed(number: int, words: str, chain: bytes) -> bool:
    """Whether the seal is whole; an error where it is not."""
    try:
        seal = json.loads(words)
    except ValueError as error:
        raise BrokenSealError(number, "the last line is cut") from error
    if seal.get("records") != number - 1:
        raise BrokenSealError(
            number, f"{number - 1} records stand before the last line, which counts {seal.get('records')}"
        )
    if seal.get("chain") != chain.hex():
        raise BrokenSealError(
            number, "the hash over all records differs: a record was altered after the export"
        )
    if words != _seal(chain, number - 1):
        raise BrokenSealError(number, "it is not written as the line that ends an export is")
    return True


def _seal(chain: bytes, records: int) -> str:
    """The line that ends an export."""
    return canonical({"chain": chain.hex(), "records": records, "type": "end", "v": VERSION})


def _is_text(words: str) -> bool:
    """Whether the words can be written in UTF-8 at all."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True
