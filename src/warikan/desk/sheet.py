"""Who pays what as a table to read or as rows of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from warikan.desk.gap import gap_lines
from warikan.desk.pay import Paid, row_json
from warikan.engine.coverage import MANY
from warikan.engine.pay import RESIDUE, Row, Total
from warikan.figures.fiscal import FiscalCalendar, FiscalYear, runs
from warikan.figures.precision import shown
from warikan.ground.cells import aligned, hung
from warikan.ground.spreadsheet import csv_text

_HEAD = ("year", "category", "payer", "amount", "because")
_OF_YEAR = re.compile(r"(.*? (?:of|in) )FY(\d{4})")
_RIGHT = (_HEAD.index("amount"),)  # amounts stand at the right of their column


def amount_of(row: Row) -> str:
    """An amount in words: exact as published, or both ends, or not determined.

    >>> from warikan.agreement.library import load
    >>> from warikan.engine.pay import pay
    >>> [amount_of(row) for row in pay(load("kr-us-12")) if row.year.number < 2028]
    ['1,519.2 bn KRW', '1,551.1 bn KRW']
    """
    if row.payer == RESIDUE and row.low == 0 != row.high and row.high is not None:
        return f"{shown(0, row.currency)} to {shown(row.high, row.currency)}"  # it may be below nothing, and is not
    return _ends(row.low, row.high, row.currency, row.printed)


def _ends(low: int | None, high: int | None, currency: str, printed: int | None = None) -> str:
    if low is not None and low == high:
        return shown(low, currency, printed)
    if high is None:
        return f"{shown(low, currency)} or more" if low else "not determined"
    # Nothing is ever less than nothing, so that an end there says no more than that none is known.
    most = shown(high, currency)
    return f"{shown(low, currency)} to {most}" if low else f"no more than {most}"


def table_of(made: Paid, width: int | None = None) -> str:
    """The rows as aligned columns, then totals, holes and coverage, in lines that fit where there is a ``width``."""
    blocks = [hung(made.agreement.title, width), aligned([_HEAD, *map(_cells, made.rows)], _RIGHT, width)]
    summed = [total for total in made.totals if _adds(made, total)]
    if summed or made.converted:
        head = ("year", "total of", "", "amount")
        blocks.append(aligned([head, *map(_total, [*summed, *made.converted])], _RIGHT, width))
    holes = [f"hole: {hole}" for hole in made.agreement.holes]
    notes = (holes, gap_lines(made.agreement), map(str, made.coverage))
    blocks += [[part for line in told for part in hung(line, width)] for told in notes]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _adds(made: Paid, total: Total) -> bool:
    """Whether the totals of a year say more than its rows: in one at least something is summed."""
    rows = [(row.payer, row.currency) for row in made.rows if row.year == total.year]
    return len(made.agreement.names) <= MANY and len(set(rows)) < len(rows)


def _cells(row: Row) -> tuple[str, ...]:
    payer = row.payer if row.payer != RESIDUE else "residue (rounding)"
    notes = list(reasons(row.because, row.year.calendar))
    if left_beside(row):
        notes.append("what is left")
    if row.binds not in ("no", "unknown"):
        notes.append(f"`{row.binds}` binds")
    if row.clause.taken:
        notes.append(f"assumed: {', '.join(row.clause.taken)}")
    if row.clause.stage != "due":
        notes.append(row.clause.stage)
    if row.clause.kind == "discretionary":
        notes.append("discretionary")
    if row.share is not None:
        notes.append(f"{row.share}%")
    return (str(row.year), row.category.replace("_", " "), payer, amount_of(row), "; ".join(notes))


def reasons(because: Iterable[str], calendar: FiscalCalendar) -> Iterator[str]:
    """What is not known; what is alike but for its fiscal year stands once, with the years.

    >>> from warikan.figures.fiscal import JAPAN
    >>> list(reasons(["prices of FY2028", "prices of FY2027", "wages", "prices of FY2025"], JAPAN))
    ['prices of FY2025, FY2027..FY2028', 'wages']
    """
    years: dict[str, set[FiscalYear]] = {}
    for each in because:
        found = _OF_YEAR.fullmatch(each)
        of = years.setdefault(found[1] if found else each, set())
        if found:
            of.add(calendar.year(int(found[2])))
    yield from (f"{stem}{runs(mine)}" for stem, mine in years.items())


def left_beside(row: Row) -> bool:
    """Whether a row is what is left to a payer who has a payment of its own beside it."""
    return row.left and any(payment.payer == row.payer for payment in row.clause.payments)


def _total(total: Total) -> tuple[str, ...]:
    return (str(total.year), total.payer, "", _ends(total.low, total.high, total.currency))


def csv_of(made: Paid) -> str:
    """The rows with a head, amounts in the smallest unit, an open end empty."""
    records = [_flat(row_json(row)) for row in made.rows]
    head = list(dict.fromkeys(key for record in records for key in record)) or list(_HEAD)
    return csv_text(records, head, "; ")


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record whose parts have a column each.

    >>> _flat({"year": "FY2026", "in_cash": {"low": 1, "high": 2}})
    {'year': 'FY2026', 'in_cash_low': 1, 'in_cash_high': 2}
    """
    found: dict[str, Any] = {}
    for key, value in record.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        found.update({f"{key}_{part}".rstrip("_"): each for part, each in parts})
    return found
