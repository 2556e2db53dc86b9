"""Every step, term and position the text names, with its standing."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, undetermined
from warikan.brief.steps import NOUNS, days_or_not
from warikan.brief.story import Section, Sentence, Table
from warikan.brief.words import quoted
from warikan.evidence.claims import Claim, Decision, Event, Position, RelativeBound, Term, Unknown


def part(findings: Findings) -> Section | None:
    """Steps, terms, positions and unknowns as tables; ``None`` where there is none."""
    tables = [
        table
        for table in (_steps(findings), _terms(findings), _positions(findings), _open(findings))
        if table.rows
    ]
    return (
        Section("steps", "Every step, term and position", tables=tuple(tables), folded=True)
        if tables
        else None
    )


def _steps(findings: Findings) -> Table:
    rows = tuple(_step(findings, claim, event) for claim, event in findings.article.each(Event))
    return Table("Steps", ("Step", "Standing", "Who", "When", "Words"), rows)


def _step(findings: Findings, claim: Claim, event: Event) -> tuple[Sentence, ...]:
    hangs = f"; waits for {quoted(event.waits_for.exact)}" if event.waits_for else ""
    return (
        (plain(NOUNS[event.type][0] + (f", {event.level} level" if event.level else "")),),
        (plain(event.status + hangs),),
        (plain(words.listed([party.name for party in event.parties])),)
        if event.parties
        else (undetermined(),),
        days_or_not(event.days),
        (quote(findings.index, claim),),
    )


def _terms(findings: Findings) -> Table:
    rows = tuple(
        (
            (plain(words.term(term.kind)),),
            (plain(words.duration(term.value)),),
            (quote(findings.index, claim),),
        )
        for claim, term in findings.article.each(Term)
    )
    return Table("Terms", ("Term", "Value", "Words"), rows)


def _positions(findings: Findings) -> Table:
    rows = tuple(
        (
            (plain(position.party.name),),
            (plain(position.issue),),
            (plain(position.stance),),
            (plain(position.reason),) if position.reason else (plain("none stated"),),
            (quote(findings.index, claim),),
        )
        for claim, position in findings.article.each(Position)
    )
    return Table("Positions", ("Party", "On", "Stance", "Reason", "Words"), rows)


def _open(findings: Findings) -> Table:
    """What the text says is not known, bounds by reference, and who decides."""
    rows: list[tuple[Sentence, ...]] = []
    for claim, unknown in findings.article.each(Unknown):
        rows.append(((plain("not known"),), (plain(unknown.about),), (quote(findings.index, claim),)))
    for claim, bound in findings.article.each(RelativeBound):
        text = f"{bound.relation.replace('_', ' ')} {quoted(bound.referent)}"
        rows.append(((plain("bounded by reference"),), (plain(text),), (quote(findings.index, claim),)))
    for claim, decision in findings.article.each(Decision):
        rows.append(((plain("who decides"),), (plain(decision.decider),), (quote(findings.index, claim),)))
    return Table("Unknowns, bounds and who decides", ("What", "Content", "Words"), tuple(rows))
