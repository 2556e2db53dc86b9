"""What is taken out of a file that is no plain text: its words, and the day it says it appeared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


class NoExtraError(ImportError):
    """A library of an extra is not installed; ``extra`` names the extra."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"needs warikan[{extra}]")
        self.extra = extra


@dataclass(frozen=True, slots=True)
class Taken:
    """The text found, empty where there is none, and the day the file itself gives, where it does."""

    text: str
    day: date | None = None
