"""Blocks: which lines of a text are headline, dateline, body, caption, related coverage or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from warikan.evidence.article import Block
from warikan.ground.span import Span

Kind = Literal["headline", "dateline", "body", "caption", "related", "boilerplate"]

HEAD_LINES = 8  # a headline, its deck, byline and timestamps stand within the first lines
HEADLINE_LENGTH = 180
PROSE_LENGTH = 90

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY_NAME = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = (
    rf"(?:(?:{_DAY_NAME},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})|{_DAY_NAME},?\s+{_MONTH}\s+\d{{1,2}})"
)
_CLOCK = r"(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?)?)"
_STAMP_WORD = (
    r"(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|created|date|dated|time|release date|publication date)"
    r"(?: on| at)?:?)"
)
_STAMP = re.compile(
    rf"^\W*(?:{_STAMP_WORD}\s*)?{_DATE}(?:[\s,|/\u2022\u00b7\u2014-]*{_CLOCK})?(?:[\s|,/\u2022\u00b7\u2014-]+(?:{_STAMP_WORD}\s*)?"
    rf"(?:{_DATE})?[\s,|\u2014-]*(?:{_CLOCK})?)?\W*$",
    re.IGNORECASE,
)
_STAMP_LEAD = re.compile(rf"^\W*{_STAMP_WORD}\s*(?:{_DATE}|\d)", re.IGNORECASE)
_BYLINE = re.compile(
    r"^(?:By|BY|by|Reported by|Written by|Text by|Story by|Author:|Source:|From)\s+(?:the\s+)?[A-Z][\w.'-]*\s+[A-Z](?:[^.!?]|(?<=\b[A-Z])\.|\.(?=com)){0,110}$"
    r"|^(?:Staff [Ww]riters?|Staff [Rr]eport|Associated Press|Reuters|Kyodo News|AFP|Jiji Press)\W*$"
)
_DATELINE = re.compile(
    rf"""(?:\[(?P<bracket>[A-Z][A-Z .,'/-]{{1,40}})\][ ]*(?:[\u2014:-]+[ ]*)?
    |(?:[A-Z][A-Z.'/-]+(?:[ ,/]+(?:[A-Z][A-Z.'/-]*+|(?:[A-Z][a-z]{{1,14}}\.?)))*+
        (?:,?[ ]+{_MONTH}[ ]+\d{{1,2}}(?:,[ ]*\d{{4}})?)?
        (?:[ ]*\([A-Z][A-Za-z0-9 .,/'-]{{0,60}}\))?
        |(?:[A-Z][a-z]+[ ]?){{1,3}}+(?:,[ ]*[A-Z][A-Za-z. ]{{1,20}})?[ ]*\([A-Z][A-Za-z .,/'-]{{1,40}}\)
        |(?:[A-Z][a-z]+[ ]?){{1,3}}+(?:,[ ]+{_MONTH}[ ]+\d{{1,2}}(?:,[ ]*\d{{4}})?)?)
     [ ]*(?:\u2014|--|-(?=[ ]))[ ]*
    |(?:[A-Z][A-Z.'/-]+(?:[ ,/]+[A-Z][A-Z.'/-]*+)*+),?[ ]+{_MONTH}[ ]+\d{{1,2}}(?:,[ ]*\d{{4}})?[ ]*(?:\([A-Z][^()\n]{{1,40}}\)[ ]*)?(?:[.:][ ]+|[\u2014-]+[ ]*)
    |(?P<agency>\([A-Z][A-Za-z ]{{1,30}}\))[ ]*(?:\u2014|--|-)[ ]*)""",
    re.VERBOSE,
)
_STORY_START = re.compile(r"[\"'(]?[A-Z0-9\u00c0-\u00de]")
_RELATED = re.compile(
    r"^\W*(?:related(?: (?:coverage|stor(?:y|ies)|articles?|news|content|reading|topics?|links?|posts?|reports?))?"
    r"|read (?:more|next|also|on)|also read|see also|see more|more (?:on this(?: story)?|stories|news|coverage|in [a-z ]{1,30}|from [a-z ]{1,40})"
    r"|(?:you may|you might) also (?:like|be interested in)|recommended(?: (?:for you|reading|stories|articles))?|most (?:read|popular|viewed)|trending(?: now)?"
    r"|further reading|what to read next|up next|in other news|other (?:stories|news|headlines)|top (?:stories|news)|latest (?:news|stories|headlines)"
    r"|past (?:coverage|stories)|previous (?:coverage|stories)|editors?'?s?'? picks?)\W*$",
    re.IGNORECASE,
)
_RELATED_LINE = re.compile(
    r"^\W*(?:related(?: (?:story|stories|article|articles|coverage|news))?|read (?:more|also|next)|also read|see also|more|watch)\s*[:>\u00bb|]+\s*\S",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^\W*(?:\u00a9|\(c\)|copyright\b|all rights reserved|subscribe (?:to|now|for|here|today)|sign up\b|sign in\b|log in\b|click here|follow us\b|"
    r"follow \S+ on\b|advertisement\b|ad\b\W*$|share (?:this|on|via)\b|share\W*$|print\W*$|email\W*$|tweet\W*$|comments?\W*\d*\W*$|"
    r"this (?:story|article|material|report) (?:has been|was|may not|originally|is part)\b|reporting by\b|editing by\b|writing by\b|additional reporting\b|"
    r"the views expressed\b|terms of (?:use|service)|privacy policy|cookie|download the\b|get the latest\b|support (?:our|independent)\b|"
    r"contact (?:us|the (?:author|writer))\b|tags?:|topics?:|keywords?:|filed under\b|back to top|skip to\b|view (?:all )?comments|join the conversation|"
    r"\u2193|\(end\)\W*$|end\W*$|-30-\W*$|###)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"all rights reserved", re.IGNORECASE)
_CAPTION = re.compile(
    r"^\W*(?:(?:file )?(?:photo|image|picture|caption|graphic|illustration|video|infographic)s?(?: (?:caption|credit|courtesy|by|shows?|taken))?\s*[:/|]|"
    r"file photo\b|photo (?:by|shows|taken|courtesy|credit|provided)\b|image (?:by|shows|courtesy|credit)\b|file [-\u2014]|in this (?:file |\w+ )?(?:photo|image|picture)\b|"
    r"(?:a|this) (?:file )?photo (?:shows|taken))"
    r"|\((?:ap|afp|reuters|getty|epa|kyodo|yonhap|jiji|photo|file photo|image)[^()\n]{0,60}\)\W*$|\((?:[^()\n]{1,60}/\s*)(?:ap|afp|reuters|getty images|epa|kyodo|yonhap|pool|via ap)\)\W*$",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(
    r"(?:[-*\u2022\u25cf\u25aa\u25e6\u30fb\u2014]\s+|\(\d{1,2}\)\s*|\d{1,2}[.)]\s+|\([a-z]\)\s+|[a-z]\)\s+|[IVX]{1,4}\.\s+)\S"
)
_FULL_STOP = re.compile(r"[.!?;,]['\")\]]*$")
_INNER_STOP = re.compile(r"[a-z]{2}[.!?]['\")]* [A-Z]")


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line, without the spaces around it; ``gap`` says whether a blank line stands before it."""

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
    """
    if len(words) > 140:
        return False
    return bool(
        _STAMP.match(words) or _BYLINE.match(words) or (_STAMP_LEAD.match(words) and not words.endswith("."))
    )


def dateline_end(words: str) -> int:
    """How many characters at the head of a paragraph are a dateline: the place, day and agency, not the story.

    >>> dateline_end("TOKYO \\u2014 Japan will pay."), dateline_end("Japan will pay.")
    (8, 0)
    """
    match = _DATELINE.match(words)
    return match.end() if match and _STORY_START.match(words, match.end()) else 0


def blocks(folded: str) -> tuple[Block, ...]:
    """The parts of a folded text, in order: a run of body lines is one block, every other line a block of its own.

    The heading over related coverage is boilerplate; each headline under it is one related block.

    >>> [(b.kind, b.span.of("Deal near\\n\\nSEOUL \\u2014 They agreed.")) for b in blocks("Deal near\\n\\nSEOUL \\u2014 They agreed.")]
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
    if _RELATED.match(line.words):
        return [Block("boilerplate", line.span)]
    lead = _RELATED_LINE.match(line.words)
    if not lead:
        return [Block("related", line.span)]
    start = line.span.start + lead.end() - 1
    return [Block("boilerplate", Span(line.span.start, start)), Block("related", Span(start, line.span.end))]


def _kinds(found: Sequence[Line]) -> list[Kind]:
    kinds: list[Kind] = []
    head, related = True, False
    for index, line in enumerate(found):
        kind = _kind(found, index, head, related)
        if kind == "related" and _RELATED.match(line.words):
            related = True
        elif related and kind == "body":
            related = False
        if kind == "body":
            head = False
        kinds.append(kind)
    return kinds


def _kind(found: Sequence[Line], index: int, head: bool, related: bool) -> Kind:
    words = found[index].words
    if _BOILERPLATE.match(words) or (_RIGHTS.search(words) and len(words) < 200):
        return "boilerplate"
    if _RELATED.match(words) or _RELATED_LINE.match(words):
        return "related"
    if related:
        return "body" if _prose_resumes(found, index) else "related"
    if _CAPTION.search(words):
        return "caption"
    if is_stamp(words) and (head or len(found) - index <= 3):
        return "dateline"
    if head and index < HEAD_LINES and _is_headline(found, index):
        return "headline"
    return "body"


def _prose_resumes(found: Sequence[Line], index: int) -> bool:
    """Two paragraphs of prose in a row end a list of links: a link's blurb stands alone."""
    pair = found[index : index + 2]
    return len(pair) == 2 and all(
        len(x.words) >= PROSE_LENGTH and x.words.endswith((".", '."')) for x in pair
    )


def _is_headline(found: Sequence[Line], index: int) -> bool:
    line = found[index]
    if (
        len(line.words) > HEADLINE_LENGTH
        or _FULL_STOP.search(line.words)
        and not line.words.endswith(("?", "!", "?'", "!'"))
    ):
        return False
    if is_list_item(line.words) or dateline_end(line.words) or _INNER_STOP.search(line.words):
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    if after is None:
        return False
    return after.gap or is_stamp(after.words) or (index == 0 and _stands_alone(line, after))


def _stands_alone(line: Line, after: Line) -> bool:
    """A first line with no blank line after it is a headline if the next begins anew and it is no wrapped prose."""
    return (
        len(line.words) <= 110
        and line.words[-1] not in ":-\u2014"
        and (dateline_end(after.words) > 0 or len(after.words) > 2 * len(line.words))
        and after.words[:1].isupper()
    )
