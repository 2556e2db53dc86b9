"""The brief as a summary for a terminal: plain lines of a given width that say the most needed in a screen or two."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.pieces import undetermined
from warikan.brief.story import Bar, Line, Section, Sentence, Story, Table, Tick, Timeline, YearChart
from warikan.figures.days import Days
from warikan.ground.cells import cells, printable, wrapped

MOST = 4  # lines of one kind in a section; the page has them all
_SIGNS = {"computed": "[=]", "assumed": "[~]", "undetermined": "[?]"}
_MEANINGS = {
    "[=]": "computed here",
    "[~]": "rests on an assumption",
    "[?]": "neither text nor facts settle it",
}
_LENGTH = 12  # cells of a bar
_LABEL = 13  # cells of a label in the head


def summary(story: Story, width: int) -> str:
    """The summary, no line wider than ``width`` cells and no character that could steer a terminal.

    >>> from warikan.brief.story import Piece
    >>> story = Story("A deal", (), (Piece("Japan pays "), Piece("¥5", None, "computed")), (), (), (),
    ...     Section("sources", "Sources"), ())
    >>> print(summary(story, 40))
    A deal
    ──────
    <BLANKLINE>
    Japan pays ¥5 [=]
    <BLANKLINE>
    [=] computed here
    """
    lines = list(_lines(story, width))
    signs = [sign for sign in _MEANINGS if any(sign in line for line in lines)]
    legend = "; ".join(f"{sign} {_MEANINGS[sign]}" for sign in signs)
    return "\n".join([*lines, *(["", *wrapped(legend, width)] if legend else [])])


def _lines(story: Story, width: int) -> Iterator[str]:
    title = wrapped(story.title, width)
    yield from (*title, "─" * max(map(cells, title)))
    for line in story.byline:
        yield from _labelled(line, width)
    yield from ("", *wrapped(spoken(story.answer), width))
    for section in story.sections:
        if not section.folded:
            yield from ("", *wrapped(section.title, width), *_section(section, width))


def spoken(sentence: Sentence) -> str:
    """A sentence with a sign after each figure that is not simply stated or published.

    >>> from warikan.brief.story import Piece
    >>> spoken((Piece("The payer is "), Piece("not determined", None, "undetermined"), Piece(".")))
    'The payer is not determined [?].'
    """
    return "".join(
        f"{piece.text} {_SIGNS[piece.standing]}" if piece.standing in _SIGNS else piece.text
        for piece in sentence
    )


def _labelled(line: Line, width: int) -> list[str]:
    label = printable(line.label)
    pad = " " * max(1, _LABEL - cells(label))
    return wrapped(spoken(line.sentence), width, label + pad, " " * _LABEL)


def _section(section: Section, width: int) -> Iterator[str]:
    yield from _some(() if section.timelines else section.lead, section.items, width)
    for chart in section.charts:
        yield from _chart(chart, width)
    for timeline in section.timelines:
        yield from _timeline(timeline, width)
    if not section.charts:
        for table in section.tables[:1]:
            yield from _table(table, width)


def _some(lead: tuple[Sentence, ...], items: tuple[Sentence, ...], width: int) -> Iterator[str]:
    for sentence in lead[: 2 * MOST]:
        yield from wrapped(spoken(sentence), width, "  ", "  ")
    yield from _more(len(lead) - 2 * MOST, width)
    for item in items[: 2 * MOST]:
        yield from wrapped(spoken(item), width, "  - ", "    ")
    yield from _more(len(items) - 2 * MOST, width)


def _more(left: int, width: int) -> list[str]:
    return wrapped(f"… and {left} more in the page", width, "    ", "    ") if left > 0 else []


def _table(table: Table, width: int) -> Iterator[str]:
    """Rows as sentences: the first cell, then the others, with its head where one is not determined."""
    rows = [row for row in table.rows if any(row)]
    for row in rows[:MOST]:
        first, *others = ((head, cell) for head, cell in zip(table.head, row, strict=False) if cell)
        open_ = [head.lower() for head, cell in others if _is_open(cell)]
        told = [_cell(*other) for other in others if not _is_open(other[1])]
        told += [f"{words.listed(open_)} {spoken((undetermined(),))}"] if open_ else []
        line = f"{_cell(*first)}: {'; '.join(told)}" if told else _cell(*first)
        yield from wrapped(line, width, "  - ", "    ")
    yield from _more(len(rows) - MOST, width)


def _is_open(cell: Sentence) -> bool:
    """Whether a cell says no more than that it is not determined."""
    return [piece.standing for piece in cell] == ["undetermined"]


def _cell(head: str, cell: Sentence) -> str:
    open_ = any(piece.standing == "undetermined" for piece in cell)
    return f"{head.lower()} {spoken(cell)}" if open_ else spoken(cell)


def _chart(chart: YearChart, width: int) -> Iterator[str]:
    top = max((end for bar in chart.bars for end in (bar.low, bar.high) if end is not None), default=0)
    order = {name: number for number, name in enumerate(chart.categories)}
    for bar in sorted(chart.bars, key=lambda bar: order.get(bar.category, len(order))):
        year = f"{bar.year}, " if len(chart.years) > 1 else ""
        sign = {"rule": " [=]", "unknown": " [?]"}.get(bar.drawn, "")
        told = f"{year}{words.category(bar.category)}, {bar.payer}: {bar.label}{sign}"
        note = f" ({bar.note})" if bar.note else ""
        yield from wrapped(told + note, width, f"  {_drawn(bar, top)} ", " " * (_LENGTH + 3))


def _drawn(bar: Bar, top: int) -> str:
    """A bar in cells: full where certain, half where possible, dots where nothing is known."""
    if bar.drawn == "unknown" or bar.low is None or top <= 0:
        return "·" * _LENGTH
    full = max(0, bar.low) * _LENGTH // top
    half = (_LENGTH if bar.high is None else max(0, bar.high) * _LENGTH // top) - full
    drawn = "█" * full + "▒" * half or ("█" if bar.low > 0 else "▒")
    return drawn + " " * (_LENGTH - len(drawn))


def _timeline(timeline: Timeline, width: int) -> Iterator[str]:
    """What is to come; what is done only where nothing else is."""
    coming = [tick for tick in timeline.ticks if tick.standing != "done"] or timeline.ticks
    for tick in coming[: 2 * MOST]:
        yield from wrapped(_step(tick), width, "  - ", "    ")
    yield from _more(len(coming) - 2 * MOST, width)


def _step(tick: Tick) -> str:
    days = words.days(Days(tick.first, tick.last))
    left = f" ({tick.left} [=])" if tick.left else ""
    quote = f": {tick.quote}" if tick.quote else ""
    return f"{days}, {tick.standing}{left}: {tick.label}{quote}"
