"""A fault in something the user gave, as a value: place, cause, excerpt and way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: 1-based line and column, and the line's own text (empty where there is none)."""

    file: str
    line: int | None = None
    column: int | None = None
    text: str = ""
    width: int = 1

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. ``code`` names its kind for good, ``help`` is the way out, ``other`` the second place where two disagree.

    >>> print(Diagnostic("empty", "the file holds no text", Place("a.txt"), "give a text file"))
    a.txt: error[empty]: the file holds no text
    help: give a text file
    """

    code: str
    message: str
    place: Place
    help: str
    other: Place | None = None
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.severity}[{self.code}]: {self.message}", *_excerpt(self.place)]
        if self.other is not None:
            lines += [f"{self.other}: the other place", *_excerpt(self.other)]
        return "\n".join([*lines, f"help: {self.help}"])


def _excerpt(place: Place) -> list[str]:
    if place.line is None or not place.text:
        return []
    number = f"{place.line:>5} | "
    lines = [number + place.text]
    if place.column is not None:
        lines.append(" " * (len(number) - 2) + "| " + " " * (place.column - 1) + "^" * place.width)
    return lines
