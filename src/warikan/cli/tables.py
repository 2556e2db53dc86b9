"""Tables on the command line: rows as columns to read, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

import click

from warikan.ground.cells import aligned

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

    return max(40, min(most, get_terminal_size((100, 24)).columns))


def sight() -> int | None:
    """As ``room`` where lines are looked at; ``None`` where they go into a pipe or file, which keeps each whole."""
    import os
    import sys

    return room() if sys.stdout.isatty() or os.environ.get("COLUMNS") else None


def table(rows: Rows, columns: Mapping[str, str], width: int | None = None) -> Iterable[str]:
    """Rows in columns under their heads, their cells folded into the width.

    >>> list(table([{"a": "x", "b": "one two"}], {"a": "A", "b": "B"}, 12))
    ['A  B', 'x  one two']
    """
    shown = [[_cell(row.get(name)) for name in columns] for row in rows]
    return aligned([list(columns.values()), *shown], (), width or room())


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
