"""Stance holders: whose stance a cue shows: the subject of its verb, what a pronoun stands for, or a speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from warikan.evidence.claims import SpeakerKind, Speech
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.money import Sum
from warikan.reading.names import Mention, within
from warikan.reading.phrases import clause_start, sentence_before
from warikan.reading.speech_back import root
from warikan.reading.speech_cues import verb_forms
from warikan.reading.speech_holders import left
from warikan.reading.speech_kinds import PRONOUNS, head_noun, is_outlet, kind_of, nouns_of_speakers
from warikan.reading.stance_cues import Cue
from warikan.reading.subjects import acting, is_governed, pronoun_before, subject_of
from warikan.reading.text import Text

_LOOK_BACK = 12  # speeches before the end of a sentence that may share in it
_KEPT = frozenset(
    "is are was were will would can could may might must shall should do does did not never be being".split()
)
_HEARSAY = regex(
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:believed|said|thought|understood|reported|alleged)\s+to\s+(?:have\s+)?"
)
_PASSIVE = regex(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+|also\s+|not\s+|never\s+)*$")
_BE = regex(r"\b(?:is|are|was|were|be|been)\b")
_DOES = regex(
    r"\b(?:will|would|can|could|may|might|must|shall|should|do|does|did|not|never|is\s+to|are\s+to)\b"
)
_IS_TO = regex(r"\b(?:is|are|was|were)\s+to\s+$")
_SECOND = regex(
    r",?\s(?:and|but|yet|and\s+then|but\s+now)(?P<gap>(?:\s+(?:is|are|was|were|has|have|had|been|also|now|still|not|never|instead|later"
    r"|since|even|[a-z]+ly))*)\s+$"
)
_OTHER_SUBJECT = regex(
    r"[;:\u2014\"]|,\s+(?:which|who|whose|while|as|when)\b|\b(?:that|because|after|before|if|whether)\b"
)
_LED = regex(r"^(?:[a-z][\w'-]*\s+)+(?=[A-Z])")
_DETERMINER = regex(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any|[Ss]everal) ")
_TAIL = regex(
    r"\s+(?:at\s+first|on\s+(?:the\s+)?\w+(?:\s+\d+)?|in\s+(?:turn|[A-Z]\w+)|for\s+its\s+part|last\s+\w+|later|also|today|yesterday)$"
)
_PLURAL_HEAD = regex(
    r"(?:[\w-]+ ){0,4}?[\w-]+(?:s|men|people)(?:,|$| (?:of|from|in|at|on|with|who|that|for|and|to|near|across)\b)"
)
_DOCUMENTS = frozenset(
    "report statement document memo letter draft audit study survey text review note minute communique".split()
)
# Unnamed people who speak for themselves; officials and sources speak for somebody else, experts for nobody.
_INTERESTED = frozenset(
    "critic opponent supporter proponent lawmaker legislator senator congressman parliamentarian backbencher farmer"
    " fisherman employer consumer taxpayer campaigner activist resident villager islander owner operator landlord"
    " tenant investor creditor lender donor shareholder worker voter citizen trader motorist passenger student"
    " protester conservationist environmentalist businessman exporter importer haulier shipper mayor".split()
)
# A body that bears a country's name and is not its government ("Swiss People's Party").
_BODY = regex(
    r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}? (?:Party|Union|Unions|Federation|Association"
    r"|Alliance|Group|Bank|Institute|Society|Church|League"
    r"|Chamber|Movement|Coalition|Front|Congress Party|party|parties|union|unions|coalition|alliance|group|groups)\b"
)
_BEING = regex(r"\s+(?:is|are|was|were|(?:has|have|had)\s+been)(?:\s+(?:also|now|still|\w+ly))?\s+$")
_NOBODY = frozenset(
    "nobody none everybody everyone somebody someone anybody anyone nothing something whoever whatever".split()
)
_WHOLE = frozenset({"government", "administration", "state"})  # organs that stand for all of a state
_OWN_COUNTRY = regex(
    r"\b(?:(?:his|her|its|their|our|my)\s+(?:country|government|nation|side|administration|ministry|state|people)"
    r"|the\s+authorities)"
    r"(?P<gap>(?:\s+(?:is|was|will|would|has|had|can|could|does|did|not|never|also|still|now|[a-z]+ly))*)\s+$"
)
_SINGULAR = {"are": "is", "am": "is", "were": "was"}  # "we are" told of one side
_RELATIVE = regex(
    r",\s+(?:which|who)(?P<gap>(?:\s+(?:is|are|was|were|has|have|had|been|also|now|still|not|never|long|[a-z]+ly))*)\s+$"
)
_FORMER = regex(r"\b(?:[Ff]ormer|[Oo]utgoing|[Ii]ncoming|[Tt]hen)[\s-]+(?:[A-Z][\w.]*\s+)?$")
_PLURAL = regex(r"\w+s\s*$")


class Scene(NamedTuple):
    """A sentence with everything read of the text so far; ``spoken`` are the speeches that it holds a part of."""

    text: Text
    money: Sequence[Sum]
    who: Sequence[Mention]
    spoken: Sequence[Speech]
    sentence: Span

    @property
    def folded(self) -> str:
        """The text with plain marks."""
        return self.text.folded

    def speech_over(self, offset: int) -> Speech | None:
        """The speech that holds ``offset``, the narrowest."""
        over = [
            (len(speech.content), speech)
            for speech in self.spoken
            if speech.content is not None and speech.content.start <= offset < speech.content.end
        ]
        return min(over, key=lambda pair: pair[0])[1] if over else None


class Heard(NamedTuple):
    """The speeches of a text in the order of what is said, with where it begins and ends.

    What is said by nobody of a known side ends before the text begins.
    """

    speeches: list[Speech]
    starts: list[int]
    ends: list[int]

    def inside(self, sentence: Span) -> list[Speech]:
        """The speeches of a known side or a named person that share in a sentence."""
        last = bisect_left(self.starts, sentence.end)
        near = range(max(0, last - _LOOK_BACK), last)
        return [self.speeches[at] for at in near if self.ends[at] > sentence.start]


def heard(spoken: Sequence[Speech]) -> Heard:
    """The speeches in order, each pronoun or surname with the speaker it refers back to."""
    known = []
    for speech in spoken:
        index = root(spoken, speech.same_as)
        if index is None:
            known.append(speech)
        else:
            first, party = spoken[index], speech.party or spoken[index].party
            known.append(replace(speech, holder=first.holder, kind=first.kind, party=party))
    known.sort(key=said_from)
    ends = [
        speech.content.end if speech.content is not None and side(speech) is not None else -1
        for speech in known
    ]
    return Heard(known, [said_from(speech) for speech in known], ends)


def said_from(speech: Speech) -> int:
    """Where what is said begins."""
    return speech.content.start if speech.content is not None else speech.cue.span.start


def side(speech: Speech) -> Party | None:
    """The side a speaker stands on; a named person of no known side is a party of one."""
    if speech.party is not None:
        return speech.party
    return own_side(speech.holder.exact, speech.kind) if speech.holder is not None else None


def person_of(speech: Speech, party: Party) -> str | None:
    """The person or organ that speaks for a state, where the words for the speaker name one."""
    if not party.id or speech.holder is None:
        return None
    words = speech.holder.exact
    named = speech.kind == "named" or head_noun(words) in nouns_of_speakers()
    return _DETERMINER.sub("", words) if named else None


def own_side(words: str, kind: SpeakerKind | None) -> Party | None:
    """A speaker of no known side as a party of one: a person, a body, or a group with an interest.

    >>> own_side("The Farmers' Party", "organisation").name, own_side("critics of the deal", "anonymous").name
    ("Farmers' Party", 'critics of the deal')
    >>> own_side("officials", "anonymous"), own_side("the report", "organisation")
    (None, None)
    """
    if kind == "named":
        # "the vice president, Ann Lee", "the tycoon Ann Lee"
        name = _LED.sub("", _DETERMINER.sub("", words.rsplit(", ", 1)[-1]))
        return Party("", name, "person") if " " in name else None
    name = _TAIL.sub("", _DETERMINER.sub("", words))
    if name.lower() in PRONOUNS or name.lower() in _NOBODY:
        return None
    if kind == "organisation" and not is_outlet(words) and head_noun(words) not in _DOCUMENTS:
        return Party("", name, "body")
    interested = head_noun(words) in _INTERESTED or (head_noun(words) == "member" and _BODY.search(words))
    if kind == "anonymous" and interested and _PLURAL_HEAD.match(words):
        return Party("", name, "body")
    return None


class Holder(NamedTuple):
    """Whose stance it is, where the words for it begin, the auxiliaries of the verb, and the person put first."""

    party: Party
    start: int
    lead: str = ""
    person: str | None = None


def holder_of(scene: Scene, cue: Cue) -> Holder | None:
    """Whose stance a cue shows; ``None`` where it is a noun, a passive or nobody's."""
    at = cue.span.start
    if cue.kind == "intend":
        speech = scene.speech_over(at)
        party = side(speech) if speech is not None else None
        return Holder(party, at) if party is not None else None
    mention = subject_of(scene.folded, scene.who, scene.sentence, at)
    body = _BODY.match(scene.folded, mention.span.start, at) if mention is not None else None
    if mention is not None and body is not None:
        gap = scene.folded[body.end() : at]
        party = Party("", body.group(), "body")
        return Holder(party, mention.span.start, _lead(gap)) if _is_verb(cue, mention, gap) else None
    if mention is not None:
        gap = scene.folded[mention.span.end : at]
        holder = Holder(mention.party, mention.span.start, _lead(gap), _person(scene, mention))
        return holder if _is_verb(cue, mention, gap) else None
    pronoun = pronoun_before(scene.folded, scene.sentence, at)
    if pronoun is not None:
        return _by_pronoun(scene, cue, pronoun)
    own = _OWN_COUNTRY.search(scene.folded, max(scene.sentence.start, at - 60), at)
    speech = scene.speech_over(at) if own is not None else None
    if own is not None:
        party = side(speech) if speech is not None else None
        return Holder(party, own.start(), _lead(own["gap"])) if party is not None else None
    relative = _RELATIVE.search(scene.folded, max(scene.sentence.start, at - 60), at)
    if relative is not None:
        return _by_relative(scene, cue, relative)
    return _by_second_verb(scene, cue) or _by_person(scene, cue)


def _by_relative(scene: Scene, cue: Cue, relative: re.Match[str]) -> Holder | None:
    """ "The committee, which insists that …": who stands just before the comma."""
    comma, gap = relative.start(), relative["gap"]
    if cue.form == "phrase" or (cue.form in ("state", "gerund")) != (_BE.search(gap) is not None):
        return None
    near = within(scene.who, Span(max(scene.sentence.start, comma - 60), comma))
    named = next((m for m in near if m.span.end == comma), None)
    if named is not None:
        return Holder(named.party, named.span.start, _lead(gap), _person(scene, named))
    words = left(scene.folded, Span(scene.sentence.start, comma), comma)
    party = (
        own_side(words.of(scene.text.source.text), kind_of(scene.folded, words, scene.who)) if words else None
    )
    return Holder(party, words.start, _lead(gap)) if party is not None and words is not None else None


def _is_told(scene: Scene, at: int) -> bool:
    """Whether a verb of speech stands before: "the firm announced that they will pay" is of the firm."""
    words = scene.folded[scene.sentence.start : at].split()
    return any(word in verb_forms() and word.endswith(("ed", "says", "said", "told")) for word in words)


def _by_second_verb(scene: Scene, cue: Cue) -> Holder | None:
    """ "X agreed to wait but is asking for more": a second verb of the one who acts before it."""
    at = cue.span.start
    joined = _SECOND.search(scene.folded, max(scene.sentence.start, at - 60), at)
    if joined is None or cue.form in ("base", "phrase"):
        return None
    gap = joined["gap"]
    if (cue.form in ("state", "gerund")) != (_BE.search(gap) is not None) or (
        cue.form in ("past", "participle") and _PASSIVE.search(gap)
    ):
        return None
    start = clause_start(scene.folded, scene.sentence, joined.start())
    first = acting(scene.folded, scene.who, Span(start, scene.sentence.end), joined.start())
    if first is None or _OTHER_SUBJECT.search(scene.folded, first.span.end, joined.start()):
        return None
    return Holder(first.party, first.span.start, _lead(gap), _person(scene, first))


def _person(scene: Scene, mention: Mention) -> str | None:
    """The person a mention names, with "former" before it where that stands there; the organ of a state likewise."""
    if mention.how in ("office", "body") and mention.party.kind == "state":
        organ = _DETERMINER.sub("", mention.span.of(scene.text.source.text))
        return None if organ.lower() in _WHOLE else organ
    if mention.how != "person":
        return None
    start = max(scene.sentence.start, mention.span.start - 24)
    before = _FORMER.search(scene.folded[start : mention.span.start])
    first = start + before.start() if before else mention.span.start
    return scene.text.source.text[first : mention.span.end]


def _is_verb(cue: Cue, mention: Mention, gap: str) -> bool:
    """Whether the cue is a verb in the active voice with this subject, no noun ("Japan's request")."""
    bare = gap.strip() in ("'s", "'", "") and cue.form not in ("phrase", "state")
    if gap.strip() in ("'s", "'") or (bare and mention.how == "demonym" and cue.form in ("base", "third")):
        return False
    match cue.form:
        case "phrase":
            return True
        case "state":
            return _BE.search(gap) is not None
        case "base" if cue.kind in ("accept", "praise") and _IS_TO.search(gap):
            return False  # "the Cabinet is to endorse the accord": a step
        case "base":
            return _DOES.search(gap) is not None or (bool(gap.strip()) and _PLURAL.search(gap) is not None)
        case "gerund":
            return _BE.search(gap) is not None
        case "past" | "participle":
            return _PASSIVE.search(gap) is None
        case _:
            return True


def _lead(gap: str) -> str:
    """The auxiliaries that change what the verb says: "is", "does not"; "has" only before "not"."""
    told = _HEARSAY.search(gap)
    words = (gap[told.end() :] if told else gap).split()
    negated = any(word in ("not", "never") for word in words)
    kept = [word for word in words if word in _KEPT or (negated and word in ("has", "have", "had"))]
    if kept[-1:] == ["be"]:  # "is expected to be pressing"
        kept = ["is"]
    return " ".join(kept)


def _by_pronoun(scene: Scene, cue: Cue, pronoun: str) -> Holder | None:
    at = cue.span.start
    near = scene.folded[max(scene.sentence.start, at - 60) : at]
    start = at - len(near) + near.lower().rfind(f"{pronoun} ")
    gap = scene.folded[start + len(pronoun) : at]
    party = _meant(scene, at, pronoun)
    if party is None or (cue.form in ("past", "participle") and _PASSIVE.search(gap)):
        return None
    lead = " ".join(_SINGULAR.get(word, word) for word in _lead(gap).split())
    return Holder(party, max(scene.sentence.start, start), lead)


def _meant(scene: Scene, at: int, pronoun: str) -> Party | None:
    """Who a pronoun stands for: the speaker, or the one last named as a subject."""
    speech = scene.speech_over(at)
    if speech is not None and (pronoun in ("we", "i") or scene.sentence.start <= speech.cue.span.start < at):
        return side(speech)
    if pronoun in ("we", "i"):
        return None
    earlier = None if _is_told(scene, at) else sentence_before(scene.text, scene.sentence)
    for sentence, limit in ((scene.sentence, at), (earlier, at)):
        if sentence is None:
            continue
        named = within(scene.who, Span(sentence.start, min(sentence.end, limit)))
        persons = [m for m in named if (m.how == "person") == (pronoun in ("he", "she"))]
        free = [m for m in persons if not is_governed(scene.folded, sentence, m)]
        if free:
            return (free[-1] if sentence is scene.sentence else free[0]).party
    return None


def _by_person(scene: Scene, cue: Cue) -> Holder | None:
    """A person named in full, of no known side."""
    if cue.form not in ("third", "past", "participle", "base", "gerund"):
        return None
    start, at = clause_start(scene.folded, scene.sentence, cue.span.start), cue.span.start
    if cue.form == "gerund":  # "members of the party are calling for"
        being = _BEING.search(scene.folded, start, at)
        if being is None:
            return None
        at = being.start()
    words = left(scene.folded, Span(start, scene.sentence.end), at)
    name = words.of(scene.text.source.text) if words is not None else ""
    if words is None or (within(scene.who, words) and not _BODY.fullmatch(_DETERMINER.sub("", name))):
        return None
    party, gap = (
        own_side(name, kind_of(scene.folded, words, scene.who)),
        scene.folded[words.end : cue.span.start],
    )
    passive = cue.form != "gerund" and _PASSIVE.search(gap) is not None
    if party is None or passive or not _is_subject(cue, name, gap):
        return None
    return Holder(party, words.start, _lead(gap))


def _is_subject(cue: Cue, name: str, gap: str) -> bool:
    """Whether a noun phrase does what a verb says, which else is a noun beside it ("the court challenge")."""
    determined = _DETERMINER.match(name) is not None
    if not (determined or name[0].isupper()):
        return False
    if cue.form == "base":
        return _DOES.search(gap) is not None or _PLURAL_HEAD.match(name) is not None
    return cue.form != "third" or bool(gap.strip()) or not (determined and _PLURAL_HEAD.fullmatch(name))
