"""What the text does not say, and what would settle it."""

from __future__ import annotations

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, series
from warikan.brief.story import Section, Sentence, Table
from warikan.talks.checklist import Item

_SHOWN = 3  # claims quoted for one question


def silent(findings: Findings) -> Section | None:
    """The checklist's questions to which the text says nothing."""
    missing = [item for item in findings.items if item.silent]
    if not missing:
        return None
    items = tuple((plain(item.question),) for item in missing)
    count = f"{len(missing)} of {len(findings.items)} questions that any cost-sharing round raises go unmentioned."
    return Section("silent", "What the text does not say", ((plain(count),),), items)


def questions(findings: Findings) -> Section | None:
    """Open questions: those the text leaves open, and the year's unpublished inputs, each with what would settle it."""
    rows = [_question(findings, item) for item in findings.items if not item.answered_by]
    if findings.cover is not None:
        rows.extend(_input(missing) for missing in findings.cover.missing)
    if not rows:
        return None
    table = Table(
        "Each with what would settle it", ("Question", "The text admits", "Would be settled by"), tuple(rows)
    )
    return Section("questions", "Open questions", tables=(table,), folded=True)


def _question(findings: Findings, item: Item) -> tuple[Sentence, ...]:
    admitted = series([(quote(findings.index, claim),) for claim in item.admitted[:_SHOWN]])
    return (plain(item.question),), admitted or (plain("nothing"),), (plain(item.settles),)


def _input(missing: str) -> tuple[Sentence, ...]:
    return (
        (plain(f"{missing[:1].upper()}{missing[1:]}?"),),
        (plain("nothing"),),
        (plain("a published account of it"),),
    )
