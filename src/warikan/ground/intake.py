"""Texts taken in from files: what can be read becomes a source, what cannot a diagnostic."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.source import Source

LIMIT = 2_000_000  # bytes; the longest press texts are a hundred times shorter
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_text(file: str) -> Source | Diagnostic:
    """The text of a file (``-`` is standard input), or why it cannot be read.

    UTF-8, or UTF-16 with its mark; at most ``LIMIT`` bytes are ever read, whatever the file says of itself.
    """
    try:
        content = _content(file)
    except OSError as error:
        return _unreadable(file, error)
    return content if isinstance(content, Diagnostic) else _decoded(file, content)


def _content(file: str) -> bytes | Diagnostic:
    if file == "-":
        return _limited(file, sys.stdin.buffer)
    status = os.stat(file)
    if stat.S_ISDIR(status.st_mode):
        return _fault("directory", file, "this is a folder, not a text", f"name the files in it: {file}/*.txt")
    if stat.S_ISREG(status.st_mode) and status.st_size > LIMIT:
        return _too_long(file, f"{status.st_size:,} bytes")
    with Path(file).open("rb") as stream:
        return _limited(file, stream)


def _limited(file: str, stream: BinaryIO) -> bytes | Diagnostic:
    content = stream.read(LIMIT + 1)
    return content if len(content) <= LIMIT else _too_long(file, f"more than {LIMIT:,} bytes")


def _decoded(file: str, content: bytes) -> Source | Diagnostic:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if encoding != "utf-16" and _binary(content):
        return _fault("binary", file, "this is not text (it holds control bytes)", "save the article as plain text first")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(file, content, error)
    if not text.strip():
        return _fault("empty", file, "the file holds no text", "give a file with the words of an article")
    return Source.of(Path(file).name if file != "-" else "standard input", text)


def _binary(content: bytes) -> bool:
    """A zero byte, or more control bytes than a broken paste would hold."""
    head = content[:65536]
    return b"\0" in head or len(head.translate(None, _CONTROL)) < 0.98 * len(head)


def _undecodable(file: str, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    line = content.count(b"\n", 0, error.start) + 1
    found = f"byte 0x{content[error.start]:02x} is not {error.encoding.upper()}" if content[error.start :] else "the text is cut short"
    return Diagnostic(
        "encoding", found, Place(file, line), f"say what it is written in and convert it: iconv -f CP932 -t UTF-8 {file}"
    )


def _unreadable(file: str, error: OSError) -> Diagnostic:
    if isinstance(error, FileNotFoundError):
        return _fault("missing", file, "there is no such file", "check the name, or give - to read standard input")
    return _fault("unreadable", file, f"it cannot be read: {error.strerror or error}", "check its permissions")


def _too_long(file: str, size: str) -> Diagnostic:
    return _fault("too-long", file, f"{size}; a text may have {LIMIT:,}", "give one article a file")


def _fault(code: str, file: str, message: str, way_out: str) -> Diagnostic:
    return Diagnostic(code, message, Place(file), way_out)
