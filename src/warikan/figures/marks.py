"""Marks: what must be said beside a sum of figures: that one is only recalled, that an accounting is not stated."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from warikan.figures.findings import Ends
from warikan.figures.fiscal import FiscalYear, runs
from warikan.figures.lines import line_name
from warikan.figures.precision import rounded
from warikan.figures.published import Published


def sum_of(figures: Sequence[Published]) -> str:
    """The sum of figures of one currency, to the last digit that all of them have, marked where it rests on memory.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> told = published("jp", date.max, recalled=True)
    >>> sum_of([f for f in told if f.years == "FY2018" and f.category in ("total", "utilities")][:2])
    '220.0 bn JPY (partly recalled)'
    """
    amount = sum(figure.money.amount for figure in figures)
    printed = max(figure.quantum for figure in figures)
    return rounded(amount, figures[0].money.currency, printed) + mark(figures)


def span_of(figures: Sequence[Published]) -> Ends:
    """The least and the most that the printed digits of figures allow for their sum."""
    low, high = zip(*(figure.ends for figure in figures), strict=True)
    return sum(low, Fraction()), sum(high, Fraction())


def mark(figures: Sequence[Published]) -> str:
    """The mark of a sum that rests on memory, to stand behind it; empty where every figure has a source."""
    if all(figure.verified for figure in figures):
        return ""
    return " (partly recalled)" if any(figure.verified for figure in figures) else " (recalled)"


def cautions(figures: Sequence[Published]) -> tuple[str, ...]:
    """All that must be said of figures that are added; none where nothing must."""
    return tuple(filter(None, (unstated(figures), recalled(figures))))


def cautions_between(figures: Sequence[Published]) -> tuple[str, ...]:
    """All that must be said of figures that are set against each other.

    Where no accounting is stated at all and one document has them all, it sets them against each other itself.
    """
    stated = any(figure.basis.accounting != "unstated" for figure in figures)
    documents = {figure.address for figure in figures if figure.basis.open}
    return cautions(figures) if stated or len(documents) > 1 else tuple(filter(None, [recalled(figures)]))


def unstated(figures: Sequence[Published]) -> str:
    """Of which figures no source says on which accounting they stand, in words; empty where all do.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> unstated([f for f in published("jp", date.max) if f.category == "total" and f.first.number in (2020, 2021)])
    'contract or expenditure is not stated for host nation support of FY2020..FY2021'
    """
    open_ = [figure for figure in figures if figure.basis.open]
    return f"contract or expenditure is not stated for {_named(open_)}" if open_ else ""


def recalled(figures: Sequence[Published]) -> str:
    """Which figures no source bears out, in words; empty where all have one."""
    found = [figure for figure in figures if not figure.verified]
    return f"only recalled, no source bears it out: {_named(found)}" if found else ""


def _named(figures: Sequence[Published]) -> str:
    """Figures by line, their years drawn together."""
    lines: dict[str, dict[object, FiscalYear | str]] = {}
    for each in figures:
        years = each.first if each.first == each.last else each.years
        lines.setdefault(line_name(each.payer, each.category), {})[each.years] = years
    return ", ".join(f"{name} of {_years(list(mine.values()))}" for name, mine in lines.items())


def _years(years: Sequence[FiscalYear | str]) -> str:
    single = runs(year for year in years if isinstance(year, FiscalYear))
    return ", ".join(filter(None, [single, *(year for year in years if isinstance(year, str))]))
