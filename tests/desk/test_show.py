"""`show`: names of the time, days of knowledge, and what the words leave out nothing of."""

from datetime import date

import pytest

import warikan as wk
from warikan.desk.show import Shown, lines, shown


@pytest.mark.parametrize(
    ("name", "lang", "first"),
    [
        ("jp-us-2016", "ja", "在日米軍駐留経費負担に関するものである。"),
        ("jp-us-2022", "ja", "同盟強靱化予算に関するものである。"),
        ("jp-us-2022", "en", "It is about host nation support."),
        ("kr-us-9", "ja", "防衛費分担金に関するものである。"),
        ("cbd-2025", "en", "It covers FY2025 to FY2026, that is 1 January 2025 to 31 December 2026."),
    ],
)
def test_a_thing_is_called_as_it_was_at_the_signature(name, lang, first):
    assert wk.show(name, lang=lang)["frame"][0] == first


def test_the_names_of_a_later_time_are_not_used():
    called = [each["name"] for each in wk.show("jp-us-2016", lang="ja")["names"]]
    assert "思いやり予算" in called
    assert "同盟強靱化予算" not in called


def test_korea_is_told_by_its_own_names_too():
    called = {(each["name"], each["language"]) for each in wk.show("kr-us-12")["names"]}
    assert {("방위비분담금", "ko"), ("방위비분담특별협정", "ko"), ("SMA", "en")} <= called


def test_an_agreement_is_told_as_it_stood_on_a_day():
    before, after = (wk.show("jp-us-2016", as_known=day) for day in (date(2021, 1, 1), date(2021, 3, 1)))
    assert (before["to"], after["to"]) == ("2021-03-31", "2022-03-31")
    assert not any("rotocol of 2021" in line for line in before["frame"])
    assert any("rotocol of 2021" in line for line in after["frame"])


def test_where_a_clause_stands_and_what_is_assumed_is_told():
    labor = wk.show("jp-us-2016")["clauses"][0]
    assert (labor["kind"], labor["home"]) == (
        "obligation",
        "the ceiling in exchanged letters, the pay items in a treaty article",
    )
    assert labor["assumed"] == ["workers up to"]
    assert any("no source: “workers up to: 22,625 in FY2015 -> 23,178" in each for each in labor["grounds"])


def test_a_japanese_page_holds_no_english_sentence():
    made = shown("jp-us-2022", "ja")
    assert isinstance(made, Shown)
    words = " ".join(each for entry in made.document.clauses for each in (*entry.text.says, *entry.grounds))
    assert " the " not in words and " of " not in words


@pytest.mark.parametrize("width", [60, 100])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_no_line_is_wider_than_the_terminal(lang, width):
    from warikan.ground.cells import cells

    made = shown("jp-us-2022", lang)
    assert isinstance(made, Shown)
    wide = [line.split() for line in lines(made, width) if cells(line) > width]
    assert [words for words in wide if len(words) > 1 or "://" not in words[0]] == []


def test_what_cannot_be_opened_is_said():
    with pytest.raises(ValueError, match="unknown-agreement"):
        wk.show("jp-us-2061")
