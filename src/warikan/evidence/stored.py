"""What a dossier holds: sources, claims and links, each a flat record of its own that is never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from warikan.evidence.article import Block, Publication
from warikan.evidence.claims import Content, SpeakerKind, Speech, SpeechHow
from warikan.evidence.plain import tag
from warikan.evidence.reported import Reported
from warikan.evidence.step import Step
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Quotation
from warikan.ground.span import Span

Held = Content | Step | Reported  # what a stored claim may say
LinkKind = Literal["supports", "contradicts", "supersedes", "reprints", "translates"]


@dataclass(frozen=True, slots=True)
class StoredSource:
    """One text we hold, or one document that is only named by its ``address``.

    ``known`` is the day since when it could be read (``None``: no day is sure). ``round`` files it under a round;
    ``filed`` says whether a person said so or it follows from the parties and the day. The rest is what the reader
    made of a text, so that the article can be had back as it was read.
    """

    id: str
    name: str
    known: date | None
    sha256: str | None = None
    text: str | None = None
    address: str | None = None
    day: date | None = None
    round: str | None = None
    filed: Literal["given", "by parties and day"] | None = None
    parties: tuple[Party, ...] = ()
    publication: Publication | None = None
    blocks: tuple[Block, ...] = ()
    speeches: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """One claim, flat: who asserts what and how, of which time, known since when, in which source at which words.

    ``world`` is the time the claim speaks of, ``known`` the day since when it could be read, ``parties`` the ids of
    those it is about or by. ``quotation`` is ``None`` where the source is not held and no words were copied.
    """

    id: str
    source: str
    content: Held
    known: date | None
    world: Days | None = None
    parties: tuple[str, ...] = ()
    round: str | None = None
    holder: str | None = None
    voice: SpeakerKind | None = None
    how: SpeechHow | None = None
    quotation: Quotation | None = None
    sentence: Span | None = None
    speech: int | None = None
    rule: str = ""

    @property
    def kind(self) -> str:
        """What kind of thing is claimed: ``amount``, ``term``, ``step`` …

        >>> from warikan.evidence.claims import Unknown
        >>> StoredClaim("a/unknown-1", "a", Unknown("the sum"), None).kind
        'unknown'
        """
        return KINDS[type(self.content)]


@dataclass(frozen=True, slots=True)
class Link:
    """How one claim or source stands to another; ``start`` supports, contradicts, supersedes … ``end``.

    Nothing is merged: both ends stay as they are. ``known`` is the day since when both could be read.
    """

    kind: LinkKind
    start: str
    end: str
    known: date | None
    rule: str = ""

    @property
    def id(self) -> str:
        """The link's lasting name, made from its ends.

        >>> Link("reprints", "text-2", "text-1", None).id
        'text-2 reprints text-1'
        """
        return f"{self.start} {self.kind} {self.end}"


Record = StoredSource | StoredClaim | Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a dossier; ``recorded`` counts from 1 in the order in which records came."""

    recorded: int
    record: Record


KINDS: dict[type, str] = {kind: tag(kind) for kind in get_args(Held)}
