"""Held: a position at its place, how its words are cut, and what they are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warikan.evidence.claims import Position
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.issues import issue_of
from warikan.reading.money_words import sums_in
from warikan.reading.phrases import phrase_end
from warikan.reading.reasons import WITHIN
from warikan.reading.stance_holders import Scene

DENIED = regex(r"\s(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?denied\b")
_VERDICT = regex(
    r"\s(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:rejected|denied|dropped|turned\s+down|voted\s+down|defeated|dismissed"
    r"|withdrawn|ruled\s+out|vetoed|blocked|refused)\b"
)
_RESTATED = regex(r"\s*\([^()]{0,40}\d[^()]{0,24}\)\s+(?=[a-z])")
LONGEST = 160  # characters of a stance
FAR = 320  # characters in which the words of a stance are looked for
BEFORE = 2  # sentences in which the matter of a stance may be named before it
THE_MATTER = "the matter"  # the issue of a stance whose words name neither money nor deal


class Held(NamedTuple):
    """A position where it stands, before those on one issue are merged."""

    span: Span
    sentence: Span
    position: Position
    rule: str


def content_end(scene: Scene, start: int) -> int:
    """Where the words of a stance end: with its phrase, or before its reason."""
    limit = min(scene.sentence.end, start + FAR)
    end = phrase_end(scene.folded, start, limit)
    verdict = _VERDICT.search(scene.folded, start, end)
    if verdict is not None:
        return verdict.start()
    restated = _RESTATED.match(scene.folded, end, limit)
    if restated is not None:
        end = phrase_end(scene.folded, restated.end(), limit)  # "a 72m euro (63m pounds) arrangement"
    why = WITHIN.search(scene.folded, start, end)
    return why.start() if why else end


def issue_in(scene: Scene, span: Span, *, answers: bool = False) -> str | None:
    """What a stretch is about."""
    return issue_of(span.of(scene.folded), numbered=bool(sums_in(scene.money, span)), answers=answers)


def matter_of(scene: Scene) -> str | None:
    """The issue of words that name neither money nor deal: the matter, where they stand close behind either."""
    index = max(0, bisect_left(scene.text.starts, scene.sentence.start) - BEFORE)
    near = Span(scene.text.starts[index], scene.sentence.start)
    return THE_MATTER if issue_in(scene, near) is not None else None


def reason_of(scene: Scene, why: Span | None) -> str | None:
    """The words of a reason on one line."""
    return one_line(why.of(scene.folded)) if why is not None else None


def short(words: str) -> str:
    """The words of a stance on one line, of bearable length, with no quotation left open."""
    line = _RESTATED.sub(" ", one_line(words))
    line += '"' * (line.count('"') % 2)
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def innermost(here: Iterable[Held]) -> list[Held]:
    """Without what only wraps another stance of the same party ("wants it understood that it cannot …")."""
    kept: list[Held] = []
    for item in sorted(here, key=lambda item: (-item.span.start, item.span.end)):
        wraps = (
            item.position.party == other.position.party and item.span.covers(other.span) for other in kept
        )
        if not any(wraps):
            kept.append(item)
    return kept[::-1]


def one_each(held: Sequence[Held]) -> list[Held]:
    """One position for each party and issue, and one more where it refuses what is put to it.

    Of several it is the first with a reason, else the first with a figure, else the first.
    """
    chosen: dict[tuple[Party, str, bool], Held] = {}
    for item in held:
        key = (item.position.party, item.position.issue, item.rule == "position-refuse")
        kept = chosen.get(key)
        if kept is None or _tells(item.position) > _tells(kept.position):
            chosen[key] = item
    return sorted(chosen.values(), key=lambda item: item.span)


def _tells(position: Position) -> tuple[bool, bool]:
    return position.reason is not None, any(map(str.isdigit, position.stance))
