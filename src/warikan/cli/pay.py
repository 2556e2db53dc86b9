"""`warikan pay`: who pays what under an agreement, by year, category and payer."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import FORMAT, json_text, sight
from warikan.cli.texts import report
from warikan.cli.years import YEARS


@click.command("pay")
@click.argument("agreement", metavar="AGREEMENT")
@click.option(
    "--costs", metavar="FILE", help="Inputs by year: what was spent, how many workers, how prices grew."
)
@click.option(
    "--year",
    "years",
    type=YEARS,
    metavar="YEARS",
    help="FY2025, or FY2022..FY2026 (default: the whole term).",
)
@click.option("--as-known", type=DAY, metavar="DATE", help="Use what was signed and published by this day.")
@click.option("--assume", is_flag=True, help="Take what the file lists under `assumed:`; each row says so.")
@FORMAT
def command(agreement: str, form: str, **asked: Any) -> int:
    """Who pays what: exact where the facts determine it, else a range and what is missing.

    AGREEMENT is an id of the library (kr-us-12) or the path of a file. The last lines say how much of each year's
    published total follows from rules, is bounded, is budget only, or is unknown.
    """
    from warikan.desk.pay import Paid, Question, as_json, paid

    day = asked["as_known"] or date.max
    made = paid(agreement, Question(asked["years"] or (), asked["costs"], day, asked["assume"]))
    if not isinstance(made, Paid):
        report(made)
        return 1
    report(made.warnings)
    if form == "json":
        click.echo(json_text(as_json(made)))
    elif form == "csv":
        from warikan.desk.sheet import csv_of

        click.echo(csv_of(made), nl=False)
    else:
        from warikan.desk.sheet import table_of

        click.echo(table_of(made, sight()))
    return 0
