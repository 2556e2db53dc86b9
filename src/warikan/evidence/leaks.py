"""The leak ledger: what unnamed sources and forecasters said beforehand, what came of it, and how long before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from warikan.evidence.claims import Amount
from warikan.evidence.extent import Extent, extent_of
from warikan.evidence.reported import Reported
from warikan.evidence.stored import Entry, StoredClaim

Verdict = Literal["true", "in part", "false", "open"]


@dataclass(frozen=True, slots=True)
class Leak:
    """One figure told beforehand and what came of it.

    ``outcome`` is the first settled figure of the same round, issue, currency, unit and measure that came to be known
    later; ``lead`` the days between. Without one the verdict is ``open``, and ``why`` says what is missing.
    """

    told: Entry
    verdict: Verdict
    outcome: Entry | None = None
    lead: int | None = None
    why: str = ""


def leaks(entries: Sequence[Entry]) -> list[Leak]:
    """A line for each leak and forecast among the entries, in the order of the days on which they could be read.

    The verdict is ``true`` where the outcome lies wholly within what was told, to the last printed digit; ``in part``
    where it does so in part; ``false`` where it lies outside.
    """
    outcomes = _outcomes(entries)
    told = [entry for entry in entries if _told_beforehand(entry.record)]
    told.sort(key=lambda entry: (_day(entry), entry.recorded))
    return [_judged(entry, outcomes) for entry in told]


def _judged(entry: Entry, outcomes: dict[object, list[tuple[Entry, Extent]]]) -> Leak:
    assert isinstance(entry.record, StoredClaim)  # noqa: S101 - the caller has looked
    known, extent = entry.record.known, extent_of(entry.record)
    if extent is None:
        return Leak(entry, "open", why="no figure was told, or not of what it is")
    if known is None:
        return Leak(entry, "open", why="the day on which it was told is not known")
    for outcome, settled in outcomes.get(extent.what, []):
        day = outcome.record.known
        if day is not None and day > known:
            lead = (day - known).days
            return Leak(entry, _verdict(extent, settled), outcome, lead)
    return Leak(entry, "open", why="no later outcome of the same issue, currency and unit is in the dossier")


def _verdict(told: Extent, settled: Extent) -> Verdict:
    if told.covers(settled) or (settled.single and settled.covers(told)):
        return "true"
    return "in part" if told.meets(settled) else "false"


def _outcomes(entries: Iterable[Entry]) -> dict[object, list[tuple[Entry, Extent]]]:
    """The settled figures by what they are of, those known first first."""
    found: dict[object, list[tuple[Entry, Extent]]] = {}
    for entry in sorted(entries, key=lambda entry: (_day(entry), entry.recorded)):
        record = entry.record
        if (
            isinstance(record, StoredClaim)
            and isinstance(record.content, Reported)
            and record.content.outcome
        ):
            extent = extent_of(record)
            if extent is not None:
                found.setdefault(extent.what, []).append((entry, extent))
    return found


def _told_beforehand(record: object) -> bool:
    """Whether a claim is a leak or a forecast: reported as one, or a coming sum told by a speaker who is not named."""
    if not isinstance(record, StoredClaim):
        return False
    match record.content:
        case Reported(kind=kind):
            return kind in ("leak", "expectation")
        case Amount(status=status, money=money):
            return (
                record.voice == "anonymous"
                and status in ("agreed", "offered", "expected")
                and money is not None
            )
        case _:
            return False


def _day(entry: Entry) -> str:
    return entry.record.known.isoformat() if entry.record.known else "9999-12-31"
