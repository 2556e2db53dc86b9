"""The gap before an agreement as it is printed: line by line what had cover and what had not, and who tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warikan.agreement.gaps import gap
from warikan.agreement.model import Agreement
from warikan.ground.shelf import rows

_TABLES = ("facts/japan_rounds.csv", "facts/korea_rounds.csv")
_TELLING = ("lapse", "entered_into_force")


def gap_json(agreement: Agreement) -> dict[str, Any] | None:
    """The gap before an agreement as plain values, ``None`` where there is none.

    >>> from warikan.agreement.library import load
    >>> made = gap_json(load("jp-us-2008"))
    >>> [line["category"] for line in made["lines"] if line["cover"]]
    ['labor_outside_the_agreement', 'facilities']
    """
    found = gap(agreement)
    if found is None:
        return None
    return {
        "after": found.before,
        "from": found.days.first.isoformat(),
        "to": found.days.last.isoformat(),
        "days": found.days.length,
        "lines": [
            {"category": clause.category, "cover": clause in found.elsewhere, "home": clause.home}
            for clause in (*found.ended, *found.elsewhere)
        ],
        "told": [
            {"note": row["note"], "address": row["source_url"]}
            for table in _TABLES
            for row in rows(table)
            if row["round"] == agreement.id and row["event"] in _TELLING and row["status"] == "verified"
        ],
    }


def gap_lines(agreement: Agreement) -> Iterator[str]:
    """The same in words, nothing where there is none.

    >>> from warikan.agreement.library import load
    >>> list(gap_lines(load("jp-us-2008")))[0]
    'gap: no agreement from 2008-04-01 to 2008-04-30 (30 days), after jp-us-2006'
    """
    made = gap_json(agreement)
    if made is None:
        return
    days = f"from {made['from']} to {made['to']} ({made['days']} days)"
    yield f"gap: no agreement {days}, after {made['after']}"
    for line in made["lines"]:
        cover = "had cover" if line["cover"] else "no cover"
        yield f"  {cover}: {line['category'].replace('_', ' ')} (home: {line['home']})"
    for told in made["told"]:
        yield f"  {told['note']}, {told['address']}"
