"""Amounts: each sum of a text with its payer, period, purpose and standing, as far as the words settle them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from warikan.evidence.claims import Amount, AmountStatus
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_likely import likely_status
from warikan.reading.amount_payer import payers_of
from warikan.reading.amount_period import YEAR, period_of
from warikan.reading.amount_predicate import predicate
from warikan.reading.amount_status import status_of
from warikan.reading.amount_words import goes_on, is_beside, is_change, is_item, is_part, purpose_of
from warikan.reading.deal_age import is_awaited, is_done, is_struck
from warikan.reading.deal_years import deal_years
from warikan.reading.event_steps import Step
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.payer_beside import is_given_to
from warikan.reading.payer_named import is_object
from warikan.reading.paying_side import paying_side
from warikan.reading.setting import Reading, Setting, setting

_PAID = ("past", "in_force")
_CONDITIONAL = regex(r"\s(?:would|could|may|might)\b")
# "7 billion of the 16 billion": between a part and its whole; "3 million of it" is the other way round.
_OUT_OF = regex(
    r"\s(?:out\s)?of\s(?:the\s|its\s|an?\s|some\s|about\s)?(?:estimated\s|total\s|projected\s|planned\s|overall\s)?"
)
# Asked of another round, or of a whole deal.
_OF_OLD = regex(r"\bhad\s+(?:\w+ly\s+)?(?:\w+ed|sought|held)\b|\b(?:deal|agreement|pact|accord)\b")


def amounts(reading: Reading, terms: Sequence[Found] = (), steps: Sequence[Step] = ()) -> tuple[Found, ...]:
    """Every sum as an amount claim; what is not plain is ``None`` or empty.

    ``terms`` are those of the text's deals, ``steps`` what it tells of them.

    >>> from warikan.evidence.article import Publication
    >>> from warikan.figures.days import Days
    >>> from warikan.ground.source import Source
    >>> from warikan.reading.money import sums
    >>> from warikan.reading.parties import mentions
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Norway will pay 3 million euros a year for bridges."))
    >>> day = Publication("unknown", Days.year(2021))
    >>> found = amounts(Reading(text, sums(text), (), mentions(text), (), day))[0].content
    >>> [party.name for party in found.payers], found.purpose, found.status
    (['Norway'], 'bridges', None)
    """
    struck = is_done(reading) or is_struck(reading, steps)
    awaited = struck and is_awaited(reading, steps)
    settings = [setting(reading, item, struck, awaited) for item in reading.sums]
    side = paying_side(reading) or _sole_payer(reading, [here for here in settings if here is not None])
    made: list[tuple[Span, Amount]] = []
    head: tuple[Setting, Amount] | None = None
    last: tuple[Setting, Amount] | None = None
    for item, here in zip(reading.sums, settings, strict=True):
        if here is None:
            continue
        amount = own = _amount(item, here, () if side is None else (side,), terms)
        if head is not None and is_item(head[0], here):
            amount = _like(head[1], amount)
        elif head is not None and is_beside(head[0], here):
            amount = replace(_like(head[1], amount), period=amount.period or head[1].period)
        elif last is not None and is_part(last[0], here):
            shared = replace(_like(last[1], amount), period=amount.period or last[1].period)
            amount = replace(shared, status=amount.status) if _is_ahead(here) else shared
            if _CONDITIONAL.match(here.rest):
                amount = own  # "a further 900 million would be paid if …": by its own verb alone
        else:
            head = (here, amount)
        if last is not None and _is_whole_of(last[0], here):
            amount = replace(amount, payers=(), status=None if amount.status in _PAID else amount.status)
        elif last is not None and amount.period in (None, last[1].period) and goes_on(last[0], here):
            amount = _go_on(last, here, amount)
        last = (here, amount)
        likely = None if amount.status else likely_status(here, amount.period)
        made.append((item.span, replace(amount, likely=likely)))
    return tuple(
        Found(span, amount, "amount-vague" if amount.vague else "amount-sum")
        for span, amount in _for_one_year(list(_known_again(made)), reading)
    )


def _is_whole_of(part: Setting, here: Setting) -> bool:
    """Whether a sum is the whole of which the one before it is a part: who paid the part paid not all."""
    folded = here.reading.text.folded
    return (
        part.sentence == here.sentence
        and _OUT_OF.fullmatch(folded, part.end, here.sum.span.start) is not None
    )


def _is_ahead(here: Setting) -> bool:
    """Whether a sum is still to be paid by its own verb, whatever became of the whole."""
    found = predicate(here)
    return found is not None and found.when == "future"


def _known_again(made: Sequence[tuple[Span, Amount]]) -> Iterator[tuple[Span, Amount]]:
    """One sum told twice is one sum: what one telling leaves open and the others agree on is taken from them."""
    told: dict[object, list[Amount]] = {}
    for _, amount in made:
        told.setdefault(_same(amount), []).append(amount)
    known = {same: _agreed_on(others) for same, others in told.items() if len(others) > 1}
    for span, amount in made:
        again = known.get(_same(amount)) if amount.money is not None and not amount.vague else None
        yield span, _filled(amount, again) if again is not None else amount


def _for_one_year(made: Sequence[tuple[Span, Amount]], reading: Reading) -> Iterator[tuple[Span, Amount]]:
    """What is asked and offered is for the one year that the text gives for what is asked, offered or agreed."""
    day = reading.publication.best
    years = {
        (amount.payers, amount.period)
        for _, amount in made
        if amount.status in ("asked", "offered", "agreed") and amount.period is not None
        if amount.period.length <= YEAR and (day is None or amount.period.last >= day)
    }
    for span, amount in made:
        bidden = amount.status in ("asked", "offered") and not (
            amount.change or amount.vague or amount.per_year
        )
        sentence = reading.text.sentence_at(span.start)
        of_old = sentence is not None and _OF_OLD.search(reading.text.small, sentence.span.start, span.start)
        own = {period for payers, period in years if payers == amount.payers}
        if bidden and amount.period is None and len(own) == 1 and not of_old:
            yield span, replace(amount, period=own.pop())
        else:
            yield span, amount


def _same(amount: Amount) -> object:
    return amount.money, amount.per_year, amount.change, amount.approx in ("range_low", "range_high")


class _Known(NamedTuple):
    """What all tellings of one sum that say it agree on."""

    status: AmountStatus | None
    payers: tuple[Party, ...]
    period: Days | None


def _agreed_on(others: Sequence[Amount]) -> _Known:
    statuses = {other.status for other in others} - {None}
    payers = {other.payers for other in others} - {()}
    periods = {other.period for other in others} - {None}
    return _Known(
        statuses.pop() if len(statuses) == 1 else None,
        payers.pop() if len(payers) == 1 else (),
        periods.pop() if len(periods) == 1 else None,
    )


def _filled(amount: Amount, known: _Known) -> Amount:
    status = amount.status or known.status
    return replace(
        amount,
        status=status,
        likely=None if status else amount.likely,
        payers=amount.payers or known.payers,
        period=amount.period or known.period,
    )


def _sole_payer(reading: Reading, settings: Sequence[Setting]) -> Party | None:
    """The one of two parties that pays wherever the words beside a sum say who does."""
    named = {party for here in settings for party in payers_of(here) if party.id}
    sole = len(named) == 1 and len(reading.parties) == 2 and named <= set(reading.parties)
    return next(iter(named)) if sole else None


def _go_on(last: tuple[Setting, Amount], here: Setting, amount: Amount) -> Amount:
    """A sum that goes on with the one before it shares its standing, and its payer where nobody is named between."""
    between = Span(last[0].end, here.sum.span.start)
    folded = here.reading.text.folded
    found = (m for m in here.named(between.start, between.end) if m.span.end <= between.end)
    # "for U.S. forces" and "aid to Palau and Fiji" name no payer
    named = [m.party for m in found if not is_object(folded, m) and not is_given_to(here, m)]
    shared = replace(_like(last[1], amount), period=amount.period or last[1].period)
    return (
        shared
        if not named or _is_given(*last)
        else replace(shared, payers=tuple(dict.fromkeys(named)) if len(named) == 1 else ())
    )


def _is_given(head: Setting, amount: Amount) -> bool:
    """Whether the name right before a sum is of who gets it: "pays Kenya 2 million and Uganda 3 million"."""
    folded, start = head.reading.text.folded, head.sum.span.start
    beside = [
        m
        for m in head.named(head.sentence.start, start)
        if m.span.end == start - 1 and folded[start - 1] == " "
    ]
    return bool(amount.payers) and any(m.party not in amount.payers for m in beside)


def _like(head: Amount, item: Amount) -> Amount:
    """An item of a list has the payer and the standing of the sum the list spells out, where it names none itself."""
    return replace(item, payers=item.payers or head.payers, status=item.status or head.status)


def _amount(item: Sum, here: Setting, side: tuple[Party, ...], terms: Sequence[Found]) -> Amount:
    payers = payers_of(here, side)
    change = is_change(here)
    period = None if item.vague else period_of(here)
    if period is None and not (item.vague or change):
        period = deal_years(here, terms, payers or side)
    return Amount(
        money=item.money,
        quantum=item.quantum,
        converted=item.converted,
        converted_quantum=item.converted_quantum,
        approx=item.approx,
        per_year=item.per_year,
        change=change,
        period=period,
        payers=payers,
        purpose=purpose_of(here),
        status=status_of(here, period, side),
        vague=item.vague,
    )
