"""Sides: which party the words for a speaker stand for, and whose wishes a speaker tells who is not theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.evidence.claims import SpeakerKind, SpeechHow
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.central import is_reason
from warikan.reading.names import Mention, sharing, within
from warikan.reading.persons import by_title
from warikan.reading.text import Sentence, Text
from warikan.reading.words import word_class

_WISH = regex(
    r"\b(?:wants?|wanted|asks?|asked|seeks?|sought|demand(?:s|ed)?|request(?:s|ed)?|hop(?:es"
    r"|ed)|insist(?:s|ed)?|propos(?:es|ed)|cit(?:es|ed)|call(?:s|ed) for|urg(?:es|ed)"
    r"|press(?:es|ed)|believ(?:es|ed)|prefers?|preferred|refus(?:es|ed)|reject(?:s|ed)|aims?"
    r"|plans?|intends?|considers?)\b"
)
_ASKED_BY = regex(
    r"\b(?:requests?|demands?|proposals?|requested|demanded|proposed|asked(?: for)?|sought"
    r"|wanted|urged) (?:by|from) (?:the )?"
    r"(?:administration of )?(?:former |then-?)?(?:President )?$"
)
_OF_GOVERNMENT = regex(r"\b[Gg]overnment (?:sources?|officials?)\b")
_HEADS = regex(
    r", who (?:also |now )?(?:heads?|headed|leads?|led|chairs?|chaired|represents?|represented|speaks for|spoke for)"
    r" (?:the )?(?P<whom>[^,;.]{3,60})"
)
_NOT_THE_STATE = regex(
    r"(?:'s?)? (?:[\w-]+ )?(?:opposition|part(?:y|ies)|rebels?|unions?|victims|protests?|critics)\b"
)
_APPOSED = regex(
    r", (?P<who>(?:an?|the|[A-Z][\w.]*(?:'s)?) [^,;.]{3,60}?\b"
    r"(?:spokes\w+|officials?|envoy|negotiator|minister|secretary|ambassador|director|commander|chief))\b"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A speech before its neighbours are known."""

    sentence: Sentence
    cue: Span
    how: SpeechHow
    kind: SpeakerKind
    holder: Span | None
    content: Span
    participle: bool = False


def side_of(text: Text, draft: Draft, found: Sequence[Mention], central: Sequence[Party]) -> Party | None:
    """The one party named inside the speaker's words;
    for bare government sources the state that leads the sentence.
    """
    if draft.holder is None:
        return None
    inside = {
        m.party for m in sharing(found, draft.holder) if m.how == "person" or draft.holder.covers(m.span)
    }
    if len(inside) == 1:
        return next(iter(inside))
    words = draft.holder.of(text.folded)
    if not inside and words.isupper() and (held := by_title(words.title(), found)) is not None:
        return held  # "FOREIGN MINISTER KONO:"
    heads = _HEADS.match(text.folded, draft.holder.end, draft.sentence.span.end)
    led = (
        [m for m in within(found, Span(*heads.span("whom"))) if m.span.start == heads.start("whom")]
        if heads
        else []
    )
    if not inside and led and not _NOT_THE_STATE.match(text.folded, led[0].span.end):
        return led[0].party  # "Ann Lee, who heads the EU delegation to Kenya, said"
    told = _APPOSED.match(text.folded, draft.holder.end, draft.sentence.span.end)
    if not inside and told is not None and draft.kind == "named":
        inside = {m.party for m in within(found, Span(*told.span("who")))}
        if len(inside) == 1:
            return next(iter(inside))  # "Col. Ann Lee, a Pentagon spokeswoman, said"
    if inside or not _OF_GOVERNMENT.search(draft.holder.of(text.folded)):
        return None
    first = next((m.party for m in within(found, draft.sentence.span)), None)
    return first if first and first == central[0] and first.id != "us" else None


def on_behalf(
    text: Text, draft: Draft, found: Sequence[Mention], central: Sequence[Party], party: Party | None
) -> Party | None:
    """The other side whose wishes or views the speaker tells, when it does not speak itself."""
    for mention in within(found, draft.content):
        if mention.party not in central or mention.party == party:
            continue
        if (draft.holder and draft.holder.overlaps(mention.span)) or is_reason(text.small, mention.span):
            continue
        after = text.folded[mention.span.end : min(draft.content.end, mention.span.end + 60)]
        before = text.folded[max(draft.content.start, mention.span.start - 60) : mention.span.start]
        if (after.startswith(" ") and _led_by_wish(after)) or _ASKED_BY.search(before):
            return mention.party
    return None


def _led_by_wish(after: str) -> bool:
    """Whether a verb of wishing follows a name with nothing but light words between."""
    wish = _WISH.search(after)
    between = after[: wish.start()].split() if wish is not None else ()
    return wish is not None and all(word in word_class("light") or word.endswith("ly") for word in between)
