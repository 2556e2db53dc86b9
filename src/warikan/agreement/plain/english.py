"""English: how an agreement reads in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from warikan.agreement.keys import Key
from warikan.agreement.makeup import All, Amount, Due, Grown, Share
from warikan.agreement.plain.tongue import Tongue
from warikan.figures.literals import written
from warikan.figures.precision import shown
from warikan.figures.rounding import Mode
from warikan.figures.units import Unit

_COMMON = ("United ", "European ", "Republic ", "Kingdom ", "Federal ", "Islands ")
_MONTHS = "January February March April May June July August September October November December".split()
_NAME = re.compile(r"[A-Za-z][A-Za-z '’-]*")
# Words of our own phrases; a name that holds one of them is quoted, so that it is not read as one.
_OURS = frozenset(
    "plus less times mean over years year before rounded but only except share paid pays pay".split()
)


class English(Tongue):
    """English, with figures as the literals of a file write them."""

    language = "en"
    quotes = ("“", "”")
    brackets = ("(", ")")

    def fits(self, name: str) -> bool:
        """Plain words, none of them one of ours."""
        return bool(_NAME.fullmatch(name)) and _OURS.isdisjoint(re.split(r"[ -]", name.lower()))

    def bare(self, words: str) -> str:
        """Without the definite article: ``given`` has it."""
        return words.removeprefix("the ")

    def party(self, name: str) -> str:
        """With the article where the name is made of common nouns."""
        return f"the {name}" if name.startswith(_COMMON) else name

    def sentence(self, words: str) -> str:
        """With a capital."""
        return f"{words[:1].upper()}{words[1:]}"

    def code(self, currency: str) -> str:
        """By its ISO 4217 code."""
        return currency

    def day(self, day: date) -> str:
        """As 22 January 2016."""
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def heads(self, value: Fraction) -> str:
        """A number of workers."""
        return f"{_number(value)} worker{'' if value == 1 else 's'}"

    def per(self, value: Fraction, unit: Unit) -> str:
        """So much per worker, or per unit of another currency."""
        return written(value, unit)

    def money(self, amount: int, currency: str, printed: int | None) -> str:
        """A sum as it was printed."""
        return shown(amount, currency, printed)

    def between(self, low: str, high: str) -> str:
        """A level of which only the ends are known."""
        return f"an unknown level between {low} and {high}"

    def no_less_known(self, low: str) -> str:
        """A level of which only the lower end is known."""
        return f"an unknown level of {low} or above"

    def no_more_known(self, high: str) -> str:
        """A level of which only the upper end is known."""
        return f"an unknown level of {high} or below"

    def not_known(self) -> str:
        """A level of which nothing is known."""
        return "an unknown level"

    def run(self, first: int, last: int) -> str:
        """A run of fiscal years."""
        return f"FY{first}" if first == last else f"FY{first} to FY{last}"

    def in_years(self, words: str, first: int, last: int) -> str:
        """What holds in a run of years."""
        return f"{words} in {self.run(first, last)}"

    def joined(self, parts: Sequence[str]) -> str:
        """Several runs one behind the other."""
        return "; ".join(parts)

    def given(self, name: str, back: int) -> str:
        """A quantity of this year or so many years before."""
        return f"the {name}{_BACK.get(back, f' of {back} years before')}"

    def paid(self, category: str, payer: str, back: int | None, among: Sequence[str]) -> str:
        """What was due for a category."""
        under = f" under {', '.join(map(self.quoted, among))}" if among else ""
        if back is None:
            return f"what {payer} paid for {category}{under} in all earlier years of the term"
        if back == 0:
            return f"what {payer} pays for {category}{under} in the same year"
        return (
            f"what {payer} paid for {category}{under} {'the year' if back == 1 else f'{back} years'} before"
        )

    def plus(self, parts: Sequence[str]) -> str:
        """All parts together."""
        return " plus ".join(parts)

    def less(self, a: str, b: str) -> str:
        """The first less the second."""
        return f"{a} less {b}, not below zero"

    def times(self, a: str, b: str) -> str:
        """A product."""
        return f"{a} times {b}"

    def mean(self, of: str, first: int, last: int) -> str:
        """The mean over years back."""
        return f"the mean of {of} over the years from {first} to {last} before"

    def at_most(self, of: str, cap: str, part: str) -> str:
        """The lesser of two."""
        return f"{of}, but no more than {cap} by {self.quoted(part)}"

    def at_least(self, of: str, floor: str, part: str) -> str:
        """The greater of two."""
        return f"{of}, but no less than {floor} by {self.quoted(part)}"

    def rounded(self, of: str, unit: str, mode: Mode) -> str:
        """An amount rounded."""
        return f"{of}, rounded {mode} to {unit}"

    def when(self, of: str, fact: str, *, holds: bool) -> str:
        """An amount that hangs on a fact."""
        return f"{of}, {'only' if holds else 'except'} in years of which holds: {fact}"

    def divided(self, total: str, party: str, key: str) -> str:
        """What falls to a party."""
        return f"the share of {party} in {total} by the key {self.bracketed(key)}"

    def key(self, key: Key, unit: str) -> Sequence[str]:
        """The rules of a key."""
        return [
            *(
                f"{self.quoted(name)} bears {self.level(part, _RATE)}, outside the scale."
                for name, part in key.flat
            ),
            *(
                f"No party{f' of the class {self.quoted(each.of)}' if each.of else ''} bears more than "
                f"{written(each.share, _RATE)}, by the limit {self.quoted(each.name)}."
                for each in key.limits
            ),
            *(
                [f"A party whose rate is no more than {self.level(key.threshold, _RATE)} pays nothing."]
                if key.threshold
                else []
            ),
            "All others pay by their rates times one factor, at which all shares make 100%.",
            f"Amounts are exact shares of the total, rounded {key.mode} to {unit}.",
            f"Shares are printed to {key.places} decimals.",
        ]

    def due(self, payer: str, due: Due, phrases: Mapping[str, str]) -> Sequence[str]:
        """What a payer pays, sentence by sentence."""
        return list(_due(payer, due, phrases))

    def limit(self, name: str, words: str) -> str:
        """A limit by its name."""
        return _LIMITS[name].format(words)


def _due(payer: str, due: Due, phrases: Mapping[str, str]) -> Iterator[str]:
    who = f"{payer[:1].upper()}{payer[1:]}"
    rounding = f", rounded {due.rounded[1]} to {phrases['rounded']}" if due.rounded else ""
    match due.base:
        case All():
            yield f"{who} pays all of the cost{rounding}."
        case Share():
            several = "; " in phrases["base"]
            part = f"of the cost: {phrases['base']}" if several else f"{phrases['base']} of the cost"
            yield f"{who} pays {part}{rounding}."
        case Grown():
            yield f"{who} pays {phrases['of']}, grown by {phrases['by']}{rounding}."
        case Amount(_, cut):
            cost = ", but no more than the cost" if cut else ", whether or not it is spent"
            yield f"{who} pays {phrases['base']}{rounding}{cost if 'cost' in phrases or not cut else ''}."
    for name, words in _LIMITS.items():
        if name in phrases:
            yield words.format(phrases[name])
    if "cost" in phrases and due.floored:
        stated = isinstance(due.base, Amount) and not due.base.cut
        yield f"No floor lifts it above the cost{', or above that amount where it is more' if stated else ''}."


def _number(value: Fraction) -> str:
    return f"{value.numerator:,}" if value.denominator == 1 else str(value)


_RATE = Unit()
_BACK = {0: "", 1: " of the year before"}
_LIMITS = {
    "workers": "Cost and payment are reckoned on {}.",
    "workers_up_to": "It is paid for no more than {}.",
    "growth_up_to": "The growth counts up to {}.",
    "growth_at_least": "The growth counts for at least {}.",
    "up_to": "No more than {} in a year.",
    "at_least": "No less than {} in a year.",
    "at_least_over_the_term": "No less than {} over the whole term.",
    "up_to_over_the_term": "No more than {} over the whole term.",
    "when": "Only in years of which holds: {}.",
}
