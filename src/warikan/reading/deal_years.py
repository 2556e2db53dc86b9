"""The years a deal's whole sum is for: from its stated first year on, as long as the words beside the sum say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from warikan.evidence.claims import Term
from warikan.figures.days import Days
from warikan.figures.fiscal import calendar_of
from warikan.ground.party import Party
from warikan.ground.span import Span
from warikan.reading.deal_age import age_of_deal
from warikan.reading.found import Found
from warikan.reading.setting import Setting

_YEARS = re.compile(r"P(\d{1,2})Y")
_FISCAL = re.compile(r"FY(\d{4})")
_BESIDE = re.compile(
    r"\s*(?:(?:will|would|is\s+to|are\s+to)\s+(?:go|be\s+(?:paid|spent|provided)))?[\s,]*(?:[a-z]+\s+){0,3}",
    re.IGNORECASE,
)


def deal_years(here: Setting, terms: Sequence[Found], payers: Sequence[Party]) -> Days | None:
    """The days from the first to the last of the new deal's years, where a length stands beside the sum.

    The first year is the one the text names that has not begun on its day; two such years leave it open. Fiscal years
    are those of the first payer.
    """
    if age_of_deal(here) in ("present", "former"):
        return None
    length = _length_beside(here, terms)
    day = here.reading.publication.best
    if length is None or not payers:
        return None
    starts = {start for start in _starts(terms, payers[0]) if day is None or start > day}
    if len(starts) != 1:
        return None
    start = starts.pop()
    return Days(start, _years_on(start, length) - timedelta(days=1))


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
        elif found.content.kind == "start" and len(found.content.value) == len("2022-04-01"):
            yield date.fromisoformat(found.content.value)


def _years_on(start: date, years: int) -> date:
    """The same day of a later year; a leap day becomes the first of March."""
    if (start.month, start.day) == (2, 29):
        return date(start.year + years, 3, 1)
    return start.replace(year=start.year + years)
