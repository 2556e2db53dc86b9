"""Which deal a sum's own words speak of: the one before, the present one, or a new one."""

from __future__ import annotations

import re
from typing import Literal

from warikan.reading.glance import words_in
from warikan.reading.setting import Reading, Setting
from warikan.reading.text import Sentence

Age = Literal["former", "present", "new"]

_DEAL = (
    r"(?:agreements?|deals?|pacts?|accords?|lease|package|arrangements?|protocol|sma|treaty|contract|term|plan|"
    r"scheme|programme|program|settlement|formula|one)"
)
_AGES: tuple[tuple[Age, str], ...] = (
    ("former", r"previous|former|old|prior|expired|preceding|earlier|last"),
    ("present", r"current|present|existing|running"),
    ("new", r"new|latest|renewed|revised"),
)
_AGED = re.compile(
    r"\b(?:the|its|their|this|that|a|an)\s+(?:"
    + "|".join(rf"(?P<{age}>{words})" for age, words in _AGES)
    + rf")\s+(?:[\w-]+\s+){{0,3}}?{_DEAL}\b"
)
_ENDED = re.compile(
    rf"\bunder\s+(?:the|a|an|its|their)\s+(?:[\w-]+\s+){{0,3}}?{_DEAL}\s+(?:that|which)\s+(?:has\s+)?(?:ended|expired|lapsed)\b"
)
_LINK = re.compile(r"[^,;:.]{0,60}?\b(?:under|in|by|within|through)\s+$")
_DONE = re.compile(
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
_OBSTACLE = re.compile(
    r"\b(?:not|yet\s+to|fail\w*|without|before|possibl[ey]|could|may|might|would|aim\w*|hop\w+|seek\w*|believed|expected|likely|"
    r"to\s+be|to|until|if|unless)\b"
)
# A heading tells what was done in the present tense or by a noun.
_HEADED = re.compile(
    r"\b(?:signs?|initials?|renews?|agrees?|seals?|strikes?|reach(?:es)?|approves?|extends?|adopts?|concludes?|"
    r"ratif(?:y|ies)|backs?)\b"
    rf"|\b(?:signing|conclusion|signature|renewal|extension|adoption|entry\s+into\s+force)\s+of\b[^.;]*\b{_DEAL}\b"
)
_HEADS = frozenset(
    "sign signs initial initials renew renews agree agrees seal seals strike strikes reach reaches approve approves"
    " extend extends adopt adopts conclude concludes ratify ratifies back backs signing conclusion signature renewal"
    " extension adoption entry".split()
)
_LEAD = 6  # sentences that tell the news of a text


def age_of_deal(here: Setting) -> Age | None:
    """The deal the words tie the sum to; ``None`` where they name none.

    What follows ("… under the previous pact") counts before what leads ("the new deal comes to …").
    """
    if _ENDED.search(here.rest.lower()):
        return "former"
    follows = _AGED.search(here.rest.lower())
    if follows and _LINK.fullmatch(here.rest[: follows.start()] or "under "):
        return _age(follows)
    led = list(_AGED.finditer(here.own.lower()))
    return _age(led[-1]) if led else None


def _age(match: re.Match[str]) -> Age | None:
    return next((age for age, _ in _AGES if match[age]), None)


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands as a heading or a line of its own: no full stop at its end."""
    return reading.text.folded[sentence.span.end - 1] not in ".!?\"'"


def is_done(reading: Reading) -> bool:
    """Whether one of the first sentences says that the deal was struck."""
    text = reading.text
    for sentence in text.sentences[:_LEAD]:
        if _is_heading(reading, sentence) and not _HEADS.isdisjoint(
            words_in(text.folded, sentence.span.start, sentence.span.end)
        ):
            head = _HEADED.search(text.small, sentence.span.start, sentence.span.end)
            if head and not _OBSTACLE.search(text.small, sentence.span.start, head.start()):
                return True
        if _DONE_WORDS.isdisjoint(words_in(text.folded, sentence.span.start, sentence.span.end)):
            continue
        match = _DONE.search(text.small, sentence.span.start, sentence.span.end)
        if match and not _OBSTACLE.search(
            text.small, max(sentence.span.start, match.start() - 40), match.start()
        ):
            return True
    return False
