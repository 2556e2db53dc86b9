"""Bases: the published figure a stated sum repeats, linked by payer, years and subject, never by amount alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim
from warikan.figures.published import Published, published
from warikan.match.cover import Cover

# The lines of a budget table that stand for the whole support of a year or of several.
_WHOLE = ("total", "five_year_total")


@dataclass(frozen=True, slots=True)
class BasedOn:
    """A stated sum with the published figure of the same payer and years.

    ``agrees`` says whether both are the same to the printed digits of the coarser one.
    """

    claim: Claim
    amount: Amount
    figure: Published
    agrees: bool


def bases(article: Article, cover: Cover | None, as_known: date) -> tuple[BasedOn, ...]:
    """The published figure behind each sum that is a level for whole fiscal years of the host; none without cover."""
    if cover is None:
        return ()
    figures = [figure for figure in published(cover.agreement.host, as_known) if figure.category in _WHOLE]
    found = (_based(claim, amount, figures) for claim, amount in article.each(Amount))
    return tuple(item for item in found if item is not None)


def _based(claim: Claim, amount: Amount, figures: list[Published]) -> BasedOn | None:
    if amount.money is None or amount.period is None or amount.change or amount.per_year:
        return None
    same = [
        figure
        for figure in figures
        if any(payer.id == figure.payer for payer in amount.payers)
        and (figure.first.days.first, figure.last.days.last) == (amount.period.first, amount.period.last)
        and figure.money.currency == amount.money.currency
    ]
    agreeing = [figure for figure in same if _agree(amount, figure)]
    if not agreeing:
        return BasedOn(claim, amount, same[0], agrees=False) if same else None
    return BasedOn(claim, amount, agreeing[0], agrees=True)


def _agree(amount: Amount, figure: Published) -> bool:
    assert amount.money is not None  # noqa: S101 - asked only of sums
    coarser = max(amount.quantum or 1, figure.quantum)
    return abs(amount.money.amount - figure.money.amount) < coarser
