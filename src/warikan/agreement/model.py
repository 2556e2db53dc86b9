"""An agreement as records: its parties, term, instruments and clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from warikan.agreement.terms import Term
from warikan.figures.fiscal import FiscalYear

Kind = Literal["obligation", "discretionary"]


@dataclass(frozen=True, slots=True)
class Clause:
    """Who pays what for one category.

    ``payment`` is what ``payer`` pays, ``rest`` what is left of the cost to the other side (``None``: nothing can
    be), ``cost`` the whole. ``home`` says in which text it stands; ``fact`` names where that is shown.
    """

    id: str
    category: str
    payer: str
    cost: Term
    payment: Term
    rest: Term | None
    kind: Kind
    home: str
    words: str
    fact: str
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """One signed text: an agreement or a protocol that amends it."""

    id: str
    title: str
    signed: date
    in_force: date
    address: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with its amendments folded in, as known on a day."""

    id: str
    title: str
    host: str
    guest: str
    currency: str
    first: FiscalYear
    last: FiscalYear
    instruments: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]
    inputs: dict[str, str]
    about: tuple[str, ...]
    subject: str

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """Every year of the term."""
        return tuple(self.first.calendar.year(n) for n in range(self.first.number, self.last.number + 1))

    @property
    def last_day(self) -> date:
        """The last day of cover."""
        return self.last.days.last
