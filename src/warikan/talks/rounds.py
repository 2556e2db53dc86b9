"""Past rounds: dated events of the talks on record, each with its source and only as known on a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.shelf import rows

_FILES = {frozenset({"jp", "us"}): "facts/japan_rounds.csv"}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


@dataclass(frozen=True, slots=True)
class RoundEvent:
    """One dated event of a round; ``days`` is as wide as the record's precision."""

    round: str
    event: str
    days: Days
    actor: str
    place: str
    level: str
    verified: bool
    address: str
    note: str


def _days(text: str) -> Days:
    """A recorded date of any precision.

    >>> str(_days("2021-08")), str(_days("2021-11/2021-12")), str(_days("2026-autumn"))
    ('2021-08-01..2021-08-31', '2021-11-01..2021-12-31', '2026-09-01..2026-11-30')
    """
    if "/" in text:
        first, last = text.split("/")
        return _days(first).span_with(_days(last))
    if season := re.fullmatch(r"(\d{4})-([a-z]+)", text):
        low, high = _SEASONS[season[2]]
        return Days.month(int(season[1]), low).span_with(Days.month(int(season[1]), high))
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return Days.one(date(*parts))
    return Days.month(*parts) if len(parts) == 2 else Days.year(parts[0])


@cache
def _record(name: str) -> tuple[RoundEvent, ...]:
    return tuple(
        RoundEvent(
            round=row["round"],
            event=row["event"],
            days=_days(row["date"]),
            actor=row["actor"],
            place=row["place"],
            level=row["level"],
            verified=row["status"] == "verified",
            address=row["source_url"],
            note=row["note"],
        )
        for row in rows(name)
    )


def rounds(parties: Sequence[Party], as_known: date) -> tuple[RoundEvent, ...]:
    """The verified events between these parties that had happened by ``as_known``; none where we hold no record."""
    name = _FILES.get(frozenset(party.id for party in parties))
    if name is None:
        return ()
    return tuple(event for event in _record(name) if event.verified and event.days.last <= as_known)


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
