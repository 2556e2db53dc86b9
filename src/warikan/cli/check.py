"""`warikan check`: every error and warning of an agreement's file, with line and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from warikan.cli.tables import format_option, json_text
from warikan.cli.texts import report
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.intake import AGREEMENT_LIMIT, read_text


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@format_option("text", "json")
def command(files: tuple[str, ...], form: str) -> int:
    """Check files of agreements; FILE may also be the id of an agreement of the library.

    A file of inputs is checked where it names its agreement: for: jp-us-2022.

    Exit code 1 where there is an error; warnings alone leave it 0.
    """
    found = [(name, _found(name)) for name in files]
    if form == "json":
        click.echo(
            json_text([{"file": name, "found": [asdict(one) for one in all_]} for name, all_ in found])
        )
    else:
        for name, all_ in found:
            report(all_)
            errors = sum(one.severity == "error" for one in all_)
            click.echo(f"{name}: {_count(errors, 'error')}, {_count(len(all_) - errors, 'warning')}")
    return 1 if any(one.severity == "error" for _, all_ in found for one in all_) else 0


def _found(name: str) -> Sequence[Diagnostic]:
    """Everything to say against one file; one that is too large is refused before anything that reads it is loaded."""
    if Path(name).is_file() and Path(name).stat().st_size > AGREEMENT_LIMIT:
        refused = read_text(name, AGREEMENT_LIMIT)
        return [refused] if isinstance(refused, Diagnostic) else []
    from warikan.desk.check import checked

    return checked(name).found


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
