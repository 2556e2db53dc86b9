"""References back: which earlier speaker later words mean ("she", "the source", a surname)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warikan.evidence.claims import SpeakerKind, Speech
from warikan.ground.pattern import regex
from warikan.reading.speech_kinds import head_noun, is_outlet

REACH = 60  # speeches back that "the source" may refer to
_DEFINITE = regex(r"[Tt]he (?:same )?([\w-]+)$")


def stands_for(words: str, kind: SpeakerKind) -> bool:
    """Whether the words are a pronoun or an office that an earlier speaker holds ("the minister").

    >>> stands_for("She", "named"), stands_for("a minister", "anonymous")
    (True, False)
    """
    words = words.lower()
    return words in ("he", "she", "it", "they", "him", "her", "them") or (
        kind == "anonymous" and words.startswith("the ") and "source" not in words
    )


def root(made: Sequence[Speech], index: int | None) -> int | None:
    """The first speech of a chain of references.

    >>> root((), None) is None
    True
    """
    while index is not None and (earlier := made[index].same_as) is not None:
        index = earlier
    return index


def same_as(words: str, kind: SpeakerKind, made: Sequence[Speech]) -> int | None:
    """The index of the nearest earlier speech whose speaker the words of a holder refer back to.

    >>> from warikan.ground.source import Source
    >>> from warikan.ground.span import Span
    >>> source = Source.of("a", "A diplomat said so. He said more.")
    >>> first = Speech("anonymous", "said", source.quote(Span(11, 15)), source.quote(Span(0, 10)))
    >>> same_as("He", "anonymous", [first]), same_as("Norway", "organisation", [first])
    (0, None)
    """
    recent = range(len(made) - 1, max(-1, len(made) - 1 - REACH), -1)
    earlier = [(i, holder.exact) for i in recent if (holder := made[i].holder)]
    if words.lower() in ("he", "she", "him", "her"):
        return next(
            (i for i, _ in earlier if made[i].kind in ("named", "anonymous") and not _plural(made[i])), None
        )
    if words.lower() in ("it", "they", "them"):
        return next((i for i, _ in earlier if made[i].kind == "organisation"), None)
    definite = _DEFINITE.match(words)
    if definite:
        return _definite(definite.group(1), earlier, made)
    if kind == "named" and len(words.split()) == 1:
        return next((i for i, other in earlier if re.search(rf"\b{re.escape(words)}\b", other)), None)
    return next((i for i, other in earlier if other.lower() == words.lower()), None)


def _definite(noun: str, earlier: Sequence[tuple[int, str]], made: Sequence[Speech]) -> int | None:
    for index, other in earlier:
        same_number = (
            noun.endswith("s") == other.split(",")[0].split(" of ")[0].endswith("s") or noun == "government"
        )
        if head_noun(other) == head_noun(noun) and same_number:
            return index
        if made[index].kind == "named" and re.search(rf"\b{re.escape(noun)}\b", other, re.IGNORECASE):
            return index
        if noun in ("report", "agency", "paper", "newspaper", "daily", "article") and is_outlet(other):
            return index
    return None


def _plural(speech: Speech) -> bool:
    return (
        speech.holder is not None
        and speech.kind == "anonymous"
        and head_noun(speech.holder.exact) + "s" in speech.holder.exact
    )
