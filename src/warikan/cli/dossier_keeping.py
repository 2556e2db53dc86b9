"""What `warikan dossier` writes: texts and links to keep."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from warikan.cli.days import PUBLISHED
from warikan.cli.dossier_shared import STORE, count, opened_store, said
from warikan.cli.texts import failure, files_of, report
from warikan.ground.diagnostic import Diagnostic

if TYPE_CHECKING:
    from warikan.desk.dossier import Added
    from warikan.evidence.stored import LinkKind, StoredSource


@click.command("add")
@click.argument("files", nargs=-1, required=True, metavar="FILE|DIR…")
@STORE
@PUBLISHED
@click.option(
    "--round",
    "round_id",
    metavar="ROUND",
    help="File the texts under this round (default: the one under way between their parties on their day).",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read."
)
def add(
    files: tuple[str, ...], store: str, days: tuple[date, ...], round_id: str | None, workers: int
) -> int:
    """Read texts and keep their claims.

    A line is printed for each text once its claims are on the disk; whatever happens then, they stay. A text that is
    there already is left as it is.
    """
    given, faults = files_of(files, days)
    report(faults)
    from warikan.desk.dossier import add as keep

    with opened_store(store, create=True) as opened:
        for outcome in keep(opened, given, round_id=round_id, workers=workers):
            if outcome.fault is not None:
                faults.append(outcome.fault)
                report([outcome.fault])
            else:
                said(_told(outcome))
                sys.stdout.flush()
    return failure(faults)


def _told(outcome: Added) -> str:
    source = outcome.source
    assert source is not None  # noqa: S101 - a fault is told elsewhere
    if not outcome.new:
        return f"there already  {source.id}  {outcome.file}"
    parts = [count(outcome.claims, "claim"), _since(source)]
    if source.round:
        parts.append(f"round {source.round}" + ("" if source.filed == "given" else " (by parties and day)"))
    parts += [f"reprints {other}" for other in outcome.reprints]
    return f"added  {source.id}  {outcome.file}: {', '.join(parts)}"


def _since(source: StoredSource) -> str:
    """Since when a text could be read; where its words leave several days, by when at the latest."""
    if source.known is None:
        return "known since no sure day"
    exact = source.publication is None or source.publication.best is not None
    return f"known since {source.known}" if exact else f"known by {source.known} at the latest"


@click.command("link")
@click.argument("start", metavar="ID")
@click.argument("kind", type=click.Choice(["supports", "contradicts", "supersedes", "translates"]))
@click.argument("end", metavar="ID")
@STORE
def link(start: str, kind: LinkKind, end: str, store: str) -> int:
    """Record how one claim or text stands to another; both stay as they are."""
    from warikan.desk.dossier import link as record

    with opened_store(store) as opened:
        found = record(opened, start, kind, end)
    if isinstance(found, Diagnostic):
        report([found])
        return 1
    click.echo("linked" if found.added else "there already")
    return 0
