"""The agreements that ship: loaded with their amendments folded in, as known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from warikan.agreement.file import Amendment, read
from warikan.agreement.model import Agreement, Clause
from warikan.agreement.terms import AtLeast, Fixed, Given, Less, Rounded, Sum, Term, Times, UpTo
from warikan.ground.shelf import names, text
from warikan.ground.source import Source

_SHELF, _ENDING = "agreements", ".yaml"


@cache
def _file(name: str) -> Agreement | Amendment:
    source = Source.of(f"{name}{_ENDING}", text(f"{_SHELF}/{name}{_ENDING}"))
    made = read(source)
    if isinstance(made, list):
        raise ValueError("\n".join(map(str, made)))
    return made


def ids() -> tuple[str, ...]:
    """The agreements that ship, amendments not counted.

    >>> ids()
    ('jp-us-2016',)
    """
    return tuple(name for name in names(_SHELF, _ENDING) if isinstance(_file(name), Agreement))


def load(name: str, as_known: date) -> Agreement | None:
    """An agreement as it stood by what was signed on ``as_known``, or ``None`` where it was not signed yet.

    Amendments are folded in the order of their entry into force. Raises ``KeyError`` for a name that does not ship.

    >>> before, after = (load("jp-us-2016", day) for day in (date(2021, 1, 1), date(2021, 3, 1)))
    >>> str(before.last_day), str(after.last_day)
    ('2021-03-31', '2022-03-31')
    """
    if name not in ids():
        raise KeyError(name)
    base = _file(name)
    assert isinstance(base, Agreement)  # noqa: S101 - ids() names nothing else
    if base.instruments[0].signed > as_known:
        return None
    for amendment in _amendments(name, as_known):
        base = _extended(base, amendment)
    return base


def _amendments(name: str, as_known: date) -> list[Amendment]:
    found = (_file(other) for other in names(_SHELF, _ENDING))
    mine = [a for a in found if isinstance(a, Amendment) and a.amends == name and a.instrument.signed <= as_known]
    return sorted(mine, key=lambda amendment: amendment.instrument.in_force)


def _extended(base: Agreement, amendment: Amendment) -> Agreement:
    """The agreement over the longer term; every clause must be carried, or nobody could say what it is in the new years."""
    lacking = [clause.id for clause in base.clauses if clause.id not in amendment.carry]
    if lacking or len(amendment.carry) > len(base.clauses):
        named = ", ".join(lacking or sorted(set(amendment.carry) - {clause.id for clause in base.clauses}))
        raise ValueError(f"{amendment.instrument.id}: {named}: carry exactly the clauses of {base.id}")
    new = range(base.last.number + 1, amendment.last.number + 1)
    return replace(
        base,
        last=amendment.last,
        instruments=(*base.instruments, amendment.instrument),
        clauses=tuple(_carried(clause, amendment.carry[clause.id].number, new) for clause in base.clauses),
    )


def _carried(clause: Clause, year: int, new: range) -> Clause:
    rest = None if clause.rest is None else _carry(clause.rest, year, new)
    return replace(clause, payment=_carry(clause.payment, year, new), rest=rest)


def _carry(term: Term, year: int, new: range) -> Term:
    """The same term with each level of ``year`` standing in the new years too."""
    match term:
        case Given():
            return term
        case Fixed(levels):
            return Fixed({**levels, **dict.fromkeys(new, levels[year])})
        case Sum(parts):
            return Sum(tuple(_carry(part, year, new) for part in parts))
        case Less(a, b):
            return Less(_carry(a, year, new), _carry(b, year, new))
        case Times(a, b):
            return Times(_carry(a, year, new), _carry(b, year, new))
        case UpTo(cap, of):
            return UpTo(_carry(cap, year, new), _carry(of, year, new))
        case AtLeast(floor, of):
            return AtLeast(_carry(floor, year, new), _carry(of, year, new))
        case Rounded(of, unit, mode):
            return Rounded(_carry(of, year, new), unit, mode)


def in_force(parties: Sequence[str], day: date, as_known: date) -> tuple[Agreement, ...]:
    """The agreements between these parties whose term holds ``day``, as known on ``as_known``.

    >>> [agreement.id for agreement in in_force(["us", "jp"], date(2021, 11, 17), date(2021, 11, 17))]
    ['jp-us-2016']
    """
    found = (load(name, as_known) for name in ids())
    return tuple(
        agreement
        for agreement in found
        if agreement is not None
        and {agreement.host, agreement.guest} <= set(parties)
        and agreement.first.days.first <= day <= agreement.last_day
    )
