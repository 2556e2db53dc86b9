"""How a position on record is told: in a few words, as a row of a table, and as the note that the row leads to."""

from __future__ import annotations

from decimal import Decimal

from warikan.brief import words
from warikan.brief.pieces import plain, undetermined
from warikan.brief.story import Note, Piece, Sentence
from warikan.evidence.positions import OnRecord
from warikan.evidence.reported import Reported

HEAD = ("Known since", "Who", "What", "On whose word")


def reported(content: Reported) -> str:
    """What kind of position it is, on which issue, and its figure; its note where no figure was reported.

    >>> reported(Reported("us", "US President", "amount", "ask", Decimal(5), Decimal(5), "USD", "per_year"))
    'ask: amount, 5 USD per year'
    """
    lead = f"{'outcome' if content.outcome else content.kind}: {content.issue.replace('_', ' ')}"
    if not content.figured:
        return f"{lead}, {content.note}" if content.note else lead
    low, high = content.low, content.high
    if low == high and low is not None:
        figure = _number(low)
    elif high is None and low is not None:
        figure = f"{_number(low)} or more"
    elif low is None and high is not None:
        figure = f"up to {_number(high)}"
    else:
        figure = f"{_number(low or Decimal(0))} to {_number(high or Decimal(0))}"
    unit = " ".join(word for word in (content.currency, content.unit.replace("_", " ")) if word)
    measure = "" if content.measure == "level" else f", a {content.measure}"
    return f"{lead}, {figure}{f' {unit}' if unit else ''}{measure}"


def _number(value: Decimal) -> str:
    return f"{value:,f}"


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
