"""The leak ledger: what unnamed sources and forecasters said beforehand, what came of it, and how long before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from warikan.evidence.claims import Amount
from warikan.evidence.extent import Extent, extent_of
from warikan.evidence.reported import Reported
from warikan.evidence.stored import Entry, StoredClaim
from warikan.figures.days import Days
from warikan.figures.money import Money

YEAR = 366  # days up to which a time is one year

Verdict = Literal["true", "in part", "false", "open"]


@dataclass(frozen=True, slots=True)
class Leak:
    """One figure told beforehand and what came of it.

    ``outcome`` is the first settled figure of the same round, issue, currency, unit, measure and time that came to be
    known later: one on record, or a sum that a text tells as agreed on a word that is not anonymous; ``lead`` the days
    between. Without one the verdict is ``open``, and ``why`` says what is missing.
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
        return Leak(entry, "open", why=_not_compared(entry.record.content))
    if known is None:
        return Leak(entry, "open", why="the day on which it was told is not known")
    for outcome, settled in outcomes.get(_what(entry.record, extent), []):
        day = outcome.record.known
        if day is not None and day > known and _of_one(entry.record, outcome.record):
            lead = (day - known).days
            return Leak(entry, _verdict(extent, settled), outcome, lead)
    return Leak(
        entry, "open", why="no later outcome of the same issue, currency, unit and time is in the dossier"
    )


def _not_compared(content: object) -> str:
    """Why a figure told beforehand has nothing to be compared with."""
    match content:
        case Amount(vague=False, purpose=str(purpose)):
            return f"it was told for a purpose of its own: {purpose}"
        case Amount(vague=False, quantum=int()):
            return "it was not told for what time, or of what round"
        case _:
            return "no figure was told, or not of what it is"


def _what(claim: StoredClaim, extent: Extent) -> object:
    """What a figure is of: the sum of one year is compared with one of that year alone, never with a term's total."""
    match claim.content:
        case Amount(per_year=False, period=Days() as period) if period.length <= YEAR:
            return extent.what, period
        case _:
            return extent.what, None


def _of_one(told: StoredClaim, settled: object) -> bool:
    """Whether a sum that a text tells as agreed is of the payer and the time of the sum told before; a report is."""
    match told.content, getattr(settled, "content", None):
        case _, Amount(period=None):
            return False
        case Amount(payers=before, period=period), Amount(payers=after, period=Days() as agreed):
            ahead = told.known is not None and agreed.last > told.known
            return ahead and (not before or before == after) and (period is None or period.overlaps(agreed))
        case Reported(party=party), Amount(payers=payers, period=Days() as agreed):
            return (
                told.known is not None and agreed.last > told.known and party in {each.id for each in payers}
            )
        case _:
            return True


def _verdict(told: Extent, settled: Extent) -> Verdict:
    if told.covers(settled) or (settled.single and settled.covers(told)):
        return "true"
    return "in part" if told.meets(settled) else "false"


def _outcomes(entries: Iterable[Entry]) -> dict[object, list[tuple[Entry, Extent]]]:
    """The settled figures by what they are of, those known first first."""
    found: dict[object, list[tuple[Entry, Extent]]] = {}
    for entry in sorted(entries, key=lambda entry: (_day(entry), entry.recorded)):
        record = entry.record
        if isinstance(record, StoredClaim) and _settled(record):
            extent = extent_of(record)
            if extent is not None:
                found.setdefault(_what(record, extent), []).append((entry, extent))
    return found


def _settled(record: StoredClaim) -> bool:
    match record.content:
        case Reported(outcome=outcome):
            return outcome
        case Amount(status="agreed", change=False):
            return record.voice != "anonymous"
        case _:
            return False


def _told_beforehand(record: object) -> bool:
    """Whether a claim is a leak or a forecast: reported as one, or a coming sum told by a speaker who is not named."""
    if not isinstance(record, StoredClaim):
        return False
    match record.content:
        case Reported(kind=kind):
            return kind in ("leak", "expectation")
        case Amount(money=Money()) as content:
            return record.voice == "anonymous" and (
                content.status in ("agreed", "offered", "expected") or _coming(content, record.known)
            )
        case _:
            return False


def _coming(content: Amount, known: date | None) -> bool:
    """Whether a level whose standing is not said is of a time to come: of a payer, and not over when it was told."""
    if content.status is not None or content.change or content.vague or not content.payers:
        return False
    if content.period is None:
        return content.per_year
    return known is None or content.period.first > known


def _day(entry: Entry) -> str:
    return entry.record.known.isoformat() if entry.record.known else "9999-12-31"
