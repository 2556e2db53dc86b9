"""Main parties: between whom the deal is, and which states are only named on the way."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.names import Mention
from warikan.reading.text import Text

# These are tried on words in small letters, which is several times as fast as leaving capitals out of account.
_DEAL = regex(
    r"\b(?:agree[sd]?|agreements?|agreeing|deals?|pacts?|accords?|treat(?:y|ies)|sign(?:s|ed"
    r"|ing)?|talks|negotiat\w+|contribut\w+|pa(?:y|ys|id|ying|yments?)"
    r"|shar(?:e|es|ed|ing)|fund(?:s|ed|ing)?|shoulder\w*|costs?|dues|grants?|loans?"
    r"|compensat\w+|lease|rent|burden|budgets?|financ\w+|support|assess\w+"
    r"|reimburs\w+|subsid\w+|settle[sd]?|owe[sd]?|debts?)\b"
)
# A state met behind one of these is why the parties act, not one of them.
_REASON_AFTER = regex(
    r"(?:'s?|s'?)? (?:[\w-]+ (?:and |, )?){0,3}?(?:expansion|build-?up|missiles?|aggression"
    r"|threats?|provocations?|invasion|war\b|attacks?|nuclear|ambitions|assertiveness"
    r"|rise|military (?:expansion|activit\w+|build-?up|pressure|might)|coercion|test(?:s"
    r"|ing)?\b|weapons|intervention|offensive|troops crossing)"
)
_REASON_BEFORE = regex(
    r"\b(?:against|from threats? (?:by|from)|in the face of|deter(?:s|ring)?|counter(?:s|ing)?"
    r"|threats? (?:posed )?(?:by|from)|fac(?:e|es|ed|ing)(?: an?)?|tensions? with"
    r"|amid [\w ]{0,20}?(?:with|by)|contain(?:ing)?|fend(?:ing)? off|wary of|war in|conflict"
    r" in|invasion of|invaded|unlike|such as|like|including|similar(?:ly)? (?:to|with)"
    r"|than|compared (?:to|with)|also in|embassy in|based in) (?:the |an? )?$"
)
# Every way in which the words of the pattern above can end, for a quick look before it is tried.
_MAY_LEAD = (
    *(
        "against ",
        "by ",
        "from ",
        "of ",
        "deter ",
        "deters ",
        "deterring ",
        "counter ",
        "counters ",
        "countering ",
    ),
    *("face ", "faces ", "faced ", "facing ", "with ", "contain ", "containing ", "off ", "in ", "invaded "),
    *("unlike ", " as ", "like ", "including ", "to ", "than ", " the ", " a ", " an "),
)
_JOINT = regex(r"(?:'s?)?(?:,|,? ?and(?: the| its \w+)?|, the|/|-|,? ?with(?: the)?)")
_DEAL_WITH = regex(
    r"\b(?:agree[sd]?|agreements?|deals?|pacts?|accords?|talks|negotiat\w+|treat(?:y|ies)"
    r"|sign(?:ed|s)?|settle[sd]?)\b[^.;]{0,60}?\b(?:with|between)(?: the)? $"
)
_TROOPS = regex(
    r"(?:'s?)? (?:[\w-]+ )?(?:troops|forces|bases|military|soldiers|marines|personnel"
    r"|servicemen|contribution|share|dues|payments?|taxpayers|funding|burden)"
)

_WITH = ("with ", "between ", "with the ", "between the ")

LEAD_SENTENCES = 3


def main_parties(text: Text, found: Sequence[Mention]) -> tuple[Party, ...]:
    """The parties the deal is between, most central first: those named most where it is spoken of.

    A state behind "against", "in the face of" or before "missiles" is a reason and no party; neither is
    one that is only compared with.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.parties import mentions
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Japan and the U.S. agreed to pay in the face of China's missiles."))
    >>> [p.id for p in main_parties(text, mentions(text))]
    ['jp', 'us']
    """
    named: dict[Party, list[Mention]] = {}
    for mention in found:
        named.setdefault(mention.party, []).append(mention)
    of_deal: dict[int, bool] = {}
    weights = {p: sum([_weight(text, one, of_deal) for one in some]) for p, some in named.items()}
    ranked = [p for p in sorted(weights, key=lambda p: -weights[p]) if weights[p] >= 1]
    runs = _joint_runs(text, found)
    central = ranked[:2]
    if len(central) == 1:
        central += [p for run in runs if central[0] in run for p in run if p != central[0]][:1]
    central += [p for p in ranked[2:] if any({p, *central[:2]} <= set(run) for run in runs)]
    return tuple(central)


def _weight(text: Text, mention: Mention, of_deal: dict[int, bool]) -> float:
    """How much a mention counts; ``of_deal`` remembers which sentences, by their start, speak of a deal."""
    start, end = mention.span.start, mention.span.end
    sentence = text.sentence_at(start)
    if sentence is None or is_reason(text.small, mention.span):
        return 0.0
    at = sentence.span.start
    if at not in of_deal:
        of_deal[at] = _DEAL.search(text.small, at, sentence.span.end) is not None
    lead = at <= text.starts[:LEAD_SENTENCES][-1]
    weight = 0.5 + (1.0 if of_deal[at] else 0.0) + (0.5 if lead else 0.0)
    before = text.small[max(at, start - 90) : start]
    joined = before.endswith(_WITH) and _DEAL_WITH.search(before) is not None
    return weight + 1.0 if joined or _TROOPS.match(text.small, end) else weight


def is_reason(small: str, span: Span) -> bool:
    """Whether the words around a mention, in small letters, make it a reason or a comparison, not a party of the deal.

    >>> is_reason("in the face of china's expansion", Span(15, 20))
    True
    """
    before = small[max(0, span.start - 40) : span.start]
    if before.endswith(_MAY_LEAD) and _REASON_BEFORE.search(before):
        return True
    return _REASON_AFTER.match(small, span.end, span.end + 120) is not None


def _joint_runs(text: Text, found: Sequence[Mention]) -> list[tuple[Party, ...]]:
    """The parties that the text names in one breath ("A, B and C"), list by list."""
    runs: list[tuple[Party, ...]] = []
    end = -1
    for mention in found:
        gap = text.folded[end : mention.span.start].strip() if 0 <= end <= mention.span.start else "."
        if runs and _JOINT.fullmatch(gap):
            runs[-1] = (*runs[-1], mention.party)
        else:
            runs.append((mention.party,))
        end = mention.span.end
    return runs
