"""Every day and period the text names, as words and as an interval."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, undetermined
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.evidence.claims import Claim, Time


def part(findings: Findings) -> Section | None:
    """The calendar expressions in the order of the text, with what they come to; ``None`` without any."""
    rows = tuple(_row(findings, claim, time) for claim, time in findings.article.each(Time))
    if not rows:
        return None
    table = Table("Days and periods named", ("Words", "Comes to", "Kind", "Read as"), rows)
    return Section("times", "Every time the text names", tables=(table,), folded=True)


def _row(findings: Findings, claim: Claim, time: Time) -> tuple[Sentence, ...]:
    return (
        (quote(findings.index, claim),),
        _days(findings.anchor(claim), time),
        (plain(time.kind.replace("_", " ")),),
        (plain(time.form),),
    )


def _days(to: str, time: Time) -> Sentence:
    """The days reckoned from the words, and what the words alone leave where that is more."""
    if time.days is None:
        allowed = f" (the words allow {words.days(time.allowed)})" if time.allowed else None
        return (undetermined(), plain(allowed)) if allowed else (undetermined(),)
    reckoned = Piece(words.days(time.days), to, "computed")
    told = ", by convention" if time.fuzzy else ""
    if time.allowed is not None and time.allowed != time.days:
        told += f" (the words alone allow {words.days(time.allowed)})"
    return (reckoned, plain(told)) if told else (reckoned,)
