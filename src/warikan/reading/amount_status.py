"""The standing of a sum: paid now, past, agreed, asked for, offered or expected; nothing where no cue is plain."""

from __future__ import annotations

import re
from functools import cache

from warikan.evidence.claims import AmountStatus
from warikan.figures.days import Days
from warikan.reading.deal_age import age_of_deal, is_done
from warikan.reading.setting import Setting
from warikan.reading.tense import verbs_in
from warikan.reading.words import column

# The words below are looked for in small letters, which is several times as fast as by leaving capitals out of account.
# What the clause before a sum says of its standing, as alternatives.
_WORDS: dict[AmountStatus, tuple[str, ...]] = {
    "asked": (
        r"demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|request(?:s|ed|ing)?",
        r"want(?:s|ed)(?!\s+to\b)|insist(?:s|ed|ing)?\s+on|press(?:ed|es|ing)|urg(?:es|ed|ing)",
        r"(?:ask|call|press|push)(?:s|es|ed|ing)?\b(?:\s+[\w.'-]+){0,6}?\s+(?:for|to\s+pay)",
    ),
    "offered": (r"offer(?:s|ed|ing)?|made\s+an\s+offer",),
    "expected": (
        r"(?:is|are|be)\s+(?:\w+ly\s+)?(?:expected|projected|forecast|estimated|likely|believed|thought)\s+to",
        r"expects?(?:\s+to)?|projects?|is\s+(?:expected|projected|forecast)\s+at",
        r"(?:may|might|could)\s+(?:\w+ly\s+)?(?:have\s+to\s+)?(?!have\b)\w+",
    ),
    "agreed": (
        r"agree[sd]?\s+(?:on|to|that)|agreed\b(?:\s+[\w.'-]+){0,4}?\s+(?:on|to)|settled\s+on|voted\s+(?:\w+\s+){0,2}to",
        r"(?:is|was|are|were|been)\s+(?:set|fixed)\s+at|sets|secured",
        r"(?:has|have)\s+(?:committed|pledged|secured|won|obtained)|(?:specif(?:y|ies|ied)|stipulate[sd]?)\s+that",
    ),
}
_CUES = tuple((status, re.compile(rf"\b(?:{'|'.join(words)})\b")) for status, words in _WORDS.items())
_BELIEF = re.compile(
    r"\b(?:believed|reportedly|rumou?red|speculat\w+|allegedly|tentative\w*|likely|possibl[ey]|might|may|could|expected|"
    r"if|unless|whether|proposal|proposed|draft|considering|consider)\b"
)
_DENIED = re.compile(
    r"\b(?:not|never|n't|den(?:y|ied|ies)|no\s+(?:demand|request|offer|plan)|reject\w*|refus\w*)\b|n't\b"
)
_PLANNED = re.compile(
    r"\b(?:projected|expected|forecast|planned)\s+(?:(?:total|cost|bill|sum|figure)\s+of\s+)?$"
)
_NOW = re.compile(
    r"\b(?:currently|now|at\s+present)\s+(?:pays?|provid\w+|contribut\w+|spends?)\b"
    r"|\b(?:pays|provides|contributes|spends)\s+(?:currently|now)\b"
)
_GOES = re.compile(
    r"\s*(?:will|would|is\s+to|are\s+to)\s+(?:go|be\s+(?:paid|spent|used|provided|set\s+aside|allocated))\b"
)
_WAS_PAID = re.compile(r"\s*(?:was|were|had\s+been)\s+(?:paid|spent|provided|released|disbursed)\b")
_WOULD = re.compile(r"\s*(?:would|could|might|may)\b")
_ENDED = re.compile(
    r"\b(?:was|were|had|paid|spent|contributed|came|totall?ed|amounted|provided|shouldered|bore|stood)\b"
)
_STALE = 120  # days before the text after which a deal that was agreed is no longer news


def status_of(here: Setting, period: Days | None) -> AmountStatus | None:
    """The standing of a sum: by the deal it is tied to, the nearest cue, its period, then its verb and the news."""
    if here.sum.unit_price:
        return "other"
    if _PLANNED.search(here.before.lower()):
        return "expected"
    cue = _nearest(here)
    if cue in ("asked", "offered"):
        return None if _DENIED.search(here.before.lower()) else cue
    return (
        _by_deal(here, cue)
        or _by_cue(here, cue)
        or _by_time(here, period, cue)
        or _by_verb(here, period, cue)
    )


def _nearest(here: Setting) -> AmountStatus | None:
    """The cue that ends last before the sum in its clause; in its sentence where the clause has no verb."""
    words = (here.before if verbs_in(here.before) else here.own).lower()
    found = [(match.end(), status) for status, pattern in _CUES for match in pattern.finditer(words)]
    return max(found)[1] if found else None


def _by_deal(here: Setting, cue: AmountStatus | None) -> AmountStatus | None:
    """Past under a deal before, paid now under the present one, agreed under a new one that is done."""
    age = age_of_deal(here)
    if age == "former":
        return "past" if cue is None else None
    if age == "present" or _NOW.search(here.before.lower()):
        return "in_force" if cue is None else None
    plain = not _BELIEF.search(here.before.lower()) and not _DENIED.search(here.before.lower())
    return "agreed" if age == "new" and plain and cue != "expected" and is_done(here.reading) else None


def _by_cue(here: Setting, cue: AmountStatus | None) -> AmountStatus | None:
    """Expected as said; settled, unless only believed (then expected) or told of long ago (then not plain)."""
    if cue is None or _DENIED.search(here.before.lower()):
        return None
    if cue == "expected":
        return cue
    if _BELIEF.search(here.led.lower()):
        return "expected" if re.search(r"\b(?:believed|reportedly)\b", here.led) else None
    return None if _told_of_old(here) else "agreed"


def _told_of_old(here: Setting) -> bool:
    day = here.reading.publication.best
    if day is None:
        return False
    return any(
        time.days is not None and (day - time.days.last).days > _STALE
        for _, time in here.times_in(here.clause)
    )


def _by_time(here: Setting, period: Days | None, cue: AmountStatus | None) -> AmountStatus | None:
    """Over by the day of the text: past; running, with no new deal in its words: paid now; ahead: agreed if done."""
    day = here.reading.publication.best
    if day is None or period is None or cue is not None:
        return None
    if period.last < day:
        return "past" if _ENDED.search(here.own.lower()) or _WAS_PAID.match(here.rest) else None
    if _BELIEF.search(here.before.lower()) or _DENIED.search(here.before.lower()):
        return None
    if _WOULD.match(here.rest):
        return None
    if day in period:
        return None if age_of_deal(here) == "new" else "in_force"
    return "agreed" if is_done(here.reading) else None


def _by_verb(here: Setting, period: Days | None, cue: AmountStatus | None) -> AmountStatus | None:
    """Paid in the past, paid now, or to be paid under the deal that the text opens with."""
    if (
        cue is not None
        or _BELIEF.search(here.before.lower())
        or _DENIED.search(here.before.lower())
        or _told_of_old(here)
    ):
        return None
    if _to_pay().search(here.before.lower()) or _GOES.match(here.rest):
        day = here.reading.publication.best
        begun = period is not None and day is not None and period.first <= day
        return "agreed" if not begun and is_done(here.reading) else None
    return "in_force" if _pays().search(here.before) else None


@cache
def _to_pay() -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in column("pay_verbs", "base"))
    rises = r"(?:goes|go|rises?|increases?|climbs?)\s+(?:up\s+)?(?:by\s+)?(?:[\w.%]+\s+){0,3}?to"
    ahead = rf"(?:will|would|is\s+to|are\s+to)\s+(?:\w+ly\s+)?(?:{verbs}|raise|go|rise|increase|release)"
    return re.compile(rf"\b(?:{ahead}|{rises})\b(?:\s+[\w.,'%-]+){{0,12}}?\s*$")


@cache
def _pays() -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in column("pay_verbs", "third"))
    return re.compile(rf"\b(?:{verbs})\b(?:\s+[\w.,'-]+){{0,4}}?\s*$")
