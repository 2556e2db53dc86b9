"""Clauses of a deal in words: caps, links to an index, conditions and clauses to be added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warikan.evidence.claims import Term, TermKind
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_rule import Rule

LONGEST = 140  # characters of a clause's words
_INDEX = (
    r"(?:inflation|retail[- ]price\w*(?:\s+index)?"
    r"|consumer[- ]price\w*(?:\s+(?:index|growth|inflation|rises?))?|price\s+(?:index|growth|rises?)"
    r"|CPI|wage\s+growth|wages|exchange\s+rates?|GDP|economic\s+growth|oil\s+prices?|the\s+cost\s+of\s+living"
    r"|defen[cs]e\s+(?:budget|spending)(?:\s+increase\w*|\s+growth)?)"
)
_INDEXED = regex(
    r"\b(?:link\w*|tie[ds]?|peg\w*|index\w*|adjust\w*|based)\s+"
    r"(?:(?:it|them|annually|yearly|each\s+year|every\s+year|automatically|\w+\s+\w+)\s+)?"
    rf"(?:to|for|on|by|in\s+line\s+with)\s+(?:[\w'.-]+\s+){{0,4}}?{_INDEX}\b"
    rf"|\b(?:ris(?:e|es|ing)|increas(?:e|es|ing)|gr(?:ow|ows|owing)|climbs?|mov(?:e|es|ing)|go(?:es)?\s+up)\s+"
    rf"(?:(?:in\s+step|along|annually|each\s+year|every\s+year)\s+)?with\s+(?:the\s+)?{_INDEX}\b"
    r"|\b(?:index|inflation)[- ]linked\b|\blinked\s+to\s+an?\s+(?:\w+\s+)?index\b"
    rf"|\b(?:follow|track|mirror)(?:s|ed|ing)?\s+(?:the\s+)?{_INDEX}\b"
    rf"|\b(?:the\s+)?(?:rate\s+of\s+(?:the\s+)?(?:rise|increase)\s+(?:of|in)\s+)?{_INDEX}\s+(?:is|are|was|will\s+be)\s+(?:applied|added)\b"
    rf"|\b(?:in\s+line\s+with|(?:at|by)\s+the\s+(?:rate\s+of|pace\s+of|same\s+(?:rate|pace|percentage)\s+as))\s+(?:[\w'.-]+\s+){{0,3}}?{_INDEX}\b",
    re.IGNORECASE,
)
_INDEX_PARTS = tuple("inflation price cpi wage exchange gdp growth oil living defen index".split())
_LINKS = (
    *(
        "link",
        "tie",
        "peg",
        "index",
        "adjust",
        "based",
        "in line",
        "the rate",
        "the pace",
        "the same",
        " with ",
        "follow",
        "track",
    ),
    *("mirror", "applied"),
)
_INDEX_NAME = regex(_INDEX, re.IGNORECASE)
_PLAIN = r"(?:[^.;:,()\n]|[.,](?=\d))"  # a character of the same phrase
_REST = r"(?:[^.;\n]|\.(?=\d))"  # a character of the same clause list
_CAP = regex(
    rf"\b(?:capped|caps?|ceiling|upper\s+limit|maximum|limited)\s+(?:of|at|on|to|for)\s+{_PLAIN}{{2,80}}(?:\([\d,]+\))?"
    rf"|\b(?:may|must|can|will|shall|would)\s+not\s+exceed\s+{_PLAIN}{{2,60}}|\bnot\s+to\s+exceed\s+{_PLAIN}{{2,60}}",
    re.IGNORECASE,
)
_NOUNS = ("clause", "provision", "stipulation", "proviso", "safeguard", "article", "rider", "category")
_CLAUSE = regex(
    r"\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?|includ(?:e|es|ed|ing)|contain(?:s|ed|ing)?|introduc(?:e|es|ed|ing)"
    r"|remov(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|propos(?:e|es|ed|ing)|has|have|had|with)\s+"
    rf"(?:an?|the|another|new|such|no)\s+(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(_NOUNS)})\b(?P<where>\s+in(?:to)?\s+the\s+\w+\b)?",
    re.IGNORECASE,
)
_STIPULATED = regex(
    rf"\b(?:stipulat|specif|provid|requir|mandat|oblig)(?:e|es|ed|ies|y|ied|ing)\s+that\s+(?P<what>{_REST}{{4,300}})",
    re.IGNORECASE,
)
_PURPOSE = regex(
    rf"\b(?:to\s+(?:stipulate|ensure|specify|provide|require|guarantee|make\s+sure)|so)\s+that\s+"
    rf"(?P<what>{_REST}{{5,300}})",
    re.IGNORECASE,
)
_DEAL = regex(
    r"\b(?:agreements?|deals?|pacts?|accords?|treat(?:y|ies)|protocol|contract|lease|changes?|amendments?"
    r"|memorandum|law|bill|clause|provision)\b",
    re.IGNORECASE,
)
_WOULD_PAY = regex(
    r"\b(?:will|would|must|shall|agreed\s+to|undertook\s+to|is\s+to|are\s+to)\s+(?:\w+ly\s+)?"
    r"(?:pay|provide|contribute|release|fund|cover|transfer|disburse|shoulder)\b",
    re.IGNORECASE,
)
_CONDITION = regex(
    r"\b(?:if|provided(?:\s+that)?|on\s+(?:the\s+)?condition\s+that|as\s+long\s+as|so\s+long\s+as|unless"
    rf"|only\s+(?:if|when))\s+{_REST}{{4,300}}",
    re.IGNORECASE,
)
_MAIN = regex(r",\s+(?:the|it|they|which)\b")  # where a purpose that opens its sentence ends
_TOLD = regex(r",\s+(?:[\w'.-]+\s+){1,6}(?:said|says|according)\b")


def _indexed(line: Line) -> Iterator[Found]:
    """What a sum follows: inflation, wages, the growth of a budget."""
    if not line.has(*_LINKS):
        return
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _INDEXED.finditer(folded, span.start, span.end):
        index = _INDEX_NAME.search(folded, match.start(), match.end())
        yield _found(match.start(), match.end(), "indexation", (index or match)[0])


def caps(line: Line) -> Iterator[Found]:
    """The caps of one line in its own words.

    >>> from warikan.reading.line import line_of
    >>> [found.content.value for found in caps(line_of("Growth is capped at 4 percent a year."))]
    ['capped at 4 percent a year']
    """
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _CAP.finditer(line.reading.text.undotted, span.start, span.end):
        words = _short(folded[match.start() : match.end()])
        if any(sign.isdigit() for sign in words):
            yield _found(match.start(), match.start() + len(words), "cap", words)


def _found(start: int, end: int, kind: TermKind, value: str) -> Found:
    return Found(Span(start, end), Term(kind, one_line(value)), f"term-{kind}")


def _short(words: str) -> str:
    """At most so many characters, ended at a word, without who told them."""
    words = _TOLD.split(words)[0]
    return (words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0]).rstrip(" ,")


def _added(line: Line) -> Iterator[Found]:
    """A clause that is there or to be added, with what it is to say where the sentence tells."""
    folded, span = line.reading.text.folded, line.sentence.span
    match = _CLAUSE.search(folded, span.start, span.end)
    if match is None:
        return
    purpose = _PURPOSE.search(line.reading.text.undotted, span.start, span.end)
    words = (
        _MAIN.split(folded[purpose.start("what") : purpose.end("what")])[0]
        if purpose is not None
        else folded[match.start() : span.end].rstrip(".")
    )
    yield _found(match.start(), match.end(), "clause", _short(words))


def _stipulated(line: Line) -> Iterator[Found]:
    """What a deal stipulates."""
    if not line.has(" that "):
        return
    folded, span = line.reading.text.folded, line.sentence.span
    match = _STIPULATED.search(line.reading.text.undotted, span.start, span.end)
    if match is not None and _DEAL.search(folded, span.start, match.start()):
        words = _short(folded[match.start("what") : match.end("what")])
        yield _found(match.start("what"), match.start("what") + len(words), "clause", words)


def _conditions(line: Line) -> Iterator[Found]:
    """What a payment is conditional on."""
    if not line.sums:
        return
    folded, span = line.reading.text.folded, line.sentence.span
    pay = _WOULD_PAY.search(folded, span.start, span.end)
    match = _CONDITION.search(line.reading.text.undotted, pay.end(), span.end) if pay is not None else None
    if match is not None:
        words = _short(folded[match.start() : match.end()])
        yield _found(match.start(), match.start() + len(words), "clause", words)


RULES = (
    Rule(_indexed, _INDEX_PARTS),
    Rule(caps, ("cap", "ceiling", "limit", "maxim", "exceed")),
    Rule(_added, _NOUNS),
    Rule(_stipulated, ("stipulat", "specif", "provid", "requir", "mandat", "oblig")),
    Rule(_conditions, (" if ", "provided", "condition", "long as", "unless", "only when")),
)
