import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.filing import article_of, file
from warikan.evidence.lines import canonical, line, of_line
from warikan.evidence.plain import MalformedError
from warikan.evidence.stored import Link


def test_a_claim_is_one_flat_line(note):
    _, claims = file(note, "jp-us-2022")
    shown = json.loads(line(claims[0]))
    assert shown == {
        "type": "claim",
        "v": 1,
        "id": f"text-{note.source.sha256[:16]}/claim-1",
        "source": f"text-{note.source.sha256[:16]}",
        "content": {
            "is": "amount",
            "money": {"amount": 211_000_000_000, "currency": "JPY"},
            "quantum": 10**9,
            "per_year": True,
            "payers": [{"id": "jp", "name": "Japan"}],
        },
        "known": "2021-12-17",
        "parties": ["jp"],
        "round": "jp-us-2022",
        "holder": "a source",
        "voice": "anonymous",
        "how": "said",
        "quotation": {
            "span": [15, 30],
            "exact": "211 billion yen",
            "before": "Japan will pay ",
            "after": " a year for five years, ",
        },
        "sentence": [0, 88],
        "speech": 0,
        "rule": "test",
    }


def test_an_article_comes_back_as_it_was_read(note):
    source, claims = file(note)
    again, *rest = [of_line(line(record), note.source.sha256) for record in (source, *claims)]
    assert article_of(again, rest) == note


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_canonical_json_is_utf_8_and_says_the_same(value):
    words = canonical(value)
    assert json.loads(words.encode("utf-8")) == value
    assert canonical(json.loads(words)) == words


def test_half_a_character_survives():
    assert json.loads(canonical("a\ud800b").encode()) == "a\ud800b"


GOOD = json.loads(line(Link("reprints", "text-2", "text-1", None)))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"v": 2}, "version 2"),
        ({"type": "rumour"}, "'rumour'"),
        ({"kind": "merges"}, "'merges'"),
        ({"start": 5}, "5 is no str"),
        ({"known": "17.11.2021"}, "'17.11.2021' is no day"),
        ({"known": "20211117"}, "'20211117' is no day"),
        ({"shout": 1}, "has no field 'shout'"),
    ],
)
def test_what_is_no_record_is_said(change, said):
    with pytest.raises(MalformedError, match=said):
        of_line(json.dumps({**GOOD, **change}))


@pytest.mark.parametrize(
    "words", ["", "nonsense", "[]", "7", "{" * 5_000, "[" * 100_000, '{"v":1}', '{"v":1,"type":"link"}']
)
def test_other_lines_are_refused_in_peace(words):
    with pytest.raises(MalformedError):
        of_line(words)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"is": "unknown"}, "needs the field 'about'"),
        ({"is": "guess"}, "which of"),
        ([], "which of"),
        ({"is": "percentage", "value": "NaN"}, "no decimal"),
        ({"is": "percentage", "value": 4}, "no decimal"),
        ({"is": "step", "event": "signed", "days": "2021-02-02/2021-01-01"}, "backwards"),
        ({"is": "step", "event": "signed", "days": 7}, "no time"),
        ({"is": "event", "type": "talks", "status": "done", "parties": {}}, "no list"),
        (
            {
                "is": "redirect",
                "scope": None,
                "to": "a",
                "to_span": [3, 1],
                "instead_of": "b",
                "instead_of_span": [0, 1],
            },
            "no span",
        ),
        (
            {
                "is": "redirect",
                "scope": None,
                "to": "a",
                "to_span": [True, 1],
                "instead_of": "b",
                "instead_of_span": [0, 1],
            },
            "no span",
        ),
        ({"is": "event", "type": "talks", "status": "done", "waits_for": {"exact": "a"}}, "no quotation"),
        ({"is": "amount", "money": 4}, "no object"),
    ],
)
def test_a_content_that_is_none_is_said(content, said):
    claim = {"v": 1, "type": "claim", "id": "a/b", "source": "a", "known": None, "content": content}
    with pytest.raises(MalformedError, match=said):
        of_line(json.dumps(claim))
