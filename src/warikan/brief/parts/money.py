"""The money: each stated figure with its basis, the conversions it implies, and the yardsticks of a rise."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import anchor, plain, undetermined
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.brief.sums import STANDINGS, figure, spell
from warikan.evidence.claims import Amount, Claim
from warikan.figures.rates import SERIES
from warikan.match.conversions import Conversion


def part(findings: Findings) -> Section | None:
    """The figures of the text; ``None`` where it states none."""
    if not findings.amounts:
        return None
    tables = [_figures(findings)]
    if findings.conversions:
        tables.append(_conversions(findings))
    return Section("money", "The money", tuple(_basis_notes(findings)), tables=tuple(tables))


def _figures(findings: Findings) -> Table:
    rows = tuple(_row(findings, claim, amount) for claim, amount in findings.amounts)
    head = ("Figure", "Standing", "Payer", "For", "What for", "Basis")
    return Table("Every sum the text states", head, rows)


def _row(findings: Findings, claim: Claim, amount: Amount) -> tuple[Sentence, ...]:
    return (
        figure(findings.index, claim, amount),
        (plain(STANDINGS[amount.status] + (", a change" if amount.change else "")),) if amount.status else (undetermined(),),
        (plain(words.listed([payer.name for payer in amount.payers])),) if amount.payers else (undetermined(),),
        (plain(spell(amount.period, amount.payers)),) if amount.period else (undetermined(),),
        (plain(amount.purpose),) if amount.purpose else (undetermined(),),
        _basis(findings, claim),
    )


def _basis(findings: Findings, claim: Claim) -> Sentence:
    for based in findings.bases:
        if based.claim is claim:
            return (Piece(based.basis, based.anchor, "fact"),)
    return (plain("the text gives no basis"),)


def _basis_notes(findings: Findings) -> list[Sentence]:
    """One sentence a figure whose envelope is wider than the agreement."""
    found: list[Sentence] = []
    for based in findings.bases:
        if based.note:
            found.append((*figure(findings.index, based.claim, based.amount), plain(": "), Piece(based.note, based.anchor, "fact")))
    return found


def _conversions(findings: Findings) -> Table:
    rows = tuple(_conversion(findings, item) for item in findings.conversions)
    head = ("As stated", "Implied rate", "Allowed by the printed digits", "Market that day", "Fits")
    return Table("Stated conversions", head, rows, (plain(f"Market: {SERIES}, the last banking day at or before."),))


def _conversion(findings: Findings, item: Conversion) -> tuple[Sentence, ...]:
    assert item.amount.money is not None and item.amount.converted is not None  # noqa: S101
    unit = f"{item.amount.money.currency} per {item.amount.converted.currency}"
    market: Sentence = (undetermined(),)
    if item.market is not None:
        market = (Piece(f"{words.decimal(item.market.value, 2)} ({item.market.day})", None, "fact"),)
    fits = {None: "not determined", True: "yes", False: "no"}[item.fits]
    return (
        (Piece(words.money(item.amount.money, item.amount.quantum), anchor(findings.index, item.claim), "stated"),),
        (Piece(f"{words.decimal(item.middle, 2)} {unit}", None, "computed"),),
        (Piece(f"{words.decimal(item.low, 2)} to {words.decimal(item.high, 2)}", None, "computed"),),
        market,
        (Piece(fits, None, "undetermined" if item.fits is None else "computed"),),
    )
