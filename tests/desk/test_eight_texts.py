"""Eight texts of our own on other deals: the right reading of "X rather than Y" or none, and a paragraph that answers.

The parties, sums and rivers are invented or used as plain nouns; no text repeats a published sentence.
"""

from datetime import date

import pytest

from warikan.desk.brief import brief
from warikan.ground.source import Source

DAY = date(2023, 5, 10)

KOREA = """\
South Korea and the United States will open talks in June on how to share the cost of American troops, the
foreign ministry said Wednesday.

Seoul has asked Washington to spend any increase in its contribution on contracts with Korean firms rather
than on construction at U.S. bases, a South Korean official said. South Korea pays 1.28 trillion won ($970
million) this year.

The size of the U.S. request has not been disclosed. The National Assembly must approve the agreement, which
would run for five years.
"""

NATO = """\
BRUSSELS – NATO allies agreed on Tuesday to a military budget of 1.96 billion euros for 2024, the alliance
said.

Instead of renting offices, the extra money should go to air surveillance, diplomats said. The civil budget is
set at 371 million euros.
"""

RIVER = """\
Romania and Bulgaria plan to shift 40 million euros a year from dredging to flood defences along their shared
river, officials of the two governments said on Monday.

The two countries signed a cost-sharing agreement in March 2019. It expires on Dec. 31, 2024.
"""

BRIDGE = """\
Denmark and Sweden will split the cost of repairing the bridge between them, the transport ministry in
Copenhagen announced.

Denmark will pay 620 million kroner. The additional contribution is to be used for new bearings, not for toll
stations, the ministry said.
"""

CANAL = """\
Egypt and Italy are expected to sign a cost-sharing deal for a canal survey next month, a diplomat said.

Part of the money now spent on pilots would be diverted to tugboats, according to the diplomat.
"""

PLAIN_TALKS = """\
Norway and Poland held talks on Tuesday on sharing the cost of a joint battalion. Norway would rather wait
than sign early, its defence minister said. Both sides expect an agreement by the end of the year.
"""

FERRY = """\
More travellers from Finland and Estonia use the ferry rather than the new tunnel, a survey said on Monday.
The tunnel cost 9 billion euros.
"""

FOOTBALL = """\
The visitors preferred a long ball rather than short passes, and the match ended without a goal. Rain fell on
the stands.
"""


def told(text):
    story = brief([(Source.of("text", text), DAY)])
    return story, "".join(piece.text for piece in story.answer)


def supported(story):
    """The reading each redirect of a brief is said to carry, in order: base kept, base moved, or neither."""
    section = next((s for s in story.sections if s.id == "proposal"), None)
    if section is None:
        return []
    readings = [table for table in section.tables if table.head[0] == "Reading"]
    marked = []
    for table in readings:
        rows = ["".join(piece.text for cell in row for piece in cell) for row in table.rows]
        marked.append(next((row.split(":")[0] for row in rows if "the words support this" in row), None))
    return marked


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        pytest.param(KOREA, ["base kept"], id="korea"),
        pytest.param(NATO, ["base kept"], id="nato"),
        pytest.param(RIVER, ["base moved"], id="river"),
        pytest.param(BRIDGE, ["base kept"], id="bridge"),
        pytest.param(CANAL, ["base moved"], id="canal"),
        pytest.param(PLAIN_TALKS, [], id="no construction"),
        pytest.param(FERRY, [], id="ferry"),
        pytest.param(FOOTBALL, [], id="football"),
    ],
)
def test_the_right_reading_or_none(text, reading):
    assert supported(told(text)[0]) == reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            KOREA,
            [
                "South Korea",
                "₩1.28 trillion ($970 million)",
                "has not been disclosed",
                "contracts with Korean firms",
                "5 years",
                "No one speaks for the United States",
            ],
            id="korea",
        ),
        pytest.param(NATO, ["€1.96 billion", "€371 million", "air surveillance"], id="nato"),
        pytest.param(RIVER, ["€40 million", "flood defences"], id="river"),
        pytest.param(BRIDGE, ["Denmark is to pay", "620 million", "new bearings"], id="bridge"),
        pytest.param(CANAL, ["June 2023", "tugboats"], id="canal"),
        pytest.param(FOOTBALL, ["no sum, step or term"], id="football"),
    ],
)
def test_the_paragraph_that_answers(text, said):
    answer = told(text)[1]
    assert [words for words in said if words not in answer] == []


def test_no_paragraph_reports_what_its_text_lacks():
    answer = told(PLAIN_TALKS)[1]
    assert "¥" not in answer and "instead of" not in answer and "Present cover" not in answer
