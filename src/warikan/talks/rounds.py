"""Past rounds: dated events of the talks on record, only as known on a day, and how long stretches took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from warikan.evidence.rounds import TABLES
from warikan.figures.days import Days, recorded
from warikan.ground.party import Party
from warikan.ground.shelf import rows


@dataclass(frozen=True, slots=True)
class RoundEvent:
    """One dated event of a round; ``days`` is as wide as the record's precision, ``known`` when it could be read."""

    round: str
    event: str
    days: Days
    known: date


@cache
def _record(pair: str) -> tuple[RoundEvent, ...]:
    """The verified events between two parties on record."""
    return tuple(
        RoundEvent(
            round=row["round"],
            event=row["event"],
            days=(days := recorded(row["date"])),
            known=date.fromisoformat(row["known"]) if row["known"] else days.last,
        )
        for table in TABLES
        for row in rows(f"facts/{table}.csv")
        if row["status"] == "verified" and row["round"].startswith(f"{pair}-")
    )


def rounds(parties: Sequence[Party], as_known: date) -> tuple[RoundEvent, ...]:
    """The events between these parties that had happened, and were known, by a day; none where we hold no record.

    >>> len(rounds([Party("no", "Norway"), Party("us", "United States")], date(2021, 11, 17)))
    0
    """
    pair = "-".join(sorted(party.id for party in parties))
    return tuple(event for event in _record(pair) if max(event.days.last, event.known) <= as_known)


def lags(events: Sequence[RoundEvent], start: str, end: str) -> tuple[tuple[str, int], ...]:
    """Days from one kind of event to another, a pair a round, only where both are known to the day."""
    found = []
    for name in sorted({event.round for event in events}):
        first, last = (_day_of(events, name, kind) for kind in (start, end))
        if first is not None and last is not None:
            found.append((name, (last - first).days))
    return tuple(found)


def _day_of(events: Sequence[RoundEvent], name: str, kind: str) -> date | None:
    return next(
        (e.days.single for e in events if e.round == name and e.event == kind and e.days.single), None
    )
