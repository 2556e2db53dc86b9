"""Blocks: which lines of a text are headline, dateline, body, caption, related coverage or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from warikan.evidence.article import Block
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.words import table

Kind = Literal["headline", "dateline", "body", "caption", "related", "boilerplate"]

HEAD_LINES = 8  # a headline, its deck, byline and timestamps stand within the first lines
HEADLINE_LENGTH = 180
PROSE_LENGTH = 90

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY_NAME = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = (
    rf"(?:(?:{_DAY_NAME},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})|{_DAY_NAME},?\s+{_MONTH}\s+\d{{1,2}})"
)
_CLOCK = (
    r"(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?"
    r"(?:\s*\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?)?)"
)
_STAMP_WORD = (
    r"(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|created|date"
    r"|dated|time|release date|publication date)"
    r"(?: on| at)?:?)"
)
_STAMP = regex(
    rf"^\W*(?:{_STAMP_WORD}\s*)?{_DATE}(?:[\s,|/\u2022\u00b7\u2014-]*{_CLOCK})?(?:[\s|,/\u2022\u00b7\u2014-]+(?:{_STAMP_WORD}\s*)?"
    rf"(?:{_DATE})?[\s,|\u2014-]*(?:{_CLOCK})?)?\W*$",
    re.IGNORECASE,
)
_STAMP_PLACE = regex(r"[A-Z][\w.'-]+(?:,? [A-Z][\w.'-]+){0,3}[,:|]\s+(?=[A-Z\d])")  # "New Delhi, Oct 06 2020"
_STAMP_LEAD = regex(rf"^\W*{_STAMP_WORD}\s*(?:{_DATE}|\d)", re.IGNORECASE)
_BYLINE = regex(
    r"^(?:By|BY|by|Reported by|Written by|Text by|Story by|Author:|Source:"
    r"|From)\s+(?:the\s+)?[A-Z][\w.'-]*\s+[A-Z](?:[^.!?]|(?<=\b[A-Z])\.|\.(?=com)){0,110}$"
    r"|^(?:Staff [Ww]riters?|Staff [Rr]eport|Associated Press|Reuters|Kyodo News|AFP|Jiji Press)\W*$"
)
_PLACE = rf"[A-Z][A-Z.'/-]+(?:[ ,/]+(?!{_MONTH}[ ]\d)(?:[A-Z][A-Z.'/-]*+(?![a-z])|[A-Z][a-z]{{1,14}}+\.?))*+"
_MIXED = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?:,[ ]*[A-Z][a-z]+\.?)?"
_PLACE_DAY = rf",?[ ]+{_MONTH}[ ]+\d{{1,2}}(?:,[ ]*\d{{4}})?"
_AGENCY = r"[ ]*\([A-Z][A-Za-z0-9 .,/'-]{1,40}\)"
_TURN = r"[ ]*(?:\u2014|--|-(?=[ ]))[ ]*"
_DATELINE = regex(
    rf"\[[A-Z][A-Z .,'/-]{{1,40}}\][ ]*(?:[\u2014:-]+[ ]*)?"
    rf"|{_PLACE}(?:{_PLACE_DAY})?(?:{_AGENCY})?{_TURN}"
    rf"|{_PLACE}{_PLACE_DAY}(?:{_AGENCY})?[.:][ ]+"
    rf"|{_MIXED}(?:{_PLACE_DAY}(?:{_AGENCY})?|{_AGENCY}){_TURN}"
    rf"|(?P<city>{_MIXED}){_TURN}"
    rf"|\([A-Z][A-Za-z ]{{1,30}}\){_TURN}"
)
_STORY_START = regex(r"[\"'(]?[A-Z0-9\u00c0-\u00de]")
_RELATED_FROM = regex(r"\W*more (?:in|from|about|on) [\w' ]{1,40}\W*$", re.IGNORECASE)
_PLACE_LINE = regex(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,2}(?:, [A-Z][A-Za-z.]+)?$")
_PHOTO_CREDIT = regex(
    r"\((?:ap|afp|reuters|getty|epa|kyodo|yonhap|jiji|photo|file photo|image)[^()\n]{0,60}\)\W*$"
    r"|\([^()\n/]{1,60}/\s*(?:ap|afp|reuters|getty images|epa|kyodo|yonhap|pool|via ap)\)\W*$",
    re.IGNORECASE,
)
_LIST_ITEM = regex(
    r"(?:[-*\u2022\u25cf\u25aa\u25e6\u30fb\u2014]\s+|\(\d{1,2}\)\s*|\d{1,2}[.)]\s+"
    r"|\([a-z]\)\s+|[a-z]\)\s+|[IVX]{1,4}\.\s+)\S"
)
_FULL_STOP = regex(r"[.!?;,]['\")\]]*$")
_INNER_STOP = regex(r"[a-z]{2}[.!?]['\")]* [A-Z]")


_BEFORE_HEADING = r"[^\w\u00a9#(-]*"
_MARKS = regex(_BEFORE_HEADING)


class Line(NamedTuple):
    """One non-blank line, without the spaces around it;
    ``gap`` says whether a blank line stands before it.
    """

    span: Span
    words: str
    gap: bool


def lines(folded: str) -> tuple[Line, ...]:
    """The non-blank lines of a folded text, in order.

    >>> [line.words for line in lines("One\\n\\n two ")]
    ['One', 'two']
    """
    found = []
    start, gap = 0, True
    for raw in folded.split("\n"):
        words = raw.strip(" ")
        if words:
            lead = start + len(raw) - len(raw.lstrip(" "))
            found.append(Line(Span(lead, lead + len(words)), words, gap))
        gap = not words
        start += len(raw) + 1
    return tuple(found)


def is_list_item(words: str) -> bool:
    """Whether a line is one entry of a list.

    >>> is_list_item("(1) Term: 3 years."), is_list_item("1.6 billion dollars")
    (True, False)
    """
    return _LIST_ITEM.match(words) is not None


def is_stamp(words: str) -> bool:
    """Whether a line only says when, or by whom, the text appeared.

    >>> is_stamp("Friday, October 16, 2020"), is_stamp("By A. Writer"), is_stamp("May 1 is a holiday.")
    (True, True, False)
    >>> is_stamp("New Delhi, Oct 06 2020, 00:52 IST"), is_stamp("In Delhi, Oct 06 2020 was hot")
    (True, False)
    """
    if len(words) > 140:
        return False
    place = _STAMP_PLACE.match(words)
    return bool(
        _STAMP.match(words)
        or (place and _STAMP.match(words[place.end() :]))
        or _BYLINE.match(words)
        or (_STAMP_LEAD.match(words) and not words.endswith("."))
    )


def dateline_end(words: str) -> int:
    """How many characters at the head of a paragraph are a dateline: place, day and agency, not the story.

    >>> dateline_end("TOKYO \\u2014 Japan will pay."), dateline_end("Japan will pay.")
    (8, 0)
    """
    match = _DATELINE.match(words)
    if not match or not _STORY_START.match(words, match.end()):
        return 0
    return match.end() if match["city"] is None or match["city"] in _capitals() else 0


@cache
def _capitals() -> frozenset[str]:
    return frozenset(city for row in table("countries") for city in row["capitals"].split("|"))


def blocks(folded: str) -> tuple[Block, ...]:
    """The parts of a folded text, in order: a run of body lines is one block, any other line its own.

    The heading over related coverage is boilerplate; each headline under it is one related block.

    >>> text = "Deal near\\n\\nSEOUL \\u2014 They agreed."
    >>> [(block.kind, block.span.of(text)) for block in blocks(text)]
    [('headline', 'Deal near'), ('dateline', 'SEOUL \\u2014'), ('body', 'They agreed.')]
    """
    found = lines(folded)
    kinds = _kinds(found)
    pieces: list[Block] = []
    for line, kind in zip(found, kinds, strict=True):
        for piece in _pieces(line, kind):
            last = pieces[-1] if pieces else None
            if last and last.kind == piece.kind and piece.kind in ("body", "boilerplate"):
                pieces[-1] = Block(last.kind, last.span.to(piece.span))
            else:
                pieces.append(piece)
    return tuple(pieces)


def _pieces(line: Line, kind: Kind) -> list[Block]:
    if kind == "related":
        return _split_related(line)
    end = dateline_end(line.words) if kind == "body" and line.gap else 0
    if not end:
        return [Block(kind, line.span)]
    place = line.words[:end].rstrip(" ")
    start = line.span.start
    return [
        Block("dateline", Span(start, start + len(place))),
        Block("body", Span(start + end, line.span.end)),
    ]


def _split_related(line: Line) -> list[Block]:
    if _is_related_heading(line.words):
        return [Block("boilerplate", line.span)]
    lead = _heading("related", "colon").match(line.words.lower())
    if not lead:
        return [Block("related", line.span)]
    start = line.span.start + lead.end() - 1
    return [Block("boilerplate", Span(line.span.start, start)), Block("related", Span(start, line.span.end))]


@cache
def _heading(kind: str, where: str) -> re.Pattern[str]:
    """Lines, in small letters, that are one of the shipped phrases, begin with one, or have one before a colon and
    more words.
    """
    phrases = sorted(
        (row["phrase"].lower() for row in table("headings") if (row["kind"], row["where"]) == (kind, where)),
        key=len,
    )
    body = "|".join(re.escape(p) + (r"(?![\w-])" if p[-1].isalnum() else "") for p in reversed(phrases))
    end = {"line": r"\W*\d*\W*$", "start": "", "colon": r"\s*[:>\u00bb|]+\s*\S"}[where]
    return regex(rf"{_BEFORE_HEADING}(?:{body}){end}")


@cache
def _openings() -> tuple[str, ...]:
    """The phrases of boilerplate and of related coverage, in small letters."""
    return tuple(
        row["phrase"].lower() for row in table("headings") if row["kind"] in ("boilerplate", "related")
    )


def _is_related_heading(words: str) -> bool:
    return bool(_heading("related", "line").match(words.lower()) or _RELATED_FROM.match(words))


def _kinds(found: Sequence[Line]) -> list[Kind]:
    kinds: list[Kind] = []
    head, related = True, False
    for index, line in enumerate(found):
        kind = _kind(found, index, head, related)
        if kind == "related" and _is_related_heading(line.words):
            related = True
        elif related and kind == "body":
            related = False
        if kind == "body":
            head = False
        kinds.append(kind)
    return kinds


def _kind(found: Sequence[Line], index: int, head: bool, related: bool) -> Kind:
    words = found[index].words
    sure = _kind_by_phrase(words)
    if sure:
        return sure
    if related:
        return "body" if _prose_resumes(found, index) else "related"
    if _heading("caption", "start").match(words.lower()) or _PHOTO_CREDIT.search(words):
        return "caption"
    if ((head or len(found) - index <= 3) and is_stamp(words)) or (
        head and index and _PLACE_LINE.match(words)
    ):
        return "dateline"
    return "headline" if head and index < HEAD_LINES and _is_headline(found, index) else "body"


def _kind_by_phrase(words: str) -> Kind | None:
    """What a line is by its words alone, wherever it stands."""
    small = words.lower()
    # Most lines begin with no phrase of any kind: a quick look before the patterns are tried.
    may = "more " in small or small.startswith(_openings(), _MARKS.match(small).end())  # type: ignore[union-attr]
    if may and (
        _heading("boilerplate", "start").match(small) or _heading("boilerplate", "line").match(small)
    ):
        return "boilerplate"
    if "all rights reserved" in small and len(words) < 200:
        return "boilerplate"
    related = may and (_is_related_heading(words) or _heading("related", "colon").match(small))
    return "related" if related else None


def _prose_resumes(found: Sequence[Line], index: int) -> bool:
    """Two paragraphs of prose in a row end a list of links: a link's blurb stands alone."""
    pair = found[index : index + 2]
    return len(pair) == 2 and all(
        len(x.words) >= PROSE_LENGTH and x.words.endswith((".", '."')) for x in pair
    )


def _is_headline(found: Sequence[Line], index: int) -> bool:
    line = found[index]
    if len(line.words) > HEADLINE_LENGTH or (
        _FULL_STOP.search(line.words) and not line.words.endswith(("?", "!", "?'", "!'"))
    ):
        return False
    if is_list_item(line.words) or dateline_end(line.words) or _INNER_STOP.search(line.words):
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    if after is None:
        return False
    return after.gap or is_stamp(after.words) or (index == 0 and _stands_alone(line, after))


def _stands_alone(line: Line, after: Line) -> bool:
    """A first line with no blank line after it is a headline if the next begins anew and it is no wrapped
    prose.
    """
    return (
        len(line.words) <= 110
        and line.words[-1] not in ":-\u2014"
        and (dateline_end(after.words) > 0 or len(after.words) > 2 * len(line.words))
        and after.words[:1].isupper()
    )
