"""The whole story: every part in its order where there is a deal, few words where there is none."""

from datetime import date

from warikan.brief.findings import Findings
from warikan.brief.html import page
from warikan.brief.links import connect
from warikan.brief.tell import tell
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Amount, Claim, Term, Time, Unknown
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.talks.checklist import checklist

DAY = date(2021, 5, 4)


def findings(text, *contents, headline=None):
    source = Source.of("a.txt", text)
    claims = tuple(
        Claim(
            f"{type(content).__name__.lower()}-{number}",
            content,
            source.quote(Span(0, 4)),
            Span(0, 4),
            "by hand",
        )
        for number, content in enumerate(contents, 1)
    )
    blocks = (Block("headline", Span(0, len(headline))),) if headline else ()
    article = Article(source, blocks, Publication("given", Days.one(DAY), DAY), claims=claims)
    return Findings((article,), DAY, items=checklist(article))


def test_a_text_without_a_deal_gets_a_short_honest_brief():
    story = tell(findings("Rain fell on Tuesday.", Time("Weekday(1)", Days.one(DAY), "event")))
    assert [section.id for section in story.sections] == ["times"]
    assert "states no sum, step or term" in "".join(piece.text for piece in story.answer)
    assert len(page(story)) > 1_000


def test_a_text_with_a_sum_gets_every_part_it_has():
    story = tell(findings("Five million yen.", Amount(Money(5_000_000, "JPY"), 10**6)))
    assert [section.id for section in story.sections] == ["voices", "money", "silent", "questions"]
    assert story.sources.id == "sources"
    assert connect(story).uses["a0-amount-1"]


def test_the_title_is_the_headline_or_the_first_words():
    assert tell(findings("A headline\n\nRain.", headline="A headline")).title == "A headline"
    assert tell(findings("Rain\nfell.")).title == "Rain fell."
    long = tell(findings("rain " * 30)).title
    assert long.endswith("rain …") and len(long) <= 82


def test_what_is_only_not_known_is_no_deal():
    assert not findings("Rain fell.", Unknown("who won")).deal
    assert findings("Rain fell.", Term("length", "P5Y")).deal
