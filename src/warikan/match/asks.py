"""Earlier asks: the ask on record behind a bound by reference, with who reported, who denied and who confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warikan.evidence.article import Article
from warikan.evidence.claims import Claim, RelativeBound
from warikan.evidence.extent import Extent, extent_of
from warikan.evidence.positions import OnRecord, on_record
from warikan.evidence.rounds import round_under_way
from warikan.ground.source import Source
from warikan.reading.parties import mentions
from warikan.reading.text import split

_TOLD = ("ask", "denial", "confirmation")


@dataclass(frozen=True, slots=True)
class EarlierAsk:
    """What is on record of the ask that a bound refers to: reports of ``round``, in the order in which they came."""

    claim: Claim
    bound: RelativeBound
    round: str
    reports: tuple[OnRecord, ...]


def earlier_asks(article: Article, as_known: date) -> tuple[EarlierAsk, ...]:
    """The ask behind each bound by reference to what a side asked before, as far as it was known by a day.

    It is that of the last earlier round in which an ask of that side is on record; nothing where none is.
    """
    found = (_behind(article, claim, bound, as_known) for claim, bound in article.each(RelativeBound))
    return tuple(ask for ask in found if ask is not None)


def _behind(article: Article, claim: Claim, bound: RelativeBound, as_known: date) -> EarlierAsk | None:
    pair = "-".join(sorted(party.id for party in article.parties))
    named = {mention.party.id for mention in mentions(split(Source.of("referent", bound.referent)))}
    sides = named & {party.id for party in article.parties}
    if len(sides) != 1:
        return None
    side, now = sides.pop(), round_under_way(article.parties, article.publication.best)
    told = [each for each in on_record(as_known) if str(each.claim.round).startswith(f"{pair}-")]
    rounds = {
        str(each.claim.round): _number(str(each.claim.round))
        for each in told
        if each.content.kind == "ask" and each.content.party == side and each.content.issue == "amount"
    }
    earlier = [name for name, number in rounds.items() if now is not None and number < _number(now)]
    if not earlier:
        return None
    name = max(earlier, key=lambda each: rounds[each])
    reports = [each for each in told if each.claim.round == name and _of_ask(each, side)]
    asked = [_extent(each) for each in reports if each.content.kind == "ask"]
    borne_out = [each for each in reports if each.content.kind != "confirmation" or _confirms(each, asked)]
    return EarlierAsk(claim, bound, name, tuple(borne_out))


def _of_ask(report: OnRecord, side: str) -> bool:
    """Whether a report is of a side's ask for money: the ask itself, its denial, or who bore it out."""
    content = report.content
    if content.issue != "amount" or content.outcome or content.kind not in _TOLD:
        return False
    return content.kind == "denial" or content.party == side


def _extent(report: OnRecord) -> Extent | None:
    return extent_of(report.claim) if report.content.figured else None


def _confirms(report: OnRecord, asked: list[Extent | None]) -> bool:
    """Whether a confirmation is of one of the figures that were reported as asked."""
    own = _extent(report)
    return own is not None and any(
        ask is not None and ask.what == own.what and ask.meets(own) for ask in asked
    )


def _number(name: str) -> int:
    return next((int(part) for part in name.split("-") if part.isdecimal()), 0)
