"""Findings put together by hand, so that the telling is tested without reading."""

from datetime import date

import pytest

from warikan.brief.findings import Findings
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Claim, Speech
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

DAY = date(2021, 11, 17)
JP, US = Party("jp", "Japan"), Party("us", "United States")
TEXT = "On host nation support. Japan pays 5 billion yen. A source said so on Monday."


def _article(
    *contents,
    text=TEXT,
    day=DAY,
    parties=(JP, US),
    publication=None,
    speeches=(),
    headline=False,
    name="a.txt",
):
    """An article that claims so much: each content, or pair of words and content, at its words."""
    source = Source.of(name, text)
    claims = []
    for item in contents:
        words, content = item if isinstance(item, tuple) else (text[:5], item)
        start = text.index(words)
        kind = type(content).__name__.lower()
        number = 1 + sum(claim.id.rsplit("-", 1)[0] == kind for claim in claims)
        quotation = source.quote(Span(start, start + len(words)))
        claims.append(Claim(f"{kind}-{number}", content, quotation, Span(0, len(text)), "by hand"))
    blocks = (Block("headline", Span(0, text.index("."))),) if headline else ()
    published = publication or Publication("given", Days.one(day), day)
    return Article(source, blocks, published, tuple(speeches), tuple(claims), parties)


def _speech(words, kind="anonymous", how="said", text=TEXT, **more):
    source = Source.of("a.txt", text)
    at = text.index("said")
    cue = source.quote(Span(at, at + 4))
    holder = source.quote(Span(text.index(words), text.index(words) + len(words))) if words else None
    return Speech(kind, how, cue, holder, **more)


@pytest.fixture
def article():
    """``article(*contents, text=…, …)``: an article that claims so much."""
    return _article


@pytest.fixture
def speech():
    """``speech(words, …)``: somebody in the text speaks."""
    return _speech


@pytest.fixture
def findings():
    """``findings(*contents, cover=…, …)``: what is found of an article that claims so much."""

    def make(*contents, earlier=(), as_known=DAY, found=None, **more):
        kept = {name: more.pop(name) for name in list(more) if name in Findings.__dataclass_fields__}
        subject = _article(*contents, **more)
        return Findings((*earlier, subject), as_known, **kept)

    return make


@pytest.fixture
def words():
    """``words(sentence)``: what a sentence says, each piece with its standing after it."""

    def spoken(sentence):
        return "".join(f"{p.text}<{p.standing}>" if p.standing else p.text for p in sentence)

    return spoken


@pytest.fixture
def cells(words):
    """``cells(table)``: the rows of a table as they read."""
    return lambda table: [[words(cell) for cell in row] for row in table.rows]
