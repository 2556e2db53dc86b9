"""Every check of an agreement that needs no value, in one list."""

from __future__ import annotations

from warikan.agreement.checks.case import Case
from warikan.agreement.checks.cover import cover
from warikan.agreement.checks.cycles import cycles
from warikan.agreement.checks.dead import dead
from warikan.agreement.checks.grounds import grounds
from warikan.agreement.checks.limits import limits
from warikan.agreement.checks.overlap import overlap
from warikan.agreement.checks.reach import reach
from warikan.agreement.checks.shares import shares

CHECKS = (cover, cycles, dead, grounds, limits, overlap, reach, shares)


def check(case: Case) -> None:
    """Run every check; what they find stands in the forms."""
    for one in CHECKS:
        one(case)
