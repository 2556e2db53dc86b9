"""A saved web page gives its main text and its day; menus and scripts are no part of it."""

import sys
from datetime import date

import pytest

from warikan.ground.intake import read_text
from warikan.ground.taken import NoExtraError
from warikan.ground.webpage import is_page, take_page

PAGE = b"""<!DOCTYPE html>
<html lang="en"><head><title>Bridge pact signed | Example News</title>
<meta property="og:title" content="Bridge pact signed">
<meta property="article:published_time" content="2023-05-10T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Bridge pact signed</h1>
<p>Norway will pay 3 million euros a year for the bridge, the transport ministry said on Wednesday, and will go on.</p>
<p>Poland is to provide the steel. The agreement runs for five years and was signed in Warsaw after long talks.</p>
</article><footer>Subscribe to our newsletter</footer><script>steal()</script></body></html>"""


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (b"<!doctype HTML><p>x", True),
        (b"\xef\xbb\xbf\n<html>", True),
        (b"<!-- saved --><!DOCTYPE html>", True),
        (b'<?xml version="1.0"?><html>', True),
        (b"<h1>Bridge pact signed</h1> <p>Norway pays.</p>", True),
        (b'<DIV class="story">Norway pays.</DIV>', True),
        (b"<p> is what they wrote", False),
        (b"<3 Norway pays.</3>", False),
        (b"Japan pays <html> nothing", False),
        (b"", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(data, page):
    assert is_page(data) is page


def test_the_main_text_and_the_day_are_taken():
    taken = take_page(PAGE)
    assert taken.day == date(2023, 5, 10)
    assert taken.text.startswith("Bridge pact signed\n\nNorway will pay 3 million euros")
    assert "newsletter" not in taken.text and "steal" not in taken.text and "World" not in taken.text


def test_a_page_without_text_gives_none():
    assert take_page(b"<html><body></body></html>").text == ""


def test_a_page_becomes_a_source_with_its_day(tmp_path):
    file = tmp_path / "saved.html"
    file.write_bytes(PAGE)
    found = read_text(str(file))
    assert (found.name, found.day) == ("saved.html", date(2023, 5, 10))


def test_an_empty_page_is_said_to_be_empty(tmp_path):
    file = tmp_path / "saved.html"
    file.write_bytes(b"<html></html>")
    found = read_text(str(file))
    assert (found.code, found.message) == ("empty", "this is a web page, and no text can be found in it")


def test_without_the_library_the_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(NoExtraError):
        take_page(PAGE)
    file = tmp_path / "saved.html"
    file.write_bytes(PAGE)
    found = read_text(str(file))
    assert found.code == "missing-extra" and "pip install 'warikan[reader]'" in found.way_out
