"""What this text says anew, repeats, contradicts or drops against the last one on the same round."""

from __future__ import annotations

from collections.abc import Iterable

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote
from warikan.brief.story import Section, Sentence, Table
from warikan.evidence.claims import Claim


def part(findings: Findings) -> Section | None:
    """The comparison, or ``None`` when no earlier text on the round was given."""
    changes = findings.changes
    if changes is None:
        return None
    before, after = findings.index_of(changes.before), findings.index
    counted = (
        f"Against “{changes.before.headline or changes.before.source.name}”: "
        f"{len(changes.new)} new, {len(changes.repeated)} repeated, "
        f"{len(changes.contradicted)} contradicted, {len(changes.dropped)} dropped."
    )
    rows: list[tuple[Sentence, ...]] = []
    rows.extend(_pairs("contradicted", changes.contradicted, before, after))
    rows.extend(_one("new", (), _quotes(after, changes.new)))
    rows.extend(_pairs("repeated", changes.repeated, before, after))
    rows.extend(_one("dropped", _quotes(before, changes.dropped), ()))
    table = Table("Claim by claim", ("What", "Before", "Now"), tuple(rows))
    return Section("changes", "What is new", ((plain(counted),),), tables=(table,) if rows else ())


def _quotes(article: int, claims: Iterable[Claim]) -> tuple[Sentence, ...]:
    return tuple((quote(article, claim),) for claim in claims)


def _one(
    what: str, before: tuple[Sentence, ...], now: tuple[Sentence, ...]
) -> Iterable[tuple[Sentence, ...]]:
    for old in before:
        yield (plain(what),), old, ()
    for new in now:
        yield (plain(what),), (), new


def _pairs(
    what: str, pairs: Iterable[tuple[Claim, Claim]], before: int, after: int
) -> Iterable[tuple[Sentence, ...]]:
    for old, new in pairs:
        yield (plain(what),), (quote(before, old),), (quote(after, new),)
