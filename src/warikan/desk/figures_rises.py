"""The baseline card as rows: every rise of a year's new figures, each with its yardstick."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from warikan.desk.figures import Answer
from warikan.desk.figures_money import rate_for
from warikan.figures.changes import Change, changes
from warikan.figures.fiscal import FiscalYear
from warikan.figures.marks import mark, recalled
from warikan.figures.precision import decimal, percent, shown
from warikan.figures.prices import Real, in_prices_of
from warikan.figures.recompute import money_of
from warikan.match.rises import Risen, break_even, rises


def rise_rows(answer: Answer) -> list[dict[str, Any]]:
    """The baseline card of each year asked: every rise, each with its yardstick and what was published of it."""
    published = changes(answer.subject.payer, answer.asked.as_known)
    found = [rise for year in _card_years(answer) for rise in rises(answer.held, year)]
    return [_rise(rise, answer, [c for c in published if _same(c, rise)]) for rise in found]


def _card_years(answer: Answer) -> Sequence[FiscalYear]:
    """The years of the cards: those asked, else the first of the latest deal."""
    if answer.years:
        return answer.years
    deals = [figure.first for figure in answer.held if figure.category == "five_year_total"]
    due = [
        figure.first for figure in answer.held if figure.basis.stage == "due" and figure.category == "total"
    ]
    latest = max(deals or due, default=None)
    return [] if latest is None else [latest]


def _same(change: Change, rise: Risen) -> bool:
    new, old = rise.new, rise.over
    return (
        (change.line, change.year) == (new.category, new.first.number)
        and (change.against, change.times) == (old.figure.first.number, old.times)
        and change.accounting in (new.basis.accounting, "unstated")
        and (change.unit == "percent" or change.by == new.money.amount - old.money.amount or change.times > 1)
    )


def _rise(rise: Risen, answer: Answer, published: Sequence[Change]) -> dict[str, Any]:
    new, old = rise.new, rise.over
    low, middle, high = (percent(end) for end in (rise.low, rise.middle, rise.high))
    row = {
        "new": f"{money_of(new)} {'a year on average ' if new.category == 'annual_average' else ''}for {new.years}",
        "basis": str(new.basis),
        "over": rise.over_what,
        "yardstick": shown(old.money.amount, old.money.currency, old.figure.quantum) + mark([old.figure]),
        "rise": middle,
        "by_digits": middle if low == high else f"{low} to {high}",
        "caution": "; ".join(filter(None, [rise.caution, recalled([new, old.figure])])),
        "published": ", ".join(str(change) for change in published) or None,
        "new_id": new.id,
        "over_id": old.figure.id,
        "new_source": new.address or new.note,
        "over_source": old.figure.address or old.figure.note,
    }
    return row | _real(rise, answer) | _dearer(rise, answer)


def _real(rise: Risen, answer: Answer) -> dict[str, Any]:
    """The rise in the prices of the yardstick's year, where both are of one year and a price series ships."""
    old = rise.over.figure
    if rise.over.times != 1 or old.first != old.last:
        return {"real": None, "real_missing": "the yardstick is a sum of several years' prices"}
    made = in_prices_of(rise.new, old.first.number, answer.asked.as_known)
    if not isinstance(made, Real):
        return {"real": None, "real_missing": str(made)}
    ends = (percent(Fraction(end, old.money.amount) - 1) for end in (made.low, made.high))
    return {"real": " to ".join(dict.fromkeys(ends)), "real_missing": None, "real_series": made.series}


def _dearer(rise: Risen, answer: Answer) -> dict[str, Any]:
    """The rate above which more in the payer's currency is less in another."""
    then = rate_for(rise.over.figure, answer)
    if answer.asked.currency is None:
        return {}
    if then is None:
        return {"break_even": "no rate is held for that day"}
    even = break_even(rise, then)
    return {
        "break_even": f"above {decimal(even, 1)} {then.quote} per {then.base} ({decimal(then.value, 1)} on {then.day})"
    }
