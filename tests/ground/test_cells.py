"""What goes to a terminal fits its columns, keeps its words and steers nothing."""

from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.cells import LAST, NARROW, aligned, cells, hung, printable, wrapped


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


def test_an_address_stays_whole():
    assert wrapped("see https://example.org/a/long/path, too", 12) == [
        "see",
        "https://example.org/a/long/path,",
        "too",
    ]


def test_a_line_goes_on_further_in():
    assert hung("  one two three", 9) == ["  one two", "    three"]
    assert hung("  one  two\x1b", None) == ["  one  two␛"]
    assert hung(" " * 90 + "one", 8) == ["    one"]


def test_columns_that_have_room_stand_as_they_are():
    assert aligned([("a  b", "1"), ("c", "20")], (1,), 80) == ["a  b   1", "c     20"]


def test_a_number_is_kept_whole_where_there_is_room():
    row = ("FY2028", "contribution", "0 KRW to 1,628,700,000,000 KRW", "growth of prices of FY2026")
    lines = aligned([row], (2,), 60)
    assert max(map(cells, lines)) <= 60
    assert any("1,628,700,000,000" in line for line in lines)


@given(st.lists(st.tuples(*[st.text("ab 円", max_size=60)] * 3), min_size=1, max_size=4), st.integers(30, 90))
def test_rows_fit_and_keep_their_words(rows, width):
    lines = aligned(rows, (1,), width)
    assert max(map(cells, lines)) <= max(width, LAST + 2 * NARROW + 4)
    for kept in "ab円":
        assert "".join(lines).count(kept) == sum(cell.count(kept) for row in rows for cell in row)


def test_a_cell_that_is_folded_keeps_its_indent_and_goes_on_further_in():
    rows = [("whole", "5"), ("  a part of it", "2"), ("    a part of that part", "1")]
    assert aligned(rows, (), 16) == [
        "whole          5",
        "  a part of    2",
        "    it",
        "    a part of  1",
        "      that",
        "      part",
    ]
