"""Links: the short reference of every anchor of a story, and each place that leads to it.

A place is a block of the page (a sentence, a row, a bar), named by its section and its number, so that every
surface names it alike: ``money.t1.3`` is the third row of the first table under the money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warikan.brief.story import Section, Sentence, Story

RESERVED = ("answer", "byline", "contents", "grounds", "legend", "reproduce")  # parts every page has
_LETTERS = {"fact": "F", "clause": "C", "computation": "R"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where anchors are used: the id of the block and the title of the part it stands in."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Links:
    """``refs``: what is printed for an anchor (``7``, ``F2``); ``uses``: the places that lead to it, in order."""

    refs: Mapping[str, str]
    uses: Mapping[str, tuple[Place, ...]]


def connect(story: Story) -> Links:
    """The links of a story; ``ValueError`` where a piece leads nowhere or a name is not one of its own.

    >>> from warikan.brief.story import Note, Piece
    >>> note = Note("fact-1", "fact", (Piece("FY2021: 5"),))
    >>> story = Story("t", (), (Piece("5", "fact-1"),), (), (), (note,), Section("sources", "Sources"), ())
    >>> links = connect(story)
    >>> links.refs["fact-1"], links.uses["fact-1"][0].title
    ('F1', 'The answer')
    """
    _refuse_bad_names(story)
    refs = _refs(story)
    uses: dict[str, dict[str, Place]] = {anchor: {} for anchor in refs}
    for place, anchors in _blocks(story):
        for anchor in anchors:
            if anchor not in uses:
                raise ValueError(f"{place.id} leads to {anchor}, which the story does not have")
            uses[anchor].setdefault(place.id, place)
    return Links(refs, {anchor: tuple(places.values()) for anchor, places in uses.items()})


def _refs(story: Story) -> dict[str, str]:
    """Claims are counted through all texts, notes by kind."""
    refs = {}
    for number, mark in enumerate((mark for text in story.texts for mark in text.highlights), 1):
        refs[mark.anchor] = str(number)
    counts: Counter[str] = Counter()
    for note in story.notes:
        letter = _LETTERS[note.kind]
        counts[letter] += 1
        refs[note.anchor] = f"{letter}{counts[letter]}"
    return refs


def _refuse_bad_names(story: Story) -> None:
    """Names differ, and no name looks like that of a block, so that no page has one id twice."""
    names = [mark.anchor for text in story.texts for mark in text.highlights]
    names += [note.anchor for note in story.notes]
    names += [section.id for section in (*story.sections, story.sources)]
    names += [text.id for text in story.texts]
    again = [name for name, times in Counter([*RESERVED, *names]).items() if times > 1]
    if again:
        raise ValueError(f"{again[0]!r} names two things in the story")
    odd = [name for name in names if "." in name or name.split() != [name]]
    if odd:
        raise ValueError(f"{odd[0]!r} cannot name a place: it is empty, or holds a dot or white space")


def _blocks(story: Story) -> Iterator[tuple[Place, list[str]]]:
    """Every block of a story in order, each with the anchors its words lead to."""
    for number, line in enumerate(story.byline, 1):
        yield Place(f"byline.{number}", "The head"), _led(line.sentence)
    yield Place("answer", "The answer"), _led(story.answer)
    for section in story.sections:
        yield from _section(section)
    for note in story.notes:
        yield Place(note.anchor, "Grounds"), _led(note.sentence)
    yield from _section(story.sources)


def _section(section: Section) -> Iterator[tuple[Place, list[str]]]:
    name, title = section.id, section.title
    for number, sentence in enumerate(section.lead, 1):
        yield Place(f"{name}.{number}", title), _led(sentence)
    for number, sentence in enumerate(section.items, 1):
        yield Place(f"{name}.i{number}", title), _led(sentence)
    for count, chart in enumerate(section.charts, 1):
        for number, bar in enumerate(chart.bars, 1):
            yield Place(f"{name}.c{count}.{number}", title), [bar.to] if bar.to else []
        yield Place(f"{name}.c{count}.note", title), _led(chart.note)
    for count, timeline in enumerate(section.timelines, 1):
        for number, tick in enumerate(timeline.ticks, 1):
            yield Place(f"{name}.d{count}.{number}", title), [tick.to] if tick.to else []
        yield Place(f"{name}.d{count}.note", title), _led(timeline.note)
    for count, table in enumerate(section.tables, 1):
        for number, row in enumerate(table.rows, 1):
            yield Place(f"{name}.t{count}.{number}", title), [to for cell in row for to in _led(cell)]
        yield Place(f"{name}.t{count}.note", title), _led(table.note)


def _led(sentence: Sentence) -> list[str]:
    return [piece.to for piece in sentence if piece.to]
