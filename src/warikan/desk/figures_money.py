"""A figure in another currency and in other prices, as cells of a row: at named, dated rates and by a named series."""

from __future__ import annotations

from typing import Any

from warikan.desk.figures import Answer
from warikan.figures.money import Money
from warikan.figures.precision import decimal, shown
from warikan.figures.prices import Real, in_prices_of
from warikan.figures.published import Published
from warikan.figures.rates import SERIES, Rate, daily_rate
from warikan.match.rises import at_rate


def rate_for(figure: Published, answer: Answer) -> Rate | None:
    """The rate at which a figure is converted: of the day asked, else of the first day of its first year."""
    if answer.asked.currency is None:
        return None
    return daily_rate(
        answer.asked.currency, figure.money.currency, answer.asked.on or figure.first.days.first
    )


def converted(figure: Published, answer: Answer) -> dict[str, Any]:
    """The cells of a figure in the currency that was asked for; none where none was."""
    if answer.asked.currency is None:
        return {}
    rate = rate_for(figure, answer)
    if rate is None:
        return {
            "converted": "no rate is held for that day",
            "converted_amount": None,
            "rate": None,
            "rate_day": None,
        }
    money = at_rate(figure.money, rate)
    return {
        "converted": f"{about(money)} at {decimal(rate.value, 2)} on {rate.day}",
        "converted_amount": money.amount,
        "rate": f"{decimal(rate.value, 4)} {rate.quote} per {rate.base}, {SERIES}",
        "rate_day": rate.day.isoformat(),
    }


def about(money: Money) -> str:
    """A sum that a rate made, to four digits: a rate has no more to give.

    >>> about(Money(175_869_717_984, "USD"))
    '1,759 m USD'
    """
    digits = 10 ** max(len(str(abs(money.amount))) - 4, 0)
    amount = (abs(money.amount) + digits // 2) // digits * digits
    return shown(amount, money.currency, digits)


def real(figure: Published, answer: Answer) -> dict[str, Any]:
    """The cells of a figure in the prices that were asked for, or why there are none; none where none were."""
    if answer.asked.prices is None:
        return {}
    made = in_prices_of(figure, answer.asked.prices, answer.asked.as_known)
    if not isinstance(made, Real):
        return {"real": str(made), "real_low": None, "real_high": None}
    ends = (shown(end, figure.money.currency, figure.quantum) for end in (made.low, made.high))
    words = " to ".join(dict.fromkeys(ends))
    return {
        "real": words,
        "real_low": made.low,
        "real_high": made.high,
        "real_because": list(made.because),
        "real_series": made.series,
        "real_sources": list(dict.fromkeys(entry.address for entry in made.entries)),
    }
