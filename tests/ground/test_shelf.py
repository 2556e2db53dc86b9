"""Data files shipped with the package are read once, checked, and cannot be changed in memory."""

import pytest

from warikan.ground import shelf


def forget():
    for cached in (shelf.text, shelf.rows, shelf.names):
        cached.cache_clear()


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A shelf of the test's own: ``library("name", "words")`` puts a file on it."""
    (tmp_path / "library").mkdir()
    monkeypatch.setattr(shelf, "LIBRARY", tmp_path / "library")
    forget()
    yield lambda name, words: (tmp_path / "library" / name).write_text(words, encoding="utf-8")
    forget()


def test_rows_come_in_file_order_under_their_heads(library):
    library("parties.csv", 'id,name\njp,Japan\nkr,"Korea, Republic of"\n')
    assert [dict(row) for row in shelf.rows("parties.csv")] == [
        {"id": "jp", "name": "Japan"},
        {"id": "kr", "name": "Korea, Republic of"},
    ]


def test_a_row_cannot_be_changed(library):
    library("parties.csv", "id\njp\n")
    with pytest.raises(TypeError):
        shelf.rows("parties.csv")[0]["id"] = "us"


def test_a_file_is_read_once(library):
    library("note.txt", "one")
    assert shelf.text("note.txt") == "one"
    library("note.txt", "two")
    assert shelf.text("note.txt") == "one"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "t.csv:1: a table needs a head"),
        ("id,id\n1,2\n", "t.csv:1: a table needs a head"),
        ("id,\n1,2\n", "t.csv:1: a table needs a head"),
        ("id,name\njp\n", "t.csv:2: 1 cells under 2 heads"),
        ("id,name\njp,Japan\nkr,Korea,x\n", "t.csv:3: 3 cells under 2 heads"),
    ],
)
def test_a_crooked_table_is_refused_with_its_line(library, words, says):
    library("t.csv", words)
    with pytest.raises(ValueError, match=f"^{says}"):
        shelf.rows("t.csv")


def test_what_is_not_on_the_shelf_is_said_to_be_missing():
    with pytest.raises(FileNotFoundError):
        shelf.text("words/no-such-list.csv")


def test_the_files_of_a_folder_are_named_in_order_without_their_ending(library, tmp_path):
    (tmp_path / "library" / "rates").mkdir()
    for name in ("USD.csv", "JPY.csv", "note.txt"):
        library(f"rates/{name}", "")
    assert shelf.names("rates", ".csv") == ("JPY", "USD")
