"""Who pays a sum: the subject of a verb of paying, the one it is asked from, or the one who owns the contribution."""

from __future__ import annotations

import re
from functools import cache

from warikan.ground.party import Party
from warikan.reading.amount_predicate import is_form, predicate
from warikan.reading.names import Mention, within
from warikan.reading.setting import Setting
from warikan.reading.speech_holders import left
from warikan.reading.speech_kinds import head_noun, kind_of, nouns_of_speakers
from warikan.reading.stance_holders import own_side
from warikan.reading.words import column, table

_BETWEEN = re.compile(
    r"(?:'s)?(?:,[^,;:]{1,90},)?(?:\s+(?:government|side|administration|cabinet|taxpayers|parliament|authorities|officials|itself|"
    r"will|would|is|are|was|has|have|had|must|should|shall|could|may|might|can|to|also|now|already|currently|still|then|later|reportedly|"
    r"agreed|agrees|pledged|promised|undertook|undertakes|committed|offered|plans|planned|intends|expects|expected|set|due|going|"
    r"jointly|together|annually|\w+ly|(?:in|on|since|last|this)\s+[A-Z][a-z]+(?:\s+\d{1,2})?|find|come\s+up\s+with))*\s+"
)
_PRESSED = re.compile(
    r"\b(?:ask|press|push|urg|want|tell|told|oblig|commit|requir|bind|forc|allow|expect|call\s+on)"
    r"(?:s|es|ed|e|ing|ted|ting)?\s+(?:that\s+)?(?:the\s+)?"
)
_TO_PAY = re.compile(
    r"[\w.' ]+?\s+(?:for|to\s+(?:pay|contribute|shoulder|provide|set\s+aside|spend|fund|cover|bear|give|raise|find))\b"
    r"[^,;]*$"
)
_JOINT = re.compile(r"\s*(?:,|and|,\s*and|&|/)\s*(?:the\s+)?$")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+)?$")
_FROM = re.compile(r"\s*(?:more\s+)?from\s+(?:the\s+)?")
_OWNED = re.compile(
    r"(?:'s|s'|')?\s+(?:[\w-]+\s+){0,3}?(?:contribution|share|payment|burden|budget|spending|support|outlay|bill|portion|dues|assessment)s?\b"
    r"(?:\s+(?:for|in|of|to|at|is|was|will|be|stands?|stood|came|rose|fell|rises|falls|by|from|about|around|some|a|year|the|up)|\s+[\w.%-]+){0,8}?\s*$"
)
_RECEIVES = re.compile(
    r"\b(?:secur|receiv|obtain|gain|collect)(?:e|es|ed|s|ing)?\b[^,;:]{0,30}$|\b(?:gets?|got|won|wins)\b[^,;:]{0,30}$"
)
_DEMANDS = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|claim(?:s|ed|ing)?|sought|seeks?|request(?:s|ed)?|ask(?:s|ed)?\s+for|call(?:s|ed)\s+for)\b"
)
_NO_PAYMENT = re.compile(
    r"\b(?:presence|trade|exports?|imports?|sales?|arms|weapons|purchases?|loans?|bonds?|arbitration|"
    r"net\s+present\s+value|deficit|surplus|economy|GDP|goods|damage|losses|debt|"
    r"(?:forces|troops|bases|operations|missions?|bridge|tunnel|project|campaign|war)\b[^,;:]{0,40}?\bcosts?)\b"
)
_NO_PAYMENT_BEHIND = re.compile(
    r"\s+(?:loans?|bonds?|trade|deficit|surplus|in\s+(?:trade|exports?|imports?|sales|arms))\b"
)
_SMALL = re.compile(
    r"\s+(?:(?:about|some|around|roughly|an?|additional|another|extra|nearly|up\s+to|more\s+than)\s+)*"
)
_BEHIND = re.compile(
    r"(?P<own>'s?\b)?\s+(?:(?:[Mm]inistry|[Gg]overnment|[Dd]epartment|[Dd]efen[cs]e|[Ff]inance|[Ff]oreign|National|Affairs|of|the|for)\s+)*"
    r"(?:(?:\w+ly|also|has|have|had|(?P<does>would|will|could|is\s+to))\s+){0,4}(?P<word>[a-z]+)"
)
LEAST = 10_000  # units of a currency; what is less is a price of one thing, and no government's payment
REACH = 160  # characters back to the words for what a sum is part of
_PROMISE = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:offers?|promises?|pledges?|commitments?)\b(?!\s+(?:from|by|of))"
)
_PRONOUN = re.compile(
    r"(?:^|[\s,])[Ii]t(?:\s+(?:has|had|will|would|is|was|also|now|already|still|to|\w+ly))*\s+$"
)
_AT_COST = re.compile(
    r"\bat\s+(?:a|an|its\s+own)\s+(?:\w+\s+){0,2}?(?:cost|expense|price)\s+of\s+(?:[\w-]+\s+){0,3}$"
)
_COSTS = re.compile(r"\bcosts?\s+(?:the\s+)?$")
_THINGS = frozenset(
    "troops forces bases soldiers marines officials sources negotiators lawmakers dollars diplomats ministers"
    " servicemen taxpayers allies members bonds funds sites ships fighters nationals workers employees terms based"
    " armed united".split()
)
_WHOLE = re.compile(
    r"(?:\bper\s?cent|%|\b(?:quarter|half|third|share|part|fraction))\s+of\s+(?:\w+\s+){0,3}$"
)
_COMMON = re.compile(
    r"\b(?:common(?:ly)?(?:-|\s)funded|joint|shared|common|regular|central)\s+(?:\w+\s+)?(?:budgets?|fund|kitty)\b"
)
_ASKING = re.compile(r"\b(?:request|demand|claim|wish|asking)s?\b")
_GIVEN_TO = re.compile(
    r"\b(?:g[ai]ves?|grants?|granted|awards?|awarded|allocates?|allocated|guarantees?)\s+(?:the\s+)?$"
)
_SUBJECT = re.compile(
    r"\b(?:contractors?|compan(?:y|ies)|banks?|lenders?|creditors?|investors?|shipowners|operators?|customers|firms?|consortium|"
    r"foundation|charit(?:y|ies)|donors?|taxpayers\s+of|the\s+Bank)(?:'s?)?\b",
    re.IGNORECASE,
)
_GIVER = re.compile(
    r"(?<!\. )(?<!^)\b(?!Minister|President)[A-Z][a-z]+\s+(?:has\s+|had\s+)?(?:offer|donat|g[ai]ve)\w*\b"
)
_HOST_SUPPORT = re.compile(r"\bhost[\s-]nation\s+support\b|\bsympathy\s+budget\b")


def payers_of(here: Setting, side: tuple[Party, ...] = ()) -> tuple[Party, ...]:
    """The parties that pay a sum, as the words say; else ``side``, the paying side of the text, unless another may pay.

    A pronoun or a plural that names nobody ("the three") gives nobody of its own.
    """
    named = _by_verb(here) or _passive_agent(here) or _asked_from(here) or _asked_to(here) or _owner(here)
    named = named or _at_cost(here) or _promised(here) or _by_pronoun(here) or _by_name(here)
    return (
        named
        or _not_receiver(here)
        or _not_given(here)
        or _host(here)
        or (side if _may_be_side(here, side) else ())
        or (() if side else _asked_by(here))
    )


def _promised(here: Setting) -> tuple[Party, ...]:
    """Under the Japanese offer …, without China's promise to …: whose offer it is."""
    folded, start = here.reading.text.folded, here.sum.span.start - len(here.own)
    own = [m for m in here.reading.found if start <= m.span.start < here.sum.span.start]
    whose = [m.party for m in own if _PROMISE.match(folded, m.span.end, here.sum.span.start)]
    return (whose[-1],) if whose else ()


def _by_pronoun(here: Setting) -> tuple[Party, ...]:
    """It has spent …: the one party that the sentence before puts first, where no other is named in between."""
    verb = next(iter(reversed(list(_pay().finditer(here.own)))), None)
    if (
        verb is None
        or _PRONOUN.search(here.own, 0, verb.start()) is None
        or re.search(r"[,;]", here.own[verb.end() :])
    ):
        return ()
    text, start = here.reading.text, here.sum.span.start - len(here.own)
    before = text.sentence_at(here.sentence.start - 2) if here.sentence.start > 1 else None
    if before is None or any(start <= m.span.start < here.sum.span.start for m in here.reading.found):
        return ()
    named = within(here.reading.found, before.span)
    first = next((m for m in named if not _is_object(text.folded, m)), None)
    return (first.party,) if first is not None else ()


def _by_name(here: Setting) -> tuple[Party, ...]:
    """Ann Lee offered …: a person, or a body of no state, named in full as the subject of the verb of paying."""
    verb = next(iter(reversed(list(_pay().finditer(here.before)))), None)
    if verb is None or re.search(r"[,;]", here.before[verb.end() :]):
        return ()
    folded, at = here.reading.text.folded, here.clause.start + verb.start()
    words = left(folded, here.clause, at)
    if words is None or within(here.reading.found, words) or _PASSIVE.search(here.before[: verb.start()]):
        return ()
    name = words.of(here.reading.text.source.text)
    kind = kind_of(folded, words, here.reading.found)
    named = kind == "named" or (kind == "organisation" and head_noun(name) not in nouns_of_speakers())
    party = own_side(name, kind) if named else None
    return (party,) if party is not None and not party.name[0].islower() else ()


def _at_cost(here: Setting) -> tuple[Party, ...]:
    """Poland will build a road at a cost of …: who does it pays for it."""
    before = _mentions_before(here, here.sum.span.start) if _AT_COST.search(here.own) else []
    acting = [
        m
        for m in before
        if _acts(here.reading.text.folded, m) and not _is_object(here.reading.text.folded, m)
    ]
    return (acting[0].party,) if acting else ()


def _not_receiver(here: Setting) -> tuple[Party, ...]:
    """Palau has secured …: of two parties, the one that does not receive."""
    match = _RECEIVES.search(here.before)
    parties = here.reading.parties
    if match is None or len(parties) != 2:
        return ()
    before = _mentions_before(here, here.clause.start + match.start())
    others = [
        party for party in parties if before and before[-1].party in parties and party != before[-1].party
    ]
    return tuple(others) if len(others) == 1 else ()


def _asked_by(here: Setting) -> tuple[Party, ...]:
    """Washington had demanded …: of two parties, the one that does not ask."""
    match = _DEMANDS.search(here.own)
    parties = here.reading.parties
    start = here.sum.span.start - len(here.own)
    if match is None or len(parties) != 2 or _NO_PAYMENT.search(here.own.lower()):
        return ()
    before = [m for m in here.reading.found if start <= m.span.start and m.span.end <= start + match.start()]
    if (
        not before
        or before[-1].party not in parties
        or not _BETWEEN.fullmatch(here.reading.text.folded, before[-1].span.end, start + match.start())
    ):
        return ()
    return tuple(party for party in parties if party != before[-1].party)


def _not_given(here: Setting) -> tuple[Party, ...]:
    """The agreement gives Palau …: of two parties, the one that is not given to."""
    parties = here.reading.parties
    before = _mentions_before(here, here.sum.span.start)
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


def _may_be_side(here: Setting, side: tuple[Party, ...]) -> bool:
    """Whether nothing says that a sum is somebody else's money or no payment at all.

    Whoever else is named in the sum's own words before it may be the one; who asks is not.
    """
    own = here.own
    if here.sum.vague or here.sum.unit_price or _NO_PAYMENT.search(own) or _GIVER.search(here.before):
        return False
    if here.sum.money is not None and here.sum.money.units < LEAST:
        return False
    if _NO_PAYMENT_BEHIND.match(here.rest) or _WHOLE.search(own):
        return False
    if _COMMON.search(here.led) and all(party.kind == "state" for party in side):
        return False  # a budget of many is not one member's money
    start = here.sum.span.start - len(own)
    named = [m for m in here.reading.found if start <= m.span.start < here.sum.span.start]
    others = [m for m in named if m.party not in side and _acts(here.reading.text.folded, m)]
    ours = [m for m in named if m.party in side]
    if not others or (ours and ours[-1].span.start > others[-1].span.start):
        return not _other_subject(own) or bool(ours)
    found = predicate(here)
    return (found is not None and found.kind == "asked") or _ASKING.search(own) is not None


def _acts(folded: str, mention: Mention) -> bool:
    """Whether a party named before a sum does or owns something there, and is no attribute ("U.S. bases")."""
    behind = _BEHIND.match(folded, mention.span.end)
    if behind is None:
        return False
    word = behind["word"]
    if behind["own"] is not None or behind["does"] is not None:
        return True
    return is_form(word) or (word.endswith(("s", "ed")) and word not in _THINGS)


def _other_subject(own: str) -> bool:
    """Whether the words before a sum have a subject of their own that is no state: "the contractor asked for"."""
    return _SUBJECT.search(own) is not None


def _mentions_before(here: Setting, limit: int) -> list[Mention]:
    return [m for m in here.reading.found if here.clause.start <= m.span.start and m.span.end <= limit]


def _by_verb(here: Setting) -> tuple[Party, ...]:
    """The subject right before the last verb of paying in the clause."""
    matches = list(_pay().finditer(here.before))
    if not matches or _PASSIVE.search(here.before[: matches[-1].start()]):
        return ()
    verb = here.clause.start + matches[-1].start()
    folded = here.reading.text.folded
    if re.search(r"[,;]", folded[verb : here.sum.span.start]):
        return ()
    before = _mentions_before(here, verb)
    if not before:
        return ()
    subject = next((m for m in reversed(before) if _BETWEEN.fullmatch(folded, m.span.end, verb)), None)
    if subject is None or _is_object(folded, subject):
        return ()
    return _with_joint(
        folded, [m for m in here.reading.found if here.sentence.start <= m.span.start <= subject.span.start]
    )


def _is_object(folded: str, mention: Mention) -> bool:
    """Whether a name is governed by what stands before it: "the forces in Japan cost", "troops of Norway"."""
    return (
        re.search(
            r"\b(?:in|of|at|from|near|with|for|by|outside|against|between)\s+(?:the\s+)?$",
            folded[max(0, mention.span.start - 12) : mention.span.start],
        )
        is not None
    )


def _with_joint(folded: str, before: list[Mention]) -> tuple[Party, ...]:
    """The last mention with those it is listed with."""
    parties = [before[-1].party]
    start = before[-1].span.start
    for mention in reversed(before[:-1]):
        if not _JOINT.fullmatch(folded[mention.span.end : start]):
            break
        parties.insert(0, mention.party)
        start = mention.span.start
    return tuple(dict.fromkeys(parties))


@cache
def _pay() -> re.Pattern[str]:
    words = {word for key in ("base", "third", "past", "gerund") for word in column("pay_verbs", key)}
    words |= {
        word
        for row in table("sum_verbs")
        if row["class"] == "offered"
        for word in (row["third"], row["past"])
    }
    return re.compile(r"\b(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b")


def _passive_agent(here: Setting) -> tuple[Party, ...]:
    """… billion yen to be paid by Japan."""
    match = re.match(rf"[^,.;]{{0,60}}?\b(?:{_participles()})\s+by\s+(?:the\s+)?", here.after)
    return _party_at(here, here.end + match.end()) if match else ()


@cache
def _participles() -> str:
    return "|".join(column("pay_verbs", "participle"))


def _asked_from(here: Setting) -> tuple[Party, ...]:
    """… billion a year from Tokyo."""
    match = _FROM.match(here.after)
    return _party_at(here, here.end + match.end()) if match else ()


def _asked_to(here: Setting) -> tuple[Party, ...]:
    """asked Seoul for …, pressed Japan to pay …"""
    for match in _PRESSED.finditer(here.before):
        start = here.clause.start + match.end()
        named = _party_at(here, start)
        if named and _TO_PAY.match(here.reading.text.folded[start : here.sum.span.start]):
            return named
    return ()


def _party_at(here: Setting, offset: int) -> tuple[Party, ...]:
    return tuple(m.party for m in here.reading.found if m.span.start == offset)[:1]


def _owner(here: Setting) -> tuple[Party, ...]:
    """Japan's contribution of …"""
    before = _mentions_before(here, here.sum.span.start)
    if not before:
        return ()
    owner = before[-1]
    text = here.reading.text.folded[owner.span.end : here.sum.span.start]
    if _OWNED.fullmatch(text) is None or _is_object(here.reading.text.folded, owner):
        return ()
    return (owner.party,)


def _host(here: Setting) -> tuple[Party, ...]:
    """Host-nation support is paid by the one party of two that is not the guest."""
    near = here.led[-REACH:] + here.after[:80]
    hosts = [party for party in here.reading.parties if party.id != "us"]
    if len(here.reading.parties) != 2 or len(hosts) != 1 or not _HOST_SUPPORT.search(near.lower()):
        return ()
    return tuple(hosts)
