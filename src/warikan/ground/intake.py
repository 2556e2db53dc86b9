"""Intake: a file or standard input becomes a text with true offsets, or one clear diagnostic."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from collections.abc import Callable
from datetime import date
from itertools import islice
from typing import BinaryIO

from warikan.ground.cells import printable
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.pdf import take_pdf
from warikan.ground.source import Source
from warikan.ground.taken import NoExtraError, Taken
from warikan.ground.webpage import is_page, take_page

LIMIT = 2_000_000  # bytes; the longest article of the trade is a twentieth of this
AGREEMENT_LIMIT = 1_000_000  # bytes that a file of an agreement may have
STDIN = "standard input"
NEIGHBOURS = 1_000  # names of a folder that are compared with one that is missing

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_KINDS = (
    (b"PK\x03\x04", "a zip archive or an office document", "open it and save it as plain text in UTF-8"),
    (b"\xd0\xcf\x11\xe0", "an office document", "open it and save it as plain text in UTF-8"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first, for example: gunzip {file}"),
    (b"{\\rtf", "rich text", "open it and save it as plain text in UTF-8"),
)
_CONVERT = (
    "convert it to UTF-8, for example: iconv -f CP932 -t UTF-8 {file} > {file}.utf8 "
    "(CP932 for Japanese, EUC-KR for Korean, CP1252 for western text)"
)
_UTF16 = "if it is UTF-16 without a byte order mark: iconv -f UTF-16LE -t UTF-8 {file} > {file}.utf8"
_PLAIN = "give a plain text file in UTF-8"


def read_text(path: str, limit: int = LIMIT, stdin: BinaryIO | None = None) -> Source | Diagnostic:
    """The text of a file, or of standard input for ``-``; a diagnostic where there is none to be had.

    A web page or a PDF gives the words in it, which the source then holds; anything else is text as it stands.

    The source bears the file's own name without its folder, so that what is made from it is the same anywhere.
    UTF-8, with or without its mark, and UTF-16 or UTF-32 with theirs; no encoding is guessed. Line ends stay as
    they are, and the mark is no part of the text, so offsets are true to it. Never more than ``limit`` bytes and
    one are read.

    >>> print(read_text("no-such-file.txt"))
    no-such-file.txt: error[missing]: there is no such file
      help: check the name and the folder it is in
    """
    name = STDIN if path == "-" else path
    try:
        data = _from_stream(stdin or _standard_input(), limit) if path == "-" else _from_file(path, limit)
    except IsADirectoryError:
        way_out = "name the files in it, not the folder"
        return _fault("directory", "this is a folder, not a file", name, way_out)
    except (FileNotFoundError, NotADirectoryError):
        return _fault("missing", "there is no such file", name, _near(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _fault(
            "unreadable", f"it cannot be read: {reason}", name, "check that you may read it, then try again"
        )
    if data is None:
        message = f"it holds more than {limit:,} bytes, the most that one text may have"
        return _fault("too-large", message, name, "give only the part that is meant, as a file of its own")
    return _text(name, data)


def _from_stream(stream: BinaryIO, limit: int) -> bytes | None:
    """The bytes of a stream, or ``None`` when there are more than ``limit``."""
    data = stream.read(limit + 1)
    return data if len(data) <= limit else None


def _from_file(path: str, limit: int) -> bytes | None:
    """The bytes of a file, or ``None`` when they are too many; a large file is not even opened."""
    state = os.stat(path)  # noqa: PTH116 - Path("") would be the working folder
    if stat.S_ISREG(state.st_mode) and state.st_size > limit:
        return None
    with open(path, "rb") as file:  # noqa: PTH123
        return _from_stream(file, limit)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise ValueError("it is closed")
    return sys.stdin.buffer


def _text(name: str, data: bytes) -> Source | Diagnostic:
    if data.startswith(b"%PDF-"):
        return _taken(name, data, "a PDF", take_pdf)
    if is_page(data):
        return _taken(name, data, "a web page", take_page)
    for mark, kind, way_out in _KINDS:
        if data.startswith(mark):
            return _fault("binary", f"this is {kind}, not a text", name, way_out)
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        return _fault("binary", "this is not a text: it holds zero bytes", name, f"{_PLAIN}; {_UTF16}")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _misencoded(name, error)
    if not text.strip():
        return _fault("empty", "there is nothing in it to read", name, "give a file with text in it")
    if _controls(text) * 50 > len(text) or "\0" in text:
        return _fault("binary", "this is not a text: it is full of control characters", name, _PLAIN)
    return _source(name, text)


def _taken(name: str, data: bytes, kind: str, take: Callable[[bytes], Taken]) -> Source | Diagnostic:
    """What a library takes out of a file of some kind; a diagnostic where it is not there or finds nothing."""
    try:
        found = take(data)
    except NoExtraError as missing:
        way_out = f"pip install 'warikan[{missing.extra}]', or save its text as plain text in UTF-8"
        return _fault("missing-extra", f"this is {kind}, and what reads one is not installed", name, way_out)
    if not found.text.strip():
        return _fault("empty", f"this is {kind}, and no text can be found in it", name, _PLAIN)
    return _source(name, found.text, found.day)


def _source(name: str, text: str, day: date | None = None) -> Source:
    return Source.of(name if name == STDIN else os.path.basename(name), text, day)  # noqa: PTH119


def _misencoded(name: str, error: UnicodeDecodeError) -> Diagnostic:
    """The diagnostic that points at the first byte that is not what the file says it is."""
    before = error.object[: error.start].decode(error.encoding, "ignore").lstrip("\ufeff")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    byte = error.object[error.start]
    spoken = error.encoding.upper().removesuffix("-LE").removesuffix("-BE")
    message = f"byte 0x{byte:02X} at offset {error.start:,} is not {spoken}"
    excerpt = before[before.rfind("\n") + 1 :] + "\N{REPLACEMENT CHARACTER}"
    place = Place(printable(name), line, column, excerpt)
    return Diagnostic("encoding", message, place, _filled(_CONVERT, name))


def _controls(text: str) -> int:
    """How many characters are control characters that no plain text has."""
    return len(text) - len(text.translate(_NO_CONTROLS))


_NO_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 27), *range(28, 32), *range(0x7F, 0xA0)])


def _near(path: str) -> str:
    """The way out for a missing file: the likeliest name that is there."""
    from difflib import get_close_matches

    folder, wanted = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            names = sorted(entry.name for entry in islice(entries, NEIGHBOURS))
    except (OSError, ValueError):
        return "check the name and the folder it is in"
    near = get_close_matches(wanted, names, n=1, cutoff=0.75)
    if not near:
        return "check the name and the folder it is in"
    return f"did you mean {os.path.join(folder, near[0])}?"  # noqa: PTH118


def _fault(code: str, message: str, name: str, way_out: str) -> Diagnostic:
    return Diagnostic(code, message, Place(name), _filled(way_out, name))


def _filled(way_out: str, name: str) -> str:
    import shlex

    return way_out.replace("{file}", "FILE" if name == STDIN else shlex.quote(name))
