"""The day of the text: stated or inferred and why, and what was known by then."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.voices import heard
from warikan.brief.pieces import plain, undetermined
from warikan.brief.story import Line, Note, Piece, Section, Sentence, Table
from warikan.brief.words import quoted
from warikan.evidence.article import Publication, Reason
from warikan.figures.days import LATEST

DAY_ANCHOR = "the-day"
_TITLE = "Why this day"


def byline(findings: Findings) -> tuple[Line, ...]:
    """The source, its day, the day of knowledge, and who is heard."""
    source = findings.article.source
    return (
        Line("Source", (plain(f"{source.name}, SHA-256 {source.sha256[:12]}…"),)),
        Line("Day", _day(findings)),
        Line("Known as of", _known(findings)),
        Line("Voices", (plain(heard(findings)),)),
    )


def _known(findings: Findings) -> Sentence:
    if findings.as_known == LATEST:
        return (undetermined(), plain("; every fact on record is used, whenever it came out"))
    day = words.day(findings.as_known)
    if findings.is_latest_allowed:
        return (plain(f"{day}, the last day the words allow; no later fact is used"),)
    return (plain(f"{day}; no later fact is used"),)


def _day(findings: Findings) -> Sentence:
    publication = findings.article.publication
    match publication.how:
        case "given":
            return (plain(f"{words.days(findings.today)}, as given"),)
        case "stated":
            return (plain(f"{words.days(findings.today)}, stated in the text"),)
        case "inferred":
            return _inferred(publication)
        case "unknown":  # pragma: no branch - the type checker proves that there is no other
            return (undetermined(), plain("; give it with --published"))


def _inferred(publication: Publication) -> Sentence:
    allowed = Piece(words.days(publication.allowed), DAY_ANCHOR, "computed")
    if publication.best is None:
        return (plain("not stated; the words allow "), allowed)
    best = Piece(words.day(publication.best), DAY_ANCHOR, "computed")
    return (
        plain("not stated; the words allow "),
        allowed,
        plain(", softer evidence leaves "),
        best,
        plain(", and everything relative is reckoned from that day"),
    )


def day_notes(findings: Findings) -> Iterator[Note]:
    """How an inferred day comes about."""
    publication = findings.article.publication
    if publication.how != "inferred":
        return
    hard = [reason for reason in publication.reasons if not reason.soft]
    soft = [reason for reason in publication.reasons if reason.soft]
    text = f"The days that {words.count(len(hard), 'reason')} in the words leave: {words.days(publication.allowed)}."
    if publication.best is not None:
        softer = f"{words.count(len(soft), 'softer reason')} single{'s' if len(soft) == 1 else ''} out"
        text += f" Within them {softer} {words.day(publication.best)}, which is likely, not certain."
    yield Note(DAY_ANCHOR, "computation", (plain(f"{text} Each reason stands under “{_TITLE}”."),))


def part(findings: Findings) -> Section | None:
    """The reasons for the day, ``None`` where it was given or there are none."""
    publication = findings.article.publication
    if publication.how == "given" or not publication.reasons:
        return None
    rows = tuple(_row(reason) for reason in publication.reasons)
    table = Table("Reasons", ("Reason", "Words", "Leaves"), rows)
    return Section("day", _TITLE, tables=(table,), folded=True)


def _row(reason: Reason) -> tuple[Sentence, ...]:
    shown = [words.days(days) for days in reason.allows[:6]]
    more = f" and {len(reason.allows) - 6} more" if len(reason.allows) > 6 else ""
    return (
        (plain(reason.says + (" (soft)" if reason.soft else "")),),
        (plain(quoted(reason.quotation.exact)),) if reason.quotation else (),
        (Piece("; ".join(shown) + more, None, "computed"),),
    )
