"""Finding calendar expressions: every date, month, year, fiscal year and relative time a text names, unresolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.forms import Ago, Form, Weekday
from warikan.reading.names import Mention, is_taken
from warikan.reading.tense import Tense, tense
from warikan.reading.text import Text
from warikan.reading.time_grammar import expressions

_PRESENT_FOR_PAST = ("headline", "caption")  # where the present tense tells what has happened
_LEAD = regex(
    r"\b(in|on|by|before|until|till|since|from|after|for|during|over|through|throughout|within|as\s+of|as\s+early\s+as|"
    r"between|of|to|than|no\s+later\s+than)(?:\s+(?:the|an?|about|around))?\s$"
)


_START = attrgetter("start")
_PLACE = attrgetter("start", "end")


class Expression(NamedTuple):
    """One calendar expression: its form, the preposition before it, the tense of its verb.

    ``dateline`` marks one that stands above or below the article and says when it appeared.
    """

    span: Span
    form: Form
    lead: str | None = None
    tense: Tense | None = None
    dateline: bool = False


def find_times(text: Text, found: Sequence[Mention], taken: Sequence[Span] = ()) -> tuple[Expression, ...]:
    """Every calendar expression, in order, without overlaps; ``taken`` are spans of sums, which are no years.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "They agreed Friday on five years through fiscal 2026."))
    >>> [e.span.of(text.folded) for e in find_times(text, ())]
    ['Friday', 'five years through fiscal 2026']
    """
    made = []
    busy = sorted(taken, key=_PLACE)
    for reached, form, block in expressions(text):
        span = _trimmed(text.folded, reached)
        if _is_busy(busy, span) or is_taken(found, span):
            continue
        lead = _LEAD.search(text.small, max(block.span.start, span.start - 24), span.start)
        word = one_line(lead[1]) if lead else None
        told = tense(text, span)
        if told is None and isinstance(form, Weekday) and block.kind in _PRESENT_FOR_PAST:
            told = "past"
        if isinstance(form, Ago) and not form.sure and told == "past":
            continue  # "sold 270,000 in two days": a length
        made.append(Expression(span, form, word, told, block.kind == "dateline"))
    return tuple(made)


def _trimmed(folded: str, span: Span) -> Span:
    """The words without the marks and spaces that a rule may have reached over behind them."""
    words = span.of(folded)
    kept = len(words.rstrip(" ,;\n\t"))
    return span if kept == len(words) else Span(span.start, span.start + kept)


def _is_busy(taken: Sequence[Span], span: Span) -> bool:
    """Whether one of the ordered spans, which never overlap, shares a character with ``span``."""
    last = bisect_left(taken, span.end, key=_START)
    return last > 0 and taken[last - 1].overlaps(span)


def is_quoted(text: Text, span: Span) -> bool:
    """Whether words stand inside a direct quotation.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", 'He said, "We will sign on Friday," on Monday.'))
    >>> is_quoted(text, Span(26, 32)), is_quoted(text, Span(38, 44))
    (True, False)
    """
    return text.quote_over(span) is not None
