"""Who pays a sum: whom its own words name, else who of two does not receive, host or ask, else the paying side."""

from __future__ import annotations

import re
from dataclasses import replace

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.reading.amount_predicate import predicate
from warikan.reading.payer_beside import owner_of_shared, payers_beside, sole_subject
from warikan.reading.payer_named import BETWEEN, acts, mentions_before, named_payers
from warikan.reading.setting import Setting

_RECEIVES = regex(
    r"\b(?:secur|receiv|obtain|gain|collect)(?:e|es|ed|s|ing)?\b[^,;:]{0,30}$|\b(?:gets?|got|won|wins)\b[^,;:]{0,30}$"
)
_DEMANDS = regex(
    r"\b(?:demand(?:s|ed|ing)?|claim(?:s|ed|ing)?|sought|seeks?|request(?:s|ed)?|ask(?:s|ed)?\s+for|call(?:s|ed)\s+for|wants?|wanted|"
    r"h(?:old|olds|eld|olding)\s+out\s+for|insist(?:s|ed)?\s+on|press(?:es|ed)?\s+for)\b"
)
_NO_PAYMENT = regex(
    r"\b(?:presence|trade|exports?|imports?|sales?|arms|weapons|purchases?|loans?|bonds?|arbitration|"
    r"net\s+present\s+value|deficit|surplus|economy|GDP|goods|damage|losses|debt|"
    r"(?:forces|troops|bases|operations|missions?|bridge|tunnel|project|campaign|war)\b[^,;:]{0,40}?\bcosts?)\b"
)
_COMES_FROM = regex(r"\s+(?:coming|(?:will|would|is\s+to|to)\s+come|comes|came)\s+from\s+(?:the\s+)?")
_ASKED_FROM = regex(
    r"(?:\s+\([^)]*\))?\s+(?:that\s+|which\s+)?[^.;,]{1,60}?\b(?:sought|seeks?|asked|demanded|requested|wanted|expected)\s+from\s+"
    r"(?:the\s+|its\s+|an?\s+)?[a-z]"
)
_IN_RETURN = regex(r"\b(?:in\s+(?:return|exchange)\s+for|in\s+compensation\s+for)\b")
_GIVEN_BACK = regex(r"\b(?:rebate|refund|discount)s?\b(?!\s+to\b)")
_GRANTS = regex(
    r"(?:\s+[\w.]+){0,3}?\s+(?:agreed|agrees|will|would|lets?|allow\w*|grant\w*|extend\w*|host\w*|leas\w+|open\w*|drop\w*)\b"
)
_REBATE = regex(
    r"(?:'s?)?(?:\s+(?!(?:to|will|would|must|shall|should|may|agreed|has|had|have)\b)[\w-]+){0,2}?\s+(?:rebate|refund|discount)\b"
)
_NO_PAYMENT_BEHIND = regex(
    r"\s+(?:loans?|bonds?|trade|deficit|surplus|in\s+(?:trade|exports?|imports?|sales|arms))\b"
)
_SMALL = regex(
    r"\s+(?:(?:about|some|around|roughly|an?|additional|another|extra|nearly|up\s+to|more\s+than)\s+)*"
)
LEAST = 10_000  # units of a currency; what is less is a price of one thing, and no government's payment
NEAR = 60  # characters back to the words for what is no payment
REACH = 160  # characters back to the words for what a sum is part of
_COSTS = regex(r"\bcosts?\s+(?:the\s+)?$")
_WHOLE = regex(r"(?:\bper\s?cent|%|\b(?:quarter|half|third|share|part|fraction))\s+of\s+(?:\w+\s+){0,3}$")
_PORTION = regex(
    r"(?:\bper\s?cent|%|\b(?:quarter|half|third|fifth|tenth))\s+of\s+(?:(?!and\b)[\w'-]+\s+){0,5}$"
)
_PART_PAID = regex(
    r"\b(?:bears?|bore|borne|bearing|pa(?:y|ys|id|ying)|cover(?:s|ed|ing)?|m(?:eets?|et)|carr(?:y|ies|ied)|fund(?:s|ed|ing)?"
    r"|shoulder(?:s|ed|ing)?|financ(?:es?|ed|ing)|contribut(?:es?|ed|ing)|absorb(?:s|ed)?|account(?:s|ed)?\s+for)\b"
)
_SHARE_OF_THE = regex(
    r"\b(?:share|part|portion|slice|fraction)\s+of\s+the\s+(?:(?:estimated|total|projected|planned|overall|whole)\s+)?$"
)
_COMMON = regex(
    r"\b(?:common(?:ly)?(?:-|\s)funded|joint|shared|common|regular|central)\s+(?:\w+\s+)?(?:budgets?|fund|kitty)\b"
)
_BODY_BUDGET = regex(
    r"\b(?:regular|peacekeeping|common(?:ly)?[-\s]funded|common|civil)\s+(?:\w+\s+)?(?:budgets?|funds)\b"
)
_BODY_BUDGET_BEHIND = regex(rf"\s*(?:(?:for|to|of)\s+)?(?:the\s+|its\s+)?{_BODY_BUDGET.pattern}")
_ONE_SHARE = regex(
    r"\b(?:contributions?|shares?|dues|assessments?|sends?|sent|pa(?:ys?|id)|owes?d?|its|her|his)\b"
)
_ASKING = regex(r"\b(?:request|demand|claim|wish|asking)s?\b")
_GIVEN_TO = regex(
    r"\b(?:g[ai]ves?|grants?|granted|awards?|awarded|allocates?|allocated|guarantees?)\s+(?:the\s+)?$"
)
_SUBJECT = regex(
    r"\b(?:contractors?|compan(?:y|ies)|banks?|lenders?|creditors?|investors?|shipowners|operators?|customers|firms?|consortium|"
    r"foundation|charit(?:y|ies)|donors?|taxpayers\s+of|the\s+Bank)(?:'s?)?\b",
    re.IGNORECASE,
)
_GIVER = regex(
    r"(?<!\. )(?<!^)\b(?!Minister|President)[A-Z][a-z]+\s+(?:has\s+|had\s+)?(?:offer|donat|g[ai]ve)\w*\b"
)
_HOST_SUPPORT = regex(r"\bhost[\s-]nation\s+support\b|\bsympathy\s+budget\b")


def payers_of(here: Setting, side: tuple[Party, ...] = ()) -> tuple[Party, ...]:
    """The parties that pay a sum, as the words say; else ``side``, the paying side, unless another may pay."""
    if (source := _COMES_FROM.match(here.rest)) is not None:
        behind = here.end + source.end()
        return tuple(m.party for m in here.named(behind, behind + 1))[:1]  # or a bank that is no party
    if here.sum.shared and (owner := owner_of_shared(here)) is not None:
        return owner
    if getting := _getting(here):
        others = tuple(party for party in here.reading.parties if party not in getting)
        return others if len(others) == 1 else ()  # what somebody gets for a step, or back: the other pays it
    if _PART_PAID.search(here.own) is not None and _PORTION.search(here.own[-NEAR:].lower()) is not None:
        return _whole_of_members(here)  # who bears a part of it pays not all
    if _SHARE_OF_THE.search(here.own) is not None:
        return ()  # "the German share of the 6 billion euro bill": of nobody's alone
    return (
        (_members(here) if _is_body_budget(here.own.lower()) else ())
        or payers_beside(here)
        or named_payers(here)
        or (_members(here) if _BODY_BUDGET_BEHIND.match(here.rest.lower()) else ())
        or (() if _ASKED_FROM.match(here.rest) else _unnamed(here, side))
    )


def _unnamed(here: Setting, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who pays a sum that no words of its own name a payer of."""
    return (
        _not_receiver(here)
        or _not_given(here)
        or _host(here)
        or _asked_by(here, side)
        or (_left_open(here, side) if _is_payment(here) else ())
    )


def _getting(here: Setting) -> set[Party]:
    """Who gets a sum: "Kiev agreed to extend the lease in return for …", "the Dutch rebate goes up to …"."""
    gets = _GRANTS if _IN_RETURN.search(here.own) else _REBATE if _GIVEN_BACK.search(here.own) else None
    start, folded = here.sum.span.start - len(here.own), here.reading.text.folded
    if gets is None:
        return set()
    return {m.party for m in here.named(start, here.sum.span.start) if gets.match(folded, m.span.end)}


def _is_body_budget(own: str) -> bool:
    """Whether the words before a sum speak of a whole budget that many share, and of nobody's part of it."""
    return _BODY_BUDGET.search(own) is not None and _ONE_SHARE.search(own) is None


def _members(here: Setting) -> tuple[Party, ...]:
    """The budget that a body's members share is paid by them together."""
    bodies = [m for m in here.reading.found if m.party.kind == "body" and m.party.id]
    before = [m for m in bodies if m.span.end <= here.sentence.end]
    body = (before or bodies)[-1 if before else 0].party if bodies else None
    return (replace(body, name=f"{body.name} members"),) if body else ()


def _whole_of_members(here: Setting) -> tuple[Party, ...]:
    """Of a body's whole budget that another bears a part of: the body's members, be the body told before."""
    if not _is_body_budget(here.own.lower()) and not _BODY_BUDGET_BEHIND.match(here.rest.lower()):
        return ()
    bearing = here.named(here.sentence.start, here.sum.span.start)[:1]
    bodies = {m.party for m in here.reading.found if m.party.kind == "body" and m.party.id}
    bodies -= {m.party for m in bearing}
    return _by_members(tuple(bodies)) if len(bodies) == 1 else ()


def _left_open(here: Setting, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Of a payment whose payer no words name: the paying side, or the one party that they speak of."""
    subject = sole_subject(here)
    if any(party.kind == "body" for party in subject):
        return _by_members(subject)  # "the Assembly adopted a budget of …": whoever else the text speaks of
    return _by_members((side if _may_be_side(here, side) else ()) or subject)


def _by_members(payers: tuple[Party, ...]) -> tuple[Party, ...]:
    """What a body of states is to pay is paid by its members; the European Union has money of its own."""
    return tuple(
        replace(party, name=f"{party.name} members")
        if party.kind == "body" and party.id not in ("", "eu")
        else party
        for party in payers
    )


def _not_receiver(here: Setting) -> tuple[Party, ...]:
    """Palau has secured …: of two parties, the one that does not receive."""
    match = _RECEIVES.search(here.before)
    parties = here.reading.parties
    if match is None or len(parties) != 2:
        return ()
    before = mentions_before(here, here.clause.start + match.start())
    others = [
        party for party in parties if before and before[-1].party in parties and party != before[-1].party
    ]
    return tuple(others) if len(others) == 1 else ()


def _asked_by(here: Setting, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Washington had demanded …: of two parties, the one that does not ask; elsewhere the paying side pays."""
    match = _DEMANDS.search(here.own)
    parties = here.reading.parties
    start = here.sum.span.start - len(here.own)
    if match is None or len(parties) != 2 or _NO_PAYMENT.search(here.own.lower()):
        return ()
    limit = start + match.start()
    before = [m for m in here.named(start, limit) if m.span.end <= limit]
    if (
        not before
        or before[-1].party not in parties
        or not BETWEEN.fullmatch(here.reading.text.folded, before[-1].span.end, start + match.start())
    ):
        return ()
    if side and before[-1].party not in side:
        return ()
    return tuple(party for party in parties if party != before[-1].party)


def _not_given(here: Setting) -> tuple[Party, ...]:
    """The agreement gives Palau …: of two parties, the one that is not given to."""
    parties = here.reading.parties
    before = mentions_before(here, here.sum.span.start)
    if len(parties) != 2 or not before or before[-1].party not in parties:
        return ()
    folded = here.reading.text.folded
    gap = folded[before[-1].span.end : here.sum.span.start]
    led = folded[here.clause.start : before[-1].span.start]
    if _SMALL.fullmatch(gap) and _COSTS.search(led):
        return (before[-1].party,)
    if not _SMALL.fullmatch(gap) or not _GIVEN_TO.search(led):
        return ()
    return tuple(party for party in parties if party != before[-1].party)


def _is_payment(here: Setting) -> bool:
    """Whether nothing says that a sum is a price, a trade, a debt or a part of a whole: no payment of its own."""
    own = here.own[-NEAR:].lower()
    if here.sum.vague or here.sum.unit_price or _NO_PAYMENT.search(own) or _GIVER.search(here.before):
        return False
    if here.sum.money is not None and here.sum.money.units < LEAST:
        return False
    return _NO_PAYMENT_BEHIND.match(here.rest) is None and _WHOLE.search(own) is None


def _may_be_side(here: Setting, side: tuple[Party, ...]) -> bool:
    """Whether nothing says that a payment is somebody else's money.

    Whoever else is named in the sum's own words before it may be the one; who asks is not.
    """
    own = here.own
    if _COMMON.search(here.led) and all(party.kind == "state" for party in side):
        return False  # a budget of many is not one member's money
    start = here.sum.span.start - len(own)
    named = here.named(start, here.sum.span.start)
    others = [m for m in named if m.party not in side and acts(here.reading.text.folded, m)]
    ours = [m for m in named if m.party in side]
    if not others or (ours and ours[-1].span.start > others[-1].span.start):
        return not _other_subject(own) or bool(ours)
    found = predicate(here)
    return (found is not None and found.kind == "asked") or _ASKING.search(own) is not None


def _other_subject(own: str) -> bool:
    """Whether the words before a sum have a subject of their own that is no state: "the contractor asked for"."""
    return _SUBJECT.search(own) is not None


def _host(here: Setting) -> tuple[Party, ...]:
    """Host-nation support is paid by the one party of two that is not the guest."""
    near = here.led[-REACH:] + here.after[:80]
    hosts = [party for party in here.reading.parties if party.id != "us"]
    if len(here.reading.parties) != 2 or len(hosts) != 1 or not _HOST_SUPPORT.search(near.lower()):
        return ()
    return tuple(hosts)
