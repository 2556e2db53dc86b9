"""What a later text on the same round says anew, repeats, contradicts or drops."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim, Event, Term

Pair = tuple[Claim, Claim]  # the earlier claim, the later one


@dataclass(frozen=True, slots=True)
class Changes:
    """Claims of ``after`` against those of ``before``; nothing is merged, only set side by side."""

    before: Article
    after: Article
    new: tuple[Claim, ...]
    repeated: tuple[Pair, ...]
    contradicted: tuple[Pair, ...]
    dropped: tuple[Claim, ...]


def same_round(before: Article, after: Article) -> bool:
    """Whether two texts are about the same talks, as far as the text tells: the same two or more parties."""
    return len(after.parties) > 1 and set(before.parties) == set(after.parties)


def _key(claim: Claim) -> Hashable | None:
    """What makes two claims say the same; ``None`` for claims that are not compared."""
    match claim.content:
        case Amount(money=money, change=change, per_year=per_year) if money is not None:
            return ("amount", money, change, per_year)
        case Term(kind=kind, value=value):
            return ("term", kind, value)
        case Event(type=kind, status=status, days=days) if kind != "other":
            return ("event", kind, status, days)
        case _:
            return None


def _contradicts(before: Claim, after: Claim) -> bool:
    """Whether both cannot hold: one sum for one payer, period and standing, or a step both denied and done."""
    match before.content, after.content:
        case Amount() as one, Amount() as other:
            return (
                one.money is not None
                and other.money is not None
                and one.money.currency == other.money.currency
                and one.money != other.money
                and one.period is not None
                and one.approx == other.approx
                and (one.period, one.payers, one.status, one.change, one.per_year, one.purpose)
                == (other.period, other.payers, other.status, other.change, other.per_year, other.purpose)
            )
        case Event() as one, Event() as other:
            denied = (one.status == "denied") != (other.status == "denied")
            return denied and one.type == other.type and one.days is not None and one.days == other.days
        case _:
            return False


def compare(before: Article, after: Article) -> Changes:
    """Set the claims of two texts side by side, each claim used once, in the order of the texts."""
    earlier = _keyed(before)
    later = _keyed(after)
    repeated = tuple((earlier[key], claim) for key, claim in later.items() if key in earlier)
    fresh = [claim for key, claim in later.items() if key not in earlier]
    gone = [claim for key, claim in earlier.items() if key not in later]
    against = tuple((old, new) for new in fresh for old in gone if _contradicts(old, new))
    settled = {id(claim) for pair in against for claim in pair}
    return Changes(
        before=before,
        after=after,
        new=tuple(claim for claim in fresh if id(claim) not in settled),
        repeated=repeated,
        contradicted=against,
        dropped=tuple(claim for claim in gone if id(claim) not in settled),
    )


def _keyed(article: Article) -> dict[Hashable, Claim]:
    keyed: dict[Hashable, Claim] = {}
    for claim in article.claims:
        key = _key(claim)
        if key is not None:
            keyed.setdefault(key, claim)
    return keyed
