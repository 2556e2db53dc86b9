"""A web page as saved: the main text without menus and advertisements, and the day its own marks give."""

from __future__ import annotations

import re
from datetime import date

from warikan.ground.taken import NoExtraError, Taken

# The library would otherwise refuse days after the machine's own, and guess one from any digits of the page.
_DAYS = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)\b", re.IGNORECASE | re.DOTALL
)

_PART = re.compile(rb"\s*<(head|body|article|main|section|div|header|h[1-6]|p|table)\b[^<>]*>", re.IGNORECASE)


def is_page(data: bytes) -> bool:
    """Whether bytes begin as a web page does, or as a part copied out of one: with a block that is closed again.

    >>> is_page(b"<!DOCTYPE html><p>Japan pays."), is_page(b"<h1>Japan pays</h1>"), is_page(b"<p> is a mark")
    (True, True, False)
    """
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    part = _PART.match(head)
    return _PAGE.match(head) is not None or (
        part is not None and b"</" + part[1].lower() + b">" in data.lower()
    )


def take_page(data: bytes) -> Taken:
    """The title and the main text of a page, a blank line between paragraphs; ``NoExtraError`` without the library."""
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError as error:
        raise NoExtraError("reader") from error
    found = bare_extraction(data, include_comments=False, with_metadata=True, date_extraction_params=_DAYS)
    if not isinstance(found, Document) or not found.text:
        return Taken("")
    paragraphs = [line.strip() for line in found.text.splitlines() if line.strip()]
    if found.title and found.title not in paragraphs[:1]:
        paragraphs.insert(0, found.title.strip())
    return Taken("\n\n".join(paragraphs) + "\n", date.fromisoformat(found.date) if found.date else None)
