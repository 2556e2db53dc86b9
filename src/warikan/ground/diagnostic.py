"""A diagnostic: what is wrong in a given text, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from warikan.ground.cells import cells, printable
from warikan.ground.source import Source
from warikan.ground.span import Span

Severity = Literal["error", "warning", "note"]

EXCERPT = 96  # characters of a line that are shown; the rest is cut on both sides of the caret


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file: 1-based line and column, the line's own words, how many characters are meant.

    ``line`` is ``None`` where the whole file is meant. ``note`` says what stands at a second place.
    """

    file: str
    line: int | None = None
    column: int | None = None
    excerpt: str = ""
    width: int = 1
    note: str = ""

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join([printable(self.file), *numbers])


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about what a user gave us; a value, so that all can be collected and printed together.

    ``code`` is the heading of the errors page and the folder in the tests; ``way_out`` says what to do.

    >>> print(Diagnostic("empty", "there is nothing to read", Place("note.txt"), "give a file with text in it"))
    note.txt: error[empty]: there is nothing to read
      help: give a file with text in it
    """

    code: str
    message: str
    place: Place
    way_out: str
    second: Place | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        lines = [
            f"{self.place}: {self.severity}[{self.code}]: {printable(self.message)}",
            *_pointed(self.place),
        ]
        if self.second is not None:
            lines += [f"{self.second}: note: {printable(self.second.note)}", *_pointed(self.second)]
        return "\n".join([*lines, f"  help: {printable(self.way_out)}"])


def place_of(source: Source, span: Span, note: str = "") -> Place:
    """The place of ``span`` in ``source``, with the line it begins on.

    >>> str(place_of(Source.of("a.txt", "one\\ntwo"), Span(4, 7)))
    'a.txt:2:1'
    """
    line, column = source.line_and_column(span.start)
    begin = span.start - (column - 1)
    end = source.text.find("\n", begin)
    excerpt = source.text[begin : end if end >= 0 else len(source.text)].rstrip("\r")
    width = max(1, min(len(span), len(excerpt) - column + 1))
    return Place(source.name, line, column, excerpt, width, note)


def _pointed(place: Place) -> list[str]:
    """The excerpt and the line of carets under it, or nothing where there is no excerpt."""
    if not place.excerpt or place.column is None:
        return []
    at = place.column - 1
    first = max(0, min(at - EXCERPT // 2, len(place.excerpt) - EXCERPT))
    shown = printable(place.excerpt[first : first + EXCERPT])
    before, meant = shown[: at - first], shown[at - first :][: place.width]
    return [f"    {shown}".rstrip(), f"    {' ' * cells(before)}{'^' * max(1, cells(meant))}"]
