"""Small makers of pieces: words, quotations and figures with the anchors they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warikan.brief.story import Piece, Sentence
from warikan.brief.words import quoted
from warikan.evidence.article import Article
from warikan.evidence.claims import Claim, Speech

# Characters of a quotation printed in running text; the whole stands in the article below.


def anchor(article: int, claim: Claim) -> str:
    """The anchor of a claim's words in the page."""
    return f"a{article}-{claim.id}"


def speech_anchor(article: int, index: int) -> str:
    """The anchor of the words that name a speaker, or of the cue where nobody is named."""
    return f"a{article}-speech-{index + 1}"


def said(text: str, to: str) -> Piece:
    """Words or a figure that the text states, leading to its quotation."""
    return Piece(text, to, "stated")


def plain(text: str) -> Piece:
    """Words of the brief itself."""
    return Piece(text)


def undetermined(text: str = "not determined") -> Piece:
    """What the reader or the facts do not settle."""
    return Piece(text, None, "undetermined")


def quote(article: int, claim: Claim) -> Piece:
    """A claim's own words in quotation marks, leading to them."""
    return said(quoted(claim.quotation.exact), anchor(article, claim))


def joined(sentences: Iterable[Sentence], space: str = " ") -> Sentence:
    """Several sentences as one run of text."""
    pieces: list[Piece] = []
    for sentence in sentences:
        if sentence and pieces:
            pieces.append(Piece(space))
        pieces.extend(sentence)
    return tuple(pieces)


def series(parts: Sequence[Sentence], joint: str = "and") -> Sentence:
    """Parts as a list within a sentence: a, b and c."""
    pieces: list[Piece] = []
    for index, part in enumerate(parts):
        if index:
            pieces.append(Piece(f" {joint} " if index == len(parts) - 1 else ", "))
        pieces.extend(part)
    return tuple(pieces)


def speaker(article: int, of: Article, index: int, fuller: str | None = None) -> Piece:
    """The words that name a speaker, leading to them; the cue where nobody is named."""
    speech: Speech = of.speeches[index]
    words = fuller or (speech.holder.exact if speech.holder else speech.cue.exact)
    return said(quoted(words), speech_anchor(article, index))
