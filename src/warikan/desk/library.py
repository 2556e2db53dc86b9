"""The verb `library`: what ships, with its coverage and its holes, as plain values."""

from __future__ import annotations

from typing import Any

from warikan.desk.gap import gap_json
from warikan.desk.holdings import Part
from warikan.desk.stock import Shipped, Stock, stock
from warikan.engine.coverage import STANDINGS
from warikan.figures.fiscal import runs


def library(name: str = "") -> dict[str, Any]:
    """What ships with its coverage and its holes, as plain values; ``name`` asks for one agreement, round or table.

    >>> library("kr-us-9")["agreements"][0]["coverage"]
    {'by rule': {'contribution': 'FY2014..FY2018'}}
    """
    found = stock(name)
    if isinstance(found, Stock):
        return as_json(found)
    raise ValueError("\n".join(map(str, found)))


def as_json(found: Stock) -> dict[str, Any]:
    """Agreements, rounds, tables and holes as plain values."""
    return {
        "agreements": [_shipped_json(each) for each in found.agreements],
        "rounds": [
            {"id": each.id, "steps": each.steps, "positions": each.positions, "verified": each.verified}
            for each in found.rounds
        ],
        "tables": [
            {
                "kind": held.kind,
                "says": held.says,
                **_part_json(held.whole),
                "parts": [_part_json(part) for part in held.parts],
            }
            for held in found.tables
        ],
        "holes": [
            {"about": hole.about, "hole": hole.hole, "settled_by": hole.settled_by or None}
            for hole in found.holes
        ],
    }


def coverage_of(shipped: Shipped) -> dict[str, dict[str, str]]:
    """The categories by how far each is known, each with its years."""
    found: dict[str, dict[str, str]] = {}
    for standing in STANDINGS:
        mine = {category: runs(years) for category, of, years in shipped.known if of == standing}
        if mine:
            found[standing] = mine
    return found


def _shipped_json(each: Shipped) -> dict[str, Any]:
    of, what = each.agreement, each.instrument
    return {
        "id": what.id,
        "title": what.title,
        "amends": each.amends or None,
        "follows": (of.follows or None) if of else None,
        "term": f"{of.first}..{of.last}" if of else None,
        "from": of.first_day.isoformat() if of else None,
        "to": of.last_day.isoformat() if of else None,
        "signed": what.signed.isoformat() if what.signed else None,
        "in_force": what.in_force.isoformat() if what.in_force else None,
        "amended_by": [other.id for other in of.instruments[1:]] if of else [],
        "address": what.address or None,
        "gap": gap_json(of) if of else None,
        "coverage": coverage_of(each),
        "clauses": [
            {
                "id": clause.id,
                "category": clause.category,
                "kind": clause.kind,
                "words": clause.words,
                "home": clause.home,
                "facts": [fact.id for fact in clause.facts],
                "assumed": list(clause.assumed),
            }
            for clause in (of.clauses if of else ())
        ],
        "holes": list(each.holes),
    }


def _part_json(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "rows": part.rows,
        "verified": part.verified,
        "first": part.first,
        "last": part.last,
    }
