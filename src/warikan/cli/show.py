"""`warikan show`: an agreement's terms in plain words."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import format_option, json_text, room
from warikan.cli.texts import report


@click.command("show")
@click.argument("agreement", metavar="AGREEMENT")
@click.option(
    "--lang",
    type=click.Choice(["en", "ja"]),
    default="en",
    show_default=True,
    help="The language it is told in.",
)
@click.option("--as-known", type=DAY, metavar="DATE", help="As it stood by what was signed by this day.")
@format_option("text", "json")
def command(agreement: str, form: str, **asked: Any) -> int:
    """What was agreed, clause by clause: who pays, within which limits, where it stands, what is not known.

    AGREEMENT is an id of the library (jp-us-2022) or the path of a file. The words are made from the terms that are
    reckoned with, so that no two different terms read alike.
    """
    from warikan.desk.show import Shown, as_json, lines, shown

    made = shown(agreement, asked["lang"], asked["as_known"] or date.max)
    if not isinstance(made, Shown):
        report(made)
        return 1
    report(made.warnings)
    if form == "json":
        click.echo(json_text(as_json(made)))
    else:
        click.echo("\n".join(lines(made, room())))
    return 0
