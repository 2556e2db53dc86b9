"""Payers by their place: beside their sum in brackets, in a clause behind it, or as its one subject."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import predicate
from warikan.reading.money_elliptic import ABOUT, GIVES
from warikan.reading.names import Mention
from warikan.reading.payer_named import acts, is_object, with_joint
from warikan.reading.setting import Setting
from warikan.reading.words import column, table

_LEAD = regex(r"\s+(?:(?:that|which)\s+)?(?:the\s+)?")
_OPENED = regex(r"\s*(?:\(|:\s*|\s[-–—]\s)(?:about\s+|some\s+|nearly\s+)?$")
_FIGURES = regex(r"\d[\d.,]*")
_IN_LIST = regex(r"\)?\s*(?:,|,?\s*and)\s+(?:the\s+)?$")
_TO = regex(r"(?<!\bcost\s)(?<!\bcosts\s)(?<!\bup\s)\b(?:to|into|toward|towards)\s+(?:the\s+)?$")
_GIVEN_TO = regex(r"\b(?:to|toward|towards|from|against|for|in|with)\s+(?:the\s+)?$")
_SHARING = regex(
    r"\b(?:shares?|contribut\w+|donors?|payers?|pay(?:s|ing|ments?)?|paid|pledg\w+|promis\w+|gives?\s+most|biggest|largest"
    r"|(?:funded|led|followed|borne)\s+by)\b"
)
_ITS = regex(r"\b(?:[Ii]ts|[Tt]heir)\s+(?:own\s+|remaining\s+|first\s+|annual\s+|full\s+)?$")
_HAS_SHARE = regex(
    r"(?:'s?)?\s+(?:(?:ha[sd]|ha(?:s|d|ve)\s+the|bears?|bore|carries|carried|is|was|remains?|stays?|comes?|came)\s+)"
    r"(?:[\w-]+\s+){0,4}?(?:share|contribution|portion|quota|donor|giver|payer|contributor|next|second|down|in)\s*,?\s+"
    r"(?:for|on|at|with|of)\s+(?:about\s+|some\s+|nearly\s+|roughly\s+|up\s+to\s+)?$"
)
_PART_OF = regex(
    r"(?:'s?)?\s+(?:part|share|portion|money|contribution|funding|grant|slice|instal?lment)\s*,\s*(?:about\s+|some\s+|nearly\s+)?$"
)
_THAT_OF = regex(r"\bth(?:at|ose)\s+of\s+(?:the\s+)?$")
_NAME_BEFORE = regex(rf"\b(?P<name>[A-Z][\w.'-]*){GIVES}\s{ABOUT}$")
_SMALL_GAP = regex(rf"\s{ABOUT}")
_AND_NAME = regex(r"(?:[,;]|\band|\bwhile|\bbut)\s(?:the\s)?$")
_WHOSE = regex(
    r",\s+whose\s+(?:\w+\s+){0,2}?(?:contribution|share|payment|part|portion|bill|dues|offer|pledge)\s+"
    r"(?:of|is|was|will\s+be|comes\s+to|came\s+to)\s+(?:about\s+|some\s+|nearly\s+)?"
)
_IT_PLEDGED = regex(
    r"\s(?:that\s)?(?:it|they)\s(?:has\s|have\s|had\s)?(?:pledged|promised|offered|owe[sd]?|agreed\sto\spay)\b"
)
_DOWN_FOR = regex(r"\s+(?:is|was|are)\s+(?:down|in|good)\s+for\s+(?:about\s+|some\s+|nearly\s+|up\s+to\s+)?$")
_COSTS = regex(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\bits\s)(?<!\bnot\s)(?<!\bnever\s)(?<!n't\s)"
    r"\b(?:cost(?:s|ing)?|sets?|setting)\s+(?:the\s+)?$"
)
_SMALL = regex(
    r"(?:'s)?(?:\s+taxpayers)?(?:\s+back)?\s+(?:(?:about|some|around|an?|another|extra|additional|as|much|up|to|more|than|nearly|roughly|well|over|at|least)\s+)*$"
)
_RECEIVES = regex(
    r"\b(?:receiv\w+|gets?|got|obtain\w*|secur\w+|needs?|needed|demand\w*|seek\w*|sought|ask\w*|want\w*|request\w*|"
    r"(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:paid|given|refunded|repaid|reimbursed|granted|compensated|awarded|handed)|"
    r"claim\w*|earn\w*|sav\w+|borrow\w*|los[et]\w*|gain\w*|held\s+out|hold\w*\s+out|estimat\w+|put\w*|reckon\w*)\b"
)


_TOLD = regex(  # who is told of a cost need not pay it
    r"\b(?:told|tells?|informed|assured|warned|reminded|heard|said|says)\b[^,;]*\bthat\b"
)
_TO_WHOM = regex(
    r"\b(?:payments?|grants?|transfers?|fees?|rents?|aid|assistance|subsid(?:y|ies)|funding|compensation)\s+(?:due\s+)?(?:to|for)\s+(?:the\s+)?$"
)
_COMES_TO = regex(
    r"\s+(?:(?:has|have|had|will|would|is|was|were|are|been|be|to)\s+)*(?:reach(?:ed)?|gone\s+to|g(?:o|oes)\s+to|went\s+to|flow(?:ed|s)?\s+to|"
    r"(?:paid|sent|given|handed|transferred|disbursed|released)\s+to)\s+(?:the\s+)?$"
)
_SPLIT = regex(
    r"(?:(?!\bnot\b|\bnever\b|n't\b)[^.;]){0,40}?\b(?:split|shared|divided|apportioned|borne\s+jointly|paid\s+jointly)\s+(?:\w+\s+){0,2}?"
    r"(?:between|among|amongst|by)\s+(?:the\s+)?"
)
_BILL = regex(r"\b(?:costs?|bill|tab|expenses?|burden|price)\b")
_LIST_COMMA = regex(r",\s+(?:the\s+)?")
_LIST_END = regex(r",?\s+and\s+(?:the\s+)?")
_TOGETHER = regex(r"\b(?:split|shar(?:e|es|ed|ing)|divid(?:e|es|ed|ing)|each|jointly|both|together|half)\b")
_MANY = regex(
    r"(?:^|[\s,])(?P<who>(?:[\w-]+\s+){0,2}?(?:countries|governments|nations|states|members|donors|allies|partners|capitals|"
    r"contributors|organi[sz]ations|institutions|lenders)(?:\s+and\s+[a-z]+s)?)\s+(?:(?:have|had|will|would|were|are|is|also|now|already|together|jointly)\s+)*"
    r"(?:agreed|pledged|promised|committed|undertook|paid|pay|put|spend|spent|contribute\w*|provid\w+|g[ai]ve|owed?)\b"
    r"[^;.]{0,80}$"
)
_OF_ANOTHER = regex(
    r"(?:council|union|party|board|committee|commission|bank|company|team|club|cabinet|parliament|senate|house|family|staff|business|trading)"
    r"(?:'s)?\s+(?:members|partners|allies|capitals)$"
)
_TWO = regex(r"(?:the\s+)?(?:two|both)\b", re.IGNORECASE)
_SMALL_WORDS = regex(
    r"^(?:(?:the|that|its|their|in|of|by|these|those|all|some|most|and|but|when|while|as)\s+)+", re.IGNORECASE
)


def payers_beside(here: Setting) -> tuple[Party, ...]:
    """The parties a sum stands beside: "France (€309 million)", "the $2 billion Germany pledged", "its share"."""
    return (
        _bracketed(here)
        or _relative(here)
        or _it_pledged(here)
        or _whose(here)
        or _down_for(here)
        or _costing(here)
        or _split(here)
        or _gapped(here)
        or _not_paid_to(here)
        or _its(here)
        or _collective(here)
    )


def owner_of_shared(here: Setting) -> tuple[Party, ...] | None:
    """Britain 327 million: whose name stands right before a sum without a currency; nobody's where it is no party's.

    ``None`` where no name does.
    """
    text = here.reading.text.folded
    named = _NAME_BEFORE.search(text, max(here.sentence.start, here.sum.span.start - 48), here.sum.span.start)
    if named is None:
        return None
    before = here.named(here.sentence.start, here.sum.span.start)
    return tuple(m.party for m in before if m.span.end == named.end("name"))


def _last_before(here: Setting) -> Mention | None:
    before = [
        m for m in here.named(here.sentence.start, here.sum.span.start) if m.span.end <= here.sum.span.start
    ]
    return before[-1] if before else None


def _bracketed(here: Setting) -> tuple[Party, ...]:
    """Contributors are Italy (€225 million) and France (€309 million); not "aid to Palau ($20 million)"."""
    last = _last_before(here)
    if last is None:
        return ()
    text = here.reading.text
    gap = text.folded[last.span.end : here.sum.span.start]
    if "(" not in gap or not _OPENED.fullmatch(gap):
        return ()
    first = _first_of_list(here, last)
    before = text.small[max(here.sentence.start, first.span.start - 16) : first.span.start]
    shares = _SHARING.search(text.small, here.sentence.start, here.sentence.end)
    return (last.party,) if shares and not _GIVEN_TO.search(before) else ()


def is_given_to(here: Setting, mention: Mention) -> bool:
    """Whether a party is given the money: "a grant to Laos and Palau"; "the cost to Laos" is paid by it."""
    first = _first_of_list(here, mention)
    before = here.reading.text.small[max(here.sentence.start, first.span.start - 16) : first.span.start]
    return _TO.search(before) is not None


def _first_of_list(here: Setting, last: Mention) -> Mention:
    """The first of the parties that a list joins to the last: what governs that one governs all."""
    text = here.reading.text.small
    for mention in reversed(here.named(here.sentence.start, last.span.start)):
        if mention.span.end >= last.span.start:
            continue
        between = text[mention.span.end : last.span.start]
        if not _IN_LIST.search(between) or "." in _FIGURES.sub("", between):
            break
        last = mention
    return last


def _relative(here: Setting) -> tuple[Party, ...]:
    """The $2.24 billion (that) Germany pledged."""
    behind = [
        m
        for m in here.named(here.end, here.limit)
        if _LEAD.fullmatch(here.reading.text.folded, here.end, m.span.start)
    ]
    if not behind:
        return ()
    return (
        (behind[0].party,)
        if _gives().match(here.reading.text.small, behind[0].span.end, here.sentence.end)
        else ()
    )


@cache
def _gives() -> re.Pattern[str]:
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


def _split(here: Setting) -> tuple[Party, ...]:
    """The bill of 400 million will be split between Denmark and Norway; a grant so split is given to them."""
    folded = here.reading.text.folded
    found = _SPLIT.match(folded, here.end, here.limit)
    if found is None or not _BILL.search(folded, here.sentence.start, found.end()):
        return ()
    behind = [m for m in here.named(found.end(), here.sentence.end) if m.span.start >= found.end()]
    if not behind or behind[0].span.start != found.end():
        return ()
    parties = [behind[0].party]
    for one, other in pairwise(behind):
        gap = folded[one.span.end : other.span.start]
        if _LIST_END.fullmatch(gap):
            return (*parties, other.party)
        if not _LIST_COMMA.fullmatch(gap):
            break
        parties.append(other.party)
    return ()


def _gapped(here: Setting) -> tuple[Party, ...]:
    """Sweden pays 10 percent and Norway 3 million; "it pays Peru 2 million and Chile 3 million" gives to both."""
    last, text = _last_before(here), here.reading.text.folded
    if last is None:
        return ()
    comma = (
        text[last.span.end : last.span.end + 1] == "," and text[last.span.start - 2 : last.span.start] == "; "
    )
    if not _SMALL_GAP.fullmatch(text, last.span.end + comma, here.sum.span.start):
        return ()
    led = _AND_NAME.search(text, max(here.sentence.start, last.span.start - 16), last.span.start)
    pays = _pays_figure().search(text, here.sentence.start, last.span.start) if led is not None else None
    return (last.party,) if pays is not None else ()


@cache
def _pays_figure() -> re.Pattern[str]:
    """A verb of paying right before its own figure."""
    words = {word for key in ("base", "third", "past") for word in column("pay_verbs", key)}
    words |= {
        row[key] for row in table("sum_verbs") if row["class"] == "offered" for key in ("third", "past")
    }
    verbs = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return regex(rf"\b(?:{verbs})\s+(?:[a-z]+\s+){{0,2}}[^\w\s]?\d")


def _whose(here: Setting) -> tuple[Party, ...]:
    """Spain, whose contribution of 3 million …"""
    last = _last_before(here)
    if last is None:
        return ()
    return (
        (last.party,)
        if _WHOSE.fullmatch(here.reading.text.folded, last.span.end, here.sum.span.start)
        else ()
    )


def _it_pledged(here: Setting) -> tuple[Party, ...]:
    """Japan has yet to pay the 9 billion it pledged: who acts in the sentence."""
    if _IT_PLEDGED.match(here.rest) is None:
        return ()
    text = here.reading.text.folded
    named = here.named(here.sentence.start, here.sum.span.start)
    return tuple(m.party for m in named if not is_object(text, m))[:1]


def _down_for(here: Setting) -> tuple[Party, ...]:
    """Rome is down for €225 million; Germany has the biggest share, on €427 million."""
    last = _last_before(here)
    if last is None:
        return ()
    text = here.reading.text.folded
    gap = text[last.span.end : here.sum.span.start]
    if _THAT_OF.search(text, max(0, last.span.start - 16), last.span.start) and _SMALL.fullmatch(gap):
        return (last.party,)  # "and that of the United States 330 million"
    fits = _DOWN_FOR.fullmatch(gap) or _HAS_SHARE.fullmatch(gap) or _PART_OF.fullmatch(gap)
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


def _not_paid_to(here: Setting) -> tuple[Party, ...]:
    """The annual payment to Mauritius is …; … has reached Palau: of two parties the other pays."""
    parties = here.reading.parties
    if len(parties) != 2:
        return ()
    text = here.reading.text
    start = here.sum.span.start - len(here.own)
    takers = [
        m.party
        for m in here.named(start, here.limit)
        if (
            _TO_WHOM.search(text.small, start, m.span.start)
            if m.span.end <= here.sum.span.start
            else _COMES_TO.fullmatch(text.small, here.end, m.span.start)
        )
    ]
    if len(set(takers)) != 1 or takers[0] not in parties:
        return ()
    return tuple(party for party in parties if party != takers[0])


def _collective(here: Setting) -> tuple[Party, ...]:
    """Twenty-nine governments have agreed to put … into the fund: many that only their number or kind names."""
    start = here.sum.span.start - len(here.own)
    match = _MANY.search(here.reading.text.small[start : here.sum.span.start])
    if match is None or here.named(start + match.start("who"), here.sum.span.start):
        return ()
    if here.times_in(Span(start + match.start("who"), start + match.end("who"))):
        return ()  # "last year donors pledged": who they are stands behind the time
    if _OF_ANOTHER.search(match["who"]):
        return ()  # members of a council are no states
    if _TWO.match(match["who"]):
        return tuple(here.reading.parties) if len(here.reading.parties) == 2 else ()
    words = here.own[match.start("who") : match.end("who")]
    return (Party("", _SMALL_WORDS.sub("", words), "body"),)


def _its(here: Setting) -> tuple[Party, ...]:
    """Cyprus will not contribute; its €2.3 million …"""
    if _ITS.search(here.own) is None:
        return ()
    last = _last_before(here)
    return (last.party,) if last is not None and not is_object(here.reading.text.folded, last) else ()


def sole_subject(here: Setting) -> tuple[Party, ...]:
    """The party that the sum's own words name before it, with those it is joined to, where it pays by no other word.

    Not where the verb receives, asks or only reckons.
    """
    own = here.own
    start = here.sum.span.start - len(own)
    named = [m for m in here.named(start, here.sum.span.start) if m.span.end <= here.sum.span.start]
    text = here.reading.text.folded
    acting = [
        m
        for m in named
        if m.party.id and acts(text, m) and not is_object(text, m) and not is_given_to(here, m)
    ]
    found = predicate(here)
    if len({m.party for m in acting}) != 1 or _RECEIVES.search(own.lower()) or _TOLD.search(own):
        return ()
    pays = found is None or (found.kind in ("paid", "is", "agreed", "offered") and not found.denied)
    if not pays or is_object(text, _first_of_list(here, acting[0])):
        return ()
    joint = with_joint(text, here.named(here.sentence.start, acting[0].span.start + 1))
    # Two that agree on a sum need not both pay it; two that split it do.
    return joint if len(joint) == 1 or _TOGETHER.search(text, acting[0].span.end, here.limit) else ()
