"""Tables on the command line: rows as columns to read, as JSON or as CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from shutil import get_terminal_size
from typing import Any, Literal

import click

from warikan.ground.cells import cells, printable, wrapped

Form = Literal["table", "json", "csv"]
Rows = Sequence[Mapping[str, Any]]

FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How it is printed.",
)
_STEERING = ("=", "+", "-", "@", "\t", "\r", "\0")  # what a spreadsheet would take for a formula


def csv_text(rows: Rows, columns: Sequence[str]) -> str:
    """Rows as CSV with a head; words that a spreadsheet would run begin with an apostrophe.

    >>> csv_text([{"a": "=1+1", "b": None}], ["a", "b"])
    "a,b\\n'=1+1,\\n"
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(row.get(column)) for column in columns])
    return out.getvalue()


def _safe(value: object) -> object:
    if isinstance(value, list):
        value = " ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(_STEERING) else value


def json_text(value: object) -> str:
    """A value as JSON to be read.

    >>> json_text({"a": None})
    '{\\n "a": null\\n}'
    """
    return json.dumps(value, ensure_ascii=False, indent=1)


def table(rows: Rows, columns: Mapping[str, str], width: int | None = None) -> Iterable[str]:
    """Rows in columns under their heads, the last column wrapped into what is left of the width.

    >>> list(table([{"a": "x", "b": "one two"}], {"a": "A", "b": "B"}, 12))
    ['A  B', 'x  one two']
    """
    room = width or max(60, min(140, get_terminal_size((100, 24)).columns))
    names = list(columns)
    shown = [[printable(_cell(row.get(name))) for name in names] for row in rows]
    heads = [columns[name] for name in names]
    wide = [
        max([cells(head), *(cells(row[at]) for row in shown)]) for at, head in enumerate(heads[:-1])
    ]
    left = sum(wide) + 2 * len(wide)
    for row in [heads, *shown]:
        start = "".join(f"{cell}{' ' * (size - cells(cell) + 2)}" for cell, size in zip(row, wide, strict=False))
        lines = wrapped(row[-1], max(20, room - left) + left, start, " " * left)
        yield from (line.rstrip() for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
