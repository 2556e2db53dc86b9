"""The agreements that ship: loaded with their amendments folded in, as known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from warikan.agreement.amend import Amendment, amendment, term_of
from warikan.agreement.file import Draft, Read, build, draft
from warikan.agreement.head import instrument
from warikan.agreement.model import Agreement, Instrument
from warikan.figures.fiscal import FiscalYear
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
    return _read(name)


def _read(name: str) -> Draft | Amendment:
    made = draft(source(name))
    if isinstance(made, Draft):
        return amendment(made.form, made.tree) if made.changes else made
    raise ValueError("\n".join(map(str, made)))


def ids() -> tuple[str, ...]:
    """The agreements that ship, amendments not counted.

    >>> [name for name in ids() if name.startswith("jp-us-20")][-2:]
    ['jp-us-2016', 'jp-us-2022']
    """
    return tuple(name for name in files() if not amends(name))


def amends(name: str) -> str:
    """The agreement that a shipped file amends, empty where it is one itself or does not ship.

    >>> amends("jp-us-2021-protocol"), amends("kr-us-9")
    ('jp-us-2016', '')
    """
    return _named(name, "amends")


def follows(name: str) -> str:
    """The agreement that comes before a shipped one, empty where none is named.

    >>> follows("jp-us-2006"), follows("jp-us-2022")
    ('jp-us-2001', 'jp-us-2016')
    """
    return _named(name, "succeed") or _named(name, "follows")


@cache
def _named(name: str, key: str) -> str:
    """The word under a key of a shipped file's head, read from its lines, so that listing the library costs little."""
    if name not in files():
        return ""
    for line in text(f"{_SHELF}/{name}{_ENDING}").splitlines():
        if line.startswith(f"{key}: "):
            return line.removeprefix(f"{key}: ").strip()
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

    Amendments are folded in the order of their entry into force; ``assume`` takes what stands under ``assumed:``. It
    ends where a successor took its place before its term was over. Raises ``KeyError`` for a name that does not ship.

    >>> before, after = (load("jp-us-2016", day) for day in (date(2021, 1, 1), date(2021, 3, 1)))
    >>> str(before.last_day), str(after.last_day)
    ('2021-03-31', '2022-03-31')
    """
    if name not in ids():
        raise KeyError(name)
    if not _known(name, as_known):
        return None
    found = _built(name, _changes(name, as_known), assume)
    for other in ids():
        if follows(other) == name and _known(other, as_known):
            found = _replaced(found, other)
    before = load(found.follows, as_known, assume=assume) if found.follows else None
    return replace(
        found, predecessor=before, instruments=tuple(_as_known(each, as_known) for each in found.instruments)
    )


def changes(name: str, as_known: date = date.max) -> tuple[Draft, tuple[Amendment, ...]]:
    """The file on which an agreement rests, and all that was signed by a day and makes the agreement of it.

    They are read anew, since what a text adds to them may be at fault in their words.
    """
    base, others = _changes(name, as_known)
    made = _read(base)
    assert isinstance(made, Draft)  # noqa: S101 - the first of a line of agreements carries on none
    return made, tuple(each for other in others if isinstance(each := _read(other), Amendment))


def _changes(name: str, as_known: date) -> tuple[str, tuple[str, ...]]:
    """The names of the same."""
    amending = tuple(other for other in files() if amends(other) == name and _known(other, as_known))
    before = _named(name, "succeed")
    if not before:
        return name, amending
    base, others = _changes(before, as_known)
    return base, (*others, name, *amending)


@cache
def _term(name: str) -> tuple[FiscalYear, FiscalYear]:
    """The term of an agreement as signed, by the calendar of the one on which it rests."""
    made = _draft(name)
    if isinstance(made, Amendment):
        return term_of(made.tree, _term(made.amends)[0])
    whole = build(made, ())
    if isinstance(whole, Read):
        return whole.agreement.first, whole.agreement.last
    raise ValueError("\n".join(map(str, whole)))


def _known(name: str, as_known: date) -> bool:
    """Whether a shipped file was signed by a day; one of unknown signature was by the day on which it took effect."""
    made = _draft(name)
    if isinstance(made, Amendment):
        return made.known(*_term(made.amends)) <= as_known
    own = instrument_of(name)
    return (own.signed or own.in_force or _term(name)[0].days.first) <= as_known


def _replaced(found: Agreement, successor: str) -> Agreement:
    """The agreement up to the year and the day before the successor's own."""
    first, force = _term(successor)[0], instrument_of(successor).in_force
    if first > found.last:
        return found
    ended = (force or first.days.first) - timedelta(days=1)
    clauses = (
        replace(clause, years=tuple(year for year in clause.years if year < first.number))
        for clause in found.clauses
    )
    return replace(
        found, last=first.plus(-1), ended=ended, clauses=tuple(each for each in clauses if each.years)
    )


def _as_known(of: Instrument, as_known: date) -> Instrument:
    """A text without the day of its entry into force where that had not come yet."""
    return replace(of, in_force=None) if of.in_force is not None and of.in_force > as_known else of


@cache
def _built(name: str, of: tuple[str, tuple[str, ...]], assume: bool) -> Agreement:
    base, others = _draft(of[0]), (_draft(other) for other in of[1])
    assert isinstance(base, Draft)  # noqa: S101 - the first of a line of agreements carries on none
    whole = build(base, [each for each in others if isinstance(each, Amendment)], assume=assume)
    if isinstance(whole, Read):
        return whole.agreement
    raise ValueError("\n".join([f"{name}:", *map(str, whole)]))


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
        and agreement.begun
        and agreement.first_day <= day <= agreement.last_day
    )
