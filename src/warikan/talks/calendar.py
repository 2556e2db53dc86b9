"""The calendar of a round: steps a text dates, the gates that law and past rounds set, and the end of cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Claim, Event
from warikan.figures.days import Days
from warikan.talks.rounds import RoundEvent, lags

Standing = Literal["done", "planned", "possible", "gate", "expiry"]

# Japan approves treaties as it approves budgets (Constitution, articles 60(2) and 61): thirty days after the
# upper house receives one it stands approved, and the day of receipt counts as the first.
AUTOMATIC_APPROVAL = 30
AUTOMATIC_APPROVAL_ADDRESS = "http://murase.yasuichi.com/zakkan/2008/04/omoiyari-0804.html"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry: ``claim`` where the text dates it, ``basis`` and ``address`` where a rule or the record does."""

    label: str
    days: Days
    standing: Standing
    claim: Claim | None = None
    basis: str = ""
    address: str | None = None


def calendar(article: Article, expiry: date | None, record: Sequence[RoundEvent]) -> tuple[Step, ...]:
    """Every dated step, oldest first; ``expiry`` is the last day of the cover in force, where the library knows it."""
    steps = [*_stated(article)]
    if expiry is not None:
        steps.append(
            Step("Present cover ends", Days.one(expiry), "expiry", basis="last day of the agreement in force")
        )
        if any(party.id == "jp" for party in article.parties):
            steps.extend(_japanese_gates(expiry, record, steps))
    return tuple(sorted(steps, key=lambda step: (step.days, step.standing, step.label)))


def _stated(article: Article) -> Iterator[Step]:
    seen: set[tuple[str, Days, str]] = set()
    for claim, event in article.each(Event):
        if event.days is None or event.status == "denied":
            continue
        standing: Standing = (
            "gate" if event.type == "budget_decision" and event.status != "done" else event.status
        )
        if event.type == "expiry" and event.status == "planned":
            standing = "expiry"
        key = (event.type, event.days, standing)
        if key not in seen:
            seen.add(key)
            yield Step(event.type.replace("_", " "), event.days, standing, claim)


def _japanese_gates(expiry: date, record: Sequence[RoundEvent], stated: Sequence[Step]) -> Iterator[Step]:
    decided = [
        event.days.single
        for event in record
        if event.event == "cabinet_budget_decision" and event.days.single
    ]
    if decided and not any(step.label == "budget decision" for step in stated):
        year = expiry.year - 1 if expiry.month < 12 else expiry.year
        days = sorted(day.replace(year=year) for day in decided)
        yield Step(
            "Cabinet decides the draft budget",
            Days(days[0], days[-1]),
            "gate",
            basis="by the day of past rounds on record: " + ", ".join(str(day) for day in sorted(decided)),
        )
    yield Step(
        "last safe day for the upper house to receive the agreement",
        Days.one(expiry - timedelta(days=AUTOMATIC_APPROVAL - 1)),
        "gate",
        basis=f"approved automatically {AUTOMATIC_APPROVAL} days after receipt, the day of receipt being the first",
        address=AUTOMATIC_APPROVAL_ADDRESS,
    )


def left(days: Days, publication: Publication) -> tuple[int, int] | None:
    """Fewest and most days from the publication day to the last day of a step; ``None`` where either is open.

    A step already over gives negative counts.
    """
    base = Days.one(publication.best) if publication.best else publication.allowed
    if base.open_start or base.open_end or days.open_end:
        return None
    return (days.last - base.last).days, (days.last - base.first).days


@dataclass(frozen=True, slots=True)
class Lag:
    """How long a stretch took in past rounds: each round with its days, shortest first."""

    what: str
    rounds: tuple[tuple[str, int], ...]


def approval_lag(record: Sequence[RoundEvent]) -> Lag | None:
    """Days from signature to parliament's approval in the rounds on record, or ``None`` without any."""
    found = sorted(lags(record, "signed", "assembly_consent"), key=lambda pair: (pair[1], pair[0]))
    return Lag("from signature to approval", tuple(found)) if found else None
