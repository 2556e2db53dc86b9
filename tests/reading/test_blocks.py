"""Headlines, datelines, captions, related links and boilerplate are told from the story."""

from __future__ import annotations

import pytest

from warikan.reading.blocks import blocks, dateline_end, is_stamp
from warikan.reading.fold import fold


def kinds(words: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(words)) for block in blocks(fold(words))]


STORY = "The two governments agreed on Monday to share the cost of the bridge for ten years."


def test_an_article_with_everything() -> None:
    words = (
        "Deal near on bridge costs\n\nMinisters hope for accord\n\nBy Ann Lee and Bo Kim\n\n"
        f"Oslo\u2019s bridge. (AP Photo/Ann Lee)\n\nOSLO \u2014 {STORY}\n\n{STORY}\n\n"
        "Related coverage:\n\nNorway asks for more\n\nBridge opens\n\n\u00a9 2020 The Paper"
    )
    assert kinds(words) == [
        ("headline", "Deal near on bridge costs"),
        ("headline", "Ministers hope for accord"),
        ("dateline", "By Ann Lee and Bo Kim"),
        ("caption", "Oslo\u2019s bridge. (AP Photo/Ann Lee)"),
        ("dateline", "OSLO \u2014"),
        ("body", f"{STORY}\n\n{STORY}"),
        ("boilerplate", "Related coverage:"),
        ("related", "Norway asks for more"),
        ("related", "Bridge opens"),
        ("boilerplate", "\u00a9 2020 The Paper"),
    ]


def test_an_ordinary_first_sentence_is_no_headline() -> None:
    assert kinds(f"{STORY}\n\nThey will meet again.") == [("body", f"{STORY}\n\nThey will meet again.")]


def test_two_paragraphs_of_prose_end_the_links_but_one_does_not() -> None:
    long = "The ministry gave no figure for the years after the present accord runs out, and none has been asked for."
    assert [k for k, _ in kinds(f"{STORY}\n\nRead more\n\nA link\n\n{long}\n\n{long}")][-1] == "body"
    assert [k for k, _ in kinds(f"{STORY}\n\nRead more\n\nA link\n\n{long}\n\nA link")][-1] == "related"


def test_a_link_inside_the_story_is_one_line() -> None:
    words = f"{STORY}\n\nREAD MORE: Norway asks for more\n\n{STORY}\n\n{STORY}"
    assert ("related", "Norway asks for more") in kinds(words)
    assert kinds(words)[-1] == ("body", f"{STORY}\n\n{STORY}")


@pytest.mark.parametrize(
    ("words", "dateline"),
    [
        ("TOKYO \u2013 Japan will pay.", "TOKYO \u2013"),
        ("[WASHINGTON] The House voted.", "[WASHINGTON]"),
        ("GENEVA, December 20. The Assembly met.", "GENEVA, December 20."),
        ("WASHINGTON, Feb. 10 (Yonhap) -- South Korea agreed.", "WASHINGTON, Feb. 10 (Yonhap) --"),
        ("SEOUL, South Korea (AP) \u2014 Talks began.", "SEOUL, South Korea (AP) \u2014"),
        ("Brussels (Reuters) - Ministers met.", "Brussels (Reuters) -"),
        ("Oslo \u2014 Norway will pay.", "Oslo \u2014"),
        ("Bridges \u2014 Norway has ten \u2014 cost much.", ""),
        ("NEW DELHI: Talks", ""),
        ("Japan \u2014 the larger payer \u2014 agreed.", ""),
        ("NATO will pay.", ""),
    ],
)
def test_datelines_are_cut_off(words: str, dateline: str) -> None:
    assert words[: dateline_end(fold(words))].rstrip() == dateline


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Published: February 17, 2021", True),
        ("11-09-2024 16:26", True),
        ("Friday, 04 October 2024 07:08 AM EDT", True),
        ("By SETH A. ROBSON | Staff", True),
        ("2024/11/04", True),
        ("By Friday Japan will have paid.", False),
        ("May 1 is the day the accord ends.", False),
    ],
)
def test_lines_that_only_say_when_or_by_whom(words: str, expected: bool) -> None:
    assert is_stamp(words) is expected
