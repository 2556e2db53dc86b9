"""An article's claims as lines to read: place, kind, what it comes to, and the words."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief.words import days as days_in_words
from warikan.brief.words import quoted
from warikan.desk.claim_words import says
from warikan.evidence.article import Article


def lines(article: Article) -> Iterator[str]:
    """One line for the day of the text, one for each claim: line and column, id, what it comes to, words."""
    publication = article.publication
    how = "" if publication.how == "unknown" else f" ({publication.how})"
    yield f"published: {days_in_words(publication.allowed)}{how}"
    yield f"parties: {', '.join(party.name for party in article.parties) or 'not determined'}"
    for claim in article.claims:
        line, column = article.source.line_and_column(claim.quotation.span.start)
        yield f"{line}:{column} {claim.id}: {says(claim.content)} {quoted(claim.quotation.exact)}"
