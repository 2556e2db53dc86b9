"""Articles put together by hand, so that matching is tested without reading."""

from datetime import date

import pytest

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Claim
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

TEXT = "Talks on host nation support: Japan pays."
JP, US = Party("jp", "Japan"), Party("us", "United States")


def _article(*contents, text=TEXT, day=date(2021, 11, 17), parties=(JP, US)):
    source = Source.of("made", text)
    claims = tuple(
        Claim(f"claim-{number}", content, source.quote(Span(0, 5)), Span(0, len(text)), "by hand")
        for number, content in enumerate(contents)
    )
    publication = Publication("given", Days.one(day), day) if day else Publication("unknown", Days.year(2021))
    return Article(source, (), publication, claims=claims, parties=parties)


@pytest.fixture
def article():
    """``article(*contents, text=…, day=…, parties=…)``: an article that claims so much."""
    return _article
