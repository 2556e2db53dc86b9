"""Published changes: how far a figure is said to have risen or fallen, against what, and whether it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.figures.findings import (
    COMPILED,
    ERROR,
    FOLLOWS,
    GAP,
    UNCHECKED,
    Comes,
    Ends,
    Finding,
    meet,
    used,
)
from warikan.figures.lines import line_name
from warikan.figures.money import Money
from warikan.figures.precision import ends, percent, shown
from warikan.figures.published import Published
from warikan.figures.recompute import money_of
from warikan.figures.relations import alike
from warikan.figures.rounding import round_to
from warikan.ground.shelf import Row, rows

_NEAR = 6  # years around the stated base in which another base is looked for


@dataclass(frozen=True, slots=True)
class Change:
    """A published change of a line in a year: ``by`` per cent, or by smallest units of ``unit``.

    It is against ``times`` the figure of the year ``against``. ``amount`` is the new amount where the source states it
    with the change. ``printed`` is the worth of the last digit of ``by``.
    """

    payer: str
    line: str
    year: int
    stage: str
    accounting: str
    by: Fraction
    unit: str
    printed: Fraction
    against: int
    times: int
    amount: Money | None
    quantum: int
    verified: bool
    known: date | None
    address: str
    row: int

    @property
    def ends(self) -> Ends:
        """The least and the most that the printed digits allow."""
        half = self.printed / 2
        return self.by - half, self.by + half

    def __str__(self) -> str:
        if self.unit == "percent":
            return percent(self.by / 100)
        sign = "+" if self.by > 0 else "−"
        return f"{sign}{shown(abs(int(self.by)), self.unit, int(self.printed))}"


def changes(payer: str, as_known: date = date.max) -> tuple[Change, ...]:
    """The published changes of a payer's figures, as known on a day.

    >>> [str(change) for change in changes("jp") if (change.line, change.year) == ("total", 2009)]
    ['−7.5 %', '−1.5 %']
    """
    return tuple(
        change
        for number, row in enumerate(rows("facts/changes.csv"), 2)
        if row["payer"] == payer and row["status"] == "verified"
        if ((change := _change(row, number)).known or date(change.year, 1, 1)) <= as_known
    )


def _change(row: Row, number: int) -> Change:
    times, _, against = row["against"].rpartition(" x ")
    return Change(
        payer=row["payer"],
        line=row["line"],
        year=int(row["year"]),
        stage=row["stage"],
        accounting=row["accounting"],
        by=Fraction(row["change"]),
        unit=row["unit"],
        printed=Fraction(row["printed"]),
        against=int(against),
        times=int(times or 1),
        amount=Money(int(row["amount"]), row["currency"]) if row["amount"] else None,
        quantum=int(row["amount_printed"] or 0),
        verified=row["status"] == "verified",
        known=date.fromisoformat(row["known"]) if row["known"] else None,
        address=row["source_url"],
        row=number,
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a change: its sum and ends, in words, and the figure it comes from."""

    money: Money
    ends: Ends
    words: str
    figure: Published | None


def change_checked(change: Change, figures: Sequence[Published]) -> Finding:
    """A published change recomputed from the figures held; where it does not follow, the base from which it would.

    >>> from warikan.figures.published import published
    >>> told = [c for c in changes("jp") if c.year == 2012 and c.against == 2007]
    >>> change_checked(told[0], published("jp", date.max)).because
    'it follows from FY2008 instead'
    """
    new = _new(change, figures)
    bases = _bases(change, figures, change.against)
    if new is None or not bases:
        missing = [f"{line_name(change.payer, change.line)} of FY{change.year}"] if new is None else []
        missing += [] if bases else [f"{line_name(change.payer, _base_line(change))} of FY{change.against}"]
        gone = Comes(UNCHECKED, because="not held on the basis of the change", missing=tuple(missing))
        return _finding(change, gone, [new] if new else [])
    fitting = next((base for base in bases if meet(_by(change, new, base), change.ends)), None)
    base = fitting or bases[0]
    told = f"{new.words} over {base.words} = {_told(change, new, base)}"
    if fitting is not None:
        exact = round_to(_point(change, new, fitting), change.printed, "half up") == change.by
        comes = Comes(FOLLOWS, told) if exact else Comes(GAP, told, "the printed digits allow it")
    else:
        comes = _broken(change, told, _elsewhere(change, new, figures))
    return _finding(change, comes, [new, base])


def _broken(change: Change, told: str, elsewhere: str | None) -> Comes:
    """What a change is that does not follow: an error where another base explains it, or its own basis is stated."""
    certain = elsewhere or change.accounting != "unstated" or change.amount
    because = f"it follows from {elsewhere} instead" if elsewhere else "from no figure held"
    return Comes(ERROR if certain else COMPILED, told, because)


def _new(change: Change, figures: Sequence[Published]) -> _Side | None:
    if change.amount is not None:
        money = change.amount
        words = shown(money.amount, money.currency, change.quantum)
        return _Side(money, ends(money.amount, change.quantum), words, None)
    mine = [
        figure
        for figure in figures
        if (figure.category, figure.first.number) == (change.line, change.year)
        and figure.basis.accounting in (change.accounting, "unstated")
        and alike(figure.basis.stage, change.stage)
    ]
    best = min(
        mine,
        key=lambda f: (f.address != change.address, f.basis.accounting != change.accounting),
        default=None,
    )
    return None if best is None else _side(best, 1)


def _side(figure: Published, times: int) -> _Side:
    low, high = figure.ends
    money = figure.money.times(times)
    words = money_of(figure) if times == 1 else f"{times} x {money_of(figure)}"
    return _Side(money, (low * times, high * times), words, figure)


def _base_line(change: Change) -> str:
    return "total" if change.times > 1 else change.line


def _bases(change: Change, figures: Sequence[Published], year: int) -> list[_Side]:
    """The figures of a base year that a change may be against, the one nearest to its own basis first."""
    line = _base_line(change)
    several = change.line.endswith("_total") and change.times == 1 and change.stage == "projection"
    mine = [
        figure
        for figure in figures
        if (figure.category, figure.first.number) == (line, year)
        and (several or change.times > 1 or alike(figure.basis.stage, change.stage))
        and len({figure.basis.accounting, change.accounting} - {"unstated"}) < 2
    ]
    ordered = sorted(
        mine, key=lambda f: (f.basis.stage != change.stage, f.basis.accounting != change.accounting)
    )
    return [_side(figure, change.times) for figure in ordered]


def _by(change: Change, new: _Side, base: _Side) -> Ends:
    if change.unit == "percent":
        return (new.ends[0] / base.ends[1] - 1) * 100, (new.ends[1] / base.ends[0] - 1) * 100
    return new.ends[0] - base.ends[1], new.ends[1] - base.ends[0]


def _point(change: Change, new: _Side, base: _Side) -> Fraction:
    if change.unit == "percent":
        return (Fraction(new.money.amount, base.money.amount) - 1) * 100
    return Fraction(new.money.amount - base.money.amount)


def _elsewhere(change: Change, new: _Side, figures: Sequence[Published]) -> str | None:
    """Another year from which the change would follow, the nearest to the stated one; ``None`` where there is none."""
    near = sorted(
        range(change.against - _NEAR, change.against + _NEAR + 1), key=lambda y: (abs(y - change.against), y)
    )
    for year in near:
        if year not in (change.against, change.year) and any(
            meet(_by(change, new, base), change.ends) for base in _bases(change, figures, year)
        ):
            return f"FY{year}"
    return None


def _finding(change: Change, comes: Comes, sides: Sequence[_Side]) -> Finding:
    against = f"{change.times} x " if change.times > 1 else ""
    figures = used([side.figure for side in sides if side.figure is not None])
    return Finding(
        comes.verdict,
        "change",
        change.payer,
        f"FY{change.year}",
        line_name(change.payer, change.line),
        f"{change} on {against}FY{change.against}",
        comes.arithmetic,
        comes.because,
        comes.missing,
        (f"change-{change.row}", *figures["ids"]),
        tuple(dict.fromkeys([change.address, *figures["addresses"]])),
    )


def _told(change: Change, new: _Side, base: _Side) -> str:
    point = _point(change, new, base)
    if change.unit == "percent":
        return percent(point / 100)
    sign = "+" if point > 0 else "−"
    return f"{sign}{shown(abs(int(point)), change.unit, new.figure.quantum if new.figure else None)}"
