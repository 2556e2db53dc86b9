"""An article's claims as lines to read: place, kind, what it comes to, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from warikan.brief.words import days as days_in_words
from warikan.brief.words import money, quoted
from warikan.evidence.article import Article
from warikan.evidence.claims import Content
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Quotation
from warikan.ground.span import Span

_UNSPOKEN = ("quantum", "converted_quantum", "to_span", "instead_of_span")


def lines(article: Article) -> Iterator[str]:
    """One line for the day of the text, one for each claim: line and column, id, fields, words."""
    publication = article.publication
    yield f"published: {days_in_words(publication.allowed)} ({publication.how})"
    yield f"parties: {', '.join(party.name for party in article.parties) or 'not determined'}"
    for claim in article.claims:
        line, column = article.source.line_and_column(claim.quotation.span.start)
        yield f"{line}:{column} {claim.id}: {said(claim.content)} {quoted(claim.quotation.exact)}"


def said(content: Content) -> str:
    """What a claim comes to: its fields with their values."""
    parts = []
    for field in fields(content):
        value = getattr(content, field.name)
        if field.name not in _UNSPOKEN and value not in (None, False, ()):
            parts.append(f"{field.name.replace('_', ' ')} {_word(value)}")
    return "; ".join(parts)


def _word(value: object) -> str:
    match value:
        case Money():
            return money(value)
        case Days():
            return days_in_words(value)
        case Party():
            return value.name
        case Quotation():
            return quoted(value.exact)
        case Span():
            return f"{value.start}–{value.end}"
        case tuple():
            return ", ".join(_word(item) for item in value)
        case True:
            return "yes"
        case _:
            return str(value)
