"""Repeats are one step; steps of others, of other days or set apart stay apart."""

from __future__ import annotations

from datetime import date

from warikan.evidence.claims import Event, EventType
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.span import Span
from warikan.reading.event_merge import Told, merge

PERU, CHILE, TOGO = Party("pe", "Peru"), Party("cl", "Chile"), Party("tg", "Togo")
MAY, JUNE = Days.one(date(2024, 5, 1)), Days.one(date(2024, 6, 1))


def told(
    days: Days | None = None,
    parties: tuple[Party, ...] = (),
    kind: EventType = "talks",
    place: str | None = None,
    apart: bool = False,
) -> Told:
    return Told(Span(0, 1), Event(kind, "done", parties, days, place), apart)


def merged(*items: Told) -> list[Event]:
    return [found.content for found in merge(items) if isinstance(found.content, Event)]


def test_the_same_days_are_one_step_with_what_either_says() -> None:
    (one,) = merged(told(MAY), told(MAY, (PERU,), place="Lima"))
    assert (one.days, one.parties, one.place) == (MAY, (PERU,), "Lima")


def test_an_undated_step_is_the_dated_one() -> None:
    assert [event.days for event in merged(told(place="Lima"), told(MAY), told(JUNE))] == [MAY, JUNE]


def test_undated_steps_are_one() -> None:
    assert len(merged(told(), told(), told(apart=True))) == 2


def test_joint_steps_of_others_stay_apart() -> None:
    assert len(merged(told(MAY, (PERU, CHILE)), told(MAY, (TOGO,)), told(MAY, (CHILE,)))) == 2


def test_one_sided_steps_are_told_apart_by_who_acts() -> None:
    ask: EventType = "request"
    found = merged(told(None, (PERU, CHILE), ask), told(None, (CHILE, PERU), ask), told(None, (), ask))
    assert [event.parties[0] for event in found] == [PERU, CHILE]
