"""Named payers: who pays a sum by its own words: who does, is asked to, owns, promises or is named in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import is_form
from warikan.reading.names import Mention, within
from warikan.reading.setting import Setting
from warikan.reading.speech_holders import left
from warikan.reading.speech_kinds import head_noun, kind_of, nouns_of_speakers
from warikan.reading.stance_holders import own_side
from warikan.reading.words import column, table

BETWEEN = regex(
    r"(?:'s)?(?:,[^,;:]{1,90},)?(?:\s+(?:government|side|administration|cabinet|taxpayers|parliament|authorities|officials|itself|"
    r"will|would|is|are|was|has|have|had|must|should|shall|could|may|might|can|to|also|now|already|currently|still|then|later|reportedly|"
    r"once|first|last|used\s+to|agreed|agrees|pledged|promised|undertook|undertakes|committed|offered|plans|planned|intends|expects|expected|set|due|going|"
    r"jointly|together|each|both|annually|\w+ly|(?:in|on|since|last|this)\s+[A-Z][a-z]+(?:\s+\d{1,2})?|find|come\s+up\s+with))*\s+"
)
_PRESSED = regex(
    r"\b(?:ask|press|push|urg|want|tell|told|bill|invoic|charg|oblig|commit|requir|bind|forc|allow|expect|call\s+on)"
    r"(?:s|es|ed|e|ing|ted|ting)?\s+(?:that\s+)?(?:the\s+)?"
)
_ALONE = regex(r"[A-Z][\w.' ]*?\s+(?:(?:about|some|nearly|another)\s+)?")
_TO_PAY = regex(
    r"[\w.' ]+?\s+(?:for|to\s+(?:pay|contribute|shoulder|provide|set\s+aside|spend|fund|cover|bear|give|raise|find))\b"
    r"[^,;]*$"
)
_INSTEAD = regex(
    r"\b(?:instead\s+of|rather\s+than|unlike|like|apart\s+from|besides|without)\s+(?:the\s+)?$", re.IGNORECASE
)
_JOINT = regex(r"\s*(?:,|and|,\s*and|&|/)\s*(?:the\s+)?$")
_WHICH = regex(
    r",\s+(?:which|who)\s+(?:(?:has|had|have|will|would|also|already|once|now|first|\w+ly)\s+)*(?P<verb>[a-z]+)\s+"
    r"(?:(?:about|some|around|nearly|up|to|more|than|another|an|extra|as|much|the)\s+)*"
)
_POSSESSIVE = regex(r"'s?\s+(?:(?:about|some|additional|annual|extra|own|first)\s+)*")
_DUE_TO = regex(
    r"[-\s]+(?:\w+\s+)?(?:demand|claim|request|bill|debt|rebate|rent|refund|discount|aid|grant|loan|package)s?\b"
)
_PASSIVE = regex(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+)?$")
_BY = regex(r"\bby\s+(?:the\s+)?(?=[A-Z])")
_SETTING = frozenset({"set", "put"})
_FROM = regex(r"\s*(?:more\s+)?from\s+(?:the\s+)?")
_KEPT = regex(r"\bwith(?:h[eo]ld(?:s|ing)?|dr[ae]w(?:s|n|ing)?)\b")  # "withheld 3 million from Peru"
_OWNED = regex(
    r"(?:'s|s'|')?\s+(?:[\w-]+\s+){0,3}?(?:contribution|share|payment|burden|budget|spending|support|outlay|bill|portion|dues|assessment)s?\b"
    r"(?:\s+(?:for|in|of|to|at|is|was|will|be|stands?|stood|came|rose|fell|rises|falls|by|from|about|around|some|a|year|the|up)|\s+[\w.%-]+){0,8}?\s*$"
)
# The verb.
_SHARES = regex(r"\s+(?:to|will|would|should|shall|must|may|might|could|can)\s+(?:\w+ly\s+)?share\b")
_BEHIND = regex(
    r"(?P<own>'s?\b)?\s+(?:(?:on|last|this)\s+[A-Z][a-z]+\s+)?(?:(?:[Mm]inistry|[Gg]overnment|[Dd]epartment|[Dd]efen[cs]e|[Ff]inance|[Ff]oreign|National|Affairs|of|the|for)\s+)*"
    r"(?:(?:\w+ly|also|has|have|had|(?P<does>would|will|could|is\s+to))\s+){0,4}(?P<word>[a-z]+)"
)
_PROMISE = regex(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:offers?|promises?|pledges?|commitments?)\b(?!\s+(?:from|by|of))"
)
_PRONOUN = regex(r"(?:^|[\s,])[Ii]t(?:\s+(?:has|had|will|would|is|was|also|now|already|still|to|\w+ly))*\s+$")
_AT_COST = regex(
    r"\bat\s+(?:a|an|its\s+own)\s+(?:\w+\s+){0,2}?(?:cost|expense|price)\s+of\s+(?:[\w-]+\s+){0,3}$"
)
_THINGS = frozenset(
    "troops forces bases soldiers marines officials sources negotiators lawmakers dollars diplomats ministers"
    " servicemen taxpayers allies members bonds funds sites ships fighters nationals workers employees terms based"
    " armed united".split()
)
_ONLY_NUMBER = regex(r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Mm]any|[Bb]oth|\d+)")
_STOP = regex(r"[,;]")
_PUT = regex(
    r"\bput(?:s|ting)?\s+(?:(?:more\s+than|at\s+least|about|some|a\s+further|another|almost|nearly)\s+)*$"
)
_INTO = regex(
    r"(?:\s+(?:over|for|in|within)\s+[\w-]+(?:\s+\w+)?\s+years?)?\s+(?:into|towards?|in)\b"
)  # "put 3 million euros into the fund"
_LISTED = regex(
    r"(?:\s+(?:(?:remains|is|was|stays|became)\s+the\s+(?:top|biggest|largest|second(?:-largest|-biggest)?)\s+"
    r"(?:giver|donor|contributor|payer)|follows|followed|comes\s+next|(?:tops|heads|leads|topped|headed|led)\s+"
    r"the\s+(?:list|table|way)))?\s+with\s+(?:(?:about|some)\s+)?"
)
_RANKED = regex(
    r"\b(?:followed\s+by|follows\s+with|comes\s+next\s+with|(?:top|biggest|largest)\s+(?:giver|donor|contributor|payer)|"
    r"(?:tops|heads|leads|topped|headed|led)\s+the\s+(?:list|table|way))\b"
)
_COST_TO = regex(r"\b(?:costs?|bill|price)\s+(?:to|for)\s+(?:the\s+)?$")
_COST_IT = regex(r"\bcost(?:s|ing)?\s+(?:it|them)\s+(?:(?:about|some|around|an\s+extra|another)\s+)*$")


def named_payers(here: Setting) -> tuple[Party, ...]:
    """The parties that the words around a sum say pay it; empty where they name none.

    A pronoun or a plural that names nobody ("the three") gives nobody of its own.
    """
    named = (
        _passive_agent(here)
        or _by_verb(here)
        or _by_relative(here)
        or _asked_from(here)
        or _asked_to(here)
        or _owner(here)
    )
    named = named or _possessor(here) or _ranked(here) or _cost_to(here) or _cost_it(here)
    return named or _at_cost(here) or _promised(here) or _by_pronoun(here) or _by_name(here)


def _by_verb(here: Setting) -> tuple[Party, ...]:
    """The subject right before the last verb of paying in the clause."""
    put = _PUT.search(here.before) if _INTO.match(here.rest) else None
    matches = [put] if put else list(_pay().finditer(here.before))
    if not matches:
        return ()
    if _PASSIVE.search(here.before[: matches[-1].start()]):
        return _agent(here, matches[-1].group())
    verb = here.clause.start + matches[-1].start()
    folded = here.reading.text.folded
    if _STOP.search(folded[verb : here.sum.span.start]):
        return ()
    before = mentions_before(here, verb)
    if not before:
        return ()
    subject = next((m for m in reversed(before) if BETWEEN.fullmatch(folded, m.span.end, verb)), None)
    passed = _INSTEAD.search(folded, max(0, subject.span.start - 20), subject.span.start) if subject else None
    if passed is not None:  # "Washington rather than Manila paid"
        subject = next((m for m in before if m.span.end == passed.start() - 1), None)
    if subject is None or is_object(folded, subject):
        return ()
    return with_joint(folded, here.named(here.sentence.start, subject.span.start + 1))


def _agent(here: Setting, verb: str) -> tuple[Party, ...]:
    """ "Egypt was paid $400 million by Washington": of a passive with a receiver, whoever stands behind "by"."""
    found = _BY.search(here.reading.text.folded, here.end, here.limit) if verb not in _SETTING else None
    return _party_at(here, found.end()) if found is not None else ()


def is_object(folded: str, mention: Mention) -> bool:
    """Whether a name is governed by what stands before it: "the forces in Japan cost", "troops of Norway"."""
    return (
        re.search(
            r"\b(?:in|on|of|at|from|near|with|for|by|outside|against|between|to|into|towards?)\s+(?:the\s+)?$",
            folded[max(0, mention.span.start - 12) : mention.span.start],
        )
        is not None
    )


def with_joint(folded: str, before: Sequence[Mention]) -> tuple[Party, ...]:
    """The parties of the last mention and of those it is joined to: "Denmark and Norway will pay"."""
    parties = [before[-1].party]
    start = before[-1].span.start
    for mention in reversed(before[:-1]):
        if not _JOINT.fullmatch(folded[mention.span.end : start]) or _INSTEAD.search(
            folded, max(0, mention.span.start - 20), mention.span.start
        ):
            break  # "instead of Kenya, Uganda paid"
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
    return regex(r"\b(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + r")\b")


def _by_relative(here: Setting) -> tuple[Party, ...]:
    """Sweden, which gave 40 million kronor last year, …: whom the relative clause of a sum speaks of."""
    before = [
        m for m in here.named(here.sentence.start, here.sum.span.start) if m.span.end <= here.sum.span.start
    ]
    gap = here.reading.text.folded[before[-1].span.end : here.sum.span.start] if before else ""
    verb = _WHICH.fullmatch(gap)
    return (before[-1].party,) if verb is not None and _pay().fullmatch(verb["verb"]) else ()


def _passive_agent(here: Setting) -> tuple[Party, ...]:
    """… billion yen to be paid by Japan."""
    match = _paid_by().match(here.after)
    return _party_at(here, here.end + match.end()) if match else ()


@cache
def _paid_by() -> re.Pattern[str]:
    participles = "|".join((*column("pay_verbs", "participle"), "offered", "pledged", "promised", "proposed"))
    return regex(rf"[^,.;]{{0,60}}?\b(?:{participles})\s+by\s+(?:the\s+)?")


def _asked_from(here: Setting) -> tuple[Party, ...]:
    """… billion a year from Tokyo."""
    match = None if _KEPT.search(here.own) else _FROM.match(here.after)
    return _party_at(here, here.end + match.end()) if match else ()


def _asked_to(here: Setting) -> tuple[Party, ...]:
    """asked Seoul for …, pressed Japan to pay …"""
    for match in _PRESSED.finditer(here.before):
        start = here.clause.start + match.end()
        named = _party_at(here, start)
        told = here.reading.text.folded[start : here.sum.span.start]
        billed = match.group()[:4] in ("bill", "invo", "char") and _ALONE.fullmatch(told)
        if named and (billed or _TO_PAY.match(told)):
            return named
    return ()


def _party_at(here: Setting, offset: int) -> tuple[Party, ...]:
    return tuple(m.party for m in here.named(offset, offset + 1))[:1]


def _possessor(here: Setting) -> tuple[Party, ...]:
    """Japan's $20 million was …: whose the sum itself is."""
    before = mentions_before(here, here.sum.span.start)
    gap = here.reading.text.folded[before[-1].span.end : here.sum.span.start] if before else ""
    return (before[-1].party,) if _POSSESSIVE.fullmatch(gap) and not _DUE_TO.match(here.rest) else ()


def _owner(here: Setting) -> tuple[Party, ...]:
    """Japan's contribution of …"""
    before = mentions_before(here, here.sum.span.start)
    if not before:
        return ()
    owner = before[-1]
    text = here.reading.text.folded[owner.span.end : here.sum.span.start]
    if _OWNED.fullmatch(text) is None or _SHARES.match(text) or is_object(here.reading.text.folded, owner):
        return ()
    named = here.named(here.sentence.start, owner.span.start + 1)
    joint = len(with_joint(here.reading.text.folded, named)) > 1
    # "They agreed on a share of …" leaves open whose it is.
    return () if joint and not text.startswith(("'", " each")) else (owner.party,)


def _at_cost(here: Setting) -> tuple[Party, ...]:
    """Poland will build a road at a cost of …: who does it pays for it."""
    before = mentions_before(here, here.sum.span.start) if _AT_COST.search(here.own) else []
    acting = [
        m for m in before if acts(here.reading.text.folded, m) and not is_object(here.reading.text.folded, m)
    ]
    return (acting[0].party,) if acting else ()


def _ranked(here: Setting) -> tuple[Party, ...]:
    """Germany tops the list with …, followed by Japan with …: each with its own."""
    before = mentions_before(here, here.sum.span.start)
    if not before or _RANKED.search(here.led) is None:
        return ()
    gap = here.reading.text.folded[before[-1].span.end : here.sum.span.start]
    return (before[-1].party,) if _LISTED.fullmatch(gap) else ()


def _cost_to(here: Setting) -> tuple[Party, ...]:
    """The cost to Lithuania will be …"""
    text, start = here.reading.text.folded, here.sum.span.start - len(here.own)
    named = here.named(start, here.sum.span.start)
    bearing = [m.party for m in named if _COST_TO.search(text, max(0, m.span.start - 24), m.span.start)]
    return (bearing[-1],) if bearing else ()


def _cost_it(here: Setting) -> tuple[Party, ...]:
    """Seoul proposed a deal, which would cost it …: who acts in the sentence."""
    if _COST_IT.search(here.own) is None:
        return ()
    named = within(here.reading.found, Span(here.sentence.start, here.sum.span.start))
    acting = [m for m in named if acts(here.reading.text.folded, m)]
    return (acting[0].party,) if acting else ()


def _promised(here: Setting) -> tuple[Party, ...]:
    """Under the Japanese offer …, without China's promise to …: whose offer it is."""
    folded, start = here.reading.text.folded, here.sum.span.start - len(here.own)
    own = here.named(start, here.sum.span.start)
    whose = [m.party for m in own if _PROMISE.match(folded, m.span.end, here.sum.span.start)]
    return (whose[-1],) if whose else ()


def _by_pronoun(here: Setting) -> tuple[Party, ...]:
    """It has spent …: the one party that the sentence before puts first, where no other is named in between."""
    verb = next(iter(reversed(list(_pay().finditer(here.own)))), None)
    if (
        verb is None
        or _PRONOUN.search(here.own, 0, verb.start()) is None
        or _STOP.search(here.own[verb.end() :])
    ):
        return ()
    text, start = here.reading.text, here.sum.span.start - len(here.own)
    before = text.sentence_at(here.sentence.start - 2) if here.sentence.start > 1 else None
    if before is None or here.named(start, here.sum.span.start):
        return ()
    named = within(here.reading.found, before.span)
    first = next((m for m in named if not is_object(text.folded, m)), None)
    return (first.party,) if first is not None else ()


def _by_name(here: Setting) -> tuple[Party, ...]:
    """Ann Lee offered …: a person, or a body of no state, named in full as the subject of the verb of paying."""
    verb = next(iter(reversed(list(_pay().finditer(here.before)))), None)
    if verb is None or _STOP.search(here.before[verb.end() :]):
        return ()
    folded, at = here.reading.text.folded, here.clause.start + verb.start()
    words = left(folded, here.clause, at)
    if (
        words is None
        or _ONLY_NUMBER.fullmatch(words.of(folded))
        or within(here.reading.found, words)
        or _PASSIVE.search(here.before[: verb.start()])
    ):
        return ()
    name = words.of(here.reading.text.source.text)
    kind = kind_of(folded, words, here.reading.found)
    named = kind == "named" or (kind == "organisation" and head_noun(name) not in nouns_of_speakers())
    party = own_side(name, kind) if named else None
    return (party,) if party is not None and not party.name[0].islower() else ()


def acts(folded: str, mention: Mention) -> bool:
    """Whether a party named before a sum does or owns something there, and is no attribute ("U.S. bases")."""
    behind = _BEHIND.match(folded, mention.span.end)
    if behind is None:
        return False
    word = behind["word"]
    if behind["own"] is not None or behind["does"] is not None:
        return True
    return is_form(word) or (word.endswith(("s", "ed")) and word not in _THINGS)


def mentions_before(here: Setting, limit: int) -> list[Mention]:
    """The parties that the clause of a sum names before ``limit``."""
    return [m for m in here.named(here.clause.start, limit) if m.span.end <= limit]
