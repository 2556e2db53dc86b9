"""Which deal a sum's own words speak of: the one before, the present one, or a new one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from warikan.ground.pattern import regex
from warikan.reading.event_steps import Step
from warikan.reading.setting import Reading, Setting
from warikan.reading.text import Sentence

Age = Literal["former", "present", "new"]

# What binds two sides and has a sum of its own; in patterns over small letters and over the text as it is.
DEAL = (
    r"(?:agreements?|deals?|pacts?|accords?|leases?|packages?|arrangements?|protocols?|treat(?:y|ies)|contracts?|compacts?"
    r"|memorand(?:um|a)|understandings?|settlements?|sma|SMA|mou|MOU)"
)
_DEAL = rf"(?:{DEAL}|term|plan|scheme|programme|program|formula|one)"
_AGES: tuple[tuple[Age, str], ...] = (
    ("former", r"previous|former|old|prior|expired|preceding|earlier|last"),
    ("present", r"current|present|existing|running"),
    ("new", r"new|latest|renewed|revised"),
)
_AGED = regex(
    r"\b(?:the|its|their|this|that|a|an)\s+(?:"
    + "|".join(rf"(?P<{age}>{words})" for age, words in _AGES)
    + rf")\s+(?:[\w-]+\s+){{0,3}}?{_DEAL}\b"
)
_ENDED = regex(
    rf"\bunder\s+(?:the|a|an|its|their)\s+(?:[\w-]+\s+){{0,3}}?{_DEAL}\s+(?:that|which)\s+(?:has\s+)?(?:ended|expired|lapsed)\b"
)
_THE_DEAL = regex(rf"\b(?:the|this|that)\s+(?:special\s+measures\s+)?(?!one\b|term\b|plan\b){_DEAL}\b")
_IT = regex(r"\W*(?:it|this)\s")
BACK = 6  # sentences back to where a deal that "the accord" means is named
_LINK = regex(r"[^,;:.]{0,60}?\b(?:under|in|by|within|through)\s+$")
_DONE = regex(
    r"\b(?:agreed|signed|concluded|sealed|struck|reached|settled|secured|initial(?:l)?ed|approved|ratified|finali[sz]ed|adopted|"
    r"renewed|extended|prolonged|voted|sets?(?!\s+to\b)|will\s+(?:extend|prolong|renew|lengthen)|"
    rf"{_DEAL}\s+(?:\S+\s+){{0,4}}?(?:announced|unveiled)|(?:announced|unveiled)\s+(?:\S+\s+){{0,4}}?{_DEAL})\b"
)
# One of these stands wherever something is done.
_DONE_WORDS = frozenset(
    "agreed signed concluded sealed struck reached settled secured initialed initialled approved ratified finalised"
    " finalized adopted renewed extended prolonged voted set sets extend prolong renew lengthen"
    " announced unveiled".split()
)
_OBSTACLE = regex(
    r"\b(?:not|yet\s+to|fail\w*|without|before|possibl[ey]|could|may|might|would|aim\w*|hop\w+|seek\w*|believed|expected|likely|"
    r"to\s+be|to|until|if|unless)\b"
)
# A heading tells what was done in the present tense or by a noun.
_HEADED = regex(
    r"\b(?:signs?|initials?|renews?|agrees?|seals?|strikes?|reach(?:es)?|approves?|extends?|adopts?|concludes?|"
    r"ratif(?:y|ies)|backs?)\b"
    rf"|\b(?:signing|conclusion|signature|renewal|extension|adoption|entry\s+into\s+force)\s+of\b[^.;]*\b{_DEAL}\b"
)
_HEADS = frozenset(
    "sign signs initial initials renew renews agree agrees seal seals strike strikes reach reaches approve approves"
    " extend extends adopt adopts conclude concludes ratify ratifies back backs signing conclusion signature renewal"
    " extension adoption entry".split()
)
_EFFECT = regex(
    r"\b(?:took\s+effect|(?:entered|came|went|has\s+come|has\s+entered)\s+into\s+(?:force|effect))\b"
)
_AGED_OLD = regex(r"\b(?:current|present|existing|previous|former|old)\b")
LEAD_OF_EFFECT = 3  # sentences that tell the news of a deal in force
_LEAD = 6  # sentences that tell the news of a text
STALE = 120  # days before the text after which a deal that was agreed is no longer news
_STRIKES = frozenset(
    {
        "agreement",
        "agreement_in_principle",
        "initialling",
        "signature",
        "approval",
        "budget_decision",
        "extension",
    }
)


def age_of_deal(here: Setting) -> Age | None:
    """The deal the words tie the sum to; ``None`` where they name none.

    What follows ("… under the previous pact") counts before what leads ("the new deal comes to …").
    """
    if _ENDED.search(here.rest.lower()):
        return "former"
    follows = _AGED.search(here.rest.lower())
    if follows and _LINK.fullmatch(here.rest[: follows.start()] or "under "):
        return _age(follows)
    own = here.own.lower()
    led = list(_AGED.finditer(own))
    if led:
        return _age(led[-1])
    return _spoken_of(here) if _THE_DEAL.search(own) or _IT.match(own) else None


def _spoken_of(here: Setting) -> Age | None:
    """The age of the deal that one of the sentences before names, for "the accord" and "it"."""
    text = here.reading.text
    sentence = text.sentence_at(here.sentence.start)
    index = text.sentences.index(sentence) if sentence is not None else 0
    for before in reversed(text.sentences[max(0, index - BACK) : index]):
        named = list(_AGED.finditer(text.small, before.span.start, before.span.end))
        if named:
            return _age(named[-1])
        if _IT.match(here.own.lower()):
            return None
    return None


def _age(match: re.Match[str]) -> Age | None:
    return next((age for age, _ in _AGES if match[age]), None)


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands as a heading or a line of its own: no full stop at its end."""
    return reading.text.folded[sentence.span.end - 1] not in ".!?\"'"


def is_done(reading: Reading) -> bool:
    """Whether one of the first sentences says that the deal was struck."""
    text = reading.text
    heads, done = text.hits(_HEADS), text.hits(_DONE_WORDS)
    for number, sentence in enumerate(text.sentences[:_LEAD]):
        if number in heads and _is_heading(reading, sentence):
            head = _HEADED.search(text.small, sentence.span.start, sentence.span.end)
            if head and not _OBSTACLE.search(text.small, sentence.span.start, head.start()):
                return True
        if number not in done:
            continue
        match = _DONE.search(text.small, sentence.span.start, sentence.span.end)
        if match and not _OBSTACLE.search(
            text.small, max(sentence.span.start, match.start() - 40), match.start()
        ):
            return True
    return False


def is_struck(reading: Reading, steps: Sequence[Step]) -> bool:
    """Whether the steps told first make a deal, or pass one, not long before the day of the text."""
    first = reading.text.sentences[:_LEAD]
    day = reading.publication.best
    return any(
        step.cue.type in _STRIKES
        and step.cue.status == "done"
        and any(sentence.span.covers(step.span) for sentence in first)
        and (day is None or step.days is None or (day - step.days.last).days <= STALE)
        for step in steps
    )


def is_awaited(reading: Reading, steps: Sequence[Step]) -> bool:
    """Whether the text tells that its deal is still to be approved or to take effect."""
    day = reading.publication.best
    return any(
        step.cue.type in ("approval", "entry_into_force")
        and step.cue.status in ("planned", "possible")
        and (day is None or step.days is None or step.days.last >= day)
        for step in steps
    )


def has_begun(reading: Reading) -> bool:
    """Whether the first sentences say that the new deal has taken effect, so that what it sets is paid now."""
    text = reading.text
    for sentence in text.sentences[:LEAD_OF_EFFECT]:
        match = _EFFECT.search(text.small, sentence.span.start, sentence.span.end)
        if match and not _AGED_OLD.search(text.small, sentence.span.start, match.start()):
            return True
    return False
