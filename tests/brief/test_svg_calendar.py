"""The calendar's drawing: days to scale, standings by shape, far and open ends at the edge."""

from datetime import date

import pytest

from warikan.brief.story import Tick, Timeline
from warikan.brief.svg_calendar import axis, dated, key, steps

DAY = date(2021, 5, 4)


def timeline(*ticks, first=DAY, last=DAY):
    return Timeline("Steps", first, last, ticks)


def tick(first, last=None, standing="planned", **more):
    return Tick("A step", first, last or first, standing, **more)


def drawing(*ticks, **more):
    return steps(timeline(*ticks, **more))[0].drawing


def test_a_day_is_a_point_and_a_stretch_a_bar():
    end = tick(date(2022, 5, 4))
    assert "<path" in drawing(tick(date(2021, 6, 1)), end)
    assert "<rect" in drawing(tick(date(2021, 6, 1), date(2021, 8, 1)), end)


@pytest.mark.parametrize("standing", ["done", "planned", "possible", "gate", "expiry"])
def test_each_standing_has_its_look_and_its_word(standing):
    (row,) = steps(timeline(tick(date(2021, 6, 1), standing=standing, left="28 days left")))
    assert f'class="tick {standing}"' in row.drawing
    assert row.standing == {"expiry": "the end"}.get(standing, standing)
    assert f"<title>A step, 1 June 2021, {row.standing}, 28 days left</title>" in row.drawing


def test_shapes_tell_a_gate_and_the_end_from_the_rest():
    shapes = {
        standing: drawing(tick(date(2021, 6, 1), standing=standing)).split(' d="')[1].split('"')[0]
        for standing in ("done", "planned", "gate", "expiry")
    }
    assert shapes["done"] == shapes["planned"]
    assert len({shapes["done"], shapes["gate"], shapes["expiry"]}) == 3


def test_what_is_far_or_open_stands_at_the_edge_with_an_arrow():
    near = tick(date(2021, 8, 1))
    assert drawing(tick(date(1921, 1, 1)), near).count('class="arrow"') == 1
    assert drawing(tick(date(2021, 6, 1), date.max), near).count('class="arrow"') == 1
    assert drawing(tick(date.min, date.max), near).count('class="arrow"') == 2
    assert drawing(near).count('class="arrow"') == 0


def test_the_day_of_the_text_is_a_line_or_two_or_none():
    assert drawing(tick(date(2021, 6, 1))).count('class="today"') == 1
    assert drawing(tick(date(2021, 6, 1)), last=date(2021, 5, 9)).count('class="today"') == 2
    assert drawing(tick(date(2021, 6, 1)), first=date.min, last=date.max).count('class="today"') == 0
    assert dated(timeline())
    assert not dated(timeline(first=date.min, last=date.max))
    assert 'class="today"' in key()


def test_without_a_day_of_the_text_nothing_is_far():
    assert 'class="arrow"' not in drawing(
        tick(date(1921, 1, 1)), tick(date(2021, 1, 1)), first=date.min, last=date.max
    )


@pytest.mark.parametrize(
    ("last", "names"),
    [
        (date(2021, 6, 20), ["Jun 2021"]),
        (date(2021, 12, 31), ["Jul 2021", "Oct 2021"]),
        (date(2024, 4, 1), ["Jan 2022", "Jan 2023", "Jan 2024"]),
    ],
)
def test_no_more_months_are_named_than_fit(last, names):
    made = axis(timeline(tick(last)))
    assert made.count("<text") == len(names)
    assert all(f">{name}</text>" in made for name in names)


def test_a_calendar_without_any_known_day_is_drawn_all_the_same():
    open_ = timeline(tick(date.min, date.max), first=date.min, last=date.max)
    assert steps(open_)[0].days == "not known"
    assert axis(open_).count("<text") == 0
