"""The text of an article, cut into blocks, paragraphs, sentences, clauses and quotations at their own offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from warikan.evidence.article import Block
from warikan.ground.pattern import regex
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.blocks import blocks
from warikan.reading.fold import fold, in_small
from warikan.reading.glance import Glance, glance
from warikan.reading.quotes import quotations
from warikan.reading.sentences import sentences

CLAIM_KINDS = frozenset({"headline", "body", "caption"})

# From the first dot on, so that the search runs from dot to dot.
_DOTTED = regex(r"\.(?<=\b[A-Za-z]\.)(?:[A-Za-z]\.)+")
_BLANK = regex(r"\n[ ]*\n[ \n]*")
_FINITE = (
    r"(?:is|are|was|were|will|would|has|have|had|can|could|may|might|shall|should|must|does"
    r"|did|do|say|says|said"
    r"|pays?|paid|wants?|agrees?|began|begun|took|gave|put|set|made|came|goes|went|\w+ed)\b"
)
_AND_DOES = rf"(?=(?:and|or)\s(?:(?!and\b|or\b)[^\s,;:]+\s){{0,4}}{_FINITE})"
# The mark or space comes first, and which it is is looked back at, so that the search runs from one to the next.
_BREAK = regex(
    r"[;:,\u2014\s](?:(?<=\s)(?=[\u2014abotuw-])(?:\u2014\s?|--\s"
    rf"|(?=(?:but|while|although|though|whereas|because|unless)\s)|{_AND_DOES})"
    rf"|(?<=,)\s(?:{_AND_DOES}|(?=(?:but|yet|so|while|although|though|whereas|because|as|after|before|if|unless"
    r"|until|since|when|where|even|despite"
    r"|which|who|whose|whom|rather|instead|with|without|including|in\s(?:exchange|return|order"
    r"|what|view)|following|due)\b))|(?<=[;:])\s|(?<=\u2014)\s?)"
)


_START = attrgetter("start")


class Sentence(NamedTuple):
    """One sentence; ``block`` and ``paragraph`` are indexes into the text's blocks and paragraphs."""

    span: Span
    block: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """A source with everything about it that is not yet meaning.

    ``folded`` has the length of the source's text and plain marks in place of curly, wide and odd ones; ``small`` is
    the same in small letters, in which words are found several times as fast as by leaving capitals out of account;
    ``undotted`` is it with no full stop in "U.S.", for rules whose phrase ends at one.
    ``sentences`` are those of headline, body and caption blocks, in order, and ``starts`` where each begins;
    ``quotes`` are direct quotations without their marks; ``glance`` knows the words and where each stands; ``breaks``
    remembers where the clauses of the sentences part that were asked about, by where a sentence begins.
    """

    source: Source
    folded: str
    small: str
    undotted: str
    blocks: tuple[Block, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]
    starts: tuple[int, ...]
    glance: Glance
    breaks: dict[int, list[tuple[int, int]]] = field(default_factory=dict, repr=False, compare=False)

    def hits(self, wanted: frozenset[str]) -> dict[int, list[tuple[int, str]]]:
        """Where some words stand, by the number of the sentence; only those in which one does, in order.

        >>> text = split(Source.of("a", "Japan pays. Korea waits. It pays."))
        >>> text.hits(frozenset({"pays"}))
        {0: [(6, 'pays')], 2: [(28, 'pays')]}
        """
        return self.by_sentence(self.glance.where(wanted))

    def by_sentence(self, places: Iterable[tuple[int, str]]) -> dict[int, list[tuple[int, str]]]:
        """Ordered places by the number of the sentence; those outside every sentence are left out."""
        found: dict[int, list[tuple[int, str]]] = {}
        here: list[tuple[int, str]] = []
        end = -1
        for place in places:
            at = place[0]
            if at >= end:
                here = []
                number = bisect_right(self.starts, at) - 1
                end = self.sentences[number].span.end if number >= 0 else -1
                if at < end:
                    found[number] = here
            here.append(place)
        return found

    def sentences_with(self, wanted: frozenset[str]) -> list[Sentence]:
        """The sentences in which one of the words stands, in order."""
        return [self.sentences[number] for number in self.hits(wanted)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``, or ``None`` where none does.

        >>> text = split(Source.of("a", "Japan pays. Korea waits."))
        >>> text.sentence_at(14).span.of(text.folded)
        'Korea waits.'
        """
        index = bisect_right(self.starts, offset) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and offset < found.span.end else None

    def quote_over(self, span: Span) -> Span | None:
        """The direct quotation inside which words stand, if any.

        >>> text = split(Source.of("a", 'He said, "We will sign."'))
        >>> text.quote_over(Span(10, 12)).of(text.folded), text.quote_over(Span(0, 2))
        ('We will sign.', None)
        """
        index = bisect_right(self.quotes, span.start, key=_START) - 1
        found = self.quotes[index] if index >= 0 else None
        return found if found and found.covers(span) else None

    def clause_at(self, offset: int) -> Span:
        """The clause that holds ``offset``: from one clause-level mark or conjunction to the next.

        Outside every sentence it is the empty span at ``offset``.

        >>> text = split(Source.of("a", "Japan pays 5 billion yen, but Korea will wait."))
        >>> text.clause_at(0).of(text.folded)
        'Japan pays 5 billion yen'
        """
        sentence = self.sentence_at(offset)
        if sentence is None:
            return Span(offset, offset)
        start, end = sentence.span.start, sentence.span.end
        breaks = self.breaks.get(start)
        if breaks is None:
            breaks = self.breaks[start] = [mark.span() for mark in _BREAK.finditer(self.folded, start, end)]
        for first, last in breaks:
            if last <= offset:
                start = last
            elif first > offset:
                end = first
                break
        return Span(start, end)


def undotted(words: str) -> str:
    """Words, as long as before, with a raised dot for each dot of an abbreviation in single letters.

    >>> undotted("for U.S. troops.")
    'for U·S· troops.'
    """
    return _DOTTED.sub(lambda match: match.group().replace(".", "·"), words)


def split(source: Source) -> Text:
    """``source`` cut into its parts; the words are never changed, only counted.

    >>> text = split(Source.of("a", "Deal near\\n\\nThey agreed."))
    >>> [sentence.span.of(text.folded) for sentence in text.sentences]
    ['Deal near', 'They agreed.']
    """
    folded = fold(source.text)
    parts = blocks(folded)
    paragraphs: list[Span] = []
    found: list[Sentence] = []
    for index, block in enumerate(parts):
        for paragraph in _paragraphs(folded, block):
            if block.kind in CLAIM_KINDS:
                found.extend(Sentence(s, index, len(paragraphs)) for s in sentences(folded, paragraph))
            paragraphs.append(paragraph)
    quotes = [q for p in paragraphs for q in quotations(source.text, folded, p)]
    starts = tuple(sentence.span.start for sentence in found)
    small = in_small(folded)
    return Text(
        source,
        folded,
        small,
        undotted(folded),
        parts,
        tuple(paragraphs),
        tuple(found),
        tuple(quotes),
        starts,
        glance(small),
    )


def _paragraphs(folded: str, block: Block) -> list[Span]:
    """Blank lines part paragraphs."""
    start, found = block.span.start, []
    for gap in _BLANK.finditer(folded, block.span.start, block.span.end):
        found.append(Span(start, gap.start()))
        start = gap.end()
    return [*found, Span(start, block.span.end)]
