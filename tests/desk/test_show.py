"""`show`: names of the time, days of knowledge, and what the words leave out nothing of."""

import re
from datetime import date

import pytest

import warikan as wk
from warikan.agreement.library import amends, files
from warikan.desk.show import Shown, lines, shown

OWN = """warikan: 1
agreement: own
title: made up
parties: {jp: {en: Japan}, us: {en: United States}}
currency: JPY
term: FY2016..FY2020
signed: 2016-01-01
in-force: 2016-04-01
clauses:
  told: {kind: obligation, jp pays: 1 bn JPY, assumed: [jp pays]}
  untold: {jp pays: 2 bn JPY, assumed: [jp pays]}
"""


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


@pytest.mark.parametrize(("lang", "word"), [("en", "obligation"), ("ja", "義務的経費")])
def test_a_kind_that_the_file_does_not_tell_is_not_told(lang, word):
    says = [each for clause in wk.show("kr-us-12", lang=lang)["clauses"] for each in clause["says"]]
    assert [each for each in says if word in each] == []
    facilities = wk.show("jp-us-2016", lang="en")["clauses"][3]
    assert facilities["says"][0].startswith("It is discretionary")


def test_a_kind_that_the_file_tells_is_told(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(OWN, encoding="utf-8")
    assert [each["says"][0] for each in wk.show(str(file))["clauses"]] == [
        "It is an obligation.",
        "In FY2016 to FY2020.",
    ]


def ids(of):
    """What an agreement names by its own ids and proper names, whatever the language."""
    keys = [clause.made.division.key for clause in of.clauses if clause.made.division]
    members = [each for key in keys for each in key.members]
    yield from (of.id, of.follows, *(fact.id for clause in of.clauses for fact in clause.facts))
    yield from (each.series for each in of.inputs.values())
    yield from (word for each in members for word in (each.name, each.id, *each.classes))
    yield from (each.name for key in keys for each in key.limits)


@pytest.mark.parametrize("name", [name for name in files() if not amends(name)])
def test_a_japanese_page_holds_no_english(name):
    made = shown(name, "ja")
    assert isinstance(made, Shown)
    words = made.document
    said = [words.title, *words.frame]
    said += [each for entry in words.clauses for each in (entry.text.kind, *entry.text.says, *entry.grounds)]
    said += [each for head, items in words.lists for each in items if head != "署名時の名称"]
    text = re.sub(r"https?://[!-~]+", "", "\n".join(said))
    for each in sorted(filter(None, ids(made.agreement)), key=len, reverse=True):
        text = text.replace(each, "")
    assert re.findall(r"(?<![A-Za-z])(?![IVX]+/)[A-Za-z]{2,}.*", text) == []


def test_an_assumption_is_told_in_japanese_too():
    grounds = " ".join(wk.show("jp-us-2016", lang="ja")["clauses"][0]["grounds"])
    assert "上限労働者数、2015会計年度の22,625から2020会計年度の23,178まで均等に推移" in grounds
    grounds = " ".join(wk.show("montreal-2011", lang="ja")["clauses"][0]["grounds"])
    assert "分担率表の率、EU: 2.5%" in grounds


def test_an_assumption_below_a_key_is_told_with_its_words():
    grounds = " ".join(wk.show("montreal-2011")["clauses"][0]["grounds"])
    assert "“in the scale: EU: 2.5%”" in grounds


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
