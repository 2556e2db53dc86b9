"""Kinds of number: exact ones refuse what is missing by name, ranges hold every value, steps stay with them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.engine.interval import Interval, added, exactly, multiplied, subtracted
from warikan.engine.numbers import Exact, Explain, Range, UnknownError
from warikan.figures.rounding import MODES
from warikan.figures.schedules import Level

VALUES = st.fractions(-(10**6), 10**6, max_denominator=100)


@st.composite
def held(draw):
    """An interval and a value in it."""
    value = draw(VALUES)
    below, above = (draw(st.one_of(st.none(), st.fractions(0, 10**6, max_denominator=100))) for _ in range(2))
    low = None if below is None else value - below
    high = None if above is None else value + above
    return Interval(low, high, () if low is not None and low == high else ("something",)), value


@given(held(), held())
def test_every_operation_of_ranges_holds_what_exact_numbers_give(a, b):
    (wide_a, x), (wide_b, y) = a, b
    wide, exact = Range(), Exact()
    for name in ("add", "less", "times", "lesser", "greater"):
        outer, inner = getattr(wide, name)(wide_a, wide_b), getattr(exact, name)(x, y)
        assert outer.holds(inner), name
        assert outer.exact or outer.because == ("something",), name
        assert getattr(wide, name)(exactly(x), exactly(y)) == exactly(inner), name
    assert wide.over(wide_a, 3).holds(exact.over(x, 3))
    assert wide.either(wide_a, wide_b, "which").holds(x) and wide.either(wide_a, wide_b, "which").holds(y)


@given(held(), st.sampled_from(MODES), st.sampled_from([1, 7, 10**8]))
def test_rounded_ranges_hold_rounded_values(a, mode, unit):
    wide, value = a
    assert Range().whole(wide, unit, mode).holds(Exact().whole(value, unit, mode))


@given(held(), held())
def test_sums_and_differences_undo_each_other(a, b):
    (wide_a, x), (wide_b, y) = a, b
    assert subtracted(added(wide_a, wide_b), wide_b).holds(x)
    assert multiplied(wide_a, wide_b).holds(x * y)


def test_an_interval_lies_within_a_wider_one():
    assert exactly(5).within(Interval(None, Fraction(5)))
    assert not Interval(Fraction(0), Fraction(6)).within(Interval(None, Fraction(5)))


def test_an_exact_number_refuses_what_is_missing_by_name():
    with pytest.raises(UnknownError, match="growth of FY2026"):
        Exact().level(Level(None, None, "growth of FY2026"))
    with pytest.raises(UnknownError, match="a level that is not stated"):
        Exact().level(Level(Fraction(1), Fraction(2)))
    with pytest.raises(UnknownError, match="whether it rains"):
        Exact().either(1, 2, "whether it rains")
    assert Exact().either(2, 2, "whether it rains") == 2


@pytest.mark.parametrize(
    ("of", "limit", "binds"),
    [(6, 5, "up to"), (5, 5, "no"), (4, 5, "no"), ((4, 6), 5, "unknown"), (5, (4, 6), "unknown")],
)
def test_a_limit_binds_where_something_is_cut_and_where_both_are_equal_nothing_is(of, limit, binds):
    numbers = Explain()
    of, limit = (
        numbers.level(Level(*map(Fraction, each if isinstance(each, tuple) else (each, each)), "x"))
        for each in (of, limit)
    )
    told = numbers.step("up to", numbers.lesser(limit, of), (limit, of), limit=(of, limit))
    assert told.step.binds == binds
