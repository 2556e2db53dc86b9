"""What a sum is for, and whether it is a change rather than a level."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import CLAIMED, MORE_THAN
from warikan.reading.setting import Setting
from warikan.reading.tense import verbs_in

NEXT = 4  # characters between a sentence and the next
LONGEST = 120  # characters of a purpose
_ABOUT = (
    r"(?:(?:about|around|some|roughly|approximately|nearly|almost|up\s+to|more\s+than|at\s+least|an?)\s+)*$"
)
_FOR = regex(
    r"\s*(?:of\s+(?:this|that|it|which)\s+(?:is|was|will\s+be|would\s+be)\s+for|"
    r"(?P<plain>in|of|on|toward|towards|for|as)|"
    r"to\s+(?:help\s+)?(?:cover|fund|finance|support|pay\s+for|keep|station|host|maintain|build))\s+"
    r"(?:the\s+|its\s+|their\s+)?(?:so-called\s+)?[\"']?(?P<purpose>[A-Za-z][^.;:()\"']*)"
)
_STOP = regex(
    r"\s+(?:in|over|during|from|under|according|by|after|before|as|with|so|while|but|which|that|who|through|until|if|"
    r"because|since|level|compared|when|and\s+(?:has|is|was|will|the|had|have|to|[a-z]+s\s+(?:later|its))"
    r"|is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|becomes?|became|goes|went|comes|came)\b"
    r"|,\s+and\s+(?:[\w'-]+\s+){1,4}?(?:is|are|was|were|will|would|has|have|had|paid|pays|expected)\b"
    r"|,\s+(?:less|more|about|around|nearly|almost|compared)\b|,\s+(?!and\b|or\b)(?:which|who|whose|where|according|said|the|it|he|she|up|down|a|an|[A-Z])|,\s*$"
)
_NO_PURPOSE = regex(  # on what a sum is reckoned, or when: "in current prices", "in the same period"
    r"(?:top|behalf|addition|return|exchange|response|line|place|lieu|part|full|advance|answer|accordance)\b(?:\s+(?:of|to|with|for)\b|$)"
    r"|(?:first|second|third|fourth|last|opening|final|next|coming)\s+(?:\w+\s+)?(?:year|month|week|phase|stage|quarter|half)s?\b"
    r"|(?:it|them|what|which|each|every|a\s+starting\s+point|next\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten))\b"
    r"|(?:this|these|those|that|use|purpose)$"
    r"|(?:average|fifth|third|quarter|half|sum|maximum|minimum|contribution|duration|life|length|lifetime|sake|rest"
    r"|remainder|two\s+items)(?:\s+of\b|$)"
    r"|(?:an?|\w+)\s+(?:(?:first|second|third|further|full)\s+)?(?:days?|weeks?|months?|years?|decades?)$"
    r"|(?:(?:current|constant|fixed|same|real|nominal|absolute|today's|\d{4})\s+)?(?:prices|terms|value|period|time|total|all|cash|kind)$"
)
_INCLUDES = regex(r",\s+(?:which|that)\s+(?:includes?|covers?|comprises?|pays?\s+for)\s+(?P<list>[^.;:()]+)")
_NEXT_INCLUDES = regex(
    r"(?:The|This|That)\s+(?:sum|figure|amount|money|total|budget|support)\s+"
    r"(?:includes?|covers?|comprises?|pays?\s+for)\s+(?P<list>[^.;:()]+)"
)
_TRAILING = regex(
    r"(?:[\s,]|\b(?:and|or|to|of|at|the|an?|about|up|annually|yearly|(?:a|each|every|per)\s+year)\b)*\Z"
)
_GOES_ON = regex(
    r"(?!.*\b(?:than|against|versus|compared|from|instead|but|while|worth|of\s+which|not)\b)[^;.:]{0,90}",
    re.IGNORECASE,
)
_BESIDE = regex(r"[\s,]*(?:(?:or|which\s+is|that\s+is)\s+)?(?:an?\s+|some\s+|about\s+)?\s*")
_OPENS = regex(r"[^;.:]{0,80}:\s")
_PART = regex(
    r"\b(?:of\s+(?:this|that|these|those|it|which|the\s+(?:sum|total|money|amount|whole))|the\s+(?:remaining|other|rest|(?:largest|biggest|main|smallest|first|second|last)\s+(?:item|part|share|chunk|slice))|another|a\s+further)"
    r"\b[^;.:]{0,40}$",
    re.IGNORECASE,
)
_PART_BEHIND = regex(r"\s+of\s+(?:it|this|that|them|these|those|the\s+(?:sum|total|money|amount|whole))\b")
_REVISED = regex(  # "demanded 5 billion and has since lowered that to 4 billion"
    r"\b(?:(?:lower|cut|trim|reduc|rais|bring|brought|scal|slash|increas)\w*\s+(?:that|it|this|the\s+(?:figure|demand|request"
    rf"|offer|bid))\s+(?:back\s+|down\s+)?to|(?:come|came)\s+down\s+to)\s+{_ABOUT}$"
)
_AVERAGE = regex(r",\s+(?:or\s+)?an?\s+(?:annual\s+|yearly\s+)?average\s+of\s+(?:about\s+|some\s+)?$")
_AGAIN = regex(
    r"(?:[^,;.:]{0,60},\s+)?(?:(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:sum|figure|amount|money|total|allocation|contribution|payment)|[Ii]t|[Tt]his|[Tt]hat(?=\s+(?:includes?|takes?|covers?)\b))\s+"
    r"(?:is|was|will\s+be|would\s+be|comes?\s+to|came\s+to|amounts?\s+to|does\s+not\s+include|includes?|takes?\s+in|took\s+in|covers?|comprises?|consists?\s+of|breaks?\s+down\s+into|works?\s+out\s+at|rises?\s+to)\b[^;.:]{0,60}$"
)
_STEP = regex(
    r"\b(?:(?:rise|increase|hike|raise|cut|reduction|drop|fall|decrease|boost|saving)s?\s+(?:in\s+[\w\s]{1,30}?\s+)?of|"
    r"(?:rose|rises?|increas\w+|fell|falls?|drop(?:ped)?|went\s+up|go(?:es)?\s+up|climb\w*|grew|grow|cut|raise[ds]?|"
    rf"reduc\w+|lower\w*|lighter|heavier|higher|smaller|larger|bigger)\s+(?:[\w'-]+\s+){{0,5}}?by|add(?:s|ed|ing)?|(?:an?\s+)?extra)\s+{_ABOUT}"
)
_UP = regex(rf"[,(]\s*(?:up|down)\s+(?:by\s+)?{_ABOUT}")  # "…, up 3.9 billion yen from this year"
_FROM = regex(r"\s*(?:\([^()]*\)\s*)?,?\s*(?:from|on|over|compared|against)\b")
_SPACES = regex(r"\s+")


def is_change(here: Setting) -> bool:
    """Whether the sum tells a rise or a cut ("45.1 billion won more than this year"), not a level."""
    if MORE_THAN.match(here.rest) or _STEP.search(here.before.lower()):
        return True
    return _UP.search(here.own) is not None and _FROM.match(here.rest) is not None


def is_item(head: Setting, here: Setting) -> bool:
    """Whether a sum is an item of the list that a colon opens behind an earlier sum of the sentence."""
    between = here.reading.text.undotted[head.end : here.sum.span.start]
    return head.sentence == here.sentence and _OPENS.match(between) is not None


def goes_on(last: Setting, here: Setting) -> bool:
    """Whether a sum only goes on with the sum before it: no verb and no comparison stands between them."""
    if last.sentence != here.sentence or last.end > here.sum.span.start or CLAIMED.match(here.rest):
        return False  # "paid 5 million of the 38 million it owes"
    between = here.reading.text.undotted[last.end : here.sum.span.start]
    return _GOES_ON.fullmatch(between) is not None and not verbs_in(between)


def is_part(last: Setting, here: Setting) -> bool:
    """Whether a sum is a part of the one before it or speaks of it again: "of this", "the rest", "the sum is"."""
    near = last.sentence == here.sentence or last.sentence.end + NEXT >= here.sentence.start
    # "by August, 6 million of it was paid"
    dated = here.times_in(Span(here.sentence.start, here.sum.span.start))
    part = _PART.search(here.own) is not None or (not dated and _PART_BEHIND.match(here.rest) is not None)
    part = part or (last.sentence == here.sentence and _REVISED.search(here.own) is not None)
    part = part or (last.sentence == here.sentence and _AVERAGE.search(here.own) is not None)
    return near and (part or _AGAIN.match(here.led) is not None)


def is_beside(head: Setting, here: Setting) -> bool:
    """Whether a change stands right beside its sum ("725 billion won next year, 45 billion more than …")."""
    if head.sentence != here.sentence or not is_change(here):
        return False
    between = here.reading.text.undotted[head.end : here.sum.span.start]
    for span, _ in here.times_in(here.sentence):
        if head.end <= span.start and span.end <= here.sum.span.start:
            between = between.replace(here.reading.text.undotted[span.start : span.end], "")
    return _BESIDE.fullmatch(between) is not None


def purpose_of(here: Setting) -> str | None:
    """What the money is for, in the text's words, with the list of what it includes where the text gives one."""
    text = here.reading.text
    match = _FOR.match(text.undotted, here.end, here.limit)
    if match is None:
        return _listed_next(here)
    start = match.start("purpose")
    words = text.folded[start : match.end("purpose")]
    stop = _STOP.search(words)
    words = _in_a_list(_TRAILING.sub("", words[: stop.start()] if stop else words))
    inside = Span(start, start + len(words))
    if (
        not words
        or _NO_PURPOSE.match(words)
        or any(
            inside.covers(span) or span.start <= start < span.end for span, _ in here.times_in(here.sentence)
        )
    ):
        return None
    listed = _INCLUDES.match(text.undotted, inside.end, here.sentence.end)
    if listed is not None:
        words = f"{words}: {text.folded[listed.start('list') : listed.end('list')].strip()}"
    elif (follows := _listed_next(here)) is not None:
        words = f"{words}: {follows}"
    return _short(words)


def _in_a_list(words: str) -> str:
    """The words up to a comma that joins no list: "aid, viewed the change", but "power, water and training"."""
    head, comma, rest = words.partition(",")
    listed = "," in rest or " and " in rest or " or " in rest
    return words if comma and listed else head


def _listed_next(here: Setting) -> str | None:
    """What the next sentence says the sum includes."""
    folded = here.reading.text.folded
    start = here.sentence.end
    while start < len(folded) and folded[start].isspace():
        start += 1
    match = _NEXT_INCLUDES.match(here.reading.text.undotted, start)
    return _short(folded[match.start("list") : match.end("list")].strip()) if match else None


def _short(words: str) -> str:
    line = _SPACES.sub(" ", words)
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
