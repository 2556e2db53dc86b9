"""Intervals of days. Convention here and everywhere: both ends are included."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

EARLIEST, LATEST = date.min, date.max  # stand for an end that is not known
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The days from ``first`` to ``last``, both included; ``EARLIEST``/``LATEST`` mark an open end.

    >>> Days(date(2021, 12, 1), date(2021, 12, 31)).length
    31
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"days run forward, not {self.first}..{self.last}")

    @classmethod
    def one(cls, day: date) -> Days:
        """A single day."""
        return cls(day, day)

    @classmethod
    def year(cls, year: int) -> Days:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Days:
        """A calendar month.

        >>> Days.month(2024, 2).last
        datetime.date(2024, 2, 29)
        """
        return _month(year, month)

    @property
    def length(self) -> int:
        """How many days, both ends counted."""
        return (self.last - self.first).days + 1

    @property
    def open_start(self) -> bool:
        """Whether the first day is not known."""
        return self.first == EARLIEST

    @property
    def open_end(self) -> bool:
        """Whether the last day is not known."""
        return self.last == LATEST

    @property
    def single(self) -> date | None:
        """The day, when there is only one."""
        return self.first if self.first == self.last else None

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def covers(self, other: Days) -> bool:
        """Whether every day of ``other`` lies in this interval."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Days) -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def meet(self, other: Days) -> Days | None:
        """The days in both, or ``None``.

        >>> Days.year(2021).meet(Days.year(2022)) is None
        True
        """
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None

    def span_with(self, other: Days) -> Days:
        """The shortest interval that holds both."""
        return Days(min(self.first, other.first), max(self.last, other.last))

    def shifted(self, days: int) -> Days:
        """The same interval, moved by whole days."""
        step = timedelta(days=days)
        return Days(self.first + step, self.last + step)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        first = "…" if self.open_start else self.first.isoformat()
        return f"{first}..{'…' if self.open_end else self.last.isoformat()}"


def recorded(words: str) -> Days:
    """The days that a date in a table stands for, whatever its precision.

    >>> str(recorded("2021-08")), str(recorded("2021-11/2021-12")), str(recorded("2026-autumn"))
    ('2021-08-01..2021-08-31', '2021-11-01..2021-12-31', '2026-09-01..2026-11-30')
    """
    if "/" in words:
        first, last = words.split("/")
        return recorded(first).span_with(recorded(last))
    if season := re.fullmatch(r"(\d{4})-([a-z]+)", words):
        low, high = _SEASONS[season[2]]
        return Days.month(int(season[1]), low).span_with(Days.month(int(season[1]), high))
    parts = [int(part) for part in words.split("-")]
    if len(parts) == 3:
        return Days.one(date(*parts))
    return Days.month(*parts) if len(parts) == 2 else Days.year(parts[0])


@lru_cache(maxsize=4096)
def _month(year: int, month: int) -> Days:
    """Months are asked for again and again when the possible days of a text are tried."""
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
