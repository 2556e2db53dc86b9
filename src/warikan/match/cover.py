"""Cover: the agreement in force behind an article, found by its parties, its day and the words for its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from warikan.agreement.library import in_force
from warikan.agreement.model import Agreement, Clause
from warikan.engine.inputs import Inputs
from warikan.engine.pay import Row, pay
from warikan.evidence.article import Article
from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalYear
from warikan.ground.source import Quotation
from warikan.ground.span import Span


@dataclass(frozen=True, slots=True)
class Cover:
    """The agreement in force, the words that led to it, and who pays what under it in ``year``.

    ``rows`` are bounded where the library lacks an input.
    """

    agreement: Agreement
    words: Quotation
    year: FiscalYear
    rows: tuple[Row, ...]

    @property
    def last_day(self) -> date:
        """The last day of cover."""
        return self.agreement.last_day

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in force."""
        return self.agreement.clauses

    @property
    def title(self) -> str:
        """The agreement and what amended it."""
        return titled(self.agreement)

    @property
    def missing(self) -> tuple[str, ...]:
        """The inputs without which this year's rows stay ranges, each once."""
        return tuple(dict.fromkeys(reason for row in self.rows for reason in row.because))


def titled(agreement: Agreement) -> str:
    """An agreement and what amended it."""
    return " with the ".join(instrument.title for instrument in agreement.instruments)


def cover(article: Article, as_known: date) -> Cover | None:
    """The agreement in force on the article's day between its parties whose subject its words name, or ``None``.

    Where only an interval of days is known, it is one that was in force on all of them.
    """
    publication = article.publication
    days = Days.one(publication.best) if publication.best else publication.allowed
    if days.open_start or days.open_end:
        return None
    day, parties = days.last, [party.id for party in article.parties]
    before = {agreement.id for agreement in in_force(parties, days.first, as_known)}
    for agreement in in_force(parties, day, as_known):
        if agreement.id not in before:
            continue
        words = names_subject(article, agreement)
        if words is not None:
            year = agreement.first.calendar.year_of(day)
            rows = pay(agreement, [year], inputs=Inputs(as_known=as_known))
            return Cover(agreement, words, year, rows)
    return None


def names_subject(article: Article, agreement: Agreement) -> Quotation | None:
    """The first words of the article that name the agreement's subject."""
    words = "|".join(re.escape(word) for word in agreement.about)
    found = re.search(rf"\b(?:{words})\b", article.source.text, re.IGNORECASE)
    return article.source.quote(Span(*found.span())) if found else None
