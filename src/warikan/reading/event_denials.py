"""Denials: what takes a step back that its own words tell: a subject that is nobody, a report denied, "untrue that"."""

from __future__ import annotations

from warikan.evidence.claims import EventStatus
from warikan.ground.pattern import regex
from warikan.reading.event_lexicon import modality, word_set
from warikan.reading.line import Line

LED = 14  # tokens back from a verb group to the word that opens its clause
DISOWNED = 16  # tokens from a reported step to the verdict that it is untrue
NONE = frozenset({"neither", "nobody", "none", "no", "nothing"})
# What takes back the clause that follows it, in small letters with a space between all tokens.
_UNTRUE_THAT = regex(
    r"\b(?:untrue|not true|false|wrong|incorrect|wrong to (?:say|suggest|claim)) that\b"
    r"|\b(?:by no means|under no circumstances|at no (?:time|point)|in no way) (?:has|have|had|did|will|would)\b"
    r"|\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|brush(?:es|ed|ing)? (?:off|aside)"
    r"|refut(?:es|ed|ing))\b"
    r"(?: (?!said|says|added)[\w'-]+){0,5} (?:reports?|claims?|rumou?rs?|suggestions?|speculation|allegations?) that\b"
)
_UNCONFIRMED = regex(
    r"\b(?:not|n't|never|unable to|declined to|refused to|cannot) (?:immediately |independently )?(?:confirm|verify)"
    r"(?: \w+){0,2} that\b|\b(?:not|n't|never) (?:\w+ly )?(?:rul(?:e|ed) out|exclud(?:e|ed))(?: \w+)?$"
)
_TAKES_BACK = frozenset(
    {"untrue", "true", "false", "wrong", "incorrect", "no", "confirm", "verify", "that", "out"}
)


def disclaimed(before: str) -> EventStatus | None:
    """What the words before a step make of it where they take it back, or leave it unconfirmed.

    >>> disclaimed("it is untrue that oslo"), disclaimed("they could not confirm that oslo"), disclaimed("oslo")
    ('denied', 'possible', None)
    """
    if _TAKES_BACK.isdisjoint(before.split(" ")):
        return None
    if _UNTRUE_THAT.search(before):
        return "denied"
    return "possible" if _UNCONFIRMED.search(before) else None


def is_disowned(line: Line, cue: int, start: int) -> bool:
    """Whether a step is told only to be said untrue: "reports that a deal had been reached were denied".

    ``cue`` is the token of the step's verb, ``start`` the first of its verb group.

    >>> from warikan.reading.line import line_of
    >>> line = line_of("Reports that a deal had been reached were denied.")
    >>> is_disowned(line, 6, 4)
    True
    """
    first = max(0, start - LED) + 1
    if "that" not in line.words[first:start]:
        return False
    opened = next(at for at in range(start - 1, first - 1, -1) if line.words[at] == "that")
    if line.words[opened - 1] not in word_set("report"):
        return False
    verdict = range(cue + 1, min(cue + DISOWNED, line.size))
    return any(line.words[at] in word_set("untrue") and _is_be(line, at - 1) for at in verdict)


def _is_be(line: Line, at: int) -> bool:
    """Whether a form of "be" stands there or before an adverb."""
    at = at - 1 if line.words[at].endswith("ly") else at
    return modality().get(line.words[at]) == "be"


def no_party(line: Line, start: int) -> bool:
    """Whether a subject that is none stands right before the verb group at ``start``: "neither side", "no country".

    >>> from warikan.reading.line import line_of
    >>> no_party(line_of("No party will sign."), 2)
    True
    """
    words = line.words[max(0, start - 3) : start]
    return not NONE.isdisjoint(words)


def nobody(line: Line, start: int) -> bool:
    """Whether the subject before the verb group at ``start`` is none: "neither side has signed".

    >>> from warikan.reading.line import line_of
    >>> nobody(line_of("Neither side has signed."), 2)
    True
    """
    none = word_set("nobody")
    if none.isdisjoint(line.words[max(0, start - 5) : start]):
        return False
    for at in range(start - 1, max(-1, start - 6), -1):
        word = line.words[at]
        if word in none:
            return True
        if not word[0].isalpha() or word == "that" or modality().get(word) in ("be", "have", "future"):
            break
    return False
