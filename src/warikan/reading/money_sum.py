"""One sum of money as a text writes it, and how a figure, a scale and a currency make one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import NamedTuple

from warikan.evidence.claims import Approx
from warikan.figures.money import Money, minor_digits
from warikan.ground.span import Span
from warikan.reading.numerals import figure

MOST_DIGITS = 14  # digits in one figure; longer runs are no sums of money


class Sum(NamedTuple):
    """One sum as written: the span is the principal figure with its currency, without bounds or brackets.

    ``quantum`` is the worth of the last printed digit in smallest units; ``unit_price`` marks a price of one thing.
    ``written`` is the number in units of the currency named, ``scale`` the worth of its scale word; ``money`` is
    ``None`` where the name fits several currencies and nothing tells which ("528 million francs"). ``shared`` marks a
    sum that leaves its currency to the one before it.
    """

    span: Span
    money: Money | None
    quantum: int | None
    converted: Money | None = None
    converted_quantum: int | None = None
    converted_span: Span | None = None
    approx: Approx | None = None
    per_year: bool = False
    vague: bool = False
    unit_price: bool = False
    written: Decimal | None = None
    scale: int = 1
    shared: bool = False


def is_year(number: str) -> bool:
    """Whether four figures may be a year.

    >>> is_year("2019"), is_year("2,019")
    (True, False)
    """
    return len(number) == 4 and number.isdecimal() and number.startswith(("19", "20"))


def figure_of(number: str) -> tuple[Decimal, Decimal] | None:
    """The value of a figure, or ``None`` where it is too long to be a sum or no figure at all.

    >>> figure_of("1,520.5"), figure_of("9" * 30), figure_of("1,2.3.4")
    ((Decimal('1520.5'), Decimal('0.1')), None, None)
    """
    if sum(map(str.isdigit, number[:60])) > MOST_DIGITS or len(number) > 30:
        return None
    try:
        return figure(number)
    except InvalidOperation:
        return None


def made(
    span: Span, value: tuple[Decimal, Decimal] | None, scale: int, currency: str, *, minus: bool = False
) -> Sum | None:
    """The sum of a value and a scale; ``None`` for what the smallest unit cannot hold, which is a rate and no sum.

    >>> made(Span(0, 1), figure("1.5"), 10**9, "USD").money.units, made(Span(0, 1), figure("114.6"), 1, "JPY")
    (Decimal('1500000000.00'), None)
    """
    if value is None:
        return None
    unit = _smallest(currency)
    amount, quantum = value[0] * scale * unit, value[1] * scale * unit
    if amount != amount.to_integral_value():
        return None
    sign = -1 if minus else 1
    return Sum(
        span,
        Money(sign * int(amount), currency),
        max(1, int(quantum)),
        written=sign * value[0] * scale,
        scale=scale,
    )


@cache
def _smallest(currency: str) -> Decimal:
    """How many of the smallest unit make one of a currency."""
    return Decimal(10) ** minor_digits(currency)


class Place(NamedTuple):
    """Where sums are looked for: a stretch of folded text, and the ids of the parties whose money it may be."""

    folded: str
    region: Span
    homes: Sequence[str] = ()

    def back(self, at: int, reach: int) -> int:
        """So many characters before a place, within the stretch."""
        return max(self.region.start, at - reach)
