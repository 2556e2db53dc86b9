"""Numerals: figures with separators and scales, and number words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from warikan.reading.words import table

# Figures with commas by threes (or by the Indian twos), a decimal part, and never a run into a date or a version.
FIGURE = r"(?:\d{1,3}(?:,\d{2,3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"
_UNITS = {
    **{word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())},
    **dict(zip("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), range(13, 20), strict=True)),
    **dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)),
}
_WORD = "(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + ")"
# Two and a half billion; half a billion; a billion; one hundred twenty million.
WORDS = rf"(?:(?:{_WORD}(?:[-\s](?:and\s)?{_WORD}){{0,3}}|an?|half\s+an?|several)(?:\s+hundred)?(?:\s+and\s+a\s+half)?)"


@cache
def scales() -> dict[str, int]:
    """The worth of each scale word."""
    return {row["word"]: int(row["worth"]) for row in table("scales")}


@cache
def scale_pattern() -> str:
    """A pattern for every scale word and abbreviation, the longest first."""
    words = sorted(scales(), key=len, reverse=True)
    return "(?:" + "|".join(words) + r")(?![A-Za-z])"


def worth(scale: str | None) -> int:
    """What a scale word multiplies by; one without it.

    >>> worth("bn"), worth(None)
    (1000000000, 1)
    """
    return scales()[scale.lower()] if scale else 1


def figure(text: str) -> tuple[Decimal, Decimal]:
    """A figure's value and the worth of its last digit, before any scale.

    >>> figure("1,520.5")
    (Decimal('1520.5'), Decimal('0.1'))
    """
    value = Decimal(text.replace(",", ""))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def in_words(text: str) -> tuple[Decimal, Decimal] | None:
    """The value of number words before a scale, with the worth of the last unit said; ``None`` for what is vague.

    >>> in_words("two and a half"), in_words("half a"), in_words("one hundred twenty")
    ((Decimal('2.5'), Decimal('0.5')), (Decimal('0.5'), Decimal('0.5')), (Decimal('120'), Decimal('1')))
    >>> in_words("several") is None
    True
    """
    words = re.findall(r"[a-z]+", text.lower())
    half = Decimal("0.5")
    if words[:1] == ["half"]:
        return half, half
    extra = words[-3:] == ["and", "a", "half"]
    total = Decimal(0)
    for word in words[:-3] if extra else words:
        if word == "hundred":
            total = (total or Decimal(1)) * 100
        elif word in ("a", "an"):
            total += 1
        elif word in _UNITS:
            total += _UNITS[word]
        elif word != "and":
            return None
    return (total + half, half) if extra else (total, Decimal(1))
