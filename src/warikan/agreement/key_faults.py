"""Why a key cannot be run: shares beyond the whole or a limit, a party twice, a limit for nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from warikan.agreement.keys import Key, Limit, Member

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class KeyFault:
    """One thing wrong with a key: the ``part`` of the clause and the ``name`` in it that it is about, and the words."""

    part: str
    name: str
    words: str


def limit_of(key: Key, member: Member) -> Limit | None:
    """The lowest limit that holds for a member; of equal ones the first."""
    return min(
        (each for each in key.limits if _holds(each, member)), key=lambda each: each.share, default=None
    )


def faults(key: Key) -> tuple[KeyFault, ...]:
    """What is wrong with a key; empty where it can be run.

    >>> from warikan.figures.schedules import Level
    >>> eu = Level(Fraction(25, 1000), Fraction(25, 1000))
    >>> made = faults(Key(members=(), flat=(("EU", eu),), limits=(), threshold=None, unit=100, mode="half up"))
    >>> [fault.words for fault in made]
    ['EU has a flat share and is no party']
    """
    return (*_of_members(key), *_of_flat(key), *_of_limits(key))


def _holds(limit: Limit, member: Member) -> bool:
    return not limit.of or limit.of in member.classes


def _of_members(key: Key) -> Iterator[KeyFault]:
    seen: set[str] = set()
    for member in key.members:
        if member.id in seen:
            yield KeyFault("parties", member.id, f"{member.id} stands twice among the parties")
        seen.add(member.id)
        if (member.base.low or _ZERO) < 0:
            yield KeyFault("in the scale", member.id, f"the rate of {member.id} is below nothing")


def _of_flat(key: Key) -> Iterator[KeyFault]:
    by_id = {member.id: member for member in key.members}
    whole, seen = _ZERO, set[str]()
    for name, level in key.flat:
        low = level.low or _ZERO
        limit = limit_of(key, by_id[name]) if name in by_id else None
        whole += low
        if name not in by_id:
            yield KeyFault("flat", name, f"{name} has a flat share and is no party")
        if name in seen:
            yield KeyFault("flat", name, f"{name} has two flat shares")
        if low < 0:
            yield KeyFault("flat", name, f"the flat share of {name} is below nothing")
        if limit is not None and low > limit.share:
            yield KeyFault("flat", name, f"the flat share of {name} is over the limit for {limit.name}")
        if whole > 1 and whole - low <= 1:
            yield KeyFault("flat", name, f"with {name} the flat shares come to more than the whole")
        seen.add(name)


def _of_limits(key: Key) -> Iterator[KeyFault]:
    for limit in key.limits:
        if not 0 <= limit.share <= 1:
            yield KeyFault("limits", limit.name, f"the limit for {limit.name} is not between nothing and all")
        if not any(_holds(limit, member) for member in key.members):
            yield KeyFault("limits", limit.name, f"the limit for {limit.name} holds for no party")
