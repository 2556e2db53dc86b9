"""Verification: every record chained to those before it, every text with its hash, every quotation at its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from warikan.evidence.chain import GENESIS, chained
from warikan.evidence.lines import of_line
from warikan.evidence.plain import MalformedError
from warikan.evidence.stored import Link, Record, StoredClaim, StoredSource

_TEXTS = 256  # texts kept at hand; the claims of a text mostly follow it


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one record: its place in the log, and in words what."""

    recorded: int
    says: str


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was looked at, and what was found wrong, in the order of the log."""

    records: int
    texts: int
    quotations: int
    flaws: tuple[Flaw, ...]


def verify(
    rows: Iterable[tuple[int, str, str | None, bytes]], text_of: Callable[[str], str | None]
) -> Verified:
    """Look at a whole log: counter, line, SHA-256 of the source and hash of each record, in order.

    ``text_of`` gives the words of a source by its id, for a claim that stands far from it.

    >>> verify([], {}.get)
    Verified(records=0, texts=0, quotations=0, flaws=())
    """
    log = _Log(text_of)
    for seq, line, sha256, chain in rows:
        log.take(seq, line, sha256 or "", chain)
    return Verified(log.count, log.texts, log.quotations, tuple(log.flaws))


class _Log:
    """A log being looked at, record after record."""

    def __init__(self, text_of: Callable[[str], str | None]) -> None:
        self._text_of = text_of
        self.count = self.texts = self.quotations = 0
        self.flaws: list[Flaw] = []
        self._chain = GENESIS
        self._held: dict[str, str | None] = {}  # source ids, the last ones with their words

    def take(self, seq: int, line: str, sha256: str, chain: bytes) -> None:
        """Look at the next record."""
        self.count += 1
        if seq != self.count:
            self._flaw(seq, f"record {self.count} is missing")
            self.count = seq
        expected = chained(self._chain, line)
        if chain != expected:
            self._flaw(seq, "it is not as it was recorded: the hash over it and all before it differs")
        self._chain = chain
        try:
            record = of_line(line, sha256)
        except MalformedError as error:
            self._flaw(seq, f"it cannot be read: {error}")
            return
        for says in self._wrong(record):
            self._flaw(seq, says)

    def _flaw(self, seq: int, says: str) -> None:
        self.flaws.append(Flaw(seq, says))

    def _wrong(self, record: Record) -> Iterator[str]:
        match record:
            case StoredSource():
                yield from self._wrong_source(record)
            case StoredClaim():
                yield from self._wrong_claim(record)
            case Link():
                pass

    def _wrong_source(self, source: StoredSource) -> Iterator[str]:
        if source.text is not None:
            self.texts += 1
            digest = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
            if digest != source.sha256:
                yield f"the words of {source.id} have another hash than was recorded"
        self._hold(source.id, source.text)

    def _hold(self, source_id: str, text: str | None) -> None:
        self._held[source_id] = text
        if len(self._held) > _TEXTS:
            self._held.pop(next(iter(self._held)))

    def _wrong_claim(self, claim: StoredClaim) -> Iterator[str]:
        if claim.quotation is None:
            return
        self.quotations += 1
        if claim.source not in self._held:
            self._hold(claim.source, self._text_of(claim.source))
        text = self._held[claim.source]
        if text is None:
            yield f"{claim.id} quotes words that are not held"
        elif not claim.quotation.holds_in(text):
            yield f"{claim.id} quotes words that do not stand at their place in {claim.source}"
