"""What the commands of `warikan dossier` share: options, the open store, and how rows are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import Form, json_text, sight, table
from warikan.cli.texts import report
from warikan.ground.cells import hung
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.spreadsheet import csv_text

if TYPE_CHECKING:
    from warikan.evidence.store import Store

STORE = click.option(
    "--store",
    default="dossier.sqlite",
    show_default=True,
    metavar="PATH|URL",
    envvar="WARIKAN_STORE",
    help="The dossier: a file, or an address such as postgresql://host/name.",
)
AS_OF = click.option(
    "--asof", "day", type=DAY, metavar="DATE", help="Use only what could be read by this day."
)
ROUND = click.option("--round", "round_id", metavar="ROUND", help="Only this round, such as jp-us-2022.")
RECORDED = click.option(
    "--recorded",
    type=click.IntRange(0),
    metavar="N",
    help="Answer as if nothing had been added after record N; the answer is then the same for ever.",
)


@contextmanager
def opened_store(place: str, *, create: bool = False) -> Iterator[Store]:
    """The store, closed at the end; leaves with exit code 1 and a message where there is none."""
    from warikan.evidence.store_open import open_store

    store = open_store(place, create=create)
    if isinstance(store, Diagnostic):
        report([store])
        raise click.exceptions.Exit(1)
    try:
        yield store
    finally:
        store.close()


def count(number: int, word: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Look:
    """How rows look on a terminal: the heads of the columns, and what is said instead of a table without rows."""

    heads: dict[str, str]
    none: str


def printed(
    rows: Sequence[dict[str, Any]],
    columns: Sequence[str],
    form: Form,
    name: str,
    look: Look,
) -> None:
    """Print rows in the form asked for; ``name`` is what they are together."""
    if form == "json":
        click.echo(json_text({name: list(rows)}))
    elif form == "csv":
        click.echo(csv_text(rows, columns), nl=False)
    elif not rows:
        said(look.none, err=True)
    else:
        for line in table(rows, look.heads):
            click.echo(line)


def said(sentence: str, *, err: bool = False) -> None:
    """Print a line, folded where it is looked at."""
    for line in hung(sentence, sight()):
        click.echo(line, err=err)


def nothing(store: Store, sentence: str, round_id: str | None) -> str:
    """What is said where an answer is empty: that the round asked for is not in the dossier, or the sentence."""
    from warikan.evidence.dossier import Question

    if round_id is None or store.page(Question(None, round=round_id, limit=1)).entries:
        return sentence
    return (
        f"there is no claim of the round {round_id} in the dossier; "
        "warikan dossier list shows the rounds it holds, warikan library those that ship"
    )
