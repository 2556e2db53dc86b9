"""Baselines: a new level or total set against every yardstick that was known: each rise true on its own basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim
from warikan.figures.fiscal import FiscalYear, calendar_of
from warikan.figures.money import Money
from warikan.figures.precision import ends
from warikan.figures.published import Published, published
from warikan.match.cover import Cover

_BUDGETS = ("enacted", "draft")


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Something a new sum is measured against: ``times`` so many of a published figure."""

    name: str
    figure: Published
    times: int

    @property
    def money(self) -> Money:
        """The yardstick's sum."""
        return self.figure.money.times(self.times)


@dataclass(frozen=True, slots=True)
class Rise:
    """How far a stated sum lies above a yardstick: least and most that its printed digits allow, as fractions."""

    claim: Claim
    amount: Amount
    yardstick: Yardstick
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Baselines:
    """The yardsticks known on the day, and the rises of the text's own new sums against those they compare with."""

    yardsticks: tuple[Yardstick, ...]
    rises: tuple[Rise, ...]


def baselines(article: Article, cover: Cover | None, as_known: date) -> Baselines | None:
    """The baseline card of a round: last year, last year for as many years, the last package announced and budgeted.

    ``None`` without an agreement in force, and where no yardstick is known.
    """
    if cover is None:
        return None
    figures = published(cover.agreement.host, as_known)
    sticks = tuple(yardsticks(figures, cover.year))
    if not sticks:
        return None
    rises = tuple(
        rise
        for claim, amount in article.each(Amount)
        for stick in sticks
        if (rise := _rise(claim, amount, stick, cover)) is not None
    )
    return Baselines(sticks, rises)


def yardsticks(figures: Sequence[Published], year: FiscalYear) -> list[Yardstick]:
    """What a new sum is measured against, seen from a year: its budget, that times as many years, the last package.

    >>> known = published("jp", date(2021, 12, 22))
    >>> [str(stick.money.amount) for stick in yardsticks(known, calendar_of("jp").year(2021))]
    ['201700000000', '1008500000000', '946500000000', '980100000000']
    """
    packages = []
    for name, stage in (("last package as announced", "projection"), ("last package as budgeted", "enacted")):
        package = [
            figure
            for figure in figures
            if figure.category == "five_year_total"
            and figure.basis.stage == stage
            and figure.last.number < year.number
        ]
        if package:
            latest = max(package, key=lambda figure: (figure.last.number, -figure.row))
            packages.append(Yardstick(f"{name}, {latest.years}", latest, 1))
    now = _best(figures, "total", year, year)
    if now is None:
        return packages
    this = [Yardstick(f"this year, {now.years}", now, 1)]
    lengths = sorted({_length(stick.figure) for stick in packages})
    this += [Yardstick(f"this year times {length}", now, length) for length in lengths]
    return this + packages


def _length(figure: Published) -> int:
    return figure.last.number - figure.first.number + 1


def _best(
    figures: Sequence[Published], category: str, first: FiscalYear, last: FiscalYear
) -> Published | None:
    """The budget of these years: the enacted one before a draft, one whose source shows its day before others."""
    mine = [
        f
        for f in figures
        if (f.category, f.first, f.last) == (category, first, last) and f.basis.stage in _BUDGETS
    ]
    return min(mine, key=lambda f: (_BUDGETS.index(f.basis.stage), not f.dated, f.row), default=None)


def _rise(claim: Claim, amount: Amount, stick: Yardstick, cover: Cover) -> Rise | None:
    """A rise is told only of a new level of the host in the same currency and for as many years as the yardstick."""
    new = amount.status in ("agreed", "offered", "expected", "asked") and not amount.change
    host = any(payer.id == cover.agreement.host for payer in amount.payers)
    if not new or not host or amount.money is None or amount.money.currency != stick.money.currency:
        return None
    if _years(amount, cover) != _length(stick.figure) * stick.times:
        return None
    return Rise(claim, amount, stick, *risen(ends(amount.money.amount, amount.quantum), stick))


def risen(new: tuple[Fraction, Fraction], stick: Yardstick) -> tuple[Fraction, Fraction]:
    """How far a new sum lies above a yardstick, least and most, as fractions; the yardstick counts as it is printed."""
    return new[0] / stick.money.amount - 1, new[1] / stick.money.amount - 1


def _years(amount: Amount, cover: Cover) -> int | None:
    """How many fiscal years a sum is for; a yearly rate is for one."""
    if amount.per_year:
        return 1
    if amount.period is None:
        return None
    calendar = calendar_of(cover.agreement.host)
    first, last = calendar.year_of(amount.period.first), calendar.year_of(amount.period.last)
    whole = (first.days.first, last.days.last) == (amount.period.first, amount.period.last)
    return last.number - first.number + 1 if whole else None
