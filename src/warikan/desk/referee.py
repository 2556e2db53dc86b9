"""The verb `referee`: a text in, every figure that can be reckoned again out, with its verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from warikan.brief.sums import capital
from warikan.brief.words import days as days_in_words
from warikan.evidence.article import Article
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.match.checks import Check, counted
from warikan.match.referee import checks
from warikan.reading.read import read

COLUMNS = ("file", "line", "column", "kind", "figure", "verdict", "why", "steps", "facts")
_LEAD = 10  # columns in which the place of a figure stands


@dataclass(frozen=True, slots=True)
class Refereed:
    """One text as refereed: the article as read and the checks of its figures, in the order of the text."""

    article: Article
    checks: tuple[Check, ...]

    @property
    def wrong(self) -> int:
        """How many figures do not follow."""
        return sum(check.verdict == "does not follow" for check in self.checks)


def refereed(source: Source, published: date | None = None, as_known: date | None = None) -> Refereed:
    """A text refereed by what was known on a day; without ``as_known``, the last day it may have appeared on."""
    article = read(source, published)
    return Refereed(article, checks(article, as_known or article.publication.as_known))


def referee(text: str, *, name: str = "text", published: date | None = None) -> tuple[Check, ...]:
    """The checks of a text's figures, each with its statement, verdict, reason, arithmetic and facts.

    >>> (check,) = referee("The fee rises 9 percent from 100 million euros to 105 million euros.")
    >>> check.verdict, check.why
    ('does not follow', 'from 100 million euros it is 5.0 %, not 9 percent')
    """
    return refereed(Source.of(name, text), published).checks


_CALLED = {"rise": "rise or cut"}  # kinds of which the reader is told more


def rows(found: Refereed) -> list[dict[str, Any]]:
    """A row for each check, for JSON and CSV; steps and facts are lists."""
    return [_row(found.article.source, check) for check in found.checks]


def _row(source: Source, check: Check) -> dict[str, Any]:
    line, column = source.line_and_column(check.statement.span.start)
    return {
        "file": source.name,
        "line": line,
        "column": column,
        "kind": check.kind,
        "figure": " ".join(check.statement.exact.split()),
        "verdict": check.verdict,
        "why": check.why,
        "steps": list(check.steps),
        "facts": [f"{used.says} {used.address}".strip() for used in check.used],
        "claims": [claim.id for claim in check.claims],
        "span": [check.statement.span.start, check.statement.span.end],
    }


def lines(found: Refereed) -> Iterator[tuple[str, str]]:
    """What to print of a text: the words of each line, and before them the place or the room for it."""
    publication = found.article.publication
    when = days_in_words(publication.allowed if publication.best is None else Days.one(publication.best))
    told = "its day is not known" if publication.how == "unknown" else f"of {when} ({publication.how})"
    yield "", f"{found.article.source.name}, {told}"
    for row, check in zip(rows(found), found.checks, strict=True):
        yield "", ""
        place = f"{row['line']}:{row['column']}"
        yield (
            f"{place:<{_LEAD}}",
            f"{row['verdict']}: “{row['figure']}” ({_CALLED.get(check.kind, check.kind)})",
        )
        yield " " * _LEAD, f"{capital(row['why'])}."
        for step in row["steps"]:
            yield f"{'·':>{_LEAD - 1}} ", step
        for address in dict.fromkeys(used.address for used in check.used if used.address):
            yield f"{'·':>{_LEAD - 1}} ", f"source: {address}"
    yield "", ""
    yield "", counted(found.checks)
