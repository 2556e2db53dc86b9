"""The drawing of the calendar: each step at its days, with its standing, beside the day of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from warikan.brief import svg, words
from warikan.brief.story import Tick, Timeline
from warikan.figures.days import Days

_NEAR = 1_100  # days: what is farther from the day of the text stands at the edge of the drawing
_LEFT, _RIGHT = 300, 9_700  # hundredths of a per cent between which the scale runs
STANDINGS = {
    "done": "done",
    "planned": "planned",
    "possible": "possible",
    "gate": "gate",
    "expiry": "the end",
}
# Shapes around the middle of a day, so that no standing is told by colour alone.
_ROUND = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"
_SHAPES = {
    "done": _ROUND,
    "planned": _ROUND,
    "possible": _ROUND,
    "gate": "M0-7 7 0 0 7-7 0Z",
    "expiry": "M-5-5H5V5H-5Z",
}


@dataclass(frozen=True, slots=True)
class TickRow:
    """A step with its words: its number in the calendar, its days, its standing, and the drawing."""

    number: int
    tick: Tick
    days: str
    standing: str
    drawing: Markup


def steps(timeline: Timeline) -> list[TickRow]:
    """The rows of a calendar in its order."""
    scale = _scale(timeline)
    ground = [*_months(scale), *_today(timeline, scale)]
    return [_row(tick, number, scale, ground) for number, tick in enumerate(timeline.ticks, 1)]


def axis(timeline: Timeline) -> Markup:
    """The names of months above the steps."""
    scale = _scale(timeline)
    return svg.axis(
        svg.name(f"{words.MONTHS[day.month - 1][:3]} {day.year}", _place(day, scale))
        for day in _first_days(scale)
    )


def dated(timeline: Timeline) -> bool:
    """Whether a day of the text is drawn."""
    return bool(_known(timeline.today_first, timeline.today_last))


def key() -> Markup:
    """A sample of the line for the day of the text."""
    return svg.sample(svg.upright("today", svg.WHOLE // 2))


def _row(tick: Tick, number: int, scale: Days, ground: list[Markup]) -> TickRow:
    days, standing = words.days(Days(tick.first, tick.last)), STANDINGS[tick.standing]
    says = ", ".join(part for part in (tick.label, days, standing, tick.left) if part)
    return TickRow(number, tick, days, standing, svg.strip(says, [*ground, *_stretch(tick, scale)]))


def _known(*days: date) -> list[date]:
    return [day for day in days if day not in (date.min, date.max)]


def _scale(timeline: Timeline) -> Days:
    """The days that the drawing spans: every end that is known and near, and the day of the text."""
    now = _known(timeline.today_first, timeline.today_last)
    ends = _known(*(day for tick in timeline.ticks for day in (tick.first, tick.last)))
    near = [day for day in ends if not now or min(abs((day - other).days) for other in now) <= _NEAR]
    shown = [*(near or ends), *now] or [date(1970, 1, 1)]
    return Days(min(shown), max(shown))


def _place(day: date, scale: Days) -> int:
    """Where a day stands across the strip; what lies outside the scale stands at its edge."""
    within = min(max(day, scale.first), scale.last)
    length = max((scale.last - scale.first).days, 1)
    return _LEFT + (within - scale.first).days * (_RIGHT - _LEFT) // length


def _stretch(tick: Tick, scale: Days) -> Iterator[Markup]:
    """The days of a step: a shape for a point, a bar for a stretch, an arrow where it lies beyond the edge."""
    first, last = _place(tick.first, scale), _place(tick.last, scale)
    look = f"tick {tick.standing}"
    if last - first > 250:
        yield svg.box(look, first, last)
    else:
        yield svg.point(look, _SHAPES[tick.standing], (first + last) // 2)
    if tick.first < scale.first:
        yield svg.point("arrow", "M-8-5-13 0-8 5", first)
    if tick.last > scale.last:
        yield svg.point("arrow", "M8-5 13 0 8 5", last)


def _today(timeline: Timeline, scale: Days) -> Iterator[Markup]:
    """The ends of the days the text may be of, as lines; nothing where they are not known."""
    ends = dict.fromkeys(_known(timeline.today_first, timeline.today_last))
    yield from (svg.upright("today", _place(day, scale)) for day in ends)


def _first_days(scale: Days) -> list[date]:
    """First days of months, no more than can bear their names."""
    months = range(scale.first.year * 12 + scale.first.month, scale.last.year * 12 + scale.last.month)
    step = next(size for size in (1, 2, 3, 6, 12, 24, 60, 120, 600, 6_000, 60_000) if len(months) <= size * 3)
    return [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]


def _months(scale: Days) -> Iterator[Markup]:
    return (svg.upright("grid", _place(day, scale)) for day in _first_days(scale))
