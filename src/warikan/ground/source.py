"""A text we hold, named and fingerprinted, and the exact quotations taken from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from warikan.ground.span import Span

CONTEXT = 24  # characters kept on either side of a quotation, so that it survives reflow


class Quotation(NamedTuple):
    """Words copied from a source, with their place and a little of what stands around them.

    ``source`` is the SHA-256 of the whole text, so a quotation never points at a changed file.
    """

    source: str
    span: Span
    exact: str
    before: str
    after: str

    def holds_in(self, text: str) -> bool:
        """Whether the words still stand at their place in ``text``."""
        return self.span.of(text) == self.exact


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it was given: its name (a file name or title), its words, its SHA-256.

    ``day`` is when it appeared by its own marks, which stand outside the words (a web page's), where it has any.

    >>> Source.of("note.txt", "Japan pays.").quote(Span(0, 5)).exact
    'Japan'
    """

    name: str
    text: str
    sha256: str
    day: date | None = None

    @classmethod
    def of(cls, name: str, text: str, day: date | None = None) -> Source:
        """The source for ``text``, fingerprinted over its UTF-8 bytes."""
        return cls(name, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), day)

    def quote(self, span: Span) -> Quotation:
        """The quotation at ``span``; its words are copied, never composed."""
        text, start, end = self.text, span.start, span.end
        if end > len(text):
            raise ValueError(f"{span} lies outside {self.name} ({len(text)} characters)")
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return Quotation(self.sha256, span, text[start:end], before, after)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a character offset.

        >>> Source.of("a", "one\\ntwo").line_and_column(5)
        (2, 2)
        """
        line = self.text.count("\n", 0, offset) + 1
        return line, offset - (self.text.rfind("\n", 0, offset) + 1) + 1
