"""A line: one sentence as tokens, with the sums, times and parties that stand at each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Generic, TypeVar, cast

from warikan.evidence.article import Publication
from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.central import is_reason
from warikan.reading.event_lexicon import nouns
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.names import Mention, within
from warikan.reading.setting import Reading
from warikan.reading.text import Sentence, split
from warikan.reading.tokens import Token, tokens

_END = attrgetter("end")
PAD = 64  # tokens that a rule may look beyond either end of a line


@dataclass(frozen=True)
class Line:
    """One sentence by its tokens, which count from 0.

    ``words`` are their words and then ``PAD`` empty ones, so that a look a little before or behind the line, by an
    index below 0 or beyond the last, finds nothing.
    """

    reading: Reading
    sentence: Sentence
    tokens: list[Token]
    words: list[str]
    times: Sequence[Found]
    sums: Sequence[Sum]

    @property
    def headline(self) -> bool:
        """Whether it stands in a headline, whose present tense tells the past."""
        return self.reading.text.blocks[self.sentence.block].kind == "headline" or self.words[0] == "*"

    @property
    def question(self) -> bool:
        """Whether it asks rather than tells."""
        return self.tokens[-1].word == "?"

    @cached_property
    def plain(self) -> str:
        """The words of the sentence in small letters, for a quick look whether a rule has anything to find."""
        return self.sentence.span.of(self.reading.text.small)

    def has(self, *parts: str) -> bool:
        """Whether one of the strings occurs in it."""
        here = _occurring(self.reading.text.small, parts)
        return bool(here) and any(map(self.plain.__contains__, here))

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of the nouns in it that a step may be about; pacts and plans are deals too."""
        known = nouns()
        found = {known[self.words[at]] for at in self.where(known)}
        return frozenset(found | {"deal"} if found & {"pact", "plan"} else found)

    def where(self, wanted: Container[str]) -> list[int]:
        """The numbers of the tokens that read as one of the words, in order."""
        return [at for at, word in enumerate(self.words[: len(self.tokens)]) if word in wanted]

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """The parties it names."""
        return within(self.reading.found, self.sentence.span)

    @cached_property
    def actors(self) -> Sequence[Mention]:
        """The parties it names, but for those that are only why others act."""
        return [m for m in self.mentions if not is_reason(self.reading.text.folded, m.span)]

    @cached_property
    def sum_at(self) -> dict[int, int]:
        """For each token inside a sum the number of the token behind it."""
        return self._covered([item.span for item in self.sums])

    @cached_property
    def time_at(self) -> dict[int, int]:
        """For each token inside a calendar expression the number of the token behind it."""
        return self._covered([item.span for item in self.times])

    @cached_property
    def mention_at(self) -> dict[int, int]:
        """For each token inside a party's name the number of the token behind it."""
        return self._covered([mention.span for mention in self.mentions])

    def _covered(self, spans: Sequence[Span]) -> dict[int, int]:
        found: dict[int, int] = {}
        for span in spans:
            first = self.token_at(span.start)
            last = first
            while last < len(self.tokens) and self.tokens[last].start < span.end:
                last += 1
            found.update(dict.fromkeys(range(first, last), last))
        return found

    def token_at(self, offset: int) -> int:
        """The number of the first token that ends behind ``offset``."""
        return bisect_right(self.tokens, offset, key=_END)

    def is_capital(self, number: int) -> bool:
        """Whether the token begins with a capital."""
        return (
            0 <= number < len(self.tokens) and self.reading.text.folded[self.tokens[number].start].isupper()
        )


@lru_cache(maxsize=64)  # as many as one text asks for, or it would stay in memory
def _occurring(small: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the strings that occur in a text at all, which are few; its every line asks for the same ones."""
    return tuple(part for part in parts if part in small)


def time_of(item: Found) -> Time:
    """The content of one of a line's times, which are nothing else."""
    return cast("Time", item.content)


def lines(reading: Reading) -> list[Line]:
    """Every sentence of the headline, body and captions as a line, in order.

    >>> [line.words[1] for line in lines(line_of("They signed. It ends soon.").reading)]
    ['signed', 'ends']
    """
    found = []
    times = _Queue([item for item in reading.times if isinstance(item.content, Time)])
    sums = _Queue(reading.sums)
    for sentence in reading.text.sentences:
        here = tokens(reading.text.folded, sentence.span)
        if here:
            words = [token.word for token in here] + [""] * PAD
            line_times, line_sums = times.inside(sentence.span), sums.inside(sentence.span)
            found.append(Line(reading, sentence, here, words, line_times, line_sums))
    return found


def line_of(words: str) -> Line:
    """The first line of words by themselves, without times, sums and parties, to look at one rule alone.

    >>> line_of("They signed.").tokens[1]
    Token(start=5, end=11, word='signed')
    """
    day = Publication("unknown", Days.one(date(2000, 1, 1)))
    return lines(Reading(split(Source.of("words", words)), (), (), (), (), day))[0]


_Placed = TypeVar("_Placed", Found, Sum)


class _Queue(Generic[_Placed]):
    """Things in the order of the text, handed out sentence by sentence."""

    def __init__(self, things: Sequence[_Placed]) -> None:
        self._things: Sequence[_Placed] = things
        self._at = 0

    def inside(self, span: Span) -> Sequence[_Placed]:
        """Those that begin inside ``span``, which lies behind the last one asked for."""
        while self._at < len(self._things) and self._things[self._at].span.start < span.start:
            self._at += 1
        first = self._at
        while self._at < len(self._things) and self._things[self._at].span.start < span.end:
            self._at += 1
        return self._things[first : self._at]
