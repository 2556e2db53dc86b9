"""A position as reported: what a side is said to ask, offer, refuse, deny or have settled, on one issue of a round."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Issue = Literal[
    "amount",
    "increase_rate",
    "share",
    "utilities",
    "labor",
    "facilities",
    "training",
    "equipment",
    "term",
    "escalator",
    "scope",
    "earmark",
    "other",
]
ReportKind = Literal["ask", "offer", "refusal", "leak", "denial", "confirmation", "expectation"]
Unit = Literal["per_year", "total", "percent", "workers", ""]
Measure = Literal["level", "rise", "cut"]


@dataclass(frozen=True, slots=True)
class Reported:
    """One report of a position.

    ``low`` and ``high`` are whole currency units, percent, heads or years; one ``None`` is an open end, both ``None``
    mean that no figure was reported. ``measure`` says whether they are a level, a rise or a cut, ``outcome`` whether
    this is what was settled in the end (a confirmation may also be of an earlier claim).
    """

    party: str
    holder: str
    issue: Issue
    kind: ReportKind
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    unit: Unit = ""
    measure: Measure = "level"
    outcome: bool = False
    attribution: str = ""
    note: str = ""

    @property
    def figured(self) -> bool:
        """Whether a figure was reported at all."""
        return self.low is not None or self.high is not None
