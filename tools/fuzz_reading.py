#!/usr/bin/env python3
"""Fuzz the reading of texts, guided by coverage: any text is read, every span is exact, and no time is lost.

`python tools/fuzz_reading.py tests/corpus/reading -max_total_time=600` goes on from the corpus and keeps what reaches
new code in it. It needs the package `atheris`, which `make soak` installs.
"""

from __future__ import annotations

import json
import sys

import atheris

with atheris.instrument_imports(include=["warikan"]):
    from warikan.desk.annotations import annotate
    from warikan.ground.source import Source
    from warikan.reading.read import read


def one(data: bytes) -> None:
    """Read one text and hold the reading to its laws; what breaks one is raised."""
    text = data.decode("utf-8", "replace")
    article = read(Source.of("fuzzed", text))
    for claim in article.claims:
        assert claim.quotation.holds_in(text), claim
    for speech in article.speeches:
        assert speech.cue.holds_in(text), speech
        assert speech.holder is None or speech.holder.holds_in(text), speech
    json.dumps(annotate(article))


def main() -> None:
    """Hand over to the fuzzer; its flags are libFuzzer's."""
    atheris.Setup([*sys.argv, "-max_len=4096", "-timeout=10", "-rss_limit_mb=1024"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
