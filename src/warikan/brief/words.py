"""How a brief writes sums, days, shares and lists in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from warikan.figures.days import Days
from warikan.figures.money import Money, minor_digits
from warikan.figures.precision import decimal as decimal  # noqa: PLC0414 - asked of this module by its room
from warikan.figures.precision import percent as percent  # noqa: PLC0414 - asked of this module by its room
from warikan.ground.party import Party

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


_WITH_ARTICLE = frozenset("us gb nl ph ae do bs gm mv mh eu un km cd cf cz".split())
# Bodies named by a common noun take it: "the Asian Development Bank", but "NATO" and "Deutsche Bank".
_COMMON = re.compile(
    r" (?:Union|Council|Organi[sz]ation|Fund|Facility|Court|Committee|Commission|Agency|Community|Forum|Party|Authority"
    r"|Tribunal|League|Association|Federation|Alliance|Confederation|Secretariat)\b"
    r"|^(?:Council|Commonwealth|Organi[sz]ation|Convention|Bank|Association) (?:of|for|on)\b"
)
_KNOWN_COMMON = re.compile(r" Bank\b")


def party(value: Party) -> str:
    """A party within a sentence, with the article its name takes.

    >>> party(Party("us", "United States")), party(Party("jp", "Japan"))
    ('the United States', 'Japan')
    >>> party(Party("adb", "Asian Development Bank", "body")), party(Party("nato", "NATO", "body"))
    ('the Asian Development Bank', 'NATO')
    """
    common = value.kind == "body" and (
        _COMMON.search(value.name) or (value.id and _KNOWN_COMMON.search(value.name))
    )
    takes = (value.id in _WITH_ARTICLE or common) and not value.name.lower().startswith("the ")
    return f"the {value.name}" if takes else value.name


def parties(values: Sequence[Party]) -> str:
    """Several parties within a sentence."""
    return listed([party(value) for value in values])


# Lines of budget tables whose names would not read as words.
_CATEGORIES = {
    "fip": "facilities improvement",
    "labor_total": "labor",
    "five_year_total": "five-year total",
    "training_relocation_all_sma": "training relocation, all under the agreement",
}


def category(name: str) -> str:
    """A category or a line of a budget table in words.

    >>> category("training_relocation"), category("fip")
    ('training relocation', 'facilities improvement')
    """
    return _CATEGORIES.get(name, name.replace("_", " "))


_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def duration(value: str) -> str:
    """An ISO duration in words; anything else unchanged.

    >>> duration("P5Y"), duration("P1M"), duration("FY2026")
    ('5 years', '1 month', 'FY2026')
    """
    if value.startswith("P") and value[1:-1].isdecimal() and value[-1] in _UNITS:
        return count(int(value[1:-1]), _UNITS[value[-1]])
    return value


_TERMS = {"first_fy": "first fiscal year", "last_fy": "last fiscal year", "increase_pct": "increase"}


def term(kind: str) -> str:
    """A kind of term in words.

    >>> term("first_fy"), term("renewal_option")
    ('first fiscal year', 'renewal option')
    """
    return _TERMS.get(kind, kind.replace("_", " "))


def count(number: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> count(1, "voice"), count(2, "voice")
    ('1 voice', '2 voices')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
