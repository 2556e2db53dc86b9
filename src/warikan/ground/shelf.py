"""The library's shelves: data files that ship with the package, read once."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib import resources

Row = dict[str, str]


@cache
def text(name: str) -> str:
    """A shipped file as text; ``name`` is its path below the library, as ``facts/japan_budget.csv``."""
    return (resources.files("warikan") / "library" / name).read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a shipped CSV file by column name.

    >>> rows("match/categories.csv")[0]["category"]
    'labor'
    """
    return tuple(csv.DictReader(io.StringIO(text(name))))


def names(folder: str, ending: str) -> tuple[str, ...]:
    """The names, without their ending, of the files in a folder of the library, in order."""
    found = (resources.files("warikan") / "library" / folder).iterdir()
    return tuple(sorted(file.name.removesuffix(ending) for file in found if file.name.endswith(ending)))
