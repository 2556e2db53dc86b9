"""Tables on the command line: rows as columns to read, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

import click

from warikan.ground.cells import cells, printable, wrapped

Form = Literal["table", "json", "csv"]
Rows = Sequence[Mapping[str, Any]]
Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(*forms: str) -> Callable[[Command], Command]:
    """The option `--format`, the first form being the one that is printed without it."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="How it is printed.",
    )


FORMAT = format_option("table", "json", "csv")


def json_text(value: object) -> str:
    """A value as JSON to be read.

    >>> json_text({"a": None})
    '{\\n "a": null\\n}'
    """
    return json.dumps(value, ensure_ascii=False, indent=1)


def room(most: int = 140) -> int:
    """How many cells of the terminal are written on."""
    from shutil import get_terminal_size

    return max(60, min(most, get_terminal_size((100, 24)).columns))


def table(rows: Rows, columns: Mapping[str, str], width: int | None = None) -> Iterable[str]:
    """Rows in columns under their heads, the last column wrapped into what is left of the width.

    >>> list(table([{"a": "x", "b": "one two"}], {"a": "A", "b": "B"}, 12))
    ['A  B', 'x  one two']
    """
    wide_enough = width or room()
    names = list(columns)
    shown = [[printable(_cell(row.get(name))) for name in names] for row in rows]
    heads = [columns[name] for name in names]
    wide = [max([cells(head), *(cells(row[at]) for row in shown)]) for at, head in enumerate(heads[:-1])]
    left = sum(wide) + 2 * len(wide)
    for row in [heads, *shown]:
        start = "".join(
            f"{cell}{' ' * (size - cells(cell) + 2)}" for cell, size in zip(row, wide, strict=False)
        )
        lines = wrapped(row[-1], max(20, wide_enough - left) + left, start, " " * left)
        yield from (line.rstrip() for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
