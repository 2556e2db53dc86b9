"""Rounds on record as claims: each dated step, in the document that tells of it, known since it was done or set.

A step is known since its own day when past; one that was set beforehand since the day of the document that set it:
the end of a term since the agreement before it was signed. What is asked behind closed doors is known since a
document told of it. Rows that no source bears out stay out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from warikan.evidence.documents import claim_id, document
from warikan.evidence.step import Step
from warikan.evidence.stored import StoredClaim, StoredSource
from warikan.figures.days import Days, recorded
from warikan.ground.party import Party
from warikan.ground.shelf import Row, rows

TABLES = ("japan_rounds", "korea_rounds")
_CONCLUDING = ("entered_into_force", "signed")  # a round is over with the first of these that is on record


def round_claims() -> list[tuple[StoredSource, StoredClaim]]:
    """Each verified step as a claim, with the document that tells of it.

    >>> source, claim = round_claims()[0]
    >>> claim.round, claim.kind, str(claim.known)
    ('jp-us-1987', 'step', '1986-09-30')
    """
    return [_claim(table, row) for table in TABLES for row in _verified(table)]


def _claim(table: str, row: Row) -> tuple[StoredSource, StoredClaim]:
    source = document(row["source_url"])
    days = recorded(row["date"])
    step = Step(row["event"], days, row["actor"], row["place"], row["level"], row["note"])
    claim = StoredClaim(
        id=claim_id(source, f"{row['round']}-{row['event']}", row),
        source=source.id,
        content=step,
        known=_known(table, row, days),
        world=days,
        parties=tuple(
            sorted(party for party in row["actor"].partition(":")[0].split("+") if len(party) == 2)
        ),
        round=row["round"],
        rule=f"library/{table}",
    )
    return source, claim


def _known(table: str, row: Row, days: Days) -> date:
    shown = date.fromisoformat(row["known"]) if row["known"] else days.last
    if row["event"] != "expiry_of_predecessor":
        return shown
    signed = [
        day
        for other in _verified(table)
        if other["event"] == "signed" and other["round"] != row["round"]
        for day in [recorded(other["date"]).last]
        if day < days.first
    ]
    return min(shown, max(signed, default=shown))


@cache
def _verified(table: str) -> tuple[Row, ...]:
    return tuple(row for row in rows(f"facts/{table}.csv") if row["status"] == "verified")


def round_under_way(parties: Sequence[Party], day: date | None) -> str | None:
    """The round between these parties that a text of a day is filed under: the first not concluded by then.

    A round is concluded with its entry into force, where that is not on record with its signature. ``None`` where the
    record has no such round, or more than one without an end.

    >>> pair = [Party("jp", "Japan"), Party("us", "United States")]
    >>> round_under_way(pair, date(2021, 11, 17)), round_under_way(pair, date(1980, 1, 1))
    ('jp-us-2022', None)
    """
    if day is None:
        return None
    ends, open_rounds, first = _record("-".join(sorted(party.id for party in parties)))
    if first is None or day < first:
        return None
    later = sorted((end, name) for end, name in ends if end > day)
    if later:
        return later[0][1]
    return open_rounds[0] if len(open_rounds) == 1 else None


@cache
def _record(pair: str) -> tuple[list[tuple[date, str]], list[str], date | None]:
    """When each round of two parties was concluded, which never were, and the first day of the record."""
    steps: dict[str, dict[str, date]] = {}
    for table in TABLES:
        for row in rows(f"facts/{table}.csv"):
            if row["round"].startswith(f"{pair}-"):
                days = recorded(row["date"])
                steps.setdefault(row["round"], {})[row["event"]] = days.last
    ends = {
        name: next((on[event] for event in _CONCLUDING if event in on), None) for name, on in steps.items()
    }
    first = min((day for on in steps.values() for day in on.values()), default=None)
    return (
        [(end, name) for name, end in ends.items() if end is not None],
        [name for name, end in ends.items() if end is None],
        first,
    )
