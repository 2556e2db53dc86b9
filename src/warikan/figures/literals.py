"""Literals: how one figure is written in a file: money, heads, rates, and runs of years, each with its span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from warikan.figures.fiscal import FiscalCalendar, FiscalYear
from warikan.figures.money import minor_digits
from warikan.figures.units import HEADS, RATE, Unit

_SCALES = {"": 0, "m": 6, "bn": 9, "tn": 12}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<minus>-?)(?P<number>{_NUMBER})(?:(?P<percent>%)|/(?P<below>\d+))?"
    r"(?: (?P<scale>m|bn|tn))?(?: (?P<noun>[A-Z]{3}|workers?|heads?))?(?: per (?P<per>worker|head|[A-Z]{3}))?"
)
_YEARS = re.compile(r"(?:FY)?(?P<first>\d{4})(?:\.\.(?:FY)?(?P<last>\d{4}))?")
LONGEST = 60  # characters of one figure; more digits than any budget has are a slip or an attack


class LiteralError(ValueError):
    """A literal that cannot be read: the message says what it should look like, ``at`` and ``width`` where it is."""

    def __init__(
        self, message: str, at: int = 0, width: int = 0, code: str = "literal", way_out: str = ""
    ) -> None:
        super().__init__(message)
        self.at, self.width, self.code, self.way_out = at, width, code, way_out or "correct the figure"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as written: its exact ``value`` in smallest units, and the worth ``printed`` of its last digit.

    ``at`` and ``width`` are its place in the text it was read from. Only heads may be written without their unit.
    """

    value: Fraction
    unit: Unit | None
    printed: Fraction
    at: int = 0
    width: int = 0

    def same(self, other: Figure) -> bool:
        """Whether both state one quantity."""
        return self.value == other.value and (self.unit or other.unit) == (other.unit or self.unit)


def figure(text: str, expected: Unit | None = None, at: int = 0) -> Figure:
    """The figure that ``text`` is; ``expected`` is the unit it must have, and gets where none is written.

    >>> found = figure("24.9 bn JPY")
    >>> int(found.value), str(found.unit), int(found.printed)
    (24900000000, 'JPY', 100000000)
    >>> figure("61%").value, figure("all").value, figure("2/37").value
    (Fraction(61, 100), Fraction(1, 1), Fraction(2, 37))
    >>> int(figure("22,625", HEADS).value)
    22625
    """
    if text == "all":
        return _fitting(Figure(Fraction(1), RATE, Fraction(1), at, 3), text, expected)
    found = _FIGURE.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        raise LiteralError(f"`{shown}` is not {_form(expected)}", at, len(text))
    return _fitting(_read(found, text, at, expected), text, expected)


def _read(found: re.Match[str], text: str, at: int, expected: Unit | None) -> Figure:
    rate = bool(found["percent"] or found["below"])
    if rate and (found["scale"] or found["noun"] or found["per"]):
        raise LiteralError(f"`{text}` is a share of a whole and has no unit", at, len(text))
    if found["minus"] and not found["percent"]:
        raise LiteralError(f"`{text}` is below zero; only a growth in percent can be", at, len(text))
    number = Decimal(found["number"].replace(",", ""))
    last = Fraction(10) ** min(0, int(number.as_tuple().exponent))
    if found["below"]:
        if int(found["below"]) == 0:
            raise LiteralError(f"`{text}` divides by nothing", at, len(text))
        return Figure(Fraction(number) / int(found["below"]), RATE, Fraction(1), at, len(text))
    if found["percent"]:
        sign = -1 if found["minus"] else 1
        return Figure(sign * Fraction(number) / 100, RATE, last / 100, at, len(text))
    unit = _unit(found) or expected
    if _unit(found) is None and expected != HEADS:
        raise LiteralError(f"`{text}` says not of what; it is not {_form(expected)}", at, len(text), "unit")
    factor = Fraction(10) ** (
        _SCALES[found["scale"] or ""] + (minor_digits(unit.currency) if unit and unit.currency else 0)
    )
    return Figure(Fraction(number) * factor, unit, last * factor, at, len(text))


def _unit(found: re.Match[str]) -> Unit | None:
    noun, per = found["noun"] or "", found["per"] or ""
    if not noun and not per:
        return None
    currency = noun if noun.isupper() else ""
    heads = (1 if noun and not currency else 0) - (1 if per and not per.isupper() else 0)
    return Unit(currency, per if per.isupper() else "", heads)


def _fitting(found: Figure, text: str, expected: Unit | None) -> Figure:
    if expected is not None and found.unit is not None and found.unit != expected:
        if found.unit.currency and expected.currency:
            if found.unit.currency == expected.currency:
                way_out = f"say what the figure is in: {expected}"
            else:
                way_out = (
                    f"declare a rate for {found.unit.currency} or restate the amount in {expected.currency}"
                )
            raise LiteralError(
                f"this is in {expected}, `{text}` is in {found.unit}",
                found.at,
                found.width,
                "currency",
                way_out,
            )
        raise LiteralError(
            f"`{text}` is {_named(found.unit)}, not {_form(expected)}", found.at, found.width, "unit"
        )
    whole = found.unit is not None and bool(found.unit.currency or found.unit.heads)
    if (
        whole
        and not (found.unit and (found.unit.over or found.unit.heads == -1))
        and found.value.denominator != 1
    ):
        raise LiteralError(f"`{text}` is finer than the smallest unit", found.at, found.width)
    return found


def _named(unit: Unit) -> str:
    if unit == HEADS:
        return "a head count"
    return "an amount of money" if unit.currency and not unit.over and not unit.heads else str(unit)


def _form(expected: Unit | None) -> str:
    """What a figure of that unit looks like, as the end of a sentence."""
    if expected == RATE:
        return "a share; write `61%`, `2/37` or `all`"
    if expected == HEADS:
        return "a head count; write `23,178`"
    if expected is not None and expected.over:
        return f"an exchange rate; write `1,245 {expected}`"
    if expected is not None and expected.currency:
        code = expected.currency
        tail = " per worker" if expected.heads else ""
        return f"an amount; write it as `24.9 bn {code}{tail}` or `24,901,908,000 {code}{tail}`"
    return "a figure; write `24.9 bn JPY`, `61%` or `22,625 workers`"


def years(text: str, calendar: FiscalCalendar, at: int = 0) -> tuple[FiscalYear, FiscalYear]:
    """First and last fiscal year, both included.

    >>> from warikan.figures.fiscal import JAPAN
    >>> [str(year) for year in years("FY2016..FY2020", JAPAN)]
    ['FY2016', 'FY2020']
    """
    found = _YEARS.fullmatch(text)
    if found is None:
        shown = text[:LONGEST]
        raise LiteralError(
            f"`{shown}` is not a year or a run of years; write `FY2016` or `FY2016..FY2020`", at, len(text)
        )
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if first > last:
        raise LiteralError(f"`{text}` runs backward", at, len(text), way_out="write the earlier year first")
    if not 1800 <= first <= last <= 2200 or last - first > 100:
        raise LiteralError(
            f"`{text}` lies outside the years 1800 to 2200 or runs over more than a hundred", at, len(text)
        )
    return calendar.year(first), calendar.year(last)


def pieces(text: str, separator: str, at: int = 0) -> Iterator[tuple[str, int]]:
    """The trimmed parts of a text between separators, each with where it begins.

    >>> list(pieces("a; bc", ";"))
    [('a', 0), ('bc', 3)]
    """
    begin = 0
    for part in text.split(separator):
        yield part.strip(), at + begin + len(part) - len(part.lstrip())
        begin += len(part) + len(separator)


def written(value: Fraction, unit: Unit) -> str:
    """A value as a literal that reads back to it.

    >>> written(Fraction(24_901_908_000), Unit("JPY")), written(Fraction(61, 100), RATE), written(Fraction(2, 37), RATE)
    ('24,901,908,000 JPY', '61%', '2/37')
    """
    if unit == RATE:
        percent = value * 100
        decimal = _decimal(percent)
        return f"{decimal}%" if decimal else f"{value.numerator}/{value.denominator}"
    digits = minor_digits(unit.currency) if unit.currency else 0
    number = _decimal(value / 10**digits) or str(value)
    return f"{number} {unit}" if unit != HEADS else number


def _decimal(value: Fraction) -> str:
    """Exact decimal digits with separators, empty where they never end."""
    below, places = value.denominator, 0
    while below % 10 == 0 or below % 2 == 0 or below % 5 == 0:
        below //= 10 if below % 10 == 0 else (2 if below % 2 == 0 else 5)
        places += 1
    if below != 1:
        return ""
    scaled = value * 10**places
    return f"{Decimal(int(scaled)).scaleb(-places):,f}"
