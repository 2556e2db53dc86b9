"""Laws: every story, whatever strangers wrote in it, is a page whose links all lead somewhere, and lines that fit."""

from datetime import date
from html.parser import HTMLParser
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st

from warikan.brief.html import page
from warikan.brief.story import (
    Bar,
    Highlight,
    Line,
    Marked,
    Note,
    Piece,
    Section,
    Story,
    Table,
    Tick,
    Timeline,
    YearChart,
)
from warikan.brief.terminal import summary
from warikan.ground.cells import cells
from warikan.ground.span import Span

HOSTILE = [
    "<script>alert(1)</script>",
    "</style>",
    '"><img src=x>',
    "&lt;",
    "]]>",
    "\0",
    "\r\n",
    "\x1b[2J",
    "\u202e",
    "\ud800",
    "{{ 7 }}",
    "円",
]
WORDS = st.one_of(st.text(max_size=12), st.sampled_from(HOSTILE))
DAYS = st.one_of(st.dates(), st.sampled_from([date.min, date.max]))
SUMS = st.one_of(st.none(), st.integers(-(10**14), 10**14))


@st.composite
def stories(draw):
    """A story of any records, with anchors that exist and highlights that overlap."""
    text = draw(st.text(max_size=40)) + draw(st.sampled_from(HOSTILE))
    ends = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in draw(st.lists(st.tuples(ends, ends), max_size=6))]
    marks = tuple(
        Highlight(span, f"a0-{number}", draw(st.sampled_from(["amount", "time", "odd"])), draw(WORDS))
        for number, span in enumerate(spans)
    )
    kinds = draw(st.lists(st.sampled_from(["fact", "clause", "computation"]), max_size=3))
    anchors = st.sampled_from(
        [None, *(mark.anchor for mark in marks), *(f"note-{n}" for n in range(len(kinds)))]
    )
    standings = st.sampled_from([None, "stated", "fact", "computed", "assumed", "undetermined"])
    sentences = st.lists(st.builds(Piece, WORDS, anchors, standings), max_size=3).map(tuple)
    head = draw(st.lists(WORDS, min_size=1, max_size=5).map(tuple))
    rows = st.lists(st.tuples(*(sentences for _ in head)), max_size=3).map(tuple)
    charts = st.builds(
        YearChart,
        WORDS,
        st.sampled_from(["JPY", "USD"]),
        st.just(("FY2020", "FY2021")),
        st.just(("total",)),
        bars(anchors),
        sentences,
    )
    timelines = st.builds(
        lambda title, first, last, ticks, note: Timeline(
            title, min(first, last), max(first, last), ticks, note
        ),
        WORDS,
        DAYS,
        DAYS,
        ticks(anchors),
        sentences,
    )
    section = st.builds(
        lambda name, title, lead, tables, drawn, folded: Section(
            name, title, lead, lead, tables, *drawn, folded
        ),
        st.just(""),
        WORDS,
        st.lists(sentences, max_size=2).map(tuple),
        st.lists(st.builds(Table, WORDS, st.just(head), rows, sentences, st.booleans()), max_size=2).map(
            tuple
        ),
        st.tuples(st.lists(charts, max_size=1).map(tuple), st.lists(timelines, max_size=1).map(tuple)),
        st.booleans(),
    )
    found = [
        Section(f"part-{number}", s.title, s.lead, s.items, s.tables, s.charts, s.timelines, s.folded)
        for number, s in enumerate(draw(st.lists(section, min_size=1, max_size=3)))
    ]
    return Story(
        title=draw(WORDS),
        byline=draw(st.lists(st.builds(Line, WORDS, sentences), max_size=2).map(tuple)),
        answer=draw(sentences),
        sections=tuple(found[1:]),
        texts=(Marked("text-0", draw(WORDS), text, marks),),
        notes=tuple(
            Note(f"note-{n}", kind, draw(sentences), draw(st.one_of(st.none(), WORDS)))
            for n, kind in enumerate(kinds)
        ),
        sources=found[0],
        reproduce=(draw(WORDS),),
    )


def bars(anchors):
    drawn = st.sampled_from(["rule", "published", "unknown"])

    def bar(ends, rest):
        low, high = ends if None in ends else sorted(ends)
        return Bar("FY2021", rest[0], rest[1], low, high, rest[2], rest[3], rest[4], rest[5])

    rest = st.tuples(WORDS, WORDS, drawn, WORDS, WORDS, anchors)
    return st.lists(st.builds(bar, st.tuples(SUMS, SUMS), rest), max_size=4).map(tuple)


def ticks(anchors):
    standing = st.sampled_from(["done", "planned", "possible", "gate", "expiry"])

    def tick(label, days, *rest):
        return Tick(label, min(days), max(days), *rest)

    made = st.builds(
        tick, WORDS, st.tuples(DAYS, DAYS), standing, st.one_of(st.none(), WORDS), WORDS, anchors
    )
    return st.lists(made, max_size=4).map(tuple)


class Read(HTMLParser):
    """The ids, links and tags of a page, and the text of its article."""

    def __init__(self, made):
        super().__init__()
        self.ids, self.links, self.tags, self.article, self.depth = [], [], [], "", 0
        self.feed(made)
        self.close()

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []
        if self.depth or found.get("class") == "text":
            self.depth += 1

    def handle_endtag(self, tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        self.article += data if self.depth else ""


def storable(text):
    """The text as HTML can hold it."""
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


@settings(max_examples=150)
@given(stories())
def test_every_story_is_a_page_without_loose_ends_or_foreign_elements(story):
    made = page(story)
    read = Read(made)
    assert "<script" not in made.lower()
    assert {"script", "img", "iframe"} & set(read.tags) == set()
    assert len(read.ids) == len(set(read.ids))
    assert {unquote(link[1:]) for link in read.links if link.startswith("#")} <= set(read.ids)
    assert all(link.startswith(("#", "http://", "https://")) for link in read.links)
    assert {mark.anchor for text in story.texts for mark in text.highlights} <= set(read.ids)
    assert read.article == storable(story.texts[0].text)
    assert made == page(story)
    made.encode("utf-8")


@settings(max_examples=150)
@given(stories(), st.integers(40, 100))
def test_every_story_is_a_summary_that_fits_and_steers_nothing(story, width):
    lines = summary(story, width).split("\n")
    assert all(line.isprintable() for line in lines)
    assert all(cells(line) <= width for line in lines)
