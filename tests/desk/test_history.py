"""A brief with a dossier: earlier texts and positions as known by the day of the text, and how unnamed claims fared."""

from datetime import date

import pytest

from warikan.brief.html import page
from warikan.brief.story import Story
from warikan.desk.brief import brief
from warikan.desk.dossier import add, add_library
from warikan.evidence.store_open import open_store
from warikan.evidence.stored import Link
from warikan.ground.source import Source

EARLIER = (
    "Japan and the United States held talks on host nation support in Tokyo. Japan pays 201.7 billion yen for "
    "fiscal 2021, a government source said."
)
LATER = (
    "Japan and the United States agreed on host nation support. Japan will pay 1.05 trillion yen over five years from "
    "fiscal 2022, the Foreign Ministry said. Japan pays 201.7 billion yen for fiscal 2021."
)


@pytest.fixture
def dossier(tmp_path):
    place = str(tmp_path / "dossier.sqlite")
    (tmp_path / "earlier.txt").write_text(EARLIER, encoding="utf-8")
    store = open_store(place, create=True)
    add_library(store)
    list(add(store, [(str(tmp_path / "earlier.txt"), date(2021, 11, 20))]))
    store.close()
    return place


def told(story: Story, section: str) -> str:
    (found,) = [each for each in story.sections if each.id == section]
    sentences = [
        *found.lead,
        *(cell for table in found.tables for row in table.rows for cell in row),
    ]
    return "\n".join("".join(piece.text for piece in sentence) for sentence in sentences)


def test_earlier_texts_and_positions_are_taken_up(dossier):
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))], store=dossier)
    assert "1 earlier text and 6 reported positions on record by 22 December 2021" in told(story, "history")
    assert "Against “earlier.txt”" in told(story, "changes")
    assert "repeated" in told(story, "changes")
    assert [text.id for text in story.texts] == ["text-1", "text-0"]
    assert any(f"--store {dossier}" in line for line in story.reproduce)
    assert "earlier.txt" not in story.reproduce[0]
    assert "leak-ledger" in page(story)


def test_a_reprint_of_a_reprint_of_the_text_is_no_earlier_text(tmp_path, dossier):
    copies = {
        "a.txt": f"{LATER} (Kyodo)",
        "b.txt": "Talks on host nation support between Japan and the U.S. ended.",
    }
    for name, text in {**copies, "later.txt": LATER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    store = open_store(dossier)
    a, b, later = (
        added.source.id
        for added in add(
            store, [(str(tmp_path / name), date(2021, 12, 22)) for name in (*copies, "later.txt")]
        )
    )
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))], store=dossier)
    assert "2 earlier texts" in told(story, "history")
    assert {link.record.start for link in store.links(a)} == {later}
    store.append([Link("reprints", b, a, None)])
    store.close()
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))], store=dossier)
    assert "1 earlier text " in told(story, "history")


def test_a_reprint_is_no_earlier_text_where_the_text_itself_is_not_in_the_dossier(tmp_path, dossier):
    (tmp_path / "copy.txt").write_text(f"{LATER} (Kyodo)", encoding="utf-8")
    store = open_store(dossier)
    list(add(store, [(str(tmp_path / "copy.txt"), date(2021, 12, 21))]))
    store.close()
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))], store=dossier)
    assert "1 earlier text " in told(story, "history")


def test_nothing_is_used_that_was_not_known_by_the_day_of_the_text(dossier):
    story = brief([(Source.of("later.txt", LATER), date(2021, 11, 18))], store=dossier)
    history = told(story, "history")
    assert "0 earlier texts" in history
    assert "1,055,100,000,000" not in history
    assert not [section for section in story.sections if section.id == "changes"]


def test_how_earlier_unnamed_claims_fared_stands_with_the_voices(dossier):
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))], store=dossier)
    assert "Earlier claims of unnamed sources and forecasters on record by 22 December 2021: 1 true" in told(
        story, "voices"
    )
    (note,) = [note for note in story.notes if note.anchor == "leak-ledger"]
    assert "13 days later" in "".join(piece.text for piece in note.sentence)


def test_without_a_round_the_dossier_says_so(dossier):
    text = "Norway pays 3 million euros a year to Iceland, the ministry said."
    story = brief([(Source.of("a.txt", text), date(2021, 12, 22))], store=dossier)
    assert "no round under way" in told(story, "history")


def test_without_a_dossier_there_is_no_history():
    story = brief([(Source.of("later.txt", LATER), date(2021, 12, 22))])
    assert not [section for section in story.sections if section.id == "history"]


def test_a_dossier_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="no-dossier"):
        brief([(Source.of("later.txt", LATER), None)], store=str(tmp_path / "none.sqlite"))
