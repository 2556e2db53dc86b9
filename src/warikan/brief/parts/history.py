"""What the dossier knew of the round: positions reported by the day of the text, each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain
from warikan.brief.reported import HEAD, position_note, position_row
from warikan.brief.reported_words import reported
from warikan.brief.story import Note, Piece, Section, Sentence, Table
from warikan.evidence.leaks import Leak, Verdict
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim

MOST = 40  # positions that are told; the dossier has them all
_LEDGER = "leak-ledger"
_RULE = "Each is judged by the first later outcome of the same round, issue, currency and unit."
_VERDICTS: tuple[Verdict, ...] = ("true", "in part", "false", "open")


def part(findings: Findings) -> Section | None:
    """The positions on record by the day of the text; ``None`` where no dossier was given."""
    history = findings.history
    if history is None:
        return None
    known = findings.known_by
    if history.round is None:
        told = f"The dossier {history.place} has no round under way between these parties on the day of the text."
        return Section("history", "What the dossier knew", ((plain(told),),))
    lead = (
        f"Round {history.round}, from the dossier {history.place}: {words.count(history.texts, 'earlier text')} and "
        f"{words.count(len(history.claims), 'reported position')} on record{known}."
    )
    rows = tuple(
        position_row(position, _anchor(number)) for number, position in enumerate(history.claims[:MOST], 1)
    )
    left = len(history.claims) - MOST
    note: Sentence = (plain(f"{left:,} earlier ones are in the dossier."),) if left > 0 else ()
    table = Table("Positions reported before this text", HEAD, rows, note)
    return Section("history", "What the dossier knew", ((plain(lead),),), tables=(table,) if rows else ())


def history_notes(findings: Findings) -> Iterator[Note]:
    """Where each position was reported, and how the record of unnamed claims is counted."""
    history = findings.history
    if history is None:
        return
    for number, position in enumerate(history.claims[:MOST], 1):
        yield position_note(position, _anchor(number))
    if history.leaks:
        told = " ".join(_fared(leak) for leak in history.leaks)
        yield Note(_LEDGER, "computation", (plain(f"{_RULE} {told}"),))


def record(findings: Findings) -> Iterator[Sentence]:
    """How earlier unnamed claims between the same parties fared: the leak ledger."""
    history = findings.history
    if history is None or not history.leaks:
        return
    counts = [(verdict, sum(leak.verdict == verdict for leak in history.leaks)) for verdict in _VERDICTS]
    told = words.listed([f"{number} {verdict}" for verdict, number in counts if number])
    yield (
        plain(f"Earlier claims of unnamed sources and forecasters on record{findings.known_by}: "),
        Piece(told, _LEDGER, "computed"),
        plain("."),
    )


def _anchor(number: int) -> str:
    return f"position-on-record-{number}"


def _fared(leak: Leak) -> str:
    told, outcome = leak.told.record, leak.outcome.record if leak.outcome else None
    assert isinstance(told, StoredClaim)  # noqa: S101 - only claims are leaks
    known = words.day(told.known) if told.known else "a day not known"
    said = reported(told.content) if isinstance(told.content, Reported) else told.id
    if isinstance(outcome, StoredClaim) and isinstance(outcome.content, Reported) and outcome.known:
        came = f"{reported(outcome.content)} on {words.day(outcome.known)}, {words.count(leak.lead or 0, 'day')} later"
    else:
        came = leak.why
    return f"{told.holder or 'no one named'}, {known} ({told.round}): {said}. {leak.verdict}: {came}."
