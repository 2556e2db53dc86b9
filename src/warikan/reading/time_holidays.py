"""Holidays that a calendar rule gives: a fixed day, the n-th weekday of a month, or so many days from Easter."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from warikan.ground.pattern import regex
from warikan.reading import time_words as words
from warikan.reading.fold import one_line
from warikan.reading.forms import Form, Holiday
from warikan.reading.time_rule import Rule
from warikan.reading.time_words import WEEKDAYS, YEAR
from warikan.reading.words import table

_NO_LETTER = regex(r"[^a-z]")


@cache
def _rules() -> dict[str, str]:
    return {row["name"]: row["rule"] for row in table("holidays")}


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year.

    >>> day_of("thanksgiving", 2021), day_of("easter monday", 2021), day_of("memorial day", 2021)
    (datetime.date(2021, 11, 25), datetime.date(2021, 4, 5), datetime.date(2021, 5, 31))
    """
    parts = _rules()[name].split()
    if parts[0] == "easter":
        return easter(year) + timedelta(days=int(parts[1]) if len(parts) > 1 else 0)
    if len(parts) == 1:
        month, day = parts[0].split("-")
        return date(year, int(month), int(day))
    return _nth(int(parts[0]), WEEKDAYS[parts[1]], int(parts[2]), year) + timedelta(
        days=int(parts[3]) if len(parts) > 3 else 0
    )


def _nth(number: int, weekday: int, month: int, year: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of the Gregorian calendar.

    >>> easter(2018), easter(2024)
    (datetime.date(2018, 4, 1), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, odd = divmod(century, 4)
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * odd + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _holiday(match: re.Match[str]) -> Form | None:
    name = one_line(match["name"].lower())
    if name == "thanksgiving" and match["name"].islower():
        return None  # the giving of thanks
    shift = words.shift(match["shifted"]) if match["shifted"] else None
    return Holiday(name, int(match["year"]) if match["year"] else None, shift)


def holiday_rules() -> tuple[Rule, ...]:
    """The rules for every holiday by name, also behind "last" and "next"."""
    names = sorted(_rules(), key=len, reverse=True)
    by_key: dict[str, list[str]] = {}
    for name in names:
        by_key.setdefault(_NO_LETTER.split(name)[0], []).append(name)
    year = rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})|(?P<shifted>last|this|next)\s+year(?!\w)))?"
    counted = r"(?P<shifted>last|this|next|previous|following)\s+"
    behind = [
        Rule((key,), rf"(?P<name>{_any(mine)})(?!\w|'s){year}", _holiday) for key, mine in by_key.items()
    ]
    before = rf"{counted}(?P<name>{_any(names)})(?!\w|'s)(?P<year>)"
    needs = tuple(f" {key}" for key in by_key)
    return (*behind, Rule(_COUNTED, before, _holiday, needs=needs))


_COUNTED = ("last", "this", "next", "previous", "following")


def _any(names: list[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
