"""The page: one file that allows itself nothing, every figure linked to its ground and every ground back."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from warikan.brief.html import is_web, look, page
from warikan.brief.story import Piece, Section

VOID = {"meta", "link"}


class Read(HTMLParser):
    """Elements with their attributes, the text inside each, and whether every one is closed in its place."""

    def __init__(self, made):
        super().__init__()
        self.elements, self.stack = [], []
        self.feed(made)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag, attributes):
        found = {"tag": tag, "text": "", **dict(attributes)}
        self.elements.append(found)
        if tag not in VOID:
            self.stack.append(found)

    def handle_startendtag(self, tag, attributes):
        raise AssertionError(f"<{tag}/> means <{tag}> in HTML")

    def handle_endtag(self, tag):
        assert self.stack.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.stack:
            element["text"] += data

    def all(self, tag, **wanted):
        return [e for e in self.elements if e["tag"] == tag and wanted.items() <= e.items()]

    def id(self, name):
        (found,) = [element for element in self.elements if element.get("id") == name]
        return found


@pytest.fixture
def read(story):
    return Read(page(story))


def test_the_page_stands_for_itself_and_may_nothing_else(story):
    made = page(story)
    assert made.startswith('<!doctype html>\n<html lang="en">')
    assert "<script" not in made
    assert " style=" not in made
    assert re.search(r"\son\w+=", made) is None
    (policy,) = [
        meta["content"] for meta in Read(made).all("meta") if "content-security" in str(meta).lower()
    ]
    style = made.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_nothing_in_it_is_fetched(read):
    assert [e for e in read.elements if "src" in e or e["tag"] in ("img", "iframe", "object", "embed")] == []
    assert [link["href"] for link in read.all("link")] == ["data:,"]
    assert "url(http" not in page.__module__ and "@import" not in read.all("style")[0]["text"]


def test_every_link_leads_to_a_place_in_the_page_or_to_the_web(read):
    ids = [element["id"] for element in read.elements if "id" in element]
    assert sorted(ids) == sorted(set(ids))
    links = [link["href"] for link in read.all("a")]
    assert {link for link in links if not link.startswith("#")} == {"https://example.org/light?a=1&b=2"}
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(
        link.get("rel") == "noreferrer noopener" for link in read.all("a") if not link["href"].startswith("#")
    )


def test_a_claim_leads_to_where_it_is_used_and_its_use_to_it(read):
    mark = read.id("a1-amount-1")
    assert (mark["tag"], mark["text"], mark["class"]) == ("mark", "40 million euros", "sum")
    assert mark["title"] == "€40 million a year; paid now"
    (back,) = read.all("a", **{"class": "back", "data-ref": "2"})
    assert back["href"] == "#answer"
    assert back["aria-label"] == "2: €40 million a year; paid now; used in The answer"
    assert {link["text"] for link in read.all("a", href="#a1-amount-1")} == {
        "€40 million",
        "€40 million ($45 million)",
        "“40 million euros”",
    }


def test_a_claim_that_nothing_uses_leads_to_what_it_says(read):
    (back,) = read.all("a", **{"class": "back", "data-ref": "9"})
    assert back["href"] == "#text-0.1"
    assert "nowhere above" in read.id("text-0.1")["text"]


def test_each_article_is_shown_in_its_own_words(story, read):
    assert [element["text"] for element in read.all("div", **{"class": "text"})] == [
        text.text for text in story.texts
    ]


def test_a_note_names_its_source_and_its_uses(read):
    fact = read.id("fact-1")["text"]
    assert "https://example.org/light?a=1&b=2" in fact
    assert "Used in The money 2, Who pays what now 2." in " ".join(fact.split())
    assert "treaty, article 2" in read.id("clause-1-keeper")["text"]


def test_an_address_that_is_not_of_the_web_is_only_text(read):
    assert "javascript:alert(1)" in read.id("step-1")["text"]
    assert [link for link in read.all("a") if "javascript" in link["href"]] == []


@pytest.mark.parametrize(
    ("address", "web"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("https:", False),
        ("https://a b", False),
        ("https://example.org\n", False),
        (" https://example.org", False),
        ("data:text/html,x", False),
        ("treaty, article 2", False),
        (None, False),
        ("", False),
    ],
)
def test_only_two_schemes_are_followed(address, web):
    assert is_web(address) is web


@pytest.mark.parametrize(
    ("standing", "sign"),
    [("stated", "2"), ("fact", "F1"), ("computed", "=R1"), ("assumed", "~"), ("undetermined", "?")],
)
def test_every_standing_is_marked_and_explained(read, standing, sign):
    legend = [piece["data-ref"] for piece in pieces(read, standing) if "title" not in piece]
    page_ = [piece["data-ref"] for piece in pieces(read, standing) if "title" in piece]
    assert len(legend) == 1, "explained once"
    assert sign in page_


def pieces(read, standing):
    return [e for e in read.elements if e.get("class", "").split()[:2] == ["p", standing]]


def test_headings_go_down_one_step_at_a_time(read):
    levels = [int(e["tag"][1]) for e in read.elements if re.fullmatch("h[1-6]", e["tag"])]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_landmarks_and_names_are_there(read):
    assert [len(read.all(tag)) for tag in ("header", "nav", "main", "aside")] == [1, 1, 1, 1]
    assert read.elements[read.elements.index(read.all("body")[0]) + 1 :][0]["tag"] == "svg"
    assert read.all("a", **{"class": "skip"})[0]["href"] == "#answer"
    assert all("aria-labelledby" in section or "aria-label" in section for section in read.all("section"))
    labelled = [e["aria-labelledby"] for e in read.elements if "aria-labelledby" in e]
    assert all(read.id(name) for name in labelled)


def test_tables_name_what_they_hold(read):
    assert all(head.get("scope") == "col" for head in read.all("th"))
    boxes = [e for e in read.all("div") if e.get("class") == "box"]
    assert len(boxes) == len(read.all("table"))
    assert all(box.get("aria-label") or box.get("aria-labelledby") for box in boxes)
    assert {cell["data-head"] for cell in read.all("td")} >= {"Figure", "Standing", "Payer", "Basis"}


def test_drawings_have_names_or_are_for_the_eye_alone(read):
    for drawing in [e for e in read.all("svg") if "class" in e]:
        assert drawing.get("role") == "img" or drawing.get("aria-hidden") == "true"
    assert len(read.all("svg", **{"class": "strip"})) == len(read.all("title")) - 1 == 14


def test_bars_and_steps_are_rows_with_their_words(read):
    assert " ".join(read.id("payers.c1.2")["text"].split()).startswith(
        "FY2021, Marl: €0.10 to €0.45 the cap binds"
    )
    assert read.id("calendar.d1.4")["text"].startswith("1 September 2021 gate Last safe day 120 days left")


def test_a_folded_part_opens_on_demand(read):
    assert (
        len(read.all("details")) == 5
    )  # a table, a section, the sources, and what the marks of both texts say
    assert read.all("summary")[0]["text"].strip() == "Why"


def test_a_story_with_nothing_in_it_is_a_page():
    from warikan.brief.story import Story

    read = Read(page(Story("", (), (), (), (), (), Section("sources", "Sources"), ())))
    assert [e["text"].strip() for e in read.all("h2")] == ["The answer", "Sources", "How to make this again"]


def test_what_strangers_wrote_stays_text(story):
    hostile = '</title></style><script>alert(1)</script>&<img src=x onerror="x">'
    odd = replace(story, title=hostile, answer=(Piece(hostile), Piece(hostile, "a1-amount-1", "stated")))
    made = page(odd)
    assert "<script" not in made and "<img" not in made
    assert Read(made).all("h1")[0]["text"] == hostile


def test_characters_that_html_cannot_hold_are_replaced(story):
    odd = replace(story, title="a\0b\ud800c\u202ed", reproduce=("x\ry",))
    made = page(odd)
    assert Read(made).all("h1")[0]["text"] == "a\ufffdb\ufffdc\ufffdd"
    assert "x&#13;y" in made
    assert made.encode("utf-8")


def test_the_same_story_gives_the_same_bytes(story):
    assert page(story) == page(story)


def test_a_loose_end_is_refused(story):
    with pytest.raises(ValueError, match="does not have"):
        page(replace(story, answer=(Piece("5", "nowhere"),)))


def test_every_kind_of_claim_has_a_look():
    from warikan.reading.read import _IDS

    assert {look(kind) for kind in (*_IDS.values(), "speech")} == {
        "sum",
        "time",
        "step",
        "voice",
        "open",
        "other",
    }
    assert look("related") == "other"


def test_a_text_in_another_language_says_so(story):
    first, *others = story.texts
    read = Read(page(replace(story, texts=(replace(first, language="ja"), *others))))
    assert [e.get("lang") for e in read.all("div", **{"class": "text"})] == ["ja", None]
