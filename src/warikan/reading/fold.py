"""Folding: one plain character for each curly, wide or odd one, so that offsets never move."""

from __future__ import annotations

from warikan.ground.pattern import regex

_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f"
_HYPHEN = "\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\u00ad"
_DASH = "\u2014\u2015\u2e3a\u2e3b"
_SPACE = "\t\r\u00a0\u1680\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_LINE = "\x0b\x0c\x85\u2028\u2029"

# The full-width reverse solidus stays: in Japanese texts it is a yen sign, and the reader of money knows.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF3C}
_TABLE: dict[int, str | int] = {
    **_WIDE,
    0xFFE0: "\u00a2",
    0xFFE1: "\u00a3",
    0xFFE5: "\u00a5",
    0xFFE6: "\u20a9",
    **{ord(c): "'" for c in _SINGLE},
    **{ord(c): '"' for c in _DOUBLE},
    **{ord(c): "-" for c in _HYPHEN},
    **{ord(c): "\u2014" for c in _DASH},
    **{ord(c): " " for c in _SPACE},
    **{ord(c): "\n" for c in _LINE},
}

_SPACES = regex(r"\s+")
# An en dash between spaces is a break of thought; between figures it is a range.
_SPACED_EN_DASH = regex(r"[\u2012\u2013](?<=[ \u00a0][\u2012\u2013])(?=[ \u00a0\n])")


def fold(text: str) -> str:
    """``text`` with every character replaced by its plain form, one for one; the length never changes.

    Quotation marks become straight, spaces plain, hyphens and en dashes ``-``, a dash that breaks a sentence
    (em dash, or en dash between spaces) an em dash, full-width letters and digits narrow.

    >>> fold("\\u201cUp to \\uff15\\u2013\\uff16\\u00a0%\\u201d")
    '"Up to 5-6 %"'
    """
    if text.isascii() and "\t" not in text and "\r" not in text and "`" not in text:
        return text.translate({0x0B: "\n", 0x0C: "\n"})
    return _SPACED_EN_DASH.sub("\u2014", text).translate(_TABLE)


def in_small(folded: str) -> str:
    """``folded`` in small letters, one for one; the few letters that would become two stay as they are.

    >>> in_small("The \u0130"), len(in_small("\u0130"))
    ('the \u0130', 1)
    """
    small = folded.lower()
    if len(small) == len(folded):
        return small
    return "".join(one if len(one) == 1 else mark for mark in folded if (one := mark.lower()))


def one_line(words: str) -> str:
    """``words`` with one plain space for every run of spaces and line breaks.

    >>> one_line("in\\n the  end")
    'in the end'
    """
    if words.isprintable() and "  " not in words:  # a plain space is the only one that can be printed
        return words
    return _SPACES.sub(" ", words)
