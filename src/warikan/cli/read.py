"""`warikan read`: what a text claims, as lines to read or as annotations in JSON."""

from __future__ import annotations

import json
from datetime import date

import click

from warikan.cli.days import DAY
from warikan.cli.texts import load, report


@click.command("read")
@click.argument("file", metavar="FILE")
@click.option(
    "--published",
    type=DAY,
    metavar="DATE",
    help="The day the text appeared; overrides what it says or implies.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "annotations"]),
    default="text",
    show_default=True,
    help="Lines, or JSON.",
)
def command(file: str, published: date | None, form: str) -> int:
    """Print every claim of a text with the words it stands on. FILE may be - for standard input."""
    texts, faults = load([file], [published] if published else [])
    report(faults)
    for source, day in texts:
        from warikan.reading.read import read

        article = read(source, day)
        if form == "annotations":
            from warikan.desk.annotations import annotate

            click.echo(json.dumps(annotate(article), ensure_ascii=False, indent=1))
        else:
            from warikan.desk.lines import lines

            click.echo("\n".join(lines(article)))
    return 1 if faults else 0
