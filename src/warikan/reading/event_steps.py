"""Steps: what each line tells of steps, each with the time that belongs to it, before repeats are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from warikan.figures.days import Days
from warikan.ground.span import Span
from warikan.reading.event_cues import Cue, cues
from warikan.reading.event_days import days_of, stretch
from warikan.reading.event_lexicon import word_set
from warikan.reading.event_waits import gate_of
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.words import word_class

NEAR = 6  # tokens from a verb group back to the noun its words begin with
OPENED = 9  # tokens of the phrase that a preposition opens
CLOSE = 60  # characters from a step's words to its time
_MARKS = frozenset({".", ",", ";", ":", "\u2014", "(", ")", '"', "which", "who", "while", "but"})
_HANGING = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "and",
        "or",
        "that",
        "will",
        "would",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
    }
)
_DECIDED = frozenset({"agreement", "approval", "budget_decision", "extension", "delay", "rejection"})


class Step(NamedTuple):
    """One step in its line: its cue, the time that belongs to it with the days that gives, and what it hangs on.

    ``before`` is the line before its own.
    """

    line: Line
    before: Line | None
    cue: Cue
    time: Found | None
    days: Days | None
    gate: Span | None

    @property
    def span(self) -> Span:
        """The step's own words, from its determiner to the end of what they open, with a time that stands close by."""
        line, cue = self.line, self.cue
        first, last = _first(line, cue), _last(line, cue)
        span = Span(line.starts[first], line.ends[last])
        time = self.time
        if time is not None and span.start <= time.span.start and time.span.end - span.end < CLOSE:
            return span.to(time.span)
        return span


def _first(line: Line, cue: Cue) -> int:
    """The first token of a step's words: the noun with its determiner, where that stands close before the verb."""
    first = cue.first
    if cue.group is not None and cue.group.start - first > NEAR:
        return cue.group.start
    if cue.noun is None or first != cue.noun:
        return first
    for at in range(first - 1, max(-1, first - NEAR), -1):
        if line.words[at] in word_class("determiner") or line.words[at].endswith("'s"):
            return at
        if not line.words[at][0].isalnum() or line.words[at] in word_class("preposition"):
            break
    return first


def _last(line: Line, cue: Cue) -> int:
    """The last token: where the words end in "to", "on" or "by", the phrase that they open goes on."""
    last = min(max(cue.last, cue.at), line.size - 1)
    opening = line.words[last] in word_class("preposition") or line.words[last] in ("that", "how", "whether")
    if not opening and (last == cue.at or not line.words[last].endswith("ing")):
        return last
    end = last
    while end + 1 < min(last + OPENED, line.size) and line.words[end + 1] not in _MARKS:
        end += 1
    while end > last and (line.words[end] in word_class("preposition") or line.words[end] in _HANGING):
        end -= 1
    return end


def steps(lines: Sequence[Line]) -> list[Step]:
    """Every step the lines tell, in order, repeats included."""
    made: list[Step] = []
    for before, line in zip([None, *lines], lines, strict=False):
        for step in _steps(line, before) if line.told else ():
            made.append(_meant(step, made[-1]) if made and step.cue.type == "decision" else step)
    return made


def _meant(step: Step, before: Step) -> Step:
    """ "They took the decision on Tuesday": what was told to be decided right before, not a decision of its own."""
    cue, line = step.cue, step.line
    if cue.noun is None or line.words[cue.noun - 1] not in ("the", "that", "this"):
        return step
    if (
        line.words[cue.noun + 1] in ("to", "that", "of", "whether")
        or before.cue.type not in _DECIDED
        or before.cue.status != cue.status
    ):
        return step
    return step._replace(cue=cue._replace(type=before.cue.type))


def _steps(line: Line, before: Line | None) -> list[Step]:
    found = cues(line)
    if not found:
        return []
    times = days_of(line, found) if line.times else {}
    made = []
    for number, cue in enumerate(found):
        time = times.get(number)
        days = stretch(line, cue, time) if time is not None else None
        gate = gate_of(line, cue, found)
        if days is None and gate is not None and gate[1] is not None:
            days = _up_to(line, gate[0], gate[1], times.get(found.index(gate[1])))
        ahead = cue.type == "expiry" and cue.status == "done" and _is_ahead(line, days)
        told = cue._replace(status="planned") if ahead else cue
        made.append(Step(line, before, told, time, days, gate[0] if gate else None))
    return made


def _is_ahead(line: Line, days: Days | None) -> bool:
    """ "An agreement signed in 2016 and valid until 2021": what ends on a day to come has not ended."""
    return days is not None and days.first > line.reading.publication.allowed.last


def _up_to(line: Line, words: Span, gate: Cue, time: Found | None) -> Days | None:
    """From the day of the text to the last day of the gate that a step comes "before"."""
    day = line.reading.publication.best
    if day is None or time is None or line.words[line.token_at(words.start)] not in word_set("until"):
        return None
    last = stretch(line, gate, time)
    return Days(day, last.last) if last is not None and last.last >= day else None
