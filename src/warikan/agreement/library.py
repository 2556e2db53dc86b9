"""The agreements that ship: loaded with their amendments folded in, as known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from warikan.agreement.amend import Amendment, amendment
from warikan.agreement.file import Draft, Read, build, draft
from warikan.agreement.head import instrument
from warikan.agreement.model import Agreement, Instrument
from warikan.ground.shelf import names, text
from warikan.ground.source import Source

_SHELF, _ENDING = "agreements", ".yaml"


def source(name: str) -> Source:
    """The file of an agreement or amendment that ships."""
    return Source.of(f"{name}{_ENDING}", text(f"{_SHELF}/{name}{_ENDING}"))


def files() -> tuple[str, ...]:
    """Every agreement and amendment that ships, by name."""
    return names(_SHELF, _ENDING)


@cache
def _draft(name: str) -> Draft | Amendment:
    made = draft(source(name))
    if isinstance(made, Draft):
        return amendment(made.form, made.tree) if made.amends else made
    raise ValueError("\n".join(map(str, made)))


def ids() -> tuple[str, ...]:
    """The agreements that ship, amendments not counted.

    >>> [name for name in ids() if name.startswith("jp-us-20")]
    ['jp-us-2016', 'jp-us-2022']
    """
    return tuple(name for name in files() if not amends(name))


@cache
def amends(name: str) -> str:
    """The agreement that a shipped file amends, empty where it is one itself or does not ship.

    Read from its first lines, so that listing the library costs little.

    >>> amends("jp-us-2021-protocol"), amends("kr-us-9")
    ('jp-us-2016', '')
    """
    if name not in files():
        return ""
    for line in text(f"{_SHELF}/{name}{_ENDING}").splitlines():
        if line.startswith("amends: "):
            return line.removeprefix("amends: ").strip()
    return ""


def instrument_of(name: str) -> Instrument:
    """The text that a shipped file is.

    >>> str(instrument_of("jp-us-2021-protocol").signed)
    '2021-02-24'
    """
    made = _draft(name)
    return made.instrument if isinstance(made, Amendment) else instrument(made.form, made.tree)


def load(name: str, as_known: date = date.max, *, assume: bool = False) -> Agreement | None:
    """An agreement as it stood by what was signed on ``as_known``, or ``None`` where it was not signed yet.

    Amendments are folded in the order of their entry into force; ``assume`` takes what stands under ``assumed:``.
    Raises ``KeyError`` for a name that does not ship.

    >>> before, after = (load("jp-us-2016", day) for day in (date(2021, 1, 1), date(2021, 3, 1)))
    >>> str(before.last_day), str(after.last_day)
    ('2021-03-31', '2022-03-31')
    """
    if name not in ids():
        raise KeyError(name)
    base = _draft(name)
    assert isinstance(base, Draft)  # noqa: S101 - ids() names nothing else
    amending = tuple(other for other in files() if amends(other) == name and _known(other, as_known))
    found = _built(name, amending, assume)
    signed = found.instruments[0].signed
    if (found.first.days.first if signed is None else signed) > as_known:
        return None
    if not found.follows:
        return found
    return replace(found, predecessor=load(found.follows, as_known, assume=assume))


def _known(name: str, as_known: date) -> bool:
    made = _draft(name)
    signed = made.instrument.signed if isinstance(made, Amendment) else None
    return signed is not None and signed <= as_known


@cache
def _built(name: str, amending: tuple[str, ...], assume: bool) -> Agreement:
    base = _draft(name)
    assert isinstance(base, Draft)  # noqa: S101 - ids() names nothing else
    amendments = [made for other in amending if isinstance(made := _draft(other), Amendment)]
    ordered = sorted(amendments, key=lambda each: each.instrument.in_force or date.max)
    whole = build(base, ordered, assume=assume)
    if isinstance(whole, Read):
        return whole.agreement
    raise ValueError("\n".join(map(str, whole)))


def in_force(parties: Sequence[str], day: date, as_known: date) -> tuple[Agreement, ...]:
    """The agreements between these parties whose cover holds ``day``, as known on ``as_known``.

    >>> [agreement.id for agreement in in_force(["us", "jp"], date(2021, 11, 17), date(2021, 11, 17))]
    ['jp-us-2016']
    """
    pairs = (name for name in ids() if set(name.split("-")[:2]) <= set(parties))
    found = (load(name, as_known) for name in pairs)
    return tuple(
        agreement
        for agreement in found
        if agreement is not None
        and {agreement.host, agreement.guest} <= set(parties)
        and agreement.first_day <= day <= agreement.last_day
    )
