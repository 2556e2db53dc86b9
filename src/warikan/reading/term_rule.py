"""A rule of terms, with the strings of which one stands inside a word wherever the rule finds something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from warikan.reading.found import Found
from warikan.reading.line import Line


class Rule(NamedTuple):
    """What finds terms in a line, and the ``parts`` of words that a line must hold for it to be asked."""

    find: Callable[[Line], Iterator[Found]]
    parts: tuple[str, ...]
