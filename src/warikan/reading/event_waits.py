"""What a step hangs on: the gate that its sentence names behind "before", "until", "pending" or "subject to"."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.ground.span import Span
from warikan.reading.event_cues import Cue
from warikan.reading.event_lexicon import word_set
from warikan.reading.line import Line

FAR = 24  # tokens from a step to its gate
GATE = 14  # tokens from "before" to the step it names
_ENDS = frozenset({",", ";", ":", "\u2014", "."})


def gate_of(line: Line, cue: Cue, cues: Sequence[Cue]) -> tuple[Span, Cue | None] | None:
    """The words a step still to come hangs on, with the step they tell, if they tell one.

    >>> from warikan.reading.event_cues import cues
    >>> from warikan.reading.line import line_of
    >>> line = line_of("They will sign the pact once parliament has approved it.")
    >>> gate_of(line, cues(line)[0], cues(line))[0].of(line.reading.text.folded)
    'once parliament has approved it'
    """
    if cue.status not in ("planned", "possible"):
        return None
    phrases, clauses = word_set("gate phrase"), word_set("gate clause")
    near = line.words[cue.last + 1 : cue.last + FAR]
    if phrases.isdisjoint(near) and clauses.isdisjoint(near):
        return None
    for at in range(cue.last + 1, min(cue.last + FAR, line.size)):
        word = line.words[at]
        if word in (";", ":", "."):
            return None
        if word in phrases and (word == "pending" or line.words[at + 1] in ("to", "on", "upon")):
            return _until_end(line, at), next((c for c in cues if c.at > at), None)
        if word in clauses and not _ends_here(line, at):
            gate = next((c for c in cues if at < c.at and c.first <= at + GATE), None)
            return (_until_end(line, at), gate) if gate is not None else None
    return None


def _ends_here(line: Line, at: int) -> bool:
    """Whether a word opens no clause: it is a part of a time ("the year before") or the last before a mark."""
    return line.words[at + 1] in _ENDS or line.time_at.get(at - 1, 0) > at


def _until_end(line: Line, first: int) -> Span:
    last = first
    while last + 1 < line.size and line.words[last + 1] not in _ENDS:
        last += 1
    return Span(line.starts[first], line.ends[last])
