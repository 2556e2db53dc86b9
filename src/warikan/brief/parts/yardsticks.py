"""The baseline card: the yardsticks known on the day, and each new sum's rise over those it compares with."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, series
from warikan.brief.story import Note, Piece, Sentence, Standing, Table
from warikan.brief.sums import figure
from warikan.match.baselines import Rise, Yardstick


def yardstick_table(findings: Findings) -> tuple[Table, ...]:
    """A row for each yardstick with the rises over it; nothing where no yardstick is known."""
    card = findings.baselines
    if card is None:
        return ()
    head: tuple[str, ...] = ("Yardstick", "Sum", "Basis", "Rise of the text's own sums")
    note = "A rise is true only beside its yardstick, and only on that yardstick's basis."
    rows: tuple[tuple[Sentence, ...], ...] = tuple(
        (
            (plain(stick.name),),
            (_sum(findings, stick),),
            (plain(str(stick.figure.basis)),),
            _rises(findings, card.rises, stick),
        )
        for stick in card.yardsticks
    )
    if not card.rises:
        head, rows = head[:3], tuple(row[:3] for row in rows)
        note = f"No sum in the text compares with these. {note}"
    return (Table("Yardsticks for a rise", head, rows, (plain(note),)),)


def yardstick_notes(findings: Findings) -> Iterator[Note]:
    """How each rise is reckoned."""
    for number, rise in enumerate(findings.baselines.rises if findings.baselines else (), 1):
        yard = words.money(rise.yardstick.money, rise.yardstick.figure.quantum)
        sentence = (
            *figure(findings.index, rise.claim, rise.amount),
            plain(f" over {yard} ({rise.yardstick.name}): {_rise(rise)}."),
        )
        yield Note(_anchor(number), "computation", sentence)


def _anchor(number: int) -> str:
    return f"rise-{number}"


def _sum(findings: Findings, stick: Yardstick) -> Piece:
    standing: Standing = "fact" if stick.times == 1 else "computed"
    text = words.money(stick.money, stick.figure.quantum)
    return Piece(text, findings.fact_anchor(stick.figure), standing)


def _rises(findings: Findings, rises: tuple[Rise, ...], stick: Yardstick) -> Sentence:
    parts = [
        (
            *figure(findings.index, rise.claim, rise.amount),
            plain(": "),
            Piece(_rise(rise), _anchor(number), "computed"),
        )
        for number, rise in enumerate(rises, 1)
        if rise.yardstick is stick
    ]
    return series(parts) if parts else (plain("no sum in the text compares"),)


def _rise(rise: Rise) -> str:
    low, high = words.percent(rise.low), words.percent(rise.high)
    return low if low == high else f"{low} to {high} by its printed digits"
