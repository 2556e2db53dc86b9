"""Deals on record: from when to when each agreement between two sides was made to run, and to when it was prolonged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from warikan.agreement.library import ids, load
from warikan.agreement.model import Agreement
from warikan.evidence.rounds import round_claims
from warikan.evidence.step import Step
from warikan.figures.spelled import day
from warikan.match.checks import Used

_ANNOUNCED = frozenset({"statement", "initialled", "text_final"})  # steps by which a deal's terms are out
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Deal:
    """An agreement as first made: its ``first`` and ``last`` day; ``prolonged`` is the last day as since amended."""

    id: str
    title: str
    first: date
    last: date
    used: Used
    prolonged: date | None = None
    by: Used | None = None

    @property
    def years(self) -> int:
        """For how many years it was made, to the nearest."""
        return max(1, round(((self.last - self.first).days + 1) * 4 / 1461))


def agreements(parties: Sequence[str], as_known: date) -> tuple[Agreement, ...]:
    """The agreements of the library between these parties that were signed or announced by a day, in order of time."""
    pairs = [name for name in ids() if set(name.split("-")[:2]) <= set(parties)]
    found = (load(name, as_known) or _announced(name, as_known) for name in pairs)
    return tuple(sorted((deal for deal in found if deal is not None), key=lambda deal: deal.first_day))


@lru_cache(maxsize=64)
def hosted_by(host: str, as_known: date) -> tuple[Agreement, ...]:
    """The agreements of the library under which a party is the host, known by a day.

    >>> {deal.guest for deal in hosted_by("kr", date(2021, 12, 1))}
    {'us'}
    """
    pairs = {tuple(name.split("-")[:2]) for name in ids()}
    mine = [pair for pair in sorted(pairs) if host in pair]
    return tuple(deal for pair in mine for deal in agreements(pair, as_known) if deal.host == host)


def _announced(name: str, as_known: date) -> Agreement | None:
    """An agreement whose terms were told before it was signed."""
    told = [
        step for step in _steps(tuple(name.split("-")[:2])) if step[0] == name and step[1].event in _ANNOUNCED
    ]
    if not any(step.days.last <= as_known for _, step, _ in told):
        return None
    whole = load(name)
    return load(name, whole.instruments[0].signed or as_known) if whole else None


def deals(parties: Sequence[str], as_known: date) -> tuple[Deal, ...]:
    """Every deal between these parties that had begun or was known by a day, in order of time.

    >>> [(deal.id, deal.years) for deal in deals(["jp", "us"], date(2021, 11, 17)) if deal.first.year > 2005]
    [('jp-us-2006', 2), ('jp-us-2008', 3), ('jp-us-2011', 5), ('jp-us-2016', 5)]
    """
    return _deals(tuple(sorted(parties)), as_known)


@lru_cache(maxsize=64)
def _deals(parties: tuple[str, ...], as_known: date) -> tuple[Deal, ...]:
    shipped = {deal.id: _of_agreement(deal) for deal in agreements(parties, as_known)}
    found = [*shipped.values(), *(deal for deal in _of_record(parties, as_known) if deal.id not in shipped)]
    return tuple(sorted(found, key=lambda deal: deal.first))


def _of_agreement(deal: Agreement) -> Deal:
    made, *changes = deal.instruments
    first = load(deal.id, made.signed) if made.signed else deal
    last = first.last_day if first else deal.last_day
    used = Used(f"{deal.title}: to {day(last)}", made.address)
    if last == deal.last_day or not changes:
        return Deal(deal.id, deal.title, deal.first_day, last, used)
    change = changes[-1]
    since = f", in force on {day(change.in_force)}," if change.in_force else ""
    by = Used(f"the {change.title}{since} prolonged it to {day(deal.last_day)}", change.address)
    return Deal(deal.id, deal.title, deal.first_day, last, used, deal.last_day, by)


def _of_record(parties: tuple[str, ...], as_known: date) -> Iterator[Deal]:
    """Deals that no file of the library holds: from entry into force, or the end of the one before, to their end."""
    steps = [(name, step, address) for name, step, address in _steps(parties) if step.days.first <= as_known]
    ends: dict[str, date] = {}
    starts: dict[str, date] = {}
    told: dict[str, str] = {}
    for name, step, address in steps:
        if step.event == "expiry_of_predecessor":
            ends[name] = step.days.last
            starts.setdefault(name, step.days.last + _DAY)
            told[name] = address
        elif step.event == "entered_into_force":
            starts[name] = step.days.first
    # An end is that of the round before only where no other round lies between them.
    order = sorted((name for name, _, _ in steps if name.rpartition("-")[2].isdecimal()), key=_number)
    for name, following in pairwise(dict.fromkeys(order)):
        if name in starts and following in ends and starts[name] <= ends[following]:
            used = Used(f"{name}: {day(starts[name])} to {day(ends[following])}", told[following])
            yield Deal(name, name, starts[name], ends[following], used)


def _number(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("-") if part.isdecimal())


@lru_cache(maxsize=16)
def _steps(parties: tuple[str, ...]) -> tuple[tuple[str, Step, str], ...]:
    """The verified steps between two of the parties: round, step, address."""
    found = []
    for source, claim in round_claims():
        pair = tuple(str(claim.round).split("-")[:2])
        if set(pair) <= set(parties) and isinstance(claim.content, Step) and claim.round:
            found.append((claim.round, claim.content, source.address or ""))
    return tuple(found)
