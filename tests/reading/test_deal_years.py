"""A deal's sum is for the years of the deal, where the text gives its first and its last."""

from datetime import date

import pytest

from warikan.evidence.claims import Amount
from warikan.ground.source import Source
from warikan.reading.read import read

LEAD = "Japan and the United States share the cost of U.S. forces in Japan. "


def period(text):
    return next(
        amount.period for _, amount in read(Source.of("a", LEAD + text), date(2026, 6, 10)).each(Amount)
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "The current agreement took effect in April 2022 and ends on March 31, 2027. Under the accord Japan "
                "pays 211 billion yen a year."
            ),
            "2022-04-01..2027-03-31",
        ),
        (
            "They signed a new agreement that begins in fiscal 2027. Japan will pay 1.1 trillion yen over five years.",
            "2027-04-01..2032-03-31",
        ),
        (
            "The current agreement took effect in April 2022 and ends on March 31, 2027. It cost 9 billion yen in all.",
            "2022-04-01..2027-03-31",
        ),
        # One end is not said, or the sum is not for the whole.
        (
            "The current agreement took effect in April 2022. Under the accord Japan pays 211 billion yen a year.",
            None,
        ),
        ("They signed a new agreement. Japan will pay 1.1 trillion yen over five years.", None),
        (
            (
                "The previous agreement took effect in April 2017 and expired on March 31, 2022. Under it Japan paid "
                "200 billion yen a year."
            ),
            None,
        ),
    ],
)
def test_the_years_of_a_deal(text, days):
    found = period(text)
    assert (str(found) if found else None) == days
