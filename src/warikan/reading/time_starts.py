"""Starts: where a calendar expression may begin, which most of the words that open one do not do most of the time."""

from __future__ import annotations

from warikan.ground.pattern import regex
from warikan.reading.text import Text
from warikan.reading.time_rule import compiled
from warikan.reading.time_words import COUNT, MONTH, UNIT

# A figure by itself: no part of a longer number, of a sum or of a name. Its first digit comes first, and what stands
# before is looked back at, so that the search runs from digit to digit.
_FIGURE = regex(r"\d(?<![\w.,$/\\€£¥₩+-]\d)\d{0,12}+(?!\d|,\d|%)")
_PART_OF_A_NAME = "_@#$"  # marks that make what follows part of a name
_ARTICLE, _OF = compiled(rf"\s+(?:couple|{UNIT})"), compiled(r"\s+of\b|-")
_DEADLINE, _REST = (
    compiled(r"\s+(?:(?:the|this)\s+)?(?:year|month|week)"),
    compiled(r"\s+(?:the\s+)?(?:rest|remain)"),
)
# What must stand behind a word for any rule of the grammar to fit; behind an article the unit itself.
_FOLLOWED = {
    "a": _ARTICLE, "an": _ARTICLE,
    "in": compiled(rf"\s+(?:about\s+|just\s+|another\s+)?{COUNT}"),
    "by": _DEADLINE, "before": _DEADLINE,
    "for": _REST, "over": _REST, "during": _REST,
    "end": _OF, "start": _OF, "beginning": _OF, "middle": _OF, "close": _OF,
    "so": compiled(r"\s+far"),
    "that": compiled(rf"\s+(?:same|very|{UNIT})"),
    "new": compiled(r"\s+(?:year|(?:japanese\s+)?(?:fiscal|financial|business|budget))"),
    "may": regex(r"(?!\s{1,4}(?:not|be|have|well|also)\b)"),
    "year": compiled(
        rf"-|'s\s+end\b|\s+(?:\d|{MONTH}|to|of|end|in|on|from|before|after|ago|earlier|since|following|prior|through|until|which"
        r"|that|run)"
    ),
}  # fmt: skip


def starts(text: Text, words: frozenset[str]) -> list[int]:
    """The places at which an expression may begin that opens with a figure or one of ``words``, in order.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "In the north it may be over in March 2021."))
    >>> starts(text, frozenset({"in", "may", "march"}))
    [31, 37]
    """
    folded = text.folded
    found = [figure.start() for figure in _FIGURE.finditer(folded)]
    for at, word in text.glance.where(words):
        written = folded[at : at + len(word)]
        if not (written == word or written[1:] == word[1:] or written.isupper()):
            continue
        if at and (folded[at - 1].isalnum() or folded[at - 1] in _PART_OF_A_NAME):
            continue
        follows = _FOLLOWED.get(word)
        if follows is None or follows.match(folded, at + len(word)) is not None:
            found.append(at)
    return sorted(found)
