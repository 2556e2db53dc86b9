"""The whole story of a brief, put together from its findings."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief.answer import answer
from warikan.brief.findings import Findings
from warikan.brief.parts import (
    calendar,
    changes,
    day,
    history,
    money,
    payers,
    proposal,
    silences,
    sources,
    steps,
    times,
    voices,
)
from warikan.brief.parts.notes import notes
from warikan.brief.parts.texts import texts
from warikan.brief.story import Section, Story

_WITHOUT_DEAL = (times.part, day.part)
_PARTS = (
    changes.part,
    history.part,
    voices.part,
    money.part,
    payers.part,
    proposal.part,
    calendar.part,
    silences.silent,
    silences.questions,
    times.part,
    steps.part,
    day.part,
)


def tell(findings: Findings) -> Story:
    """Tell everything found about the subject, top to bottom."""
    article = findings.article
    return Story(
        title=article.headline or _first_words(article.source.text),
        byline=day.byline(findings),
        answer=answer(findings),
        sections=tuple(_sections(findings)),
        texts=texts(findings),
        notes=notes(findings),
        sources=sources.part(findings),
        reproduce=sources.reproduce(findings),
    )


def _sections(findings: Findings) -> Iterator[Section]:
    for part in _PARTS if findings.deal else _WITHOUT_DEAL:
        section = part(findings)
        if section is not None:
            yield section


def _first_words(text: str) -> str:
    """A title for a text without a headline: its first words, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0] + " …"
