"""Holders: the noun phrase to the left or right of a cue that names who speaks."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.persons import PARTICLES
from warikan.reading.speech_cues import verb_forms
from warikan.reading.words import word_class

_DAY = (
    r"(?:(?:on|late|early|last|earlier)[ ]){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day(?:[ ](?:morning|night|evening|afternoon))?"
)
_LATELY = (
    r"(?:this|last)[ ](?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|in[ ](?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_BETWEEN = (
    "also later then once again has have had always often long twice meanwhile earlier still even just both all"
).split()
_TRAILING = regex(rf"(?:(?<![\w'-])(?:{'|'.join(_BETWEEN)}|today|yesterday|{_DAY}|{_LATELY}|[a-z]+ly)[ ])$")
# Every way in which the words of the pattern above can end, for a quick look before it is tried.
_MAY_TRAIL = tuple(
    f"{end} "
    for end in (
        *(
            *_BETWEEN,
            "y",
            "morning",
            "night",
            "evening",
            "afternoon",
            "week",
            "month",
            "year",
            "spring",
            "summer",
        ),
        *(
            "autumn",
            "fall",
            "winter",
            "March",
            "April",
            "June",
            "August",
            "tember",
            "October",
            "vember",
            "cember",
        ),
    )
)
# Everything up to the last mark or word that parts clauses.
_LAST_BOUNDARY = regex(
    r".*(?:[;:\u2014\"\[]|,[ '\"]|(?<![^\s\"])(?:that|what|which|who|as|because|when|while"
    r"|although|though|after|before|since|if|whether|where|whereas|but|than|until|so|how|why)[ ])",
    re.IGNORECASE | re.DOTALL,
)
_JOINED = (" and", ",and", " but", ",but", " then", ",then")
_RELATIVE = regex(r"(?:^|, )(?:who|which)$")
_LEADING = regex(
    r"(?:and|but|or|so|yet|then|meanwhile|however|also|later|separately|still|now|earlier|thus"
    r"|therefore|moreover|instead|even|only|nor|plus|in addition|for (?:his|her|its|their) part"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,?\s*",
    re.IGNORECASE,
)
_NUMBER_POINT = regex(r"(?:\(?\d{1,3}[.)]|\([a-z]\)|[*\u2022-]) +")
_TOKEN = regex(r"[^\s,]+")
_RIGHT_END = regex(
    rf"[.;:,\u2014\"()?!](?=\s|$|['\"])|[\"\u2014(]|\s(?:who|which|that|when|as|after|before"
    rf"|while|adding|citing|during|told|said|says|but|because|although"
    rf"|{_DAY}|late|earlier|last|this|next|in an?|at an?|on condition|speaking|without|if|whose"
    rf"|where|since|ahead|following|here|by (?:phone|telephone|email))\b"
    r"|\sand (?!the |[A-Z]|other |his |her |its |a |an )|'(?![a-z])"
)
_ABBREVIATION = regex(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Adm|Maj|St|Jr|Sr|Prof|U\.S|U\.K|U\.N))$"
)
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_CLAUSE_INSIDE = regex(
    r"\b(?!(?:unnamed|so-called|informed|retired|united|related|elected) )[a-z]{3,}ed (?:the"
    r"|an?|to|that|his|her|its|[A-Z][a-z]+ [A-Z])\b"
)
# "The port's chief executive, Lena Holm, said": an office before the name of who holds it.
_OFFICE = regex(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\w.' -]+'s?) |[\w.' -]* [a-z]+$")
_OCCASION = regex(
    r"(?:an?|the|his|her|its|their|this) (?:[a-z]+ ){0,2}?(?:briefing|conference|statement|interview|hearing|meeting"
    r"|session|speech) (?=\S)"
)
_NAME_ALONE = regex(rf"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|{PARTICLES})){{1,4}}")
_THEN_NAMED = regex(_NAME_ALONE.pattern.replace("[A-Z]", ", [A-Z]", 1) + r"(?=[.,;]|$)")
_SUBORDINATE = regex(
    r"(?:[Ww]hen|[Ww]hile|[Aa]lthough|[Tt]hough|[Aa]fter|[Bb]efore|[Aa]s|[Bb]ecause|[Ss]ince|[Ii]f|[Oo]nce)\b"
)
LONGEST = 16  # words; what is longer is no name of a speaker


def left(folded: str, sentence: Span, at: int) -> Span | None:
    """The noun phrase that ends just before ``at`` as the subject of the verb there, or ``None``.

    >>> text = "In a statement the Foreign Ministry also confirmed it."
    >>> left(text, Span(0, 54), 41).of(text)
    'the Foreign Ministry'
    """
    end = _strip_trailing(folded, sentence.start, at)
    words = folded[sentence.start : end].rstrip()
    end = sentence.start + len(words)
    if not words or words[-1] in "\"'":
        return None
    if words.endswith(","):
        return _before_apposition(folded, sentence, end - 1)
    if f" {words[-5:]}".lower().endswith(_JOINED):
        return subject(folded, sentence, end)
    start = _segment_start(folded, sentence.start, end)
    if start < end and folded[start - 5 : start].lower() == " who " and folded[start - 6] != ",":
        return left(folded, sentence, start - 5)  # "an official who asked not to be named told us"
    if start >= end or _RELATIVE.search(words[-8:]):
        return _before_relative(folded, sentence, end)
    phrase = _noun_phrase(folded, start, end)
    return _apposed(folded, sentence, _behind_occasion(folded, phrase)) if phrase is not None else None


def _behind_occasion(folded: str, phrase: Span) -> Span:
    """ "At a briefing spokesman Jo Lund said": the speaker, without the occasion that no comma parts from him."""
    occasion = _OCCASION.match(folded, phrase.start, phrase.end)
    led = folded[max(0, phrase.start - 7) : phrase.start].lower().endswith(("at ", "in ", "during "))
    return Span(occasion.end(), phrase.end) if occasion is not None and led else phrase


def _apposed(folded: str, sentence: Span, phrase: Span) -> Span:
    """ "Ann Lee, the envoy said": the name, where its apposition is closed by no comma."""
    if folded[phrase.start - 2 : phrase.start] != ", " or not _OFFICE.match(phrase.of(folded)):
        return phrase
    start = _segment_start(folded, sentence.start, phrase.start - 2)
    name = _NAME_ALONE.fullmatch(folded, start, phrase.start - 2)
    if name is None or start > sentence.start:
        return phrase
    fronted = name.group().split(" ", 1)[0].lower() in word_class("preposition")
    return phrase if fronted else Span(*name.span())


def right(folded: str, start: int, limit: int) -> Span | None:
    """The noun phrase that begins at ``start``, up to the mark or word that ends it, or ``None``.

    >>> text = "according to a diplomatic source, who asked not to be named."
    >>> right(text, 13, 60).of(text)
    'a diplomatic source'
    """
    at = start
    while (stop := _RIGHT_END.search(folded, at, limit)) is not None:
        if (
            stop.group() == "."
            and _ABBREVIATION.search(folded[start : stop.start()])
            and stop.end() < limit - 1
        ):
            at = stop.end()
        else:
            break
    end = stop.start() if stop else limit
    words = folded[start:end].rstrip(" .,'")
    if any(
        w in word_class("finite")
        or w in ("believes", "thinks")
        or (w in _past_speech() and after not in word_class("preposition"))
        for w, after in pairwise([*words.split(), ""])
    ):  # "three people briefed on the talks" tell nothing in the phrase itself
        return None
    phrase = _valid(folded, start, start + len(words))
    named = _THEN_NAMED.match(folded, phrase.end, limit) if phrase is not None else None
    if phrase is not None and named is not None and _OFFICE.match(words) and not words[-1].isupper():
        return Span(phrase.start, named.end())
    return phrase


def subject(folded: str, sentence: Span, limit: int) -> Span | None:
    """The first noun phrase of the sentence, the subject of a verb joined on by "and".

    >>> text = "Ann Lee, an envoy, left and said no."
    >>> subject(text, Span(0, 36), 24).of(text)
    'Ann Lee'
    """
    start = _skip_leading(folded, sentence.start, limit)
    first = _TOKEN.match(folded, start)
    if first and (
        first.group().lower() in word_class("preposition") or _SUBORDINATE.fullmatch(first.group())
    ):
        comma = folded.find(", ", start, limit)
        start = comma + 2 if comma > 0 else start
    end = start
    for token in _TOKEN.finditer(folded, start, limit):
        word = token.group()
        is_verb = (
            word.lower() in word_class("finite")
            or word in verb_forms()
            or (word.endswith("ed") and word[0].islower())
        )
        if is_verb or word in ("who", "which", "that"):
            break
        end = token.end()
        if folded[end : end + 1] == ",":
            break
    named = _THEN_NAMED.match(folded, end, limit)
    if named is not None and _OFFICE.match(folded[start:end]):
        return _valid(folded, start, named.end())
    trailing = _strip_trailing(folded, start, end + 1)
    return _valid(folded, start, start + len(folded[start : min(end, trailing)].rstrip()))


def _strip_trailing(folded: str, start: int, at: int) -> int:
    while folded.endswith(_MAY_TRAIL, start, at):
        trail = _TRAILING.search(folded[max(start, at - 40) : at])
        if trail is None:
            break
        at -= len(trail.group())
    return at


def _segment_start(folded: str, start: int, end: int) -> int:
    found = _LAST_BOUNDARY.match(folded, start, end)
    return found.end() if found else start


def _skip_leading(folded: str, start: int, end: int) -> int:
    while (lead := _LEADING.match(folded, start, end)) is not None and lead.end() > start:
        start = lead.end()
    return start


def _before_apposition(folded: str, sentence: Span, comma: int) -> Span | None:
    """ "X, the envoy, said": the phrase before the one between the commas."""
    opening = folded.rfind(", ", sentence.start, comma)
    if opening < 0:
        return _noun_phrase(folded, sentence.start, comma) if comma - sentence.start < 60 else None
    phrase = _noun_phrase(folded, _segment_start(folded, sentence.start, opening), opening)
    if phrase and _OFFICE.match(phrase.of(folded)) and _NAME_ALONE.fullmatch(folded, opening + 2, comma):
        return Span(phrase.start, comma)
    return phrase


def _before_relative(folded: str, sentence: Span, end: int) -> Span | None:
    """ "The ministry, which said": the phrase before the comma."""
    comma = folded.rfind(",", sentence.start, end)
    return _noun_phrase(folded, _segment_start(folded, sentence.start, comma), comma) if comma > 0 else None


def _noun_phrase(folded: str, start: int, end: int) -> Span | None:
    start = _skip_leading(folded, start, end)
    start += len(folded[start:end]) - len(folded[start:end].lstrip())
    point = _NUMBER_POINT.match(folded, start, end)
    start = point.end() if point else start
    end = _without_bracket(folded, start, end)
    words = _TOKEN.findall(folded, start, end)
    if not words:
        return None
    if words[-1].lower() in _PRONOUNS:
        return Span(folded.rindex(words[-1], start, end), end)
    has_verb = not (
        _past_speech().isdisjoint(words) and word_class("finite").isdisjoint(map(str.lower, words))
    )
    if has_verb or words[0].lower() in word_class("preposition"):
        start = _tail_start([(token.start(), token.group()) for token in _TOKEN.finditer(folded, start, end)])
    return _valid(folded, start, end)


def _without_bracket(folded: str, start: int, end: int) -> int:
    opening = folded.rfind(" (", start, end) if folded[start:end].rstrip().endswith(")") else -1
    return opening if opening > start else end


def _tail_start(tokens: list[tuple[int, str]]) -> int:
    """Where the last noun phrase begins: at its determiner, or after the last preposition or verb."""
    start = tokens[-1][0]
    for at, word in reversed(tokens):
        if (
            word.lower() in word_class("preposition")
            or word.lower() in word_class("finite")
            or word in _past_speech()
        ):
            break
        start = at
        if word.lower() in word_class("determiner"):
            break
    return start


@cache
def _past_speech() -> frozenset[str]:
    """The verbs of speech in past forms only: "state", "report" and "claims" are nouns as often as verbs."""
    sure = ("said", "told", "wrote", "thought", "says")
    return frozenset(word for word in verb_forms() if word.endswith("ed") or word in sure)


def _valid(folded: str, start: int, end: int) -> Span | None:
    phrase = folded[start:end]
    words = phrase.split()
    if not words or len(words) > LONGEST or ("ed " in phrase and _CLAUSE_INSIDE.search(phrase)):
        return None
    last = words[-1].lower()
    if last in word_class("preposition") or last.endswith("'s"):
        return None
    if last in word_class("determiner") and last not in word_class("pronoun"):
        return None
    return Span(start, end)
