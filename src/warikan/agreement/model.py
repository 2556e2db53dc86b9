"""An agreement as records: its parties, term, instruments, inputs and clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from warikan.agreement.facts import Fact
from warikan.agreement.makeup import MakeUp
from warikan.agreement.terms import Fixed, Term
from warikan.figures.fiscal import FiscalYear
from warikan.figures.series import Vintage
from warikan.figures.units import Unit
from warikan.ground.diagnostic import Place

Kind = Literal["obligation", "discretionary"]


@dataclass(frozen=True, slots=True)
class Input:
    """A quantity that the agreement looks at and does not state: its unit, its words, and the series that gives it.

    ``first`` is the number of the first year it is asked for, also before the term; ``None`` for the term's first.
    """

    name: str
    unit: Unit
    words: str
    series: str = ""
    vintage: Vintage = field(default_factory=Vintage)
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """What one party pays under a clause."""

    payer: str
    term: Term


@dataclass(frozen=True, slots=True)
class Earmark:
    """Money bound to a purpose without changing who pays: the whole of a payment, or only what it rises by."""

    scope: Literal["whole", "increase"]
    purpose: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Who pays what for one category in ``years``.

    ``cost`` is the whole, ``payments`` what parties pay of it, ``rest`` what is left to the party that bears what no
    clause gives to another (``None``: nothing can be); all three follow from ``made``, what the clause's words say.
    ``derivation`` is a second way to the same amount, a check that must agree. ``lapses`` is false where the clause
    goes on when the agreement ends, its home being elsewhere. ``written`` holds the words of the file by key, and
    ``assumed`` what of them no source states.
    """

    id: str
    category: str
    years: tuple[int, ...]
    currency: str
    payments: tuple[Payment, ...]
    cost: Term
    rest: Term | None
    made: MakeUp
    kind: Kind = "obligation"
    stage: str = "due"
    home: str = "not known"
    lapses: bool = True
    words: str = ""
    says: str = ""
    source: str = ""
    facts: tuple[Fact, ...] = ()
    assumed: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    rate: Fixed | None = None
    earmark: Earmark | None = None
    in_cash: Fixed | None = None
    derivation: Term | None = None
    written: Mapping[str, str] = field(default_factory=dict, compare=False)
    place: Place | None = field(default=None, compare=False)

    @property
    def payer(self) -> str:
        """The party whose payment the clause is about; the first where there are several."""
        return self.payments[0].payer

    @property
    def payment(self) -> Term:
        """What that party pays."""
        return self.payments[0].term

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term in which the clause looks at something."""
        derived = () if self.derivation is None else (self.derivation,)
        return (self.cost, *(payment.term for payment in self.payments), *derived)

    @property
    def fact(self) -> str:
        """The address that shows the clause's figures, empty where there is none."""
        return self.facts[0].address if self.facts else ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """One signed text: an agreement or a protocol that amends it; a day that no source shows is ``None``."""

    id: str
    title: str
    signed: date | None
    in_force: date | None
    address: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with its amendments folded in, as known on a day.

    ``names`` holds each party's name by language. ``holes`` lists what of it is not known. ``predecessor`` is the
    agreement before it. ``ended`` is its last day where a successor took its place before the term was over.
    """

    id: str
    title: str
    host: str
    guest: str
    currency: str
    first: FiscalYear
    last: FiscalYear
    instruments: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]
    inputs: Mapping[str, Input]
    about: tuple[str, ...]
    subject: str
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    from_entry: bool = False
    holes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    follows: str = ""
    predecessor: Agreement | None = None
    ended: date | None = None

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """Every year of the term."""
        return tuple(self.first.calendar.year(n) for n in range(self.first.number, self.last.number + 1))

    @property
    def first_day(self) -> date:
        """The first day of cover: of the term, or of entry into force where the agreement covers from then only."""
        start, force = self.first.days.first, self.instruments[0].in_force
        return max(start, force) if self.from_entry and force is not None else start

    @property
    def begun(self) -> bool:
        """Whether cover has begun by what is known: one that covers from its entry into force waits for that."""
        return not self.from_entry or self.instruments[0].in_force is not None

    @property
    def last_day(self) -> date:
        """The last day of cover."""
        return self.ended or self.last.days.last

    def stands(self, clause: Clause, year: FiscalYear) -> bool:
        """Whether a clause has something to say on a year."""
        return year.number in clause.years
