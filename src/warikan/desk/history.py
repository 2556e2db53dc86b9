"""What a dossier holds for a brief: earlier texts on the round, positions on record, and how unnamed claims fared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from warikan.brief.history import History
from warikan.desk.dossier import article_in, known, voice
from warikan.evidence.article import Article
from warikan.evidence.filing import source_id
from warikan.evidence.leaks import leaks
from warikan.evidence.positions import OnRecord
from warikan.evidence.reported import Reported
from warikan.evidence.reprints import alike, likeness
from warikan.evidence.rounds import round_under_way
from warikan.evidence.store import Store
from warikan.evidence.stored import Entry, StoredClaim, StoredSource

TEXTS = 12  # earlier texts on a round that a brief takes up, those known last


def remembered(store: Store, place: str, subject: Article, day: date) -> tuple[History, tuple[Article, ...]]:
    """What could be read by ``day`` of the round of a text, and the earlier texts on it, those known first first."""
    held = store.source(source_id(subject.source))
    filed = held.record.round if held is not None and isinstance(held.record, StoredSource) else None
    round_id = filed or round_under_way(subject.parties, subject.publication.best)
    everything = known(store, day)
    ledger = [leak for leak in leaks(everything) if _between(leak.told, subject)]
    if round_id is None:
        return History(place, None, leaks=tuple(ledger)), ()
    mine = [entry.record for entry in everything if getattr(entry.record, "round", None) == round_id]
    claims = [record for record in mine if isinstance(record, StoredClaim)]
    texts = _texts(store, mine, subject)
    found = History(place, round_id, _positions(store, claims), tuple(ledger), len(texts))
    return found, tuple(article_in(store, text) for text in texts)


def _between(told: Entry, subject: Article) -> bool:
    """Whether a claim is of a round between the parties of a text."""
    record = told.record
    pair = set((record.round or "").split("-")[:2]) if isinstance(record, StoredClaim) else set()
    return bool(pair) and pair <= {party.id for party in subject.parties}


def _positions(store: Store, claims: Iterable[StoredClaim]) -> tuple[OnRecord, ...]:
    """The positions reported before the outcome, those known last first, each with its document's address."""
    told = [(claim, claim.content) for claim in claims if isinstance(claim.content, Reported)]
    told.sort(key=lambda each: (each[0].known or date.min, each[0].id), reverse=True)
    sources = {entry.record.id: entry.record for entry in store.sources(sorted({c.source for c, _ in told}))}
    return tuple(
        OnRecord(claim, content, getattr(sources.get(claim.source), "address", None))
        for claim, content in told
    )


def _texts(store: Store, records: Iterable[object], subject: Article) -> list[StoredSource]:
    """The earlier texts on the round, without the subject itself and its reprints, those known first first.

    The subject need not be in the dossier, so that its words are compared as well.
    """
    linked, own = voice(store, source_id(subject.source)), likeness(subject.source.text)
    found = [
        record
        for record in records
        if isinstance(record, StoredSource) and record.text is not None and record.id not in linked
    ]
    found.sort(key=lambda text: (text.known or date.min, text.id))
    others = (text for text in reversed(found) if not alike(own, likeness(text.text or "")))
    return [*islice(others, TEXTS)][::-1]
