"""One rule of the calendar grammar: the words it begins with, its pattern, and the form it builds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from warikan.reading.forms import Form

FIGURES = "#"  # the key of what begins with a figure

Build = Callable[[re.Match[str]], Form | None]
Combine = Callable[[re.Match[str], Form], Form | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """``source`` is tried where one of ``keys`` begins; ``build`` says ``None`` where the words are no time after all.

    A rule with ``around`` needs a further expression behind its own words and builds on that: "the end of", "the week of".
    """

    keys: tuple[str, ...]
    source: str
    build: Build | None = None
    around: Combine | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made when it is first needed, so that a short text costs little."""
        return compiled(self.source)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A pattern of the grammar: capitals never matter in it, names of months and days see to their own."""
    return re.compile(source, re.IGNORECASE)


def before(match: re.Match[str], reach: int = 24) -> str:
    """The characters just before a match, in lower case."""
    return match.string[max(0, match.start() - reach) : match.start()].lower()


def given(match: re.Match[str], group: str) -> str | None:
    """What a group holds, where the pattern has it and it took part."""
    return match.groupdict().get(group)
