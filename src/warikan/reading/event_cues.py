"""Cues: the verbs and nouns of a sentence that tell a step, with what they need beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from warikan.evidence.claims import EventStatus, EventType
from warikan.reading.event_frames import fit, open_frames
from warikan.reading.event_lexicon import VerbForm, modality, nouns
from warikan.reading.event_nouns import noun_step
from warikan.reading.event_phrases import noun_before
from warikan.reading.event_status import causative, standing
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group, group, is_participle, shared
from warikan.reading.words import word_class

MOST = 16  # steps told in one sentence; only a hostile text has more
TIMED = 6  # tokens from "until" to the time it leads in
_UNTIL = frozenset({"until", "till", "through"})
_NONE_BEHIND = frozenset({"nothing", "neither", "nobody"})
_CONDITIONAL = frozenset({"conditional", "contingent", "dependent", "conditioned", "subject"})
_OLD_ONES = frozenset(
    "previous old last earlier former present current existing first second third new".split()
)
_STAND_ALONE = frozenset({"that", "one", "this", "each"})  # determiners that no plural noun follows
_JOINS = frozenset({"and", "or", "of"})
_CLOSING = frozenset({"wrap", "wind", "conclude", "complete", "finish", "close"})
_HAVE = frozenset({"have", "has", "had", "having"})

_DEMANDS = ("request", "offer", "proposal")
_AT = attrgetter("at")


class Cue(NamedTuple):
    """One step a sentence tells, by token numbers: from ``first`` to ``last``, the verb or noun itself ``at``.

    ``ahead`` marks a step that is only what another waits for or is sent to, so that the verb's time is not its own.
    """

    type: EventType
    status: EventStatus
    first: int
    last: int
    at: int
    noun: int | None
    group: Group | None
    ahead: bool = False


def cues(line: Line) -> list[Cue]:
    """The steps a line tells, in order.

    >>> from warikan.reading.line import line_of
    >>> found = cues(line_of("They failed to reach a deal and will resume talks."))
    >>> [(cue.type, cue.status) for cue in found]
    [('agreement', 'denied'), ('talks', 'planned')]
    """
    found: list[Cue] = []
    used: dict[int, Cue | None] = {}
    for cue in _candidates(line, used):
        found.append(cue)
        used[cue.at] = None
        if cue.noun is not None:
            used.setdefault(cue.noun, cue)
        if len(found) == MOST:
            break
    return sorted(_outermost(line, found), key=_AT)


def _outermost(line: Line, found: list[Cue]) -> list[Cue]:
    """Without the deciding or considering where what is decided or considered is a step itself ("voted to approve")."""
    if len(found) < 2:
        return found
    inner = {
        at
        for cue in found
        if cue.group is not None and (cue.status == "done" or cue.group.has("possible"))
        for at in range(cue.group.start, cue.at)
        if modality().get(line.words[at]) in ("settled", "possible")
    }
    return [cue for cue in found if cue.at not in inner]


def _candidates(line: Line, used: Mapping[int, Cue | None]) -> Iterator[Cue]:
    """Verbs first: a noun that one of them governs tells nothing of its own.

    ``used`` are the tokens of the steps found so far, the noun of each with its step. A noun tells a step though a verb
    governs it where who rejects a demand says that it was made.
    """
    for at, (verb, _) in line.told:
        if verb is not None and (at not in used or _is_rejected(used[at])):
            cue = _verb(line, at, verb)
            if cue is not None and (at not in used or cue.type in _DEMANDS):
                yield cue
    for at, (_, noun) in line.told:
        if noun and (at not in used or _is_rejected(used[at])):
            step = noun_step(line, at)
            if step is not None and (at not in used or step.type in _DEMANDS):
                yield Cue(step.type, step.status, step.first, step.last, at, at, None)


def _is_rejected(over: Cue | None) -> bool:
    return over is not None and over.type == "rejection"


def _verb(line: Line, at: int, verb: VerbForm) -> Cue | None:
    frames = open_frames(line, at, verb)
    if not frames:
        return None
    found = shared(line, at, group(line, at, verb.forms))
    match = fit(line, at, frames, found) if _is_verb(line, at, found) else None
    if match is None or (match.type == "other" and _is_aside(line, found)):
        return None  # "the bridge, opened in 2004": what it is, no step of the story
    if (
        match.type == "expiry"
        and line.words[match.last] in _UNTIL
        and not any(n in line.time_at for n in range(match.last + 1, match.last + TIMED))
    ):
        return None  # "it remains in place until a treaty is signed"
    status = _limited(standing(line, at, found, match.type), match.limit, found)
    if status is None or (match.type == "rejection" and status == "denied"):
        return None  # "cannot rule out entering the year with no deal"
    if status == "done" and not _NONE_BEHIND.isdisjoint(line.words[match.last + 1 : match.last + 3]):
        status = "denied"  # "offered nothing", "signed by neither side"
    if match.type == "payment" and not _CONDITIONAL.isdisjoint(
        line.words[match.last + 1 : match.last + TIMED + 4]
    ):
        return None  # "made payment conditional on reforms"
    if match.noun is not None:
        # "No talks are being held" as "has held no talks".
        ahead = found.start if match.noun > found.start else 0
        # Not "asked for no delay".
        of_itself = match.type != "request" or nouns().get(line.words[match.noun]) == "request"
        if of_itself and "no" in line.words[max(ahead, match.noun - 3) : match.noun]:
            status = "denied"
    if match.type == "breakdown":
        talks = noun_before(line, found.start, "talks")
        match = match._replace(noun=match.noun if talks is None else talks)
    if match.type == "talks" and verb.lemma in _CLOSING and status in ("planned", "possible"):
        match = match._replace(type="agreement")  # who hopes to wrap up the talks hopes for a deal
    first = min(found.start, match.noun) if match.noun is not None and found.passive else found.start
    return Cue(match.type, status, first, match.last, at, match.noun, found, match.limit == "planned")


def _limited(status: EventStatus | None, limit: str, found: Group) -> EventStatus | None:
    """What a verb can tell at most: one that needs or considers a step leaves it to come."""
    match limit:
        case "planned":
            return None if status == "denied" or found.has("usual") else "planned"
        case "ahead":
            return status if status in ("planned", "possible") else None
        case "denied":
            return None if status == "denied" else "denied"
        case "failed":
            return status if status == "denied" else None
        case "possible":
            return None if status in (None, "denied") else "possible"
        case "done":
            return status if status in ("done", "denied") else None
        case _:
            return status


def _is_verb(line: Line, at: int, found: Group) -> bool:
    """Whether the word is used as a verb: with auxiliaries, or bare behind a subject and not before a noun."""
    before, behind = line.words[at - 1], line.words[at + 1]
    denied = modality().get(before) == "negative"
    if found.form in ("base", "third") and modality().get(line.words[at - 2] if denied else before) == "be":
        return False  # "the talks are complete", "it was not clear"
    if line.words[at] in _HAVE and (modality().get(behind) in ("be", "negative") or is_participle(behind)):
        return False  # an auxiliary
    if found.classes:
        return True
    owned = before in word_class("determiner") or before.endswith(("'s", "s'"))
    if found.form == "third" and before in _STAND_ALONE:
        owned = False  # "a package that runs out", "the present one lapses"
    if before == "one" and line.words[at - 2] in _OLD_ONES:
        owned = False  # "the previous one lapsed"
    if found.form == "third" and behind in _JOINS:
        return False  # "claims and pensions", "offers of help"
    if found.form in ("base", "third"):
        if owned or (line.words[at] in nouns() and not _opens_object(line, at + 1)):
            return False
        return before not in word_class("preposition") or causative(line, at) is not None
    if found.form == "gerund" and behind in word_class("determiner"):
        return True
    return not owned or before == "that" or behind in ("it", "them")


def _is_aside(line: Line, found: Group) -> bool:
    return found.form == "participle" and not found.classes and line.words[found.start - 1] == ","


def _opens_object(line: Line, at: int) -> bool:
    """Whether the object of a verb begins here: "offers the", "pledges $5 million"."""
    return at in line.sum_at or line.words[at] in word_class("determiner")
