"""The day of the text: stated or inferred and why, and what was known by then."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.voices import heard
from warikan.brief.pieces import plain, quoted, undetermined
from warikan.brief.story import Line, Piece, Section, Sentence, Table
from warikan.evidence.article import Publication, Reason


def byline(findings: Findings) -> tuple[Line, ...]:
    """The source, its day, the day of knowledge, and who is heard."""
    source = findings.article.source
    return (
        Line("Source", (plain(f"{source.name}, SHA-256 {source.sha256[:12]}…"),)),
        Line("Day", _day(findings)),
        Line("Known as of", (plain(f"{words.day(findings.as_known)}; no later fact is used"),)),
        Line("Voices", (plain(heard(findings)),)),
    )


def _day(findings: Findings) -> Sentence:
    publication = findings.article.publication
    match publication.how:
        case "given":
            return (plain(f"{words.days(findings.today)}, as given"),)
        case "stated":
            return (plain(f"{words.days(findings.today)}, stated in the text"),)
        case "inferred":
            return _inferred(publication)
        case "unknown":
            return (undetermined(), plain("; give it with --published"))


def _inferred(publication: Publication) -> Sentence:
    allowed = Piece(words.days(publication.allowed), None, "computed")
    if publication.best is None:
        return (plain("not stated; the words allow "), allowed)
    best = Piece(words.day(publication.best), None, "computed")
    return (
        plain("not stated; the words allow "),
        allowed,
        plain(", softer evidence leaves "),
        best,
        plain(", and everything relative is reckoned from that day"),
    )


def part(findings: Findings) -> Section | None:
    """The reasons for the day, ``None`` where it was given or there are none."""
    publication = findings.article.publication
    if publication.how == "given" or not publication.reasons:
        return None
    rows = tuple(_row(reason) for reason in publication.reasons)
    return Section(
        "day", "Why this day", tables=(Table("Reasons", ("Reason", "Words", "Leaves"), rows),), folded=True
    )


def _row(reason: Reason) -> tuple[Sentence, ...]:
    shown = [words.days(days) for days in reason.allows[:6]]
    more = f" and {len(reason.allows) - 6} more" if len(reason.allows) > 6 else ""
    return (
        (plain(reason.says + (" (soft)" if reason.soft else "")),),
        (plain(quoted(reason.quotation.exact)),) if reason.quotation else (),
        (Piece("; ".join(shown) + more, None, "computed"),),
    )
