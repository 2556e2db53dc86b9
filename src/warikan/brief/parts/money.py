"""The money: each stated figure with its basis, the conversions it implies, and the yardsticks of a rise."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import anchor, plain, series, undetermined
from warikan.brief.story import Piece, Section, Sentence, Standing, Table
from warikan.brief.sums import STANDINGS, figure, spell
from warikan.evidence.claims import Amount, Claim
from warikan.figures.rates import SERIES
from warikan.match.baselines import Baselines, Rise, Yardstick
from warikan.match.conversions import Conversion


def part(findings: Findings) -> Section | None:
    """The figures of the text; ``None`` where it states none."""
    if not findings.amounts:
        return None
    tables = [_figures(findings)]
    if findings.conversions:
        tables.append(_conversions(findings))
    tables.extend(_baselines(findings))
    return Section("money", "The money", tuple(_envelopes(findings)), tables=tuple(tables))


def _figures(findings: Findings) -> Table:
    rows = tuple(_row(findings, claim, amount) for claim, amount in findings.amounts)
    head = ("Figure", "Standing", "Payer", "For", "What for", "Basis")
    return Table("Every sum the text states", head, rows)


def _row(findings: Findings, claim: Claim, amount: Amount) -> tuple[Sentence, ...]:
    return (
        figure(findings.index, claim, amount),
        (plain(STANDINGS[amount.status] + (", a change" if amount.change else "")),)
        if amount.status
        else (undetermined(),),
        (plain(words.listed([payer.name for payer in amount.payers])),)
        if amount.payers
        else (undetermined(),),
        (plain(spell(amount.period, amount.payers)),) if amount.period else (undetermined(),),
        (plain(amount.purpose),) if amount.purpose else (undetermined(),),
        _basis(findings, claim),
    )


def _basis(findings: Findings, claim: Claim) -> Sentence:
    for based in findings.bases:
        if based.claim is claim:
            to = findings.fact_anchor(based.figure)
            if based.agrees:
                return (Piece(str(based.figure.basis), to, "fact"),)
            published = words.money(based.figure.money, based.figure.quantum)
            return (
                plain("differs from the published "),
                Piece(f"{published} ({based.figure.basis})", to, "fact"),
            )
    return (plain("the text gives none"),)


def _envelopes(findings: Findings) -> list[Sentence]:
    """That a figure counts more than the agreement covers, once for each such figure."""
    cover = findings.cover
    if cover is None:
        return []
    outside = [clause.id for clause in cover.clauses if clause.kind == "discretionary"]
    return [
        (
            *figure(findings.index, based.claim, based.amount),
            plain(f" is all {based.figure.basis.envelope}; the agreement covers part of it, and "),
            plain(words.listed(outside) + " stand outside the treaty."),
        )
        for based in findings.bases
        if based.agrees and based.figure.category == "total" and outside
    ]


def _baselines(findings: Findings) -> list[Table]:
    """The yardsticks known by the day, and each new sum's rise over those it compares with."""
    card = findings.baselines
    if card is None:
        return []
    rows = tuple(
        (
            (plain(stick.name),),
            (
                Piece(
                    words.money(stick.money, stick.figure.quantum),
                    findings.fact_anchor(stick.figure),
                    _by(stick),
                ),
            ),
            (plain(str(stick.figure.basis)),),
            _rises(findings, card, stick),
        )
        for stick in card.yardsticks
    )
    note = (plain("A rise is true only with its yardstick; no two of these are on one basis."),)
    return [
        Table(
            "Yardsticks for a rise", ("Yardstick", "Sum", "Basis", "Rise of the text's own sums"), rows, note
        )
    ]


def _by(stick: Yardstick) -> Standing:
    return "fact" if stick.times == 1 else "computed"


def _rises(findings: Findings, card: Baselines, stick: Yardstick) -> Sentence:
    found = [rise for rise in card.rises if rise.yardstick is stick]
    parts = [
        (*figure(findings.index, rise.claim, rise.amount), plain(": "), Piece(_rise(rise), None, "computed"))
        for rise in found
    ]
    return series(parts) if parts else (plain("no sum in the text compares"),)


def _rise(rise: Rise) -> str:
    low, high = words.percent(rise.low), words.percent(rise.high)
    return low if low == high else f"{low} to {high} by its printed digits"


def _conversions(findings: Findings) -> Table:
    rows = tuple(_conversion(findings, item) for item in findings.conversions)
    head = ("As stated", "Implied rate", "Allowed by the printed digits", "Market that day", "Fits")
    return Table(
        "Stated conversions", head, rows, (plain(f"Market: {SERIES}, the last banking day at or before."),)
    )


def _conversion(findings: Findings, item: Conversion) -> tuple[Sentence, ...]:
    assert item.amount.money is not None and item.amount.converted is not None  # noqa: S101
    unit = f"{item.amount.money.currency} per {item.amount.converted.currency}"
    market: Sentence = (undetermined(),)
    if item.market is not None:
        market = (Piece(f"{words.decimal(item.market.value, 2)} ({item.market.day})", None, "fact"),)
    fits = {None: "not determined", True: "yes", False: "no"}[item.fits]
    return (
        (
            Piece(
                words.money(item.amount.money, item.amount.quantum),
                anchor(findings.index, item.claim),
                "stated",
            ),
        ),
        (Piece(f"{words.decimal(item.middle, 2)} {unit}", None, "computed"),),
        (Piece(f"{words.decimal(item.low, 2)} to {words.decimal(item.high, 2)}", None, "computed"),),
        market,
        (Piece(fits, None, "undetermined" if item.fits is None else "computed"),),
    )
