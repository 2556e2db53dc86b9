"""Rounding: whole multiples, never falling where the value rises, and complements that make the whole."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.figures.rounding import COMPLEMENT, MODES, round_to, rounding_gap

VALUES = st.fractions(-(10**6), 10**6, max_denominator=1000)


@pytest.mark.parametrize(
    ("mode", "found"),
    [("down", [2, 2, 2]), ("up", [2, 3, 3]), ("half up", [2, 3, 3]), ("half down", [2, 2, 3])],
)
def test_each_mode(mode, found):
    assert [round_to(Fraction(value), 1, mode) for value in (2, Fraction(5, 2), Fraction(11, 4))] == found


@given(VALUES, VALUES, st.sampled_from(MODES), st.integers(1, 1000))
def test_rounding_never_falls_where_the_value_rises(a, b, mode, unit):
    low, high = sorted((a, b))
    assert round_to(low, unit, mode) <= round_to(high, unit, mode)
    assert round_to(a, unit, mode) % unit == 0
    assert abs(round_to(a, unit, mode) - a) <= unit


@given(st.integers(0, 10**12), st.fractions(0, 1, max_denominator=1000), st.sampled_from(MODES))
def test_a_share_and_its_complement_make_the_whole(whole, share, mode):
    part = round_to(share * whole, 1, mode)
    rest = round_to((1 - share) * whole, 1, COMPLEMENT[mode])
    assert part + rest == whole


def test_a_gap_within_rounding_is_told_and_a_greater_one_is_not_explained():
    assert rounding_gap([1400, 200, 300], 2000, 100) == 100
    assert rounding_gap([1400, 200], 2000, 100) is None
