"""Steps: what each line tells of steps, each with the time that belongs to it, before repeats are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from warikan.figures.days import Days
from warikan.ground.span import Span
from warikan.reading.event_cues import Cue, cues
from warikan.reading.event_days import days_of, stretch
from warikan.reading.event_waits import gate_of
from warikan.reading.found import Found
from warikan.reading.line import Line

_DECIDED = frozenset({"agreement", "approval", "budget_decision", "extension", "delay", "rejection"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step in its line: its cue, the time that belongs to it with the days that gives, and what it hangs on."""

    line: Line
    cue: Cue
    time: Found | None
    days: Days | None
    gate: Span | None

    @property
    def span(self) -> Span:
        """The step's own words, with its time where that stands close by."""
        tokens = self.line.tokens
        span = Span(tokens[self.cue.first].start, max(tokens[self.cue.last].end, tokens[self.cue.at].end))
        time = self.time
        if time is not None and time.span.start >= span.start and time.span.end - span.end < 60:
            return span.to(time.span)
        return span


def steps(lines: Sequence[Line]) -> list[Step]:
    """Every step the lines tell, in order, repeats included."""
    made: list[Step] = []
    for line in lines:
        for step in _steps(line):
            made.append(_meant(step, made[-1] if made else None))
    return made


def _meant(step: Step, before: Step | None) -> Step:
    """ "They took the decision on Tuesday": what was told to be decided right before, not a decision of its own."""
    cue, line = step.cue, step.line
    if (
        cue.type != "decision"
        or cue.noun is None
        or line.words[cue.noun - 1] not in ("the", "that", "this")
        or before is None
    ):
        return step
    if (
        line.words[cue.noun + 1] in ("to", "that", "of", "whether")
        or before.cue.type not in _DECIDED
        or before.cue.status != cue.status
    ):
        return step
    return replace(step, cue=replace(cue, type=before.cue.type))


def _steps(line: Line) -> list[Step]:
    found = cues(line)
    if not found:
        return []
    times = days_of(line, found)
    made = []
    for number, cue in enumerate(found):
        time = times.get(number)
        days = stretch(line, cue, time) if time is not None else None
        gate = gate_of(line, cue, found)
        if days is None and gate is not None and gate[1] is not None:
            days = _up_to(line, gate[1], times.get(found.index(gate[1])))
        made.append(Step(line, cue, time, days, gate[0] if gate else None))
    return made


def _up_to(line: Line, gate: Cue, time: Found | None) -> Days | None:
    """From the day of the text to the last day of the gate that a step comes before."""
    day = line.reading.publication.best
    if day is None or time is None or line.words[gate.first - 1] == "after":
        return None
    last = stretch(line, gate, time)
    return Days(day, last.last) if last is not None and last.last >= day else None
