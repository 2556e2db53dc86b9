"""The findings a brief is told from: what was read, matched, reckoned and set on the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from warikan.agreement.model import Clause
from warikan.brief import words
from warikan.brief.history import History
from warikan.brief.pieces import anchor
from warikan.evidence.article import Article
from warikan.evidence.changes import Changes
from warikan.evidence.claims import Amount, Claim, Event, Position, Redirect, RelativeBound, Term
from warikan.figures.days import LATEST, Days
from warikan.figures.published import Published
from warikan.match.asks import EarlierAsk
from warikan.match.baselines import Baselines
from warikan.match.bases import BasedOn
from warikan.match.checks import Check
from warikan.match.conversions import Conversion
from warikan.match.cover import Cover
from warikan.talks.calendar import Step
from warikan.talks.checklist import Item
from warikan.talks.rounds import RoundEvent

_LIVE = timedelta(days=31)  # a step this long before the text still belongs to its news


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything about the last of ``articles``, the subject, by what was known on ``as_known``."""

    articles: tuple[Article, ...]
    as_known: date
    changes: Changes | None = None
    cover: Cover | None = None
    bases: tuple[BasedOn, ...] = ()
    baselines: Baselines | None = None
    conversions: tuple[Conversion, ...] = ()
    checks: tuple[Check, ...] = ()
    record: tuple[RoundEvent, ...] = ()
    steps: tuple[Step, ...] = ()
    items: tuple[Item, ...] = ()
    history: History | None = None
    asks: tuple[EarlierAsk, ...] = ()

    @property
    def index(self) -> int:
        """The place of the subject among the articles."""
        return len(self.articles) - 1

    @property
    def article(self) -> Article:
        """The subject."""
        return self.articles[-1]

    @property
    def today(self) -> Days:
        """The day, or the days, the subject may have appeared on."""
        publication = self.article.publication
        return Days.one(publication.best) if publication.best else publication.allowed

    @property
    def is_latest_allowed(self) -> bool:
        """Whether the day of knowledge is only the last of several days that the words leave for the text."""
        publication = self.article.publication
        return (
            publication.best is None
            and not publication.allowed.single
            and self.as_known == publication.allowed.last
        )

    @property
    def horizon(self) -> date:
        """Steps that ended before this day are history to the subject, not its news."""
        first = self.today.first
        return first - _LIVE if first - date.min > _LIVE else date.min

    @property
    def amounts(self) -> tuple[tuple[Claim, Amount], ...]:
        """The sums of the subject."""
        return tuple(self.article.each(Amount))

    @property
    def known_by(self) -> str:
        """The day of knowledge as it stands behind "on record"; nothing where no day bounds it."""
        return "" if self.as_known == LATEST else f" by {words.day(self.as_known)}"

    @property
    def deal(self) -> bool:
        """Whether the subject says anything of a deal: a sum, a term, a step, a position or what money is for."""
        kinds = Amount | Event | Position | Redirect | RelativeBound | Term
        return any(isinstance(claim.content, kinds) for claim in self.article.claims)

    def name(self, party: str) -> str:
        """The name of a party of the subject; its id where the text does not name it."""
        return next((found.name for found in self.article.parties if found.id == party), party)

    def anchor(self, claim: Claim) -> str:
        """The anchor of a claim of the subject."""
        return anchor(self.index, claim)

    def index_of(self, article: Article) -> int:
        """The place of an article."""
        return next(number for number, other in enumerate(self.articles) if other is article)

    def step_anchor(self, step: Step) -> str:
        """The anchor of the note that grounds a step which no text dates."""
        return f"step-{self.steps.index(step) + 1}"

    @property
    def counted_anchor(self) -> str:
        """The anchor of the note on how days are counted."""
        return "days-left"

    @property
    def lag_anchor(self) -> str:
        """The anchor of the note with the lags of past rounds."""
        return "past-rounds"

    @property
    def cover_anchor(self) -> str:
        """The anchor of the note on the agreement in force."""
        return "cover"

    def clause_anchor(self, clause: Clause) -> str:
        """The anchor of a clause in force: its place among the clauses, and its name in plain letters."""
        number = self.cover.clauses.index(clause) + 1 if self.cover else 0
        return "-".join(["clause", str(number), *re.findall("[a-z0-9]+", clause.id.lower())])

    def fact_anchor(self, figure: Published) -> str:
        """The anchor of a published figure."""
        return f"fact-{figure.id}"
