"""Transfer: what is imported exports to the same bytes, and what was altered on its way is known for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.filing import file
from warikan.evidence.on_record import on_record
from warikan.evidence.prov import prov
from warikan.evidence.store_open import open_store
from warikan.evidence.stored import Entry, Link
from warikan.evidence.transfer import BrokenSealError, TransferError, exported, imported


@pytest.fixture
def lines(tmp_path, note):
    store = open_store(str(tmp_path / "from.sqlite"), create=True)
    source, told = file(note, "jp-us-2022")
    store.append([source, *told, Link("supports", told[1].id, told[0].id, source.known)])
    store.append(on_record())
    found = list(exported(store.rows()))
    store.close()
    return found


def test_an_export_is_imported_and_exported_to_the_same_bytes(store, lines):
    receipt = store.append(imported(iter(lines), {}.get), linked=False)
    assert receipt.added == len(lines) - 1
    assert list(exported(store.rows())) == lines
    assert store.append(imported(iter(lines), {}.get), linked=False).added == 0


@given(data=st.data())
def test_no_altered_line_comes_through(lines_once, data):
    at = data.draw(st.integers(0, len(lines_once) - 1))
    line = lines_once[at]
    place = data.draw(st.integers(0, len(line) - 1))
    sign = data.draw(st.sampled_from('0a{"\ud800').filter(lambda sign: sign != line[place]))
    altered = [*lines_once[:at], line[:place] + sign + line[place + 1 :], *lines_once[at + 1 :]]
    with pytest.raises(TransferError):
        list(imported(iter(altered), {}.get))


@pytest.mark.parametrize(("was", "now"), [('"type"', '"typo"'), ('"v":1', '"v":1 '), ('"end"', '"fin"')])
def test_no_other_seal_comes_through(lines_once, was, now):
    altered = [*lines_once[:-1], lines_once[-1].replace(was, now)]
    assert altered != lines_once
    with pytest.raises(TransferError):
        list(imported(iter(altered), {}.get))


@pytest.fixture(scope="module")
def lines_once():
    store = open_store(":memory:", create=True)
    store.append(on_record()[:12])
    found = list(exported(store.rows()))
    store.close()
    return found


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (lambda lines: lines[:-1], 12, "a part is missing"),
        (lambda lines: [], 1, "a part is missing"),
        (lambda lines: [*lines[:3], *lines[4:]], 12, "11 records stand before"),
        (lambda lines: [lines[1], lines[0], *lines[2:]], 13, "altered"),
        (lambda lines: [*lines, lines[0]], 14, "follow"),
        (lambda lines: [*lines[:-1], '{"chain":'], 13, "cut"),
        (lambda lines: [*lines[:-1], '{"chain":7,"records":12}'], 13, "altered"),
    ],
)
def test_a_broken_seal_is_said(lines_once, change, line, says):
    with pytest.raises(BrokenSealError, match=says) as raised:
        list(imported(iter(change(lines_once)), {}.get))
    assert raised.value.line == line


def test_a_line_without_end_is_refused(lines_once):
    with pytest.raises(TransferError, match="characters"):
        list(imported(['"' + "a" * 16_000_000, *lines_once], {}.get))


def test_prov_names_every_claim_its_text_its_holder_and_its_words(note):
    source, told = file(note)
    records = [
        source,
        *told,
        Link("reprints", source.id, "text-0", None),
        Link("supersedes", told[0].id, "x/1", None),
    ]
    records.append(Link("supports", told[1].id, told[0].id, None))
    shown = prov([Entry(number, record) for number, record in enumerate(records, 1)])
    entity = shown["entity"][f"w:{told[0].id}"]
    assert entity["prov:value"] == "211 billion yen"
    assert shown["wasDerivedFrom"]["_:d2"]["prov:usedEntity"] == f"w:{source.id}"
    assert shown["wasDerivedFrom"]["_:d2"]["prov:type"] == "prov:Quotation"
    assert shown["wasAttributedTo"]["_:a2"] == {
        "prov:entity": f"w:{told[0].id}",
        "prov:agent": "w:holder/a source",
    }
    assert shown["alternateOf"] and shown["wasInfluencedBy"]
    used = {
        name
        for section in ("wasGeneratedBy", "wasDerivedFrom")
        for each in shown[section].values()
        for key, name in each.items()
        if key.startswith("prov:") and name.startswith("w:")
    }
    known = set(shown["entity"]) | set(shown["activity"]) | {"w:x/1"}
    assert used <= known
    assert json.loads(json.dumps(shown)) == shown
