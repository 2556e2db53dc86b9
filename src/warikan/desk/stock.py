"""What ships: agreements, rounds and tables, what of each agreement is known in which years, and every hole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from warikan.agreement.library import amends, files, instrument_of, load
from warikan.agreement.model import Agreement, Instrument
from warikan.desk.holdings import Holding, Hole, holdings, holes, of_years, table
from warikan.engine.coverage import standings
from warikan.engine.pay import pay
from warikan.figures.fiscal import FiscalYear
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.shelf import Row

_STEPS = ("japan_rounds", "korea_rounds")
_NUMBERED = re.compile(r"(\D+)(\d*)")
_POSITIONS = ("japan_positions", "korea_positions")


@dataclass(frozen=True, slots=True)
class Shipped:
    """One file of the library: an agreement with what of it is known, or an amendment of one."""

    instrument: Instrument
    amends: str = ""
    agreement: Agreement | None = None
    known: tuple[tuple[str, str, tuple[FiscalYear, ...]], ...] = ()

    @property
    def holes(self) -> tuple[str, ...]:
        """What the file itself says is not known."""
        return () if self.agreement is None else self.agreement.holes


@dataclass(frozen=True, slots=True)
class Round:
    """What is on record of one round: its dated steps and the positions reported of it."""

    id: str
    steps: int
    positions: int
    verified: int


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything that ships, or the part of it that was asked for."""

    agreements: tuple[Shipped, ...]
    rounds: tuple[Round, ...]
    tables: tuple[Holding, ...]
    holes: tuple[Hole, ...]


def stock(name: str = "") -> Stock | list[Diagnostic]:
    """Everything that ships, or what ships under one name; a diagnostic where nothing does.

    >>> stock("kr-us-9").agreements[0].instrument.title
    'Korea–United States special measures agreement of 2014'
    >>> stock("kr-us-13")[0].way_out
    'did you mean kr-us-3?'
    """
    agreements = tuple(_shipped(file) for file in sorted(files(), key=_order) if name in ("", file))
    rounds = tuple(each for each in _rounds() if name in ("", each.id))
    tables = tuple(held for held in holdings() if name in ("", held.name))
    if not (agreements or rounds or tables):
        known = (*files(), *(each.id for each in _rounds()), *(held.name for held in holdings()))
        return [_unknown(name, known, "nothing of this name ships")]
    return Stock(agreements, rounds, tables, tuple(_holes(agreements, name)))


def stock_rows(name: str, years: Sequence[int] = ()) -> tuple[Row, ...] | list[Diagnostic]:
    """The rows of a table as they stand, those of some years where years are named; a diagnostic without one.

    >>> [(row["series"], row["value"]) for row in stock_rows("korea_series", [1999])][0]
    ('contract_exchange_rate', '1300')
    """
    found = table(name)
    if found is None:
        return [_unknown(name, [held.name for held in holdings()], "no table of this name ships")]
    return of_years(found, years) if years else found


def _order(name: str) -> list[tuple[str, int]]:
    """Names in the order of their numbers, so that the tenth agreement comes after the ninth."""
    return [(words, int(number or 0)) for words, number in _NUMBERED.findall(name)]


def _shipped(name: str) -> Shipped:
    if amends(name):
        return Shipped(instrument_of(name), amends(name))
    agreement = load(name)
    assert agreement is not None  # noqa: S101 - everything is known at the end of days
    return Shipped(agreement.instruments[0], "", agreement, tuple(_known(agreement)))


def _known(agreement: Agreement) -> Iterator[tuple[str, str, tuple[FiscalYear, ...]]]:
    """Each category and standing of an agreement, with the years in which the category stands so."""
    found: dict[tuple[str, str], list[FiscalYear]] = {}
    for year in agreement.years:
        for category, standing in standings(agreement, pay(agreement, [year])).items():
            found.setdefault((category, standing), []).append(year)
    for (category, standing), years in found.items():
        yield category, standing, tuple(years)


def _rounds() -> Iterator[Round]:
    steps = [row for name in _STEPS for row in table(name) or ()]
    told = [row for name in _POSITIONS for row in table(name) or ()]
    for name in dict.fromkeys(row["round"] for row in (*steps, *told)):
        mine = [row for row in steps if row["round"] == name]
        positions = [row for row in told if row["round"] == name]
        verified = sum(row["status"] == "verified" for row in (*mine, *positions))
        yield Round(name, len(mine), len(positions), verified)


def _holes(agreements: Iterable[Shipped], name: str) -> Iterator[Hole]:
    for each in agreements:
        for hole in each.holes:
            yield Hole(each.instrument.id, hole)
    yield from (hole for hole in holes() if name in ("", hole.about))


def _unknown(name: str, known: Sequence[str], message: str) -> Diagnostic:
    near = get_close_matches(name, known, n=1)
    way_out = f"did you mean {near[0]}?" if near else "`warikan library` lists what ships"
    return Diagnostic("not-in-library", message, Place(name), way_out)
