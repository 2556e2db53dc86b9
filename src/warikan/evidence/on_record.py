"""What the library has on record, as records for a dossier: the documents, and the steps and positions they tell of."""

from __future__ import annotations

from warikan.evidence.positions import position_claims
from warikan.evidence.rounds import round_claims
from warikan.evidence.stored import StoredClaim, StoredSource


def on_record() -> list[StoredSource | StoredClaim]:
    """Every document once, before the first claim that it bears out.

    >>> len({record.id for record in on_record()}) == len(on_record())
    True
    """
    seen: set[str] = set()
    found: list[StoredSource | StoredClaim] = []
    for source, claim in [*round_claims(), *position_claims()]:
        found += [] if source.id in seen else [source]
        found += [] if claim.id in seen else [claim]
        seen |= {source.id, claim.id}
    return found
