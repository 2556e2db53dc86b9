"""Subjects: which party does what a verb says, by its name, its officials or a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.names import Mention, within
from warikan.reading.words import column

REACH = 160  # characters between a subject and its verb, apposition included
_GOVERNED = regex(
    r"\b(?:of|in|to|by|for|with|from|at|on|against|between|than|like|near|under|over|about|as|via|towards?|into|through|outside"
    r"|unlike|including|such\s+as|amid|despite)"
    r"\s+(?:the\s+|former\s+|current\s+)*$",
    re.IGNORECASE,
)
_ADJECTIVES = (
    "foreign defence defense finance prime deputy vice ruling senior top chief former current new incoming outgoing"
    " special national main opposition trade interior and central federal royal regional local military civilian"
    " socialist conservative liberal populist caretaker interim transitional acting energy transport economy"
    " environment justice water"
).split()
# "Turkish off-takers": those of a country who do something.
_DOERS = r"[a-z-]+(?:ers|ors|ians|ists|ees|men|people|families|companies|banks|firms|unions|parties)"
_AUXILIARIES = (
    "has have had is are was were be been being will would can could may might must shall should does do did not never"
    " to also now still already long again ever even once both all only just then later first rather reportedly"
    " believed said thought understood known alleged rumored rumoured reported expected prepared ready willing itself"
    " himself herself themselves"
).split()
_AUXILIARY = regex(rf"\s(?:{'|'.join(_AUXILIARIES)})\s")
_JOINT = regex(r"(?:'s)?(?:\s+\w+)?,?\s+(?:and|or|&)\s+(?:the\s+)?$")
_PRONOUN = regex(rf"(?<![\w'-])(it|they|he|she|we|I)(?:\s+(?:{'|'.join(_AUXILIARIES)}))*\s+$", re.IGNORECASE)


@cache
def _gap() -> re.Pattern[str]:
    """What may stand between the name of a party and its verb: officials, an apposition, auxiliaries."""
    nouns = "|".join(
        sorted(
            {noun + "s?" for noun in column("speakers", "noun")}
            | set(_ADJECTIVES)
            | {"ministries", "parties"}
        )
    )
    small = "|".join(_AUXILIARIES)
    return regex(
        rf"(?:'s?)?(?:\s+(?:{nouns}|{_DOERS}))*(?:\s+[A-Z][\w.-]+){{0,3}}(?:,[^,;.]{{1,90}},|\s+for\s+(?:its|their|his|her)\s+part)?(?:\s+(?:{small}|\w+ly))*(?:\s+while\s+\w+)?\s+"
    )


def subject_of(folded: str, who: Sequence[Mention], sentence: Span, verb: int) -> Mention | None:
    """The party whose name, or whose officials' title, is the subject of the verb at ``verb``.

    >>> from warikan.ground.party import Party
    >>> words = "The Polish government has long wanted a change."
    >>> subject_of(words, [Mention(Span(4, 10), Party("pl", "Poland"), "demonym")], Span(0, 47), 31).party.name
    'Poland'
    """
    near = within(who, Span(max(sentence.start, verb - REACH), verb))
    for mention in reversed(near):
        if _gap().fullmatch(folded, mention.span.end, verb) is None:
            continue
        return None if is_governed(folded, sentence, mention) else mention
    return None


def is_governed(folded: str, sentence: Span, mention: Mention) -> bool:
    """Whether a preposition stands before the name, so that it is no subject."""
    return (
        _GOVERNED.search(folded, max(sentence.start, mention.span.start - 24), mention.span.start) is not None
    )


def is_joint(folded: str, who: Sequence[Mention], mention: Mention) -> bool:
    """Whether another party is named with it in one breath ("Romania and Bulgaria")."""
    before = within(who, Span(max(0, mention.span.start - 60), mention.span.start))
    after = within(who, Span(mention.span.end, mention.span.end + 60))
    return any(
        _JOINT.fullmatch(folded, one.span.end, other.span.start) is not None
        for one, other in (
            *((last, mention) for last in before[-1:]),
            *((mention, next_) for next_ in after[:1]),
        )
    )


def pronoun_before(folded: str, sentence: Span, verb: int) -> str | None:
    """The pronoun that is the subject of the verb at ``verb``, in lower case."""
    found = _PRONOUN.search(folded, max(sentence.start, verb - 60), verb)
    return found[1].lower() if found else None


def names_side(folded: str, mention: Mention, end: int) -> bool:
    """Whether what stands between a name and ``end`` only says who of that side ("Swedish government").

    >>> from warikan.ground.party import Party
    >>> names_side("Swedish government's", Mention(Span(0, 7), Party("se", "Sweden"), "demonym"), 18)
    True
    """
    return _gap().fullmatch(f"{folded[mention.span.end : end]} ") is not None


def acting(folded: str, who: Sequence[Mention], sentence: Span, limit: int) -> Mention | None:
    """The first party of a sentence that does something before ``limit``: a name with a verb behind it."""
    for mention in within(who, Span(sentence.start, limit)):
        if is_governed(folded, sentence, mention):
            continue
        gap = _gap().match(folded, mention.span.end, limit)
        if gap is not None and _acts(folded, _verb_start(gap)):
            return mention
    return None


def _verb_start(gap: re.Match[str]) -> int:
    """Where the verb group behind the gap begins: at its first auxiliary, where it has one."""
    words = _AUXILIARY.search(gap.string, gap.start(), gap.end())
    return words.start() + 1 if words else gap.end()


_WORD = regex(r"\w+")
_ACTING = frozenset(
    "plan plans planned intend intends intended aim aims aimed decided said says told agreed agrees offer offers"
    " offered pledged promised vowed has have had will would is are was were can could may might must should to".split()
)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """The forms of the verbs of stance by their first word."""
    found: dict[str, list[str]] = {}
    for form in {form for key in ("base", "third", "past") for form in column("stance_verbs", key)}:
        first = _WORD.match(form)
        if first is not None:
            found.setdefault(first[0], []).append(form)
    return {word: tuple(forms) for word, forms in found.items()}


def _acts(folded: str, at: int) -> bool:
    """Whether a verb of what a party does begins at a place."""
    word = _WORD.match(folded, at)
    if word is None:
        return False
    return word[0] in _ACTING or any(
        folded.startswith(form, at) and _WORD.match(folded, at + len(form)) is None
        for form in _forms().get(word[0], ())
    )
