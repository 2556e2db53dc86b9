"""Stated conversions: the rate each implies, and the day's market rate beside it."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.reckoned import of_claim
from warikan.brief.pieces import said, undetermined
from warikan.brief.story import Note, Piece, Sentence, Table
from warikan.figures.rates import SERIES, Rate
from warikan.match.conversions import Conversion


def conversion_table(findings: Findings) -> tuple[Table, ...]:
    """A row for each sum given in two currencies; nothing where there is none."""
    rows = tuple(_row(findings, item, number) for number, item in enumerate(findings.conversions, 1))
    head = ("As stated", "Implied rate", "Allowed by the printed digits", "Market that day", "Verdict")
    return (Table("Stated conversions", head, rows),) if rows else ()


def conversion_notes(findings: Findings) -> Iterator[Note]:
    """How each implied rate is reckoned, and where each market rate is from."""
    for number, item in enumerate(findings.conversions, 1):
        one, other = _sums(item)
        text = (
            f"{one} divided by {other}: {words.decimal(item.middle, 2)} {_unit(item)}. Each printed figure stands for "
            f"half a unit of its last digit either way, so {_allowed(item)} fit."
        )
        yield Note(_anchor(number), "computation", (Piece(text),))
        if item.market is not None:
            text = f"{words.decimal(item.market.value, 2)} {_unit(item)} on {words.day(item.market.day)}: {SERIES}"
            crossed = "" if "EUR" in (item.market.base, item.market.quote) else ", crossed through the euro"
            yield Note(
                _market_anchor(number), "fact", (Piece(f"{text}{crossed}, the last banking day so far."),)
            )


def _anchor(number: int) -> str:
    return f"rate-{number}"


def _market_anchor(number: int) -> str:
    return f"market-{number}"


def _row(findings: Findings, item: Conversion, number: int) -> tuple[Sentence, ...]:
    one, other = _sums(item)
    to = _anchor(number)
    return (
        (said(f"{one} ({other})", findings.anchor(item.claim)),),
        (Piece(f"{words.decimal(item.middle, 2)} {_unit(item)}", to, "computed"),),
        (Piece(_allowed(item), to, "computed"),),
        (_market(item.market, number),),
        (of_claim(findings, item.claim, "conversion"),),
    )


def _market(rate: Rate | None, number: int) -> Piece:
    if rate is None:
        return undetermined()
    return Piece(f"{words.decimal(rate.value, 2)} on {words.day(rate.day)}", _market_anchor(number), "fact")


def _sums(item: Conversion) -> tuple[str, str]:
    """Both sums as printed."""
    assert item.amount.money is not None and item.amount.converted is not None  # noqa: S101 - else no conversion
    one = words.money(item.amount.money, item.amount.quantum)
    return one, words.money(item.amount.converted, item.amount.converted_quantum)


def _unit(item: Conversion) -> str:
    assert item.amount.money is not None and item.amount.converted is not None  # noqa: S101 - else no conversion
    return f"{item.amount.money.currency} per {item.amount.converted.currency}"


def _allowed(item: Conversion) -> str:
    return f"{words.decimal(item.low, 2)} to {words.decimal(item.high, 2)}"
