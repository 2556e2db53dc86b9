"""History: what a dossier knew of a round by the day of a text, and how its earlier unnamed claims fared."""

from __future__ import annotations

from dataclasses import dataclass

from warikan.evidence.leaks import Leak
from warikan.evidence.positions import OnRecord


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
