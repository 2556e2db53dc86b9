"""A brief says by which day its facts were known, and when that is only the last day the words allow."""

from datetime import date

import pytest

from warikan.desk.brief import brief
from warikan.ground.source import Source

TEXT = "Norway and Poland signed the pact in March 2021. It will take effect on April 1, 2022."


@pytest.mark.parametrize(
    ("published", "as_known", "says"),
    [
        (None, None, "1 April 2022, the last day the words allow; no later fact is used"),
        (date(2021, 6, 1), None, "1 June 2021; no later fact is used"),
        (None, date(2021, 12, 31), "31 December 2021; no later fact is used"),
    ],
)
def test_the_day_of_knowledge(published, as_known, says):
    story = brief([(Source.of("a", TEXT), published)], as_known=as_known)
    (line,) = [line for line in story.byline if line.label == "Known as of"]
    assert "".join(piece.text for piece in line.sentence) == says
