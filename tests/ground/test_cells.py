"""What goes to a terminal fits its columns, keeps its words and steers nothing."""

from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.cells import cells, printable, wrapped


def test_wide_characters_fill_two_columns_and_combining_ones_none():
    assert [cells(text) for text in ("", "yen", "円", "ｙ", "e\u0301")] == [0, 3, 2, 2, 1]


def test_what_steers_a_terminal_is_made_visible():
    assert printable("\x1b[2J\x7f\u202e\u200b\udcff") == "␛[2J␡\ufffd\ufffd\ufffd"


def test_lines_break_at_spaces_and_beside_wide_characters():
    assert wrapped("Tokyo pays 2017億円 a year", 10) == ["Tokyo pays", "2017億円 a", "year"]


def test_the_first_line_and_the_others_begin_as_asked():
    assert wrapped("one two three", 9, "- ", "  ") == ["- one two", "  three"]


def test_a_word_that_no_line_holds_is_broken():
    assert wrapped("x" * 12, 7, "- ", "  ") == ["- xxxxx", "  xxxxx", "  xx"]


def test_a_combining_character_stays_with_its_own():
    assert wrapped("e\u0301" * 4, 2) == ["e\u0301e\u0301"] * 2


def test_nothing_is_one_line_of_its_beginning():
    assert wrapped(" \n", 9, "- ", "  ") == ["- "]


def test_a_very_long_word_takes_time_in_proportion():
    assert len(wrapped("y" * 500_000, 100)) == 5_000


@given(st.text(max_size=200), st.integers(4, 40), st.sampled_from(["", "- "]))
def test_every_text_fits_and_keeps_its_words(text, width, first):
    lines = wrapped(text, width, first, " " * len(first))
    assert all(cells(line) <= width for line in lines)
    assert all(line.isprintable() for line in lines)
    kept = "".join(line[len(first) :] for line in lines)
    assert kept.replace(" ", "") == "".join(printable(word) for word in text.split())
