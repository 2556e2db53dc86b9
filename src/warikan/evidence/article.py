"""An article as read: its text, its publication day, who speaks in it and what it claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from warikan.evidence.claims import Claim, Speech
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Quotation, Source
from warikan.ground.span import Span

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a publication day: what it says, the words behind it, the days it leaves.

    ``soft`` evidence (an exchange rate, outside knowledge) singles out among days but never excludes one for sure.
    """

    says: str
    quotation: Quotation | None
    allows: tuple[Days, ...]
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article appeared.

    ``how``: ``given`` by the caller, ``stated`` in the text, ``inferred`` from its words, or ``unknown``.
    ``allowed`` is the shortest interval that holds every day the words allow (open ends possible); ``best`` the
    single day everything relative hangs on, where given, stated or singled out (softly, for an inferred day).
    """

    how: Literal["given", "stated", "inferred", "unknown"]
    allowed: Days
    best: date | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def as_known(self) -> date:
        """The last day whose knowledge the article may be read with."""
        return self.best or self.allowed.last


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article; only ``headline``, ``body`` and ``caption`` are read for claims of full standing."""

    kind: Literal["headline", "dateline", "body", "caption", "related", "boilerplate"]
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """Everything read from one text."""

    source: Source
    blocks: tuple[Block, ...]
    publication: Publication
    speeches: tuple[Speech, ...] = ()
    claims: tuple[Claim, ...] = ()
    parties: tuple[Party, ...] = ()

    def each(self, kind: type[_Content]) -> Iterator[tuple[Claim, _Content]]:
        """Each claim whose content is of the given record type, in the order of the text."""
        for claim in self.claims:
            if isinstance(claim.content, kind):
                yield claim, claim.content

    @property
    def headline(self) -> str | None:
        """The words of the headline, where the text has one."""
        for block in self.blocks:
            if block.kind == "headline":
                return block.span.of(self.source.text)
        return None
