"""The patterns of a redirect: what sets one purpose against another, and the verbs by which money goes anywhere."""

from __future__ import annotations

import re
from functools import cache

from warikan.ground.pattern import regex
from warikan.reading.glance import Phrases
from warikan.reading.words import table

PREPOSITION = r"(?:for|on|to|towards?|into)"
_SPENT = (
    r"(?:spent|used|paid|earmarked|allocated|meant|intended|budgeted|reserved|set\s+aside|put\s+aside|appropriated|destined|assigned|slated"
    r"|allotted|planned|devoted|going|goes|provided)"
)
_AUX = (
    r"(?:will|would|should|could|may|might|must|shall|ought|is|are|was|were|has|have|had|to|be|been|being|instead|now|also"
    r"|then|rather|not)"
)
_MARK = r"[^.;:\u2014\"]"


@cache
def frames() -> dict[str, str]:
    """The frame that looks closer at each cue."""
    return {form: row["frame"] for row in table("redirect_verbs") for form in row["forms"].split("|")}


@cache
def cues() -> Phrases:
    """The words at which a redirect may stand; `frames` says which frame looks closer."""
    return Phrases(frames())


# What stands before "not" where it sets one purpose against another (", not for Y"), and behind it where "but" follows.
SET_AGAINST = regex(r"(?:,\s+(?:and\s+|but\s+)?|\s(?:and|but)\s+)$")
NOT_TO = regex(rf"\s+(?:(?:be\s+)?(?:used|spent|go|going|put)\s+)?(?={PREPOSITION}\s)")
TO_PURPOSE = regex(rf"\s+(?={PREPOSITION}\s)")
# A verb by which money goes to a purpose: ``use`` takes the money and a preposition, ``fund`` the purpose itself.
USES = regex(
    r"\b(?:(?P<use>us(?:e|es|ed|ing)|spen(?:d|ds|t|ding)|employ(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing)|appl(?:y|ies|ied|ying))"
    r"|(?P<give>invest(?:s|ed|ing)?|put(?:s|ting)?|channel(?:s|ed|led|ing|ling)?|direct(?:s|ed|ing)?|devot(?:e|es|ed|ing)|dedicat(?:e|es|ed|ing)"
    r"|allocat(?:e|es|ed|ing)|appropriat(?:e|es|ed|ing)|earmark(?:s|ed|ing)?|assign(?:s|ed|ing)?|reserv(?:e|es|ed|ing)|set(?:s|ting)?\s+aside"
    r"|commit(?:s|ted|ting)?|steer(?:s|ed|ing)?|target(?:s|ed|ing)?|go(?:es|ing)?|went|pour(?:s|ed|ing)?|plou?gh(?:s|ed|ing)?|plow(?:s|ed|ing)?"
    r"|pa(?:y|ys|id|ying)|contribut(?:e|es|ed|ing)|divert(?:s|ed|ing)?|redirect(?:s|ed|ing)?|shift(?:s|ed|ing)?)"
    r"|(?P<are>(?:is|are|was|were|be|being)(?:\s+(?:meant|intended))?)(?=\s+for\s)"
    r"|(?P<strong>(?:(?<=to\s)|(?<=will\s)|(?<=would\s)|(?<=should\s)|(?<=must\s)|(?<=could\s)|(?<=may\s)|(?<=help\s))"
    r"(?:fund|finance|subsidi[sz]e|bankroll))"
    r"|(?P<fund>(?:(?<=to\s)|(?<=will\s)|(?<=would\s)|(?<=should\s)|(?<=must\s)|(?<=could\s)|(?<=may\s)|(?<=help\s))"
    r"(?:cover|support|pay\s+for|defray|meet|underwrite)))\b"
)
PREPOSITIONS = regex(rf"\s{PREPOSITION}\s+")
BY_ADVERB = regex(r"\s*(?:(?:\w+ly|more|first|instead|only|in\s+future|out|back|over)\s*)*$")
MORE = regex(r"\s*more\b")
RELATIVE = regex(r"(?:,\s+|\s)(?:which|that)\s+$")
NEXT = regex(rf"\s*,?\s*(?:but\s+)?(?:rather\s+|instead\s+)?(?={PREPOSITION}\s)")
BUT = regex(
    rf"\s*,?\s+but\s+(?:rather\s+|instead\s+)?(?:(?:be\s+)?(?:used|spent|go|put)\s+)?(?={PREPOSITION}\s)"
)
FRONTED = regex(r"[\s\"'(]*(?:(?:[Aa]nd|[Bb]ut|[Ss]o)\s+)?$")

FROM_TO = regex(
    rf"(?P<object>{_MARK}{{0,120}}?)\b(?:away\s+from|out\s+of|from)\s+(?P<y>{_MARK}{{2,160}}?)\s+(?:and\s+)?(?:back\s+)?"
    r"(?P<x>into|towards?|to|in\s+favou?r\s+of)\s+"
)
TO_FROM = regex(
    rf"(?P<object>{_MARK}{{0,120}}?)\b(?:into|towards?|to)\s+(?P<x>{_MARK}{{2,160}}?)\s+(?:and\s+)?(?P<y>away\s+from|out\s+of|from)\s+"
)
FIRST = regex(rf"{_MARK}{{0,120}}?\b(?P<word>from|out\s+of|into|towards?|to)\s")
SPENT_ON = regex(rf"\b{_SPENT}\s+(?:for|on|to|in)\s+")
_GOES = (
    r"(?:go|goes|went|gone|used|spent|put|given|devoted|applied|(?:re)?allocated|diverted|redirected|shifted|transferred"
    r"|moved|reassigned|channell?ed|switched|steered)"
)
WOULD_GO = regex(
    rf"(?:\s+{_AUX})+\s+(?:\w+ly\s+)?(?:{_GOES}\s+(?:\w+\s+)?{PREPOSITION}|(?:fund|finance|cover|support|pay\s+for))\s+"
)
RATHER = regex(r"\b(?:rather|sooner|better|preferable|wiser|prefer\w*)\b", re.IGNORECASE)
# What is shared out among payers: to shift it changes who pays, not what for.
SHARED_OUT = regex(r"\b(?:costs?|burdens?|bills?|expenses?|shares?|charges?)\s*$")
SOME_OF = regex(
    rf"(?P<object>{_MARK}{{2,80}}?)\s+(?:(?:to|should|would|will|must|could|may)\s+)?(?:go|be\s+spent|be\s+used)\s+{PREPOSITION}"
    rf"\s+(?P<y>{_MARK}{{2,120}}?),?\s+(?:and|but)\s+(?P<word>more|less)\s+(?={PREPOSITION}\s)"
)
TAKEN = regex(
    rf"(?P<object>{_MARK}{{1,100}}?)\s+(?:away\s+)?(?:from|out\s+of)\s+(?P<y>{_MARK}{{2,120}}?)\s+(?:and|to)\s+"
    rf"(?:put|spend|use|give|invest|plou?gh|plow|devote|channel|move|add)\w*\s+(?:(?:it|them|that|this)\s+)?(?:in|{PREPOSITION})\s+"
)
CUT = regex(
    r"(?P<object>[^.;:,]{0,60}?)\s+(?:on|for|to|of)\s+(?P<y>[^.;:]{2,120}?),?\s+(?:in\s+order\s+)?(?:to|and)\s+"
    r"(?=(?:help\s+)?(?:pay\s+for|fund|finance|cover|support|subsidi[sz]e)\s)"
)
STOPPED = regex(
    r"\s+(?P<object>paying\s+for|spending\s+on|funding|financing|subsidi[sz]ing)\s+(?P<y>[^.;:]{2,120}?),?\s+(?:in\s+order\s+)?(?:to|and)\s+"
    r"(?=(?:help\s+)?(?:pay\s+for|fund|finance|cover|support|subsidi[sz]e)\s)"
)
LESS_MORE = regex(
    rf"\s+(?P<p>on|for|in)\s+(?P<y>{_MARK}{{2,120}}?),?\s+(?:and|but)\s+(?P<word>more|less)\s+(?:on|for|in)\s+"
)
SPENDING = (
    r"(?:(?:the|its|their)\s+)?(?:payments?|spending|funding|money|funds|expenditure|outlays?|support|subsidies"
    r"|contributions?)"
)
REPLACED = regex(rf"\s+(?P<money>{SPENDING})\s+(?:for|on|to)\s+(?P<y>{_MARK}{{2,120}}?)\s+(?:with|by)\s+")
REPLACED_BY = regex(r"\s+(?:with|by)\s+")
SPENDING_ON = regex(rf"\b(?P<money>{SPENDING})\s+(?:for|on|to)\s+", re.IGNORECASE)
