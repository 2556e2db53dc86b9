"""The audit of reported positions: what was told of a settlement, or of a level paid, against the published figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from warikan.evidence.positions import position_claims
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim, StoredSource
from warikan.figures.days import Days
from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED, Finding, Verdict, meet, rounded_off
from warikan.figures.fiscal import calendar_of
from warikan.figures.lines import line_name
from warikan.figures.money import Money
from warikan.figures.precision import decimal, shown
from warikan.figures.published import Published
from warikan.figures.restated import market_range, with_slack

_BOTH = "both governments"
_DEAL = ("projection", "agreed_package", "due")
_TWO_YEARS = timedelta(days=730)
Claimed = tuple[StoredSource, StoredClaim, Reported]


def audit_positions(payer: str, figures: Sequence[Published], as_known: date = date.max) -> tuple[Finding, ...]:
    """What comes of every report of a settled or paid sum, and of every two reports of one cut.

    >>> from warikan.figures.published import published
    >>> found = audit_positions("jp", published("jp", date.max))
    >>> [f.because for f in found if f.verdict == "error of the public record"]
    ['no figure of this deal has that amount']
    """
    claims = [
        (source, claim, claim.content)
        for source, claim in position_claims()
        if isinstance(claim.content, Reported)
        and (claim.round or "").startswith(f"{payer}-")
        and claim.known is not None
        and claim.known <= as_known
    ]
    return (*_levels(payer, claims, figures), *_cuts(payer, claims))


def _levels(payer: str, claims: Sequence[Claimed], figures: Sequence[Published]) -> Iterator[Finding]:
    for source, claim, told in claims:
        money = _money(told)
        sure = told.issue == "amount" and told.kind == "confirmation" and told.measure == "level"
        if money is None or not sure:
            continue
        if told.outcome:
            yield _outcome(payer, source, claim, told, money, figures)
        elif not any(_echoes(told, other) for _, _, other in claims):
            yield _paid(payer, source, claim, money, figures)


def _money(told: Reported) -> Money | None:
    """The sum of a report that gives one and no range."""
    if told.low is None or told.low != told.high or not told.currency:
        return None
    return Money.of(told.low, told.currency)


def _echoes(told: Reported, other: Reported) -> bool:
    """Whether a confirmation is of what was asked or offered before."""
    return (
        other.kind in ("ask", "offer")
        and other.currency == told.currency
        and told.low is not None
        and told.high is not None
        and other.low is not None
        and told.low <= other.low <= told.high
    )


def _outcome(
    payer: str, source: StoredSource, claim: StoredClaim, told: Reported, money: Money, figures: Sequence[Published]
) -> Finding:
    """A settled sum against the deal as published: its total, or its yearly average or level."""
    year = _first_year(payer, claim.round or "", figures)
    lines = ("five_year_total",) if told.unit == "total" else ("annual_average", "annual_level", "total")
    deal = [f for f in figures if f.first.number == year and f.money.currency == money.currency]
    same = [f for f in deal if f.category in lines and f.basis.stage in (*_DEAL, "enacted")]
    published = next((f for line in lines for f in same if f.category == line), None)
    if published is None:
        return _finding(payer, source, claim, money, UNCHECKED, "", "no figure of this deal is held")
    arithmetic = f"{line_name(payer, published.category)} of {published.years}: {_told(published)}"
    if any(f.money == money for f in same):
        return _finding(payer, source, claim, money, FOLLOWS, arithmetic, "", [published])
    if meet(published.ends, (Fraction(money.amount), Fraction(money.amount))) or rounded_off(
        money.amount, published.money.amount
    ):
        return _finding(payer, source, claim, money, GAP, arithmetic, "rounded", [published])
    other = next((f for f in _of_deal(figures, published) if f.money == money), None)
    if other is not None:
        because = f"it is another figure of the deal: {line_name(payer, other.category)} of {other.years}"
        return _finding(payer, source, claim, money, COMPILED, arithmetic, because, [published, other])
    return _finding(
        payer, source, claim, money, ERROR, arithmetic, "no figure of this deal has that amount", [published]
    )


def _first_year(payer: str, round_: str, figures: Sequence[Published]) -> int:
    """The first year of a deal: the number of its round, or the first year due under the agreement of that name."""
    number = int(round_.split("-")[2])
    mine = [f.first.number for f in figures if f.table.startswith(f"{round_}/")]
    return min(mine) if mine and number < 1000 else number


def _of_deal(figures: Sequence[Published], deal: Published) -> list[Published]:
    """The figures told with a deal for any of its years."""
    last = max(deal.last.number, deal.first.number + 4)
    return [f for f in figures if f.basis.stage in _DEAL and deal.first.number <= f.first.number <= last]


def _paid(
    payer: str, source: StoredSource, claim: StoredClaim, money: Money, figures: Sequence[Published]
) -> Finding:
    """A level said to be paid, against the total of that year at the market's rates of the two years before."""
    assert claim.known is not None  # noqa: S101 - asked by the caller
    year = calendar_of(payer).year_of(claim.known)
    totals = [
        f for f in figures if f.category == "total" and f.first == f.last and f.basis.stage in ("enacted", "due")
    ]
    near = [f for f in totals if f.first in (year, year.plus(-1)) and f.money.currency != money.currency]
    if not near:
        return _finding(payer, source, claim, money, UNCHECKED, "", "no total of that year is held")
    budget = max(near, key=lambda f: (f.first, f.basis.accounting != "unstated", -f.row))
    market = market_range(money.currency, budget.money.currency, Days(claim.known - _TWO_YEARS, claim.known))
    if market is None:
        return _finding(payer, source, claim, money, UNCHECKED, "", "no rates are held for those days")
    rate = Fraction(budget.money.units) / Fraction(money.units)
    verdict = FOLLOWS if meet((rate, rate), with_slack(market)) else COMPILED
    arithmetic = (
        f"{line_name(payer, 'total')} of {budget.years}, {_told(budget)}, over this: {decimal(rate, 1)} "
        f"{budget.money.currency} per {money.currency}"
    )
    because = f"the market had {decimal(market[0], 1)} to {decimal(market[1], 1)} in the two years before"
    what = "" if verdict == FOLLOWS else "; what else is counted is not said"
    return _finding(payer, source, claim, money, verdict, arithmetic, because + what, [budget])


def _cuts(payer: str, claims: Sequence[Claimed]) -> Iterator[Finding]:
    """Two reports of a cut that both governments settled for one round which no one number satisfies."""
    cuts = [each for each in claims if each[2].measure == "cut" and each[2].holder == _BOTH and each[2].figured]
    for one, other in combinations(cuts, 2):
        (source, claim, told), (_, second, again) = one, other
        if (claim.round, told.unit, told.currency) != (second.round, again.unit, again.currency):
            continue
        if not meet(_ends(told), _ends(again)):
            words = f"{_range(told)}; {_range(again)}"
            because = f"reported of {told.issue} and of {again.issue}, by different sources"
            yield Finding(
                COMPILED,
                "reports",
                payer,
                claim.round or "",
                "yearly cut",
                words,
                f"{_range(told)} and {_range(again)} do not meet",
                because,
                ids=(claim.id, second.id),
                addresses=(source.address or "", other[0].address or ""),
            )


def _ends(told: Reported) -> tuple[Fraction, Fraction]:
    low = told.low if told.low is not None else told.high
    high = told.high if told.high is not None else told.low
    assert low is not None and high is not None  # noqa: S101 - only figured reports are asked
    return Fraction(low), Fraction(high)


def _range(told: Reported) -> str:
    ends = [shown(Money.of(Decimal(int(end)), told.currency).amount, told.currency, 10**8) for end in _ends(told)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _told(figure: Published) -> str:
    return f"{shown(figure.money.amount, figure.money.currency, figure.quantum)} ({figure.basis.standing})"


def _finding(
    payer: str,
    source: StoredSource,
    claim: StoredClaim,
    money: Money,
    verdict: Verdict,
    arithmetic: str,
    because: str,
    figures: Sequence[Published] = (),
) -> Finding:
    addresses = [source.address or "", *(figure.address for figure in figures if figure.address)]
    printed = shown(money.amount, money.currency, 10**8 if money.currency != "USD" else 10**9)
    told = claim.content.attribution if isinstance(claim.content, Reported) else ""
    return Finding(
        verdict,
        "report",
        payer,
        claim.round or "",
        f"sum as told by {told or claim.holder}",
        printed,
        arithmetic,
        because,
        ids=(claim.id, *(figure.id for figure in figures)),
        addresses=tuple(dict.fromkeys(addresses)),
    )
