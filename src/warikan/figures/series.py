"""Yearly series: named, sourced figures by year, each with the day it was listed; an agreement names the vintage.

The growth of one year is listed again after an index is rebased. A vintage says which list counts: ``first listed``,
the earliest list held, or ``listed by 2012-12-31``, the last one known on a day. A recalled figure never gives a
value; where it differs from the figure held it widens it to a range that says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from warikan.figures.literals import written
from warikan.figures.schedules import Level
from warikan.figures.units import RATE, Unit
from warikan.ground.shelf import rows

_TABLES = {"korea": "facts/korea_series.csv"}
_COUNTRIES = {"kr": "korea"}
FIRST = "first listed"
_BY = re.compile(r"listed by (\d{4}-\d\d-\d\d)")
_PER = re.compile(r"([A-Z]{3}) per ([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of a series; ``listed`` is ``None`` where its source shows no day. ``address`` shows it."""

    series: str
    year: int
    value: Fraction
    unit: Unit
    listed: date | None
    verified: bool
    address: str
    note: str
    row: int


@dataclass(frozen=True, slots=True)
class Vintage:
    """Which list of a series counts: the first, or the last one listed by a day."""

    by: date | None = None

    def __str__(self) -> str:
        return FIRST if self.by is None else f"listed by {self.by}"


def vintage(text: str) -> Vintage | None:
    """The vintage that a text names, or ``None``.

    >>> vintage("listed by 2012-12-31"), vintage("latest")
    (Vintage(by=datetime.date(2012, 12, 31)), None)
    """
    found = _BY.fullmatch(text)
    if found is None:
        return Vintage() if text == FIRST else None
    try:
        return Vintage(date.fromisoformat(found[1]))
    except ValueError:
        return None


def names() -> tuple[str, ...]:
    """Every series, as ``country/series``.

    >>> "korea/cpi_growth" in names()
    True
    """
    return tuple(sorted({entry.series for table in _TABLES for entry in _table(table)}))


def years(series: str) -> tuple[int, int] | None:
    """The first and the last year of which a verified figure of a series is held, ``None`` where none is.

    >>> years("korea/cpi_growth"), years("korea/none")
    ((2001, 2025), None)
    """
    found = [
        each.year for each in _table(series.partition("/")[0]) if each.series == series and each.verified
    ]
    return (min(found), max(found)) if found else None


def held(series: str, year: int) -> tuple[Entry, ...]:
    """Every figure of a series for a year, verified or recalled, in file order."""
    return _index(series.partition("/")[0]).get((series, year), ())


def entries(payer: str) -> Mapping[tuple[str, int], tuple[Entry, ...]]:
    """Every figure of the series of a payer's country, by series and year; none where it has no table.

    >>> [str(found.value) for found in entries("kr")["korea/cpi_growth", 2008]], entries("jp")
    (['47/1000'], {})
    """
    return _index(_COUNTRIES.get(payer, ""))


def unit_of(series: str) -> Unit | None:
    """The unit of a series, ``None`` where there is no such series."""
    return next((entry.unit for entry in _table(series.partition("/")[0]) if entry.series == series), None)


def entry(series: str, year: int, which: Vintage, as_known: date = date.max) -> Entry | None:
    """The verified figure that counts for a year under a vintage, of those listed by ``as_known``.

    One whose source shows no day counts as known from the end of its year.

    >>> [str(entry("korea/cpi_growth", 2010, which).value) for which in (Vintage(), Vintage(date(2012, 12, 31)))]
    ['29/1000', '3/100']
    """
    found = [e for e in held(series, year) if e.verified and (e.listed or date(year, 12, 31)) <= as_known]
    if which.by is not None:
        found = [e for e in found if e.listed is not None and e.listed <= which.by]
    if not found:
        return None
    ordered = sorted(found, key=lambda e: (e.listed or date.max, e.row))
    return ordered[0 if which.by is None else -1]


def level(found: Entry, name: str) -> Level:
    """The value of a figure, widened by what is recalled of the same year and differs from everything listed.

    >>> doubted = level(entry("korea/cpi_growth", 2011, Vintage()), "price growth")
    >>> str(doubted.low), str(doubted.high), doubted.because
    ('1/25', '11/250', 'price growth of FY2011, listed as 4%, recalled as 4.4%')
    """
    recalled = [e.value for e in held(found.series, found.year) if not e.verified]
    values = [found.value, *recalled]
    low, high = min(values), max(values)
    because = None
    if low != high:
        shown = ", ".join(written(value, found.unit) for value in recalled)
        because = (
            f"{name} of FY{found.year}, listed as {written(found.value, found.unit)}, recalled as {shown}"
        )
    return Level(low, high, because)


@cache
def _index(table: str) -> dict[tuple[str, int], tuple[Entry, ...]]:
    found: dict[tuple[str, int], tuple[Entry, ...]] = {}
    for each in _table(table):
        key = (each.series, each.year)
        found[key] = (*found.get(key, ()), each)
    return found


@cache
def _table(table: str) -> Sequence[Entry]:
    if table not in _TABLES:
        return ()
    return tuple(
        Entry(
            series=f"{table}/{row['series']}",
            year=int(row["year"]),
            value=Fraction(row["value"]) / (100 if row["unit"].startswith("percent") else 1),
            unit=_unit(row["unit"]),
            listed=date.fromisoformat(row["listed"]) if row["listed"] else None,
            verified=row["status"] == "verified",
            address=row["source_url"],
            note=row["note"],
            row=number,
        )
        for number, row in enumerate(rows(_TABLES[table]), 2)
    )


def _unit(words: str) -> Unit:
    found = _PER.fullmatch(words)
    if found is not None:
        return Unit(found[1], found[2])
    return Unit("KRW") if words.endswith("KRW") else RATE
