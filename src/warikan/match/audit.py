"""The audit of the library: every published figure that others make, recomputed; what does not follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from warikan.figures.audit import audit_tables
from warikan.figures.audit_series import audit_series
from warikan.figures.changes import change_checked, changes
from warikan.figures.findings import UNCHECKED, VERDICTS, Finding
from warikan.figures.heads import per_head_checked
from warikan.figures.published import Published, payers, published
from warikan.figures.restated import restatement_checked, restatements
from warikan.figures.shares import share_checked, shares
from warikan.match.audit_positions import audit_positions
from warikan.match.due import due

_ANNOUNCED = ("agreed_package", "projection")


def audit(as_known: date = date.max, *, recalled: bool = False) -> tuple[Finding, ...]:
    """Everything recomputed for every payer, errors first, then what compilers count differently, then rounding.

    >>> found = audit()
    >>> found[0].verdict, {each.payer for each in found} == {"jp", "kr"}
    ('error of the public record', True)
    """
    return in_order(
        finding
        for payer in payers()
        for finding in audit_payer(payer, figures_of(payer, as_known, recalled=recalled), as_known)
    )


def figures_of(payer: str, as_known: date = date.max, *, recalled: bool = False) -> tuple[Published, ...]:
    """The published figures of a payer and what it owes by rule, a rule that is printed told once."""
    told = published(payer, as_known, recalled=recalled)
    deals = {(f.category, f.first, f.last, f.money) for f in told if f.basis.stage in _ANNOUNCED}
    return (*told, *(f for f in due(payer, as_known) if (f.category, f.first, f.last, f.money) not in deals))


def audit_payer(payer: str, figures: Sequence[Published], as_known: date = date.max) -> tuple[Finding, ...]:
    """What comes of every check among one payer's figures; a sum checked in one way is open in none."""
    found = [
        *audit_tables(payer, figures),
        *(change_checked(change, figures) for change in changes(payer, as_known)),
        *(made for share in shares(payer, as_known) if (made := share_checked(share)) is not None),
        *(restatement_checked(restated) for restated in restatements(payer, as_known)),
        *per_head_checked(payer, as_known),
        *audit_series(payer, as_known),
        *audit_positions(payer, figures, as_known),
    ]
    closed = {(f.relation, f.ids[0]) for f in found if f.verdict != UNCHECKED}
    kept = (f for f in found if f.verdict != UNCHECKED or (f.relation, f.ids[0]) not in closed)
    return tuple(_merged(kept))


def _merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings that say one thing of several sources as one."""
    same: dict[Finding, list[Finding]] = {}
    for finding in findings:
        same.setdefault(replace(finding, ids=(), addresses=()), []).append(finding)
    for finding, mine in same.items():
        ids = tuple(dict.fromkeys(each for one in mine for each in one.ids))
        addresses = tuple(dict.fromkeys(each for one in mine for each in one.addresses))
        yield replace(finding, ids=ids, addresses=addresses)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by verdict, the gravest first, then as they came."""
    return tuple(sorted(findings, key=lambda finding: VERDICTS.index(finding.verdict)))
