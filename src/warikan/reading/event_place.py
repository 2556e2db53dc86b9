"""Where a step takes place and at what level, where its words say so."""

from __future__ import annotations

from warikan.ground.pattern import regex
from warikan.reading.event_cues import Cue
from warikan.reading.event_lexicon import modality
from warikan.reading.line import Line

NEAR = 14  # tokens from a step's words to its place
_PLACED = frozenset(
    {
        "talks",
        "signature",
        "initialling",
        "agreement",
        "agreement_in_principle",
        "breakdown",
        "review",
        "other",
    }
)
_BETWEEN = frozenset(
    {"in", "on", "at", "from", "to", "earlier", "late", "early", "of", "with", "the", ",", "and"}
)
_LEVEL = regex(
    r"\b(?:(?P<named>working|vice-ministerial|ministerial|minister|cabinet|ambassador|ambassadorial|summit"
    r"|director-general|director|expert|technical|high|senior|head-of-state)[- ]level"
    r"|(?P<ministers>(?:foreign|defen[cs]e|finance|energy|water|transport|environment|prime)\s+ministers"
    r"|two-plus-two|2\+2|ministerial)"
    r"|(?P<vice>vice-ministerial|vice\s+ministers)"
    r"|(?P<summit>heads\s+of\s+(?:state|government)|summit)"
    r"|(?P<negotiators>(?:chief\s+)?negotiators?))\b"
)
_LEVEL_PARTS = ("level", "minister", "summit", "heads", "negotiator", "two-plus", "2+2")
_SAME = {"minister": "ministerial", "ambassadorial": "ambassador"}
_LEVELS = {
    "ministers": "ministerial",
    "vice": "vice-ministerial",
    "summit": "summit",
    "negotiators": "negotiators",
}


def place_of(line: Line, cue: Cue) -> str | None:
    """The place behind "in" or "at" that only times, parties and adverbs part from the step's own words."""
    if cue.type not in _PLACED:
        return None
    at = cue.last + 1
    while at < min(cue.last + NEAR, line.size):
        word = line.words[at]
        if word in ("in", "at") and line.is_capital(at + 1) and at + 1 not in line.time_at:
            return _capitals(line, at + 1)
        if at in line.time_at:
            at = line.time_at[at]
        elif (
            word in _BETWEEN
            or word.endswith("ly")
            or at in line.mention_at
            or modality().get(word) == "adverb"
        ):
            at += 1
        else:
            return None
    return None


def _capitals(line: Line, first: int) -> str:
    """The run of capitalised words from a token on."""
    last = first
    while line.is_capital(last + 1) and last + 1 not in line.time_at and line.words[last + 1].isalpha():
        last += 1
    return line.reading.text.source.text[line.starts[first] : line.ends[last]]


def level_of(line: Line, cue: Cue) -> str | None:
    """The level said right before or behind the step's words: ``working``, ``ministerial``, ``summit`` …"""
    first = line.starts[max(0, cue.first - 3)]
    end = line.ends[min(cue.last + 9, line.size - 1)]
    small = line.reading.text.small
    hinted = any(map(small[first:end].__contains__, _LEVEL_PARTS))
    match = _LEVEL.search(small, first, end) if hinted else None
    if match is None:
        return None
    if match["named"]:
        return _SAME.get(match["named"], match["named"])
    return _LEVELS[match.lastgroup or ""]
