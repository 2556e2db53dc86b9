"""The money: each stated figure with its basis, the conversions it implies, and the yardsticks of a rise."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.asks import ask_lead, ask_tables
from warikan.brief.parts.conversions import conversion_table
from warikan.brief.parts.reckoned import reckoned_lead, reckoned_table
from warikan.brief.parts.yardsticks import yardstick_table
from warikan.brief.pieces import plain, said, undetermined
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.brief.sums import STANDINGS, figure, spell
from warikan.evidence.claims import Amount, Claim, Percentage


def part(findings: Findings) -> Section | None:
    """The figures of the text; ``None`` where it states none."""
    percentages = list(findings.article.each(Percentage))
    if not findings.amounts and not percentages and not findings.checks and not findings.asks:
        return None
    tables = (
        *((_figures(findings),) if findings.amounts else ()),
        *((_percentages(findings, percentages),) if percentages else ()),
        *conversion_table(findings),
        *reckoned_table(findings),
        *ask_tables(findings),
        *yardstick_table(findings),
    )
    lead = (*_envelopes(findings), *ask_lead(findings), *reckoned_lead(findings))
    return Section("money", "The money", lead, tables=tables)


def _figures(findings: Findings) -> Table:
    rows = tuple(_row(findings, claim, amount) for claim, amount in findings.amounts)
    head = ("Figure", "Standing", "Payer", "Period", "Purpose", "Basis")
    return Table("Every sum the text states", head, rows)


def _percentages(findings: Findings, found: list[tuple[Claim, Percentage]]) -> Table:
    rows = tuple(
        ((said(f"{share.value} %", findings.anchor(claim)),), _or_not(share.of)) for claim, share in found
    )
    return Table("Percentages the text states", ("Percentage", "Of what"), rows)


def _row(findings: Findings, claim: Claim, amount: Amount) -> tuple[Sentence, ...]:
    status = STANDINGS[amount.status] + (", a change" if amount.change else "") if amount.status else None
    period = spell(amount.period, amount.payers) if amount.period else None
    return (
        figure(findings.index, claim, amount),
        _or_not(status),
        _or_not(words.listed([payer.name for payer in amount.payers])),
        _or_not(period),
        _or_not(amount.purpose),
        _basis(findings, claim),
    )


def _or_not(text: str | None) -> Sentence:
    """Words as a cell, or that they are not determined."""
    return (plain(text),) if text else (undetermined(),)


def _basis(findings: Findings, claim: Claim) -> Sentence:
    for based in findings.bases:
        if based.claim is claim:
            to = findings.fact_anchor(based.figure)
            if based.agrees:
                return (Piece(str(based.figure.basis), to, "fact"),)
            published = words.money(based.figure.money, based.figure.quantum)
            differs = Piece(f"{published} ({based.figure.basis})", to, "fact")
            return (plain("differs from the published "), differs)
    return (undetermined(),)


def _envelopes(findings: Findings) -> list[Sentence]:
    """That a figure counts more than the agreement covers, once for each such figure."""
    cover = findings.cover
    if cover is None:
        return []
    outside = [words.category(clause.category) for clause in cover.clauses if clause.kind == "discretionary"]
    return [
        (
            *figure(findings.index, based.claim, based.amount),
            plain(f" is all {based.figure.basis.envelope}; the agreement covers part of it. "),
            plain(f"Outside the treaty: {words.listed(outside)}."),
        )
        for based in findings.bases
        if based.agrees and based.figure.category == "total" and outside
    ]
