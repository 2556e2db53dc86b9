"""The question of `figures`: whose figures a subject means, which of them are asked for, and their sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from warikan.agreement.library import ids, load
from warikan.evidence.glossary import subjects
from warikan.figures.basis import STAGES
from warikan.figures.fiscal import FiscalYear, calendar_of, runs
from warikan.figures.lines import known_lines, line_name, lines_of
from warikan.figures.prices import price_series, price_years
from warikan.figures.published import Published, payers
from warikan.figures.sums import Refused, Together, summed
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.shelf import names
from warikan.match.audit import figures_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a subject's figures.

    ``years``, ``lines``, ``stage`` and ``accounting`` choose among them, empty or ``None`` for all; ``recalled`` takes
    in what no source bears out. ``currency`` and ``on`` ask for a conversion, at the rate of that day or of each year's
    first; ``prices`` for the prices of a year. ``add`` asks for the sum of what is chosen, ``against`` names another
    subject to set beside this one.
    """

    years: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()
    stage: str | None = None
    accounting: str | None = None
    as_known: date = date.max
    recalled: bool = False
    currency: str | None = None
    on: date | None = None
    prices: int | None = None
    add: bool = False
    against: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose figures a subject means, which lines of them and of which years; empty for all."""

    name: str
    payer: str
    lines: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The figures of a subject: all that are held, those chosen, and the sum or its refusal where one was asked.

    ``against`` is the payer of the subject to set beside this one.
    """

    subject: Subject
    asked: Asked
    held: tuple[Published, ...]
    chosen: tuple[Published, ...]
    years: tuple[FiscalYear, ...]
    total: Together | Refused | None = None
    against: str | None = None


def answered(name: str, asked: Asked) -> Answer | list[Diagnostic]:
    """The figures of a subject, or what is not understood of the question."""
    subject = subject_of(name)
    if isinstance(subject, Diagnostic):
        return [subject]
    other = subject_of(asked.against) if asked.against is not None else None
    wrong = _wrong(subject, asked)
    if isinstance(other, Diagnostic):
        return [*wrong, other]
    if wrong:
        return wrong
    held = figures_of(subject.payer, asked.as_known, recalled=asked.recalled)
    calendar = calendar_of(subject.payer)
    years = tuple(calendar.year(number) for number in asked.years or subject.years)
    chosen = tuple(figure for figure in held if _chosen(figure, subject, asked, years))
    total = _total(subject, asked, chosen, years) if asked.add else None
    return Answer(subject, asked, held, chosen, years, total, other.payer if other else None)


def _total(
    subject: Subject, asked: Asked, chosen: Sequence[Published], years: Sequence[FiscalYear]
) -> Together | Refused:
    """The sum of what was chosen, or why there is none; where nothing was, what it is that is not held."""
    if chosen:
        return summed(chosen, years)
    lines = asked.lines or subject.lines
    what = ", ".join(line_name(subject.payer, line) for line in lines) or host_name(subject.payer)
    of_years = f" of {runs(years)}" if years else ""
    narrowed = [
        STAGES[asked.stage] if asked.stage else "",
        f"{asked.accounting} accounting" if asked.accounting else "",
        f"known by {asked.as_known}" if asked.as_known != date.max else "",
        "within these years" if len(years) > 1 else "",
    ]
    told = f" ({', '.join(filter(None, narrowed))})" if any(narrowed) else ""
    return Refused((("figures", (f"no figure of {what}{of_years} is held{told}",)),))


def _wrong(subject: Subject, asked: Asked) -> list[Diagnostic]:
    """All that is asked of a subject and cannot be answered."""
    found = [_unknown_line(line, subject) for line in asked.lines if line not in known_lines(subject.payer)]
    if asked.currency not in (None, "EUR", *names("rates", ".csv")):
        found.append(_unknown_currency(asked.currency or "", subject.name))
    reach = price_years(subject.payer)
    if asked.prices is not None and reach is not None and not reach[0] <= asked.prices <= reach[1]:
        found.append(_outside_prices(asked.prices, reach, subject))
    return found


def _outside_prices(year: int, reach: tuple[int, int], subject: Subject) -> Diagnostic:
    message = f"no prices of FY{year} are held: {price_series(subject.payer)} does not reach that year"
    way_out = f"ask for the prices of a year in FY{reach[0]}..FY{reach[1]}"
    return Diagnostic("prices-outside", message, Place(subject.name), way_out)


def subject_of(name: str) -> Subject | Diagnostic:
    """Whose figures a name means, in whatever case it is written.

    >>> subject_of("jp-us-2016").years[0], subject_of("host-nation-support").payer
    (2016, 'jp')
    """
    asked, name = name, name.lower()
    for payer in payers():
        if name in (payer, *_pairs(payer)):
            return Subject(name, payer)
    if name in ids():
        agreement = load(name)
        if agreement is not None and agreement.host in payers():
            return Subject(name, agreement.host, years=tuple(year.number for year in agreement.years))
    named = subjects().get(name)
    if named is not None and named.payer in payers():
        return Subject(name, named.payer or "", lines_of(name))
    if named is not None:
        way_out = f"say whose: {', '.join(_pairs_of_all())}"
        return Diagnostic("which-host", "several hosts pay under this name", Place(asked), way_out)
    near = get_close_matches(name, [*_known(), *ids()], n=1, cutoff=0.7)
    way_out = (
        f"did you mean {near[0]}?" if near else f"subjects: {', '.join(_known())}, or the id of an agreement"
    )
    return Diagnostic("unknown-subject", "no figures are held for this subject", Place(asked), way_out)


def host_name(payer: str) -> str:
    """The English name of a host, as its agreements have it.

    >>> host_name("jp")
    'Japan'
    """
    first = next((name for name in ids() if name.startswith(f"{payer}-")), None)
    agreement = load(first) if first else None
    return agreement.names[payer]["en"] if agreement else payer


def _pairs(payer: str) -> tuple[str, ...]:
    """The pairs of parties of a host's agreements, such as ``jp-us``."""
    return tuple(
        dict.fromkeys("-".join(name.split("-")[:2]) for name in ids() if name.startswith(f"{payer}-"))
    )


def _pairs_of_all() -> list[str]:
    return [pair for payer in payers() for pair in _pairs(payer)]


def _known() -> list[str]:
    named = [subject.id for subject in subjects().values() if subject.payer in payers()]
    return [*_pairs_of_all(), *payers(), *named]


def _unknown_line(line: str, subject: Subject) -> Diagnostic:
    near = get_close_matches(line, known_lines(subject.payer), n=1)
    way_out = f"did you mean {near[0]}?" if near else f"lines: {', '.join(known_lines(subject.payer))}"
    return Diagnostic(
        "unknown-line", f"`{line[:60]}` is no line of these figures", Place(subject.name), way_out
    )


def _unknown_currency(currency: str, name: str) -> Diagnostic:
    message = f"no rates of `{currency[:20]}` are held"
    way_out = f"rates are held of EUR, {', '.join(names('rates', '.csv'))}"
    return Diagnostic("unknown-currency", message, Place(name), way_out)


def _chosen(figure: Published, subject: Subject, asked: Asked, years: Sequence[FiscalYear]) -> bool:
    lines = asked.lines or subject.lines
    return (
        (not lines or figure.category in lines)
        and (not years or any(figure.first <= year <= figure.last for year in years))
        and asked.stage in (None, figure.basis.stage)
        and asked.accounting in (None, figure.basis.accounting)
        and (not asked.add or not years or (figure.first in years and figure.last in years))
    )
