"""Whatever is given as an article becomes a text with true offsets, or one clear diagnostic."""

import errno
import io
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.diagnostic import Diagnostic
from warikan.ground.intake import LIMIT, read_text
from warikan.ground.source import Source


def read(folder, data, limit=LIMIT):
    file = folder / "a.txt"
    file.write_bytes(data)
    return read_text(str(file), limit)


def code(found):
    assert isinstance(found, Diagnostic), found
    assert found.way_out
    return found.code


def test_line_ends_are_kept_and_offsets_true(tmp_path):
    found = read(tmp_path, b"one\r\ntwo\rthree\n")
    assert found == Source.of("a.txt", "one\r\ntwo\rthree\n")
    assert found.text.index("two") == 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_names_itself_is_read_without_its_mark(tmp_path, encoding):
    assert read(tmp_path, "日本は払う\n".encode(encoding)).text == "日本は払う\n"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_was_written_is_what_is_read(text):
    told = f"Japan: {text}"
    assert read_text("-", stdin=io.BytesIO(told.encode())).text == told


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_diagnostic(data):
    found = read_text("-", stdin=io.BytesIO(data))
    assert isinstance(found, Source) or found.code in {"empty", "binary", "encoding"}
    assert str(found)


def test_standard_input_has_a_name(tmp_path):
    assert read_text("-", stdin=io.BytesIO(b"Japan pays.")).name == "standard input"
    assert str(read_text("-", stdin=io.BytesIO(b""))).startswith("standard input: error[empty]: ")


def test_standard_input_that_is_closed_is_said_to_be(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert code(read_text("-")) == "unreadable"


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_to_read_is_empty(tmp_path, data):
    assert code(read(tmp_path, data)) == "empty"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Japan\0pays", "zero bytes"),
        ("Japan pays".encode("utf-16-le"), "zero bytes"),
        (b"\x01\x02\x03\x04 pays", "control characters"),
        ("Japan\0pays".encode("utf-16"), "control characters"),
        (b"PK\x03\x04", "office document"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"{\\rtf1 Japan}", "rich text"),
    ],
)
def test_what_is_no_text_is_binary(tmp_path, data, says):
    found = read(tmp_path, data)
    assert code(found) == "binary"
    assert says in found.message


def test_a_stray_control_character_is_no_reason_to_refuse(tmp_path):
    assert read(tmp_path, b"\x0c" + b"Japan pays. " * 20 + b"\x1a").text.count("Japan") == 20


def test_utf16_without_its_mark_is_told_what_it_may_be(tmp_path):
    assert "UTF-16LE" in read(tmp_path, "Japan pays".encode("utf-16-le")).way_out


def test_the_first_wrong_byte_is_pointed_at(tmp_path):
    found = read(tmp_path, "one\r\n支払 ".encode() + "日本".encode("cp932"))
    assert code(found) == "encoding"
    assert found.message == "byte 0x93 at offset 12 is not UTF-8"
    assert (found.place.line, found.place.column, found.place.excerpt) == (2, 4, "支払 \ufffd")
    assert "iconv -f CP932" in found.way_out


def test_a_broken_utf16_text_is_pointed_at_too(tmp_path):
    found = read(tmp_path, "one\ntwo".encode("utf-16") + b"\x00\xd8")
    assert code(found) == "encoding"
    assert (found.place.line, found.place.column) == (2, 4)
    assert "is not UTF-16" in found.message


def test_a_folder_is_not_a_file(tmp_path):
    assert code(read_text(str(tmp_path))) == "directory"
    assert code(read_text("")) == "missing"


def test_a_missing_file_is_told_its_likeliest_name(tmp_path):
    (tmp_path / "host-nation.txt").touch()
    found = read_text(str(tmp_path / "host-naton.txt"))
    assert code(found) == "missing"
    assert found.way_out == f"did you mean {tmp_path / 'host-nation.txt'}?"
    assert code(read_text(str(tmp_path / "host-nation.txt" / "a.txt"))) == "missing"
    assert code(read_text(str(tmp_path / "nowhere" / "a.txt"))) == "missing"


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
def test_a_name_that_cannot_be_opened_is_unreadable(tmp_path, name):
    assert code(read_text(str(tmp_path / name))) == "unreadable"


def test_a_circle_of_links_is_unreadable(tmp_path):
    (tmp_path / "a.txt").symlink_to("a.txt")
    assert code(read_text(str(tmp_path / "a.txt"))) == "unreadable"


def test_a_file_that_may_not_be_read_is_unreadable(tmp_path, monkeypatch):
    def forbidden(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a.txt").write_bytes(b"Japan pays.")
    monkeypatch.setattr("builtins.open", forbidden)
    found = read_text(str(tmp_path / "a.txt"))
    assert code(found) == "unreadable"
    assert found.message == "it cannot be read: Permission denied"


def test_the_limit_is_the_last_size_that_is_read(tmp_path):
    assert len(read(tmp_path, b"x" * 100, limit=100).text) == 100
    assert code(read(tmp_path, b"x" * 101, limit=100)) == "too-large"
    assert code(read_text("-", 100, io.BytesIO(b"x" * 101))) == "too-large"


def test_a_large_file_is_not_opened(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    with file.open("wb") as handle:
        handle.truncate(10**12)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("it was opened"))
    assert code(read_text(str(file))) == "too-large"


def test_a_device_without_end_is_read_up_to_the_limit():
    assert code(read_text("/dev/zero")) == "too-large"


def test_a_pipe_is_read_like_a_file(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"Japan pays.",))
    writer.start()
    assert read_text(str(pipe)).text == "Japan pays."
    writer.join()
