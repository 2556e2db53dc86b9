"""Spelled: how sums, numbers, shares, days and lists are written in English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from warikan.figures.days import Days
from warikan.figures.money import Money, minor_digits
from warikan.figures.precision import decimal

SYMBOLS = {"JPY": "¥", "USD": "$", "KRW": "₩", "EUR": "€", "GBP": "£", "XXX": ""}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def money(value: Money, quantum: int | None = None) -> str:
    """A sum as printed to its last known digit; without ``quantum``, to the smallest unit.

    >>> money(Money(201_700_000_000, "JPY"), 100_000_000)
    '¥201.7 billion'
    >>> money(Money(24_901_908_000, "JPY"))
    '¥24,901,908,000'
    >>> money(Money(-176_000_000_000, "USD"), 1_000_000_000)
    '−$1.76 billion'
    """
    sign = "−" if value.amount < 0 else ""
    size = abs(value.amount)
    symbol = SYMBOLS.get(value.currency, f"{value.currency} ")
    unit = 10 ** minor_digits(value.currency)
    for scale, word in _SCALES:
        if quantum and size >= scale * unit:
            return f"{sign}{symbol}{decimal(Fraction(size, scale * unit), _digits(scale * unit, quantum))} {word}"
    return f"{sign}{symbol}{decimal(Fraction(size, unit), _digits(unit, quantum or 1))}"


def round_money(value: Money) -> str:
    """A sum whose zeros are meant, without those that a scale can bear.

    >>> round_money(Money(50_000_000_000, "JPY")), round_money(Money(1_500_000_000_000, "JPY"))
    ('¥50 billion', '¥1.5 trillion')
    """
    zeros = 1
    while value.amount and value.amount % (zeros * 10) == 0:
        zeros *= 10
    return money(value, zeros if zeros >= 10 ** minor_digits(value.currency) else 1)


def _digits(scale: int, quantum: int) -> int:
    digits = 0
    while scale > quantum:
        scale //= 10
        digits += 1
    return digits


def day(value: date) -> str:
    """A day in full.

    >>> day(date(2021, 11, 17))
    '17 November 2021'
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days(value: Days) -> str:
    """An interval in the shortest exact words.

    >>> days(Days(date(2021, 12, 21), date(2021, 12, 31)))
    '21–31 December 2021'
    >>> days(Days.month(2021, 12)), days(Days.year(2022))
    ('December 2021', '2022')
    """
    first, last = value.first, value.last
    if value.open_start or value.open_end:
        return _open(value)
    if first == last:
        return day(first)
    if value == Days.month(first.year, first.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if value == Days(date(first.year, 1, 1), date(last.year, 12, 31)):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {MONTHS[last.month - 1]} {last.year}"
    start = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else day(first)
    return f"{start} – {day(last)}"


def _open(value: Days) -> str:
    if value.open_start and value.open_end:
        return "not known"
    return f"{day(value.last)} or before" if value.open_start else f"{day(value.first)} or later"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """A list as in a sentence.

    >>> listed(["utilities", "wages", "training"])
    'utilities, wages and training'
    """
    return f"{', '.join(words[:-1])} {joint} {words[-1]}" if len(words) > 1 else "".join(words)


def count(number: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> count(1, "voice"), count(2, "voice")
    ('1 voice', '2 voices')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
