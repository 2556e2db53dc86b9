"""A rule of terms, with the strings of which one stands in every line where the rule finds something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from warikan.reading.found import Found
from warikan.reading.line import Line


class Rule(NamedTuple):
    """What finds terms in a line, and the ``parts``, in small letters, of which the line must hold one."""

    find: Callable[[Line], Iterator[Found]]
    parts: tuple[str, ...]
