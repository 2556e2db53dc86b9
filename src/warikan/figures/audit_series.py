"""The audit of yearly series: growth recomputed from levels, and rates from the rates they are said to be made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, Finding
from warikan.figures.precision import decimal
from warikan.figures.rounding import round_to
from warikan.figures.series import Entry, entries
from warikan.ground.shelf import Row, rows

_PRINTED = Fraction(1, 1000)  # rates are printed in per cent with one decimal
Series = Mapping[tuple[str, int], tuple[Entry, ...]]


def audit_series(payer: str, as_known: date = date.max, series: Series | None = None) -> tuple[Finding, ...]:
    """What comes of every relation among the series of a payer's country that were listed by a day.

    >>> found = audit_series("kr")
    >>> [(f.years, f.arithmetic) for f in found if "first_year_rate_11th" in f.ids[0]]
    [('FY2021', '7.4 % + 6.5 % = 13.9 %')]
    """
    held = entries(payer) if series is None else series
    return tuple(
        finding
        for row in rows("figures/series.csv")
        if row["payer"] == payer
        for (name, year), found in held.items()
        if name == row["whole"]
        for whole in found
        if whole.verified and (whole.listed or date(year, 12, 31)) <= as_known
        for finding in (
            _growth(row, whole, year, held) if row["kind"] == "growth" else _rates(row, whole, year, held)
        )
    )


def _held(held: Series, name: str, year: int) -> Entry | None:
    return next((each for each in held.get((name, year), ()) if each.verified), None)


def _growth(row: Row, whole: Entry, year: int, held: Series) -> Iterator[Finding]:
    new, old = _held(held, row["parts"], year), _held(held, row["parts"], year - 1)
    if new is not None and old is not None:
        value = new.value / old.value - 1
        words = f"{_level(new.value)} / {_level(old.value)} − 1 = {decimal(value * 100, 3)} %"
        yield _finding(row, whole, [new, old], value, words)


def _rates(row: Row, whole: Entry, year: int, held: Series) -> Iterator[Finding]:
    named = [part.rsplit(" ", 1) for part in row["parts"].split(" + ")]
    parts = [_held(held, name, year + int(back)) for name, back in named]
    found = [part for part in parts if part is not None]
    if len(found) == len(parts):
        value = sum((part.value for part in found), Fraction())
        words = f"{' + '.join(_rate(part.value) for part in found)} = {_rate(value)}"
        yield _finding(row, whole, found, value, words)


def _finding(row: Row, whole: Entry, parts: list[Entry], value: Fraction, arithmetic: str) -> Finding:
    follows = round_to(value, _PRINTED, "half up") == whole.value
    one_source = {part.address for part in parts} == {whole.address}
    broken = ERROR if one_source else COMPILED
    off = (
        ""
        if follows
        else f"; printed {_rate(whole.value)}, reckoned {_rate(round_to(value, _PRINTED, 'half up'))}"
    )
    return Finding(
        FOLLOWS if follows else broken,
        row["kind"],
        row["payer"],
        f"FY{whole.year}",
        whole.series.partition("/")[2].replace("_", " "),
        _rate(whole.value),
        arithmetic,
        row["says"] + off,
        ids=(f"{whole.series}-{whole.year}",),
        addresses=tuple(dict.fromkeys([whole.address, *(part.address for part in parts)])),
    )


def _level(value: Fraction) -> str:
    return decimal(value, 0 if value.denominator == 1 else 2)


def _rate(value: Fraction) -> str:
    return f"{decimal(value * 100, 1)} %"
