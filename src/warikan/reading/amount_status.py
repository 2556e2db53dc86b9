"""The standing of a sum: paid now, past, agreed, asked for, offered or expected; nothing where no cue is plain."""

from __future__ import annotations

import re
from functools import cache

from warikan.evidence.claims import AmountStatus
from warikan.figures.days import Days
from warikan.reading.setting import Reading, Setting
from warikan.reading.words import column

_CUES: tuple[tuple[AmountStatus, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern, re.IGNORECASE))
    for status, pattern in (
        (
            "asked",
            r"\b(?:demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|request(?:s|ed|ing)?|want(?:s|ed)(?!\s+to\b)|insist(?:s|ed|ing)?\s+on|"
            r"(?:ask|call|press|push)(?:s|es|ed|ing)?\b(?:\s+[\w.'-]+){0,6}?\s+(?:for|to\s+pay)|press(?:ed|es|ing)|urg(?:es|ed|ing))\b",
        ),
        ("offered", r"\b(?:offer(?:s|ed|ing)?|made\s+an\s+offer)\b"),
        ("expected", r"\b(?:(?:is|are|be)\s+(?:\w+ly\s+)?(?:expected|projected|forecast|estimated|likely|believed|thought)\s+to|expects?\s+to|"
         r"expects?|projects?|(?:may|might|could)\s+(?:\w+ly\s+)?(?:have\s+to\s+)?(?!have\b)\w+|is\s+(?:expected|projected|forecast)\s+at)\b"),
        ("agreed", r"\b(?:agree[sd]?\s+(?:on|to|that)|agreed\b(?:\s+[\w.'-]+){0,4}?\s+(?:on|to)|settled\s+on)\b"),
    )
)  # fmt: skip
_BELIEF = re.compile(
    r"\b(?:believed|reportedly|rumou?red|speculat\w+|allegedly|tentative\w*|provisional\w*|likely|possibl[ey]|might|may|could|expected|"
    r"if|unless|whether|proposal|proposed|draft|considering|consider)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|n't|den(?:y|ied|ies)|no\s+(?:demand|request|offer|plan)|reject\w*|refus\w*)\b|n't\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:projected|expected|forecast|planned)\s+(?:(?:total|cost|bill|sum|figure)\s+of\s+)?$", re.IGNORECASE)
_DEAL = r"(?:agreement|deal|pact|accord|lease|package|arrangement|protocol|SMA|treaty|contract|term)"
_CURRENT = re.compile(rf"\b(?:under|in|by)\s+the\s+(?:current|present|existing)\s+(?:[\w-]+\s+){{0,2}}?{_DEAL}\b", re.IGNORECASE)
_FORMER = re.compile(rf"\b(?:under|in|by)\s+(?:the|its|their)\s+(?:previous|former|last|old|prior|expired|preceding)\s+(?:[\w-]+\s+){{0,2}}?{_DEAL}\b", re.IGNORECASE)
_NEW = re.compile(rf"\bunder\s+(?:a|an|the|its|their)\s+new\s+(?:[\w-]+\s+){{0,2}}?{_DEAL}\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:currently|now|at\s+present)\s+(?:pays?|provid\w+|contribut\w+|spends?)\b|\b(?:pays|provides|contributes|spends)\s+(?:currently|now)\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:was|were|had|paid|spent|contributed|came|totall?ed|amounted|provided|shouldered|bore)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:have|has|had)?\s*(?:\w+ly\s+)?(?:agreed|signed|concluded|sealed|struck|reached|settled|initial(?:l)?ed|approved|ratified|finali[sz]ed)\b",
    re.IGNORECASE,
)  # fmt: skip
_OBSTACLE = re.compile(r"\b(?:not|yet\s+to|fail\w*|without|before|possibl[ey]|could|may|might|would|aim\w*|hop\w+|seek\w*|believed|expected|likely|to\s+be)\b", re.IGNORECASE)
_STALE = 120  # days before the text after which a deal that was agreed is no longer news


def status_of(here: Setting, period: Days | None) -> AmountStatus | None:
    """The standing of a sum, by the nearest cue in its clause, then by its period and the news of the text."""
    if here.sum.unit_price:
        return "other"
    if _PLANNED.search(here.before):
        return "expected"
    cue = _nearest(here)
    if cue in ("asked", "offered"):
        return None if _DENIED.search(here.before) else cue
    if _FORMER.search(here.own) or _FORMER.search(here.after):
        return "past" if cue is None else None
    if _CURRENT.search(here.own) or _CURRENT.search(here.rest) or _NOW.search(here.before):
        return "in_force" if cue is None else None
    if cue == "expected":
        return None if _DENIED.search(here.before) else cue
    if cue == "agreed":
        return _agreed(here)
    return _by_time(here, period) or _by_news(here, period)


def _nearest(here: Setting) -> AmountStatus | None:
    """The cue that ends last before the sum in its clause."""
    found = [(match.end(), status) for status, pattern in _CUES for match in pattern.finditer(here.before)]
    return max(found)[1] if found else None


def _agreed(here: Setting) -> AmountStatus | None:
    """Settled, unless only believed (then expected) or told of long ago (then not plain)."""
    if _DENIED.search(here.before):
        return None
    if _BELIEF.search(here.led):
        return "expected" if re.search(r"\b(?:believed|reportedly)\b", here.led) else None
    return None if _told_of_old(here) else "agreed"


def _told_of_old(here: Setting) -> bool:
    day = here.reading.publication.best
    if day is None:
        return True
    return any(time.days is not None and (day - time.days.last).days > _STALE for _, time in here.times_in(here.sentence))


def _by_time(here: Setting, period: Days | None) -> AmountStatus | None:
    """Over by the day of the text: past; running on that day and nothing of a new deal in the sentence: paid now."""
    day = here.reading.publication.best
    if day is None or period is None:
        return None
    if period.last < day:
        return "past" if _ENDED.search(here.before[-60:]) else None
    fresh = _BELIEF.search(here.led) or _DONE.search(here.led) or _DENIED.search(here.before) or _NEW.search(here.rest)
    return "in_force" if day in period and not fresh else None


def _by_news(here: Setting, period: Days | None) -> AmountStatus | None:
    """What is to be paid under a new deal, or by a deal the text opens with."""
    if _BELIEF.search(here.led) or _DENIED.search(here.before) or _told_of_old(here):
        return None
    if _NEW.search(here.own) or _NEW.search(here.rest):
        return "agreed"
    ahead = _to_pay().search(here.before)
    day = here.reading.publication.best
    begun = period is not None and day is not None and period.first <= day
    return "agreed" if ahead and not begun and _deal_is_news(here.reading) else None


@cache
def _to_pay() -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in column("pay_verbs", "base"))
    return re.compile(rf"\b(?:will|would|is\s+to|are\s+to)\s+(?:\w+ly\s+)?(?:{verbs})\b(?:\s+[\w.,'-]+){{0,4}}?\s*$", re.IGNORECASE)


def _deal_is_news(reading: Reading) -> bool:
    """Whether one of the first sentences says that the deal was struck."""
    text = reading.text
    for sentence in text.sentences[:4]:
        match = _DONE.search(text.folded, sentence.span.start, sentence.span.end)
        if match and not _OBSTACLE.search(text.folded, sentence.span.start, match.start()):
            return True
    return False
