"""Where and at what level a step takes place, where its words say so."""

from __future__ import annotations

import pytest

from warikan.reading.event_cues import cues
from warikan.reading.event_place import level_of, place_of
from warikan.reading.line import line_of


@pytest.mark.parametrize(
    ("words", "place", "level"),
    [
        ("They held working-level talks in Santa Cruz.", "Santa Cruz", "working"),
        ("They held minister-level talks at Camp David.", "Camp David", "ministerial"),
        ("Foreign ministers met in Lima.", "Lima", "ministerial"),
        ("They held two-plus-two talks.", None, "ministerial"),
        ("Vice ministers signed the pact in Lima.", "Lima", "vice-ministerial"),
        ("Heads of state signed the pact quietly in Lima.", "Lima", "summit"),
        ("Chief negotiators held talks about fish in Lima.", None, "negotiators"),
        ("The pact expires in Lima.", None, None),
        ("They signed the pact.", None, None),
    ],
)
def test_place_and_level(words: str, place: str | None, level: str | None) -> None:
    line = line_of(words)
    (cue, *_) = cues(line)
    assert (place_of(line, cue), level_of(line, cue)) == (place, level)
