"""Kinds: whether the words that name a speaker name a person, a body, or nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from warikan.evidence.claims import SpeakerKind
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.names import Mention, within
from warikan.reading.persons import PARTICLES
from warikan.reading.words import column, table, word_class

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "both", "who"})

_NAME_RUN = regex(
    r"[A-Z\u00c0-\u00de](?<![\w-].)[\w'\u00c0-\u024f-]*(?:\s+(?:[A-Z\u00c0-\u00de][\w'\u00c0-\u024f.-]*"
    rf"|{PARTICLES}))*"
)
_OUTLET_END = regex(
    r"\b(?:Times|Post|Herald|News|Daily|Shimbun|Ilbo|Journal|Tribune|Telegraph|Gazette"
    r"|Observer|Guardian|Radio|Television|TV|Agency|Shimpo|Sinmun|Shinmun|Dagblad|Zeitung|Tageblatt|Tidende|Allgemeine|Gazeta|Gazette)\b"
)
_PAPER = regex(
    r"[Tt]he (?:[A-Z][\w-]+ )+(?:Mail|Star|Sun|Standard|Chronicle|Courier|Independent|Express|Mirror|Echo|Dispatch"
    r"|Bulletin|Monitor|Press|Globe|Examiner|Record|Nation|Age|Citizen|Leader|Advocate|Reporter|Review|Mercury|Argus|Sentinel)$"
)
_CALLED_OUTLET = regex(
    r"(?:[Tt]he |[Aa]n? )?(?:[\w.-]+ ){0,3}?"
    r"(?:daily|newspaper|broadcaster|magazine|weekly|agency|website|tabloid|network) [A-Z]"
)
_BODY_END = regex(
    r"\b(?:Ministry|Department|Government|Administration|Cabinet|Office|Agency|Embassy|Mission"
    r"|Commission|Committee|Council|Parliament|Assembly|Senate|Congress|Court"
    r"|Bank|Fund|Party|Union|Organi[sz]ation|Institute|Institution|Cent(?:er|re)|Group"
    r"|Foundation|Command|Army|Navy|Forces?|Police|House|Secretariat|Bureau|Board|Authority"
    r"|University|League|Coalition|Movement|Front|Chamber|Church|Society|Trust|Network|Forum|Confederation|Congregation"
    r"|Corporation|Association|Federation|Alliance|Service|Corps|Statement|Programme|Program"
    r"|Pentagon|Diet|Association|Company|Inc|Corp|Ltd|Treasury)\b"
)
_TITLE_END = regex(
    r"\b(?:Minister|President|Premier|Chancellor|Secretary|Ambassador|Envoy|Director|Chief"
    r"|Spokes\w+|General|Adviser|Advisor|Chairman|Chair|Sen\.?|Rep\.?|Gen\.?|Adm\.?|Mr\.?"
    r"|Ms\.?|Mrs\.?|Dr\.?"
    r"|Lt\.?|Col\.?|Maj\.?|Prof\.?|Professor|Commissioner|Governor|Representative|Prime"
    r"|Foreign|Defen[cs]e|Finance|Deputy|Vice|Former|Special|Assistant|Under|Democratic"
    r"|Republican|Treasury|State)$"
)
_AFTER_TITLE = regex(
    r"\b(?:Minister|President|Premier|Chancellor|Secretary|Ambassador|Envoy|Director|Commissioner|Governor|Spokes\w+"
    r"|Chairman|Chairwoman|CEO|Chief Executive"
    r"|(?:Gen|Col|Maj|Capt|Lt|Adm|Cmdr|Brig|Sgt|Sen|Rep|Rear Adm|Vice Adm)\.?)"
    r" [A-Z][\w'-]+(?: [A-Z][\w.'-]+)* [A-Z][\w'-]+$"
)
_UNNAMED = regex(
    r"\b(?:unnamed|anonymous|unidentified|condition of anonymity|not to be (?:named"
    r"|identified)|familiar with|close to|briefed on)\b"
)
_AFTER_HEAD = regex(
    r",| (?:of|in|at|from|for|to|with|on|who|which|that|familiar|close|involved|by|based"
    r"|quoted|speaking|near|within) "
)
_LAST_NAMED = regex(rf", [A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|{PARTICLES})){{1,4}}$")
_FEW = regex(r"[Tt]he (?:two|three|four)")
_COMPANY = regex(
    r"\b(?:Motors?|Airlines?|Airways|Industries|Systems|Electric|Holdings|Steel|Energy|Oil|Gas"
    r"|Technologies|Aerospace|Partners|Capital|Research|Commons|Lords)\b"
)
# The first letter of a capitalised pair, and behind it the rest of both words.
_PAIR = regex(r"[A-Z](?<![\w-].)(?=([a-z'-]+|[A-Z]{2,})(?: [A-Z]\.)? ([A-Z][a-z][\w-]*|[A-Z]{3,})(?![\w-]))")
# What only a firm or a body has beside its bare name: "Airbus spokesman", "Boeing workers".
_FIRM = regex(
    r"(?P<firm>[A-Z](?<![\w-].)[\w-]+) (?:spokes[a-z]+|CEO|chief executive|chairman|chairwoman|executives?|shares"
    r"|plants?|workers"
    r"|employees|boss|subsidiary|unit|factory|board|shareholders|customers)\b"
)
_REPORTS = frozenset(column("report_nouns", "noun"))
_TOKEN = regex(r"[\w'\u00c0-\u024f-]+")
_LEADING = regex(r"^(?:[Tt]he|[Aa]n?|[A-Z]\w+(?: [A-Z]\w+)?'s|[A-Z]\w+-based) ")
# A party that only says where, of whom or for what: "failures in Mali", "fears of Iran".
_GOVERNED = regex(
    r"(?:.*\s)?(?P<head>[a-z][\w'-]*)\s(?:in|of|to|with|for|at|on|by|from|against|about|over)\s(?:the\s)?$"
)
_CALENDAR = regex(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
_OFFICES = regex(r"^[Tt]he (?:[A-Z][\w-]+ )+[A-Z][\w-]+s$")  # "the State Auditors"
_ONE_OF = regex(
    r"^(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa]ll|[Bb]oth|[Ee]ach|[Aa]nother) of "
)
_COUNT = regex(r"(?:an?|one|two|three|four|five|some|several|many|another|other)\s", re.IGNORECASE)
_COUNTED = frozenset({"some", "many", "others", "several", "most", "few"})
_PHRASES = 1_024  # phrases remembered: several rules ask about the words for one speaker in turn
_BEFORE_NAME = regex(r"([A-Za-z]{2,}) [A-Z][\w'-]+ [A-Z][\w'-]+$")


@cache
def _nouns() -> dict[str, SpeakerKind]:
    kinds: dict[str, SpeakerKind] = {}
    for row in table("speakers"):
        kind: SpeakerKind = "anonymous" if row["kind"] == "anonymous" else "organisation"
        kinds[row["noun"]] = kind
    return kinds


@cache
def nouns_of_speakers() -> frozenset[str]:
    """The listed common nouns for who speaks, in the singular.

    >>> "minister" in nouns_of_speakers()
    True
    """
    return frozenset(_nouns())


@cache
def _outlets() -> frozenset[str]:
    return frozenset(column("outlets", "name"))


@lru_cache(maxsize=_PHRASES)
def is_outlet(words: str) -> bool:
    """Whether the words name a news outlet or speak of a report by one.

    >>> is_outlet("the Korea Herald"), is_outlet("the report"), is_outlet("the ministry")
    (True, True, False)
    """
    bare = _LEADING.sub("", words)
    if bare in _outlets() or any(bare[:end] in _outlets() for end in _ends(bare) if end > 3):
        return True
    named = _OUTLET_END.search(words) or _CALLED_OUTLET.match(words) or _PAPER.fullmatch(words)
    return named is not None or head_noun(words) in _REPORTS


def _ends(words: str) -> Iterator[int]:
    """Where each word but the last ends."""
    return (place for place, character in enumerate(words) if character == " ")


@lru_cache(maxsize=_PHRASES)
def head_noun(words: str) -> str:
    """The noun a phrase is about, in the singular: the last before a preposition, comma or relative word.

    >>> head_noun("three senior officials at the ministry"), head_noun("authorities")
    ('official', 'authorities')
    """
    tokens = _TOKEN.findall(_core(_ONE_OF.sub("", words)))
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
    inside = [m for m in within(found, span) if span.covers(m.span)]
    person = any(m.how == "person" and m.span.end >= span.end - 2 for m in inside)
    if " of " in words and _nouns().get(head_noun(words)) == "organisation":
        return "organisation"  # "the administration of President Park"
    if person and not _UNNAMED.search(words):
        return "named"
    if "," not in words and _nouns().get(head_noun(words)) == "anonymous" and _COUNT.match(words):
        return "anonymous"  # "one Defense Agency official"
    if is_outlet(words):
        return "organisation"
    if _ends_in_name(folded, span, inside):
        return "named"
    noun = head_noun(words)
    if _OFFICES.search(_core(words)) and _nouns().get(noun) == "anonymous":
        return "organisation"
    if noun in _COUNTED or _nouns().get(noun) == "anonymous":
        return "anonymous"
    return "organisation" if _is_body(words, noun, span, inside) else None


def _is_body(words: str, noun: str, span: Span, inside: Sequence[Mention]) -> bool:
    """Whether the phrase is about a body: by its noun, by a party named at its end, or as a proper name."""
    if _nouns().get(noun) == "organisation":
        return True
    if inside and inside[-1].span.end >= span.end - 2:
        governed = _GOVERNED.match(words[: inside[-1].span.start - span.start])
        return governed is None or singular(governed["head"]) in _nouns() or noun in _nouns()
    last = _core(words).split(" ")[-1]
    named = last[:1].isupper() and not _CALENDAR.match(last)
    return bool(_BODY_END.search(words) or _FEW.fullmatch(words) or named)


def _core(words: str) -> str:
    """The phrase up to what only adds to it."""
    return _AFTER_HEAD.split(words, maxsplit=1)[0]


def _ends_in_name(folded: str, span: Span, inside: Sequence[Mention]) -> bool:
    """Whether the phrase, up to what only adds to it, ends in a person's name: two capitalised words,
    or one known surname.
    """
    core = Span(span.start, span.start + len(_core(span.of(folded))))
    last = _BEFORE_NAME.search(span.of(folded))
    if last and (_nouns().get(last.group(1)) == "anonymous" or _TITLE_END.search(last.group(1))):
        core = span
    if _LAST_NAMED.search(span.of(folded)):
        core = span
    runs = [r for r in _NAME_RUN.finditer(folded, core.start, core.end) if r.end() >= core.end - 1]
    if not runs:
        return False
    run = runs[-1]
    words = [w for w in run.group().split() if w.lower() not in word_class("determiner")]
    if not words or any(
        core.end - 2 <= m.span.end and m.span.start < core.end and m.how != "person" for m in inside
    ):
        return False
    named = _AFTER_TITLE.search(run.group())
    if named is not None:
        return True  # "Transport Cabinet Secretary Ann Lee": what stands before her title names her office
    if (
        _BODY_END.search(run.group())
        or _OUTLET_END.search(run.group())
        or _TITLE_END.search(run.group())
        or _is_acronym(words[-1])
        or (words[-1].endswith("s") and singular(words[-1].lower()) in _nouns())
    ):
        return False
    return (len(words) > 1 and not _COMPANY.search(run.group())) or _is_known_surname(
        folded, run.start(), words[-1]
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _is_known_surname(folded: str, at: int, word: str) -> bool:
    """Whether an earlier full name or title brings the word in as somebody's name."""
    if re.search(
        r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Adm|Col|Prof|[Mm]inister|[Pp]resident|[Ss]pokes\w+"
        r"|[Aa]nalyst|[Pp]rofessor)\.? $",
        folded[max(0, at - 16) : at],
    ):
        return True
    return _introduced(folded).get(word, at) < at


@lru_cache(maxsize=8)
def _introduced(folded: str) -> dict[str, int]:
    """Where each word of a capitalised pair first stands: the surname of a full name,
    before or after the given one.
    """
    first: dict[str, int] = {}
    firms = {match["firm"] for match in _FIRM.finditer(folded)}
    for pair in _PAIR.finditer(folded):
        words = (pair[0] + pair[1], pair[2])
        if not _TITLE_END.search(words[0]) and not _COMPANY.search(words[1]):
            for word in words:
                if word not in firms:
                    first.setdefault(word, pair.start())
    return first
