"""The dossier: what was known on any day, as plain functions over a list of entries; the store answers the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from warikan.evidence.stored import Entry, StoredClaim

PAGE = 50


@dataclass(frozen=True, slots=True)
class Question:
    """Which claims are asked for: those that could be read by ``day``, of a party, round and kind where given.

    ``day`` of ``None`` asks for all, those of no sure day too. ``recorded`` asks as if nothing had come after that
    record: the same question then has the same answer for ever. ``before`` goes on where another page ended.
    """

    day: date | None = None
    party: str | None = None
    round: str | None = None
    kind: str | None = None
    recorded: int | None = None
    before: int | None = None
    limit: int = PAGE

    def admits(self, entry: Entry) -> bool:
        """Whether an entry is a claim that is asked for, on whatever page."""
        claim = entry.record
        return (
            isinstance(claim, StoredClaim)
            and known_by(claim.known, self.day)
            and (self.party is None or self.party in claim.parties)
            and (self.round is None or self.round == claim.round)
            and (self.kind is None or self.kind == claim.kind)
            and (self.recorded is None or entry.recorded <= self.recorded)
        )


@dataclass(frozen=True, slots=True)
class Page:
    """Some claims of an answer, those known last first; ``recorded`` is the end of the log that the answer is for.

    ``before`` is the ``recorded`` of the last claim here, where more follow.
    """

    entries: tuple[Entry, ...]
    recorded: int
    before: int | None


def known_by(known: date | None, day: date | None) -> bool:
    """Whether what is known since one day could be read by another; what has no sure day never could.

    >>> known_by(date(2021, 11, 17), date(2021, 11, 17)), known_by(None, date(2021, 11, 17)), known_by(None, None)
    (True, False, True)
    """
    return day is None or (known is not None and known <= day)


def answer(entries: Sequence[Entry], question: Question) -> Page:
    """The page of a question.

    >>> answer([], Question(date(2021, 11, 17)))
    Page(entries=(), recorded=0, before=None)
    """
    last = max((entry.recorded for entry in entries), default=0)
    last = last if question.recorded is None else min(last, question.recorded)
    asked = sorted(filter(question.admits, entries), key=_order, reverse=True)
    if question.before is not None:
        at = next((_order(entry) for entry in entries if entry.recorded == question.before), (date.max, 0))
        asked = [entry for entry in asked if _order(entry) < at]
    shown = asked[: question.limit]
    return Page(tuple(shown), last, shown[-1].recorded if len(asked) > question.limit else None)


def _order(entry: Entry) -> tuple[date, int]:
    return getattr(entry.record, "known", None) or date.max, entry.recorded


def as_of(entries: Iterable[Entry], day: date | None, recorded: int | None = None) -> list[Entry]:
    """Every record, of whatever kind, that could be read by a day and had come by a place in the log, in its order."""
    return [
        entry
        for entry in entries
        if known_by(entry.record.known, day) and (recorded is None or entry.recorded <= recorded)
    ]
