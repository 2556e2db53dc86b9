"""A PDF gives the words of its pages; a broken one gives none, and never a crash."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.intake import read_text
from warikan.ground.pdf import take_pdf
from warikan.ground.taken import NoExtraError, Taken


def pdf(*pages):
    """A small PDF with a line of text a page."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for number, words in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {font} /Contents {4 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def test_the_pages_are_taken_in_their_order():
    assert take_pdf(pdf("Norway pays.", "Poland waits.")).text == "Norway pays.\n\nPoland waits."


def test_a_pdf_becomes_a_source(tmp_path):
    file = tmp_path / "note.pdf"
    file.write_bytes(pdf("Norway pays 3 million euros."))
    assert read_text(str(file)).text == "Norway pays 3 million euros."


@pytest.mark.parametrize("data", [b"%PDF-1.7\n\0\1", pdf(), pdf("Norway pays.")[:200]])
def test_a_broken_one_gives_nothing(data, tmp_path):
    file = tmp_path / "note.pdf"
    file.write_bytes(data)
    assert read_text(str(file)).code == "empty"


@given(st.integers(0, 600), st.binary(min_size=1, max_size=4))
def test_a_damaged_one_never_crashes(place, noise):
    whole = pdf("Norway pays.")
    damaged = take_pdf(whole[:place] + noise + whole[place + len(noise) :])
    assert isinstance(damaged, Taken)


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(NoExtraError):
        take_pdf(pdf("Norway pays."))
