"""Conversions and exchange rates: whether a sum restated in a second currency fits the market of the text's days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from warikan.engine.interval import Interval, divided, exactly, multiplied
from warikan.figures.days import Days
from warikan.figures.money import minor_digits
from warikan.figures.precision import decimal
from warikan.figures.rates import SERIES, daily_rate
from warikan.figures.spelled import day, money
from warikan.match.case import Case
from warikan.match.checks import Check, Used, Verdict
from warikan.match.market import AROUND, before, fits, rates, usable
from warikan.match.numbers import ABOUT, NEARLY, Number
from warikan.match.relation_words import words_of
from warikan.match.stated_rates import StatedRate
from warikan.match.statement import Statement

_SET_OFF = re.compile(r"\s*[,(\u2014-]\s*(?:or\s+)?")
_CLOSED = re.compile(r"\s*(?:[,.;:)\u2014]|$)")
MARGIN = Fraction(1, 200)  # how far a day's trading strays from the rate that is fixed once a day
FAR = 5  # so many times off, a conversion fits no day that a text without a day may be of
_EVER = Days(date(1999, 1, 4), date.max)  # the days of the series of rates
_SLIPS = ((Fraction(1000), "smaller"), (Fraction(1, 1000), "larger"))


@dataclass(frozen=True, slots=True)
class _Fit:
    verdict: Verdict
    why: str
    steps: tuple[str, ...] = ()
    used: tuple[Used, ...] = ()


def conversions(case: Case) -> Iterator[Check]:
    """A check for each sum that the text gives in two currencies, and for each exchange rate it states."""
    stated = case.rates
    for statement in case.statements:
        for at, number in statement.each("money"):
            other = _restatement(case, number) or _beside(case, statement, at)
            if other is not None:
                yield _conversion(case, number, other, stated)
    yield from (_rate(case, rate) for rate in stated)


@dataclass(frozen=True, slots=True)
class _Other:
    """The sum as restated: how it is shown, its value in units of its currency, and the ends it allows."""

    shown: str
    value: Fraction
    unit: str
    ends: Interval


def _restatement(case: Case, number: Number) -> _Other | None:
    """A restated sum as the reader found it: cut or rounded at its last digit, wider where it is said to be near."""
    amount = number.amount
    if amount is None or amount.converted is None:
        return None
    other = amount.converted
    scale = Fraction(1, 10 ** minor_digits(other.currency))
    value, quantum = other.amount * scale, (amount.converted_quantum or 0) * scale
    low, high = value - quantum / 2, value + quantum
    behind = case.article.source.text[number.span.end : number.span.end + 40].lower()
    if re.match(rf"\W*(?:or|worth|which is)?\W*{words_of('near')}", behind):
        low, high = min(low, value * (1 - NEARLY)), max(high, value * (1 + ABOUT))
    return _Other(money(other, amount.converted_quantum), value, other.currency, Interval(low, high))


def _beside(case: Case, statement: Statement, at: int) -> _Other | None:
    """A sum in a second currency right behind, set off by marks and said to be about the same."""
    following = statement.numbers[at + 1 : at + 2]
    if not following or following[0].kind != "money" or following[0].unit == statement.numbers[at].unit:
        return None
    other = following[0]
    set_off = _SET_OFF.fullmatch(statement.gaps[at + 1]) and _CLOSED.match(statement.gaps[at + 2])
    if not set_off or other.approx not in ("about", "nearly") or other.per_year:
        return None
    return _Other(case.said(other), other.value, other.unit, other.shown)


def _conversion(case: Case, number: Number, other: _Other, stated: tuple[StatedRate, ...]) -> Check:
    mine = _Other(case.said(number), number.value, number.unit, number.ends)
    # The larger over the smaller: "114 yen per dollar", not 0.0088.
    many, few = (mine, other) if mine.value >= other.value else (other, mine)
    implied = divided(many.ends, few.ends)
    if implied is None or not few.value:
        return _check(case, number, _Fit("cannot be checked", f"{other.shown} is a bound or may be nought"))
    unit = f"{many.unit} per {few.unit}"
    middle = _digits(many.value / few.value)
    step = f"{many.shown} ÷ {few.shown} = {middle} {unit}; {_between(implied)} by the digits"
    for rate in stated:
        if rate.joins(few.unit, many.unit) and rate.ends.meets(implied):
            why = f"at the rate the text states, {_digits(rate.value)} {unit}"
            return _check(case, number, _Fit("follows", why, (step,)))
    fit = _fit(case, implied, few.unit, many.unit, number.amount.period if number.amount else None)
    slip = ""
    if fit.verdict == "does not follow":
        slip = _slip(case, implied, few.unit, many.unit, second_is_few=few is other)
    return _check(case, number, _Fit(fit.verdict, fit.why + slip, (step, *fit.steps), fit.used))


def _rate(case: Case, rate: StatedRate) -> Check:
    step = f"stated: {_digits(rate.value)} {rate.quote} per {rate.base}"
    fit = _fit(case, rate.ends, rate.base, rate.quote, None)
    if fit.verdict == "does not follow" and not rate.market:
        fit = replace(
            fit,
            verdict="cannot be checked",
            why="it is not the market's, and the text does not say whose it is",
        )
    return Check(
        kind="exchange rate",
        statement=case.quote(rate.span),
        claims=(),
        used=fit.used,
        steps=(step, *fit.steps),
        verdict=fit.verdict,
        why=fit.why,
    )


def _check(case: Case, number: Number, fit: _Fit) -> Check:
    return Check(
        kind="conversion",
        statement=case.quote(number.span),
        claims=(number.claim,) if number.claim else (),
        used=fit.used,
        steps=fit.steps,
        verdict=fit.verdict,
        why=fit.why,
    )


def _fit(case: Case, implied: Interval, base: str, quote: str, period: Days | None) -> _Fit:
    """Whether a rate fits the days of the text, else those of the year before it or of the money itself."""
    unit = f"{quote} per {base}"
    near = usable(before(case.days, AROUND), case.as_known) if case.days else None
    if near is None:
        return _undated(case, implied, base, quote)
    market = daily_rate(base, quote, near.last)
    if market is None or rates(base, quote, near) is None:
        return _Fit("cannot be checked", f"no rate of {unit} is held for the days of the text")
    step = f"market: {_digits(market.value)} {unit} on {day(market.day)}"
    used = (Used(f"{SERIES}, {day(market.day)}: {_digits(market.value)} {unit}", ""),)
    around = Interval(market.value * (1 - MARGIN), market.value * (1 + MARGIN))
    fitting = _days(implied, base, quote, near)
    inferred = "" if case.firm else ", which is itself inferred"
    if around.meets(implied):
        return _Fit("follows", f"at the market rate of the text's own day{inferred}", (step,), used)
    if fitting:
        return _Fit("follows", f"at the market rate of {day(fitting[-1])}{inferred}", (step,), used)
    own = [span for span in (case.year, usable(period, case.as_known) if period else None) if span]
    older = [found for span in own for found in _days(implied, base, quote, span)]
    if older:
        why = (
            f"it fits the rate of {day(max(older))}, not those of the text's days, and the text names no rate"
        )
        return _Fit("cannot be checked", why, (step,), used)
    if not case.firm:
        return _undated(case, implied, base, quote)
    return _Fit(
        "does not follow",
        f"no rate of the year to the text lies in {_between(implied)} {unit}",
        (step,),
        used,
    )


def _undated(case: Case, implied: Interval, base: str, quote: str) -> _Fit:
    """Without its day a text's conversion is wrong only where it is far off every rate on record."""
    span = usable(_EVER, case.as_known)
    ever = rates(base, quote, Days(span.first, min(span.last, date(2099, 12, 31)))) if span else None
    if ever is None:
        return _Fit("cannot be checked", f"no rate of {quote} per {base} is held")
    wide = Interval((ever.low or Fraction(0)) / FAR, (ever.high or Fraction(0)) * FAR)
    if wide.meets(implied):
        return _Fit("cannot be checked", "the day of the text is not sure, so neither is the rate")
    return _Fit(
        "does not follow", f"since {_EVER.first.year} the rate lay {_between(ever)} {quote} per {base}"
    )


def _slip(case: Case, implied: Interval, base: str, quote: str, *, second_is_few: bool) -> str:
    """What would make it right, where a scale a thousand times off does."""
    within = case.year if case.firm else usable(_EVER, case.as_known)
    for factor, how in _SLIPS:
        times = factor if second_is_few else 1 / factor
        if within is not None and _days(multiplied(implied, exactly(times)), base, quote, within):
            return f"; with a second sum a thousand times {how} it would fit"
    return ""


def _days(implied: Interval, base: str, quote: str, within: Days) -> tuple[date, ...]:
    high = implied.high if implied.high is not None else Fraction(10**12)
    return fits(implied.low or Fraction(0), high, (base, quote), within)


def _between(ends: Interval) -> str:
    low = _digits(ends.low) if ends.low is not None else "any"
    return f"{low} to {_digits(ends.high) if ends.high is not None else 'any'}"


def _digits(rate: Fraction) -> str:
    """A rate to the digits in which it is quoted: fewer the more units one unit of the other currency is worth."""
    return decimal(rate, 2 if rate >= 10 else 4)
