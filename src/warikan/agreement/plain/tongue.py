"""A tongue: how a language writes figures, years, names and each of the twelve nodes; not what they mean."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache

from warikan.agreement.keys import Key
from warikan.agreement.makeup import Due
from warikan.figures.literals import written
from warikan.figures.rounding import Mode
from warikan.figures.schedules import Level
from warikan.figures.units import HEADS, RATE, Unit
from warikan.ground.shelf import rows

_TERMS = "facts/terms.csv"


@cache
def terms(language: str) -> Mapping[str, str]:
    """What the library calls a thing in a language, by the words by which agreements call it.

    >>> terms("ja")["utilities"]
    '光熱水料等'
    """
    return {row["words"]: row["name"] for row in rows(_TERMS) if row["language"] == language}


class Tongue(ABC):
    """One language. Phrases hold no brackets of their own, so that bracketed parts can be told apart."""

    language: str
    quotes: tuple[str, str]
    brackets: tuple[str, str]

    def named(self, words: str) -> str | None:
        """What the language calls a thing, ``None`` where the library has no name for it."""
        return terms(self.language).get(words)

    @abstractmethod
    def fits(self, name: str) -> bool:
        """Whether a name can stand in a phrase without quotation marks."""

    def bare(self, words: str) -> str:
        """What an input is called, without the article that a phrase puts before it."""
        return words

    def part(self, key: str, parties: Mapping[str, str]) -> str:
        """What a key of the file sets; the key itself where the language has no name for that."""
        del parties
        return key

    def assumed(self, part: str, words: str, *, told: bool) -> str:
        """What no source states, with its words in the file; ``told`` where the clause itself goes by them."""
        del told
        return self.quoted(f"{part}: {words}" if words else part)

    def since(self, year: int) -> str:
        """That something is known from a fiscal year on."""
        return f"FY{year}–"

    def speaks(self, words: str) -> bool:
        """Whether words of a file can be shown as they stand to a reader of this language."""
        return bool(words)

    def quoted(self, words: str) -> str:
        """Words of the file in quotation marks, a closing mark within them doubled."""
        first, last = self.quotes
        return f"{first}{words.replace(last, last * 2)}{last}"

    def bracketed(self, words: str) -> str:
        """A phrase kept together."""
        return f"{self.brackets[0]}{words}{self.brackets[1]}"

    def called(self, words: str) -> str:
        """A thing by its name, or by the words of the file where it has none that can stand alone."""
        name = self.named(words) or words
        return name if self.fits(name) else self.quoted(name)

    def quantity(self, value: Fraction, unit: Unit | None, printed: Fraction | None) -> str:
        """One figure with its unit; a bare number where the unit is not known."""
        if unit is None:
            return f"{value}"
        if unit == RATE:
            return _rate(value, printed)
        if unit == HEADS:
            return self.heads(value)
        if unit.over or unit.heads:
            return self.per(value, unit)
        return self.money(int(value), unit.currency, None if printed is None else int(printed))

    def level(self, level: Level, unit: Unit | None) -> str:
        """The level of one year."""
        low, high = (
            None if end is None else self.quantity(end, unit, level.printed)
            for end in (level.low, level.high)
        )
        if level.exact and low is not None:
            return low
        if low is not None and high is not None:
            return self.between(low, high)
        if high is not None:
            return self.no_more_known(high)
        return self.not_known() if level.low is None or level.low == 0 else self.no_less_known(low or "")

    def schedule(
        self, levels: Mapping[int, Level], unit: Unit | None, years: Sequence[int]
    ) -> tuple[str, bool]:
        """The levels of all years, and whether they are one phrase: no years are named where all are alike."""
        runs: list[tuple[int, int, str]] = []
        for year in sorted(levels):
            words = self.level(levels[year], unit)
            if runs and runs[-1][1] == year - 1 and runs[-1][2] == words:
                runs[-1] = (runs[-1][0], year, words)
            else:
                runs.append((year, year, words))
        if len({words for _, _, words in runs}) == 1 and sorted(levels) == sorted(years):
            return runs[0][2], True
        return self.joined([self.in_years(words, first, last) for first, last, words in runs]), False

    def party(self, name: str) -> str:
        """A party's name as it stands within a sentence."""
        return name

    def sentence(self, words: str) -> str:
        """Words as they stand at the head of a sentence."""
        return words

    @abstractmethod
    def code(self, currency: str) -> str:
        """What a currency is called."""

    @abstractmethod
    def day(self, day: date) -> str:
        """A day of the calendar."""

    @abstractmethod
    def heads(self, value: Fraction) -> str:
        """A number of workers."""

    @abstractmethod
    def per(self, value: Fraction, unit: Unit) -> str:
        """So much per worker, or per unit of another currency."""

    @abstractmethod
    def money(self, amount: int, currency: str, printed: int | None) -> str:
        """A sum in smallest units, no finer than it was printed."""

    @abstractmethod
    def between(self, low: str, high: str) -> str:
        """A level of which only the ends are known."""

    @abstractmethod
    def no_less_known(self, low: str) -> str:
        """A level of which only the lower end is known."""

    @abstractmethod
    def no_more_known(self, high: str) -> str:
        """A level of which only the upper end is known."""

    @abstractmethod
    def not_known(self) -> str:
        """A level of which nothing is known."""

    @abstractmethod
    def run(self, first: int, last: int) -> str:
        """A run of fiscal years."""

    @abstractmethod
    def in_years(self, words: str, first: int, last: int) -> str:
        """What holds in a run of years."""

    @abstractmethod
    def joined(self, parts: Sequence[str]) -> str:
        """Several runs one behind the other."""

    @abstractmethod
    def given(self, name: str, back: int) -> str:
        """A quantity of this year or so many years before."""

    @abstractmethod
    def paid(self, category: str, payer: str, back: int | None, among: Sequence[str]) -> str:
        """What was due for a category so many years before, or in all earlier years of the term."""

    @abstractmethod
    def plus(self, parts: Sequence[str]) -> str:
        """All parts together."""

    @abstractmethod
    def less(self, a: str, b: str) -> str:
        """The first less the second, not below zero."""

    @abstractmethod
    def times(self, a: str, b: str) -> str:
        """A product."""

    @abstractmethod
    def mean(self, of: str, first: int, last: int) -> str:
        """The mean over years back."""

    @abstractmethod
    def at_most(self, of: str, cap: str, part: str) -> str:
        """The lesser of two, by the key that sets the cap."""

    @abstractmethod
    def at_least(self, of: str, floor: str, part: str) -> str:
        """The greater of two, by the key that sets the floor."""

    @abstractmethod
    def rounded(self, of: str, unit: str, mode: Mode) -> str:
        """An amount rounded to whole multiples of a unit."""

    @abstractmethod
    def when(self, of: str, fact: str, *, holds: bool) -> str:
        """An amount that counts only where a fact holds, or only where it does not."""

    @abstractmethod
    def divided(self, total: str, party: str, key: str) -> str:
        """What falls to a party of a total divided by a key."""

    @abstractmethod
    def key(self, key: Key, unit: str) -> Sequence[str]:
        """The rules of a key, a sentence each; ``unit`` is what amounts are rounded to."""

    @abstractmethod
    def due(self, payer: str, due: Due, phrases: Mapping[str, str]) -> Sequence[str]:
        """What a payer pays, a sentence for the base and for each limit that ``phrases`` holds by its name."""

    @abstractmethod
    def limit(self, name: str, words: str) -> str:
        """The sentence of one limit on what a payer pays, by its name."""


def _rate(value: Fraction, printed: Fraction | None) -> str:
    """A share or a growth with the decimals with which it was printed; one printed as a fraction stays one."""
    if printed is not None and printed >= 1:
        return str(value)
    shown = written(value, RATE)
    if printed is None or not shown.endswith("%"):
        return shown
    whole, _, decimals = shown.removesuffix("%").partition(".")
    places = 0
    while printed * 100 * 10**places < 1:
        places += 1
    decimals = decimals.ljust(places, "0")
    return f"{whole}.{decimals}%" if decimals else f"{whole}%"
