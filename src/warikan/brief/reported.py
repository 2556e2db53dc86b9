"""How a position on record is told: in a few words, as a row of a table, and as the note that the row leads to."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.pieces import plain, undetermined
from warikan.brief.reported_words import reported
from warikan.brief.story import Note, Piece, Sentence
from warikan.evidence.positions import OnRecord

HEAD = ("Known since", "Who", "What", "On whose word")


def position_row(position: OnRecord, anchor: str) -> tuple[Sentence, ...]:
    """A row under ``HEAD``: since when it was known, who, what, on whose word; it leads to its note."""
    known, content = position.claim.known, position.content
    return (
        (plain(words.day(known)),) if known else (undetermined(),),
        (plain(content.holder),),
        (Piece(reported(content), anchor, "fact"),),
        (plain(content.attribution),) if content.attribution else (undetermined(),),
    )


def position_note(position: OnRecord, anchor: str) -> Note:
    """What was reported, with the address of the document that reports it."""
    content = position.content
    note = f" {content.note}." if content.note and content.figured else ""
    return Note(anchor, "fact", (plain(f"{content.holder}: {reported(content)}.{note}"),), position.address)
