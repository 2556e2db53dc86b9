"""What one text says against an earlier one, as rows to print."""

from __future__ import annotations

from typing import Any

from warikan.desk.claim_words import says
from warikan.evidence.changes import Changes
from warikan.evidence.claims import Claim

CHANGE = ("change", "kind", "before", "after")


def change_rows(found: Changes) -> list[dict[str, Any]]:
    """A row for each claim that is new, repeated, contradicted or dropped, with the words of both texts."""
    return [
        *(_row("contradicted", old, new) for old, new in found.contradicted),
        *(_row("new", None, claim) for claim in found.new),
        *(_row("dropped", claim, None) for claim in found.dropped),
        *(_row("repeated", old, new) for old, new in found.repeated),
    ]


def _row(change: str, before: Claim | None, after: Claim | None) -> dict[str, Any]:
    kind = next(claim.id for claim in (after, before) if claim is not None).rpartition("-")[0]
    return {"change": change, "kind": kind, "before": _said(before), "after": _said(after)}


def _said(claim: Claim | None) -> str | None:
    return None if claim is None else f"{says(claim.content)} “{claim.quotation.exact}”"
