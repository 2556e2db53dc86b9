"""A diagnostic names the place, points at the words, and says what to do."""

from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.diagnostic import EXCERPT, Diagnostic, Place, place_of
from warikan.ground.source import Source
from warikan.ground.span import Span

TEXT = "Tokyo pays.\r\nSeoul pays 9 bn won.\r\n"


def found(span, text=TEXT, **more):
    return Diagnostic("odd", "this is odd", place_of(Source.of("a.txt", text), span), "write it even", **more)


def test_the_words_are_pointed_at():
    assert str(found(Span(24, 32))) == (
        "a.txt:2:12: error[odd]: this is odd\n"
        "    Seoul pays 9 bn won.\n"
        "               ^^^^^^^^\n"
        "  help: write it even"
    )


def test_a_second_place_is_shown_with_its_own_words():
    other = place_of(Source.of("b.txt", "Seoul pays 8 bn won."), Span(11, 19), "the other text says so")
    assert str(found(Span(24, 32), second=other, severity="warning")).splitlines() == [
        "a.txt:2:12: warning[odd]: this is odd",
        "    Seoul pays 9 bn won.",
        "               ^^^^^^^^",
        "b.txt:1:12: note: the other text says so",
        "    Seoul pays 8 bn won.",
        "               ^^^^^^^^",
        "  help: write it even",
    ]


def test_a_whole_file_has_no_line_and_no_excerpt():
    assert str(Diagnostic("odd", "this is odd", Place("a.txt"), "write it even")) == (
        "a.txt: error[odd]: this is odd\n  help: write it even"
    )


def test_carets_stand_under_wide_characters():
    lines = str(found(Span(3, 5), "日本は負担する")).splitlines()
    assert lines[1:3] == ["    日本は負担する", "          ^^^^"]
    assert str(found(Span(6, 9), "cafe\u0301 yen")).splitlines()[2] == "         ^^^"


def test_a_span_over_a_line_end_is_pointed_at_on_its_first_line():
    assert str(found(Span(6, 20))).splitlines()[1:3] == ["    Tokyo pays.", "          ^^^^^"]


def test_a_long_line_is_cut_around_the_caret():
    lines = str(found(Span(5_000, 5_003), "x" * 5_000 + "yen" + "z" * 5_000)).splitlines()
    shown, carets = lines[1][4:], lines[2][4:]
    assert len(shown) == EXCERPT
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "yen"


def test_no_part_of_it_steers_a_terminal():
    assert "\x1b" not in str(Diagnostic("odd", "\x1b[2J", Place("\x1b]0;\x07"), "\x1b"))


@given(st.text(min_size=1, max_size=300), st.data())
def test_every_span_of_every_text_prints_as_lines_without_controls(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    shown = str(found(Span(start, data.draw(st.integers(start, len(text)))), text))
    assert all(line.isprintable() for line in shown.split("\n"))
    assert len(shown.split("\n")) in (2, 4)
