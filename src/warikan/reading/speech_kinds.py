"""Kinds: whether the words that name a speaker name a person, a body, or nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from warikan.evidence.claims import SpeakerKind
from warikan.ground.span import Span
from warikan.reading.names import Mention
from warikan.reading.words import column, table

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "both", "who"})

_NAME_RUN = re.compile(
    r"(?<![\w-])[A-Z\u00c0-\u00de][\w'\u00c0-\u024f-]*(?:\s+(?:[A-Z\u00c0-\u00de][\w'\u00c0-\u024f.-]*|de|van|von|bin|al|el|da|der))*"
)
_OUTLET_END = re.compile(
    r"\b(?:Times|Post|Herald|News|Daily|Shimbun|Ilbo|Journal|Tribune|Telegraph|Gazette|Observer|Guardian|Radio|Television|TV|Agency|Shimpo|Sinmun|Shinmun)\b"
)
_BODY_END = re.compile(
    r"\b(?:Ministry|Department|Government|Administration|Cabinet|Office|Agency|Embassy|Mission|Commission|Committee|Council|Parliament|Assembly|Senate|Congress|Court"
    r"|Bank|Fund|Party|Union|Organi[sz]ation|Institute|Institution|Cent(?:er|re)|Group|Foundation|Command|Army|Navy|Forces?|Police|House|Secretariat|Bureau|Board|Authority|University"
    r"|Corporation|Association|Federation|Alliance|Service|Corps|Statement|Programme|Program|Pentagon|Diet|Association|Company|Inc|Corp|Ltd|Treasury)\b"
)
_CAPITAL_TITLE = re.compile(
    r"\b(?:Minister|President|Premier|Chancellor|Secretary|Ambassador|Envoy|Director|Chief|Spokes\w+|General|Adviser|Advisor|Chairman|Chair|Sen\.?|Rep\.?|Gen\.?|Adm\.?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?"
    r"|Lt\.?|Col\.?|Maj\.?|Prof\.?|Professor|Commissioner|Governor|Representative|Prime|Foreign|Defen[cs]e|Finance|Deputy|Vice|Former|Special|Assistant|Under|Democratic|Republican|Treasury|State)$"
)
_UNNAMED = re.compile(
    r"\b(?:unnamed|anonymous|unidentified|condition of anonymity|not to be (?:named|identified)|familiar with|close to|briefed on)\b"
)
_COUNTED = frozenset({"some", "many", "others", "several", "most", "few"})


@cache
def _nouns() -> dict[str, SpeakerKind]:
    kinds: dict[str, SpeakerKind] = {}
    for row in table("speakers"):
        kind: SpeakerKind = "anonymous" if row["kind"] == "anonymous" else "organisation"
        kinds[row["noun"]] = kind
    return kinds


@cache
def _outlets() -> frozenset[str]:
    return frozenset(column("outlets", "name"))


def is_outlet(words: str) -> bool:
    """Whether the words name a news outlet or speak of a report by one.

    >>> is_outlet("the Korea Herald"), is_outlet("the report"), is_outlet("the ministry")
    (True, True, False)
    """
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?|Japan's|South Korea's|Seoul-based|Tokyo-based) ", "", words)
    if bare in _outlets() or any(bare.startswith(name + " ") for name in _outlets() if len(name) > 3):
        return True
    return bool(_OUTLET_END.search(words)) or head_noun(words) in (
        "report", "newspaper", "daily", "magazine", "broadcaster", "media", "paper", "article", "network", "editorial", "outlet", "wire",
    )  # fmt: skip


def head_noun(words: str) -> str:
    """The noun a phrase is about, in the singular: the last before a preposition, comma or relative word.

    >>> head_noun("three senior officials at the ministry"), head_noun("authorities")
    ('official', 'authorities')
    """
    core = re.split(
        r",| (?:of|in|at|from|for|to|with|on|who|which|that|familiar|close|involved|by|based|quoted|speaking|near|within) ",
        words,
    )[0]
    tokens = re.findall(r"[\w'\u00c0-\u024f-]+", core)
    return singular(tokens[-1].lower()) if tokens else ""


def singular(noun: str) -> str:
    """The listed singular of a noun, or the noun itself.

    >>> singular("ministries"), singular("allies"), singular("press")
    ('ministry', 'ally', 'press')
    """
    for form in (
        noun,
        noun.removesuffix("s"),
        noun.removesuffix("es"),
        noun.removesuffix("ies") + "y",
        noun.removesuffix("men") + "man",
    ):
        if form in _nouns():
            return form
    return noun


def kind_of(folded: str, span: Span, found: Sequence[Mention]) -> SpeakerKind | None:
    """What sort of speaker the words at ``span`` name; ``None`` when they name no speaker at all.

    >>> kind_of("a senior official said", Span(0, 17), [])
    'anonymous'
    """
    words = span.of(folded)
    inside = [m for m in found if span.covers(m.span)]
    if any(m.how == "person" and m.span.end >= span.end - 2 for m in inside) and not _UNNAMED.search(words):
        return "named"
    noun = head_noun(words)
    listed = _nouns().get(noun)
    if is_outlet(words):
        return "organisation"
    if listed == "organisation" or (noun in _COUNTED):
        return _nouns().get(noun, "anonymous")
    if listed == "anonymous" and not _personal(folded, span, inside):
        return "anonymous"
    if _personal(folded, span, inside):
        return "named"
    if inside and inside[-1].span.end >= span.end - 1 and inside[-1].how != "person":
        return "organisation"
    return (
        "organisation"
        if _BODY_END.search(words) or (words[:4].lower() == "the " and noun in ("two", "three"))
        else None
    )


def _personal(folded: str, span: Span, inside: Sequence[Mention]) -> bool:
    """Whether some capitalised run in the phrase is a person's name, not a title, a body, a place or an outlet."""
    if any(m.how == "person" for m in inside):
        return True
    for run in _NAME_RUN.finditer(folded, span.start, span.end):
        words = [w for w in run.group().split() if w.lower() not in ("the", "a", "an")]
        place = Span(run.start(), run.end())
        if not words or any(
            m.span.overlaps(place) and m.how != "person" and m.span.end >= place.end - 2 for m in inside
        ):
            continue
        before = folded[max(span.start, run.start() - 24) : run.start()]
        if re.search(r"\b(?:of|at|in|from|for|to)(?: the)? $", before) and place.start > span.start:
            continue
        if (
            not _BODY_END.search(run.group())
            and not _OUTLET_END.search(run.group())
            and not _CAPITAL_TITLE.search(run.group())
        ):
            return head_noun(run.group()) not in _nouns() or len(words) > 2
    return False
