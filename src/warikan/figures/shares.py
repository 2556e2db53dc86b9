"""Published shares: what part of a cost the host is said to bear, on which definition; ours where we divided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from warikan.figures.findings import COMPILED, ERROR, FOLLOWS, GAP, UNCHECKED, Ends, Finding, Verdict, meet
from warikan.figures.fiscal import year_run
from warikan.figures.money import Money
from warikan.figures.precision import decimal, ends, shown
from warikan.figures.rounding import round_to
from warikan.ground.shelf import Row, rows

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Share:
    """One share in per cent, from ``low`` to ``high``, printed to ``printed``.

    ``numerator`` and ``denominator`` are the sums that were divided, ``None`` where the source does not give them, each
    with the worth of its last digit; ``slack`` is what the whole may be off by, more where it is itself a sum.
    ``counts`` is the definition. ``by`` is who published it, or ``ours`` where we divided two published sums.
    """

    payer: str
    first: int
    last: int
    low: Fraction
    high: Fraction
    printed: Fraction
    numerator: Money | None
    denominator: Money | None
    quanta: tuple[int, int]
    slack: int
    counts: str
    by: str
    verified: bool
    address: str
    known: date | None
    note: str
    row: int

    @property
    def years(self) -> str:
        """The years as printed: ``FY2002`` or ``FY2016–FY2019``."""
        return f"FY{self.first}" if self.first == self.last else f"FY{self.first}–FY{self.last}"

    def __str__(self) -> str:
        places = 1 if self.printed < 1 else 0
        low, high = decimal(self.low, places), decimal(self.high, places)
        return f"{low} %" if low == high else f"{low} to {high} %"

    @property
    def told(self) -> str:
        """The share in words, marked where it is only recalled."""
        return str(self) if self.verified else f"{self} (recalled)"

    @property
    def division(self) -> str:
        """The two sums that were divided, as far as they are known."""
        top = _told(self.numerator, self.quanta[0])
        under = _told(self.denominator, self.quanta[1])
        return f"{top} of {under}" if self.numerator or self.denominator else "neither sum is given"


def _told(money: Money | None, printed: int) -> str:
    return "not given" if money is None else shown(money.amount, money.currency, printed or None)


def shares(payer: str, as_known: date = date.max, *, recalled: bool = False) -> tuple[Share, ...]:
    """The shares on record for a host, least first, as known on a day.

    >>> [(str(share), share.by) for share in shares("jp") if share.first == 2016]
    [('37.6 %', 'ours'), ('48.3 %', 'The Japan Times'), ('50 %', 'a US institute')]
    """
    found = [
        _share(row, number)
        for number, row in enumerate(rows("facts/shares.csv"), 2)
        if row["payer"] == payer and (recalled or row["status"] == "verified")
    ]
    mine = [share for share in found if (share.known or date(share.last, 12, 31)) <= as_known]
    return tuple(sorted(mine, key=lambda share: (share.low, share.high, share.row)))


def _share(row: Row, number: int) -> Share:
    quanta = int(row["numerator_printed"] or 0), int(row["denominator_printed"] or 0)
    slack = quanta[1]
    numerator = Money(int(row["numerator"]), row["currency"]) if row["numerator"] else None
    denominator = Money(int(row["denominator"]), row["currency"]) if row["denominator"] else None
    if row["other"] and numerator is not None:
        denominator = Money(numerator.amount + int(row["other"]), row["currency"])
        slack, quanta = sum(quanta), (quanta[0], min(quanta))
    printed = Fraction(row["printed"])
    if row["percent"]:
        low, high = Fraction(row["percent"]), Fraction(row["percent_to"] or row["percent"])
    else:
        assert numerator is not None and denominator is not None  # noqa: S101 - what we divide has two sums
        low = high = round_to(Fraction(100 * numerator.amount, denominator.amount), printed, "half up")
    return Share(
        row["payer"],
        *year_run(row["period"]),
        low,
        high,
        printed,
        numerator,
        denominator,
        quanta,
        slack,
        row["counts"],
        row["by"],
        row["status"] == "verified",
        row["source_url"],
        date.fromisoformat(row["known"]) if row["known"] else None,
        row["note"],
        number,
    )


def share_checked(share: Share) -> Finding | None:
    """A published share recomputed from the sums its source gives; ``None`` for one that is ours.

    >>> found = [share_checked(share) for share in shares("jp") if share.low == Fraction("86.4")]
    >>> found[0].verdict, found[0].arithmetic
    ('follows', '191 bn JPY / 221 bn JPY = 86.4 %')
    """
    if share.by == OURS:
        return None
    printed = f"{share} ({share.by}: {share.counts})"
    verdict: Verdict = UNCHECKED
    arithmetic, because, missing = "", "a sum is not given", _missing(share)
    if share.numerator is not None and share.denominator is not None:
        part = 100 * Fraction(share.numerator.amount, share.denominator.amount)
        verdict = _verdict(share, part)
        top, under = (_told(share.numerator, share.quanta[0]), _told(share.denominator, share.quanta[1]))
        places = 1 if share.printed < 1 else 0
        arithmetic = f"{top} / {under} = {decimal(part, places)} %"
        because = {FOLLOWS: share.counts, GAP: "the printed digits allow it"}.get(
            verdict, "they do not allow it"
        )
    return Finding(
        verdict,
        "share",
        share.payer,
        share.years,
        "share of the host",
        printed,
        arithmetic,
        because,
        missing,
        (f"share-{share.row}",),
        (share.address,),
    )


def _missing(share: Share) -> tuple[str, ...]:
    sums = {"what the host pays": share.numerator, "the whole cost": share.denominator}
    return tuple(name for name, money in sums.items() if money is None)


def _verdict(share: Share, part: Fraction) -> Verdict:
    if round_to(part, share.printed, "half up") == share.low:
        return FOLLOWS
    assert share.numerator is not None and share.denominator is not None  # noqa: S101 - asked by the caller
    top, under = (
        ends(share.numerator.amount, share.quanta[0]),
        ends(share.denominator.amount, share.slack),
    )
    allowed: Ends = (100 * top[0] / under[1], 100 * top[1] / under[0])
    half = share.printed / 2
    if meet(allowed, (share.low - half, share.high + half)):
        return GAP
    return ERROR if share.verified else COMPILED
