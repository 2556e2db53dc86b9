"""`warikan compare`: two agreements clause by clause, each difference with what it costs whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import FORMAT, json_text, room, table
from warikan.cli.texts import report


@click.command("compare")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--costs", metavar="FILE", help="Inputs by year, as for `pay`; names of either side.")
@click.option(
    "--as-known", type=DAY, metavar="DATE", help="Both as they stood by what was signed by this day."
)
@click.option("--assume", is_flag=True, help="Take what the files list under `assumed:`.")
@FORMAT
def command(one: str, other: str, form: str, **asked: Any) -> int:
    """What differs, and by how much each payer pays more or less: each difference alone, all together, and the rest.

    A and B are ids of the library or paths of files; jp-us-2016@2021-01-31 is an agreement as it stood on that day.
    Where the terms do not meet, the last terms of A are taken as agreed again for the years of B. The effects of all
    together are those of each alone plus the interaction.
    """
    from warikan.desk.compare import Compared, as_json, compared
    from warikan.desk.pay import Question

    question = Question(costs=asked["costs"], as_known=asked["as_known"] or date.max, assume=asked["assume"])
    made = compared(one, other, question)
    if not isinstance(made, Compared):
        report(made)
        return 1
    report(made.warnings)
    if form == "json":
        click.echo(json_text(as_json(made)))
        return 0
    from warikan.desk.compare_sheet import COLUMNS, csv_of, lines, records

    if form == "csv":
        click.echo(csv_of(made), nl=False)
        return 0
    click.echo("\n".join(lines(made, room())))
    rows = records(made)
    if rows:
        click.echo("\n".join(("", *table(rows, COLUMNS))))
    return 0
