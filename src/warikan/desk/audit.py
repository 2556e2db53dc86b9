"""The verb `audit`: the library's published figures recomputed from one another; what does not follow, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED, Finding, Verdict
from warikan.ground.cells import wrapped
from warikan.match.audit import audit as recomputed

_HEADS = {
    ERROR: "errors of the public record",
    COMPILED: "compilation differences: compilers count differently, or do not say how they count",
    GAP: "rounding gaps: what rounded or cut figures may leave",
}
_OPEN = "cannot be checked: what would be needed is not held"
FLAT = ("verdict", "relation", "payer", "years", "what", "printed", "arithmetic", "because", "missing", "ids")


def audit(*, as_known: date | None = None, recalled: bool = False) -> list[dict[str, Any]]:
    """Every published figure that others make, recomputed, as plain values; errors of the public record come first.

    ``recalled`` takes in what is only recalled and no source bears out. Nothing known after ``as_known`` is used.

    >>> [(each["years"], each["because"]) for each in audit() if each["relation"] == "average"][0]
    ('FY2022–FY2026', 'the sum of all years is given for that of each')
    """
    return [as_json(finding) for finding in audited(as_known or date.max, recalled=recalled)]


def audited(as_known: date = date.max, *, recalled: bool = False) -> tuple[Finding, ...]:
    """The findings of the audit as records, the gravest first."""
    return recomputed(as_known, recalled=recalled)


def as_json(finding: Finding) -> dict[str, Any]:
    """One finding as plain values."""
    return {
        "verdict": finding.verdict,
        "relation": finding.relation,
        "payer": finding.payer,
        "years": finding.years,
        "what": finding.what,
        "printed": finding.printed,
        "arithmetic": finding.arithmetic,
        "because": finding.because,
        "missing": list(finding.missing),
        "ids": list(finding.ids),
        "sources": list(finding.addresses),
    }


def lines(findings: Sequence[Finding], width: int) -> Iterator[str]:
    """The findings to read: what does not follow under its kind with the arithmetic, then how many of each kind."""
    for verdict, head in _HEADS.items():
        mine = [finding for finding in findings if finding.verdict == verdict]
        if mine:
            yield from (*wrapped(f"{head} ({len(mine)})", width), "")
            for finding in mine:
                yield from (*_lines(finding, width), "")
    yield from _unchecked([f for f in findings if f.verdict == UNCHECKED], width)
    yield from wrapped(_count(findings), width)


def _lines(finding: Finding, width: int) -> Iterator[str]:
    yield from wrapped(
        f"{finding.payer} {finding.years}, {finding.what}: {finding.printed}", width, "  ", "    "
    )
    because = f": {finding.because}" if finding.because else ""
    yield from wrapped(f"{finding.arithmetic}{because}", width, "    ", "    ")
    yield from (f"    {address}" for address in finding.addresses)


def _unchecked(findings: Sequence[Finding], width: int) -> Iterator[str]:
    if findings:
        yield from (*wrapped(f"{_OPEN} ({len(findings)})", width), "")
        for finding in findings:
            gone = finding.missing[:3]
            more = f" and {len(finding.missing) - 3} more" if len(finding.missing) > 3 else ""
            lacks = f": lacks {', '.join(gone)}{more}" if gone else f": {finding.because}"
            words = f"{finding.payer} {finding.years}, {finding.what}, {finding.printed}{lacks}"
            yield from wrapped(words, width, "  ", "    ")
        yield ""


def _count(findings: Sequence[Finding]) -> str:
    number = Counter(finding.verdict for finding in findings)
    order: tuple[Verdict, ...] = (FOLLOWS, GAP, COMPILED, ERROR, UNCHECKED)
    told = ", ".join(f"{verdict} {number[verdict]}" for verdict in order)
    return f"{len(findings)} published figures recomputed: {told}"
