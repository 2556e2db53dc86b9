"""The likeliest standing of a sum that no cue of its own gives one: by time, mood and what became of the deal."""

from __future__ import annotations

from warikan.evidence.claims import AmountStatus
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.reading.amount_predicate import CHOICE, CLAIMED, HELD, OWED, WOULD, is_unreal, plain
from warikan.reading.deal_age import DEAL
from warikan.reading.setting import Setting
from warikan.reading.tense_groups import Group, groups, tokens_of, words_of

_OUGHT = regex(
    r"\b(?:told\s+(?:the\s+)?[\w.]+\s+to|should|ought\s+to|must|needs?\s+to|hold(?:s|ing)?\s+out\s+for|held\s+out\s+for)\b"
)
_CONDITION = regex(r"\b(?:if|unless|provided\s+that|assuming)\b")
_DOUBT = regex(
    r"\b(?:would|could|might|may|likely|possibl[ey]|believed|reportedly|denied|unclear|draft|proposed|proposal)\b"
)
_DEAL = regex(rf"\b(?:{DEAL}|law|act)\b")
_BEHIND = regex(
    r"\s+(?:behind|in\s+arrears|short|outstanding|unused|unspent|unpaid)\b|\s+(?:lies|lie|remains?|remained)\s+"
)
_FROM = regex(
    r"\b(?:up|down|rais\w+|cut\w*|lift\w+|increas\w+|reduc\w+|lower\w+|boost\w+|trim\w+|hik\w+)\b(?:\s+(?!for\b)\S+){0,9}?"
    r"\s+from\s+(?:about\s+|some\s+|the\s+|a\s+|an?\s+\w+\s+)?$"
    r"|\b(?:increase|rise|cut|drop|decrease|reduction)\s+(?:over|on|from)\s+(?:about\s+|the\s+)?$"
)
_DEAL_BEHIND = regex(rf"[-\s]+(?:[\w-]+\s+){{0,2}}(?:{DEAL}|facility)\b")
_EARLIER = regex(
    r"\b(?:last|previous|prior|preceding)\s+(?:fiscal\s+)?year\b|\blast\s+time\b|\ba\s+year\s+(?:ago|earlier|before)\b"
)

# What says of a sum beside a new deal that it is not of that deal.
_NOW = regex(r"\b(?:currently|at\s+present|nowadays|presently)\b[^.;,]{0,40}$")
_NOW_BEHIND = regex(r"\s+(?:now|at\s+present|currently|today)(?=\s*[.,;)]|\s*$)")
_REPLACED = regex(r"\b(?:replac|supersed|succeed)(?:es?|ed|s|ing)?\s+(?:an?|the|its)\s+[^.;,]{0,30}$")
_PAYS = regex(
    r"\s+(?:(?:that|which)\s+)?(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}\s+(?:already\s+|now\s+)?"
    r"(?:pays?|contributes?|provides?|spends?|gives?)\b"
)
_AGREED_BEFORE = regex(
    r"\s+(?:agreed|committed|pledged|promised|signed)\s+(?:up\s+)?"
    r"(?:in\s+(?:[A-Z][a-z]+\s+)?(?P<year>\d{4})|last\s+(?:year|[A-Z](?!\w*day)\w+)|over\s+the\s+(?:last|past))"
    r"(?![^.;]*\b(?:will|would|to\s+be)\b)"
)
_HAS_COME = regex(
    r"\s+(?:ha[sd]|have)\s+(?:already\s+|now\s+|since\s+|so\s+far\s+)?"
    r"(?:reached|arrived|been\s+(?:paid|transferred|disbursed|delivered|handed|sent))\b"
)
_COSTS = regex(r"\bcosts?\b")
_HANDED = frozenset("received paid transferred disbursed delivered sent spent handed contributed".split())
_NONE = regex(r"\b(?:no|without|nor)\s+(?:an?\s+)?$")
_OPENS = frozenset(
    "raised floated opened put named mentioned estimated pointed denied claimed failed signed".split()
)


def likely_status(here: Setting, period: Days | None) -> AmountStatus:
    """What the sentence's mood and the stage of the deal make of a sum that no word of its own gives a standing.

    In this order: one of several to choose from is offered; what is held back is expected; what is owed, behind or
    untrue is "other"; a time that is over makes it past; what should be paid is asked; what would or could be is
    expected; a pluperfect, last year, or the level before a change is past; what has been paid every year is in force;
    a condition is expected; what has come, or was agreed before, is past, and what is paid now or replaced in force;
    in a text whose deal is done the rest is agreed; a past verb of doing is past; a yearly sum in the present is in
    force; all else is expected.
    """
    own, rest = plain(here.own), plain(here.rest)
    if CHOICE.search(plain(here.before)):
        return "offered"
    if HELD.search(own):
        return "expected"
    if _BEHIND.match(rest) or OWED.search(own) or CLAIMED.match(here.rest) or is_unreal(here):
        return "other"
    day = here.reading.publication.best
    if day is not None and period is not None and period.last < day:
        return "past"
    if _OUGHT.search(own):
        return "asked"
    if _DOUBT.search(own):
        return "agreed" if here.struck and _DEAL.search(own) else "expected"
    return _by_mood(here, rest)


def _by_mood(here: Setting, rest: str) -> AmountStatus:
    told = groups(tokens_of(here.own))
    kind = told[-1].kind if told else None
    if here.own.split() in (["from"], ["from", "about"]):
        return "past"  # "cut its payment to $3 million from $5 million"
    if kind == "pluperfect" or _EARLIER.search(rest) or _FROM.search(here.own):
        return "past"
    if kind == "perfect" and here.sum.per_year:
        return "in_force"
    if _CONDITION.search(rest) or WOULD.match(rest):
        return "expected"
    if (apart := _apart_from_the_deal(here, told)) is not None:
        return apart
    none = _NONE.search(here.own) is not None
    if not none and (here.struck or _DEAL_BEHIND.match(rest)):
        return "agreed"
    if kind == "past" and told[-1].verb not in words_of("report") and told[-1].verb not in _OPENS:
        return "past"
    return "in_force" if here.sum.per_year and kind in ("present", None) else "expected"


def _apart_from_the_deal(here: Setting, told: list[Group]) -> AmountStatus | None:
    """What is not of a deal just done: what is paid now and replaced by it, what was agreed before, what has come."""
    last = told[-1] if told else None
    came = last is not None and last.kind == "perfect" and last.verb in _HANDED
    if came or _HAS_COME.match(here.rest) or _was_agreed_before(here):
        return "past"
    now = last is None or last.kind == "present"
    running = now and here.sum.per_year and _COSTS.search(here.own)
    if (
        _NOW.search(here.own)
        or _NOW_BEHIND.match(here.rest)
        or _REPLACED.search(here.own)
        or _PAYS.match(here.rest)
        or running
    ):
        return "in_force"
    return None


def _was_agreed_before(here: Setting) -> bool:
    """Another "55 million agreed in 2021", of an earlier year than the text's."""
    found = _AGREED_BEFORE.match(here.rest)
    day = here.reading.publication.best
    return found is not None and (found["year"] is None or day is None or int(found["year"]) < day.year)
