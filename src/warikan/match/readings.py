"""The two readings of "use the increase for X rather than Y", priced by the same step of money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from warikan.evidence.claims import Redirect
from warikan.figures.money import Money

STEP_UNITS = Decimal(10_000_000_000)  # a yearly step of ten billion, in the deal's own currency unit


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading does a year for each step: to the purpose named, to the one passed over, to the payer's total.

    ``guest`` is what the other side must then find itself for the purpose passed over, if its cost stays.
    ``supported`` says whether the words carry this reading rather than the other.
    """

    name: Literal["base kept", "base moved"]
    step: Money
    to: Money
    instead_of: Money
    total: Money
    guest: Money
    supported: bool


def readings(redirect: Redirect, currency: str) -> tuple[Reading, Reading]:
    """Both readings, each per step a year; at most one is supported by the words.

    Base kept: the payment passed over stays, the new money goes to the purpose named.
    Base moved: the payment passed over falls by what the purpose named receives.

    >>> from warikan.ground.span import Span
    >>> said = Redirect("increase", "training", Span(0, 8), "utilities", Span(9, 18))
    >>> [(reading.name, reading.supported) for reading in readings(said, "JPY")]
    [('base kept', True), ('base moved', False)]
    """
    step = Money.of(STEP_UNITS, currency)
    nothing = Money(0, currency)
    return (
        Reading("base kept", step, step, nothing, step, nothing, redirect.scope == "increase"),
        Reading("base moved", step, step, step.times(-1), nothing, step, redirect.scope == "whole"),
    )
