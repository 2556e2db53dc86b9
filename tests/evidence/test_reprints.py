"""Reprints: cuts and rewordings of one wire text are one voice, independent texts on the same deal are others."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.reprints import joined, prints, reprints

TEXTS = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "wire").iterdir())
}
WIRE = [name for name in TEXTS if name[0].isdigit()]


def grouped(texts):
    return sorted(sorted(group) for group in reprints(texts))


def test_ten_rewordings_and_cuts_are_one_voice_and_two_independent_texts_are_two():
    assert len(WIRE) == 11
    assert grouped(TEXTS) == [WIRE, ["other-1"], ["other-2"]]


@pytest.mark.parametrize("name", WIRE[1:])
def test_each_is_found_beside_the_original_alone(name):
    assert len(reprints({name: TEXTS[name], "original": TEXTS[WIRE[0]]})) == 1


@given(st.permutations(list(TEXTS)))
def test_the_order_in_which_they_come_changes_nothing(names):
    assert grouped({name: TEXTS[name] for name in names}) == grouped(TEXTS)


def test_the_development_texts_are_each_a_voice_of_its_own(shared):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((shared / "news").glob("*.txt"))}
    assert [group for group in reprints(texts) if len(group) > 1] == []


def test_a_japanese_text_and_its_cut_are_one():
    text = (
        "政府は十七日、在日米軍の駐留経費の日本側負担について、"
        "二〇二二年度から五年間、年平均で約二千百十億円とする方針を固めた。"
    )
    assert (
        len(
            reprints(
                {
                    "all": text,
                    "cut": text[12:50],
                    "other": "韓国は防衛費分担金を一三・九%引き上げることで米国と合意した。",
                }
            )
        )
        == 2
    )


@pytest.mark.parametrize("text", ["", "1", "the of and", "a" * 50_000, "円" * 50_000])
def test_hardly_a_text_is_nobodys_reprint(text):
    assert len(reprints({"one": text, "other": text})) == 2 or len(prints(text)) >= 10


def test_a_thousand_reprints_are_one_voice_and_cost_no_more_each():
    texts = {f"{number}": f"{TEXTS[WIRE[0]]} Bureau {number}." for number in range(1_000)}
    begun = perf_counter()
    assert len(reprints(texts)) == 1
    assert perf_counter() - begun < 20


@given(st.integers(0, 12), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_groups_are_those_that_pairs_lead_between(count, pairs):
    groups = joined(range(count), pairs)
    assert sorted(name for group in groups for name in group) == list(range(count))
    where = {name: number for number, group in enumerate(groups) for name in group}
    assert all(where[one] == where[other] for one, other in pairs if one < count and other < count)
