"""Gaps: days on which one agreement had ended and the next did not cover yet, and what had its cover elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from warikan.agreement.model import Agreement, Clause
from warikan.figures.days import Days


@dataclass(frozen=True, slots=True)
class Gap:
    """Days after the agreement ``before``: the clauses that had ended with it, and those with a home elsewhere."""

    before: str
    days: Days
    ended: tuple[Clause, ...]
    elsewhere: tuple[Clause, ...]


def gap(agreement: Agreement) -> Gap | None:
    """The gap before an agreement, ``None`` where it covers from the day after the one before it, or has not begun.

    >>> from warikan.agreement.library import load
    >>> found = gap(load("jp-us-2008"))
    >>> str(found.days), found.days.length, [clause.category for clause in found.elsewhere]
    ('2008-04-01..2008-04-30', 30, ['labor_outside_the_agreement', 'facilities'])
    >>> gap(load("jp-us-2011")) is None
    True
    """
    before = agreement.predecessor
    if before is None or not agreement.begun:
        return None
    first, last = before.last_day + timedelta(days=1), agreement.first_day - timedelta(days=1)
    if first > last:
        return None
    lines = [clause for clause in before.clauses if before.stands(clause, before.last)]
    return Gap(
        before.id,
        Days(first, last),
        tuple(clause for clause in lines if clause.lapses),
        tuple(clause for clause in lines if not clause.lapses),
    )
