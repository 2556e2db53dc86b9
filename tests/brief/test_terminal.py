"""The summary: what a reader needs first, in lines that fit, in characters that only show."""

from dataclasses import replace

import pytest

from warikan.brief.story import Piece, Section, Table
from warikan.brief.terminal import summary
from warikan.ground.cells import cells


def test_the_whole_summary(story):
    assert (
        summary(story, 64).splitlines()
        == """\
Marl may pay more for the lighthouse
────────────────────────────────────
Source       lighthouse.txt
Day          not stated; the words allow May 2021 [=]

Marl pays €40 million; who pays more is not determined [?].

Who says it
  On the word of “a harbour source”

The money
  - €40 million ($45 million): paid now; Marl
  - €45 million [=]: a guess [~]; the whole light; standing not
    determined [?]

Who pays what now
  In force: the treaty
  ████████████ FY2021, total, Marl: €0.90 (the whole light,
               enacted budget)
  ████         FY2020, keeper, Marl: €0.30 [=] (no limit binds)
  █▒▒▒▒▒       FY2021, keeper, Marl: €0.10 to €0.45 [=] (the cap
               binds)
  ▒▒           FY2021, keeper, Ester: €0 to €0.20 [=]
  ██▒▒▒▒▒▒▒▒▒▒ FY2021, lamp oil, Marl: €0.20 or more [=] (the
               floor binds)
  ············ FY2021, lamp oil, Ester: not determined [?] (no
               limit binds)

The calendar
  - Past rounds took 30 days [=]
  - June 2021, planned (27 to 56 days left [=]): Agreement
  - 5 July 2021, possible (62 days left [=]): Signature
  - 1 September 2021, gate (120 days left [=]): Last safe day
  - 31 December 2021, expiry (241 days left [=]): Present cover
    ends
  - 1 January 2022 or later, possible: Some day

What the text does not say
  - Question 1?
  - Question 2?
  - Question 3?
  - Question 4?
  - Question 5?
  - Question 6?
  - Question 7?
  - Question 8?
    … and 3 more in the page

[=] computed here; [~] rests on an assumption; [?] neither text
nor facts settle it""".splitlines()
    )


@pytest.mark.parametrize("width", [40, 50, 80, 100])
def test_no_line_is_wider_than_the_terminal(story, width):
    wide = replace(story, title="灯台の費用を" * 30, answer=(Piece("長い" * 60), Piece("x" * 300)))
    assert all(cells(line) <= width for line in summary(wide, width).splitlines())


def test_nothing_steers_the_terminal(story):
    odd = replace(story, title="a\x1b[2J\u202eb", answer=(Piece("c\x07", "a1-amount-1", "computed"),))
    made = summary(odd, 80)
    assert all(line.isprintable() for line in made.split("\n"))
    assert "a␛[2J" in made and "c␇ [=]" in made


def table(story, *rows):
    """The lines under a table of these rows alone."""
    made = Section("t", "Rows", tables=(Table("T", ("A", "B", "C"), rows),))
    plain = replace(story, byline=(), answer=(Piece("Rain."),), sections=(made,))
    return summary(plain, 60).partition("Rows\n")[2].splitlines()


def test_long_tables_are_cut_and_empty_cells_left_out(story):
    rows = (((Piece(f"row {number}"),), (), (Piece("x"),)) for number in range(6))
    assert table(story, *rows)[2:] == ["  - row 2: x", "  - row 3: x", "    … and 2 more in the page"]


def test_a_row_of_one_cell_is_a_line_and_a_row_of_none_is_not(story):
    assert table(story, ((Piece("alone"),), (), ()), ((), (), ())) == ["  - alone"]


def test_without_computed_figures_there_is_no_legend(story):
    plain = replace(story, byline=(), answer=(Piece("Rain."),), sections=())
    assert summary(plain, 60).splitlines()[-1] == "Rain."


def test_where_nothing_is_to_come_what_is_done_is_told(story):
    (section,) = [section for section in story.sections if section.id == "calendar"]
    (timeline,) = section.timelines
    over = replace(timeline, ticks=timeline.ticks[:1])
    made = summary(replace(story, sections=(replace(section, timelines=(over,)),)), 60)
    assert "  - February 2021, done: Talks: “opened talks”" in made


def test_a_long_lead_is_cut(story):
    lead = tuple((Piece(f"line {number}"),) for number in range(10))
    made = summary(replace(story, sections=(Section("t", "Lines", lead),)), 60)
    assert "  line 7\n    … and 2 more in the page" in made
