"""Cues: the verbs and phrases that say somebody asserts something, before anybody knows who."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import Literal, NamedTuple

from warikan.evidence.claims import SpeechHow
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.text import Text
from warikan.reading.words import table

Frame = Literal["verb", "passive", "adverb", "source", "quoted", "agent", "owned"]


class Cue(NamedTuple):
    """One cue: its words, how it asserts, its frame, and what must follow for it to be one (``needs``)."""

    span: Span
    how: SpeechHow
    frame: Frame
    needs: str = "nothing"
    form: str = ""


_HOWS: dict[str, SpeechHow] = {
    "said": "said", "reported": "reported", "believed": "believed", "floated": "floated",
    "denied": "denied", "announced": "announced", "estimated": "estimated",
}  # fmt: skip
_SOURCE = regex(
    r"\b(?:[Aa]ccording to|[Aa]s (?:told|reported|announced|estimated|quoted) by|[Cc]iting"
    r"|[Ii]n the (?:words|view|opinion|judge?ment|estimation|eyes) of|Per(?= (?:the|an?) ))\s"
)
# A word that stands in each, and how far behind its beginning.
_SOURCE_WORDS = {
    **dict.fromkeys(("according", "citing", "per"), 0),
    **dict.fromkeys(("told", "reported", "announced", "estimated", "quoted"), len("as ")),
    **dict.fromkeys("words view opinion judgment judgement estimation eyes".split(), len("in the ")),
}
_NO_SOURCE = regex(
    r"(?:(?:the|a|an|its|their|this|that|these) )?(?:[\w-]+ ){0,3}?(?:plans?|schedules?"
    r"|agreements?|laws?|deals?|treat(?:y|ies)|formulas?|terms|needs?|rules?"
    r"|conditions?|types?|sizes?|principles?|wishes|ability|criteria|standards?|methods?"
    r"|difficult\w+|need for|lack|concerns?|costs?|reasons?|fears?|progress|delays?"
    r"|(?:Acts?|Laws?|Constitution|Treat(?:y|ies)|Code|Charter|Convention|Protocol|Agreement)(?=[,.;]|$| of )"
    r"|Articles? \d+"
    r"|scale|timetable|budgets?|exchange rates?|inflation|provisions?|security|progress)\b"
)
_OWNED = regex(
    r"'(?<=[A-Za-z]')s? (?P<cue>(?:own )?(?P<noun>view|opinion|words|eyes|telling|estimate|estimation|judge?ment"
    r"|assessment|position|stance|argument|message|claim|answer|verdict|contention|belief|reply|response|count|reckoning|calculations?|account|admission)"
    r"(?P<that> (?:is|was|remains|has (?:long|always) been) that)?)(?=[ ,.])"
)
_OWNED_WORDS = frozenset(
    "view opinion words eyes telling estimate estimation judgment judgement assessment position stance argument message"
    " claim answer verdict contention belief reply response count reckoning calculation calculations account"
    " admission".split()
)
_VIEWS = frozenset("view opinion eyes judgment judgement position stance belief".split())
_IN_WORDS = frozenset(
    "view opinion words eyes telling estimate estimation judgment judgement assessment".split()
)
_IN = regex(r"\b(?:[Ii]n|[Bb]y|[Oo]n) (?:[\w.'-]+ ){0,5}?[\w.-]+$")
_TOLD_BY = (
    "announced confirmed reported denied disclosed revealed estimated put valued calculated projected forecast"
    " criticised criticized condemned welcomed praised described dismissed told informed branded hailed denounced"
    " acknowledged"
).split()
_AGENT = regex(
    rf"\b(?:is|are|was|were|been) (?:\w+ly )?(?P<verb>{'|'.join(_TOLD_BY)})(?: (?:as|at) [^;:,]{{1,60}}?)? by\b"
)
_NOMINAL_WORDS = _OWNED_WORDS.union(_TOLD_BY)
_AUX = regex(
    r"\b(?:has|have|had)(?: (?:also|already|since|long|now|always|often|twice|once|so far|[a-z]+ly))? $"
)
_UNREAL = regex(
    r"\b(?:to|will|would|could|may|might|should|shall|must|can|cannot|not|never|n't|did not"
    r"|does not|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing) to|if|without|before|after|by|for"
    r"|let us|is|are|was|were|be|been|being|yet to|of|about|upon|from|the|a|an|this|that's"
    r"|or)(?: \w+ly| also)? $|n't $|'ll $|'d $",
)
# Every way in which the words of the pattern above can end, for a quick look before it is tried.
_MAY_BE_UNREAL = tuple(
    f"{end} "
    for end in (
        "to will would could may might should shall must can cannot not never n't us if without before after by for is"
        " are was were be been being of about upon from the a an this that's or ly also 'll 'd"
    ).split()
)
_QUOTED_AS = regex(r"quoted (?:(?:by|in) [^.;:\"]{1,60}? )?as (?:saying|telling)\b")
MOST = 12  # cues in one sentence; prose has two or three, only a hostile text more
_PASSIVE_END = regex(r"(?<=to) (?!the|an?\b|[A-Z])|(?<!to)\b(?<! )")
_PASSIVE_LEAD = regex(
    r"\b(?:(?:is|are|am|was|were|(?:has|have|had) (?:\w+ly )?been)(?: (?:widely|generally"
    r"|commonly|\w+ly|also|now|being|still|once))?) $"
)


# A word that may be a cue, as no part of a longer one.
_ALONE = regex(r"(?<![\w'-])[a-z]+(?![\w-])")


def cues(text: Text) -> dict[int, list[Cue]]:
    """The cues of each sentence, by its number, in order; denied, future and infinitive speech is none.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "They will announce it. He reportedly left, according to her."))
    >>> {number: [cue.frame for cue in found] for number, found in cues(text).items()}
    {1: ['adverb', 'source']}
    """
    found: defaultdict[int, list[Cue]] = defaultdict(list)
    folded = text.folded
    for number, words in text.hits(frozenset(_SOURCE_WORDS)).items():
        found[number] += _sources(folded, text.sentences[number].span, words)[:MOST]
    for number in text.hits(_NOMINAL_WORDS):
        found[number] += _nominal(folded, text.sentences[number].span)[:MOST]
    for number, words in text.hits(_triggers()).items():
        sentence, here = text.sentences[number].span, found[number]
        for at, _ in words:
            word = _ALONE.match(folded, at, sentence.end)
            if word is None:
                continue
            cue = _adverb(word) or _passive(folded, sentence, word) or _verb(folded, sentence, word)
            if cue and not any(cue.span.overlaps(other.span) for other in here):
                here.append(cue)
            if len(here) == MOST:
                break
        here.sort(key=_SPAN)
    return {number: here for number, here in found.items() if here}


_SPAN = attrgetter("span")


@cache
def verb_forms() -> dict[str, tuple[SpeechHow, str]]:
    """Each form of a verb of speech, with how it asserts and what it needs after it."""
    return {
        form: (_HOWS[row["how"]], row["needs"])
        for row in table("speech_verbs")
        for form in row["forms"].split("|")
    }


@cache
def _triggers() -> frozenset[str]:
    """Every word that may be a cue or begin one."""
    return frozenset((*verb_forms(), *_adverbs(), *_passives(), "quoted"))


@cache
def _adverbs() -> dict[str, SpeechHow]:
    return {row["word"]: _HOWS[row["how"]] for row in table("speech_adverbs")}


@cache
def _passives() -> dict[str, tuple[tuple[str, SpeechHow], ...]]:
    found: dict[str, list[tuple[str, SpeechHow]]] = {}
    for row in table("speech_passives"):
        found.setdefault(row["phrase"].split(" ")[0], []).append((row["phrase"], _HOWS[row["how"]]))
    return {word: tuple(some) for word, some in found.items()}


def _sources(folded: str, sentence: Span, hits: Sequence[tuple[int, str]]) -> list[Cue]:
    found: list[Cue] = []
    for at, word in hits:
        match = _SOURCE.match(folded, max(sentence.start, at - _SOURCE_WORDS[word]), sentence.end)
        if match is not None and not _NO_SOURCE.match(folded, match.end()):
            words = match.group().lower()
            how: SpeechHow = "reported" if "reported" in words else "said"
            how = "believed" if words.startswith("in the") and "words" not in words else how
            found.append(
                Cue(Span(match.start(), match.end() - 1), how, "source", form=words.split(" ")[0].strip())
            )
    return found


def _nominal(folded: str, sentence: Span) -> list[Cue]:
    """ "In X's view", "X's position is that …" and "was confirmed by X"."""
    found = []
    for match in _OWNED.finditer(folded, sentence.start, sentence.end):
        before = folded[max(sentence.start, match.start() - 60) : match.start()]
        if match["that"] or (match["noun"] in _IN_WORDS and _IN.search(before)):
            how: SpeechHow = "believed" if match["noun"] in _VIEWS else "said"
            found.append(Cue(Span(*match.span("cue")), how, "owned", form=match["noun"]))
    found += [
        Cue(Span(*match.span()), verb_forms()[match["verb"]][0], "agent", form=match["verb"])
        for match in _AGENT.finditer(folded, sentence.start, sentence.end)
    ]
    return found


def _adverb(word: re.Match[str]) -> Cue | None:
    how = _adverbs().get(word.group())
    return Cue(Span(*word.span()), how, "adverb", form=word.group()) if how else None


def _passive(folded: str, sentence: Span, word: re.Match[str]) -> Cue | None:
    if word.group() not in _passives() and word.group() not in ("quoted", "told"):
        return None
    lead = _PASSIVE_LEAD.search(folded[max(sentence.start, word.start() - 40) : word.start()])
    if not lead:
        return None
    start = max(sentence.start, word.start() - 40) + lead.start()
    if _is_aside(folded, sentence, start, word.end()):
        return Cue(
            Span(start, word.end()), _ASIDES.get(word.group(), "believed"), "passive", form=word.group()
        )
    for phrase, how in _passives().get(word.group(), ()):
        if _PASSIVE_END.match(folded, word.start() + len(phrase)) and folded.startswith(phrase, word.start()):
            return Cue(Span(start, word.start() + len(phrase)), how, "passive", form=word.group())
    quoted = _QUOTED_AS.match(folded, word.start(), sentence.end)
    if word.group() == "quoted" and quoted is not None:
        return Cue(Span(start, quoted.end()), "said", "quoted", form="quoted")
    return None


def _is_aside(folded: str, sentence: Span, start: int, end: int) -> bool:
    """Whether "it is said" stands alone between marks."""
    before = folded[max(sentence.start, start - 16) : start]
    who = _TOLD_WHO if folded.startswith("told", end - 4) else _TOLD_IT
    return _ASIDE_END.match(folded, end) is not None and who.search(before) is not None


_ASIDE_END = regex(r"(?: (?:on |late |early )?[A-Z]\w+day)?[,.]")  # "…, it was learned Sunday."
_TOLD_IT = regex(r", it $")
_TOLD_WHO = regex(r",\"? (?:he|she|they|we|I|the [a-z]+s|[a-z]+s) $")
_ASIDES: dict[str, SpeechHow] = {
    "said": "reported",
    "learned": "reported",
    "learnt": "reported",
    "reported": "reported",
    "alleged": "reported",
    "rumoured": "reported",
}


def _verb(folded: str, sentence: Span, word: re.Match[str]) -> Cue | None:
    known = verb_forms().get(word.group())
    if not known:
        return None
    before = folded[max(sentence.start, word.start() - 40) : word.start()]
    aux = _AUX.search(before) if "ha" in before else None
    if aux and word.group().endswith("s"):  # "has hopes"
        return None
    lead = before[: aux.start()] if aux else before
    unreal = lead.endswith(_MAY_BE_UNREAL) and _UNREAL.search(lead) is not None
    if unreal and word.group() in ("reveal", "disclose") and before.endswith(" can "):
        return Cue(Span(word.start() - 4, word.end()), known[0], "verb", known[1], "revealed")
    if unreal or (word.group() == "saying" and before.endswith(" as ")):
        return None
    start = word.start() - (len(before) - aux.start()) if aux else word.start()
    return Cue(Span(start, word.end()), known[0], "verb", known[1], word.group())
