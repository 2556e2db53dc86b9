"""A PDF file: the text of its pages in their order; pictures of text hold none."""

from __future__ import annotations

from io import BytesIO

from warikan.ground.taken import NoExtraError, Taken

MOST = 500  # pages; a longer file is a book, and its text is cut off here


def take_pdf(data: bytes) -> Taken:
    """The words of a PDF, a blank line between pages; empty where it is broken, locked or holds only pictures.

    ``NoExtraError`` without the library.
    """
    import logging

    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise NoExtraError("reader") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what a broken file lacks is our message to give
    try:
        pages = PdfReader(BytesIO(data)).pages
        texts = [pages[number].extract_text().strip() for number in range(min(len(pages), MOST))]
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError):
        return Taken("")  # the library meets a broken file with any of these
    return Taken("\n\n".join(text for text in texts if text))
