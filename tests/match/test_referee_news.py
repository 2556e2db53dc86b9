"""The referee on the development texts: the slips that their gold notes are found, and nothing else is called wrong."""

import json
from datetime import date

import pytest

from warikan.ground.source import Source
from warikan.match.referee import checks
from warikan.reading.read import read

# What a text really has wrong: a billion for a million, and a pact that was prolonged on the day on which it would end.
SLIPS = {"028": ["1.04 trillion won"], "000": ["expired in March 2021"]}


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_the_known_slips_are_found_and_nothing_else(shared, dated):
    texts = sorted((shared / "news").glob("*.txt"))
    assert len(texts) >= 23
    found = {}
    for path in texts:
        day = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        source = Source.of(path.name, path.read_text(encoding="utf-8"))
        article = read(source, date.fromisoformat(day) if day and dated else None)
        judged = checks(article, article.publication.as_known)
        wrong = [check.statement.exact for check in judged if check.verdict == "does not follow"]
        if wrong:
            found[path.stem] = wrong
    assert found == SLIPS
