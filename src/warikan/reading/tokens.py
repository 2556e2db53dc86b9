"""Tokens: the words and marks of one sentence in small letters, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from warikan.ground.pattern import regex
from warikan.ground.span import Span

# Most words are plain: they are told at once, without the tries that "u.s." and "5-year" need. The space behind a
# token is taken with it, or the search would try everything on it again.
_TOKEN = regex(
    r"([a-z]{2,}+(?![\w'-])"
    r"|(?:[a-z]\.){2,}|[^\W\d_]\w*+(?:(?:['-](?=\w)|'(?=\s|$))\w*+)*+"
    r"|\d(?:[\d,.:/]*\d)?(?:[^\W\d_]\w*|-(?=\w)[\w-]*)?|\S)\s*+"
)


class Tokens(NamedTuple):
    """Words and marks, and for each where it starts and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def tokens(small: str, span: Span) -> Tokens:
    """The tokens inside ``span`` of a text in small letters, in order.

    >>> tokens("the u.s. hasn't paid $5.", Span(0, 24)).words
    ['the', 'u.s.', "hasn't", 'paid', '$', '5', '.']
    """
    found = Tokens([], [], [])
    words, starts, ends = found
    for match in _TOKEN.finditer(small, span.start, span.end):
        start, end = match.span(1)
        words.append(match[1])
        starts.append(start)
        ends.append(end)
    return found
