"""Times: the words, the days they come to, and what they leave open."""

from datetime import date

import pytest

from warikan.brief.parts import times
from warikan.evidence.claims import Time
from warikan.figures.days import Days

MONDAY, MAY = Days.one(date(2021, 11, 15)), Days.month(2021, 11)


def test_without_a_time_there_is_no_part(findings):
    assert times.part(findings()) is None


@pytest.mark.parametrize(
    ("time", "comes_to"),
    [
        (Time("Weekday(0)", MONDAY, "reporting"), "15 November 2021<computed>"),
        (Time("Weekday(0)", MONDAY, "reporting", fuzzy=True), "15 November 2021<computed>, by convention"),
        (
            Time("Weekday(0)", MONDAY, "event", allowed=MAY),
            "15 November 2021<computed> (the words alone allow November 2021)",
        ),
        (Time("Weekday(0)", MONDAY, "event", allowed=MONDAY), "15 November 2021<computed>"),
        (Time("Weekday(0)", None, "event"), "not determined<undetermined>"),
        (
            Time("Weekday(0)", None, "event", allowed=MAY),
            "not determined<undetermined> (the words allow November 2021)",
        ),
    ],
)
def test_words_stand_beside_what_they_come_to(findings, cells, time, comes_to):
    (row,) = cells(times.part(findings(("Monday", time))).tables[0])
    assert row == ["“Monday”<stated>", comes_to, time.kind.replace("_", " "), "Weekday(0)"]
