"""Stance: what each party wants, asks, refuses, accepts or thinks of the deal or the money, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warikan.evidence.claims import Position, Speech
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.central import is_reason
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.names import Mention, within
from warikan.reading.phrases import clause_start, sentence_before, trimmed
from warikan.reading.reasons import reason_before, reason_behind
from warikan.reading.stance_cues import (
    ANSWERS,
    NOUN_FORMS,
    Cue,
    Noun,
    asked,
    cues,
    is_judgement,
    is_judging,
    nominal,
)
from warikan.reading.stance_held import (
    DENIED,
    THE_MATTER,
    Held,
    content_end,
    innermost,
    issue_in,
    matter_of,
    one_each,
    reason_of,
    short,
)
from warikan.reading.stance_holders import Holder, Scene, heard, holder_of, side
from warikan.reading.stance_views import views
from warikan.reading.subjects import names_side
from warikan.reading.text import Text

# Kinds that show a stance whatever it is on.
_PLAIN = frozenset({"want", "refuse", "accept", "praise", "fault"})
_NAMING = frozenset({"calls", "labels", "brands", "dubs", "terms", "describes"})
UNREAL_REACH = 90  # characters before a cue in which a denial or a condition takes its stance away
_UNREAL = regex(
    r"\b(?:den(?:y|ies|ied)|denying)\s+(?!that\s+it\s+owes)[^.;:,]*$|\b(?:if|unless|whether|in\s+case|provided|should)\s+[^.;:,]*$"
    r"|\b(?:untrue|not\s+true|false|wrong(?:\s+to\s+\w+)?)\s+that\s+[^.;:,]*$"
    r"|\b(?:may|might|could)(?:\s+\w+ly)?\s+$",
    re.IGNORECASE,
)
MOST = 6  # cues tried in one sentence
_SUCH = regex(
    r"[\"']?(?:[Ss]uch|[Tt]his|[Tt]hat|[Tt]hese|[Dd]oing\s+so|[Tt]he\s+(?:change|move|shift|step)"
    r"|(?:[Mm]oney|[Ff]unds)\s+(?:spent|used)\s+(?:that|this)\s+way)\b"
)
_MAIN_VERB = regex(
    r"\s(?P<verb>was|were|is|are|has|had|have|will|would|could|may|might|must|should|did|does|[a-z]{3,}ed)\b(?!\s+by\b)"
)
_DETERMINED = regex(r"\b(?:an?|the|its|their|any|more|of)$")
_GERUND = regex(r"\w+ing\b")


def positions(
    text: Text, money: Sequence[Sum], who: Sequence[Mention], spoken: Sequence[Speech]
) -> tuple[Found, ...]:
    """The positions of a text, one for each party and issue, the one with a stated reason first.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.parties import mentions
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Greece refuses to pay more because of weak growth."))
    >>> [(f.content.issue, f.content.stance, f.content.reason) for f in positions(text, (), mentions(text), ())]
    [('size of the contribution', 'refuses to pay more', 'weak growth')]
    """
    held: list[Held] = []
    told, verbs, nouns = heard(spoken), cues(text), text.hits(NOUN_FORMS)
    for number, sentence in enumerate(text.sentences):
        here_told = told.inside(sentence.span)
        if not here_told and number not in verbs and number not in nouns:
            continue
        scene = Scene(text, money, who, here_told, sentence.span)
        here = [*_by_verbs(scene, verbs.get(number, ()))]
        if number in nouns:
            here += _by_nouns(scene)
        if scene.spoken and not here:
            here = [*views(scene)]
        here = innermost(here) if len(here) > 1 else here
        reasoned = _reasoned(scene, held[-1]) if held and scene.spoken else None
        if reasoned is not None:
            held[-1] = reasoned
            here = [item for item in here if item.position.party != reasoned.position.party]
        held.extend(here)
    return tuple(Found(item.span, item.position, item.rule) for item in one_each(held))


def _by_verbs(scene: Scene, found: Sequence[Cue]) -> Iterator[Held]:
    for cue in found[:MOST]:
        if _UNREAL.search(
            scene.folded, max(scene.sentence.start, cue.span.start - UNREAL_REACH), cue.span.start
        ):
            continue
        holder = holder_of(scene, cue)
        made = _held(scene, cue, holder) if holder is not None else _hindered(scene, cue)
        if made is not None:
            yield made


def _held(scene: Scene, cue: Cue, holder: Holder) -> Held | None:
    """The position a verb shows, where what follows is about the money or the deal."""
    end = content_end(scene, cue.body.start)
    nouns = nominal(scene.folded, Span(cue.body.start, end))
    named = [m for noun in nouns if noun.behind and (m := _named_at(scene, noun)) is not None]
    end = named[0].span.end if named else end
    if cue.kind != "cite" and DENIED.match(scene.folded, end) and not named:
        return None  # "a report that Oslo wanted more was denied"
    content = trimmed(scene.folded, cue.body.start, end)
    about = scene.sentence if cue.kind == "intend" else content
    issue = issue_in(scene, about, answers=cue.kind in ANSWERS)
    words = content.of(scene.folded)
    if issue is None and cue.third in _NAMING and (is_judging(words) or '"' in words):
        issue = THE_MATTER
    if issue is None and cue.kind in ANSWERS and words in ("it", "this", "that"):
        issue = THE_MATTER
    if issue is None and cue.kind in _PLAIN:
        issue = matter_of(scene)
    if issue is None or (cue.kind == "judge" and not _is_judged(words)):
        return None
    if cue.kind == "plan" and issue != "use of the money":
        return None
    why = (
        cue.why
        or reason_behind(scene.folded, end, scene.sentence.end)
        or reason_before(scene.folded, scene.sentence)
    )
    span = Span(min(holder.start, cue.span.start), max(end, cue.span.end))
    stance = _stance(scene, cue, holder, words)
    position = Position(holder.party, issue, short(stance), reason_of(scene, why), holder.person)
    return Held(span, scene.sentence, position, f"position-{cue.kind}")


def _is_judged(words: str) -> bool:
    return is_judgement().search(words) is not None or '"' in words or " as a" in words


def _stance(scene: Scene, cue: Cue, holder: Holder, words: str) -> str:
    """The stance as a verb phrase behind the name of its holder."""
    if cue.kind == "cite":
        before = scene.folded[cue.body.start - 6 : cue.body.start].split()
        verb = "says" if "why" in before else ("argues for" if _GERUND.match(words) else "wants")
        return f"{verb} {words}"
    verb = one_line(cue.span.of(scene.folded))
    if cue.kind == "intend":
        verb = verb.split(" ", 1)[1]
    elif cue.form == "base" and not holder.lead and (holder.party.id or holder.party.kind != "body"):
        verb = cue.third
    return f"{holder.lead} {verb} {words}".strip()


def _hindered(scene: Scene, cue: Cue) -> Held | None:
    """A circumstance that rules something out, told by a side: the circumstance is the reason."""
    speech = scene.speech_over(cue.span.start)
    party = side(speech) if speech is not None else None
    rules_out = cue.kind == "hinder" or cue.third.startswith("rules out")
    if not rules_out or speech is None or party is None or speech.cue.span.start > cue.span.start:
        return None
    start = clause_start(scene.folded, scene.sentence, cue.span.start)
    why = trimmed(scene.folded, start, cue.span.start)
    return _held(scene, cue._replace(form="base", why=why), Holder(party, start)) if len(why) else None


def _by_nouns(scene: Scene) -> Iterator[Held]:
    """A request by X to …; X's demand for …; X's refusal to …"""
    if not within(scene.who, scene.sentence):
        return
    for noun in nominal(scene.folded, scene.sentence)[:MOST]:
        mention = _named_at(scene, noun)
        if mention is None or is_reason(scene.text.small, mention.span):
            continue
        what = asked(scene.folded, noun, mention.span.end if noun.behind else noun.at, scene.sentence.end)
        if what is None:
            continue
        start, joint, verb = what
        end = content_end(scene, start)
        end = end if joint == "that" else _noun_end(scene.folded, start, end)
        content = trimmed(scene.folded, start, end)
        issue = issue_in(scene, content)
        if issue is not None:
            why = reason_behind(scene.folded, end, scene.sentence.end)
            stance = short(f"{verb} {content.of(scene.folded)}")
            position = Position(mention.party, issue, stance, reason_of(scene, why))
            yield Held(Span(mention.span.start, end), scene.sentence, position, "position-noun")


def _named_at(scene: Scene, noun: Noun) -> Mention | None:
    """The party whose name stands at the noun."""
    first, last = max(scene.sentence.start, noun.at - 80), min(scene.sentence.end, noun.at + 1)
    near = within(scene.who, Span(first, last))
    named = next((m for m in near if (m.span.start if noun.behind else m.span.end) == noun.at), None)
    if named is None and near and not noun.behind and names_side(scene.folded, near[-1], noun.at):
        return near[-1]
    return named


def _noun_end(folded: str, start: int, end: int) -> int:
    """Where a noun phrase ends: before the verb of its sentence."""
    for verb in _MAIN_VERB.finditer(folded, start, end):
        if not _DETERMINED.search(folded, max(start, verb.start() - 8), verb.start()):
            return verb.start()
    return end


def _reasoned(scene: Scene, last: Held) -> Held | None:
    """The position of the sentence before, with the belief that this sentence tells of it as its reason."""
    if last.position.reason is not None or sentence_before(scene.text, scene.sentence) != last.sentence:
        return None
    speech = scene.speech_over(scene.sentence.start) or scene.speech_over(scene.sentence.end - 1)
    if speech is None or speech.content is None or speech.party != last.position.party:
        return None
    content = speech.content
    ends = [
        cut.span.start
        for cut in (speech.holder, speech.cue)
        if cut is not None and cut.span.start > content.start
    ]
    words = trimmed(scene.folded, content.start, min([content.end, scene.sentence.end, *ends])).of(
        scene.folded
    )
    if not _SUCH.match(words):
        return None
    return last._replace(position=replace(last.position, reason=one_line(words)))
