"""Steps told by a noun and the few words beside it: without a deal, close to one, still before parliament, in talks."""

from __future__ import annotations

from typing import NamedTuple

from warikan.evidence.claims import EventStatus, EventType
from warikan.reading.event_lexicon import modality, word_set
from warikan.reading.event_phrases import noun_before
from warikan.reading.event_status import main_standing
from warikan.reading.line import Line
from warikan.reading.words import word_class

_TOWARD = frozenset({"to", "of", "toward", "towards", "on"})
_UNITS = frozenset("day days week weeks month months year years decade decades".split())
ENDS = frozenset({".", ";", ":", ",", "(", "that", "which"})


class NounStep(NamedTuple):
    """A step a noun tells, by token numbers."""

    type: EventType
    status: EventStatus
    first: int
    last: int


def by_neighbours(line: Line, at: int, kind: str) -> NounStep | None:
    """What the few words before or behind a deal, talks or an approval say of it; ``kind`` is the noun's class.

    >>> from warikan.reading.line import line_of
    >>> by_neighbours(line_of("They parted without a deal."), 4, "deal").status
    'denied'
    """
    if kind in ("deal", "pact"):
        return _without(line, at) or _close_to(line, at) or _in_sight(line, at) or _of_year(line, at)
    if (kind == "approval" and _hung_on(line, at)) or (kind == "legislature" and _left_to(line, at)):
        return NounStep("approval", "planned", at, at)
    if kind == "legislature" and _lies_before(line, at):
        return NounStep("approval", "planned", at, at)
    if kind == "review" and _going_on(line, at):
        return NounStep("review", "done", at, at)
    if (
        kind == "odds"
        and line.words[at - 1] == "at"
        and modality().get(line.words[at - 2]) in ("be", "adverb")
    ):
        return NounStep("agreement", "denied", at - 1, at)
    if kind in ("plan", "date") and _lags(line, at):
        return NounStep("delay", "done", at, at)
    if kind == "talks" and _going_on(line, at) and line.words[at - 1] == "no":
        return NounStep("talks", "denied", at - 1, at)  # "no talks are under way"
    if kind == "talks" and (
        _in_talks(line, at)
        or _going_on(line, at)
        or _meanwhile(line, at)
        or _after_rounds(line, at)
        or _after_those(line, at)
    ):
        return NounStep("talks", "done", at, at)
    return None


def _without(line: Line, at: int) -> NounStep | None:
    """ "… without a deal", "broke up with no deal": none was reached."""
    for n in range(at - 1, max(-1, at - 4), -1):
        if line.words[n] == "without" or line.words[n - 1 : n + 1] == ["with", "no"]:
            return NounStep("agreement", "denied", n, at)
    return None


def _close_to(line: Line, at: int) -> NounStep | None:
    """ "… close to a deal", "on the verge of an agreement": it is to come."""
    for n in range(at - 1, max(-1, at - 5), -1):
        near = line.words[n] in _TOWARD and line.words[n - 1] in word_set("close to")
        if line.words[n - 2 : n] == ["by", "way"]:
            return None
        if near and not {"no", "not", "nor", "any"}.isdisjoint(line.words[max(0, n - 4) : n - 1]):
            return None  # "no closer to a deal"
        if near:
            return NounStep("agreement", "planned", n - 1, at)
    return None


def _in_sight(line: Line, at: int) -> NounStep | None:
    """ "A deal is within reach", "an accord looks imminent": it is to come."""
    if modality().get(line.words[at + 1]) != "be" and line.words[at + 1] not in ("looks", "seems", "appears"):
        return None
    last = at + 3 if line.words[at + 2] in ("in", "within", "at", "on") else at + 2
    last += line.words[last] in word_class("determiner")
    return NounStep("agreement", "planned", at, last) if line.words[last] in word_set("in sight") else None


def _of_year(line: Line, at: int) -> NounStep | None:
    """ "In a 2012 agreement …": it was made that year."""
    if (
        at - 1 in line.time_at
        and line.words[at - 2] in ("a", "an")
        and line.words[at - 3] in ("in", "under", "by")
    ):
        return NounStep("agreement", "done", at - 2, at)
    return None


def _hung_on(line: Line, at: int) -> bool:
    """Whether the noun is what something else hangs on: "subject to ratification", "pending approval"."""
    for n in range(at - 1, max(-1, at - 5), -1):
        if line.words[n] in ("pending", "awaiting") or (
            line.words[n] == "to" and line.words[n - 1] == "subject"
        ):
            return True
    return False


def _left_to(line: Line, at: int) -> bool:
    """ "Then it is up to the Diet"."""
    lead = at - 1 if line.words[at - 1] in word_class("determiner") else at
    return line.words[lead - 2 : lead] == ["up", "to"]


def _lies_before(line: Line, at: int) -> bool:
    """ "The bill is still before Parliament"."""
    lead = at - 1 if line.words[at - 1] in word_class("determiner") else at
    told = line.words[lead - 2] if line.words[lead - 2] not in ("still", "now") else line.words[lead - 3]
    put = any(noun_before(line, lead - 2, what) is not None for what in ("deal", "bill", "budget", "text"))
    return line.words[lead - 1] == "before" and modality().get(told) == "be" and put


def _in_talks(line: Line, at: int) -> bool:
    """ "They are in talks", "the share is still under discussion"."""
    led = at - 2 if line.words[at - 2] != "still" else at - 3
    return line.words[at - 1] in ("in", "under") and modality().get(line.words[led]) == "be"


def _going_on(line: Line, at: int) -> bool:
    """ "Talks are under way"."""
    if line.words[at + 1 : at + 3] == ["under", "way"] or line.words[at + 1] in ("underway", "ongoing"):
        return True  # "in the review under way"
    be = next((n for n in range(at + 1, at + 6) if modality().get(line.words[n]) == "be"), None)
    if be is None or any(line.words[n] in ENDS for n in range(at + 1, be)):
        return False
    behind = line.words[be + 1 : be + 4]
    return any(word in word_set("going on") for word in behind[:2]) or behind[:2] == ["under", "way"]


def _meanwhile(line: Line, at: int) -> bool:
    """ "… said during talks": where something was done at talks, there were talks."""
    opened = not {"during", "at"}.isdisjoint(line.words[max(0, at - 4) : at])
    return opened and main_standing(line, at) == "done"


def _after_rounds(line: Line, at: int) -> bool:
    """ "After five rounds of talks", "following months of negotiations"."""
    of = next((n for n in (at - 1, at - 2, at - 3) if line.words[n] == "of"), None)  # "of long, hard talks"
    if of is None or line.words[of - 1] not in word_set("spell of talks"):
        return False
    return not {"after", "following", "in", "during", "through"}.isdisjoint(
        line.words[max(0, of - 6) : of - 1]
    )


def _after_those(line: Line, at: int) -> bool:
    """ "Said after talks with the president", "in long negotiations with Oslo": what was done at talks with a party."""
    if line.words[at + 1] not in ("with", "between") or not any(
        n in line.mention_at for n in range(at + 2, at + 5)
    ):
        return False
    opened = not {"after", "following", "in"}.isdisjoint(line.words[max(0, at - 3) : at])
    return opened and main_standing(line, at) == "done"


def _lags(line: Line, at: int) -> bool:
    """ "Two years behind the original plan", "runs behind schedule"; not "the idea behind the plan"."""
    behind = next((n for n in range(max(0, at - 3), at) if line.words[n] == "behind"), None)
    if behind is None:
        return False
    before = line.words[behind - 1] if behind else ""
    return (
        before in _UNITS
        or modality().get(before) == "be"
        or before in ("far", "badly", "runs", "running", "ran", "falls", "fell", "fallen", "lags", "lagging")
    )
