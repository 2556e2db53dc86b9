"""The verb `brief`: articles in, one story out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from warikan.brief.findings import Findings
from warikan.brief.story import Story
from warikan.brief.tell import tell
from warikan.desk.history import remembered
from warikan.evidence.article import Article
from warikan.evidence.changes import Changes, compare, same_round
from warikan.evidence.store import Store
from warikan.evidence.store_open import open_store
from warikan.ground.source import Source
from warikan.match.asks import earlier_asks
from warikan.match.baselines import baselines
from warikan.match.bases import bases
from warikan.match.conversions import conversions
from warikan.match.cover import cover
from warikan.match.referee import checks
from warikan.reading.read import read
from warikan.talks.calendar import calendar
from warikan.talks.checklist import checklist
from warikan.talks.rounds import rounds


def brief(
    texts: Sequence[tuple[Source, date | None]], *, as_known: date | None = None, store: str | None = None
) -> Story:
    """One brief from one or more texts, each with its day where known; the latest is the subject.

    ``as_known`` is the last day whose facts may be used; without it, the last day the subject may have appeared on.
    ``store`` is a dossier whose earlier texts and history are taken up, as far as they were known by that day;
    ``ValueError`` says why it cannot be opened.

    >>> story = brief([(Source.of("a", "Norway pays 3 million euros a year, the ministry said."), None)])
    >>> any("€3 million" in piece.text for piece in story.answer)
    True
    """
    if store is None:
        return brief_with(texts, as_known, None)
    opened = open_store(store)
    if not isinstance(opened, Store):
        raise ValueError(str(opened))  # noqa: TRY004 - the place is wrong, not its type
    try:
        return brief_with(texts, as_known, (opened, store))
    finally:
        opened.close()


def brief_with(
    texts: Sequence[tuple[Source, date | None]], as_known: date | None, dossier: tuple[Store, str] | None
) -> Story:
    """The brief with an open dossier and the name of its place, or without any."""
    articles = _in_order([read(source, day) for source, day in texts])
    subject = articles[-1]
    known = as_known or subject.publication.as_known
    history = None
    if dossier is not None:
        history, earlier = remembered(*dossier, subject, known)
        articles = (*(text for text in earlier if text.source not in _sources(articles)), *articles)
        history = replace(history, texts=len(articles) - len(texts))
    covered = cover(subject, known)
    record = rounds(subject.parties, known)
    return tell(
        Findings(
            articles=articles,
            as_known=known,
            changes=_changes(articles),
            cover=covered,
            bases=bases(subject, covered, known),
            baselines=baselines(subject, covered, known),
            conversions=conversions(subject),
            checks=checks(subject, known),
            record=record,
            steps=calendar(subject, covered.last_day if covered else None, record),
            items=checklist(subject),
            history=history,
            asks=earlier_asks(subject, known),
        )
    )


def _sources(articles: Sequence[Article]) -> list[Source]:
    return [article.source for article in articles]


def _in_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """By the day of the text, those without one in the order given, after the dated."""
    return tuple(
        sorted(articles, key=lambda article: article.publication.best or article.publication.allowed.last)
    )


def _changes(articles: tuple[Article, ...]) -> Changes | None:
    """The comparison with the last earlier text on the same round, or ``None``."""
    subject = articles[-1]
    earlier = [article for article in articles[:-1] if same_round(article, subject)]
    return compare(earlier[-1], subject) if earlier else None
