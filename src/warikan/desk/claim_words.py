"""What a claim comes to in a few words, for lines and rows to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from warikan.brief.reported_words import reported
from warikan.brief.words import days as days_in_words
from warikan.brief.words import duration, money, term
from warikan.evidence.claims import Amount, Event, Length, Percentage, Term, Time
from warikan.evidence.reported import Reported
from warikan.evidence.step import Step
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Quotation
from warikan.ground.span import Span

if TYPE_CHECKING:
    from warikan.evidence.stored import Held

_SUMMED = ("money", "approx", "per_year", "converted")
_UNSAID = ("quantum", "converted_quantum", "to_span", "instead_of_span", "note", "days", "outcome")


def says(content: Held) -> str:
    """What a claim comes to, in a few words.

    >>> from datetime import date
    >>> says(Step("signed", Days.one(date(2022, 1, 7)), "jp+us", "Tokyo"))
    'signed: 7 January 2022, by jp+us, in Tokyo'
    """
    match content:
        case Amount(money=sum_) if sum_ is not None:
            return "; ".join([_sum(content, sum_), *_rest(content, _SUMMED)])
        case Time(kind=kind):
            return f"{_when(content)} ({kind.replace('_', ' ')})"
        case Length(form=form):
            return f"a length of time: {duration(form)}"
        case Term(kind=kind, value=value):
            return f"{term(kind)}: {duration(value)}{' %' if kind.endswith('_pct') else ''}"
        case Percentage(value=percent, of=of):
            return f"{percent} %{f' of {of}' if of else ''}"
        case Event(days=days):
            return "; ".join([*_rest(content, ()), *([days_in_words(days)] if days else [])])
        case Step():
            where = [f"by {content.actor}"] if content.actor else []
            where += [f"in {content.place}"] if content.place else []
            return ", ".join([f"{content.event.replace('_', ' ')}: {days_in_words(content.days)}", *where])
        case Reported():
            return reported(content)
        case _:
            lead = "not known: " if type(content).__name__ == "Unknown" else ""
            return lead + "; ".join(_rest(content, ()))


def _sum(content: Amount, value: Money) -> str:
    approx = f"{content.approx.replace('_', ' ')} " if content.approx else ""
    other = content.converted
    converted = f", converted {money(other, content.converted_quantum)}" if other else ""
    return f"{approx}{money(value, content.quantum)}{' a year' if content.per_year else ''}{converted}"


def _when(content: Time) -> str:
    """The days of a time, or those it lies within; days that only convention gives are marked."""
    if content.days is not None:
        return f"{'roughly ' if content.fuzzy else ''}{days_in_words(content.days)}"
    return f"within {days_in_words(content.allowed)}" if content.allowed else "time not determined"


def _rest(content: Held, but: Sequence[str]) -> list[str]:
    """The other fields that say something, as ``name value``; the first of a content stands without its name."""
    found = []
    for number, field in enumerate(fields(content)):
        value = getattr(content, field.name)
        if field.name in but or field.name in _UNSAID or value in (None, False, (), ""):
            continue
        bare = number == 0 and not but
        found.append(_word(value) if bare else f"{field.name.replace('_', ' ')} {_word(value)}")
    return found


def _word(value: object) -> str:
    match value:
        case Money():
            return money(value)
        case Days():
            return days_in_words(value)
        case Party():
            return value.name
        case Quotation():
            return f"“{value.exact}”"
        case Span():
            return f"{value.start}–{value.end}"
        case tuple():
            return ", ".join(_word(item) for item in value)
        case True:
            return "yes"
        case _:
            return str(value).replace("_", " ")
