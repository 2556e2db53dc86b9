"""Patterns are compiled when first used, are the same as without being kept, and a spoilt store harms nothing."""

import copy
import marshal
import os
import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground import pattern_store
from warikan.ground.pattern import regex
from warikan.ground.source import Source
from warikan.reading.read import read

WORDS = (
    r"(?P<sum>\d[\d,.]*)\s?(?P<scale>bn|tn)?",
    r"(?<!\w)(?:who|what)\b(?! else)|^pays$",
    r"[あ-ん]+|\u5186",
    r"(?x) a  # comment",
    r"(\w)\1*+",
)
TEXTS = ("what else who pays 1,955 bn", "あいう 円", "AaB\npays\n", "")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A store of the test's own, empty at first; called, what a new run would find there."""
    monkeypatch.setattr(pattern_store, "place", lambda: tmp_path / "kept.patterns")

    def anew():
        pattern_store._kept.cache_clear()
        pattern_store._added.cache_clear()
        return pattern_store._kept()

    anew()
    yield anew
    monkeypatch.undo()
    anew()


def leave():
    pattern_store._leave(pattern_store._added())


def answers(pattern):
    return [
        (
            [(found.span(), found.groups(), found.groupdict()) for found in pattern.finditer(text)],
            pattern.sub("x", text),
        )
        for text in TEXTS
    ]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE | re.DOTALL])
@pytest.mark.parametrize("words", WORDS)
def test_a_pattern_answers_as_one_compiled_at_once_also_from_the_store(kept, words, flags):
    made = re.compile(words, flags)
    assert answers(regex(words, flags)) == answers(made)
    leave()
    assert (words, int(flags)) in kept()
    assert answers(regex(words, flags)) == answers(made)
    assert pattern_store._added() == {}
    again = pattern_store.compiled(words, int(flags))
    assert (again.flags, again.groups, again.groupindex) == (made.flags, made.groups, made.groupindex)


def test_a_pattern_is_compiled_at_its_first_use(kept):
    late = regex("(")
    with pytest.raises(re.error):
        late.search("who pays what")


@given(st.binary(max_size=60))
def test_a_spoilt_store_harms_nothing(tmp_path_factory, noise):
    file = tmp_path_factory.mktemp("store") / "kept.patterns"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pattern_store, "place", lambda: file)
        for spoilt in (
            noise,
            marshal.dumps(noise),
            marshal.dumps((pattern_store.VERSION, {("[a-z]+", 0): (0, noise, 0, {}, (None,))})),
            marshal.dumps((pattern_store.VERSION, {("[a-z]+", 0): (noise,)})),
        ):
            file.write_bytes(spoilt)
            pattern_store._kept.cache_clear()
            pattern_store._added.cache_clear()
            assert regex("[a-z]+").findall("who pays") == ["who", "pays"]
    pattern_store._kept.cache_clear()
    pattern_store._added.cache_clear()


def test_the_store_of_another_interpreter_is_left_alone(kept, tmp_path):
    (tmp_path / "kept.patterns").write_bytes(marshal.dumps(((1, 2, 3), {("a", 0): ()})))
    assert kept() == {}


def test_a_store_keeps_the_newest_where_there_are_too_many(kept, monkeypatch):
    monkeypatch.setattr(pattern_store, "MOST", 3)
    for words in "abcd":
        regex(words).search("")
    leave()
    assert [words for words, _ in kept()] == ["b", "c", "d"]


def test_without_a_folder_to_write_to_nothing_is_kept(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(pattern_store, "place", lambda: tmp_path / "file" / "kept.patterns")
    leave()
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_another_run_needs_no_pattern_formed_again(tmp_path):
    """The patterns of a text are the same in every run, whatever order sets come in."""
    program = (
        "from warikan.ground import pattern_store\n"
        f"pattern_store.place = lambda: __import__('pathlib').Path({str(tmp_path / 'kept.patterns')!r})\n"
        "from warikan.ground.source import Source\n"
        "from warikan.reading.read import read\n"
        "read(Source.of('a', open('examples/host-nation-support.txt').read()))\n"
        "print(len(pattern_store._added()))\n"
    )
    made = []
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ended = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )
        made.append(int(ended.stdout))
    assert made[0] > 100
    assert made[1:] == [0, 0]


def test_no_pattern_made_from_the_words_of_a_text_is_kept(kept):
    read(
        Source.of(
            "a",
            "The Acme bridge costs ¥3 billion. Tokyo pays it under the Zzyzx plan, Minister Ana Xqur said.",
        )
    )
    assert not [
        words for words, _ in pattern_store._added() if "Zzyzx" in words or "Xqur" in words or "Acme" in words
    ]


@pytest.mark.parametrize("used", [False, True], ids=["new", "used"])
@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))],  # noqa: S301 - our own
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_copy_answers_as_the_pattern_does(kept, again, used):
    pattern = regex(r"(\w+) pays", re.IGNORECASE)
    if used:
        pattern.search("Japan PAYS")
    made = again(pattern)
    assert made.search("Japan PAYS")[1] == "Japan"
    assert (made.pattern, made.groups) == (r"(\w+) pays", 1)


def test_a_pattern_without_words_says_so_at_once():
    kind = type(regex("a"))
    with pytest.raises(AttributeError, match="pattern"):
        _ = object.__new__(kind).search
