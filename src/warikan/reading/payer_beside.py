"""Payers by their place: beside their sum in brackets, in a clause behind it, or as its one subject."""

from __future__ import annotations

from functools import cache
from re import Pattern

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.reading.amount_predicate import predicate
from warikan.reading.names import Mention
from warikan.reading.payer_named import acts, is_object
from warikan.reading.setting import Setting
from warikan.reading.words import column, table

_OPENED = regex(r"\s*(?:\(|:\s*|\s[-–—]\s)(?:about\s+|some\s+|nearly\s+)?$")
_ITS = regex(r"\b(?:[Ii]ts|[Tt]heir)\s+(?:own\s+|remaining\s+|first\s+|annual\s+|full\s+)?$")
_HAS_SHARE = regex(
    r"(?:'s?)?\s+(?:(?:ha[sd]|ha(?:s|d|ve)\s+the|bears?|bore|carries|carried|is|was|remains?|stays?|comes?|came)\s+)"
    r"(?:[\w-]+\s+){0,4}?(?:share|contribution|portion|quota|donor|giver|payer|contributor|next|second|down|in)\s*,?\s+"
    r"(?:for|on|at|with|of)\s+(?:about\s+|some\s+|nearly\s+|roughly\s+|up\s+to\s+)?$"
)
_DOWN_FOR = regex(r"\s+(?:is|was|are)\s+(?:down|in|good)\s+for\s+(?:about\s+|some\s+|nearly\s+|up\s+to\s+)?$")
_COSTS = regex(r"\bcost(?:s|ing)?\s+(?:the\s+)?$")
_SMALL = regex(
    r"(?:'s\s+taxpayers)?\s+(?:(?:about|some|around|an?|another|extra|additional|as|much|up|to|more|than|nearly|roughly|well|over|at|least)\s+)*$"
)
_RECEIVES = regex(
    r"\b(?:receiv\w+|gets?|got|obtain\w*|secur\w+|needs?|needed|demand\w*|seek\w*|sought|ask\w*|want\w*|request\w*|"
    r"claim\w*|earn\w*|sav\w+|borrow\w*|los[et]\w*|gain\w*|held\s+out|hold\w*\s+out|estimat\w+|put\w*|reckon\w*)\b"
)


_TOLD = regex(r"\bthat\b")  # who is told of a cost need not pay it


def payers_beside(here: Setting) -> tuple[Party, ...]:
    """The parties a sum stands beside: "France (€309 million)", "the $2 billion Germany pledged", "its share"."""
    return _bracketed(here) or _relative(here) or _down_for(here) or _costing(here) or _its(here)


def _last_before(here: Setting) -> Mention | None:
    before = [
        m for m in here.named(here.sentence.start, here.sum.span.start) if m.span.end <= here.sum.span.start
    ]
    return before[-1] if before else None


def _bracketed(here: Setting) -> tuple[Party, ...]:
    """... and France (€309 million)."""
    last = _last_before(here)
    if last is None:
        return ()
    gap = here.reading.text.folded[last.span.end : here.sum.span.start]
    return (last.party,) if "(" in gap and _OPENED.fullmatch(gap) else ()


def _relative(here: Setting) -> tuple[Party, ...]:
    """The $2.24 billion (that) Germany pledged."""
    behind = [
        m
        for m in here.named(here.end, here.limit)
        if _lead().fullmatch(here.reading.text.folded, here.end, m.span.start)
    ]
    if not behind:
        return ()
    return (
        (behind[0].party,)
        if _gives().match(here.reading.text.small, behind[0].span.end, here.sentence.end)
        else ()
    )


@cache
def _lead() -> Pattern[str]:
    return regex(r"\s+(?:(?:that|which)\s+)?(?:the\s+)?")


@cache
def _gives() -> Pattern[str]:
    """A verb of paying or promising right behind a party."""
    words = {
        word
        for row in table("sum_verbs")
        if row["class"] in ("paid", "offered") and not row["needs"]
        for word in (row["past"], row["third"], row["base"])
    } | {word for key in ("base", "third", "past") for word in column("pay_verbs", key)}
    return regex(
        r"(?:\s+(?:has|had|have|will|would|is\s+to|already|now|\w+ly))*\s+(?:"
        + "|".join(sorted(words, key=lambda word: (-len(word), word)))
        + r")\b"
    )


def _down_for(here: Setting) -> tuple[Party, ...]:
    """Rome is down for €225 million; Germany has the biggest share, on €427 million."""
    last = _last_before(here)
    if last is None:
        return ()
    text = here.reading.text.folded
    gap = text[last.span.end : here.sum.span.start]
    fits = _DOWN_FOR.fullmatch(gap) or _HAS_SHARE.fullmatch(gap)
    return (last.party,) if fits and not is_object(text, last) else ()


def _costing(here: Setting) -> tuple[Party, ...]:
    """The move will cost South Korea as much as 9 trillion won."""
    last = _last_before(here)
    if last is None:
        return ()
    text = here.reading.text
    led = text.small[max(here.sentence.start, last.span.start - 24) : last.span.start]
    gap = text.folded[last.span.end : here.sum.span.start]
    return (last.party,) if _COSTS.search(led) and _SMALL.fullmatch(gap) else ()


def _its(here: Setting) -> tuple[Party, ...]:
    """Cyprus will not contribute; its €2.3 million …"""
    if _ITS.search(here.own) is None:
        return ()
    last = _last_before(here)
    return (last.party,) if last is not None and not is_object(here.reading.text.folded, last) else ()


def sole_subject(here: Setting) -> tuple[Party, ...]:
    """The one party that the sum's own words name before it, as what they speak of, where it pays by no other word.

    Not where the verb receives, asks or only reckons.
    """
    own = here.own
    start = here.sum.span.start - len(own)
    named = [m for m in here.named(start, here.sum.span.start) if m.span.end <= here.sum.span.start]
    text = here.reading.text.folded
    subjects = {m.party for m in named if m.party.id and acts(text, m) and not is_object(text, m)}
    found = predicate(here)
    if len(subjects) != 1 or _RECEIVES.search(own.lower()) or _TOLD.search(own):
        return ()
    pays = found is None or (found.kind in ("paid", "is", "agreed", "offered") and not found.denied)
    return tuple(subjects) if pays else ()
