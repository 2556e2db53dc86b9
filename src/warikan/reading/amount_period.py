"""The time a sum is for: only where the words tie it to the sum itself."""

from __future__ import annotations

import re

from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.span import Span
from warikan.reading.setting import Setting
from warikan.reading.tense import verbs_in

SHORTEST = 28  # days; a sum is not for a day or a week of news
_TIED = re.compile(r"\s*(?:[^,.;:()]*?\s)?(?P<lead>in|for|over|during|from|through)\s+(?:the\s+)?$", re.IGNORECASE)
_LABEL = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:budget|contribution|outlay|allocation|payment|figure|level|total|bill|spending)s?\s+(?:of|at|was|is|to)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NAMED_FOR = re.compile(
    r"\b(?:budget|figure|sum|total|amount|contribution|share|payment|bill|cost|outlay|spending)s?\b[^,.;:]{0,40}?\s(?:for|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COPULA = re.compile(r"(?:,[^,;:]*,)?\s+(?:is|was|are|were|will\s+be|would\s+be|stands?\s+at|stood\s+at|came\s+to|comes\s+to|totals?|totall?ed|amounts?\s+to|amounted\s+to|of|at)\s+(?:[\w-]+\s+){0,2}$")
_FRONTED = re.compile(r"(?:[\"'(]|But\s|And\s|Yet\s)?(?:(?P<lead>[A-Z][a-z]+)\s+)?(?:the\s+)?$")
_STRIKING = re.compile(r"\b(?:agree|sign|offer|demand|ask|request|want|sought|announc|decid|approv|pledg|promis|settle|reach)\w*", re.IGNORECASE)


def period_of(here: Setting) -> Days | None:
    """The days a sum is for; ``None`` where nothing ties a time to it, or two readings differ."""
    found = {days for days in (_behind(here), _labelled(here), _fronted(here)) if days is not None}
    return found.pop() if len(found) == 1 else None


def _usable(time: Time) -> Days | None:
    days = time.days
    if days is None or time.fuzzy or days.length < SHORTEST or time.kind in ("price_base", "reporting"):
        return None
    return days


def _behind(here: Setting) -> Days | None:
    """… billion yen next year; … million annually from 2030 to 2036; a … billion budget for 2026."""
    folded = here.reading.text.folded
    clause = Span(here.end, max(here.end, here.clause.end))
    for span, time in here.times_in(clause):
        gap = folded[here.end : span.start]
        if any(other.span.start >= here.end and other.span.end <= span.start for other in here.reading.sums):
            return None
        if not gap.strip() and gap:
            return _usable(time)
        if span.start == here.end or not _TIED.fullmatch(gap.replace(",", " ")) or verbs_in(gap) or "than" in gap.split():
            # "From 2030 to 2036" holds its own preposition.
            return _usable(time) if not gap.strip(" ") and span.start > here.end else None
        return _usable(time)
    return None


def _labelled(here: Setting) -> Days | None:
    """The fiscal 2010 budget of …; the figure for the current fiscal year is …"""
    folded = here.reading.text.folded
    for span, time in reversed(here.times_in(Span(here.sentence.start, here.sum.span.start))):
        gap = folded[span.end : here.sum.span.start]
        if _LABEL.fullmatch(gap):
            return _usable(time)
        named = _NAMED_FOR.search(folded[here.sentence.start : span.start])
        if named and _COPULA.fullmatch(gap):
            return _usable(time)
    return None


def _fronted(here: Setting) -> Days | None:
    """For fiscal 2021, Japan pays …; This year Korea pays …"""
    folded = here.reading.text.folded
    opening = here.times_in(Span(here.sentence.start, here.sum.span.start))
    if not opening:
        return None
    span, time = opening[0]
    lead = _FRONTED.fullmatch(folded, here.sentence.start, span.start)
    if lead is None:
        return None
    between = folded[span.end : here.sum.span.start]
    if _STRIKING.search(between) or any(Span(span.end, here.sum.span.start).covers(other.span) for other in here.reading.sums):
        return None
    word = (lead["lead"] or "").lower()
    if word not in ("for", "in", "during", "over", ""):
        return None
    # A second time in the sum's own clause may be the one it is for.
    rivals = [other for at, other in opening[1:] if here.clause.covers(at) and at != span and _usable(other) is not None]
    return None if rivals else _usable(time)
