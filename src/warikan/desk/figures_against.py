"""Two hosts side by side, as rows: only on a definition that both are held on; elsewhere the cell that is missing."""

from __future__ import annotations

from typing import Any

from warikan.desk.figures import Answer
from warikan.figures.heads import per_head_checked
from warikan.figures.shares import OURS, Share, shares

_NOT_HELD = "not held"


def against_rows(answer: Answer) -> list[dict[str, Any]]:
    """A row for each definition on which one of two hosts is held; none where no other is asked."""
    other = answer.against
    if other is None:
        return []
    mine, theirs = (_shares(answer, payer) for payer in (answer.subject.payer, other))
    keys = dict.fromkeys((*mine, *theirs))
    rows = [_row(answer, key, mine.get(key), theirs.get(key)) for key in keys]
    rows += _per_head(answer, other)
    return sorted(rows, key=lambda row: (not row["common"], row["years"], row["definition"]))


Key = tuple[str, str, str]  # who published it, what is counted, of which years


def _shares(answer: Answer, payer: str) -> dict[Key, Share]:
    found = shares(payer, answer.asked.as_known, recalled=answer.asked.recalled)
    return {(share.by, share.counts, share.years): share for share in found}


def _row(answer: Answer, key: Key, mine: Share | None, theirs: Share | None) -> dict[str, Any]:
    by, counts, years = key
    sources = dict.fromkeys(share.address for share in (mine, theirs) if share is not None)
    return {
        "years": years,
        "mine": mine.told if mine else _NOT_HELD,
        "theirs": theirs.told if theirs else _NOT_HELD,
        "common": mine is not None and theirs is not None,
        "definition": f"{counts} ({'our division' if by == OURS else by})",
        "payers": [answer.subject.payer, answer.against],
        "sources": list(sources),
    }


def _per_head(answer: Answer, other: str) -> list[dict[str, Any]]:
    """The published costs per head of both, where one source counts both alike."""
    mine, theirs = (
        {(f.what, f.years): f for f in per_head_checked(payer, answer.asked.as_known)}
        for payer in (answer.subject.payer, other)
    )
    return [
        {
            "years": years,
            "mine": mine[what, years].printed,
            "theirs": theirs[what, years].printed,
            "common": True,
            "definition": f"{what}, each over one headcount of several",
            "payers": [answer.subject.payer, other],
            "sources": list(dict.fromkeys([*mine[what, years].addresses, *theirs[what, years].addresses])),
        }
        for what, years in mine
        if (what, years) in theirs
    ]
