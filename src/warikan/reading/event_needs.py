"""Needs: what a verb must have beside it to tell a step: an object, a subject, a sum, "to pay" or a few words."""

from __future__ import annotations

from warikan.reading.event_lexicon import Need, Wanted, verbs, word_set
from warikan.reading.event_needs_money import MONEY_NEEDS, STOPS, sum_behind
from warikan.reading.event_needs_step import NEAR_SUM, RELATIVE, STEP_NEEDS, bare, words_behind
from warikan.reading.event_phrases import ASIDE, noun_before, noun_behind
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group

_STANDS_FOR = frozenset({"it", "which", "one", "this", "former", "latter"})
_PLAIN = {**MONEY_NEEDS, **STEP_NEEDS}


def need(line: Line, cue: int, behind: int, wanted: Wanted, found: Group) -> Need | None:
    """How a need of a verb, whose last token is ``behind``, is filled; ``None`` where it is not.

    >>> from warikan.reading.event_lexicon import wanted
    >>> from warikan.reading.line import line_of
    >>> from warikan.reading.verb_groups import group
    >>> line = line_of("They agreed in May on the toll.")
    >>> need(line, 1, 1, wanted("+in"), group(line, 1, frozenset({"past"})))
    Need(noun=None, last=2)
    """
    if wanted.words:
        return words_behind(line, behind, wanted.words)
    kind, what = wanted.kind, wanted.what
    if not what:
        return _PLAIN[kind](line, behind, found)
    if kind == "o":
        return _object(line, cue, behind, what, found)
    if kind == "s":
        return _subject(line, cue, behind, found, what)
    if kind != "s.":
        return _preposition(line, behind, kind, what)
    if bare(line, behind, found) is None:
        return None  # a plan that ends losses does not end itself
    if what == "it" and line.words[found.start - 1] == "which":
        return None  # "the fiscal year, which ends in September"
    return _subject(line, cue, behind, found, what)


def _object(line: Line, cue: int, behind: int, what: str, found: Group) -> Need | None:
    if what == "it":
        if found.passive and found.has("be"):
            return Need(None, behind) if line.words[found.start - 1] in ("it", "they") else None
        pronoun = next((at for at in range(cue + 1, behind + 2) if line.words[at] in ("it", "them")), None)
        return Need(None, max(pronoun, behind)) if pronoun is not None else None
    noun = noun_behind(line, behind, what)
    if noun is None and behind > cue + 1:
        noun = next((at for at in line.nouns.get(what, ()) if cue < at < behind), None)
    if noun is not None:
        return Need(noun, max(noun, behind))
    noun = noun_before(line, found.start, what) if found.passive else _led_to(line, found.start, what)
    return Need(noun, behind) if noun is not None else None


def _led_to(line: Line, start: int, what: str) -> int | None:
    """ "An accord that the allies have struck": the noun before "that", where the subject follows it."""
    for at in range(start - 1, max(0, start - RELATIVE), -1):
        if line.words[at] in ("that", "which"):
            noun = at - 2 if line.words[at - 1] == "," else at - 1
            return noun if noun in line.nouns.get(what, ()) and start - at > 1 else None
        if line.words[at] in STOPS or line.words[at] == ",":
            return None
    return None


def _subject(line: Line, cue: int, behind: int, found: Group, what: str) -> Need | None:
    if what == "it":
        return Need(None, behind) if line.words[found.start - 1] in _STANDS_FOR else None
    if what == "sum":
        heads = any(at in line.sum_at for at in range(max(0, found.start - NEAR_SUM), found.start))
        comes = found.passive or verbs()[line.words[cue]].lemma in ("follow", "come", "arrive", "go")
        return Need(None, behind) if comes and heads else None
    if found.form == "base" and found.has("to") and not found.has("be", "aim", "future", "possible", "have"):
        led = (
            "with" in line.words[max(0, found.start - ASIDE) : found.start]
        )  # "with the accord to lapse in March"
        if line.words[found.start - 1] != "," and not led:
            return None  # "to conclude": the noun before is not who concludes
        noun = noun_before(
            line, found.start - (line.words[found.start - 1] == ","), what
        )  # "a new accord, to begin in April"
        return Need(noun, behind) if noun is not None else None
    if not found.classes and "past" not in verbs()[line.words[cue]].forms and found.form == "participle":
        return None  # "a pact begun in May"
    noun = noun_before(line, found.start, what)
    return Need(noun, behind) if noun is not None else None


def _preposition(line: Line, behind: int, word: str, what: str) -> Need | None:
    for at in range(behind + 1, min(behind + 7, line.size)):
        if line.words[at] in STOPS or line.words[at] in word_set("hard clause opener"):
            return None
        if line.words[at] == word:
            if what == "sum":
                last = sum_behind(line, at, NEAR_SUM)
                return Need(None, last) if last is not None else None
            noun = noun_behind(line, at, what)
            return Need(noun, noun) if noun is not None else None
    return None
