"""The time a sum is for: only where the words tie it to the sum itself."""

from __future__ import annotations

import re

from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import predicate
from warikan.reading.amount_words import is_change
from warikan.reading.setting import Setting
from warikan.reading.tense import verbs_in

NEAR, FAR = 40, 90  # characters from a sum to its year, or to years that bring their own preposition
YEAR = 366  # days
QUARTER = 85  # days
SHORTEST = 28  # days; a sum is not for a day or a week of news
_OF_ITSELF = regex(
    r"(?:this|next|last|the\s+(?:coming|current|previous|following))\s+(?:(?:fiscal|financial)\s+)?year\b",
    re.IGNORECASE,
)
_EACH_OF = regex(r"\s*(?:,\s*)?(?:and|&)\s+(?:the\s+)?$")
_ASIDE_FOR = regex(  # "24.9 billion yen, 1.5 percent lower, for fiscal 2009"
    r"\s*,\s(?P<aside>[^,;:]{1,40}),\s+(?:for|in|over|during)\s+(?:the\s+)?(?:fiscal\s+)?$"
)
_BUDGETED = regex(r"(?:'s?)?\s+(?:[\w-]+\s+)?(?:budget|accounts|allocation)\b")
_DRAWN_ON = regex(
    r"\s(?:(?!(?:than|as|unlike)\b)[^\s,.;:()]+\s+){0,8}?"
    r"(?:from|in|under|out\s+of|into|for|by|through)\s+(?:the\s+|its\s+|their\s+)?$"
)
_ITS_VERB = regex(r"\s+(?:(?:and|which)\s+)?(?:will|would|is|are|was|were|has|have|to\s+be)\b")
_TIED = regex(
    r"\s*(?:[^,.;:()]*?\s)?(?P<lead>into|in|for|over|during|from|through|until|since)\s+(?:each\s+of\s+)?(?:the\s+)?"
    r"(?:(?:[a-z]+(?:ese|ish|ian|an|ch)|u\.?s\.?)\s+)?(?:(?:fiscal\s+)?(?:period|years?|term)\s+)?$",
    re.IGNORECASE,
)
_TO_COVER = regex(  # "to cover the shortfall in 2001"
    r"\s+to\s+(?:help\s+)?(?:cover|meet|fund|finance|pay\s+for|make\s+up(?:\s+for)?)\s(?:[\w'-]+\s){0,4}?(?:shortfalls?|deficits?|gaps?|costs?|expenses|spending|budgets?|bills?|operations?|works?|wages|salaries)\s(?:in|for|of|during)\s+(?:the\s+)?$"
)
_COMPARES = frozenset({"than", "as"})
_BY = regex(r"\s+by\s+(?:the\s+)?")
_CHANGED = regex(  # "up 2 percent from a year earlier", and behind a sum that is itself a change, "from this year"
    r"(?:.*\b(?P<way>up|down|rise|increase|hike|gain|growth|cut|drop|fall|decline|decrease|reduction|higher|lower)\b[^;:()]*)?"
    r"\s(?:from|over|on|against)\s+(?:the\s+|its\s+|their\s+)?",
    re.IGNORECASE | re.DOTALL,
)
_PAID = regex(
    r"(?:\s+(?:(?:was|were|is|are|has\s+been|will\s+be|to\s+be)\s+(?:paid|spent|provided|released|due|disbursed)|"
    r"(?:will|would|is\s+to|are\s+to)\s+(?:follow|come|be\s+(?:paid|spent|provided|released))|"
    r"(?:to\s+which|which|that|to)\s+[\w\s]{1,30}?\b(?:is|are)\s+committed|(?:which|that)\s+[\w\s]{1,30}?\b(?:pays?|paid|spends?|spent)|"
    r"(?:it|they|he|she|we|[A-Z]\w+)\s+(?:had\s+)?(?:pays?|paid|spends?|spent|gives?|gave|contributes?|contributed|provides?|provided)))\s+"
    r"(?:(?:in|for|during)\s+)?"
    r"|\s+(?:assessed|due|owed|budgeted|earmarked|set\s+aside|allocated|approved|decided|payable)\s+for\s+(?:the\s+)?",
    re.IGNORECASE,
)
# What a budget does with a sum.
_HOLDS = r"sets?\s+aside|allots|allotted|allocates?d?|earmarks|earmarked|includes|included|contains|contained"
_LABEL = regex(
    r"\s+(?:[\w-]+\s+){0,2}?(?:budget|contribution|outlay|allocation|payment|figure|level|total|bill|spending|dues|share|assessment"
    rf"|quota|rent|levy|fee|grant|support)s?(?:\s+(?:of|at|was|is|to|(?:(?:that|which)\s+)?(?:{_HOLDS}))|:)\s+"
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_POSSESSIVE = regex(  # "this year's 869 billion won", "at this year's level of about 188 billion yen"
    r"'s?\s+(?:(?:level|figure|sum|total|amount|payment|budget|contribution|share|bill|fee|rent)s?\s+(?:of|at)\s+)?"
    r"(?:(?:about|some|around|nearly|roughly|almost)\s+)?"
)
_WHEN_PAID = regex(  # "more than in 2020, when it paid 1.04 trillion won"
    r",\s+when\s+(?:[\w.'-]+\s+){1,5}?(?:paid|gave|spent|contributed|provided|pays|gives|spends|contributes|provides)\s+(?:[\w-]+\s+){0,2}$"
)
_NAMED_FOR = regex(
    r"\b(?:budget|figure|sum|total|amount|contribution|share|payment|bill|cost|outlay|spending|burden|support|dues|rent|levy|fee|quota|grant|assessment)s?\b[^,.;:]{0,40}?\s(?:for|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COPULA = regex(
    r"(?:,[^,;:]*,)?\s+(?:(?:(?:is|was|are|were|has\s+been)\s+)?(?:set|fixed|put|estimated|forecast)\s+at|is|was|are|were|will\s+be"
    r"|would\s+be|stands?\s+at|stood\s+at|in\s+the\s+amount\s+of|amounting\s+to|totall?ing|came\s+to|comes\s+to|totals?|totall?ed"
    rf"|amounts?\s+to|amounted\s+to|{_HOLDS}|provides|provided|foresees|foresaw|of|at|with)\s+(?:[\w-]+\s+){{0,2}}$"
)
_THING = regex(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+)?(?P<noun>budget|contribution|payment|levy|quota|grant|outlay|bill)\s+"
    r"(?:is|was|will\s+be|comes|stands|amounts)\b[^.;:]*$"
)
_NAMED = regex(
    r"\b(?:budget|figure|sum|total|amount|contribution|share|payment|bill|cost|outlay|spending|burden)s?\b[^,.;:]{0,40}\s$"
)
_FRONT_COMMA = regex(r",\s+(?:[\w-]+\s+){0,2}")
_SPELT = regex(r"(?:from|between)\s", re.IGNORECASE)
_FRONTED = regex(
    r"(?:\([A-Za-z0-9]{1,12}\)\s+|[\"'(*-]\s?|But\s|And\s|Yet\s)?(?:(?P<lead>[A-Z][a-z]+)\s+)?(?:the\s+)?(?:(?:fiscal\s+|financial\s+|calendar\s+)?(?:years?|period|term)\s+)?$"
)
_CLAUSE_FRONT = regex(
    r"[;:]\s+(?:(?:but|and|yet|while)\s+)?(?:(?:by|in|for|during|over)\s+)?(?:the\s+)?(?:(?:fiscal\s+)?year\s+)?$",
    re.IGNORECASE,
)
_ASIDE = regex(r",\s+(?:which|who|when|where)\b[^,]*$|^,\s[^,]*$")
_STRIKING = regex(
    r"\b(?:agree|sign|offer|demand|ask|request|want|sought|announc|told|said|decid|approv|pledg|promis|settle|reach)\w*",
    re.IGNORECASE,
)


def period_of(here: Setting) -> Days | None:
    """The days a sum is for; ``None`` where nothing ties a time to it, or two readings differ."""
    found = {
        days for days in (_behind(here), _labelled(here), _fronted(here), _budgeted(here)) if days is not None
    }
    if not found:
        return _carried(here)
    return found.pop() if len(found) == 1 else None


def _usable(time: Time) -> Days | None:
    days = time.days
    by_guess = time.fuzzy and not time.form.startswith("Anaphor(year")  # "the previous year" is a whole one
    if days is None or by_guess or days.length < SHORTEST or time.kind in ("price_base", "reporting"):
        return None
    return days


def _behind(here: Setting) -> Days | None:
    """… billion yen next year; … million annually from 2030 to 2036; a … budget for 2026; … was paid in 1999."""
    words = here.reading.text.undotted
    times = here.times_in(Span(here.end, max(here.end, min(here.sentence.end, here.limit))))
    if not times or times[0][0].start == here.end:
        return None
    span, time = times[0]
    gap = words[here.end : span.start]
    if not gap.strip():
        return None if _is_day_of_payment(here, time) else _usable(time)
    if (aside := _ASIDE_FOR.fullmatch(gap)) is not None and not verbs_in(aside["aside"]):
        return _joined(here, times) or _usable(time)
    if _PAID.fullmatch(gap) or _TO_COVER.fullmatch(gap):
        return _usable(time)
    if not here.clause.covers(span) or verbs_in(gap) or not _COMPARES.isdisjoint(gap.split()):
        return None
    if _is_level_before(here, time, gap):
        return None
    if _is_its_own(here, span, time, gap):
        return _usable(time)
    tied = _TIED.fullmatch(gap.replace(",", " "))
    return _led(here, times, tied["lead"].lower()) if tied is not None else None


def _is_level_before(here: Setting, time: Time, gap: str) -> bool:
    """Whether a year is only what a change is reckoned from: "up 2 percent from a year earlier"."""
    changed, days = _CHANGED.fullmatch(gap), time.days
    if changed is None or days is None or days.length > YEAR:
        return False
    return changed["way"] is not None or is_change(here)


def _is_its_own(here: Setting, span: Span, time: Time, gap: str) -> bool:
    """Whether a time behind a sum needs no word that ties it: it brings its own, or stands by itself."""
    words = here.reading.text.undotted
    several = time.days is not None and time.days.length > YEAR
    if _SPELT.match(words, span.start) and len(gap) < (FAR if several else NEAR) and "," not in gap:
        return True  # "from 2007 to 2018"
    if _BY.fullmatch(gap) and (found := predicate(here)) is not None and found.kind == "is":
        return True  # "the bill would reach 2 trillion won by 2034"
    alone = _OF_ITSELF.match(words, span.start) is not None and "," not in gap
    return alone and _TIED.fullmatch(gap) is None and _may_be_for(here, time)  # "for U.S. forces next year"


def _led(here: Setting, times: list[tuple[Span, Time]], lead: str) -> Days | None:
    """What a time behind a sum says by the preposition that leads it in."""
    _, time = times[0]
    if (joined := _joined(here, times)) is not None:
        return joined
    if lead == "in" and _is_year_of_deed(here, time):
        return None
    if lead in ("through", "until") or (here.sum.per_year and lead == "from"):
        return None  # the end of its time, whose start stands elsewhere; "a year from 2030" has no end
    if lead == "since":
        return _since(here, time)
    return None if _is_day_of_payment(here, time) else _usable(time)


def _is_year_of_deed(here: Setting, time: Time) -> bool:
    """ "Approved its 5 million in 2019", "offered 2 billion in 2018": when it was done, not what it is for."""
    found, day = predicate(here), here.reading.publication.best
    over = day is not None and time.days is not None and time.days.last < day
    return (
        over and found is not None and found.when == "past" and found.kind in ("agreed", "offered", "asked")
    )


def _since(here: Setting, time: Time) -> Days | None:
    """What has been paid since 2007 is for the time from then to the day of the text."""
    found, day = predicate(here), here.reading.publication.best
    if found is None or found.when != "past" or found.kind not in ("paid", "is") or day is None:
        return None
    return Days(time.days.first, day) if time.days is not None and time.days.first < day else None


def _joined(here: Setting, times: list[tuple[Span, Time]]) -> Days | None:
    """... in each of 2009/10 and 2010/11: both together, where one follows on the other."""
    if len(times) < 2:
        return None
    (first_at, first), (second_at, second) = times[:2]
    gap = here.reading.text.undotted[first_at.end : second_at.start]
    if first.days is None or second.days is None or not _EACH_OF.fullmatch(gap):
        return None
    follows = (second.days.first - first.days.last).days == 1
    return Days(first.days.first, second.days.last) if follows else None


def _may_be_for(here: Setting, time: Time) -> bool:
    """Whether a year that stands by itself is the money's own: one ahead, or one in which it was paid."""
    found, day = predicate(here), here.reading.publication.best
    ahead = day is not None and time.days is not None and time.days.last >= day
    return ahead or (found is not None and found.kind in ("paid", "is"))


def _budgeted(here: Setting) -> Days | None:
    """... will be drawn from the 2027 budget; ... in this fiscal year's budget."""
    words = here.reading.text.undotted
    for span, time in here.times_in(Span(here.end, max(here.end, here.limit))):
        gap = words[here.end : span.start]
        if _BUDGETED.match(words, span.end) and _DRAWN_ON.fullmatch(gap):
            is_its_verb = _ITS_VERB.match(gap) is not None  # "5 million will be drawn from the 2027 budget"
            return _usable(time) if is_its_verb or not verbs_in(gap) else None
    return None


def _is_day_of_payment(here: Setting, time: Time) -> bool:
    """Whether a month tells when money was handed over or set ("sent its 5 million euros in April")."""
    found = predicate(here)
    if found is None or found.when != "past" or time.days is None or time.days.length >= QUARTER:
        return False
    return found.kind == "agreed" or (found.kind == "paid" and not found.passive)


def _labelled(here: Setting) -> Days | None:
    """The fiscal 2010 budget of …; the figure for the current fiscal year is …"""
    words = here.reading.text.undotted
    for span, time in reversed(here.times_in(Span(here.sentence.start, here.sum.span.start))):
        gap = words[span.end : here.sum.span.start]
        if _LABEL.fullmatch(gap) or _POSSESSIVE.fullmatch(gap) or _WHEN_PAID.fullmatch(gap):
            return _usable(time)
        if _SPELT.match(words, span.start) and _NAMED.search(words[here.sentence.start : span.start]):
            return _usable(time) if _COPULA.fullmatch(gap) else None
        led = words[here.sentence.start : span.start]
        named = _NAMED_FOR.search(led) or (_OF_ITSELF.match(words, span.start) and _NAMED.search(led))
        if named and (_COPULA.fullmatch(gap) or _FRONT_COMMA.fullmatch(gap)):
            return _usable(time)
    return None


def _fronted(here: Setting) -> Days | None:
    """For fiscal 2021, Japan pays …; This year Korea pays …"""
    words = here.reading.text.undotted
    opening = here.times_in(Span(here.sentence.start, here.sum.span.start))
    if not opening:
        return None
    span, time = opening[0]
    lead = _FRONTED.fullmatch(words, here.sentence.start, span.start)
    if lead is None:
        return _fronting_clause(here, opening)
    between = words[span.end : here.sum.span.start]
    if _STRIKING.search(between) or any(
        Span(span.end, here.sum.span.start).covers(other.span) for other in here.reading.sums
    ):
        return None
    word = (lead["lead"] or "").lower()
    if word not in ("for", "in", "during", "over", ""):
        return None
    # A second time in the sum's own clause may be the one it is for.
    rivals = [
        other
        for at, other in opening[1:]
        if here.clause.covers(at)
        and _usable(other) is not None
        and not _ASIDE.search(words[span.end : at.start])
    ]
    return None if rivals else _usable(time)


def _fronting_clause(here: Setting, opening: list[tuple[Span, Time]]) -> Days | None:
    """...; by 2004 the bill had climbed to 623 million: first in a clause of its own, or in a turn to speak."""
    words = here.reading.text.undotted
    for span, time in reversed(opening):
        if _CLAUSE_FRONT.search(words, here.sentence.start, span.start) and span.end < here.sum.span.start:
            between = words[span.end : here.sum.span.start]
            apart = any(Span(span.end, here.sum.span.start).covers(other.span) for other in here.reading.sums)
            return None if apart or _STRIKING.search(between) or ";" in between else _usable(time)
    return None


def _carried(here: Setting) -> Days | None:
    """Budgets for 2026 were settled. The civil budget is …: the time that the sentence before gives the same thing."""
    thing = _THING.search(here.own)
    text = here.reading.text
    before = text.sentence_at(here.sentence.start - 2) if here.sentence.start > 1 else None
    if thing is None or before is None or here.times_in(here.sentence):
        return None
    named = re.compile(rf"\b{re.escape(thing['noun'])}s?\s+(?:for|in|of)\s+(?:the\s+)?", re.IGNORECASE)
    starts = {match.end() for match in named.finditer(text.folded, before.span.start, before.span.end)}
    found = {_usable(time) for span, time in here.times_in(before.span) if span.start in starts}
    return found.pop() if len(found) == 1 else None
