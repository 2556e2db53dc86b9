"""Stance cues: the verbs and nouns by which a party wants, refuses, accepts or judges, and what each must lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.glance import Phrases, sure_words
from warikan.reading.phrases import any_word
from warikan.reading.text import Text
from warikan.reading.words import column, table

Kind = Literal["want", "refuse", "accept", "praise", "fault", "judge", "cite", "hinder", "intend", "plan"]
Form = Literal["base", "third", "past", "participle", "gerund", "phrase", "state"]

ANSWERS = frozenset({"refuse", "accept", "praise", "fault", "judge"})
_TOLD = (
    r"(?:comment|say|disclose|reveal|elaborate|confirm|discuss|be|give\s+(?:details|figures)|name|specify|identify|answer"
    r"|speak|provide)\b"
)
_OBJECT = regex(
    r"\s+(?!by\b|for\b|of\b|about\b|how\b|why\b|whether\b|if\b|what\b|reporters\b|journalists\b|in\s+[A-Z\d]"
    r"|(?:outside|inside|near|during|after|before|since|when|while|until)\b)\S"
)
_NEEDS: dict[str, re.Pattern[str]] = {
    "object": _OBJECT,
    "aim": regex(
        r"\s+(?!not\s+to\b|about\b|how\b|why\b|whether\b|if\b|what\b)(?:[^\s;:,]+\s+){0,7}?(?:to\s+(?!be\s+named|be\s+identified)|for\s|that\s)"
    ),
    "thing": regex(r"\s+(?:an?|any|the|its|their|his|her|such|this|these|further|more|all)\s+\w"),
    "for": regex(
        r"(?:(?:\s+(?:while|as|last|this|on|again|repeatedly|also|earlier|publicly|\w+day|\w+ly|president|week|month|year|in\s+\w+)){0,3}\s+for|\s+to\s+(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,3}\s+for|\s+on\s+\S+(?:\s+\S+){0,4}?\s+to)\s"
    ),
    "on": regex(r"\s+(?:on|that)\s"),
    "hope": regex(r"\s+(?:to|for|that)\s"),
    "that": regex(r"\s+(?:that\s|\w+ing\s)"),
    "act": regex(rf"\s+to\s+(?!{_TOLD})"),
    "to": regex(r"\s+to\s"),
    "at": regex(r"\s+at\s"),
    "about": regex(r"\s+(?:about|that)\s"),
    "judgement": regex(r"\s+(?!out\b|for\b|in\b|its\s+\w+\s+(?:rise|fall|grow)\b)\S"),
    "feeling": regex(
        r"\s+(?:(?:its|their|his|her|a|strong|deep|great|some|serious|growing|full)\s+){0,2}(?:concerns?|worr(?:y|ies)|doubts?|regrets?"
        r"|(?:dis)?satisfaction|(?:dis)?pleasure|appreciation|gratitude|thanks|hopes?|wish|desire|willingness|readiness|reluctance|support"
        r"|opposition|objections?|reservations?|interest|confidence|understanding)\s+(?:over|about|at|with|for|that|to|in|on|of)\s"
    ),
    "view": regex(r"\s+(?:the\s+)?(?:position|view|stance|line|opinion)\s+that\s"),
    "of": regex(r"\s+[^.;]{2,60}?\s+of\s"),
    "need": regex(
        r"\s+(?:the|its)\s+(?:\w+\s+)?(?:need|importance|necessity|value|urgency)\s+(?:for|of|to)\s"
    ),
    "reasons": regex(
        r"\s+(?P<why>[^.;]{3,300}?),?\s+as\s+(?:the\s+|its\s+|an?\s+|one\s+)?(?:main\s+|key\s+|chief\s+)?(?:reasons?|grounds?|justifications?|arguments?|rationale)"
        r"\s+(?:for|why|to|behind)\s+(?=\S)"
    ),
    "not_to": regex(r"\s+(?:never|not)\s+to\s"),
    "with": regex(r"\s+with\s"),
    "against": regex(r"\s+against\s"),
    "ought": regex(
        r"\s+(?:that\s+)?[^.;:,]{2,80}?\s(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve|d)\s+to|(?:not\s+)?be|is\s+not|are\s+not)\s"
    ),
    "expects": regex(
        r"\s+(?!(?:to|that|the\s+(?:cost|price|bill|talks|total))\b)[^.;:,]{2,60}?\sto\s+(?:pay|contribute|bear|cover|fund"
        r"|finance|increase|raise|shoulder|share|spend|accept|agree|meet|honou?r)\b"
    ),
    "sum": regex(
        r"\s+(?:(?:about|some|up\s+to|at\s+least|more\s+than|nearly|another|compensation\s+of)\s+)?[^\w\s]?\w{0,4}[$]?\d"
    ),
    "named": regex(
        r"\s+(?:it|this|that|the|its|their|his|such|any|[A-Z])[\w.-]*(?:\s+(?!(?:which|who|that|to|for|on|off|up|as|with)\b)[\w$'-]+){1,7}"
        r"|\s+(?:it|this|that)\s+[\"']"
    ),
    "readiness": regex(r"(?:\s+in\s+principle)?\s+to\s+(?!be\b|talk\b|host\b|help\b|say\b)"),
    "modal": regex(rf"\s+(?:\w+ly\s+)?(?:be\s+able\s+to\s+)?(?!{_TOLD}|have\b|\w+ly\b)[a-z]+"),
    "wish": regex(r"\s+[a-z]+"),
}


class Cue(NamedTuple):
    """One cue: its words, what kind of stance it shows, in which form it stands and what follows (``body``)."""

    span: Span
    kind: Kind
    form: Form
    body: Span
    third: str
    why: Span | None = None


class _Entry(NamedTuple):
    kind: Kind
    form: Form
    needs: str
    third: str


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Every form of every cue, in lower case."""
    found: dict[str, list[_Entry]] = {}
    for row in table("stance_phrases"):
        form: Form = "state" if row["be"] == "yes" else "phrase"
        found.setdefault(row["phrase"], []).append(
            _Entry(_KINDS[row["kind"]], form, row["needs"], row["phrase"])
        )
    forms: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")
    for row in table("stance_verbs"):
        for form in forms:
            entries = found.setdefault(row[form], [])
            if not any(entry.needs == row["needs"] for entry in entries):
                entries.append(_Entry(_KINDS[row["kind"]], form, row["needs"], row["third"]))
    return {word: tuple(entries) for word, entries in found.items()}


_KINDS: dict[str, Kind] = {
    "want": "want", "refuse": "refuse", "accept": "accept", "praise": "praise", "fault": "fault", "judge": "judge",
    "cite": "cite", "hinder": "hinder", "intend": "intend", "plan": "plan",
}  # fmt: skip


@cache
def _phrases() -> Phrases:
    return Phrases(_entries())


def cues(text: Text) -> dict[int, list[Cue]]:
    """The cues of each sentence that what follows bears out, by its number, in order.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "They met. Oslo wants more money and refuses to pay."))
    >>> {number: [cue.kind for cue in found] for number, found in cues(text).items()}
    {1: ['want', 'refuse']}
    """
    hits = text.hits(_phrases().words)
    return {number: _cues(text.folded, text.sentences[number].span, here) for number, here in hits.items()}


def _cues(folded: str, sentence: Span, hits: Sequence[tuple[int, str]]) -> list[Cue]:
    found = []
    for word in _phrases().find(folded, sentence.start, sentence.end, hits):
        for entry in _entries()[one_line(word.group().lower())]:
            match = _NEEDS[entry.needs].match(folded, word.end(), sentence.end)
            if match is not None:
                why = Span(*match.span("why")) if entry.needs == "reasons" else None
                start = match.end() if entry.needs == "reasons" else word.end()
                start = match.end() - len("for ") if entry.needs == "for" else start
                found.append(
                    Cue(
                        Span(*word.span()),
                        entry.kind,
                        entry.form,
                        Span(start, sentence.end),
                        entry.third,
                        why,
                    )
                )
    return found


# A noun of asking or refusing, and how its holder's stance is said, by what follows it.
_NOUNS: dict[str, dict[str, str]] = {
    "request": {"for": "wants", "to": "wants the other side to", "that": "asks that"},
    "demand": {"for": "wants", "to": "wants the other side to", "that": "demands that"},
    "call": {"for": "wants", "to": "wants"},
    "appeal": {"for": "wants", "to": "wants"},
    "push": {"for": "wants", "to": "wants to"},
    "bid": {"to": "wants to"},
    "wish": {"for": "wants", "to": "wants to", "that": "wishes that"},
    "desire": {"for": "wants", "to": "wants to"},
    "hope": {"for": "hopes for", "to": "hopes to", "that": "hopes that"},
    "insistence": {"on": "insists on", "that": "insists that"},
    "proposal": {"for": "proposes", "to": "proposes to", "that": "proposes that"},
    "refusal": {"to": "refuses to"},
    "opposition": {"to": "opposes"},
    "objection": {"to": "objects to"},
    "reluctance": {"to": "is reluctant to"},
    "unwillingness": {"to": "is unwilling to"},
    "willingness": {"to": "is willing to"},
    "readiness": {"to": "is ready to"},
    "support": {"for": "supports"},
    "rejection": {"of": "rejects"},
}
_NOUN = "|".join(_NOUNS)
NOUN_FORMS = sure_words(noun + plural for noun in _NOUNS for plural in ("", "s"))
_ASKED_BY = regex(
    rf"(?<![\w'-])(?P<noun>{any_word(_NOUNS)})s?\s+(?:by|from|of)\s+(?:(?:the|then|former|its|their)[\s-]+){{0,2}}(?P<who>[A-Z])"
)
_OWN = regex(rf"'s?\s+(?:[a-z]+\s+){{0,2}}?(?P<noun>{_NOUN})s?\s+(?P<what>for|to|that|on|of)\s+")
_ASKED_FOR = regex(r"\s+(?P<what>for|to|that|on|of)\s+")


class Noun(NamedTuple):
    """A noun of asking: where the name of who asks begins (or ends, ``behind`` false), and which noun."""

    at: int
    noun: str
    behind: bool


def nominal(folded: str, sentence: Span) -> list[Noun]:
    """The nouns of asking or refusing that name whose they are: "a request by X", "X's demand".

    >>> nominal("a request by Oslo to pay", Span(0, 24))
    [Noun(at=13, noun='request', behind=True)]
    """
    by = (
        Noun(m.start("who"), m["noun"].lower(), True)
        for m in _ASKED_BY.finditer(folded, sentence.start, sentence.end)
    )
    own = (Noun(m.start(), m["noun"], False) for m in _OWN.finditer(folded, sentence.start, sentence.end))
    return [*by, *own]


def asked(folded: str, noun: Noun, at: int, limit: int) -> tuple[int, str, str] | None:
    """Where what is asked begins behind the name that ends at ``at``, the joining word, and the verb that says it."""
    match = (_ASKED_FOR if noun.behind else _OWN).match(folded, at, limit)
    verb = _NOUNS[noun.noun].get(match["what"]) if match is not None else None
    return (match.end(), match["what"], verb) if match is not None and verb is not None else None


_BENEFITS = (
    r"(?:help|contribut\w+\s+to|strengthen|weaken|secure|ensure|guarantee|improve|enhance|promote|support|stabili[sz]e"
    r"|undermine|harm|hurt|damage|burden|benefit|reinforce|deepen|bolster|serve|protect|ease|reduce|limit|allow|enable|make)\b"
)


def _adjectives() -> str:
    return "|".join(sorted((re.escape(word) for word in column("judgements", "word")), key=len, reverse=True))


# What a thing is said to be, where that tells what it is worth.
_WORTH = (
    r"(?:an?|the|one\s+of\s+the|no)\s+(?:[\w-]+\s+){0,3}?(?:foundations?|cornerstones?|pillars?|steps?|milestones?|bargain|win|success|victory|"
    r"failure|defeat|mistake|burden|blow|insult|waste|achievement|breakthrough|compromise|concession|surrender|result|outcome|priority|must)"
)


@cache
def judged() -> re.Pattern[str]:
    """What is said of a thing that is judged: "(the sum) is far too high"."""
    degree = (
        r"(?:\w+ly\s+)?(?:(?:far|much|way|still|already|not)\s+)?(?:(?:too|very|quite|more\s+than|not)\s+)?"
    )
    return regex(
        rf"\s(?:is|are|was|were|would\s+be|will\s+be|remains|seems|looks)\s+(?:{degree}(?:{_adjectives()})|{_WORTH})\b"
    )


BENEFITS = regex(rf"\s(?:will|would|could|should)\s+(?:not\s+)?(?:\w+ly\s+)?{_BENEFITS}")
OUGHT = regex(
    r"\s(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?:not\s+)?[a-z]+"
    r"|\s(?:is|are|was|were)\s+(?:expected|supposed|required|obliged)\s+to\s+(?:pay|contribute|bear|share|fund|cover)\b"
)


@cache
def is_judgement() -> re.Pattern[str]:
    """A verb or a word of judgement in what is thought."""
    words = _adjectives()
    return regex(
        rf"\b(?:is|are|was|were|will|would|should|must|can|cannot|has|have|ought|needs?)\b|\b(?:{words})\b"
    )


@cache
def _judging() -> re.Pattern[str]:
    return regex(rf"\b(?:{_adjectives()})\b")


def is_judging(words: str) -> bool:
    """Whether some words hold an adjective of judgement.

    >>> is_judging("the sum excessive"), is_judging("the sum again")
    (True, False)
    """
    return _judging().search(words) is not None
