"""The shelf: data files shipped with the package, read once."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from io import StringIO
from pathlib import Path
from types import MappingProxyType

LIBRARY = Path(__file__).parents[1] / "library"

Row = Mapping[str, str]


@cache
def text(name: str) -> str:
    """The words of a shipped file, named by its path below the library; ``FileNotFoundError`` where there is none.

    >>> text("words/titles.csv").splitlines()[0].split(",")[0].isidentifier()
    True
    """
    return (LIBRARY / name).read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a shipped table with a head, in file order, each read-only.

    ``ValueError`` names the line of a row that has more or fewer cells than the head.

    >>> sorted(rows("match/categories.csv")[0])[0].isidentifier()
    True
    """
    reader = csv.reader(StringIO(text(name)), strict=True)
    head = next(reader, [])
    if not head or len(set(head)) != len(head) or "" in head:
        raise ValueError(f"{name}:1: a table needs a head of different names")
    found = []
    for cells in reader:
        if len(cells) != len(head):
            raise ValueError(f"{name}:{reader.line_num}: {len(cells)} cells under {len(head)} heads")
        found.append(MappingProxyType(dict(zip(head, cells, strict=True))))
    return tuple(found)


@cache
def names(folder: str, ending: str) -> tuple[str, ...]:
    """The names, in order and without their ending, of the files in a folder of the library.

    >>> "JPY" in names("rates", ".csv")
    True
    """
    found = (LIBRARY / folder).iterdir()
    return tuple(sorted(file.name.removesuffix(ending) for file in found if file.name.endswith(ending)))
