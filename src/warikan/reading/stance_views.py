"""Views: what a speaker is told or quoted to think of a matter, where no verb of wanting or refusing says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from warikan.evidence.claims import Position
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.phrases import clause_start, trimmed
from warikan.reading.reasons import reason_behind
from warikan.reading.speech_cues import verb_forms
from warikan.reading.stance_cues import BENEFITS, OUGHT, judged
from warikan.reading.stance_held import (
    LONGEST,
    THE_MATTER,
    Held,
    content_end,
    issue_in,
    matter_of,
    reason_of,
    short,
)
from warikan.reading.stance_holders import Scene, person_of, side
from warikan.reading.words import table, word_class

FEWEST = 3  # words of a quotation that tells a view by itself
MANY = 6  # words of a quotation that tells a view though no verb is known among them
_THAT_ALONE = regex(r"[\"']?(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hese|[Tt]he\s+whole\s+thing)")
_SMALL = frozenset("the a an this that its their our it such what any".split())
_WORD = regex(r"[\w']+")
# What a side in its own words will, must or cannot do.
_RESOLVE = regex(
    r"\b(?:[Ww]e|I|[Yy]ou|[Tt]hey|[Nn]obody|[Nn]o\s+one)(?:'re|\s+are|\s+am)?\s+(?:\w+ly\s+)?(?:will|won't|cannot|can't|can\s+not|must"
    r"|should|shall|need|ought|don't|do\s+not|didn't|did\s+not|would\s+never|have\s+to|not\s+going\s+to|not\s+(?:prepared|willing|ready))\b"
)
# What is quoted of the course of things rather than of a view.
_NEWS = regex(
    r"(?:[Tt]here\s+(?:is|are|was|were|has|have)\b|[Nn]o\s+(?:decision|agreement|comment)|[Nn]othing\s+(?:has|have|is|was)\s+(?:been\s+)?decided"
    r"|(?:[Ww]e|I|[Tt]hey)(?:'ve|\s+have|\s+had)?\s+(?:got|get|met|received?|agreed|signed|submitted|heard|seen)\b"
    r"|[^.;]*\b(?:make|makes|take|takes)\s+(?:the|a)\s+(?:final\s+)?decision\b"
    r"|(?:[Ww]e|I)\s+(?:do\s+not|don't|cannot|can't)\s+(?:know|comment|say))"
)


_SOURCE_FIRST = regex(r"(?:According to|In the (?:words|view|opinion|eyes|judge?ment) of) [^,;.]{1,80}, ")


class _Told(NamedTuple):
    """What one speaker says in one sentence: whose view it is, which person tells it, and where what is said stands."""

    scene: Scene
    party: Party
    person: str | None
    cue: str
    content: Span
    denied: bool

    def view(self, span: Span, issue: str, words: str, rule: str, why: Span | None = None) -> Held:
        """The view as a position."""
        verb = "denies that" if self.denied else "says"
        stance, reason = short(f"{verb} {words}"), reason_of(self.scene, why)
        position = Position(self.party, issue, stance, reason, self.person)
        return Held(span, self.scene.sentence, position, rule)

    def said(self, span: Span, issue: str, end: int) -> Held:
        """The view in the words of a clause, with the reason that follows at ``end``."""
        words = span.of(self.scene.folded)
        words = words[0].lower() + words[1:] if words.split(" ", 1)[0].lower() in _SMALL else words
        why = reason_behind(self.scene.folded, end, self.scene.sentence.end)
        return self.view(span, issue, words, "position-judgement", why)


def views(scene: Scene) -> Iterator[Held]:
    """The view a sentence tells of the speaker it is from, if any.

    "The sum is too high," X said; X said the deal would help …; X said allies must pay more; X warned that ….
    """
    sentence = scene.sentence
    speech = scene.speech_over(sentence.start) or scene.speech_over(max(0, sentence.end - 1))
    party = side(speech) if speech is not None else None
    if speech is None or speech.content is None or party is None or _asks(speech.cue.exact):
        return
    content = Span(max(sentence.start, speech.content.start), min(sentence.end, speech.content.end))
    told = _Told(
        scene, party, person_of(speech, party), speech.cue.exact.lower(), content, speech.how == "denied"
    )
    view = _judged(told) or _quoted(told) or _argued(told)
    if view is not None:
        yield view


def _asks(cue: str) -> bool:
    """Whether a verb only puts a question, which says nobody's view."""
    known = verb_forms().get(cue.lower())
    return known is not None and known[1] == "question"


def _judged(told: _Told) -> Held | None:
    """What is judged, does good or harm, or ought to be."""
    scene, start, limit = told.scene, told.content.start, told.content.end
    for pattern, whole in ((judged(), False), (BENEFITS, False), (OUGHT, True)):
        match = pattern.search(scene.folded, start, limit)
        if match is None:
            continue
        source = _SOURCE_FIRST.match(scene.folded, start, match.start())
        begin = max(
            source.end() if source else start, clause_start(scene.folded, scene.sentence, match.start())
        )
        end = max(content_end(scene, match.end() - 1), match.end())
        content = trimmed(scene.folded, begin, end)
        issue = issue_in(scene, content if whole else Span(content.start, max(content.start, match.start())))
        if issue is None and not whole and _THAT_ALONE.fullmatch(scene.folded, content.start, match.start()):
            issue = THE_MATTER
        if issue is not None and not (whole and issue in ("talks", "the agreement")):
            return told.said(content, issue, end)
    return None


def _quoted(told: _Told) -> Held | None:
    """ "We will neither rush nor delay," X said: a side in its own words, where they tell more than the news."""
    folded = told.scene.folded
    quote = next((quote for quote in told.scene.text.quotes if quote.overlaps(told.content)), None)
    if quote is None:
        return None
    inside = trimmed(folded, max(quote.start, told.content.start), min(quote.end, told.content.end))
    words = inside.of(folded)
    if len(words) > LONGEST or _NEWS.match(words):
        return None
    if _is_clause(words):
        issue = issue_in(told.scene, inside) or (THE_MATTER if _RESOLVE.search(words) else None)
        return None if issue is None else told.view(inside, issue, f'"{words}"', "position-quoted")
    begin = clause_start(folded, told.scene.sentence, quote.start - 1)
    clause = trimmed(folded, max(told.content.start, begin), inside.end)
    issue = issue_in(told.scene, clause) or matter_of(told.scene)
    if issue is None or not _is_clause(clause.of(folded)):
        return None
    return told.said(clause, issue, clause.end + 1)


def _is_clause(words: str) -> bool:
    """Whether some words say something of something: a verb is among them, or they are too many for a mere name."""
    found = _WORD.findall(words.lower())
    told = any(word in word_class("finite") or "'" in word or word.endswith("ed") for word in found)
    return len(found) >= (FEWEST if told else MANY)


@cache
def _view_verbs() -> frozenset[str]:
    return frozenset(form for row in table("speech_verbs") if row["view"] for form in row["forms"].split("|"))


def _argued(told: _Told) -> Held | None:
    """X warned that …: the verb says that a view follows."""
    if told.cue.rsplit(" ", 1)[-1] not in _view_verbs():
        return None
    scene = told.scene
    end = content_end(scene, told.content.start)
    inside = trimmed(scene.folded, told.content.start, end)
    issue = issue_in(scene, inside) or matter_of(scene)
    if issue is None or not _is_clause(inside.of(scene.folded)):
        return None
    return told.said(inside, issue, end)
