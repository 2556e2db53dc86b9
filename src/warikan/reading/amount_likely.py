"""The likeliest standing of a sum that no cue of its own gives one: by time, mood and what became of the deal."""

from __future__ import annotations

from warikan.evidence.claims import AmountStatus
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.reading.amount_predicate import plain
from warikan.reading.setting import Setting
from warikan.reading.tense_groups import groups, tokens_of, words_of

_OUGHT = regex(
    r"\b(?:told\s+(?:the\s+)?[\w.]+\s+to|should|ought\s+to|must|needs?\s+to|hold(?:s|ing)?\s+out\s+for|held\s+out\s+for)\b"
)
_CONDITION = regex(r"\b(?:if|unless|provided\s+that|assuming)\b")
_DOUBT = regex(
    r"\b(?:would|could|might|may|likely|possibl[ey]|believed|reportedly|denied|unclear|draft|proposed|proposal)\b"
)
_DEAL = regex(r"\b(?:agreement|deal|pact|accord|lease|protocol|treaty|contract|law|act)\b")
_BEHIND = regex(
    r"\s+(?:behind|in\s+arrears|short|outstanding|unused|unspent|unpaid)\b|\s+(?:lies|lie|remains?|remained)\s+"
)
_WOULD = regex(r"\s*(?:would|could|might|may)\b")
_FROM = regex(r"\b(?:up|down)(?:\s+[\w.%-]+){0,3}?\s+from\s+(?:about\s+|some\s+|the\s+|a\s+)?$")
_DEAL_BEHIND = regex(
    r"[-\s]+(?:[\w-]+\s+){0,2}(?:arrangement|agreement|deal|pact|accord|package|contract|facility)\b"
)
_EARLIER = regex(
    r"\b(?:last|previous|prior|preceding)\s+(?:fiscal\s+)?year\b|\blast\s+time\b|\ba\s+year\s+(?:ago|earlier|before)\b"
)


_OPENS = frozenset(
    "raised floated opened put named mentioned estimated pointed denied claimed failed signed".split()
)


def likely_status(here: Setting, period: Days | None) -> AmountStatus | None:
    """What the sentence's mood and the stage of the deal make of a sum that no word of its own gives a standing.

    What is over is past; what should be paid is asked; what would or could be is expected; what has been paid is past,
    or in force where it is paid every year; the rest is settled where the text tells a deal that is done, else ahead.
    A sum told of arrears, of a condition or with no mood at all in a text without a deal has none.
    """
    own, rest = plain(here.own), plain(here.rest)
    if _BEHIND.match(rest):
        return "other"
    day = here.reading.publication.best
    if day is not None and period is not None and period.last < day:
        return "past"
    if _OUGHT.search(own):
        return "asked"
    if _DOUBT.search(own):
        return "agreed" if here.struck and _DEAL.search(own) else "expected"
    return _by_mood(here, rest)


def _by_mood(here: Setting, rest: str) -> AmountStatus | None:
    told = groups(tokens_of(here.own))
    kind = told[-1].kind if told else None
    if kind == "pluperfect" or _EARLIER.search(rest) or _FROM.search(here.own):
        return "past"
    if kind == "perfect" and here.sum.per_year:
        return "in_force"
    if _CONDITION.search(rest) or _WOULD.match(rest):
        return "expected"
    if here.struck or _DEAL_BEHIND.match(rest):
        return "agreed"
    if kind == "past" and told[-1].verb not in words_of("report") and told[-1].verb not in _OPENS:
        return "past"
    return "in_force" if here.sum.per_year and kind in ("present", None) else "expected"
