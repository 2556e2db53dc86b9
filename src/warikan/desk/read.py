"""The verb `read`: one text in, its claims out."""

from __future__ import annotations

from datetime import date

from warikan.evidence.article import Article
from warikan.ground.source import Source
from warikan.reading.read import read as read_source


def read(text: str, *, name: str = "text", published: date | None = None) -> Article:
    """Read a text; ``published`` is its day where the caller knows it.

    >>> article = read("Norway pays 3 million euros a year, the ministry said.")
    >>> [claim.quotation.exact for claim in article.claims if claim.id == "amount-1"]
    ['3 million euros']
    """
    return read_source(Source.of(name, text), published)
