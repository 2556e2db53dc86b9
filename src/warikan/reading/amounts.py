"""Amounts: each sum of a text with its payer, period, purpose and standing, as far as the words settle them."""

from __future__ import annotations

from warikan.evidence.claims import Amount
from warikan.reading.amount_payer import payers_of
from warikan.reading.amount_period import period_of
from warikan.reading.amount_status import status_of
from warikan.reading.amount_words import is_change, purpose_of
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.setting import Reading, Setting, setting


def amounts(reading: Reading) -> tuple[Found, ...]:
    """Every sum as an amount claim; what is not plain is ``None`` or empty.

    >>> from warikan.evidence.article import Publication
    >>> from warikan.figures.days import Days
    >>> from warikan.ground.source import Source
    >>> from warikan.reading.money import sums
    >>> from warikan.reading.parties import mentions
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Norway will pay 3 million euros a year for bridges."))
    >>> day = Publication("unknown", Days.year(2021))
    >>> found = amounts(Reading(text, sums(text), (), mentions(text), (), day))[0].content
    >>> [party.name for party in found.payers], found.purpose, found.status
    (['Norway'], 'bridges', None)
    """
    made = []
    for item in reading.sums:
        here = setting(reading, item)
        if here is not None:
            made.append(Found(item.span, _amount(item, here), "amount-vague" if item.vague else "amount-sum"))
    return tuple(made)


def _amount(item: Sum, here: Setting) -> Amount:
    period = None if item.vague else period_of(here)
    return Amount(
        money=item.money,
        quantum=item.quantum,
        converted=item.converted,
        converted_quantum=item.converted_quantum,
        approx=item.approx,
        per_year=item.per_year,
        change=is_change(here),
        period=period,
        payers=payers_of(here),
        purpose=purpose_of(here),
        status=status_of(here, period),
        vague=item.vague,
    )
