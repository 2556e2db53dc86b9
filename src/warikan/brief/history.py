"""History: what a dossier knew of a round by the day of a text, and how its earlier unnamed claims fared."""

from __future__ import annotations

from dataclasses import dataclass

from warikan.evidence.leaks import Leak
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A position on record, with the address of the document that reports it where it has one."""

    claim: StoredClaim
    content: Reported
    address: str | None


@dataclass(frozen=True, slots=True)
class History:
    """What the dossier at ``place`` had on the ``round`` of a text by its day.

    ``claims`` are the reported positions on the round, those known last first; ``leaks`` what unnamed sources and
    forecasters had told of any round between the same parties; ``texts`` counts the earlier texts it held.
    """

    place: str
    round: str | None
    claims: tuple[OnRecord, ...] = ()
    leaks: tuple[Leak, ...] = ()
    texts: int = 0
