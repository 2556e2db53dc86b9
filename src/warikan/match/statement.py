"""Statements: one sentence, its numbers apart from the words between them, and what those make of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from warikan.evidence.article import Article
from warikan.evidence.claims import Claim
from warikan.ground.span import Span
from warikan.match.numbers import Number, numbers, upward
from warikan.match.relation_words import words_of
from warikan.reading.fold import fold, in_small, one_line

Role = Literal["base", "level", "delta", "whole", "plain"]
_REACH = 160  # characters beside a number in which words make something of it
MOST = 60  # numbers that are set against each other in one sentence
_BACK = re.compile(
    r"^\W*(?:that|this|it|the\s+(?:sum|amount|figure|total|rise|increase|payment|contribution))\b"
)
_RATE = re.compile(r"\s*(?:a|per|each|every)\s+(?:fiscal\s+)?year\b|\s*(?:annually|yearly|/\s?year)\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence: its numbers in order, the words before, between and behind them (one more than numbers), and roles.

    ``before`` is the sentence that stands before it in the text, where one holds a number.
    """

    span: Span
    numbers: tuple[Number, ...]
    gaps: tuple[str, ...]
    roles: tuple[Role, ...]
    before: Statement | None = None

    @property
    def words(self) -> str:
        """All words outside the numbers."""
        return " ".join(self.gaps)

    @property
    def without_years(self) -> Statement:
        """The same with its lengths of time among the words, for checks of the other numbers."""
        kept = [at for at, number in enumerate(self.numbers) if number.kind != "years"]
        if len(kept) == len(self.numbers):
            return self
        gaps = [
            "years".join(self.gaps[one + 1 : two + 1])
            for one, two in pairwise([-1, *kept, len(self.numbers)])
        ]
        before = self.before.without_years if self.before else None
        return _made(self.span, [self.numbers[at] for at in kept], gaps, before)

    @property
    def looks_back(self) -> bool:
        """Whether it begins with a word for what the sentence before spoke of."""
        return self.before is not None and _BACK.match(self.gaps[0]) is not None

    def role(self, at: int) -> Role:
        """What the words around a number make of it."""
        return self.roles[at]

    def each(self, *kinds: str) -> Iterator[tuple[int, Number]]:
        """The numbers of some kinds with their places."""
        return ((at, number) for at, number in enumerate(self.numbers) if number.kind in kinds)


def _made(span: Span, numbers: Sequence[Number], gaps: Sequence[str], before: Statement | None) -> Statement:
    roles = tuple(_role(numbers, gaps, at) for at in range(len(numbers)))
    return Statement(span, tuple(numbers), tuple(gaps), roles, before)


def _role(numbers: Sequence[Number], gaps: Sequence[str], at: int) -> Role:
    """The role that the last of the words before a number gives it, or those behind."""
    number, lead, tail = numbers[at], gaps[at][-_REACH:], gaps[at + 1][:_REACH]
    of = (at > 0 and numbers[at - 1].kind == "percent") or _OUT_OF.search(lead) is not None
    found = _last_role(lead, whole=of)
    if has_total().search(lead) and found != "base":
        return "level"
    if _when().search(lead) or _FROM.search(lead):
        return "base"
    if _delta().search(lead) or (number.change and number.kind == "money"):
        return "delta"
    if _restates_change(numbers, gaps, at) or (_more().match(tail) and number.kind != "years"):
        return "delta"
    return found


def _restates_change(numbers: Sequence[Number], gaps: Sequence[str], at: int) -> bool:
    """ "Up 5.8 percent, or 50.5 billion won", "45.1 billion won, or 6.6 percent, more": the sum is the change again."""
    if numbers[at].kind not in ("money", "heads"):
        return False
    if at + 1 < len(numbers) and numbers[at + 1].kind == "percent" and _OR.fullmatch(gaps[at + 1]):
        return _more().match(gaps[at + 2]) is not None
    if not at:
        return False
    before = numbers[at - 1]
    return before.kind == "percent" and before.change and _OR.fullmatch(gaps[at]) is not None


_FROM = re.compile(r"\bfrom\s*$")
_OR = re.compile(r"\s*[,(]?\s*(?:or|that\s+is|i\.e\.)\s*|\s*\(\s*")
_OUT_OF = re.compile(r"\bout\s+of\s+(?:[\w'.-]+\s+){0,6}$|^\s*of\s+")


@cache
def has_total() -> re.Pattern[str]:
    """Words that lead from parts to what they come to."""
    return re.compile(rf"{words_of('total')}\s*(?:{words_of('same')}\s*)?(?:[\w']+\s+){{0,3}}$")


@cache
def _delta() -> re.Pattern[str]:
    """ "An increase of", "up by": what is added or taken away follows at once."""
    article = r"(?:\s+(?:an?|the|another))?"
    return re.compile(rf"(?:{words_of('delta')}{article}|{words_of('moved')}(?:\s+by)?)\s*$")


@cache
def _when() -> re.Pattern[str]:
    """ "More than in 2020, when it paid …"."""
    return re.compile(rf"{words_of('base')}\s[^;:]{{0,40}}\bwhen\b[^;,]{{0,30}}$")


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*(?:a\s+year\s+|annually\s+)?{words_of('more')}(?!\s+than\s*$)")


@cache
def _roles() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    few = r"\s*(?:[\w'./-]+\s+){0,6}$"
    return (
        ("base", re.compile(rf"(?P<word>{words_of('base')}){few}")),
        ("level", re.compile(rf"(?P<word>{words_of('level')}){few}")),
        ("whole", re.compile(rf"(?P<word>\bof\b){few}")),
    )


def _last_role(lead: str, *, whole: bool) -> Role:
    """The role given by the words that end nearest before the number; "compared to" is more than its "to"."""
    best: tuple[int, Role] = (-1, "plain")
    for role, pattern in _roles()[: 3 if whole else 2]:
        end = max((match.end("word") for match in _ends(pattern, lead)), default=-1)
        if end > best[0]:
            best = (end, role)
    return best[1]


def _ends(pattern: re.Pattern[str], lead: str) -> Iterator[re.Match[str]]:
    """Every match, overlapping ones too: the pattern is tied to the end and may begin at several words."""
    at = 0
    while (match := pattern.search(lead, at)) is not None:
        yield match
        at = match.start() + 1


def statements(article: Article) -> tuple[Statement, ...]:
    """The sentences of an article that hold numbers, in order."""
    small = in_small(fold(article.source.text))
    claims: dict[Span, list[Claim]] = {}
    for claim in article.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    found: list[Statement] = []
    for span in sorted(claims):
        here = numbers(claims[span], span, small)[:MOST]
        if here:
            gaps = _gaps(small, span, here)
            found.append(_made(span, _unbound(here, gaps), gaps, found[-1] if found else None))
    return tuple(found)


def _unbound(here: Sequence[Number], gaps: Sequence[str]) -> tuple[Number, ...]:
    """The numbers; in "8 percent more than 1.4 trillion" the second is no bound."""
    return tuple(
        replace(number, approx=None) if at and _COMPARED.fullmatch(gaps[at]) else number
        for at, number in enumerate(here)
    )


def _gaps(small: str, span: Span, here: tuple[Number, ...]) -> tuple[str, ...]:
    """The words between the numbers, without restated sums, words of nearness and rates that belong to a number."""
    edges = [span.start]
    for number in here:
        edges += [number.span.start, _end(small, span, number)]
    edges.append(span.end)
    cut = [small[edges[at] : max(edges[at], edges[at + 1])] for at in range(0, len(edges), 2)]
    leads = [_lead(one_line(words), first=not at) for at, words in enumerate(cut[:-1])]
    return (*leads, one_line(cut[-1]))


def _lead(words: str, *, first: bool) -> str:
    """The words before a number; "more than" right between two numbers sets one against the other."""
    if not first and _COMPARED.fullmatch(words):
        return words
    return words if upward().search(words) else _nearness().sub("", words)


_COMPARED = re.compile(r"\s*(?:(?:a\s+year\s+)?(?:more|less)\s+than|above|below)\s*")


@cache
def _nearness() -> re.Pattern[str]:
    """Words such as "about" right before a number; "than" alone stays."""
    return re.compile(rf"(?:{words_of('near')}\s+)+$")


def _end(small: str, span: Span, number: Number) -> int:
    """Where a number ends, its restatement in a second currency and its "a year" included."""
    end = number.span.end
    if number.amount is not None and number.amount.converted is not None:
        end = _restated(small, span, end)
    if number.per_year:
        rate = _RATE.match(small, end, span.end)
        end = rate.end() if rate else end
    return end


_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_JOINED = re.compile(
    r",?\s*(?:or|which\s+is|worth|equivalent\s+to)\s+[^,.;]{1,40}?(?:\d[\d,.]*)\s*(?:[a-z]+\b)?(?:\s+(?:dollars|yen|won|euros))?,?"
)


def _restated(small: str, span: Span, end: int) -> int:
    bracket = _BRACKET.match(small, end, span.end) or _JOINED.match(small, end, span.end)
    return bracket.end() if bracket else end
