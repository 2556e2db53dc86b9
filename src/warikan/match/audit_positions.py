"""The audit of reported positions: what was told of a settlement, or of a level paid, against the published figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from warikan.evidence.positions import position_claims
from warikan.evidence.reported import Reported
from warikan.evidence.stored import StoredClaim, StoredSource
from warikan.figures.days import Days
from warikan.figures.findings import (
    COMPILED,
    ERROR,
    FOLLOWS,
    GAP,
    UNCHECKED,
    Comes,
    Finding,
    meet,
    rounded_off,
    used,
)
from warikan.figures.fiscal import calendar_of
from warikan.figures.lines import line_name
from warikan.figures.money import Money
from warikan.figures.precision import decimal, shown
from warikan.figures.published import Published
from warikan.figures.recompute import money_of
from warikan.figures.restated import market_range, with_slack

_BOTH = "both governments"
_DEAL = ("projection", "agreed_package", "due")
_TWO_YEARS = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A report of a payer's position: its document, the claim, and what it says; ``money`` where it gives one sum."""

    payer: str
    source: StoredSource
    claim: StoredClaim
    told: Reported

    @property
    def money(self) -> Money | None:
        """The sum of a report that gives one and no range."""
        if self.told.low is None or self.told.low != self.told.high or not self.told.currency:
            return None
        return Money.of(self.told.low, self.told.currency)

    @property
    def known(self) -> date:
        """The day since when it could be read."""
        return self.claim.known or date.max

    @property
    def round(self) -> str:
        """The round that its words are about."""
        return self.claim.round or ""


def audit_positions(
    payer: str, figures: Sequence[Published], as_known: date = date.max
) -> tuple[Finding, ...]:
    """What comes of every report of a settled or paid sum, and of every two reports of one cut.

    >>> from warikan.figures.published import published
    >>> found = audit_positions("jp", published("jp", date.max))
    >>> [f.because for f in found if f.verdict == "error of the public record"]
    ['no figure of this deal has that amount']
    """
    found = (
        Claimed(payer, source, claim, claim.content)
        for source, claim in position_claims()
        if isinstance(claim.content, Reported)
    )
    claims = [each for each in found if each.round.startswith(f"{payer}-") and each.known <= as_known]
    return (*_levels(claims, figures), *_cuts(claims))


def _levels(claims: Sequence[Claimed], figures: Sequence[Published]) -> Iterator[Finding]:
    for each in claims:
        told, money = each.told, each.money
        level = told.issue == "amount" and told.kind == "confirmation" and told.measure == "level"
        if money is None or not level:
            continue
        if told.outcome:
            yield _outcome(each, money, figures)
        elif not any(_echoes(told, other.told) for other in claims):
            yield _paid(each, money, figures)


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


def _outcome(each: Claimed, money: Money, figures: Sequence[Published]) -> Finding:
    """A settled sum against the deal as published: its total, or its yearly average or level."""
    year = _first_year(each.round, figures)
    lines = ("five_year_total",) if each.told.unit == "total" else ("annual_average", "annual_level", "total")
    deal = [f for f in figures if f.first.number == year and f.money.currency == money.currency]
    same = [f for f in deal if f.category in lines and f.basis.stage in (*_DEAL, "enacted")]
    published = next((f for line in lines for f in same if f.category == line), None)
    if published is None:
        return _finding(each, Comes(UNCHECKED, because="no figure of this deal is held"))
    told = f"{line_name(each.payer, published.category)} of {published.years}: {_told(published)}"
    if any(f.money == money for f in same):
        return _finding(each, Comes(FOLLOWS, told), published)
    exactly = Fraction(money.amount), Fraction(money.amount)
    if meet(published.ends, exactly) or rounded_off(money.amount, published.money.amount):
        return _finding(each, Comes(GAP, told, "rounded"), published)
    other = next((f for f in _of_deal(figures, published) if f.money == money), None)
    if other is None:
        return _finding(each, Comes(ERROR, told, "no figure of this deal has that amount"), published)
    because = f"it is another figure of the deal: {line_name(each.payer, other.category)} of {other.years}"
    return _finding(each, Comes(COMPILED, told, because), published, other)


def _first_year(round_: str, figures: Sequence[Published]) -> int:
    """The first year of a deal: the number of its round, or the first year due under the agreement of that name."""
    number = int(round_.split("-")[2])
    mine = [f.first.number for f in figures if f.table.startswith(f"{round_}/")]
    return min(mine) if mine and number < 1000 else number


def _of_deal(figures: Sequence[Published], deal: Published) -> list[Published]:
    """The figures told with a deal for any of its years."""
    last = max(deal.last.number, deal.first.number + 4)
    return [f for f in figures if f.basis.stage in _DEAL and deal.first.number <= f.first.number <= last]


def _paid(each: Claimed, money: Money, figures: Sequence[Published]) -> Finding:
    """A level said to be paid, against the total of that year at the market's rates of the two years before."""
    year = calendar_of(each.payer).year_of(each.known)
    near = [
        f
        for f in figures
        if f.category == "total"
        and f.first == f.last
        and f.first in (year, year.plus(-1))
        and f.basis.stage in ("enacted", "due")
        and f.money.currency != money.currency
    ]
    if not near:
        return _finding(each, Comes(UNCHECKED, because="no total of that year is held"))
    budget = max(near, key=lambda f: (f.first, f.basis.accounting != "unstated", -f.row))
    market = market_range(money.currency, budget.money.currency, Days(each.known - _TWO_YEARS, each.known))
    if market is None:
        return _finding(each, Comes(UNCHECKED, because="no rates are held for those days"))
    rate = Fraction(budget.money.units) / Fraction(money.units)
    fits = meet((rate, rate), with_slack(market))
    arithmetic = (
        f"{line_name(each.payer, 'total')} of {budget.years}, {_told(budget)}, over this: {decimal(rate, 1)} "
        f"{budget.money.currency} per {money.currency}"
    )
    because = f"the market had {decimal(market[0], 1)} to {decimal(market[1], 1)} in the two years before"
    what = "" if fits else "; what else is counted is not said"
    return _finding(each, Comes(FOLLOWS if fits else COMPILED, arithmetic, because + what), budget)


def _cuts(claims: Sequence[Claimed]) -> Iterator[Finding]:
    """Two reports of a cut that both governments settled for one round which no one number satisfies."""
    cuts = [c for c in claims if c.told.measure == "cut" and c.told.holder == _BOTH and c.told.figured]
    for one, other in combinations(cuts, 2):
        about = [(each.round, each.told.unit, each.told.currency) for each in (one, other)]
        if about[0] == about[1] and not meet(_ends(one.told), _ends(other.told)):
            yield Finding(
                COMPILED,
                "reports",
                one.payer,
                one.round,
                "yearly cut",
                f"{_range(one.told)}; {_range(other.told)}",
                f"{_range(one.told)} and {_range(other.told)} do not meet",
                f"reported of {one.told.issue} and of {other.told.issue}, by different sources",
                ids=(one.claim.id, other.claim.id),
                addresses=(one.source.address or "", other.source.address or ""),
            )


def _ends(told: Reported) -> tuple[Fraction, Fraction]:
    low = told.low if told.low is not None else told.high
    high = told.high if told.high is not None else told.low
    assert low is not None and high is not None  # noqa: S101 - only figured reports are asked
    return Fraction(low), Fraction(high)


def _range(told: Reported) -> str:
    ends = [
        shown(Money.of(Decimal(int(end)), told.currency).amount, told.currency, 10**8) for end in _ends(told)
    ]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _told(figure: Published) -> str:
    return f"{money_of(figure)} ({figure.basis.standing})"


def _finding(each: Claimed, comes: Comes, *figures: Published) -> Finding:
    money = each.money
    assert money is not None  # noqa: S101 - only reports of one sum are asked
    both = used(figures)
    return Finding(
        comes.verdict,
        "report",
        each.payer,
        each.round,
        f"sum as told by {each.told.attribution or each.told.holder}",
        shown(money.amount, money.currency, 10**8 if money.currency != "USD" else 10**9),
        comes.arithmetic,
        comes.because,
        ids=(each.claim.id, *both["ids"]),
        addresses=tuple(dict.fromkeys([each.source.address or "", *both["addresses"]])),
    )
