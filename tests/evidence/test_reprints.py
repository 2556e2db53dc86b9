"""Reprints: cuts and rewordings of one wire text are one voice, independent texts on the same deal are others."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import example, given
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
@example(
    [
        *("01-cut-head", "04-reworded", "02-cut-tail", "10-synonyms", "05-brief", "06-local", "other-1"),
        *("07-passive", "08-caption", "00-original", "09-expanded", "03-reordered", "other-2"),
    ]
)
def test_the_order_in_which_they_come_changes_nothing(names):
    assert grouped({name: TEXTS[name] for name in names}) == grouped(TEXTS)


def test_the_development_texts_are_each_a_voice_of_its_own(shared):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((shared / "news").glob("*.txt"))}
    assert [group for group in reprints(texts) if len(group) > 1] == []


DEAL = (
    "BUSAN, March 4, 2023 - The allies have closed a special measures agreement after eight rounds of talks. Seoul is "
    "to give 1.31 trillion won in 2024 toward stationing U.S. troops, 8.2 percent more, the foreign ministry announced."
)
SHORT = {
    "leak": "BUSAN, Feb. 20, 2023 - Seoul is to give about 1.3 trillion won in 2024 toward U.S. troops, a Korean "
    "official said on condition of anonymity. The special measures agreement will hold for five years.",
    "deal": DEAL,
    "another sum": DEAL.replace("1.31 trillion", "1.2 trillion").replace("March 4", "March 5"),
    "leak of 2021": "TOKYO, Dec. 8, 2021 - Japan is to pay 210 billion yen for U.S. forces there in fiscal 2022, "
    "officials said.",
    "told in 2021": "TOKYO, Dec. 20, 2021 - The Foreign Ministry said that Tokyo is to pay 205.6 billion yen in fiscal "
    "2022 for U.S. forces there.",
}


def test_short_texts_that_share_a_vocabulary_are_each_a_voice_of_its_own():
    assert grouped(SHORT) == sorted([name] for name in SHORT)


@pytest.mark.parametrize(
    "again",
    [
        DEAL.replace("March 4, 2023", "March 4, 2023 (Reprint)"),
        DEAL.replace("March 4, 2023", "March 5, 2023"),
        DEAL.replace(", 8.2 percent more,", ","),
        DEAL.replace("to give 1.31 trillion won in 2024", "to give 1,310 billion won in 2024"),
    ],
)
def test_a_short_text_with_a_word_added_or_cut_is_a_reprint_of_that_text_alone(again):
    assert [group for group in reprints({**SHORT, "again": again}) if "again" in group] == [["deal", "again"]]


def test_japanese_texts_that_share_terms_are_each_a_voice_of_its_own():
    texts = {
        "deal": "日米両政府は、在日米軍の駐留経費の日本側負担について、五年の総額を一兆円とすることで合意した。",
        "leak": "政府は在日米軍の駐留経費の日本側負担について、来年度から年平均で約二千億円とする方針を固めた。",
        "talk": "在日米軍の駐留経費の日本側負担について、野党は二〇二二年度からの増額に反対する方針を決めた。",
    }
    assert grouped(texts) == sorted([name] for name in texts)


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
