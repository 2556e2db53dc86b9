"""A span is a half-open stretch of characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.span import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward_from_zero(start, end):
    with pytest.raises(ValueError, match=f"not {start}..{end}"):
        Span(start, end)


@given(SPANS, SPANS)
def test_spans_behave_as_sets_of_places(one, other):
    places, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert len(one) == len(places)
    assert not places & others or one.overlaps(other)
    assert not (places and others and one.overlaps(other)) or places & others
    assert not one.covers(other) or others <= places
    assert one.to(other) == other.to(one)
    assert one.to(other).covers(one)
    assert one.to(other).covers(other)
