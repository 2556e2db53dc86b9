"""Rises: a year's new figures over every yardstick of the year before, each true on its own basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from warikan.figures.fiscal import FiscalYear
from warikan.figures.money import Money, minor_digits
from warikan.figures.published import Published
from warikan.figures.rates import Rate
from warikan.match.baselines import Yardstick, risen, yardsticks

# What of a year is measured: a deal as announced, then the year itself as due, as budgeted, as drafted.
_DEALS = ("projection",)
_BUDGETS = ("enacted", "draft")
_YEARS = ("due", *_BUDGETS)


@dataclass(frozen=True, slots=True)
class Risen:
    """A new figure over one yardstick: least and most that its printed digits allow, as fractions of the yardstick."""

    new: Published
    over: Yardstick
    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """The rise from figure to figure as printed."""
        return Fraction(self.new.money.amount, self.over.money.amount) - 1

    @property
    def length(self) -> int:
        """How many years the new figure is for; a yearly average is for one."""
        return _length(self.new)

    @property
    def over_what(self) -> str:
        """The yardstick in words: whose figure it is, of which years, and how often it counts.

        >>> from datetime import date
        >>> from warikan.figures.fiscal import JAPAN
        >>> from warikan.figures.published import published
        >>> [rise.over_what for rise in rises(published("jp", date.max), JAPAN.year(2022))][:2]
        ['5 x enacted budget of FY2021', 'as projected with the deal, FY2016–FY2020']
        """
        figure, standing = self.over.figure, self.over.figure.basis.standing
        if figure.category == "five_year_total":
            return f"{standing}, {figure.years}"
        return f"{self.over.times} x {standing} of {figure.years}".removeprefix("1 x ")

    @property
    def caution(self) -> str:
        """What of the accounting is not stated, so that the two may not be on one; empty where all is.

        >>> from datetime import date
        >>> from warikan.figures.fiscal import JAPAN
        >>> from warikan.figures.published import published
        >>> [rise.caution for rise in rises(published("jp", date.max), JAPAN.year(2009))]
        ['', '']
        """
        sides = [side for side in (self.new, self.over.figure) if side.basis.stage in _BUDGETS]
        open_ = [side.years for side in sides if side.basis.accounting == "unstated"]
        return f"contract or expenditure is not stated for {' and '.join(open_)}" if open_ else ""


def rises(figures: Sequence[Published], year: FiscalYear) -> tuple[Risen, ...]:
    """The baseline card of a year: its deal and its own total over everything known that they compare with.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> from warikan.figures.fiscal import JAPAN
    >>> from warikan.figures.precision import percent
    >>> made = rises(published("jp", date.max), JAPAN.year(2022))
    >>> [percent(rise.middle) for rise in made if rise.new.category == "five_year_total"]
    ['+4.6 %', '+11.5 %', '+7.7 %']
    """
    return tuple(
        Risen(new, stick, *risen(new.ends, stick))
        for new in _new(figures, year)
        for stick in _sticks(new, figures, year.plus(-1))
        if _comparable(new, stick)
    )


def _sticks(new: Published, figures: Sequence[Published], year: FiscalYear) -> list[Yardstick]:
    """The yardsticks of a year for one figure: on its own accounting where there are any, else where none is stated."""
    alike = [f for f in figures if f.basis.accounting == new.basis.accounting]
    either = [f for f in figures if new.basis.accounting == "unstated" or f.basis.accounting == "unstated"]
    own, other = yardsticks(alike, year), yardsticks(either, year)
    told = {(stick.times, stick.figure.years, stick.figure.basis.stage) for stick in own}
    more = [s for s in other if (s.times, s.figure.years, s.figure.basis.stage) not in told]
    totals = {stick.times for stick in own if stick.figure.category == "total"}
    kept = [s for s in more if s.figure.category != "total" or s.times not in totals]
    return [*own, *kept, *_due(figures, year)]


def _due(figures: Sequence[Published], year: FiscalYear) -> Iterator[Yardstick]:
    """What was due by rule in a year, the whole of it in one currency."""
    for figure in figures:
        if (figure.category, figure.basis.stage, figure.first, figure.last) == ("total", "due", year, year):
            yield Yardstick(f"due for {year}", figure, 1)


def _new(figures: Sequence[Published], year: FiscalYear) -> Iterator[Published]:
    """The figures of a year that are measured: each once, the most exact of those that differ by rounding alone."""
    deals = [
        f for f in figures if (f.category, f.first) == ("five_year_total", year) and f.basis.stage in _DEALS
    ]
    years = [
        f
        for stage in _YEARS
        for f in figures
        if (f.category, f.first, f.last, f.basis.stage) == ("total", year, year, stage)
    ]
    if deals:
        yield min(deals, key=lambda f: (f.money.amount % (10 * f.quantum) == 0, f.row))
    yield from [
        f for f in figures if (f.category, f.first) == ("annual_average", year) and f.basis.stage in _DEALS
    ][:1]
    told: set[object] = set()
    for figure in years:
        key = (figure.basis.accounting, figure.money)
        if key not in told and not (figure.basis.accounting == "unstated" and told):
            told.add(key)
            yield figure


def _length(figure: Published) -> int:
    """How many years a figure is for; a yearly average is for one."""
    return 1 if figure.category == "annual_average" else figure.last.number - figure.first.number + 1


def _comparable(new: Published, stick: Yardstick) -> bool:
    """Whether a rise means something: one currency, one length of time, and no accounting against the other."""
    length = stick.figure.last.number - stick.figure.first.number + 1
    accounting = {new.basis.accounting, stick.figure.basis.accounting} - {"unstated"}
    due = {new.basis.stage, stick.figure.basis.stage}
    return (
        new.money.currency == stick.money.currency
        and _length(new) == length * stick.times
        and len(accounting) < 2
        and ("due" not in due or due == {"due"})
    )


def break_even(rise: Risen, then: Rate) -> Fraction:
    """The rate above which a rise in the payer's currency is no rise in another: the old rate, raised as much.

    ``then`` is the rate that held for the yardstick, in units of the payer's currency.
    """
    return then.value * Fraction(rise.new.money.amount, rise.over.money.amount)


def at_rate(money: Money, rate: Rate) -> Money:
    """A sum at a named rate, to the smallest unit, the part of one cut off.

    >>> from datetime import date
    >>> from warikan.figures.rates import daily_rate
    >>> at_rate(Money(201_700_000_000, "JPY"), daily_rate("USD", "JPY", date(2021, 11, 17))).amount
    175869717984
    """
    scale = Fraction(10 ** minor_digits(rate.base), 10 ** minor_digits(rate.quote))
    return Money(int(money.amount * scale / rate.value), rate.base)
