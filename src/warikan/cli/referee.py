"""`warikan referee`: every number of a text reckoned again: follows, does not follow, cannot be checked, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from warikan.cli.days import DAY, PUBLISHED
from warikan.cli.tables import FORMAT, Form, json_text, room
from warikan.cli.texts import failure, load, report
from warikan.ground.cells import wrapped
from warikan.ground.spreadsheet import csv_text

if TYPE_CHECKING:
    from warikan.desk.referee import Refereed


@click.command("referee")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@PUBLISHED
@click.option(
    "--as-known",
    type=DAY,
    metavar="DATE",
    help="Use facts and rates known by this day (default: the day of each text).",
)
@FORMAT
def command(files: tuple[str, ...], days: tuple[date, ...], as_known: date | None, form: Form) -> int:
    """Reckon every figure of a text again: conversions, rises, shares, sums, totals over years, customs.

    A figure does not follow only where no value inside its rounding, no rate of the days around and no baseline at
    hand makes it true. FILE may be - for standard input.

    Exit code 1 where a figure does not follow, or a file cannot be read.
    """
    texts, faults = load(files, days)
    report(faults)
    if texts:
        from warikan.desk.referee import refereed

        found = [refereed(source, day, as_known) for source, day in texts]
        _print(found, form)
        if any(each.wrong for each in found):
            return failure(faults) or 1
    return failure(faults)


def _print(found: Sequence[Refereed], form: Form) -> None:
    from warikan.desk.referee import COLUMNS, lines, rows

    told = [row for each in found for row in rows(each)]
    if form == "json":
        click.echo(json_text({"checks": told}))
    elif form == "csv":
        click.echo(csv_text(told, COLUMNS, " | "), nl=False)
    else:
        width = room(110)
        for number, each in enumerate(found):
            if number:
                click.echo()
            for lead, words in lines(each):
                for line in wrapped(words, width, lead, " " * len(lead)):
                    click.echo(line.rstrip())
