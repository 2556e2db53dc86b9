"""What fuzzing found worth keeping is read again: any text is read, every span is exact, and the JSON is whole."""

import json
from pathlib import Path

import pytest

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "reading").iterdir())


def test_the_corpus_is_there():
    assert len(CORPUS) > 50


@pytest.mark.parametrize("batch", range(8))
def test_a_text_of_the_corpus_is_read_with_exact_spans(batch):
    for file in CORPUS[batch::8]:
        text = file.read_bytes().decode("utf-8", "replace")
        article = read(Source.of(file.name, text))
        for claim in article.claims:
            assert claim.quotation.holds_in(text), file.name
        for speech in article.speeches:
            assert speech.cue.holds_in(text), file.name
            assert speech.holder is None or speech.holder.holds_in(text), file.name
        assert json.loads(json.dumps(annotate(article)))["id"] == file.name
