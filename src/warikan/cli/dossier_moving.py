"""How a dossier moves as `warikan dossier` does it: written out whole, taken in, and looked through."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from warikan.cli.dossier_shared import STORE, count, opened_store
from warikan.cli.texts import failure, report
from warikan.ground.diagnostic import Diagnostic, Place


@click.command("export")
@STORE
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "prov"]),
    default="jsonl",
    show_default=True,
    help="A record a line, sealed by the last; or W3C PROV-JSON.",
)
@click.option("-o", "--output", metavar="FILE", help="Where it goes (default: standard output).")
def export(store: str, form: str, output: str | None) -> int:
    """Write the whole dossier out; what is imported from it exports to the same bytes."""
    from warikan.desk.dossier_transfer import export_lines, export_prov, write_export

    with opened_store(store) as opened:
        lines = export_lines(opened) if form == "jsonl" else iter([export_prov(opened)])
        if output is not None:
            write_export(output, lines)
        else:
            for line in lines:
                sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
    return 0


@click.command("import")
@click.argument("file", required=False, metavar="FILE")
@STORE
@click.option("--library", is_flag=True, help="Keep the rounds and positions that the program has on record.")
def import_(file: str | None, store: str, library: bool) -> int:
    """Keep the records of an export, all or none; those that are there already are not kept twice."""
    if (file is None) != library:
        raise click.UsageError("give the FILE of an export, or --library")
    from warikan.desk.dossier import add_library
    from warikan.desk.dossier_transfer import import_lines

    if file is not None and (fault := _unreadable(file)):
        report([fault])
        return 1
    with opened_store(store, create=True) as opened:
        if file is None:
            receipt = add_library(opened)
        else:
            with click.open_file(file, encoding="utf-8", errors="surrogateescape") as lines:
                found = import_lines(opened, file, lines)
            if isinstance(found, Diagnostic):
                report([found])
                return 1
            receipt = found
    click.echo(f"{receipt.added} records added, {receipt.held} there already; {receipt.recorded} in all")
    return 0


def _unreadable(file: str) -> Diagnostic | None:
    """Why a file cannot be read at all, or ``None``."""
    try:
        with click.open_file(file, "rb"):
            return None
    except OSError as error:
        reason = error.strerror or str(error)
        return Diagnostic(
            "unreadable",
            f"it cannot be read: {reason}",
            Place(file),
            "check that you may read it, then try again",
        )


@click.command("verify")
@STORE
def verify(store: str) -> int:
    """Check every record, every text against its hash, and every quotation at its place."""
    from warikan.desk.dossier_transfer import looked_through

    with opened_store(store) as opened:
        result, faults = looked_through(opened)
    report(faults)
    click.echo(
        f"{result.records} records, {result.texts} texts, {result.quotations} quotations: {_verdict(faults)}"
    )
    return failure(faults)


def _verdict(faults: Sequence[Diagnostic]) -> str:
    return count(len(faults), "flaw") if faults else "all as they were recorded"
