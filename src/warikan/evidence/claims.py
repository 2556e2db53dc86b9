"""Claims: what a text says, each with its words, its speaker and the days it speaks of.

A claim is never a fact. Its content is one of the records below; what the reader is not sure of is
``None`` and is printed as *not determined*.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Quotation
from warikan.ground.span import Span

AmountStatus = Literal["in_force", "past", "agreed", "asked", "offered", "expected", "undisclosed", "other"]
Approx = Literal[
    "about", "more_than", "at_least", "at_most", "less_than", "nearly", "range_low", "range_high"
]
TimeKind = Literal[
    "reporting",
    "publication",
    "event",
    "deadline",
    "expiry",
    "start",
    "period",
    "fiscal_year",
    "past",
    "price_base",
]
TermKind = Literal[
    "length",
    "first_fy",
    "last_fy",
    "start",
    "expiry",
    "extension",
    "renewal_option",
    "notice",
    "share",
    "increase_pct",
    "multiple",
    "indexation",
    "cap",
    "clause",
    "headcount",
]
SpeakerKind = Literal["named", "anonymous", "organisation"]
SpeechHow = Literal["said", "reported", "believed", "floated", "denied", "announced", "estimated"]
EventType = Literal[
    "request",
    "offer",
    "proposal",
    "talks",
    "agreement_in_principle",
    "agreement",
    "initialling",
    "signature",
    "approval",
    "budget_decision",
    "decision",
    "entry_into_force",
    "expiry",
    "extension",
    "delay",
    "breakdown",
    "rejection",
    "payment",
    "notice",
    "review",
    "other",
]
EventStatus = Literal["done", "planned", "possible", "denied"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money as a text states it.

    ``quantum`` is the worth of the last printed digit (201.7 billion yen: 100,000,000 yen), in smallest
    units; the same for ``converted``, the sum as the text restates it in a second currency, right or wrong.
    ``period`` is the time the money is for; ``per_year`` a yearly rate; ``change`` a rise or cut, not a level.
    ``vague`` marks a sum nobody could check ("billions of yen"). ``likely`` is the standing that the mood of the
    words makes likeliest where none is plain: a guess to show as one, and never to reckon with.
    """

    money: Money | None
    quantum: int | None = None
    converted: Money | None = None
    converted_quantum: int | None = None
    approx: Approx | None = None
    per_year: bool = False
    change: bool = False
    period: Days | None = None
    payers: tuple[Party, ...] = ()
    purpose: str | None = None
    status: AmountStatus | None = None
    vague: bool = False
    likely: AmountStatus | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A calendar expression: its symbolic ``form`` (``FY(jp, 2022)``) and the days it comes to.

    ``days`` is ``None`` when the text cannot settle them; ``allowed`` then holds the set of days that the
    unknown publication day leaves, where it leaves any. ``fuzzy`` marks an interval by convention ("early August").
    """

    form: str
    days: Days | None
    kind: TimeKind
    fuzzy: bool = False
    allowed: Days | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time with no days of its own, as an ISO duration; ``X`` stands for a count that is not said."""

    form: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a deal: ``value`` is an ISO duration, ``FY2022``, an ISO day, month or year, a percent or a number."""

    kind: TermKind
    value: str


@dataclass(frozen=True, slots=True)
class Event:
    """A step taken, planned, possible or denied. ``place`` and ``level`` only where the text says them.

    ``waits_for`` quotes what the step hangs on ("before the Cabinet approves the budget").
    """

    type: EventType
    status: EventStatus
    parties: tuple[Party, ...] = ()
    days: Days | None = None
    place: str | None = None
    level: str | None = None
    waits_for: Quotation | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What a party wants, refuses, accepts or thinks, with its stated reason.

    ``stance`` is a verb phrase that follows the party's name; ``person`` names who holds it for the party, where
    the text puts a person first.
    """

    party: Party
    issue: str
    stance: str
    reason: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the text says is not known, disclosed, decided or confirmed."""

    about: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, in the text's words."""

    decider: str
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class RelativeBound:
    """A sum bounded only by reference ("not as much as what was asked by …"); never a number of its own."""

    relation: Literal["less_than", "at_most", "about", "at_least", "more_than"]
    referent: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """Money that is to go to one purpose rather than another.

    ``scope`` says which money the words move: only the ``increase``, the ``whole`` sum, or not said (``None``).
    """

    scope: Literal["increase", "whole"] | None
    to: str
    to_span: Span
    instead_of: str
    instead_of_span: Span
    proposer: Party | None = None


@dataclass(frozen=True, slots=True)
class Percentage:
    """A stated percentage with what it is of, where the text says."""

    value: Decimal
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A headline of related coverage: a claim of lower standing, kept apart."""

    headline: str


Content = (
    Amount
    | Time
    | Length
    | Term
    | Event
    | Position
    | Unknown
    | Decision
    | RelativeBound
    | Redirect
    | Percentage
    | Related
)


@dataclass(frozen=True, slots=True)
class Speech:
    """Who asserts something, and how: the words that name the speaker (``None`` when nobody is named) and the cue.

    ``content`` is the stretch of text that is asserted; ``party`` the side the speaker stands on, where known;
    ``same_as`` the index of the earlier speech in the article to whose speaker these words refer back ("the source").
    """

    kind: SpeakerKind
    how: SpeechHow
    cue: Quotation
    holder: Quotation | None = None
    content: Span | None = None
    party: Party | None = None
    same_as: int | None = None
    on_behalf: Party | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a text says, at one place.

    ``id`` is unique within its article (``amount-1``); ``speech`` is the index of the article's speech whose
    content holds the words, or ``None`` for the outlet's own voice; ``rule`` names the reader's rule.
    """

    id: str
    content: Content
    quotation: Quotation
    sentence: Span
    rule: str
    speech: int | None = None
