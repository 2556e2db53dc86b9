"""The setting of a sum: the clause and sentence around it, cut into what stands before and behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from warikan.evidence.article import Publication
from warikan.evidence.claims import Time
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.money_words import sums_in
from warikan.reading.names import Mention, within
from warikan.reading.text import Text

_RATE = regex(
    r"\s*,?\s*(?:a\s+year|per\s+year|per\s+annum|annually|each\s+year|every\s+year|yearly)\b", re.IGNORECASE
)
_BRACKET = regex(r"\s*\([^()]{0,80}\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a text when its sums are read."""

    text: Text
    sums: Sequence[Sum]
    times: Sequence[Found]
    found: Sequence[Mention]
    parties: Sequence[Party]
    publication: Publication


@dataclass(frozen=True)
class Setting:
    """One sum in its sentence: ``clause`` and ``sentence`` are spans, ``end`` is behind its bracket and rate.

    ``struck`` says that the text tells a deal that is done, ``awaited`` that it is still to be approved or to begin.
    """

    reading: Reading
    sum: Sum
    clause: Span
    sentence: Span
    end: int
    struck: bool = False
    awaited: bool = False

    @cached_property
    def before(self) -> str:
        """The clause up to the sum."""
        return self.reading.text.undotted[self.clause.start : self.sum.span.start]

    @cached_property
    def led(self) -> str:
        """The sentence up to the sum."""
        return self.reading.text.undotted[self.sentence.start : self.sum.span.start]

    @cached_property
    def own(self) -> str:
        """The sentence up to the sum, from the sum before it on: what speaks of this sum alone."""
        ends = [other.span.end for other in self._beside if other.span.end <= self.sum.span.start]
        return self.reading.text.undotted[max([self.sentence.start, *ends]) : self.sum.span.start]

    @cached_property
    def after(self) -> str:
        """The clause behind the sum, its bracket and its rate, up to the next sum."""
        return self.reading.text.undotted[self.end : max(self.end, min(self.clause.end, self.limit))]

    @cached_property
    def rest(self) -> str:
        """The sentence behind the sum, its bracket and its rate, up to the next sum."""
        return self.reading.text.undotted[self.end : self.limit]

    @cached_property
    def limit(self) -> int:
        """Where the words that may speak of this sum end: at the next sum or with the sentence."""
        starts = [other.span.start for other in self._beside if self.end <= other.span.start]
        return min([self.sentence.end, *starts])

    @cached_property
    def _beside(self) -> Sequence[Sum]:
        """The sums of its sentence, itself included."""
        return sums_in(self.reading.sums, self.sentence)

    def named(self, start: int, end: int) -> Sequence[Mention]:
        """The parties whose names begin from one place on and before another."""
        return within(self.reading.found, Span(start, end)) if start < end else ()

    def time_at(self, offset: int) -> Time | None:
        """The time whose words begin at ``offset``."""
        for item in self.reading.times:
            if item.span.start == offset and isinstance(item.content, Time):
                return item.content
        return None

    def times_in(self, span: Span) -> list[tuple[Span, Time]]:
        """The times whose words lie inside ``span``."""
        return [
            (item.span, item.content)
            for item in self.reading.times
            if span.covers(item.span) and isinstance(item.content, Time)
        ]


def setting(reading: Reading, item: Sum, struck: bool = False, awaited: bool = False) -> Setting | None:
    """The setting of one sum; ``None`` outside every sentence."""
    sentence = reading.text.sentence_at(item.span.start)
    if sentence is None:
        return None
    folded = reading.text.folded
    end = item.span.end
    for pattern in (_RATE, _BRACKET, _RATE):
        match = pattern.match(folded, end, sentence.span.end)
        end = match.end() if match else end
    if item.converted_span is not None:
        end = max(end, item.converted_span.end)
    return Setting(
        reading, item, reading.text.clause_at(item.span.start), sentence.span, end, struck, awaited
    )
