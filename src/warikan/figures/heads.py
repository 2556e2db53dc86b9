"""Headcounts and cost per head: sources count differently, so a cost per head is an interval and never a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from warikan.figures.findings import ERROR, FOLLOWS, Finding
from warikan.figures.money import Money, minor_digits
from warikan.figures.precision import ends, shown
from warikan.figures.published import Published
from warikan.figures.rounding import round_to
from warikan.ground.shelf import rows

_NEAR = 2  # years before and after a figure's own in which a headcount still speaks of it


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many forces a source counts in a host on a day, printed to ``printed`` heads, and who is counted."""

    host: str
    day: date
    heads: int
    printed: int
    counts: str
    verified: bool
    address: str
    note: str

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The least and the most that the printed digits allow."""
        return ends(self.heads, self.printed if self.printed > 1 else 0)


@dataclass(frozen=True, slots=True)
class PerHead:
    """A yearly cost per head from ``low`` to ``high``: over the most and the fewest heads, the ends rounded outward.

    ``printed`` is the worth of the last digit of both, one of four.
    """

    figure: Published
    low: Money
    high: Money
    printed: int
    counts: tuple[Headcount, ...]


@cache
def headcounts(host: str) -> tuple[Headcount, ...]:
    """The headcounts on record for a host, oldest first.

    >>> sorted(count.heads for count in headcounts("kr"))[0]
    26311
    """
    found = [
        Headcount(
            row["host"],
            date.fromisoformat(row["day"]),
            int(row["heads"]),
            int(row["printed"]),
            row["counts"],
            row["status"] == "verified",
            row["source_url"],
            row["note"],
        )
        for row in rows("facts/headcounts.csv")
        if row["host"] == host and row["status"] == "verified"
    ]
    return tuple(sorted(found, key=lambda count: (count.day, count.heads)))


def cost_per_head(figure: Published, counts: Sequence[Headcount]) -> PerHead | None:
    """What a yearly figure comes to per head, over every headcount near its year; ``None`` where none is held.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> budget = [f for f in published("jp", date.max) if (f.category, f.years) == ("total", "FY2020")][0]
    >>> made = cost_per_head(budget, headcounts("jp"))
    >>> made.low.amount, made.high.amount
    (3544000, 3727000)
    """
    first, last = figure.first.plus(-_NEAR).days.first, figure.last.plus(_NEAR).days.last
    near = tuple(count for count in counts if first <= count.day <= last)
    if not near or figure.first != figure.last:
        return None
    most, fewest = max(count.ends[1] for count in near), min(count.ends[0] for count in near)
    unit = 10 ** max(minor_digits(figure.money.currency), len(str(int(figure.ends[0] / most))) - 4)
    low = round_to(figure.ends[0] / most, unit, "down")
    high = round_to(figure.ends[1] / fewest, unit, "up")
    currency = figure.money.currency
    return PerHead(figure, Money(int(low), currency), Money(int(high), currency), unit, near)


def per_head_checked(host: str, as_known: date = date.max) -> tuple[Finding, ...]:
    """The published costs per head of a host, recomputed from the sums and heads their sources give.

    >>> [found.arithmetic for found in per_head_checked("jp")]
    ['5,717.8 m USD / 54,000 = 105,885 USD']
    """
    return tuple(
        _checked(host, number, row)
        for number, row in enumerate(rows("facts/per_head.csv"), 2)
        if row["host"] == host
        and row["status"] == "verified"
        and date.fromisoformat(row["known"]) <= as_known
    )


def _checked(host: str, number: int, row: Mapping[str, str]) -> Finding:
    cost, printed = int(row["cost"]), int(row["per_head_printed"])
    each = round_to(Fraction(cost, int(row["heads"])), printed, "half up")
    told, currency = int(row["per_head"]), row["currency"]
    sums = shown(cost, currency, int(row["cost_printed"])), shown(int(each), currency, printed)
    return Finding(
        FOLLOWS if each == told else ERROR,
        "per head",
        host,
        f"FY{row['year']}",
        row["counts"],
        f"{shown(told, currency, printed)} a head",
        f"{sums[0]} / {int(row['heads']):,} = {sums[1]}",
        "over one headcount of several",
        ids=(f"per-head-{number}",),
        addresses=(row["source_url"],),
    )
