"""The chart of who pays what: a bar for each payer, category and year, known and unknown told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from markupsafe import Markup

from warikan.brief import svg, words
from warikan.brief.story import Bar, Piece, Standing, YearChart
from warikan.figures.money import Money

_ROOM = 9_400  # hundredths of a per cent that the scale fills; the rest is for what has no upper end
KEYS = {
    "exact": "follows from the rules",
    "bounded": "bounded by the rules",
    "published": "published figure",
    "unknown": "not determined",
}


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar with its words: its number in the chart, who pays, how much, what else, and the drawing."""

    number: int
    payer: str
    amount: Piece
    note: str
    drawing: Markup


def groups(chart: YearChart) -> list[tuple[str, list[BarRow]]]:
    """The rows of a chart under the names of their categories, in the order of the chart."""
    top = _top(chart)
    ticks = _ticks(top)
    found: dict[str, list[BarRow]] = {name: [] for name in chart.categories}
    for number, bar in enumerate(chart.bars, 1):
        found.setdefault(bar.category, []).append(_row(chart, bar, number, (top, ticks)))
    return [(words.category(name), rows) for name, rows in found.items() if rows]


def axis(chart: YearChart) -> Markup:
    """The sums above the bars; every second one where there are many."""
    top = _top(chart)
    ticks = _ticks(top)
    named = ticks if len(ticks) < 4 else ticks[::2]
    return svg.axis(
        svg.name(words.round_money(Money(tick, chart.currency)) if tick else "0", _place(tick, top))
        for tick in named
    )


def keys(chart: YearChart) -> list[tuple[Markup, str]]:
    """The legend: a sample of every kind of bar in the chart, with its meaning."""
    used = {kind for bar in chart.bars for kind in _kinds(bar)}
    return [(_sample(kind), meaning) for kind, meaning in KEYS.items() if kind in used]


def _sample(kind: str) -> Markup:
    return svg.sample(svg.box(kind, 200, svg.WHOLE - 200))


def _top(chart: YearChart) -> int:
    return max((end for bar in chart.bars for end in (bar.low, bar.high) if end is not None), default=0)


def _ticks(top: int) -> tuple[int, ...]:
    """Round numbers along the scale, at most four beside zero.

    >>> _ticks(201_700_000_000)
    (0, 50000000000, 100000000000, 150000000000, 200000000000)
    >>> _ticks(0)
    (0,)
    """
    if top <= 0:
        return (0,)
    step = next(
        lead * 10**power for power in count() for lead in (1, 2, 5) if top * 2 <= lead * 10**power * 9
    )
    return tuple(range(0, top + 1, step))


def _place(value: int, top: int) -> int:
    """Where a sum stands across the strip."""
    return max(0, value) * _ROOM // top if top > 0 else 0


def _kinds(bar: Bar) -> tuple[str, ...]:
    """What is drawn of a bar: the certain part, the possible part, a published figure, or that nothing is known."""
    if bar.drawn == "published":
        return ("published",)
    if bar.drawn == "unknown" or (bar.low is None and bar.high is None):
        return ("unknown",)
    if bar.low == bar.high:
        return ("exact",)
    return ("exact", "bounded") if bar.low and bar.low > 0 else ("bounded",)


def _row(chart: YearChart, bar: Bar, number: int, scale: tuple[int, tuple[int, ...]]) -> BarRow:
    top, ticks = scale
    kinds = _kinds(bar)
    year = f"{bar.year}, " if len(chart.years) > 1 else ""
    standings: dict[str, Standing] = {"published": "fact", "unknown": "undetermined"}
    drawn = [
        *(svg.upright("grid", _place(tick, top)) for tick in ticks),
        *(part for kind in kinds for part in _drawn(bar, kind, top)),
    ]
    says = f"{year}{bar.payer}, {words.category(bar.category)}: {bar.label}, {KEYS[kinds[-1]]}"
    return BarRow(
        number=number,
        payer=f"{year}{bar.payer}",
        amount=Piece(bar.label, bar.to, standings.get(kinds[-1], "computed")),
        note=bar.note,
        drawing=svg.strip(says, drawn),
    )


def _drawn(bar: Bar, kind: str, top: int) -> Iterator[Markup]:
    """One part of a bar; an end that is not known is an arrow out of the scale."""
    low = _place(bar.low or 0, top)
    match kind:
        case "unknown":
            yield svg.box("unknown", 0, _ROOM)
        case "bounded":
            yield svg.box("bounded", low, _ROOM if bar.high is None else _place(bar.high, top))
            if bar.high is None:
                yield svg.point("arrow", "M4-6 10 0 4 6", _ROOM)
        case _:
            yield svg.box(kind, 0, low)
