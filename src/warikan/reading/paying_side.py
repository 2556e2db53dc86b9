"""The paying side: the one party of the deal whose money a whole text speaks of, where its words agree on one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.names import Mention
from warikan.reading.setting import Reading

SEVERAL = 3  # signs that one side of more than two pays
_MONEY = r"(?:contributions?|share|payments?|burden|dues|arrears|spending|outlays?|bill|assessments?|costs?)"
STRONG, WEAK = 2, 1  # one strong sign is enough, of the others it takes two
_OWN = regex(
    rf"(?P<owns>'s|s'|')?\s+(?:own\s+|overall\s+|annual\s+|financial\s+|total\s+|yearly\s+|defense\s+)*{_MONEY}\b"
)
_DOES = regex(
    r"(?:'s\s+(?:government|side|taxpayers))?(?:\s+(?:will|would|must|should|shall|could|may|might|can|also|now|already|\w+ly|"
    r"(?:is|are|was|has|have|had|agreed|pledged|committed|set|due|going|ready|preparing|willing)(?:\s+to)?)){0,4}\s+"
    r"(?:pay|contribut|shoulder|spend|spent|bear|bore|paid|foot|chip|giv|gave|hand)(?:s|e|es|ed|ing)?\b"
)
_ASKED = regex(
    r"\b(?:ask|press|pressur|push|urg|want|tell|told|call(?:s|ed|ing)?\s+on|forc|get|persuad|expect|requir|demand(?:s|ed)?\s+that)"
    r"(?:s|es|ed|e|ing)?\s+(?:the\s+)?$"
)
_TO_PAY = regex(
    r"(?:\s+government)?\s+(?:to\s+|should\s+|must\s+)?(?:pay|contribute|shoulder|bear|spend|increase|raise|foot|share|cover|"
    r"provide|fund|boost|do\s+more)\b"
)
_FORCES = regex(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:troops|forces|bases|soldiers|marines|servicemen|personnel|military presence)\b"
)
_COMMAND = regex(r"\bForces\b")
_COST = regex(
    r"\b(?:costs?|pay\w*|paid|contribut\w+|shoulder\w*|share|sharing|support|budgets?|burden|fund\w*|spend\w*)\b"
)
_BY = regex(r"\b(?:paid|borne|funded|shouldered|met|provided|financed)\s+by\s+(?:the\s+)?$")
_MEMBERS = regex(r"(?:'s?)?\s+(?:allies|members?|member\s+states|nations|countries)\b")
_RENT = regex(r"\b(?:rent(?:al)?s?|leases?|leasing|(?:aid|assistance|compensation)\b[^.;]{0,40}\bbases?)\b")
_RECIPIENT = regex(
    r"\b(?:payments?|grants?|aid|assistance|subsid(?:y|ies)|compensation|rent)\s+(?:to|for)\s+(?:the\s+)?$"
)
_DEMANDS = regex(
    r"(?:'s\s+(?:government|side|negotiators))?\s+(?:(?:has|had|have|is|are|was|were|said\s+to\s+have|reportedly|also|now|initially)\s+)*"
    r"(?:demand(?:s|ed|ing)?|asked\s+for|asks\s+for|asking\s+for|sought|seeks|seeking|held\s+out\s+for|h(?:eld|old(?:s|ing)?)\s+out\s+for|wants?|wanted)"
    r"\s+(?!to\b)"
)
_GUESTS = regex(
    r"\b(?:troops|forces|bases|soldiers|marines|servicemen|personnel|garrison)\b[^.,;:]{0,24}?\s(?:in|on)\s+(?:the\s+)?$"
)


def paying_side(reading: Reading) -> Party | None:
    """The main party that pays by most signs of the text; ``None`` where they are too few or point both ways.

    Signs are its share, what it pays, that it is asked to pay, and the other's forces on its soil.

    >>> from warikan.evidence.article import Publication
    >>> from warikan.figures.days import Days
    >>> from warikan.ground.source import Source
    >>> from warikan.reading.parties import main_parties, mentions
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Oslo asked Sweden to pay for the bridge. Sweden's share is large. Norway agreed."))
    >>> who = mentions(text)
    >>> paying_side(Reading(text, (), (), who, main_parties(text, who), Publication("unknown", Days.year(2021)))).name
    'Sweden'
    """
    signs: Counter[Party] = Counter()
    for mention in reading.found:
        if mention.party in reading.parties:
            for party, weight in _signs(reading, mention):
                signs[party] += weight
    ranked = signs.most_common(2)
    enough = STRONG if len(reading.parties) <= 2 else SEVERAL * STRONG
    if not ranked or ranked[0][1] < enough:
        return None
    clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > 2 * ranked[1][1])
    return ranked[0][0] if clear else None


def _signs(reading: Reading, mention: Mention) -> Iterator[tuple[Party, int]]:
    """The parties that one mention is a sign for, each with how much it weighs."""
    folded, end = reading.text.folded, mention.span.end
    sentence = reading.text.sentence_at(mention.span.start)
    if sentence is None:
        return
    before = folded[max(sentence.span.start, mention.span.start - 48) : mention.span.start]
    last = before[
        -12:
    ].split()  # the patterns that end at the name end in one of these words, or in it and "the"
    owned = _OWN.match(folded, end)
    if owned and (owned["owns"] or mention.how == "demonym"):
        yield mention.party, WEAK if "share" in owned[0] or "cost" in owned[0] else STRONG
    elif "by" in last and _BY.search(before):
        # As the head of a list: "Expenditures borne by Japan:"
        yield mention.party, STRONG if folded[end : end + 1] == ":" else WEAK
    elif _DOES.match(folded, end):
        yield mention.party, WEAK
    forces = _FORCES.match(reading.text.small, end) or _COMMAND.search(mention.span.of(folded))
    rented = _RENT.search(reading.text.small, sentence.span.start, sentence.span.end) is not None
    if forces and _is_about_cost(reading, sentence.span):
        hosts = [mention.party] if rented else _others(reading, mention.party)  # whose forces pay rent pays
        yield from ((host, STRONG) for host in hosts)
    if _DEMANDS.match(folded, end) and any(sentence.span.covers(item.span) for item in reading.sums):
        yield from ((other, STRONG) for other in _others(reading, mention.party))
    if (
        mention.party.kind == "body"
        and _MEMBERS.match(folded, end)
        and _is_about_cost(reading, sentence.span)
    ):
        yield mention.party, STRONG
    if ("to" in last or "for" in last) and _RECIPIENT.search(before):
        yield from ((other, STRONG) for other in _others(reading, mention.party))
    if _TO_PAY.match(folded, end) and _ASKED.search(before):
        yield mention.party, STRONG
    if (
        ("in" in last or "on" in last)
        and _GUESTS.search(before)
        and not (rented or _belongs(reading, mention))
    ):
        yield mention.party, STRONG


def _is_about_cost(reading: Reading, sentence: Span) -> bool:
    return _COST.search(reading.text.small, sentence.start, sentence.end) is not None or any(
        sentence.covers(item.span) for item in reading.sums
    )


def _others(reading: Reading, one: Party) -> list[Party]:
    """The one other party of the deal: on whose soil a guest's forces cost money, of whom it asks."""
    others = [party for party in reading.parties if party != one]
    return others if len(others) == 1 and len(reading.parties) == 2 else []


def _belongs(reading: Reading, mention: Mention) -> bool:
    """Whether the forces named before a country are its own."""
    window = Span(max(0, mention.span.start - 48), mention.span.start)
    return any(other.party == mention.party for other in reading.found if window.covers(other.span))
