"""Frames: whether a verb has beside it what it needs to tell a step, and which step it then tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from warikan.evidence.claims import EventType
from warikan.reading.event_lexicon import Frame, Need, VerbForm, nouns, word_set
from warikan.reading.event_needs import need
from warikan.reading.event_phrases import noun_behind
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group

VOTE = 11  # tokens from a vote to what it is for
_NEARLY = frozenset({"close", "closer", "near", "nearer"})
_AGAINST = frozenset({"reject", "scrap", "defeat", "kill", "veto", "throw"})
OBJECT = 5  # tokens of an object between a verb and its particle
# The step that each class of nouns is about, where the verb itself does not say.
TYPES: dict[str, EventType] = {
    "deal": "agreement",
    "pact": "agreement",
    "plan": "agreement",
    "talks": "talks",
    "meeting": "talks",
    "budget": "budget_decision",
    "extension": "extension",
    "delay": "delay",
    "request": "request",
    "offer": "offer",
    "proposal": "proposal",
    "decision": "decision",
    "approval": "approval",
    "signature": "signature",
    "initialling": "initialling",
    "payment": "payment",
    "review": "review",
    "notice": "notice",
}
_NAMED: dict[str, EventType] = {
    **{kind: kind for kind in TYPES.values()},
    "entry_into_force": "entry_into_force",
    "expiry": "expiry",
    "breakdown": "breakdown",
    "rejection": "rejection",
    "other": "other",
}


class Match(NamedTuple):
    """A frame that fits: the step's type, the token of its noun (if any), the last token that belongs to it.

    ``limit`` is the most that the verb can tell: one who considers a thing has not done it.
    """

    type: EventType
    noun: int | None
    last: int
    limit: str = ""


def open_frames(line: Line, cue: int, verb: VerbForm) -> list[tuple[Frame, int]]:
    """The frames of a verb that its sentence has the particle and a noun for, each with the verb's last token.

    >>> from warikan.reading.event_lexicon import verbs
    >>> from warikan.reading.line import line_of
    >>> line = line_of("They approved the draft budget.")
    >>> {(frame.type, last) for frame, last in open_frames(line, 1, verbs()["approved"])}
    {('approval', 1)}
    """
    found = []
    # Frames with a particle come first.
    near = line.words[cue + 1 : cue + 2 + OBJECT] if verb.frames[0].particle else []
    for frame in verb.frames:
        if frame.classes and frame.classes.isdisjoint(line.nouns):
            continue
        last: int | None = cue
        if frame.particle:
            last = _particle(line, cue, frame.particle) if frame.particle[0] in near else None
        if last is not None:
            found.append((frame, last))
    return found


def fit(line: Line, cue: int, frames: Sequence[tuple[Frame, int]], found: Group) -> Match | None:
    """The first of the open frames of a verb that its surroundings fill.

    >>> from warikan.reading.event_lexicon import verbs
    >>> from warikan.reading.line import line_of
    >>> from warikan.reading.verb_groups import group
    >>> line, verb = line_of("They approved the draft budget."), verbs()["approved"]
    >>> fit(line, 1, open_frames(line, 1, verb), group(line, 1, verb.forms)).type
    'budget_decision'
    """
    for frame, last in frames:
        for wanted in frame.needs:
            if wanted.noun and wanted.noun not in line.nouns:
                continue
            filled = need(line, cue, last, wanted, found)
            if filled is not None:
                return _typed(line, cue, frame, filled, wanted.what)
    return None


def _particle(line: Line, cue: int, particle: tuple[str, ...]) -> int | None:
    """The last token of the verb with its particle, which may stand behind a short object."""
    size = len(particle)
    for at in range(cue + 1, min(cue + 2 + (OBJECT if size == 1 else 0), line.size)):
        word = line.words[at]
        if word == "that" and line.words[at + 1] == particle[0]:
            continue  # "turned that down"
        if word in (".", ";", ":", ",") or (word != "as" and word in word_set("clause opener")):
            return None
        if word == "to" and line.words[at - 1] in _NEARLY:
            return None  # "came close to signing": it came to nothing yet
        if tuple(line.words[at : at + size]) == particle:
            return at + size - 1
    return None


def _typed(line: Line, cue: int, frame: Frame, filled: Need, wanted: str) -> Match:
    """The step's type by the frame and the noun found: who approves a budget decides it."""
    noun = filled.noun
    kind = nouns().get(line.words[noun], "") if noun is not None else ""
    told = TYPES.get(wanted, TYPES.get(kind, "other")) if frame.type == "*" else _NAMED[frame.type]
    if told == "approval" and kind == "budget":
        told = "budget_decision"
    elif told == "approval" and not _AGAINST.isdisjoint(line.words[cue + 1 : cue + VOTE]):
        told = "rejection"  # "voted 12 to 11 on Monday to reject the treaty"
    elif told == "agreement":
        inner = noun_behind(line, filled.last, "extension") if not kind else None
        if inner is not None:
            return Match("extension", inner, inner)
        if _in_principle(line, cue, filled):
            told = "agreement_in_principle"
    elif told == "signature" and (_provisional(line, noun) or _is_tentative(line, cue)):
        told = "initialling"
    return Match(told, noun, filled.last, frame.limit)


def _provisional(line: Line, noun: int | None) -> bool:
    return noun is not None and any(
        word in word_set("provisional") for word in line.words[max(0, noun - 3) : noun]
    )


def _is_tentative(line: Line, cue: int) -> bool:
    return not word_set("provisionally").isdisjoint(line.words[max(0, cue - 2) : cue])


def _in_principle(line: Line, cue: int, filled: Need) -> bool:
    """Whether an agreement is one in principle only: by its adverb or adjective, or by "in principle" behind it."""
    behind = line.words[max(0, filled.last - 2) : filled.last + 4]
    broadly = not word_set("broadly").isdisjoint(line.words[max(0, cue - 2) : cue])
    return broadly or _provisional(line, filled.noun) or "principle" in behind
