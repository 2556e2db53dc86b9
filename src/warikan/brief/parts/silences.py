"""What the text does not say, and what would settle it."""

from __future__ import annotations

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, series
from warikan.brief.story import Section, Sentence
from warikan.talks.checklist import Item

_SHOWN = 3  # claims quoted for one question


def silent(findings: Findings) -> Section | None:
    """The checklist's questions to which the text says nothing."""
    missing = [item for item in findings.items if item.silent]
    if not missing:
        return None
    items = tuple((plain(item.question),) for item in missing)
    lead = (plain(f"Of {len(findings.items)} questions that any cost-sharing round raises, {len(missing)} go unmentioned."),)
    return Section("silent", "What the text does not say", (lead,), items)


def questions(findings: Findings) -> Section | None:
    """Open questions: those the text leaves or admits to leave open, each with what would settle it."""
    still = [item for item in findings.items if not item.answered_by]
    found: list[Sentence] = [
        (plain(f"{item.question} "), *_admits(findings, item), plain(f"It would be settled by {item.settles}."))
        for item in still
    ]
    if findings.cover is not None:
        found.extend(
            (plain(f"What was the {missing}? It would be settled by a published account of it."),)
            for missing in findings.cover.missing
        )
    return Section("questions", "Open questions", items=tuple(found), folded=True) if found else None


def _admits(findings: Findings, item: Item) -> Sentence:
    if not item.admitted:
        return ()
    quotes = series([(quote(findings.index, claim),) for claim in item.admitted[:_SHOWN]])
    return (plain("The text admits: "), *quotes, plain(". "))
