"""Holdings: the tables of the library, how many rows each has, of which years and parts, and its rows as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from warikan.ground.shelf import Row, names, rows, text

_FACTS, _RATES = "facts", "rates"
_INDEX = f"{_FACTS}/tables.csv"
_HOLES = f"{_FACTS}/holes.csv"
_YEAR = re.compile(r"\d{4}")
_RUNS = ("fiscal_year", "year", "period")  # columns that name a year or a run of years
_DAYS = ("date", "date_reported", "day", "as_of")  # columns that name a day
_ABOUT_RATES = "euro reference rates of the European Central Bank: units per euro by banking day and currency"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a table, such as a category or a series: its rows, and the first and last year it speaks of.

    ``verified`` counts the rows that were seen in a source, ``None`` where the table does not mark them.
    """

    name: str
    rows: int
    verified: int | None = None
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """One table of the library: what it is, its rows as a whole, and its parts."""

    name: str
    kind: str
    says: str
    whole: Part
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that the library does not know, about what, and what would settle it."""

    about: str
    hole: str
    settled_by: str = ""


def holdings() -> tuple[Holding, ...]:
    """Every table of the library, by name.

    >>> [held.whole.rows for held in holdings() if held.name == "un_ldc"]
    [197]
    """
    return tuple(sorted((*map(_holding, rows(_INDEX)), _rates()), key=lambda held: held.name))


def holes() -> tuple[Hole, ...]:
    """What the tables and the rounds of the library lack.

    >>> {hole.about for hole in holes() if hole.about.startswith("jp-us")}
    {'jp-us-2027'}
    """
    return tuple(Hole(row["about"], row["hole"], row["settled_by"]) for row in rows(_HOLES))


@cache
def table(name: str) -> tuple[Row, ...] | None:
    """The rows of a table as they stand in the library, each with its ``row``; ``None`` where there is no such table.

    >>> table("japan_budget")[0]["row"], table("japan_budget")[0]["amount_jpy"], table("no-such")
    ('2', '6200000000', None)
    """
    if name == _RATES:
        return tuple(
            {"row": str(number), "currency": currency, **row}
            for currency in names(_RATES, ".csv")
            for number, row in enumerate(rows(f"{_RATES}/{currency}.csv"), 2)
        )
    if all(row["table"] != name for row in rows(_INDEX)):
        return None
    return tuple({"row": str(number), **row} for number, row in enumerate(rows(f"{_FACTS}/{name}.csv"), 2))


def of_years(found: Sequence[Row], years: Sequence[int]) -> tuple[Row, ...]:
    """Those rows that speak of one of the years: by a year, a run of years or a day.

    >>> [row["fiscal_year"] for row in of_years(table("japan_budget"), [2014])]
    ['1978-2015', '1978-2024', '2011-2015', '2011-2016', '2014']
    """
    wanted = set(years)
    return tuple(row for row in found if wanted & set(_years(row)))


def _years(row: Row) -> Sequence[int]:
    """The years that a row speaks of; none where it has no column of years."""
    run = next((row[column] for column in _RUNS if row.get(column)), "")
    day = next((row[column][:4] for column in _DAYS if row.get(column)), "")
    found = [int(each) for each in _YEAR.findall(run or day)]
    return range(found[0], found[-1] + 1) if found else ()


def _holding(entry: Row) -> Holding:
    found = rows(f"{_FACTS}/{entry['table']}.csv")
    column = entry["part"]
    parts = dict.fromkeys(row[column] for row in found) if column else {}
    return Holding(
        entry["table"],
        entry["kind"],
        entry["says"],
        _part(entry["table"], found),
        tuple(_part(part, [row for row in found if row[column] == part]) for part in sorted(parts)),
    )


def _part(name: str, found: Sequence[Row]) -> Part:
    years = [year for row in found for year in _years(row)]
    marked = "status" in found[0]
    verified = sum(row["status"] == "verified" for row in found) if marked else None
    return Part(name, len(found), verified, min(years, default=None), max(years, default=None))


def _rates() -> Holding:
    """The daily rates, counted without reading them."""
    parts = []
    for currency in names(_RATES, ".csv"):
        lines = text(f"{_RATES}/{currency}.csv").splitlines()[1:]
        parts.append(Part(currency, len(lines), None, int(lines[0][:4]), int(lines[-1][:4])))
    first, last = min(part.first or 0 for part in parts), max(part.last or 0 for part in parts)
    whole = Part(_RATES, sum(part.rows for part in parts), None, first, last)
    return Holding(_RATES, "rates", _ABOUT_RATES, whole, tuple(parts))
