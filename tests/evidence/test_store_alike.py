"""Texts alike in a store: which are one voice hangs neither on their order nor on how many come at one go."""

from pathlib import Path

import pytest

from warikan.evidence.filing import file
from warikan.evidence.reprints import alike, joined, likeness
from warikan.evidence.store_open import open_store
from warikan.evidence.stored import Link

TEXTS = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "wire").iterdir())
}
# The short ones first: they are likely alike to every longer one that follows.
SHORT_FIRST = sorted(TEXTS, key=lambda name: (len(TEXTS[name]), name))
# "07-passive" is one with none before it, and each behind it meets six that are likelier alike to it.
LATE = [
    *("01-cut-head", "04-reworded", "02-cut-tail", "10-synonyms", "05-brief", "06-local", "other-1"),
    *("07-passive", "08-caption", "00-original", "09-expanded", "03-reordered", "other-2"),
]


@pytest.fixture
def keep(tmp_path, article):
    """A function that keeps texts, so many at one go, and tells the links and the voices by the texts' names."""
    stores = []

    def kept(names, together):
        store = open_store(str(tmp_path / f"{len(stores)}.sqlite"), create=True)
        stores.append(store)
        filed = [(name, file(article(TEXTS[name], name=name))) for name in names]
        told = {source.id: name for name, (source, _) in filed}
        for first in range(0, len(filed), together):
            batch = filed[first : first + together]
            store.append([record for _, (source, claims) in batch for record in (source, *claims)])
        found = [entry.record for entry in store.entries() if isinstance(entry.record, Link)]
        links = [(told[link.start], told[link.end]) for link in found]
        voices = joined(names, links)
        return links, sorted(sorted(voice) for voice in voices)

    yield kept
    for store in stores:
        store.close()


@pytest.mark.parametrize(
    "names", [SHORT_FIRST, SHORT_FIRST[::-1], LATE, LATE[::-1], LATE[4:] + LATE[:4], LATE[9:] + LATE[:9]]
)
def test_neither_the_order_nor_the_batches_change_who_is_one_voice(keep, names):
    wire = [name for name in sorted(TEXTS) if name[0].isdigit()]
    links, voices = keep(names, 1)
    assert voices == [wire, ["other-1"], ["other-2"]]
    assert all(alike(likeness(TEXTS[one]), likeness(TEXTS[other])) for one, other in links)
    assert keep(names, 5) == keep(names, len(names)) == (links, voices)
