"""The context of a time: whether the words before it speak of a deal or of a cost, and whether it is over."""

from __future__ import annotations

from functools import cache

from warikan.reading.event_lexicon import nouns, pay_verbs, word_set
from warikan.reading.forms import Fiscal, Run
from warikan.reading.found import Found
from warikan.reading.line import Line, time_of

DEAL = 12  # tokens back from a time to the deal it is of
HOLDS = 6  # tokens back to the word that says that something holds
COST = 24  # tokens back to a word of cost
LAG = 1  # calendar years that a fiscal year may reach beyond its number


def speaks_of_cost(line: Line, item: Found) -> bool:
    """Whether the words before a time speak of a deal, of money or of paying."""
    at = line.token_at(item.span.start)
    first = max(0, at - COST)
    return not _of_cost().isdisjoint(line.words[first:at]) or any(
        number in line.sum_at for number in range(first, at)
    )


@cache
def _of_cost() -> frozenset[str]:
    """Words of a deal, of money or of paying."""
    named = {word for word, kind in nouns().items() if kind in ("pact", "deal", "money")}
    return pay_verbs() | word_set("cost", "hold until") | named | {"pays", "paid"}


def of_a_deal(line: Line, item: Found, holding: frozenset[str], *, named: bool = False) -> bool:
    """Whether one of the words right before a time says that something holds; ``named``: and a deal is named."""
    at = line.token_at(item.span.start)
    near = line.words[max(0, at - DEAL) : at]
    if holding.isdisjoint(near[-HOLDS:]):
        return False
    return not named or any(nouns().get(word) in ("pact", "deal") for word in near)


def is_over(line: Line, item: Found, form: Run | None = None) -> bool:
    """Whether a time lies behind the day of the text; where no calendar settles its days, by the years it names."""
    day = line.reading.publication.allowed.first
    days = time_of(item).days
    if days is not None:
        return days.last < day
    last = form.last if form is not None else None
    return isinstance(last, Fiscal) and last.number is not None and last.number + LAG < day.year
