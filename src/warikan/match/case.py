"""The case before the referee: a text's statements, the days it may be of, and the levels known by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from warikan.engine.interval import Interval
from warikan.evidence.article import Article
from warikan.evidence.claims import Claim, Time
from warikan.figures.days import Days
from warikan.ground.source import Quotation
from warikan.ground.span import Span
from warikan.match.checks import Check, CheckKind, Judgement, steps_of, used_in
from warikan.match.known import Known
from warikan.match.market import YEAR, before, carried, usable
from warikan.match.numbers import Number
from warikan.match.statement import Statement


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a check may look at. ``days`` are those the text may have appeared on, ``None`` where open.

    ``small`` is the text folded and in small letters; ``covered`` says that its words name a deal of the library,
    ``firm`` that its day is given or stated: a day that is only inferred speaks against no figure.
    """

    article: Article
    statements: tuple[Statement, ...]
    days: Days | None
    as_known: date
    known: tuple[Known, ...]
    small: str
    covered: bool
    firm: bool

    @property
    def plain(self) -> Iterator[Statement]:
        """The statements with their lengths of time among the words."""
        return (statement.without_years for statement in self.statements)

    @property
    def year(self) -> Days | None:
        """The year to the day of the text, as far as rates of it may be used."""
        return usable(before(self.days, YEAR), self.as_known) if self.days else None

    def quote(self, span: Span) -> Quotation:
        """Words of the text."""
        return self.article.source.quote(span)

    def said(self, number: Number) -> str:
        """A number in the text's own words."""
        return " ".join(number.span.of(self.article.source.text).split())

    def sums(self, unit: str) -> Iterator[Number]:
        """The levels of a unit that the text states, in order; what is only added or taken away is left out."""
        for statement in self.statements:
            for at, number in statement.each("money", "heads"):
                if number.unit == unit and statement.role(at) != "delta":
                    yield number

    def in_unit(self, number: Number, unit: str) -> Interval | None:
        """The ends of a sum in a currency, carried across at the rates of the year where it is in another."""
        return self.across(number.ends, number.unit, unit)

    def across(self, ends: Interval, unit: str, to: str) -> Interval | None:
        """Any sum in another currency at the rates of the year."""
        return carried(ends, unit, to, self.year)

    def time_in(self, span: Span) -> Days | None:
        """The days that the first dated words within a stretch of the text come to."""
        return next(
            (
                time.days
                for claim, time in self.article.each(Time)
                if span.covers(claim.quotation.span) and time.days
            ),
            None,
        )

    def check(self, kind: CheckKind, judged: Judgement, number: Number, others: Sequence[Number]) -> Check:
        """A judgement on a number as a check, with the claims that it draws on."""
        parts = (number, *others)
        claims: dict[str, Claim] = {part.claim.id: part.claim for part in parts if part.claim is not None}
        return Check(
            kind=kind,
            statement=self.quote(number.span),
            claims=tuple(claims.values()),
            used=used_in(judged),
            steps=steps_of(judged),
            verdict=judged.verdict,
            why=judged.why,
        )
