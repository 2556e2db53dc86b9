"""`warikan check`: every error and warning of an agreement's file, with line and column."""

from __future__ import annotations

from dataclasses import asdict

import click

from warikan.cli.tables import format_option, json_text
from warikan.cli.texts import report


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@format_option("text", "json")
def command(files: tuple[str, ...], form: str) -> int:
    """Check files of agreements; FILE may also be the id of an agreement of the library.

    A file of inputs is checked where it names its agreement: for: jp-us-2022.

    Exit code 1 where there is an error; warnings alone leave it 0.
    """
    from warikan.desk.check import checked

    found = [checked(name) for name in files]
    if form == "json":
        click.echo(
            json_text([{"file": each.name, "found": [asdict(one) for one in each.found]} for each in found])
        )
    else:
        for each in found:
            report(each.found)
            errors = sum(one.severity == "error" for one in each.found)
            warnings = len(each.found) - errors
            click.echo(f"{each.name}: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    return 1 if any(each.wrong for each in found) else 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
