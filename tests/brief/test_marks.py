"""Marks nest, are cut where they cross, bear each anchor once and leave the text as it is."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from warikan.brief.marks import marked
from warikan.brief.story import Highlight, Marked
from warikan.ground.span import Span


def drawn(text, *spans):
    marks = tuple(Highlight(Span(*span), f"m{number}", "time", "") for number, span in enumerate(spans))
    return marked(
        Marked("text-0", "t", text, marks),
        lambda highlight: {"class": highlight.anchor},
        lambda highlight: Markup(f"<a href='#{highlight.anchor}'></a>"),  # noqa: S704
    )


def plain(made):
    return str(made).replace(" class=", "|").replace("<a href='#", "{").replace("'></a>", "}")


def test_a_mark_within_a_mark_is_nested():
    assert plain(drawn("abcd", (0, 4), (1, 3))) == (
        '<mark id="m0"|"m0">a<mark id="m1"|"m1">bc{m1}</mark>d{m0}</mark>'
    )


def test_marks_that_cross_are_cut_and_the_rest_bears_no_anchor():
    assert plain(drawn("abcd", (0, 2), (1, 4))) == (
        '<mark id="m0"|"m0">a<mark id="m1"|"m1">b</mark>{m0}</mark><mark|"m1">cd{m1}</mark>'
    )


def test_of_marks_on_the_same_words_each_has_its_own():
    assert plain(drawn("ab", (0, 2), (0, 2))) == (
        '<mark id="m0"|"m0"><mark id="m1"|"m1">ab{m1}</mark>{m0}</mark>'
    )


def test_a_mark_without_words_is_a_place():
    assert plain(drawn("ab", (1, 1))) == 'a<mark id="m0"|"m0">{m0}</mark>b'


def test_a_text_without_marks_is_only_escaped():
    assert drawn("a < b & c") == "a &lt; b &amp; c"
    assert drawn("") == ""


class Reader(HTMLParser):
    """The text, the anchors and the depth of what was made."""

    def __init__(self, made):
        super().__init__()
        self.text, self.ids, self.links, self.open, self.inside = "", [], [], [], {}
        self.feed(str(made))
        self.close()

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "mark":
            self.open.append(found["class"])
            self.ids += [found["id"]] if "id" in found else []
        else:
            self.links.append(found["href"])

    def handle_endtag(self, tag):
        if tag == "mark":
            self.open.pop()

    def handle_data(self, data):
        for name in self.open:
            self.inside[name] = self.inside.get(name, "") + data
        self.text += data


@given(st.text("ab<&\n日", max_size=30), st.data())
def test_every_text_with_every_marks_is_itself_with_each_anchor_once(text, data):
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=8))
    read = Reader(drawn(text, *spans))
    assert read.text == text
    assert read.open == []
    assert sorted(read.ids) == sorted(f"m{number}" for number in range(len(spans)))
    assert sorted(read.links) == sorted(f"#m{number}" for number in range(len(spans)))
    for number, (start, end) in enumerate(spans):
        assert read.inside.get(f"m{number}", "") == text[start:end]
