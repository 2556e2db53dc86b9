"""The case before the referee: a text's statements, the days it may be of, and the levels known by then."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from warikan.engine.interval import Interval
from warikan.evidence.article import Article
from warikan.evidence.claims import Claim
from warikan.figures.days import Days
from warikan.ground.source import Quotation
from warikan.ground.span import Span
from warikan.match.checks import Check, CheckKind, Judgement, steps_of, used_in
from warikan.match.known import Known
from warikan.match.market import YEAR, before, carried, usable
from warikan.match.numbers import Number
from warikan.match.stated_rates import StatedRate
from warikan.match.statement import Statement

NEAREST = 12  # levels on either side of a figure that it is tried against


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a check may look at. ``days`` are those the text may have appeared on, ``None`` where open.

    ``plain`` are the statements with lengths of time among their words; ``levels`` the sums and head counts by unit
    that are no mere change; ``times`` every dated stretch of words in order; ``rates`` the exchange rates it states;
    ``small`` the text folded and in small letters. ``covered`` says that its words name a deal of the library,
    ``firm`` that its day is given or stated: a day that is only inferred speaks against no figure.
    """

    article: Article
    statements: tuple[Statement, ...]
    plain: tuple[Statement, ...]
    days: Days | None
    as_known: date
    known: tuple[Known, ...]
    levels: Mapping[str, tuple[Number, ...]]
    times: tuple[tuple[Span, Days], ...]
    rates: tuple[StatedRate, ...]
    small: str
    covered: bool
    firm: bool

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

    def sums(self, unit: str, beside: Number) -> Iterator[Number]:
        """The levels of a unit that the text states nearest to a number, in order."""
        levels = self.levels.get(unit, ())
        at = bisect_left(levels, beside.span, key=lambda number: number.span)
        return iter(levels[max(0, at - NEAREST) : at + NEAREST])

    def in_unit(self, number: Number, unit: str) -> Interval | None:
        """The ends of a sum in a currency, carried across at the rates of the year where it is in another."""
        return self.across(number.ends, number.unit, unit)

    def across(self, ends: Interval, unit: str, to: str) -> Interval | None:
        """Any sum in another currency at the rates of the year."""
        return carried(ends, unit, to, self.year)

    def times_in(self, span: Span) -> list[Days]:
        """The days of each dated stretch of words that begins within a stretch of the text."""
        first, last = (
            bisect_left(self.times, end, key=lambda time: time[0].start) for end in (span.start, span.end)
        )
        return [days for words, days in self.times[first:last] if span.covers(words)]

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
