"""`warikan brief`: article files in; a summary on the terminal and one HTML file out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from warikan.cli.days import DAY, PUBLISHED
from warikan.cli.dossier_shared import opened_store
from warikan.cli.tables import room
from warikan.cli.texts import failure, load, report


@click.command("brief")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "-o",
    "--output",
    default="brief.html",
    show_default=True,
    metavar="FILE",
    help="Where the HTML brief goes.",
)
@PUBLISHED
@click.option(
    "--as-known",
    type=DAY,
    metavar="DATE",
    help="Use facts known by this day (default: the day of the last article).",
)
@click.option(
    "--store",
    metavar="PATH|URL",
    help="A dossier whose earlier texts on the round and history are taken up, as known by the day of the text.",
)
def command(
    files: tuple[str, ...], output: str, days: tuple[date, ...], as_known: date | None, store: str | None
) -> int:
    """Write one brief from one or more articles about a cost-sharing deal.

    Several files are taken as texts of one round, the latest being the subject. FILE may be - for standard input.
    A file that cannot be read is named with the reason; the others are still served, and the exit code is 1.
    """
    if Path(output).resolve() in {Path(file).resolve() for file in files if file != "-"}:
        raise click.UsageError(f"-o {output} would overwrite an article that is read: choose another name")
    texts, faults = load(files, days)
    report(faults)
    if not texts:
        return failure(faults)
    from warikan.brief.html import page
    from warikan.brief.terminal import summary
    from warikan.desk.brief import brief_with
    from warikan.ground.whole import write_whole

    if store is None:
        story = brief_with(texts, as_known, None)
    else:
        with opened_store(store) as opened:
            story = brief_with(texts, as_known, (opened, store))
    write_whole(Path(output), page(story).encode("utf-8"))
    click.echo(summary(story, room(100)))
    click.echo(f"\nThe whole brief: {output}")
    return failure(faults)
