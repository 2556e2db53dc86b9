"""Literals: how a figure is written in an agreement's file: money, heads, rates, years."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from warikan.figures.fiscal import FiscalCalendar, FiscalYear
from warikan.figures.money import minor_digits

_SCALES = {"": 1, "m": 10**6, "bn": 10**9, "tn": 10**12}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONEY = re.compile(rf"(?P<number>{_NUMBER})(?: (?P<scale>m|bn|tn))? (?P<currency>[A-Z]{{3}})")
_PLAIN = re.compile(rf"(?P<number>{_NUMBER})")
_YEARS = re.compile(r"FY(?P<first>\d{4})(?:\.\.FY(?P<last>\d{4}))?")


class LiteralError(ValueError):
    """A literal that cannot be read; the message says what it should look like."""


def money(text: str, currency: str) -> int:
    """Smallest units of ``currency``.

    >>> money("24.9 bn JPY", "JPY"), money("3.5 m EUR", "EUR")
    (24900000000, 350000000)
    """
    found = _MONEY.fullmatch(text)
    if found is None:
        raise LiteralError(f"`{text}` is not an amount; write it as `24.9 bn {currency}` or `24,901,908,000 {currency}`")
    if found["currency"] != currency:
        raise LiteralError(f"this agreement is in {currency}, this amount is in {found['currency']}")
    units = Decimal(found["number"].replace(",", "")) * _SCALES[found["scale"] or ""]
    smallest = units.scaleb(minor_digits(currency))
    if smallest != smallest.to_integral_value():
        raise LiteralError(f"`{text}` is finer than the smallest unit of {currency}")
    return int(smallest)


def rate(text: str) -> Fraction:
    """A share of a whole.

    >>> rate("61%"), rate("2/37"), rate("all")
    (Fraction(61, 100), Fraction(2, 37), Fraction(1, 1))
    """
    if text == "all":
        return Fraction(1)
    try:
        value = Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except (ValueError, ZeroDivisionError):
        raise LiteralError(f"`{text}` is not a share; write `61%`, `2/37` or `all`") from None
    if not 0 <= value <= 1:
        raise LiteralError(f"`{text}` is not between nothing and all")
    return value


def heads(text: str) -> int:
    """A whole number of people.

    >>> heads("23,178")
    23178
    """
    found = _PLAIN.fullmatch(text)
    if found is None or "." in text:
        raise LiteralError(f"`{text}` is not a head count; write `23,178`")
    return int(text.replace(",", ""))


def years(text: str, calendar: FiscalCalendar) -> tuple[FiscalYear, FiscalYear]:
    """First and last fiscal year, both included.

    >>> from warikan.figures.fiscal import JAPAN
    >>> [str(year) for year in years("FY2016..FY2020", JAPAN)]
    ['FY2016', 'FY2020']
    """
    found = _YEARS.fullmatch(text)
    if found is None:
        raise LiteralError(f"`{text}` is not a year or a run of years; write `FY2016` or `FY2016..FY2020`")
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if first > last:
        raise LiteralError(f"`{text}` runs backward")
    return calendar.year(first), calendar.year(last)
