"""A line: one sentence as tokens, with the sums, times and parties that stand at each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar, cast

from warikan.evidence.article import Publication
from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.event_lexicon import Entry, entries
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.names import Mention
from warikan.reading.setting import Reading
from warikan.reading.text import Sentence, Text, split
from warikan.reading.tokens import Tokens, tokens

PAD = 64  # tokens that a rule may look beyond either end of a line
_BEYOND = [""] * PAD
_NONE: Mapping[int, int] = {}
_DEALS = ("pact", "plan")


class Line(NamedTuple):
    """One sentence by its tokens, which count from 0 up to, not including, ``size``.

    ``words`` are their words and then ``PAD`` empty ones, so that a look a little before or behind the line, by an
    index below 0 or beyond the last, finds nothing. ``starts`` and ``ends`` are their places in the text;
    ``told`` are the tokens that are verbs and nouns of steps, and ``nouns`` gives those of each class of nouns, in
    order; pacts and plans are deals too. ``time_at``, ``sum_at`` and ``mention_at`` give for each token inside a
    calendar expression, a sum or a party's name the number of the token behind it.
    """

    reading: Reading
    sentence: Sentence
    words: list[str]
    starts: list[int]
    ends: list[int]
    size: int
    told: list[tuple[int, Entry]]
    nouns: Mapping[str, Sequence[int]]
    times: Sequence[Found]
    sums: Sequence[Sum]
    mentions: Sequence[Mention]
    time_at: Mapping[int, int]
    sum_at: Mapping[int, int]
    mention_at: Mapping[int, int]

    @property
    def headline(self) -> bool:
        """Whether it stands in a headline, whose present tense tells the past."""
        return self.reading.text.blocks[self.sentence.block].kind == "headline" or self.words[0] == "*"

    @property
    def question(self) -> bool:
        """Whether it asks rather than tells."""
        return self.words[self.size - 1] == "?"

    def has(self, *parts: str) -> bool:
        """Whether one of the strings occurs in it, in small letters."""
        small = self.sentence.span.of(self.reading.text.small)
        return any(map(small.__contains__, parts))

    def token_at(self, offset: int) -> int:
        """The number of the first token that ends behind ``offset``."""
        return bisect_right(self.ends, offset)

    def is_capital(self, number: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= number < self.size and self.reading.text.folded[self.starts[number]].isupper()


def time_of(item: Found) -> Time:
    """The content of one of a line's times, which are nothing else."""
    return cast("Time", item.content)


def lines(reading: Reading) -> list[Line]:
    """Every sentence of the headline, body and captions as a line, in order.

    >>> [line.words[1] for line in lines(line_of("They signed. It ends soon.").reading)]
    ['signed', 'ends']
    """
    text = reading.text
    times = _by_sentence(text, [item for item in reading.times if isinstance(item.content, Time)])
    sums, mentions = _by_sentence(text, reading.sums), _by_sentence(text, reading.found)
    known, found = entries(), []
    for number, sentence in enumerate(text.sentences):
        here = tokens(text.small, sentence.span)
        size = len(here.words)
        if size:
            inside = times.get(number, ()), sums.get(number, ()), mentions.get(number, ())
            covered = [_covered(here, items) if items else _NONE for items in inside]
            told = [(at, known[word]) for at, word in enumerate(here.words) if word in known]
            here.words.extend(_BEYOND)
            found.append(Line(reading, sentence, *here, size, told, _by_class(told), *inside, *covered))
    return found


def line_of(words: str) -> Line:
    """The first line of words by themselves, without times, sums and parties, to look at one rule alone.

    >>> line_of("They signed.").starts
    [0, 5, 11]
    """
    day = Publication("unknown", Days.one(date(2000, 1, 1)))
    return lines(Reading(split(Source.of("words", words)), (), (), (), (), day))[0]


def _by_class(told: Iterable[tuple[int, Entry]]) -> dict[str, list[int]]:
    """The tokens of each class of nouns."""
    found: dict[str, list[int]] = {}
    for at, (_, noun) in told:
        if noun:
            found.setdefault(noun, []).append(at)
            if noun in _DEALS:
                found.setdefault("deal", []).append(at)
    return found


_Placed = TypeVar("_Placed", Found, Sum, Mention)


def _by_sentence(text: Text, things: Iterable[_Placed]) -> dict[int, list[_Placed]]:
    """Things by the number of the sentence that they begin in, in order; without those outside every one."""
    found: dict[int, list[_Placed]] = {}
    for thing in things:
        number = bisect_right(text.starts, thing.span.start) - 1
        if number >= 0 and thing.span.start < text.sentences[number].span.end:
            found.setdefault(number, []).append(thing)
    return found


def _covered(here: Tokens, things: Iterable[Found | Sum | Mention]) -> dict[int, int]:
    """For each token inside one of the things the number of the token behind it."""
    found: dict[int, int] = {}
    for thing in things:
        first = last = bisect_right(here.ends, thing.span.start)
        while last < len(here.starts) and here.starts[last] < thing.span.end:
            last += 1
        for number in range(first, last):
            found[number] = last
    return found
