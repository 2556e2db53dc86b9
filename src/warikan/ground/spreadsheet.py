"""Rows as CSV that a spreadsheet opens without running any of their words."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

_STEERING = ("=", "+", "-", "@", "\t", "\r", "\0")  # what a spreadsheet would take for a formula


def csv_text(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], joint: str = " ") -> str:
    """Rows with a head; words that a spreadsheet would run begin with an apostrophe, and ``joint`` parts a list.

    >>> csv_text([{"a": "=1+1", "b": None}, {"a": ["x", "y"], "b": -1}], ["a", "b"], "; ")
    "a,b\\n'=1+1,\\nx; y,-1\\n"
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_safe(column, joint) for column in columns])
    for row in rows:
        writer.writerow([_safe(row.get(column), joint) for column in columns])
    return out.getvalue()


def _safe(value: object, joint: str) -> object:
    if isinstance(value, list):
        value = joint.join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(_STEERING) else value
