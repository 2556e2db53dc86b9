"""Deals: what is said to be usual, to have expired or to last so many years, against the deals on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from warikan.evidence.claims import Claim, Event
from warikan.figures.spelled import count, day
from warikan.match.case import Case
from warikan.match.checks import Check, Judgement, Verdict
from warikan.match.deals import Deal, deals
from warikan.match.relation_words import has
from warikan.match.statement import Statement

_NOUN = re.compile(r"\b(?:pact|agreement|accord|deal|treaty|arrangement|contract|sma|special\s+measures)s?\b")
_NOW = re.compile(r"\b(?:current|present|existing)\b|\bin\s+force\b")
_RUNS = re.compile(
    r"[\s,]*(?:(?:cost-sharing|special|measures|bilateral|defen[cs]e|burden-sharing|pact|deal|agreement|accord|contract|term|period|plan|package"
    r"|that|which|runs?|running|lasts?|covers?|covering|is|will|be|valid|in|effect|from|for|fiscal|fy|between|the|years?|of)\b[\s,(]*){0,7}"
)
_DAYS = re.compile(r"(?:from|between)\s+\d{4}\s+(?:to|until|and)\s+\d{4}")  # may run from a day to a day
_LEAST = 3  # deals on record before anything can be called usual


def terms(case: Case) -> Iterator[Check]:
    """A check for each custom, for each expiry and for each length beside its first and last year."""
    parties = [party.id for party in case.article.parties]
    record = deals(parties, case.as_known) if case.covered else ()
    for statement in case.statements:
        yield from _lengths(case, statement)
        if record:
            yield from _customs(case, statement, record)
    for claim, event in case.article.each(Event):
        if (
            record
            and event.type == "expiry"
            and event.days is not None
            and event.status in ("done", "planned")
        ):
            check = _expiry(case, claim, event, record)
            if check is not None:
                yield check


def _lengths(case: Case, statement: Statement) -> Iterator[Check]:
    """ "A five-year deal from 2022 to 2026": the years are counted, first and last included, or from day to day."""
    for at in range(1, len(statement.numbers)):
        one, two = statement.numbers[at - 1], statement.numbers[at]
        if not one.kind == two.kind == "years" or one.loose == two.loose:
            continue
        if _RUNS.fullmatch(statement.gaps[at]):
            length, span = (one, two) if two.loose else (two, one)
            words = case.said(span)
            told = f"{words}: {count(int(span.value), 'year')}, first and last included"
            if length.value == span.value:
                judgement = Judgement("follows", told, ())
            elif length.value == span.value - 1 and _DAYS.fullmatch(words.lower()):
                told = f"{words}: {count(int(length.value), 'year')} only from a day of the first to one of the last"
                judgement = Judgement("cannot be checked", told, ())
            else:
                judgement = Judgement("does not follow", f"{told}, not {case.said(length)}", ())
            yield replace(case.check("term", judgement, length, ()), steps=(told,))


def _customs(case: Case, statement: Statement, record: tuple[Deal, ...]) -> Iterator[Check]:
    """What is said to be the usual length: that of more than half of the deals on record."""
    always = has("always").search(statement.words)
    if not (always or has("custom").search(statement.words)) or not _NOUN.search(statement.words):
        return
    lengths = [number for _, number in statement.each("years") if not number.loose]
    made = [deal for deal in record if case.days is None or deal.first <= case.days.last]
    if len(lengths) != 1:
        return
    number = lengths[0]
    mine = [deal for deal in made if deal.years == number.value]
    told = f"{len(mine)} of {len(made)} deals on record were made for {count(int(number.value), 'year')}"
    usual = len(mine) == len(made) if always else 2 * len(mine) > len(made)
    judgement = Judgement("follows" if usual else "does not follow", told, ())
    if len(made) < _LEAST:
        judgement = Judgement("cannot be checked", f"only {count(len(made), 'deal')} on record", ())
    steps = tuple(f"{deal.used.says}: {count(deal.years, 'year')}" for deal in made)
    check = case.check("custom", judgement, number, ())
    yield replace(check, steps=steps, used=tuple(deal.used for deal in made))


def _expiry(case: Case, claim: Claim, event: Event, record: tuple[Deal, ...]) -> Check | None:
    """What is said to have expired or to expire, against the last day of the deals as made and as prolonged."""
    assert event.days is not None  # noqa: S101 - the caller has looked
    words = claim.sentence.of(case.small)
    if not _NOUN.search(words):
        return None
    days = event.days
    ending = [deal for deal in record if deal.last in days]
    at_last = [deal for deal in record if (deal.prolonged or deal.last) in days]
    if at_last:
        deal = at_last[-1]
        told = f"the {deal.title} ends on {day(deal.prolonged or deal.last)}"
        return _standing(claim, "follows", told, deal)
    if ending and event.status == "done":
        deal = ending[-1]
        why = f"it did not expire then: {deal.by.says}" if deal.by else "it did not expire then"
        return _standing(claim, "does not follow", why, deal)
    current = [
        deal
        for deal in record
        if case.days and deal.first <= case.days.first <= (deal.prolonged or deal.last)
    ]
    if current and event.status == "planned" and _NOW.search(words) and not ending:
        deal = current[-1]
        return _standing(
            claim,
            "does not follow",
            f"the deal in force ends on {day(deal.prolonged or deal.last)}",
            deal,
        )
    return None


def _standing(claim: Claim, verdict: Verdict, why: str, deal: Deal) -> Check:
    used = (deal.used, *((deal.by,) if deal.by else ()))
    return Check(
        kind="standing",
        statement=claim.quotation,
        claims=(claim,),
        used=used,
        steps=tuple(each.says for each in used),
        verdict=verdict,
        why=why,
    )
