"""The years a deal's whole sum is for: from its stated first year on, as long as the words beside the sum say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from warikan.evidence.claims import Term
from warikan.figures.days import Days
from warikan.figures.fiscal import calendar_of
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.amount_predicate import COMPARED, OUGHT, plain, predicate
from warikan.reading.deal_age import DEAL, Age, age_of_deal
from warikan.reading.found import Found
from warikan.reading.setting import Setting

JUST = 31  # days since a deal that has just begun did so
OLD = 16  # characters before a term in which it is said to be an old deal's
_OLD = regex(r"\b(?:current|present|existing|previous|former|old|prior|expired|expiring|outgoing)\s+$")
_AVERAGE = regex(r"\b(?:average|mean)\b")
_WHOLE = regex(
    r"\s*(?:in\s+all\s+|in\s+total\s+)?(?:over|for|during|throughout)\s+the\s+(?:(?:whole|full|entire)\s+)?"
    r"(?:period|life|lifetime|term|course|duration|validity)\s+of\s+(?:the|this)\b"
)
_OF_DEAL = regex(
    rf"\b[Uu]nder\s+(?:the|a|an|this|its|their)\s+(?:[\w-]+\s+){{0,4}}?{DEAL}\b"
    rf"|\b{DEAL}\b[^.;]{{0,120}}\b(?:(?:is|was)\s+worth|puts|sets|fixes|provides\s+for)\s"
    rf"|^\s*(?:until|before)\s+(?:the|this|that|its)\s+{DEAL}\s+expires\b"
)
_UNDER_WHICH = regex(rf"\b{DEAL}\s+(?:under|by)\s+which\b")
_YEARS = regex(r"P(\d{1,2})Y")
_FISCAL = regex(r"FY(\d{4})")
_IN_ALL = regex(r"\s*,?\s*(?:in\s+all|in\s+total|altogether|over\s+its\s+(?:life|term))\b")
_BESIDE = regex(
    r"\s*(?:(?:will|would|is\s+to|are\s+to)\s+(?:go|be\s+(?:paid|spent|provided)))?[\s,]*(?:[a-z]+\s+){0,3}",
    re.IGNORECASE,
)


def deal_years(here: Setting, terms: Sequence[Found], payers: Sequence[Party]) -> Days | None:
    """The days from the first to the last of the new deal's years, where a length stands beside the sum.

    The first year is the one the text names that has not begun on its day; two such years leave it open. Fiscal years
    are those of the first payer.
    """
    age = age_of_deal(here)
    length = _length_beside(here, terms)
    day = here.reading.publication.best
    if not payers or age == "former" or _is_another(here, age):
        return None
    if _OF_DEAL.search(here.rest) or _OF_DEAL.search(here.own):
        told = [found for found in terms if here.sentence.covers(found.span)]
        extent = _extent(told, payers[0])
        if extent is not None:
            return extent
    if age == "present":
        return (
            _running(terms, payers[0], day)
            if here.sum.per_year or length or _IN_ALL.match(here.rest)
            else None
        )
    if length is None:
        yearly = here.sum.per_year or _AVERAGE.search(here.own) or _WHOLE.match(here.rest)
        if not yearly or not here.struck:
            return None
        if day is None:
            return _extent(terms, payers[0]) if _UNDER_WHICH.search(here.own) else None
        new = [found for found in terms if not _is_of_old(here, found)]
        return _ahead(new, payers[0], day)
    starts = {start for start in _starts(terms, payers[0]) if day is None or start > day}
    if len(starts) != 1:
        return None
    start = starts.pop()
    return Days(start, _years_on(start, length) - timedelta(days=1))


def _is_another(here: Setting, age: Age | None) -> bool:
    """Whether a sum is none of the deal's: what its sum is compared with, or what somebody asks for beside it."""
    own = plain(here.own)
    if COMPARED.search(own) and here.sum.approx != "range_high":
        return True
    if age is not None or _OF_DEAL.search(here.own):
        return False
    found = predicate(here)
    return OUGHT.search(own) is not None or (found is not None and found.kind == "asked")


def _is_of_old(here: Setting, term: Found) -> bool:
    """Whether a term is told of the deal that runs or ran: "the current five-year pact"."""
    return _OLD.search(here.reading.text.folded, max(0, term.span.start - OLD), term.span.start) is not None


def _extent(terms: Sequence[Found], payer: Party) -> Days | None:
    """From the first to the last day by two of start, end and length, where the terms give no third that differs."""
    starts, ends, lengths = set(_starts(terms, payer)), set(_ends(terms, payer)), _lengths(terms)
    if len(starts) == len(ends) == 1:
        first, last = min(starts), min(ends)
        return Days(first, last) if first < last else None
    if len(lengths) != 1:
        return None
    years = min(lengths)
    if len(starts) == 1 and not ends:
        first = min(starts)
        return Days(first, _years_on(first, years) - timedelta(days=1))
    if len(ends) == 1 and not starts:
        last = min(ends)
        return Days(_years_on(last + timedelta(days=1), -years), last)
    return None


def _running(terms: Sequence[Found], payer: Party, day: date | None) -> Days | None:
    """From the first to the last day of the deal that runs on the day of the text, where the text gives one of each."""
    if day is None:
        return None
    starts = {start for start in _starts(terms, payer) if start <= day}
    ends = {end for end in _ends(terms, payer) if end >= day}
    return Days(starts.pop(), ends.pop()) if len(starts) == len(ends) == 1 else None


def _ahead(terms: Sequence[Found], payer: Party, day: date | None) -> Days | None:
    """From the first to the last day of the deal to come, or just begun, where the text gives one of each.

    A last day is given by itself, or by the one length that the text tells of a deal.
    """
    if day is None:
        return None
    starts = {start for start in _starts(terms, payer) if start > day - timedelta(days=JUST)}
    if len(starts) != 1:
        return None
    start = starts.pop()
    ends = {end for end in _ends(terms, payer) if end > start}
    if not ends:
        ends = {_years_on(start, years) - timedelta(days=1) for years in _lengths(terms)}
    return Days(start, ends.pop()) if len(ends) == 1 else None


def _lengths(terms: Sequence[Found]) -> set[int]:
    """The whole years of the lengths told of the text's deals."""
    told = (
        found.content for found in terms if isinstance(found.content, Term) and found.content.kind == "length"
    )
    return {int(years[1]) for term in told if (years := _YEARS.fullmatch(term.value)) is not None}


def _length_beside(here: Setting, terms: Sequence[Found]) -> int | None:
    """The whole years that the words right behind the sum say it runs for."""
    behind = Span(here.end, here.limit)
    for found in terms:
        if isinstance(found.content, Term) and found.content.kind == "length" and behind.covers(found.span):
            gap = here.reading.text.folded[here.end : found.span.start]
            years = _YEARS.fullmatch(found.content.value)
            return int(years[1]) if years and _BESIDE.fullmatch(gap) else None
    return None


def _starts(terms: Sequence[Found], payer: Party) -> Iterator[date]:
    for found in terms:
        if not isinstance(found.content, Term):
            continue
        fiscal = _FISCAL.fullmatch(found.content.value)
        if found.content.kind == "first_fy" and fiscal:
            yield calendar_of(payer.id).year(int(fiscal[1])).days.first
        elif found.content.kind == "start" and (days := _days_of(found.content.value)):
            yield days.first


def _ends(terms: Sequence[Found], payer: Party) -> Iterator[date]:
    for found in terms:
        if not isinstance(found.content, Term):
            continue
        fiscal = _FISCAL.fullmatch(found.content.value)
        if found.content.kind == "last_fy" and fiscal:
            yield calendar_of(payer.id).year(int(fiscal[1])).days.last
        elif found.content.kind == "expiry" and (days := _days_of(found.content.value)):
            yield days.last


def _days_of(value: str) -> Days | None:
    """The days of an ISO day or month; a year alone does not say on which of its days a deal begins or ends."""
    parts = [int(part) for part in value.split("-") if part.isdecimal()]
    if len(parts) == 3:
        return Days.one(date(*parts))
    return Days.month(parts[0], parts[1]) if len(parts) == 2 else None


def _years_on(start: date, years: int) -> date:
    """The same day of a later year; a leap day becomes the first of March."""
    if (start.month, start.day) == (2, 29):
        return date(start.year + years, 3, 1)
    return start.replace(year=start.year + years)
