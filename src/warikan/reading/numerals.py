"""Numerals: figures with separators and scales, and number words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from warikan.ground.pattern import regex
from warikan.reading.fold import one_line
from warikan.reading.words import table

# Figures with commas by threes (or by the Indian twos), with the dots, spaces or apostrophes of the European press,
# and a decimal part; the decimal comma only where it cannot be a separator.
FIGURE = (
    r"(?:\d{1,3}(?:,\d{2,3})++(?<=,\d{3})(?!\d)(?:\.\d++)?"
    r"|\d{1,3}(?:\.\d{3})++,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}+(?![\d.])"
    r"|\d{1,3}(?:'\d{3})++(?!\d)(?:\.\d++)?"
    r"|\d{1,3}(?: \d{3})++(?![\d,.]\d|\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d++,\d{1,2}(?![\d,])|\d++(?:\.\d++)?)"
)
_UNITS = {
    **{
        word: n
        for n, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve".split()
        )
    },
    **dict(
        zip(
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
            range(13, 20),
            strict=True,
        )
    ),
    **dict(
        zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
    ),
}
_WORD = "(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + ")"
# The broadcaster's one-point-05 (billion): a whole part, and the digits behind the point in figures or said one by one.
SPOKEN = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{_WORD}(?:[-\s]{_WORD})?)[-\s]point[-\s](?:\d+|{_WORD}(?:[-\s]{_WORD})*)(?![\w.])"
# Two and a half (billion); half a; three quarters of a; a hundred and twenty; twenty-five thousand.
WORDS = (
    rf"(?:{SPOKEN}|half\s+an?|half|an?\s+quarter(?:\s+of\s+an?)?|quarter|three[-\s]quarters(?:\s+of\s+an?)?|several"
    rf"|(?:{_WORD}|an?(?![-\s]+{_WORD}[-\s]))(?:(?:[-\s]+(?:and\s+)?)(?:{_WORD}|hundred|thousand)(?![a-z])){{0,6}}(?:\s+and\s+a\s+(?:half|quarter))?)"
)
# What stands between a figure and its scale; a text copied off a page keeps the entity for a hard space.
GAP = r"(?:[-\s]|&(?:nbsp|thinsp|ensp|#160|#xa0|#8239|#x202f);)?"
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three quarters": Decimal("0.75")}
_DOTTED = regex(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = regex(r"\d+,\d{1,2}")
_LETTERS = regex(r"[a-z]+")
_POINT = regex(r"(?P<whole>.+?)[-\s]point[-\s](?P<part>.+)", re.IGNORECASE)


@cache
def scales() -> dict[str, int]:
    """The worth of each scale word."""
    return {row["word"]: int(row["worth"]) for row in table("scales")}


@cache
def scale_pattern() -> str:
    """A pattern for every scale word and abbreviation, the longest first."""
    words = sorted(scales(), key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s") for word in words) + r")(?![A-Za-z])"


def worth(scale: str | None) -> int:
    """What a scale word multiplies by; one without it.

    >>> worth("bn"), worth("lakh crore"), worth(None)
    (1000000000, 1000000000000, 1)
    """
    return scales()[one_line(scale.lower())] if scale else 1


def figure(text: str) -> tuple[Decimal, Decimal]:
    """A figure's value and the worth of its last digit, before any scale.

    >>> figure("1,520.5"), figure("1.234.567,5")
    ((Decimal('1520.5'), Decimal('0.1')), (Decimal('1234567.5'), Decimal('0.1')))
    >>> figure("12,5"), figure("12 500")
    ((Decimal('12.5'), Decimal('0.1')), (Decimal('12500'), Decimal('1')))
    """
    plain = text.replace(" ", "").replace("'", "")
    if "." in plain and _DOTTED.fullmatch(plain):
        plain = plain.replace(".", "")
    if "," in plain:
        plain = plain.replace(",", "." if _DECIMAL_COMMA.fullmatch(plain) else "")
    return Decimal(plain), Decimal(1).scaleb(-len(plain.partition(".")[2]))


def in_words(text: str) -> tuple[Decimal, Decimal] | None:
    """The value of number words before a scale, with the worth of the last unit said; ``None`` for what is vague.

    >>> in_words("one-point-05"), in_words("869-point-five")
    ((Decimal('1.05'), Decimal('0.01')), (Decimal('869.5'), Decimal('0.1')))

    >>> in_words("two and a half"), in_words("half a"), in_words("one hundred twenty")
    ((Decimal('2.5'), Decimal('0.5')), (Decimal('0.5'), Decimal('0.5')), (Decimal('120'), Decimal('1')))
    >>> in_words("three quarters of a"), in_words("twenty-five thousand and ten"), in_words("several")
    ((Decimal('0.75'), Decimal('0.75')), (Decimal('25010'), Decimal('1')), None)
    """
    single = _UNITS.get(text.lower())
    if single is not None:
        return Decimal(single), Decimal(1)
    if (spoken := _POINT.fullmatch(text)) is not None:
        return _spoken(spoken["whole"], spoken["part"])
    words = _LETTERS.findall(text.lower())
    part = next(
        (value for name, value in _PARTS.items() if " ".join(words).removeprefix("a ").startswith(name)), None
    )
    if part is not None:
        return part, part
    extra = words[-3:-1] == ["and", "a"] and _PARTS.get(words[-1])
    total = Decimal(0)
    for word in words[:-3] if extra else words:
        if word == "hundred":
            total += 99 * ((total % 1000) or Decimal(1)) + (0 if total % 1000 else 1)
        elif word == "thousand":
            total = (total or Decimal(1)) * 1000
        elif word in ("a", "an"):
            total += 1
        elif word in _UNITS:
            total += _UNITS[word]
        elif word != "and":
            return None
    return (total + extra, extra) if extra else (total, Decimal(1))


def _digits(words: Sequence[str]) -> str:
    """The digits that are said behind a point: one by one ("two five"), or with tens ("twenty-five")."""
    said: list[str] = []
    tens = False
    for word in words:
        if tens and 0 < _UNITS[word] < 10:
            said[-1] = str(int(said[-1]) + _UNITS[word])
        else:
            said.append(str(_UNITS[word]))
        tens = 20 <= _UNITS[word] < 100 and not _UNITS[word] % 10
    return "".join(said)


def _spoken(whole: str, part: str) -> tuple[Decimal, Decimal] | None:
    """A number said with its point: the digits behind it are figures, or words one by one ("two five")."""
    before = (Decimal(whole.replace(",", "")), Decimal(1)) if whole[0].isdigit() else in_words(whole)
    said = part if part[0].isdigit() else _digits(_LETTERS.findall(part.lower()))
    last = Decimal(1).scaleb(-len(said))
    return (before[0] + int(said) * last, last) if before is not None else None
