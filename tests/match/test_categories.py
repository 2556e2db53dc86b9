"""Words of purpose name the lines of an agreement, in their order; others name none."""

import pytest

from warikan.match.categories import categories


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("electricity and gas at the bases", ("utilities",)),
        ("wages for local staff, and drills", ("labor", "training_relocation")),
        ("Maintenance of runways", ("facilities",)),
        ("simulators", ("training_equipment",)),
        ("goodwill", ()),
        ("", ()),
    ],
)
def test_categories(words, named):
    assert categories(words) == named
