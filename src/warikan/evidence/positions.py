"""Positions on record as claims: who was reported to ask, offer, refuse, deny or have settled what, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from warikan.evidence.documents import claim_id, document
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim, StoredSource
from warikan.ground.shelf import Row, rows

TABLES = ("japan_positions", "korea_positions")


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A position on record, with the address of the document that reports it where it has one."""

    claim: StoredClaim
    content: Reported
    address: str | None


def on_record(as_known: date) -> tuple[OnRecord, ...]:
    """Every position of the library that could be read by a day, those known first first.

    >>> {position.claim.known <= date(2000, 1, 1) for position in on_record(date(2000, 1, 1))}
    {True}
    """
    return tuple(
        each for each in _positions() if each.claim.known is not None and each.claim.known <= as_known
    )


@cache
def _positions() -> tuple[OnRecord, ...]:
    found = [
        OnRecord(claim, claim.content, source.address)
        for source, claim in position_claims()
        if isinstance(claim.content, Reported)
    ]
    return tuple(sorted(found, key=lambda each: (each.claim.known or date.max, each.claim.id)))


def position_claims() -> list[tuple[StoredSource, StoredClaim]]:
    """Each verified report of a position as a claim, with the document that bears it out.

    >>> any(claim.content.kind == "leak" for _, claim in position_claims())
    True
    """
    return [
        _claim(table, row)
        for table in TABLES
        for row in rows(f"facts/{table}.csv")
        if row["status"] == "verified"
    ]


def _claim(table: str, row: Row) -> tuple[StoredSource, StoredClaim]:
    source = document(row["source_url"])
    content = Reported(
        party=row["party"],
        holder=row["holder"],
        issue=row["issue"],  # type: ignore[arg-type]
        kind=row["kind"],  # type: ignore[arg-type]
        low=Decimal(row["low"]) if row["low"] else None,
        high=Decimal(row["high"]) if row["high"] else None,
        currency=row["currency"],
        unit=row["unit"],  # type: ignore[arg-type]
        measure=row["measure"],  # type: ignore[arg-type]
        outcome=row["outcome"] == "true",
        attribution=row["attribution"],
        note=row["note"],
    )
    claim = StoredClaim(
        id=claim_id(source, f"{row['round']}-{row['kind']}", row),
        source=source.id,
        content=content,
        known=date.fromisoformat(row["known"]),
        parties=(row["party"],) if row["party"] != "third" else (),
        round=row["round"],
        holder=row["holder"],
        how="denied" if row["kind"] == "denial" else "reported",
        rule=f"library/{table}",
    )
    return source, claim
