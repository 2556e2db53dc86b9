"""The audit of published tables: every figure that others make is recomputed, by relations and never by notes."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.figures.audit_currencies import audit_currencies
from warikan.figures.audit_pairs import audit_same, audit_scopes
from warikan.figures.audit_sums import audit_averages, audit_sums
from warikan.figures.findings import Finding
from warikan.figures.recompute import Figures
from warikan.figures.relations import Relation, relations


def audit_tables(payer: str, figures: Figures) -> tuple[Finding, ...]:
    """What comes of every relation among a payer's figures, in the order of the relations.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> found = audit_tables("jp", published("jp", date(2026, 1, 1)))
    >>> [f.arithmetic for f in found if (f.relation, f.years, f.verdict) == ("sum", "FY2015", "rounding gap")]
    ['141.6 bn JPY + 1.2 bn JPY + 5.2 bn JPY = 148.0 bn JPY']
    """
    return tuple(found for relation in relations(payer) for found in _checked(relation, figures))


def _checked(relation: Relation, figures: Figures) -> Iterator[Finding]:
    match relation.kind:
        case "sum" | "years":
            yield from audit_sums(relation, figures)
        case "average":
            yield from audit_averages(relation, figures)
        case "scope":
            yield from audit_scopes(relation, figures)
        case "currencies":
            yield from audit_currencies(relation, figures)
        case "same":
            yield from audit_same(figures)
