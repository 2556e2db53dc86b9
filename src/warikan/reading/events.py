"""Events: the steps a text tells, each with its standing, parties, days, place, level and what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.evidence.claims import Event
from warikan.reading.event_lexicon import nouns, word_set
from warikan.reading.event_merge import Told, merge
from warikan.reading.event_parties import actors, parties_of
from warikan.reading.event_place import level_of, place_of
from warikan.reading.event_steps import Step
from warikan.reading.found import Found
from warikan.reading.names import Mention

_ORGANS = frozenset(
    {
        "ministry",
        "cabinet",
        "government",
        "treasury",
        "agency",
        "parliament",
        "congress",
        "senate",
        "department",
    }
)
_BACKDATED = frozenset({"retroactively", "retroactive", "backdated", "retrospectively"})
LONGEST_PAYMENT = 92  # days within which a payment made is one payment


def events(steps: Sequence[Step]) -> tuple[Found, ...]:
    """Every step as an event claim, repeats once; money handed over counts only where it is done and dated.

    >>> from warikan.reading import event_steps
    >>> from warikan.reading.line import line_of
    >>> found = events(event_steps.steps([line_of("They failed to reach a deal in Oslo and will resume talks.")]))
    >>> [(item.content.type, item.content.status, item.content.place) for item in found]
    [('agreement', 'denied', 'Oslo'), ('talks', 'planned', None)]
    """
    told: list[Told] = []
    line, named = None, list[Mention]()
    for step in steps:
        if step.line is not line:
            line, named = step.line, actors(step.line)
        if _is_step(step):
            told.append(_told(step, named))
    return tuple(sorted(merge(told), key=lambda found: (found.span.start, found.span.end)))


def _is_step(step: Step) -> bool:
    """Whether a step still to come can still come; money handed over is a step only once, with its time or ahead."""
    cue, day = step.cue, step.line.reading.publication.allowed.first
    if cue.status in ("planned", "possible") and step.days is not None and step.days.last < day:
        # "takes effect retroactively from 1 January"
        return cue.type == "entry_into_force" and not _BACKDATED.isdisjoint(step.line.words)
    group = cue.group
    if group is not None and group.classes.get("have") == "had" and group.classes.get("aim", "yet") != "yet":
        return False  # "had been due to end": what came instead is told elsewhere
    if cue.type == "budget_decision" and cue.noun is None and group is not None:
        acting = not _ORGANS.isdisjoint(step.line.words[: group.start])
        # "Japan has set aside": what its budget holds.
        return acting or group.classes.get("have") not in ("has", "have")
    if cue.type != "payment":
        return True
    if cue.status == "done":
        return _is_told_of_once(step)
    return cue.status == "denied" or (cue.status == "planned" and _is_ahead(step))


def _is_told_of_once(step: Step) -> bool:
    """Whether money handed over is one payment: it has a short time, is an instalment, or "has been paid"."""
    found, cue = step.cue.group, step.cue
    told = step.line.words[max(0, cue.first - 1) : cue.last + 1]
    # "began footing part of it", "has been footing the bills"
    going_on = found is not None and (found.has("aspect") or found.classes.get("be") == "been")
    going_on = going_on and found is not None and found.form == "gerund"
    if "since" in told or "first" in told or going_on:
        return True  # "has borne a part since 1991", "first chipped in in 1991"
    if step.days is not None:
        return step.days.length <= LONGEST_PAYMENT
    if found is not None and found.passive and found.classes.get("have") == "had":
        return True  # "600 million had been spent"
    instalment = any(nouns().get(word) == "payment" for word in told)
    by_a_day = step.time is not None and found is not None and found.passive
    return instalment or by_a_day or (found is not None and found.classes.get("have") in ("has", "have"))


def _is_ahead(step: Step) -> bool:
    """ "Will pay", "is to pay", or a future time."""
    found = step.cue.group
    if found is None:
        return True  # "the second instalment is due"
    if not found.has("future", "aim", "be", "have"):
        return step.cue.noun is not None
    if found.has("have") and found.has("to"):
        return True  # "still has to pay"
    return "will" in found.classes.values() or (found.has("be") and found.has("to")) or step.days is not None


def _told(step: Step, named: Sequence[Mention]) -> Told:
    line, cue = step.line, step.cue
    event = Event(
        type=cue.type,
        status=cue.status,
        parties=parties_of(line, cue, named, step.before),
        days=step.days,
        place=place_of(line, cue),
        level=level_of(line, cue),
        waits_for=line.reading.text.source.quote(step.gate) if step.gate is not None else None,
    )
    apart = not word_set("told apart").isdisjoint(line.words[max(0, cue.first - 8) : cue.at])
    return Told(step.span, event, apart)
