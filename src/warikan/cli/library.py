"""`warikan library`: what ships, how much of it is known, and every hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from warikan.cli.tables import FORMAT, Form, json_text, room, sight, table
from warikan.cli.texts import report
from warikan.cli.years import YEARS
from warikan.ground.spreadsheet import csv_text

if TYPE_CHECKING:
    from warikan.desk.stock import Stock
    from warikan.ground.shelf import Row


@click.command("library")
@click.argument("name", metavar="[NAME]", default="")
@click.option("--rows", "as_rows", is_flag=True, help="Print the rows of the table NAME as they stand.")
@click.option("--year", "years", type=YEARS, metavar="YEARS", help="Of its rows, those of these years.")
@click.option("--audit", is_flag=True, help="Recompute every published figure that others make.")
@click.option("--recalled", is_flag=True, help="With --audit: take in what is only recalled, marked as such.")
@FORMAT
def command(name: str, form: Form, *, as_rows: bool, years: tuple[int, ...] | None, **asked: bool) -> int:
    """What ships: agreements, rounds and tables, with what of them is known and all that is not.

    NAME asks for one: an agreement (jp-us-2016), a round (jp-us-2027) or a table (japan_budget).

    --audit lists what does not follow, with the arithmetic: errors of the public record, what compilers count
    differently, and gaps that rounding leaves.
    """
    if asked["audit"]:
        if name or as_rows or years:
            raise click.UsageError("--audit recomputes the whole library: give it no NAME, --rows or --year")
        return _audit(form, recalled=asked["recalled"])
    if asked["recalled"]:
        raise click.UsageError("--recalled is a word to the audit: add --audit")
    from warikan.desk.stock import Stock, stock, stock_rows

    if as_rows and not name:
        raise click.UsageError("--rows prints a table: name it, such as japan_budget")
    if years and not as_rows:
        raise click.UsageError("--year chooses among the rows of a table: add --rows")
    found = stock_rows(name, years or ()) if as_rows else stock(name)
    if isinstance(found, list):
        report(found)
        return 1
    return _stock(found, form, name) if isinstance(found, Stock) else _rows(found, form)


def _audit(form: Form, *, recalled: bool) -> int:
    from warikan.desk.audit import FLAT, as_json, audited, lines

    found = audited(recalled=recalled)
    if form == "table":
        click.echo("\n".join(lines(found, room())))
    elif form == "json":
        click.echo(json_text([as_json(finding) for finding in found]))
    else:
        click.echo(csv_text([as_json(finding) for finding in found], FLAT, "; "), nl=False)
    return 0


def _stock(made: Stock, form: Form, name: str) -> int:
    if form == "json":
        from warikan.desk.library import as_json

        click.echo(json_text(as_json(made)))
        return 0
    from warikan.desk.library_rows import FLAT, flat, sections

    if form == "csv":
        click.echo(csv_text(list(flat(made)), FLAT, "; "), nl=False)
        return 0
    shown = ["\n".join(table(rows, heads)) for heads, rows in sections(made, alone=bool(name)) if rows]
    click.echo("\n\n".join(shown))
    return 0


def _rows(found: tuple[Row, ...], form: Form) -> int:
    if form == "json":
        click.echo(json_text([dict(row) for row in found]))
    elif form == "csv":
        click.echo(csv_text(found, list(found[0]) if found else ["row"]), nl=False)
    else:
        from warikan.desk.library_rows import row_lines

        click.echo("\n".join(row_lines(found, sight())))
    return 0
