"""Markup is escaped wherever it is filled, and hides nothing."""

import pytest

from warikan.brief.markup import element, fragment, shown


def test_attributes_and_content_are_escaped():
    made = element("a", {"title": '"><script>'}, "<b>", element("i", {}, "&"))
    assert made == '<a title="&#34;&gt;&lt;script&gt;">&lt;b&gt;<i>&amp;</i></a>'


def test_numbers_are_written_and_what_is_not_there_is_left_out():
    assert element("rect", {"x": 0, "class": None}) == '<rect x="0"></rect>'


@pytest.mark.parametrize("unseen", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066"])
def test_what_cannot_be_seen_is_made_visible(unseen):
    assert shown(f"5{unseen}6") == "5\ufffd6"


def test_line_ends_marks_and_made_markup_stay():
    made = element("i", {}, "\u202e")
    assert shown("a\n\tb\r\né") == "a\n\tb\r\né"
    assert shown(made) is made


def test_a_fragment_holds_only_what_an_address_may():
    assert fragment('a"b c') == "#a%22b%20c"
