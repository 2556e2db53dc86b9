"""Contradictions: claims that cannot hold together, set side by side; nothing is decided and nothing is merged."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from warikan.evidence.claims import Amount, Event
from warikan.evidence.extent import Extent, extent_of
from warikan.evidence.reported import Reported
from warikan.evidence.stored import Entry, Link, StoredClaim


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sides or more that cannot all hold. ``about`` says what they differ on; each side lists its claims."""

    about: str
    sides: tuple[tuple[Entry, ...], ...]


def contradictions(entries: Sequence[Entry]) -> list[Contradiction]:
    """What contradicts what among some entries, in the order of the first claim of each.

    Two settled or stated sums of one thing that no rounding reconciles, a step both done and denied, an ask and its
    denial, and what a link says.
    """
    claims = [entry for entry in entries if isinstance(entry.record, StoredClaim)]
    found = [*_figures(claims), *_steps(claims), *_denials(claims), *_linked(entries)]
    return sorted(found, key=lambda each: min(entry.recorded for side in each.sides for entry in side))


def _figures(claims: Iterable[Entry]) -> Iterator[Contradiction]:
    groups: dict[Hashable, list[tuple[Extent, Entry]]] = {}
    for entry in claims:
        key, extent = _same_thing(entry.record), _extent(entry)
        if key is not None and extent is not None:
            groups.setdefault((key, extent.what), []).append((extent, entry))
    for group in groups.values():
        sides = _apart(group)
        if len(sides) > 1:
            yield Contradiction("sum" if _is_sum(group[0][1]) else "outcome", sides)


def _same_thing(record: object) -> Hashable | None:
    """What two figures must share before one can contradict the other."""
    match record:
        case StoredClaim(content=Reported(outcome=True)):
            return "outcome"
        case StoredClaim(content=Amount(payers=payers, period=period, status=status, approx=None)) if (
            period and payers and status in ("in_force", "past", "agreed")
        ):
            return payers, period, status
        case _:
            return None


def _is_sum(entry: Entry) -> bool:
    return isinstance(entry.record, StoredClaim) and isinstance(entry.record.content, Amount)


def _apart(group: list[tuple[Extent, Entry]]) -> tuple[tuple[Entry, ...], ...]:
    """The claims in sides: figures whose extents overlap stand together, those with a gap between them apart."""
    ordered = sorted(group, key=lambda each: (each[0].low is not None, each[0].low or 0, each[1].recorded))
    sides: list[list[Entry]] = []
    reach: Fraction | None = None
    for extent, entry in ordered:
        if sides and (reach is None or extent.low is None or extent.low <= reach):
            sides[-1].append(entry)
            reach = None if reach is None or extent.high is None else max(reach, extent.high)
        else:
            sides.append([entry])
            reach = extent.high
    return tuple(map(tuple, sides))


def _steps(claims: Iterable[Entry]) -> Iterator[Contradiction]:
    groups: dict[Hashable, tuple[list[Entry], list[Entry]]] = {}
    for entry in claims:
        match entry.record:
            case StoredClaim(content=Event(type=kind, status=status, days=days, parties=parties)) if (
                days and status in ("done", "denied")
            ):
                sides = groups.setdefault((kind, days, parties), ([], []))
                sides[status == "denied"].append(entry)
            case _:
                pass
    for done, denied in groups.values():
        if done and denied:
            yield Contradiction("step", (tuple(done), tuple(denied)))


def _denials(claims: Iterable[Entry]) -> Iterator[Contradiction]:
    """A denial against what the other side was reported to ask by then, and against who bore such an ask out later."""
    told: dict[tuple[object, str], list[Entry]] = {}
    for entry in claims:
        match entry.record:
            case StoredClaim(content=Reported(outcome=False, issue=issue), round=name):
                told.setdefault((name, issue), []).append(entry)
            case _:
                pass
    for group in told.values():
        asks, denials, confirmed = (_of_kind(group, kind) for kind in ("ask", "denial", "confirmation"))
        asked = [extent for entry in asks if (extent := _extent(entry)) is not None]
        confirmed = [entry for entry in confirmed if _confirms(entry, asked)]
        for denial in denials:
            against = [entry for entry in asks if _before(entry, denial)]
            side = _from_others([*against, *confirmed], denial)
            if side:
                yield Contradiction("denial", (tuple(side), (denial,)))


def _of_kind(group: Iterable[Entry], kind: str) -> list[Entry]:
    return [entry for entry in group if getattr(getattr(entry.record, "content", None), "kind", "") == kind]


def _extent(entry: Entry) -> Extent | None:
    return extent_of(entry.record) if isinstance(entry.record, StoredClaim) else None


def _confirms(entry: Entry, asked: Sequence[Extent]) -> bool:
    """Whether a confirmation bears out one of the figures that had been reported as asked."""
    extent = _extent(entry)
    return extent is not None and any(extent.what == ask.what and extent.meets(ask) for ask in asked)


def _before(entry: Entry, denial: Entry) -> bool:
    told, denied = entry.record.known, denial.record.known
    return told is not None and denied is not None and told <= denied


def _from_others(entries: Iterable[Entry], denial: Entry) -> list[Entry]:
    own = getattr(denial.record, "parties", ())
    return [entry for entry in entries if getattr(entry.record, "parties", ()) != own]


def _linked(entries: Sequence[Entry]) -> Iterator[Contradiction]:
    ends = {entry.record.id: entry for entry in entries if not isinstance(entry.record, Link)}
    for entry in entries:
        match entry.record:
            case Link(kind="contradicts", start=start, end=end) if start in ends and end in ends:
                yield Contradiction("linked", ((ends[end],), (ends[start],)))
            case _:
                pass
