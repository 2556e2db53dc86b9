"""Voices: the distinct speakers of an article, on which side each stands, and who is heard only through another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warikan.evidence.article import Article
from warikan.evidence.claims import SpeakerKind, Speech
from warikan.ground.party import Party
from warikan.ground.source import Quotation

_SEVERAL = re.compile(r"\band\b|\b(?:both|two)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker, however often named. ``words`` is the fullest naming in the text, ``None`` when nobody is named.

    ``speeches`` are indexes into the article's speeches.
    """

    kind: SpeakerKind
    party: Party | None
    words: Quotation | None
    speeches: tuple[int, ...]

    @property
    def joint(self) -> bool:
        """Whether several speak together and no one side is theirs: who is silent is then not settled."""
        return self.party is None and self.words is not None and bool(_SEVERAL.search(self.words.exact))


@dataclass(frozen=True, slots=True)
class HeardThrough:
    """A side that does not speak itself: ``party`` is told of only by ``by`` (empty: by the outlet itself)."""

    party: Party
    by: tuple[Voice, ...]


def _first(speeches: tuple[Speech, ...], index: int) -> int:
    seen = {index}
    while (back := speeches[index].same_as) is not None and back not in seen:
        seen.add(back)
        index = back
    return index


def voices(article: Article) -> tuple[Voice, ...]:
    """The speakers in the order they first speak, references back ("the source") folded into the first naming."""
    chains: dict[int, list[int]] = {}
    for index in range(len(article.speeches)):
        chains.setdefault(_first(article.speeches, index), []).append(index)
    return tuple(_voice(article.speeches, members) for members in chains.values())


def _voice(speeches: tuple[Speech, ...], members: list[int]) -> Voice:
    named = [speeches[index] for index in members]
    holders = [speech.holder for speech in named if speech.holder is not None]
    return Voice(
        kind=named[0].kind,
        party=next((speech.party for speech in named if speech.party is not None), None),
        words=max(holders, key=lambda quotation: len(quotation.exact), default=None),
        speeches=tuple(members),
    )


def heard_through(article: Article) -> tuple[HeardThrough, ...]:
    """The main parties that have no voice of their own in the text, each with those who tell of them."""
    speaking = voices(article)
    silent = []
    for party in article.parties:
        if any(voice.party == party for voice in speaking):
            continue
        tellers = tuple(
            voice
            for voice in speaking
            if any(article.speeches[index].on_behalf == party for index in voice.speeches)
        )
        silent.append(HeardThrough(party, tellers))
    return tuple(silent)
