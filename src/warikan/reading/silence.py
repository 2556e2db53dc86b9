"""Silence: what a text says is not known, disclosed, decided or confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from warikan.evidence.claims import Unknown
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading import silence_patterns as patterns
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.phrases import clause_start, phrase_end, trimmed
from warikan.reading.text import Text

MOST = 6  # cues tried in one sentence; prose has one or two, only a hostile text more
_BACK = 60  # characters before a cue that hold its auxiliary
_AUX = regex(r"\b(?:has|have|had|is|are|was|were)(?:\s+(?:still|also|as\s+yet|\w+ly))?\s*$")
_COULD = regex(r"\b(?:could|can|may|might)\s*$")
_DO = regex(r"\b(?:did|does|do|would|will|has|have|had|could|can)\s*$|\bcan$")
_BE = regex(
    r"\b(?:(?:is|are|was|were)\s+being|is|are|was|were|been|remain(?:s|ed)?|left|stay(?:s|ed)?)(?:\s+(?:still|as\s+yet|also|\w+ly))?\s*$"
)
_UNLESS = regex(r"\b(?:if|unless|once|until|before|lest)\b", re.IGNORECASE)
_KNOWN_LATER = regex(r"\s+(?:until|till|before|prior\s+to|only)\b")
_ARTICLE = regex(r"\b(?:an?|the|another|some)\s+(?:as\s+yet\s+)?$", re.IGNORECASE)
_THERE = regex(r"\b[Tt]here\s+(?:is|was|were|are|has\s+been|had\s+been)\s+$")
_GAVE = regex(
    r"\b(?:gives?|gave|given|giving|ha(?:s|ve|d)|provided?|offer(?:s|ed)|released?|set|named?|cited|ma(?:kes?|de))\s+$"
)
_EVADE = ("avoid", "dodg", "sidestep", "duck", "evad", "deflect")
_UNTOLD = ("declin", "refus", "without", "unable", "refrain", "too ")
_SAY_ALONE = regex(r"\s+(?:yet\s+|really\s+)?(?:say|answer|know)(?=[.;,\"'!]|$)")
_ANSWER = regex(
    r"\s+(?:(?:an?|the|any|all|\w+'s?)\s+)?(?:direct\s+|straight\s+|clear\s+|\w+'s?\s+)?(?:answers?|answering|questions?)\b"
    r"(?:\s+(?:on|about|of|over)\s+[^.;,]{2,80})?"
)
_THAT = regex(r"\b(?:that|which)\s+$")
_KEPT = regex(r"\b(?:kept|keep(?:s|ing)?)\s+(?P<what>[^.;,]{2,50}?)\s$")
_FOR_COMMENT = regex(r"\s+for\s+comment\b")
_NO_ANSWER = regex(
    r"\s+(?:\w+ly\s+)?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?)\s+(?:\w+ly\s+)?(?:to\s+)?(?:an?\s+|any\s+|the\s+|repeated\s+|several\s+"
    r"|our\s+|\w+'s\s+)*(?:requests?|questions?|e-?mails?|calls?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|written\s+questions?)"
    r"(?:\s+(?:for\s+comment|for\s+details|about\s+[^.;,]{2,60}|on\s+[^.;,]{2,60}|seeking\s+comment))?"
    r"|\s+(?:\w+ly\s+)?answer(?:ed)?\s+(?:(?:any|the|our|further|written|repeated|[a-z]+'s?)\s+){0,2}questions\b(?!\s+(?:whether|what|why|how))"
    r"|\s+be\s+reached\s+for\s+comment|\s+(?:immediately\s+)?available\s+for\s+comment"
)
_TO_GIVE = regex(r"\s+(?:to\s+(?:give|offer|share|report|announce)|for\s+(?:you|now|the\s+moment))\b")
_BECAUSE = regex(r"(?:because|as|since|although|though|while|but|and)\s+it", re.IGNORECASE)
_SMALL = frozenset(
    "a an the this that these those its their his her our how much many some any all both each".split()
)
_BEEN = regex(r"\bbe(?:en)?\b")


class _At(NamedTuple):
    """A cue at its place: the text, the sentence, and where the cue begins and ends."""

    text: Text
    sentence: Span
    start: int
    end: int

    @property
    def folded(self) -> str:
        return self.text.folded

    @property
    def word(self) -> str:
        return self.folded[self.start : self.end]

    def after(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What ``pattern`` matches right behind the cue."""
        return pattern.match(self.folded, self.end, self.sentence.end)

    def before(self, pattern: re.Pattern[str]) -> int | None:
        """Where what ``pattern`` finds right before the cue begins."""
        near = max(self.sentence.start, self.start - _BACK)
        found = pattern.search(self.folded[near : self.start])
        return near + found.start() if found else None


Frame = Callable[[_At], Found | None]


def unknowns(text: Text) -> Iterator[Found]:
    """Each statement that something is not known, at its clause.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The size of the fee has not been disclosed."))
    >>> [(found.span.of(text.folded), found.content.about) for found in unknowns(text)]
    [('The size of the fee has not been disclosed', 'the size of the fee')]
    """
    starts = text.hits(patterns.cue_starts())
    for number in text.hits(patterns.cue_words()):
        sentence = text.sentences[number]
        reached = ended = sentence.span.start
        tried = 0
        for place, word in starts.get(number, ()):
            start = place - len("n'") if word == "t" else place
            cue = patterns.cues().match(text.folded, start, sentence.span.end) if start >= ended else None
            if cue is None:
                continue
            ended = cue.end()
            if start < reached or tried == MOST:
                continue
            tried += 1
            at = _At(text, sentence.span, cue.start(), cue.end())
            found = next((found for frame in _FRAMES if (found := frame(at))), None)
            if found is not None:
                reached = found.span.end
                yield found


def _found(at: _At, span: Span, about: Span, rule: str) -> Found | None:
    """The unknown, unless a condition leads its clause or nothing says what it is about."""
    if not len(about) or _UNLESS.search(at.folded, span.start, max(span.start, at.start)):
        return None
    return Found(span, Unknown(_lower(about.of(at.folded))), rule)


def _lower(words: str) -> str:
    """On one line, without the capital of a sentence's first small word."""
    line = one_line(words)
    first = line.split(" ", 1)[0].lower()
    small = first in _SMALL or patterns.asks().fullmatch(first) or patterns.is_detail().fullmatch(first)
    return line[:1].lower() + line[1:] if small else line


def _passive(at: _At) -> Found | None:
    """… has not been disclosed, was never made public, is not yet clear, could not be confirmed."""
    verb = at.before(_AUX)
    match = at.after(patterns.undone()) if verb is not None else None
    if match is not None and verb is not None and _is_passive(at, verb, match):
        late = _KNOWN_LATER.match(at.folded, match.end())
        return None if late else _of_subject(at, verb, match.end(), detail=bool(match["settled"]))
    could = at.before(_COULD)
    proof = at.after(patterns.unproved()) if could is not None else None
    return _of_subject(at, could, proof.end()) if could is not None and proof is not None else None


def _is_passive(at: _At, verb: int, match: re.Match[str]) -> bool:
    """Whether it was not told: "has not been revealed", where "has not revealed" tells what follows."""
    had = at.folded.startswith("ha", verb)
    return not had or _BEEN.search(match.group()) is not None


def _of_subject(at: _At, verb: int, end: int, *, detail: bool = False) -> Found | None:
    """What stands before the verb is not known; after "it", what follows. ``detail``: only a question or detail is."""
    start = clause_start(at.folded, at.sentence, verb)
    about = trimmed(at.folded, start, verb)
    words = about.of(at.folded)
    follows = patterns.asks_next().match(at.folded, end, at.sentence.end)
    if words.lower() == "it" or _BECAUSE.fullmatch(words):
        if follows is None:
            return None
        about = trimmed(at.folded, end, phrase_end(at.folded, end + 1, at.sentence.end))
        return _found(at, Span(start, about.end), about, "unknown-it-is")
    asked = patterns.asks().match(words) or patterns.is_detail().search(words)
    if follows is not None or (detail and not asked):
        return None
    return _found(at, Span(about.start, end), about, "unknown-passive")


def _of_object(at: _At, end: int, rule: str, start: int | None = None) -> Found | None:
    """What stands behind the verb is not known."""
    about = trimmed(at.folded, end, phrase_end(at.folded, end + 1, at.sentence.end))
    begin = clause_start(at.folded, at.sentence, at.start) if start is None else start
    return _found(at, Span(begin, about.end), about, rule)


def _still(at: _At) -> Found | None:
    """… is still to be determined; … are still working out how …; … is yet to be negotiated."""
    verb = at.before(_AUX)
    if verb is None or not at.word.startswith(("yet", "still")):
        return None
    if (settled := at.after(patterns.to_be())) is not None:
        return _of_subject(at, verb, settled.end())
    pondered = at.after(patterns.pending())
    return _of_object(at, pondered.end(), "unknown-pending") if pondered else None


_OF_OTHER_FRAMES = frozenset({"unavailable", "uncertainty"})


def _state(at: _At) -> Found | None:
    """… is unclear; … remains open; … was kept secret; an undisclosed sum."""
    if at.word.lower() in _OF_OTHER_FRAMES:
        verb = at.before(_BE) if at.word.lower() == "unavailable" and at.after(_FOR_COMMENT) is None else None
        return None if verb is None else _of_subject(at, verb, at.end, detail=True)
    if at.word.startswith("remain"):
        match = at.after(patterns.left_open())
        return _of_subject(at, at.start, match.end(), detail=bool(match["openness"])) if match else None
    if patterns.hidden().fullmatch(at.word):
        verb = at.before(_BE)
        if verb is not None:
            return _of_subject(at, verb, at.end, detail=True)
        ahead = at.before(patterns.detail_before()) if at.word.startswith("to be") else None
        if ahead is not None:
            return _found(at, Span(ahead, at.end), trimmed(at.folded, ahead, at.start), "unknown-to-be")
        kept = _KEPT.search(at.folded, max(at.sentence.start, at.start - _BACK), at.start)
        if kept is None or not patterns.is_detail().search(kept["what"]):
            return None
        return _found(at, Span(kept.start(), at.end), Span(*kept.span("what")), "unknown-kept")
    if at.word.startswith(("kept", "un", "up", "an", "in", "a ")):
        verb = at.before(_BE)
        if verb is not None:
            return _of_subject(at, verb, at.end, detail=at.word.startswith(("kept", "in")))
    article, noun = at.before(_ARTICLE), at.after(patterns.detail_next())
    if article is None or noun is None or not at.word.startswith("un"):
        return None
    span = Span(article, noun.end())
    return _found(at, span, span, "unknown-noun")


def _active(at: _At) -> Found | None:
    """… has not decided who …; … would not say how …; … has yet to disclose …; … declined to comment on …"""
    negated = at.word in ("not", "never", "n't", "cannot") or at.word.startswith("yet")
    going = at.folded.startswith(" going to", at.end)
    if negated and at.word != "cannot" and at.before(_DO) is None and not going:
        return None
    if not negated and not at.word.lower().startswith(_UNTOLD):
        return None
    match = at.after(patterns.untold())
    if match is None:
        return None
    if match["bare"]:
        begin = clause_start(at.folded, at.sentence, at.start)
        return _found(at, Span(begin, match.end()), Span(*match.span("bare")), "unknown-no-comment")
    return _of_object(at, match.end(), "unknown-untold", at.start if at.word == "without" else None)


def _scarce(at: _At) -> Found | None:
    """Few details have emerged about …; little is known of …"""
    match = at.after(patterns.scarcely()) if at.word.lower() in ("few", "little", "nothing") else None
    if match is None or (match["noun"] is None) != (at.word.lower() != "few"):
        return None
    what = "what" if match["what"] else "noun"
    return (
        _found(at, Span(at.start, match.end()), Span(*match.span(what)), "unknown-scarce")
        if match[what]
        else None
    )


def _doubted(at: _At) -> Found | None:
    """There is uncertainty over who …; questions remain about how …"""
    match = at.after(patterns.doubted()) if at.word[:1].lower() in "ucdsq" else None
    return _of_object(at, match.end(), "unknown-doubted", at.start) if match is not None else None


def _would_not_say(at: _At) -> Found | None:
    """Asked how much it cost, … would not say, avoided an answer; "we don't know"."""
    negated = at.word in ("not", "n't")
    evades = at.word.startswith(_EVADE)
    match = at.after(_SAY_ALONE if negated else _ANSWER) if negated or evades else None
    if match is None:
        return None
    begin = clause_start(at.folded, at.sentence, at.start)
    asked = patterns.fronted().match(at.folded, at.sentence.start, at.start)
    if asked is not None:
        return _found(at, Span(begin, match.end()), Span(*asked.span("what")), "unknown-untold")
    alone = not negated or match.group().endswith("know")
    return _found(at, Span(begin, match.end()), Span(begin, match.end()), "unknown-untold") if alone else None


def _no_answer(at: _At) -> Found | None:
    """… did not respond to a request for comment; … could not be reached for comment."""
    match = at.after(_NO_ANSWER) if at.word in ("not", "n't") else None
    match = at.after(_FOR_COMMENT) if at.word == "unavailable" else match
    if match is None:
        return None
    begin = clause_start(at.folded, at.sentence, at.start)
    return _found(at, Span(begin, match.end()), trimmed(at.folded, at.end, match.end()), "unknown-no-comment")


def _none_given(at: _At) -> Found | None:
    """No details were released; gave no breakdown of …; there was no confirmation from …"""
    noun = at.after(patterns.detail_next()) if at.word in ("no", "No") else None
    if noun is None:
        return None
    first = noun.start("noun")
    if at.before(_THERE) is not None and not patterns.is_told().fullmatch(noun["noun"]):
        return None
    there = at.before(_THERE)
    gave = at.before(_GAVE)
    if gave is not None and at.folded.startswith("ha", gave) and not _TO_GIVE.match(at.folded, noun.end()):
        gave = None  # "the deal has no deadline"
    if there is not None or gave is not None:
        start = clause_start(at.folded, at.sentence, at.start) if there is None else there
        about = trimmed(at.folded, first, phrase_end(at.folded, first, at.sentence.end))
        return _found(at, Span(start, about.end), about, "unknown-none")
    done = patterns.none_done().match(at.folded, first, at.sentence.end)
    if done is None:
        return None
    return _found(
        at, Span(at.start, done.end()), trimmed(at.folded, first, done.start("verb")), "unknown-none"
    )


def _nobody(at: _At) -> Found | None:
    """Neither side has said when …; nobody knows what …"""
    if one_line(at.word.lower()) not in ("neither", "nobody", "no one"):
        return None
    match = at.after(patterns.nobody_said())
    if match is not None and match["bare"]:
        span = Span(at.start, match.end())
        return _found(at, span, span, "unknown-nobody") if at.before(_THAT) is not None else None
    return _of_object(at, match.end(), "unknown-nobody", at.start) if match else None


_FRAMES: tuple[Frame, ...] = (
    _passive,
    _still,
    _state,
    _would_not_say,
    _active,
    _no_answer,
    _scarce,
    _doubted,
    _none_given,
    _nobody,
)
