"""`warikan read`: what texts claim, as lines to read or as annotations in JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from warikan.cli.days import PUBLISHED
from warikan.cli.tables import json_text, sight
from warikan.cli.texts import failure, files_of, report
from warikan.ground.cells import hung

if TYPE_CHECKING:
    from warikan.desk.many import Form, Outcome
    from warikan.desk.second_client import Endpoint

SOON = 20  # files that are read before a person would look for a count


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FILE|DIR…")
@PUBLISHED
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "annotations"]),
    default="text",
    show_default=True,
    help="Lines to read, or JSON: a file of its own is one object, several are one object a line.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that share the work.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="A Dask scheduler whose workers do the work, such as tcp://127.0.0.1:8786.",
)
@click.option(
    "--second-reader",
    "url",
    metavar="URL",
    help="Also ask a language model at this OpenAI-compatible address, and only there; needs --model. Its key, where it"
    " needs one, stands in WARIKAN_SECOND_READER_KEY.",
)
@click.option("--model", metavar="NAME", help="The model of the second reader.")
def command(  # noqa: PLR0913, PLR0917 - one argument an option
    files: tuple[str, ...],
    days: tuple[date, ...],
    form: Form,
    workers: int,
    cluster: str | None,
    url: str | None,
    model: str | None,
) -> int:
    """Print every claim of a text with the words it stands on.

    FILE may be - for standard input. A DIR stands for every text, web page and PDF in it and below it, in the order
    of their names. A file that cannot be read is named with the reason; the others are still served, and the exit
    code is 1.

    Nothing leaves this machine unless a second reader is named. Its claims, each checked against the text and read by
    the same grammar, are set beside those of the first reading and never change them.
    """
    second = _second(url, model)
    given, faults = files_of(files, days)
    from warikan.desk.many import read_many

    report(faults)
    single, width = len(given) == 1 and form == "annotations", sight()
    for outcome in _counted(read_many(given, form, workers, cluster, second), len(given)):
        if outcome.fault is not None:
            faults.append(outcome.fault)
            report([outcome.fault])
        if outcome.words or outcome.fault is None:
            words = outcome.words if form == "annotations" else _lines(outcome, len(given) > 1, width)
            click.echo(_spread(outcome) if single else words)
    return failure(faults)


def _second(url: str | None, model: str | None) -> Endpoint | None:
    """The second reader that the options name, or none."""
    if (url is None) != (model is None):
        raise click.UsageError("--second-reader and --model go together: give both, or neither")
    if url is None or model is None:
        return None
    from os import environ

    from warikan.desk.second_client import Endpoint

    return Endpoint(url, model, environ.get("WARIKAN_SECOND_READER_KEY") or None)


def _spread(outcome: Outcome) -> str:
    """One object over several lines, to be read."""
    import json

    return json_text(json.loads(outcome.words))


def _lines(outcome: Outcome, several: bool, width: int | None) -> str:
    """Lines that fit the width, under the name of their file where there are several files."""
    told = "\n".join(part for line in outcome.words.splitlines() for part in hung(line, width))
    return f"{outcome.file}\n{told}\n" if several else told


def _counted(outcomes: Iterable[Outcome], count: int) -> Iterator[Outcome]:
    """The outcomes, counted on the error stream where a person watches it and there is something to wait for."""
    if count <= SOON or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, count, "reading", file=sys.stderr) as bar:
        yield from bar
