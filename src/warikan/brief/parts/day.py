"""The day of the text: stated or inferred and why, and what was known by then."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quoted
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.evidence.article import Reason


def byline(findings: Findings) -> tuple[Sentence, ...]:
    """The source, its day, and the day of knowledge."""
    source = findings.article.source
    return (
        (plain(f"Source: {source.name}, SHA-256 {source.sha256[:12]}…"),),
        _day(findings),
        (plain(f"Facts as known by {words.day(findings.as_known)}."),),
    )


def _day(findings: Findings) -> Sentence:
    publication = findings.article.publication
    allowed = words.days(publication.allowed)
    match publication.how:
        case "given":
            return (plain(f"Day: {allowed}, as given."),)
        case "stated":
            return (plain(f"Day: {words.days(findings.today)}, stated in the text."),)
        case "inferred" if publication.best is not None:
            return (
                plain("Day: not stated. "),
                Piece(f"The words allow {allowed}", None, "computed"),
                plain("; softer evidence leaves "),
                Piece(words.day(publication.best), None, "computed"),
                plain(", and everything relative is reckoned from that day (reasons below)."),
            )
        case "inferred":
            return (
                plain("Day: not stated. "),
                Piece(f"The words allow {allowed}", None, "computed"),
                plain("."),
            )
        case _:
            return (
                plain("Day: "),
                Piece("not determined", None, "undetermined"),
                plain("; give it with --published."),
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
