"""The notes that figures lead to: facts with their addresses, clauses, and computations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.asks import ask_notes
from warikan.brief.parts.calendar import calendar_notes
from warikan.brief.parts.conversions import conversion_notes
from warikan.brief.parts.day import day_notes
from warikan.brief.parts.history import history_notes
from warikan.brief.parts.proposal import proposal_notes
from warikan.brief.parts.published import figures_of_year
from warikan.brief.parts.reckoned import reckoned_notes
from warikan.brief.parts.yardsticks import yardstick_notes
from warikan.brief.pieces import plain
from warikan.brief.story import Note
from warikan.figures.published import Published

_ORDER = ("fact", "clause", "computation")


def notes(findings: Findings) -> tuple[Note, ...]:
    """Every note, each anchor once: facts, then clauses, then computations."""
    found: dict[str, Note] = {}
    makers = (
        _agreement,
        _facts,
        conversion_notes,
        yardstick_notes,
        reckoned_notes,
        history_notes,
        ask_notes,
        proposal_notes,
        day_notes,
        calendar_notes,
    )
    for note in (note for maker in makers for note in maker(findings)):
        found.setdefault(note.anchor, note)
    return tuple(sorted(found.values(), key=lambda note: _ORDER.index(note.kind)))


def _agreement(findings: Findings) -> Iterator[Note]:
    cover = findings.cover
    if cover is None:
        return
    signed = words.listed(
        [
            f"{i.title} (signed {_day(i.signed)}, in force {_day(i.in_force)})"
            for i in cover.agreement.instruments
        ]
    )
    last = cover.agreement.instruments[-1]
    text = f"{signed}. Found by the parties, the day and the words “{cover.words.exact}”."
    yield Note(findings.cover_anchor, "fact", (plain(text),), last.address)
    for clause in cover.clauses:
        assumed = f" Assumed: {words.listed(clause.assumed)}." if clause.assumed else ""
        text = (
            f"{clause.id}: {clause.words}. Legal home: {clause.home}. Text of the clause: not held.{assumed}"
        )
        yield Note(findings.clause_anchor(clause), "clause", (plain(text),), clause.fact)


def _day(day: date | None) -> str:
    return "on a day not known" if day is None else words.day(day)


def _facts(findings: Findings) -> Iterator[Note]:
    for figure in _figures(findings):
        known = (
            f"shown by its source on {words.day(figure.known)}" if figure.dated else "its source shows no day"
        )
        note = f" {figure.note}." if figure.note else ""
        text = (
            f"{figure.years} {words.category(figure.category)}: {words.money(figure.money, figure.quantum)}, "
            f"{figure.basis}; {known}.{note}"
        )
        yield Note(findings.fact_anchor(figure), "fact", (plain(text),), figure.address)


def _figures(findings: Findings) -> Iterator[Published]:
    yield from (based.figure for based in findings.bases)
    if findings.baselines is not None:
        yield from (stick.figure for stick in findings.baselines.yardsticks)
    if findings.cover is not None:
        yield from figures_of_year(findings, findings.cover)
