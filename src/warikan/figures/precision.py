"""Printed precision: a sum shown to the digit to which it was published, and how that digit is called."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from warikan.figures.money import minor_digits
from warikan.figures.rounding import round_to

_NAMES = ((12, "tn"), (9, "bn"), (6, "m"))


def ends(amount: int, printed: int | None, *, cut: bool = False) -> tuple[Fraction, Fraction]:
    """The least and the most that a sum printed to a digit stands for: half of it either way, or up to the next if cut.

    >>> [str(end) for end in ends(2_100, 100)], [str(end) for end in ends(2_100, 100, cut=True)]
    (['2050', '2150'], ['2100', '2200'])
    """
    if cut:
        return Fraction(amount), Fraction(amount + (printed or 0))
    half = Fraction(printed or 0, 2)
    return amount - half, amount + half


def called(printed: int, currency: str) -> str:
    """The worth of a last printed digit, in words.

    >>> called(100_000_000, "KRW"), called(1_000_000_000, "JPY"), called(10_000_000, "USD")
    ('0.1 bn', '1 bn', '0.1 m')
    """
    units = Decimal(printed).scaleb(-minor_digits(currency))
    for power, name in _NAMES:
        scaled = units.scaleb(-power)
        if scaled >= Decimal("0.1"):
            return f"{scaled.normalize():f} {name}"
    return f"{units.normalize():f}"


def shown(amount: int, currency: str, printed: int | None = None) -> str:
    """A sum in digits, no finer than it was published.

    >>> shown(24_901_908_000, "JPY"), shown(15_100_000_000, "JPY", 100_000_000), shown(36_300_000_000, "USD")
    ('24,901,908,000 JPY', '15.1 bn JPY', '363,000,000 USD')
    """
    digits = minor_digits(currency)
    units = Decimal(amount).scaleb(-digits)
    if printed is None or amount % printed:
        whole = units == units.to_integral_value()
        return f"{units:,.0f} {currency}" if whole else f"{units:,.{digits}f} {currency}"
    last = Decimal(printed).scaleb(-digits)
    for power, name in _NAMES:
        if last.scaleb(-power) >= Decimal("0.1"):
            places = 1 if last.scaleb(-power) < 1 else 0
            return f"{units.scaleb(-power):,.{places}f} {name} {currency}"
    return f"{units:,.0f} {currency}"


def rounded(amount: int, currency: str, printed: int) -> str:
    """A sum that was reckoned from printed figures, half up to the coarsest of their last digits.

    >>> rounded(48_137_000_000, "JPY", 100_000_000)
    '48.1 bn JPY'
    """
    return shown(int(round_to(amount, printed, "half up")), currency, printed)


def decimal(value: Fraction, digits: int) -> str:
    """A number to so many decimals, half up, with separators.

    >>> decimal(Fraction(1146, 10), 2)
    '114.60'
    """
    scaled = (abs(value) * 10**digits * 2 + 1) // 2
    whole, part = divmod(int(scaled), 10**digits)
    sign = "−" if value < 0 and scaled else ""
    return f"{sign}{whole:,}" + (f".{part:0{digits}d}" if digits else "")


def percent(value: Fraction, digits: int = 1) -> str:
    """A signed percentage of a fraction.

    >>> percent(Fraction(466, 10085))
    '+4.6 %'
    """
    text = decimal(value * 100, digits)
    return f"{text if text.startswith('−') else '+' + text} %"
