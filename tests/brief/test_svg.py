"""Strips: shares of the width, names turned inward at the edges, hatches defined once."""

import pytest

from warikan.brief import svg


@pytest.mark.parametrize(("at", "anchor"), [(0, "start"), (5_000, "middle"), (10_000, "end")])
def test_names_turn_inward_at_the_edges(at, anchor):
    assert f'text-anchor="{anchor}"' in svg.name("May", at)


def test_a_box_is_never_too_short_to_be_seen():
    assert 'width="0.30%"' in svg.box("exact", 100, 100)


def test_a_strip_is_an_image_with_a_name_and_an_axis_is_for_the_eye():
    assert svg.strip("5 < 6", ()) == (
        '<svg class="strip" width="100%" height="100%" role="img"><title>5 &lt; 6</title></svg>'
    )
    assert 'aria-hidden="true"' in svg.axis(())


def test_every_hatch_that_is_used_is_defined():
    assert all(f'id="{name}"' in svg.hatches() for name in svg.HATCHES.values())
