"""Tokens: the words and marks of one sentence, each with its place and its plain form."""

from __future__ import annotations

from typing import NamedTuple

from warikan.ground.pattern import regex
from warikan.ground.span import Span

_TOKEN = regex(
    r"(?:[A-Za-z]\.){2,}|[^\W\d_]\w*+(?:(?:['-](?=\w)|'(?=\s|$))\w*+)*+|\d(?:[\d,.:/]*\d)?(?:[^\W\d_]\w*|-(?=\w)[\w-]*)?|\S"
)


class Token(NamedTuple):
    """One word or mark: where it stands and what it reads in small letters."""

    start: int
    end: int
    word: str


def tokens(folded: str, span: Span) -> list[Token]:
    """The tokens inside ``span``, in order.

    >>> [token.word for token in tokens("The U.S. hasn't paid $5.", Span(0, 24))]
    ['the', 'u.s.', "hasn't", 'paid', '$', '5', '.']
    """
    made = tuple.__new__  # a named tuple's own constructor costs as much as finding the token
    return [
        made(Token, (*match.span(), match.group().lower()))
        for match in _TOKEN.finditer(folded, span.start, span.end)
    ]
