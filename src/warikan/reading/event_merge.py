"""Repeats: a step told twice is one step, told best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from warikan.evidence.claims import Event
from warikan.ground.party import Party
from warikan.ground.span import Span
from warikan.reading.found import Found

_ONE_SIDED = frozenset({"request", "offer", "proposal", "rejection", "payment", "approval", "decision"})

_ADDED = ("place", "level", "waits_for", "parties")  # what one telling may say and another leave out


class Told(NamedTuple):
    """One telling of a step; ``apart`` where its words set it apart from the rest ("later", "in the past")."""

    span: Span
    event: Event
    apart: bool = False


def merge(told: Iterable[Told]) -> list[Found]:
    """Each step once: the same type, standing and days, an undated one with a dated one of its kind.

    Steps of others stay apart: one-sided ones by who acts, joint ones where no party is common.
    """
    groups: dict[tuple[str, str], dict[tuple[Party, ...], list[Told]]] = {}
    for item in told:
        by = groups.setdefault((item.event.type, item.event.status), {})
        by.setdefault(_whose(item.event, by), []).append(item)
    found: list[Found] = []
    for by in groups.values():
        if () in by and len(by) > 1:
            nobody = by.pop(())  # who is not said to act may be the one told of elsewhere
            by[next(iter(by))].extend(nobody)
        for group in by.values():
            found.extend(_settled(group))
    return found


def _whose(event: Event, by: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """The key of a step among those of its kind."""
    if event.type in _ONE_SIDED:
        return event.parties[:1]
    parties = frozenset(event.parties)
    return next((key for key in by if not parties.isdisjoint(key)), event.parties)


def _settled(group: list[Told]) -> list[Found]:
    kept: dict[object, Told] = {}
    undated: list[Told] = []
    for item in group:
        days = item.event.days
        if days is None:
            undated.append(item)
        elif days in kept:
            kept[days] = _fuller(kept[days], item)
        else:
            kept[days] = item
    apart = [item for item in undated if item.apart]
    same = [item for item in undated if not item.apart]
    if same and not kept:
        kept[None] = same[0]
        for item in same[1:]:
            kept[None] = _fuller(kept[None], item)
    elif same:
        first = next(iter(kept))
        for item in same:
            kept[first] = _fuller(kept[first], item)
    return [
        Found(item.span, item.event, f"step-{item.event.type.replace('_', '-')}")
        for item in (*kept.values(), *apart[:2])
    ]


def _fuller(one: Told, other: Told) -> Told:
    """The first telling with the place, level and gate that the second adds."""
    added = {name: getattr(other.event, name) for name in _ADDED if not getattr(one.event, name)}
    if not any(added.values()):
        return one
    return one._replace(event=replace(one.event, **added))
