"""The two readings of a redirect: conservation, and the words decide which is supported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Redirect
from warikan.figures.money import Money
from warikan.ground.span import Span
from warikan.match.readings import readings


def redirect(scope):
    return Redirect(scope, "training", Span(0, 1), "utilities", Span(2, 3))


@pytest.mark.parametrize(
    ("scope", "supported"),
    [("increase", ["base kept"]), ("whole", ["base moved"]), (None, [])],
)
def test_the_words_decide_which_reading_is_supported(scope, supported):
    assert [reading.name for reading in readings(redirect(scope), "JPY") if reading.supported] == supported


def test_base_kept_leaves_the_line_passed_over_and_base_moved_lets_it_fall():
    kept, moved = readings(redirect("increase"), "JPY")
    assert (kept.to.amount, kept.instead_of.amount, kept.total.amount, kept.guest.amount) == (
        10**10,
        0,
        10**10,
        0,
    )
    assert (moved.to.amount, moved.instead_of.amount, moved.total.amount, moved.guest.amount) == (
        10**10,
        -(10**10),
        0,
        10**10,
    )


@given(st.sampled_from(["JPY", "KRW", "USD", "EUR"]), st.sampled_from(["increase", "whole", None]))
def test_in_each_reading_the_lines_add_up_to_the_payers_total(currency, scope):
    for reading in readings(redirect(scope), currency):
        assert reading.to + reading.instead_of == reading.total
        assert reading.guest == Money(0, currency) - reading.instead_of
