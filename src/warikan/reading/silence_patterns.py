"""The patterns of silence: verbs of telling and deciding, states of not being known, and the details of a deal."""

from __future__ import annotations

import re
from functools import cache

from warikan.ground.pattern import regex
from warikan.reading.glance import sure_words
from warikan.reading.words import choices, table

_ADVERBS = r"(?:\s+(?:yet|still|so\s+far|immediately|publicly|officially|otherwise|\w+ly))*"
_PONDER = (
    r"(?:coordinating|discussing|considering|working\s+out|arranging|adjusting|settling|fixing|negotiating|deciding|debating|studying|weighing"
    r"|determining|haggling|examining|reviewing|assessing|divided|at\s+odds|decide|disclose|say|announce|determine)"
)


def _any_of(words: frozenset[str] | set[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"


def _words(kind: str) -> str:
    return _any_of(choices("silence", "word", "class", kind))


def _forms(form: str, *needs: str) -> str:
    """One form of the verbs of telling and deciding that need what is named."""
    return _any_of({row[form] for row in table("disclose_verbs") if row["needs"] in needs and row[form]})


@cache
def detail() -> str:
    """The nouns for what a deal leaves open: its sum, date, length, split."""
    return _words("detail") + "s?"


@cache
def question() -> str:
    """The words that open an indirect question."""
    return _words("question") + r"\b"


@cache
def asks() -> re.Pattern[str]:
    """A question at the start of some words."""
    return regex(question(), re.IGNORECASE)


@cache
def asks_next() -> re.Pattern[str]:
    """A question right behind a cue."""
    return regex(rf"\s+{question()}")


@cache
def is_detail() -> re.Pattern[str]:
    """A detail of a deal anywhere in some words."""
    return regex(rf"\b{detail()}\b", re.IGNORECASE)


@cache
def is_told() -> re.Pattern[str]:
    """What one may lack word of: "there was no confirmation", but never "there is no reason"."""
    return regex(
        r"(?:comment|confirmation|word|indication|mention|hint|sign|answer|information|estimate|explanation|decision|detail|date|figure|breakdown"
        r"|timetable|schedule|deadline)s?"
    )


@cache
def detail_next() -> re.Pattern[str]:
    """A detail right behind a cue, over at most two words."""
    return regex(rf"\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>{detail()})\b")


@cache
def detail_before() -> re.Pattern[str]:
    """A detail right before a cue: "(terms) to be determined"."""
    return regex(rf"\b(?:the\s+|an?\s+)?{detail()}\s+$")


@cache
def cues() -> re.Pattern[str]:
    """The words at which a frame may stand; each frame then looks closer."""
    return regex(
        r"(?<![\w'-])(?:[Nn]o(?:t|\s+one|body)?|never|cannot|[Nn]either|without|yet\s+to|still|remain(?:s|ed|ing)?"
        rf"|(?:declin|refus)(?:es|ed|ing)\s+to|unable\s+to|refrain(?:s|ed|ing)?\s+from|too\s+(?:early|soon)\s+to|kept\s+(?:secret|confidential|under\s+wraps)"
        r"|(?:avoid|dodg|sidestepp|duck|evad|deflect)(?:es|s|ed|ing)"
        r"|unavailable|(?:[Uu]ncertainty|[Cc]onfusion|[Dd]oubts?|[Dd]isagreement|[Ss]peculation|[Qq]uestions)"
        rf"|[Ff]ew|[Ll]ittle|[Nn]othing|{_words('hidden')}|{_words('state')})(?![\w-])"
        r"|n't\b"
    )


@cache
def _cue_phrases() -> tuple[str, ...]:
    """Every cue in full; "t" is the end of "isn't"."""
    sure = "no not nobody never cannot neither without yet still remain remains remained remaining kept few little t"
    sure += " nothing unavailable unable refrain refrains refrained refraining too"
    sure += " uncertainty confusion doubt doubts disagreement speculation questions"
    stems = "declin refus avoid dodg sidestepp duck evad deflect".split()
    verbs = [stem + ending for stem in stems for ending in ("es", "s", "ed", "ing")]
    hidden, state = (choices("silence", "word", "class", kind) for kind in ("hidden", "state"))
    return (*sure.split(), *verbs, *hidden, *state)


@cache
def cue_words() -> frozenset[str]:
    """One of these stands in each of the cues."""
    return sure_words(_cue_phrases())


@cache
def cue_starts() -> frozenset[str]:
    """Each of the cues begins with one of these, but for "n't", which begins two letters before its "t"."""
    return frozenset(phrase.split()[0].partition("'")[0] for phrase in _cue_phrases())


def _later() -> str:
    """Participles of what may still be told or settled."""
    told = _forms("participle", "anything", "question")
    return rf"(?:{told}|set|fixed|settled|resolved|given|agreed|negotiated|hammered\s+out|seen)"


@cache
def scarcely() -> re.Pattern[str]:
    """What follows "few" or "little": "details have emerged about …", "is known of …"."""
    done = rf"(?:{_later()}|known|said|public|made\s+public|emerged|offered|provided|come\s+out|available)"
    return regex(
        rf"(?:\s+(?:other\s+|further\s+|more\s+)?(?P<noun>{detail()}))?\s+(?:ha(?:s|ve|d)|is|are|was|were)(?:\s+(?:been|yet|so\s+far))*"
        rf"\s+{done}\b(?:\s+(?:about|of|on)\s+(?P<what>[^.;,]{{2,80}}))?"
    )


@cache
def fronted() -> re.Pattern[str]:
    """A question put at the head of a sentence: "Asked how much it cost, …"."""
    return regex(rf"(?:Asked|Pressed|Questioned)\s+(?:\w+\s+){{0,3}}?(?P<what>{question()}[^;]*?),\s")


@cache
def doubted() -> re.Pattern[str]:
    """What there is "uncertainty over", "questions remain about": a question."""
    return regex(
        rf"(?:\s+(?:remains?|persists?|continues?|swirls?|is\s+growing))?\s+(?:over|about|as\s+to|on|around)(?=\s+{question()})"
    )


@cache
def hidden() -> re.Pattern[str]:
    """What a detail "is" when it is kept from the public."""
    return regex(_words("hidden"))


@cache
def undone() -> re.Pattern[str]:
    """What has not been done, behind "not": (been) disclosed; ``settled`` asks for a subject that is a detail."""
    told = _forms("participle", "anything", "question")
    return regex(
        rf"{_ADVERBS}(?:\s+been)?{_ADVERBS}\s+(?:be\s+)?(?:{told}(?!\s+(?:for|as|to)\b)"
        rf"|{_words('plain')}(?!\s+(?:for|as|to)\b)"
        r"|(?P<settled>set|fixed|settled|resolved|given|agreed|negotiated|available|hammered\s+out|seen))\b"
    )


@cache
def unproved() -> re.Pattern[str]:
    """What could not be done, behind "could not"."""
    return regex(
        r"\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:known|confirmed|verified|established|determined|learned|ascertained)\b"
    )


@cache
def to_be() -> re.Pattern[str]:
    """What is yet or still "to be decided"."""
    return regex(rf"(?:(?:\s+to)?\s+be|\s+being)\s+{_later()}\b")


@cache
def pending() -> re.Pattern[str]:
    """What is "still being worked out": a verb of pondering before a question."""
    what = rf"(?:{question()}|(?:the|its|their)\s+(?:\w+\s+){{0,2}}?{detail()}\b)"
    return regex(rf"\s+(?:to\s+)?{_PONDER}(?:\s+(?:over|on|about))?(?=\s+{what})")


@cache
def left_open() -> re.Pattern[str]:
    """What "remains" so; ``openness`` asks for a subject that is a detail."""
    return regex(
        rf"{_ADVERBS}\s+(?:{_words('state')}|to\s+be\s+{_later()}|(?P<openness>{_words('openness')}))(?![\w-])(?!\s+to\b)"
    )


@cache
def untold() -> re.Pattern[str]:
    """What was not said, decided or given: a verb with the object it needs, or a ``bare`` comment."""
    forms = ("base", "participle", "past", "gerund")

    def verbs(*needs: str) -> str:
        return "(?:" + "|".join(_forms(form, *needs) for form in forms) + ")"

    return regex(
        rf"{_ADVERBS}(?:\s+going\s+to)?\s+"
        rf"(?:{verbs('question', 'anything')}(?:\s+on|\s+in\s+detail)?(?=\s+{question()})"
        rf"|{verbs('anything')}(?=\s+(?:that|this|it)\s*(?:[.;,]|$))"
        rf"|{verbs('anything')}(?!\s+(?:that|to|by|in|on|and|or|but)\b)(?=\s+\w)"
        rf"|{verbs('detail')}(?=\s+(?:[\w'-]+\s+){{0,4}}?{detail()}\b)"
        r"|(?P<bare>comment(?:ing)?|elaborate|expand\s+on\s+(?:this|that)|go\s+into\s+details?)(?=\s*(?:[.;,]|$|and\b|but\b|when\b|further\b|immediately\b)))"
    )


@cache
def none_done() -> re.Pattern[str]:
    """ "(No details) … were released": up to the ``verb``."""
    return regex(
        r"[^.;:,]{0,80}?(?P<verb>\s+(?:was|were|is|are|has|have|had)(?:\s+(?:yet|so\s+far|immediately|been|\w+ly))*"
        rf"\s+(?:{_later()}|made|taken|provided|offered|available|named|reached|received|heard)\b)"
    )


@cache
def nobody_said() -> re.Pattern[str]:
    """ "(Neither) side has said when", "(nobody) knows what"."""
    said = "|".join(_forms(form, "question", "anything") for form in ("past", "participle", "base"))
    return regex(
        rf"(?:\s+[\w']+){{0,5}}?\s+(?:(?:has|have|had|can|could|would|will)\s+)?(?:"
        rf"(?<=would\s)(?:discuss|disclose|reveal|detail|elaborate\s+on)(?=\s+\w)|"
        rf"(?:{said}|knows)(?=\s+{question()})|confirm(?:ed)?\s+nor\s+den(?:y|ied)(?=\s+\w)"
        r"|(?P<bare>comment|confirmed|denied|disclosed|announced|published)(?=\s*(?:[.,;]|$))"
        rf"|{_forms('past', 'anything')}(?!\s+(?:that|to|by)\b)(?=\s+\w))"
    )
