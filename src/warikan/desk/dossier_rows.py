"""What a dossier holds as rows to print: one shape for the terminal, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from warikan.desk.claim_words import says
from warikan.evidence.contradictions import Contradiction
from warikan.evidence.leaks import Leak
from warikan.evidence.plain import plain
from warikan.evidence.stored import Entry, Link, StoredClaim, StoredSource
from warikan.figures.days import Days

Json = dict[str, Any]
Sources = dict[str, StoredSource]
CLAIM = (
    "recorded",
    "known",
    "kind",
    "round",
    "parties",
    "says",
    "holder",
    "how",
    "quote",
    "source",
    "address",
    "id",
)
LEAK = ("known", "round", "holder", "told", "verdict", "outcome", "settled", "lead", "why", "id")
LINK = ("recorded", "known", "start", "kind", "end", "rule")
SIDE = ("contradiction", "about", "side", "voices", "known", "round", "says", "holder", "source", "id")


def claim_row(entry: Entry, sources: Sources) -> Json:
    """A claim as one row; ``sources`` gives the sources by their ids.

    >>> from warikan.evidence.claims import Unknown
    >>> claim_row(Entry(1, StoredClaim("a/unknown-1", "a", Unknown("the sum"), None)), {})["says"]
    'not known: the sum'
    """
    claim = entry.record
    assert isinstance(claim, StoredClaim)  # noqa: S101 - only claims come here
    source = sources.get(claim.source)
    return {
        "recorded": entry.recorded,
        "known": claim.known.isoformat() if claim.known else None,
        "kind": claim.kind,
        "round": claim.round,
        "parties": list(claim.parties),
        "says": says(claim.content),
        "holder": claim.holder,
        "how": claim.how,
        "quote": claim.quotation.exact if claim.quotation else None,
        "source": source.name if source else claim.source,
        "address": source.address if source else None,
        "id": claim.id,
        "world": plain_days(claim.world),
        "content": plain(claim.content),
    }


def leak_row(leak: Leak) -> Json:
    """A line of the leak ledger as one row."""
    told, outcome = leak.told.record, leak.outcome.record if leak.outcome else None
    assert isinstance(told, StoredClaim)  # noqa: S101 - only claims are leaks
    return {
        "known": told.known.isoformat() if told.known else None,
        "round": told.round,
        "holder": told.holder,
        "told": says(told.content),
        "verdict": leak.verdict,
        "outcome": says(outcome.content) if isinstance(outcome, StoredClaim) else None,
        "settled": outcome.known.isoformat() if outcome and outcome.known else None,
        "lead": leak.lead,
        "why": leak.why or None,
        "id": told.id,
    }


def link_row(entry: Entry) -> Json:
    """A link as one row."""
    link = entry.record
    assert isinstance(link, Link)  # noqa: S101 - only links come here
    return {
        "recorded": entry.recorded,
        "known": link.known.isoformat() if link.known else None,
        "start": link.start,
        "kind": link.kind,
        "end": link.end,
        "rule": link.rule,
    }


def side_rows(
    found: Iterable[Contradiction], sources: Sources, voices: dict[str, str] | None = None
) -> list[Json]:
    """Contradictions as rows, one for each claim, numbered by contradiction and side.

    ``voices`` gives for each text the one that stands for it, so that a side's reprints count as one voice.
    """
    return [
        {
            "contradiction": number,
            "about": each.about,
            "side": chr(ord("a") + place) if place < 26 else str(place + 1),
            "voices": _voices(side, voices or {}),
            **{
                name: cell
                for name, cell in _side(entry, sources).items()
                if name in ("known", "round", "says", "holder", "source", "id")
            },
        }
        for number, each in enumerate(found, 1)
        for place, side in enumerate(each.sides)
        for entry in side
    ]


def _side(entry: Entry, sources: Sources) -> Json:
    if isinstance(entry.record, StoredClaim):
        return claim_row(entry, sources)
    known = entry.record.known
    return {"known": known.isoformat() if known else None, "says": "the whole text", "id": entry.record.id}


def _voices(side: Iterable[Entry], voices: dict[str, str]) -> int:
    """How many independent texts and documents stand on a side."""
    ids = [getattr(entry.record, "source", entry.record.id) for entry in side]
    return len({voices.get(each, each) for each in ids})


def sources_of(entries: Sequence[Entry]) -> Sources:
    """The sources among some entries by their ids."""
    return {entry.record.id: entry.record for entry in entries if isinstance(entry.record, StoredSource)}


def plain_days(days: Days | None) -> str | None:
    """A time as stored lines write it, or ``None``."""
    return None if days is None else str(plain_value(days))


def plain_value(days: Days) -> str:
    """Days as ``2021-04-01/2022-03-31``, an open end as ``..``.

    >>> from datetime import date
    >>> plain_value(Days.one(date(2021, 4, 1)))
    '2021-04-01'
    """
    return str(plain(days))
