"""The standing of a sum: paid now, past, agreed, asked for, offered or expected; nothing where no cue is plain."""

from __future__ import annotations

from warikan.evidence.claims import AmountStatus
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import (
    CHOICE,
    CLAIMED,
    COMPARED,
    HELD,
    MORE_THAN,
    OUGHT,
    OWED,
    WOULD,
    Predicate,
    is_unreal,
    plain,
    predicate,
)
from warikan.reading.deal_age import DEAL, STALE, age_of_deal, has_begun
from warikan.reading.setting import Setting

_BELIEF = regex(
    r"\b(?:believed|reportedly|rumou?red|speculat\w+|allegedly|tentative|likely|possibl[ey]|might|may|could|expected|"
    r"proposal|proposed|draft|considering|consider)\b"
)
_BELIEVED = regex(r"\b(?:believed|reportedly)\b")
_CONDITION = regex(r"\b(?:if|unless|provided\s+that|as\s+long\s+as|assuming|in\s+case)\b")
_DENIED = regex(
    r"\b(?:withdr[ae]w|dropped|abandoned|rescinded|not|never|n't|den(?:y|ied|ies)|no\s+(?:demand|request|offer|plan)|reject\w*|refus\w*)\b|n't\b"
)
# "The 2 trillion demanded by the other side", "the 3 billion offered by Oslo".
_BY_WHOM = regex(
    r"\s+(?:(?P<asked>demanded|sought|requested|wanted|asked\s+for|claimed)|(?P<offered>offered|proposed|promised|pledged))\s+by\b"
)
# "Claims the true cost is", "claims Oslo paid": somebody's word against another's.
_CLAIMS = regex(
    r"\bclaim(?:s|ed)?\s+(?:that\b|the\b|its\b|it\b|they\b|[\w.]+\s+(?:is|was|are|were|has|had|paid|gave|spent)\b)"
)
_NO_DEAL = regex(r"\bno\s+(?:agreement|deal|accord|consensus|decision)\b[^;.]{0,60}\b(?:on|over|about)\b")
_PLANNED = regex(
    r"\b(?:projected|expected|forecast|planned|estimated)\s+(?:(?:total|cost|bill|sum|figure)\s+of\s+)?$"
)
_NO_LONGER = regex(r"\b(?:no\s+longer\s+\w+|(?:stopped|ceased|quit)\s+\w+ing)\b[^;.,]{0,30}$")
_HAS = regex(r"\b(?:has|have)\s+(?!to\b|agreed\b|been\s+agreed\b)")
_NOW = regex(r"\b(?:currently|now|at\s+present)\b")
_BY_DEAL = regex(
    rf"\b(?:{DEAL}|plans?|texts?|clauses?|articles?|annex|successor)(?:\s+\([^()]{{1,12}}\))?(?:,[^,;]{{1,60}},)?\s+(?:\w+ly\s+|also\s+)?(?:gives?|provides?|pledges?|promises?|foresees?|obliges?|requires?|commits?|sets?|"
    r"fixes|stipulates?|includes?|envisages?|calls?\s+for)\b"
)
_WORTH = regex(
    rf"\b{DEAL},?\s+(?:worth|valued\s+at|totall?ing|of)\s+"
    r"(?:about\s+|some\s+|nearly\s+|up\s+to\s+|more\s+than\s+|an?\s+)*$"
)
_IS_WORTH = regex(
    rf"\b(?:{DEAL}|successor)\b[^;]{{0,90}}\b(?:is|was)\s+worth\s+"
    r"(?:about\s+|some\s+|nearly\s+|up\s+to\s+|more\s+than\s+)*$"
)
_DEAL_BEHIND = regex(rf"[-\s]+(?:[\w-]+\s+){{0,4}}{DEAL}\b")
_PUTS = regex(rf"\b(?:{DEAL}|text)\b[^;:]{{0,120}}\bputs\b")
_DRAFT = regex(
    r"\b(?:draft|proposed|planned)\s+(?:\w+\s+)?(?:budget|plan|law|bill|decree|text|agreement)s?\b"
)
_COST = regex(r"\b(?:costs?|bill|price\s+tag)\b")
_THIS_YEAR = regex(
    r"(?<!\bas\s)(?<!\bfrom\s)(?<!\bthan\s)\b(?:this|the\s+current)\s+(?:(?:fiscal|financial|calendar)\s+)?year\b"
)
_LEVEL = r"(?:(?!to\b)\w+\s+){0,2}?(?:of\s+|at\s+)?(?:about\s+|some\s+|around\s+|nearly\s+)?$"
_OF_THIS_YEAR = regex(rf"\b(?:this\s+year's|the\s+current\s+(?:(?:fiscal\s+)?year's\s+)?|today's)\s+{_LEVEL}")
_ARREARS = regex(
    r"\b(?:arrears\s+(?:of|stood\s+at|stand\s+at|reached|totall?ed|came\s+to|amount(?:ed)?\s+to)|backlog\s+of|short\s+by"
    r"|(?:outstanding|unpaid|overdue)\s+(?:bills?|dues|debts?|contributions?|assessments?|balance|sums?))\b[^;.,]{0,40}$"
)
_ARREARS_BEHIND = regex(
    r"\s+(?:in\s+arrears|behind\b|overdue|in\s+(?:unpaid|overdue)\b|(?:is|are|was|were|remain(?:s|ed)?)\s+"
    r"(?:still\s+)?(?:unpaid|outstanding|overdue|owed|missing)\b)"
)
_OF_TODAY = regex(
    r"\b(?:present|current|existing)\s+(?:\w+\s+)?(?:outlays?|contributions?|shares?|payments?|spending|costs?|burden|levels?|budgets?|rent|fees?|dues)\b"
    r"[^;.]{0,30}$"
)
_OF_LAST_YEAR = regex(rf"\b(?:last\s+year's|the\s+(?:previous|preceding|prior)\s+year's)\s+{_LEVEL}")
_PAID_NOW = regex(
    r"\s+(?:that\s+|which\s+)?(?:it|they|[A-Z]\w+)\s+(?:(?:now|currently)\s+\w+s?\b"
    r"|(?:pays?|spends?|gives?|contributes?|provides?)\s+(?:now|today|currently|at\s+present)\b)"
)
_REPORTED_NOW = regex(
    r"\b(?:said|told)\b[^;.]*\b(?:was|were)\s+(?:\w+ly\s+)?(?:pay|contribut|provid|spend|giv)ing\b[^;.]*$"
)
_LEFT = regex(
    r"(?<!to )(?<!be )\b(?:rose|fell|grew|climbed|jumped|dropped|slashed|shrank|went|came)\b[^;:]{0,60}\bfrom\s+"
    r"(?:about\s+|some\s+)?$"
)
_APPOSED_NOW = regex(r"\s+in\s+(?:the\s+present|this|the\s+current)\s+(?:fiscal\s+|financial\s+)?year\s*,")
_PAID_THEN = regex(  # "the 746 billion won it paid last year"
    r"\s+(?:that\s+|which\s+)?(?:it|they|[A-Z]\w+)\s+(?:had\s+)?(?:paid|spent|gave|given|contributed|provided)\b"
)
_ESTIMATED = regex(r"\b(?:average|expenditure|contribution|payment|amount)s?\b.*\bestimated\s+at\b")
_PASSED = regex(
    r"\b(?:approve[sd]?|adopt(?:s|ed)?|back(?:s|ed)?|endorse[sd]?|pass(?:es|ed)?|accept(?:s|ed)?)\s+(?:a|an|the|this)\s+"
    r"(?:[\w-]+\s+)?(?:proposal|draft|plan)\b"
)
_UNDER = regex(rf"\bunder\s+(?:the|a|this|that|its|their)\s+(?:[\w-]+\s+){{0,3}}?{DEAL}\b")
_HANDED_OVER = regex(r"\b(?:instal?lments?|tranches?)\b")
_UNDER_OFFER = regex(
    r"\bunder\s+(?:the|a|this|that|its|their|an|[a-z]+'s?)\s+(?:[\w-]+\s+){0,2}?(?:offer|pledge|promise)\b"
)
_UNDER_LAW = regex(
    r"\bunder\s+(?:the|a|this|that|its|their|an)\s+(?:[\w-]+\s+){0,2}?(?:law|act|statute|decree|budget|decision|terms|draft)\b"
)
_ORDERED = regex(
    r"^\W*(?:[A-Z][\w.'-]*\s+){1,4}to\s+(?:pay|contribute|give|provide|spend|fund|shoulder|raise|bear)\b[^.;]*$"
)


def status_of(here: Setting, period: Days | None, side: tuple[Party, ...] = ()) -> AmountStatus | None:
    """The standing of a sum: by what it is compared with, by its predicate, by its deal, then by its time.

    ``side`` is the paying side of the text: what it proposes is offered, what others propose is asked.
    """
    if here.sum.unit_price:
        return "other"
    status = _status(here, period, side)
    if status == "in_force" and here.awaited and _is_of_what_comes(here):
        return "agreed"  # "is to pay … this year" under a deal that parliament has yet to pass
    return "in_force" if status == "agreed" and has_begun(here.reading) else status


def _is_of_what_comes(here: Setting) -> bool:
    """Whether a sum of the current year is told as something to come or set, not as what is paid already."""
    found = predicate(here)
    now = _OF_TODAY.search(plain(here.own)) or _NOW.search(plain(here.led)) or _PAID_NOW.match(here.rest)
    comes = found is not None and found.when == "future"
    return comes and not now and age_of_deal(here) not in ("former", "present")


def _status(here: Setting, period: Days | None, side: tuple[Party, ...]) -> AmountStatus | None:
    own = plain(here.own)
    if _PLANNED.search(own):
        return "expected"
    if _ARREARS.search(own) or _ARREARS_BEHIND.match(here.rest):
        return "other"
    if (promised := _BY_WHOM.match(here.rest) or CLAIMED.match(here.rest)) is not None:
        return "asked" if promised["asked"] else ("offered" if promised["offered"] else None)
    held = OWED.search(own) or HELD.search(own) or _NO_DEAL.search(plain(here.led)) or _CLAIMS.search(own)
    if held or CHOICE.search(plain(here.before)) or is_unreal(here):
        return None  # what is owed, held back, to be chosen from, still open or untrue is not being paid
    if _NO_LONGER.search(own):
        return "past"
    if (
        _OF_TODAY.search(own)
        or _OF_THIS_YEAR.search(own)
        or _PAID_NOW.match(here.rest)
        or _APPOSED_NOW.match(here.rest)
    ):
        return "in_force"
    if _OF_LAST_YEAR.search(own) or _PAID_THEN.match(here.rest):
        return "past"
    if COMPARED.search(own) and here.sum.approx != "range_high":
        return _by_age(here) or _by_time(here, period) or ("past" if _LEFT.search(own) else None)
    if _IS_WORTH.search(own) and here.struck:
        return _by_age(here) or "agreed"
    found = predicate(here)
    if found is None:
        return _by_age(here) or _by_clause(here, own) or _ordered(here) or _by_running(here, period, own)
    if found.kind in ("paid", "is") and found.when is None and (settled := _ordered(here)):
        return settled
    if found.denied:
        return None
    return _by_predicate(here, found, period, side, own)


def _by_predicate(
    here: Setting, found: Predicate, period: Days | None, side: tuple[Party, ...], own: str
) -> AmountStatus | None:
    match found.kind:
        case "offered" if _BY_DEAL.search(own) and here.struck:
            return "agreed"  # what a memorandum pledges
        case "asked" | "offered":
            return None if _DENIED.search(plain(here.before)) else found.kind
        case "proposed":
            return _proposed(here, side)
        case "expected" if _PUTS.search(own):
            return _by_time(here, period) or ("agreed" if here.struck else None)
        case "expected":
            if not here.struck:
                return "expected"
            # An estimate of what a settled deal comes to may be its sum or a guess: the words do not say.
            return "agreed" if _PUTS.search(own) else (None if _ESTIMATED.search(own) else "expected")
        case "agreed":
            return _agreed(here, found, period)
        case _:
            return _paid(here, found, period, own)


def _proposed(here: Setting, side: tuple[Party, ...]) -> AmountStatus | None:
    """What the paying side proposes is an offer, what another party proposes a request."""
    start = here.sum.span.start - len(here.own)
    named = [m.party for m in here.named(start, here.sum.span.start)]
    if not named or not side:
        return None
    return "offered" if named[0] in side else ("asked" if named[0] in here.reading.parties else None)


def _by_age(here: Setting) -> AmountStatus | None:
    """Past under a deal before, paid now under the present one, agreed under a new one that is done."""
    age = age_of_deal(here)
    if age == "former":
        return "past"
    if age == "present":
        return "in_force"
    sure = not _BELIEF.search(plain(here.before)) and not _DENIED.search(plain(here.before))
    return "agreed" if age == "new" and sure and here.struck else None


def _agreed(here: Setting, found: Predicate, period: Days | None) -> AmountStatus | None:
    """Settled, unless only believed (then expected), over, running, or told of long ago (then not plain)."""
    if _DENIED.search(plain(here.before)):
        return None
    if found.when == "possible" or _DRAFT.search(plain(here.own)):
        return "expected"
    if _BELIEF.search(_PASSED.sub("", plain(here.led))):
        return "expected" if _BELIEVED.search(plain(here.led)) else None
    by_age = _by_age(here)
    if by_age in ("past", "in_force"):
        return by_age
    if period is None and _THIS_YEAR.search(plain(here.rest)):
        return "in_force"
    by_time = _by_time(here, period)
    if by_time in ("past", "in_force"):
        return by_time
    return None if _told_of_old(here) or found.when == "future" else "agreed"


def _paid(here: Setting, found: Predicate, period: Days | None, own: str) -> AmountStatus | None:
    """Money that is paid, was paid or will be."""
    if found.when == "possible":
        return "expected"
    if OUGHT.search(own) and not _BY_DEAL.search(own) and not _UNDER.search(own):
        return None  # what somebody should pay is wished for, whatever the text settles
    if _CONDITION.search(own) or _CONDITION.search(plain(here.rest)):
        if "would" in own.split():
            return "other" if found.kind == "is" else None
        return "expected" if found.when == "future" and not here.struck else None
    if period is None and _REPORTED_NOW.search(plain(here.before)):
        return "in_force"  # "he said Oslo was paying": a present told in the past
    day = here.reading.publication.best
    if found.when == "past" and found.kind == "paid" and period is not None and day is not None:
        # "has received 64 million for fiscal 2026 under the new compact"
        return "in_force" if period.first <= day < period.last else _by_time(here, period)
    settled = _by_age(here) or (_by_source(here) if found.when in ("future", "present") else None)
    if settled is not None:
        return settled
    if _BELIEF.search(plain(here.before)) or _DENIED.search(plain(here.before)):
        return None
    if MORE_THAN.match(here.rest):
        return None  # how far a sum lies above another tells no standing of its own
    if found.kind == "is" and found.when == "future" and _COST.search(own):
        return "expected"
    if found.when != "future" and period is None and _THIS_YEAR.search(plain(here.rest)):
        return "in_force"
    return _by_tense(here, found, period, own)


def _by_source(here: Setting) -> AmountStatus | None:
    """ "Under the offer, …" is offered, "under a law of 1999 …" settled."""
    if _UNDER_OFFER.search(plain(here.led)):
        return "offered"
    return "agreed" if _UNDER_LAW.search(plain(here.led)) else None


def _by_tense(here: Setting, found: Predicate, period: Days | None, own: str) -> AmountStatus | None:
    """By when money is paid: ahead it is settled where the deal is, now it is in force, before it is past."""
    if found.when == "future" or _BY_DEAL.search(own):
        settled = found.when == "future" and here.struck and not _THIS_YEAR.search(plain(here.rest))
        return (None if settled else _by_time(here, period, running_only=True)) or (
            "agreed" if here.struck or _BY_DEAL.search(own) or _UNDER.search(own) else None
        )
    if here.sum.per_year and _HAS.search(own):
        return "in_force"  # "for five years it has received 180 million a year"
    if found.when == "present":
        return _by_time(here, period) or ("in_force" if _is_now(here, period) else None)
    if found.when == "past" and found.kind == "paid" and period is None:
        return "in_force" if _is_fresh(here) and not _HANDED_OVER.search(own) else "past"
    if found.when == "past" and period is None and _names_past(here):
        return "past"
    return _by_time(here, period)


def _names_past(here: Setting) -> bool:
    """ "The last estimate, from 2018, was 270 million": the subject brings a time that is over."""
    day = here.reading.publication.best
    start = here.sum.span.start - len(here.own)
    times = [
        time.days for _, time in here.times_in(Span(start, here.sum.span.start)) if time.days is not None
    ]
    return day is not None and bool(times) and all((day - days.last).days > STALE for days in times)


def _is_now(here: Setting, period: Days | None) -> bool:
    """Whether the present tense means today: not where the text tells a new deal, whose terms stand in it too."""
    if period is not None:
        return False
    return not here.struck or _NOW.search(plain(here.led)) is not None


def _is_fresh(here: Setting) -> bool:
    """Whether the sentence names a day of the current year: money that has just been handed over."""
    day = here.reading.publication.best
    if day is None:
        return True
    return any(
        time.days is not None and time.days.first.year == day.year and time.kind != "reporting"
        for _, time in here.times_in(here.sentence)
    )


def _told_of_old(here: Setting) -> bool:
    day = here.reading.publication.best
    if day is None:
        return False
    return any(
        time.days is not None and (day - time.days.last).days > STALE
        for _, time in here.times_in(here.clause)
    )


def _by_time(here: Setting, period: Days | None, *, running_only: bool = False) -> AmountStatus | None:
    """Over by the day of the text: past; running: paid now; ahead: agreed if the text tells a deal that is done."""
    day = here.reading.publication.best
    if day is None or period is None:
        return None
    stated = any(time.days == period for _, time in here.times_in(here.sentence))
    if period.first < day == period.last and not stated:
        return "past"  # "since 2007": up to the day of the text
    if period.first <= day <= period.last:
        return None if age_of_deal(here) == "new" else "in_force"
    if running_only:
        return None
    if period.last < day:
        return "past"
    sure = not _BELIEF.search(plain(here.led)) and not _CONDITION.search(plain(here.led))
    return "agreed" if sure and here.struck else None


def _by_clause(here: Setting, own: str) -> AmountStatus | None:
    """What a deal provides for is settled; what would follow from a condition is for comparison."""
    if _CONDITION.search(own) and WOULD.match(plain(here.rest)):
        return "other"
    named = _BY_DEAL.search(own) or _WORTH.search(own) or _DEAL_BEHIND.match(plain(here.rest))
    return "agreed" if named and not _BELIEF.search(own) and here.struck else None


def _by_running(here: Setting, period: Days | None, own: str) -> AmountStatus | None:
    """Without any verb, by the time alone, where nothing is doubted."""
    rest = plain(here.rest)
    if (
        _BELIEF.search(own)
        or _DENIED.search(own)
        or _CONDITION.search(own)
        or _CONDITION.search(rest)
        or WOULD.match(rest)
    ):
        return None
    return _by_time(here, period)


def _ordered(here: Setting) -> AmountStatus | None:
    """EU to pay … : a heading's way to say what is settled, where it is."""
    return "agreed" if _ORDERED.match(here.own) and here.struck else None
