"""What is stated as an article's, held against four sets of sixteen texts of our own, annotated before any reading.

They follow the scheme of the development texts. All sets have been worked on since, so their figures say nothing of
texts unseen: at first sight the third came to 0.775 and the fourth to 0.753, and nine more of ten or twelve texts,
which tell of real people and are therefore not kept, to between 0.70 and 0.83, the last two to 0.73. The floors are
what was reached, less two points: they bar a step back and are no goal.
"""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

SPEC = importlib.util.spec_from_file_location(
    "warikan_news_gold", Path(__file__).with_name("test_news_gold.py")
)
gold_rules = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(gold_rules)
interval, overlap, words = gold_rules.interval, gold_rules.overlap, gold_rules.words

HERE = Path(__file__).parent
SETS = ("unseen", "unseen2", "unseen3", "unseen4")
TEXTS = [f"{name}/{path.stem}" for name in SETS for path in sorted((HERE / name).glob("[0-9][0-9][0-9].txt"))]
CLEAN = [
    f"unseen/{number}" for number in ("002", "003", "004", "005", "010")
]  # nothing stated of them is wrong
CONTRADICTIONS = {
    "unseen": 2,
    "unseen2": 12,
    "unseen3": 8,
    "unseen4": 8,
}  # in all the texts of a set together
FLOORS = {
    "unseen": {
        "amounts": 0.970, "dates": 0.950, "terms": 0.935, "attributions": 0.902, "events": 0.755, "positions": 0.54,
        "unknowns": 0.89,
    },
    "unseen2": {
        "amounts": 0.950, "dates": 0.955, "terms": 0.866, "attributions": 0.920, "events": 0.765, "positions": 0.580,
        "unknowns": 0.865,
    },
    "unseen3": {
        "amounts": 0.980, "dates": 0.939, "terms": 0.817, "attributions": 0.910, "events": 0.736, "positions": 0.605,
        "unknowns": 0.780,
    },
    "unseen4": {
        "amounts": 0.980, "dates": 0.942, "terms": 0.873, "attributions": 0.852, "events": 0.647, "positions": 0.509,
        "unknowns": 0.835,
    },
}  # fmt: skip
DATED_TERMS = {"length", "first_fy", "last_fy", "start", "expiry", "extension", "renewal_option"}


@cache
def load(number):
    gold = json.loads((HERE / f"{number}.json").read_text(encoding="utf-8"))
    text = (HERE / f"{number}.txt").read_text(encoding="utf-8")
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    return text, gold, annotate(read(Source.of(number, text), published))


@cache
def contradictions(number):
    _, gold, stated = load(number)
    return [*gold_rules.wrong_amounts(gold, stated), *gold_rules.wrong_dates(gold, stated)]


def same_sum(one, other):
    near = abs(one["resolved"] - other["resolved"]) <= 0.005 * abs(one["resolved"])
    return one["currency"] == other["currency"] and near


def same_days(one, other):
    return gold_rules.agree(interval(one), interval(other), one["fuzzy"])


def same_term(one, other):
    mine, theirs = str(one["value"]), str(other["value"])
    by_date = one["kind"] in ("start", "expiry") and (mine.startswith(theirs) or theirs.startswith(mine))
    return one["kind"] == other["kind"] and (mine == theirs or by_date)


def same_voice(one, other):
    if one["kind"] != other["kind"] or bool(one["source"]) != bool(other["source"]):
        return False
    if one["source"]:
        return bool(words(one["source"]) & words(other["source"])) or one["source"] == other["source"]
    return overlap({"span": one["cue_span"]}, {"span": other["cue_span"]})


def same_step(one, other):
    return (one["type"], one["status"]) == (other["type"], other["status"])


def same_wish(one, other):
    mine, theirs = (words(f"{item['issue']} {item['stance']}") for item in (one, other))
    common = 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
    return bool(words(one["party"]) & words(other["party"])) and common >= 0.2


SAME = {
    "amounts": same_sum,
    "dates": same_days,
    "terms": same_term,
    "attributions": same_voice,
    "events": same_step,
    "positions": same_wish,
    "unknowns": overlap,
}


def once(items, key):
    return list({key(item): item for item in items}.values())


def countable(field, items):
    """The items that count: sums known and asked for, days settled, each term and interval but once."""
    if field == "amounts":
        return [item for item in items if item["resolved"] is not None and not item["optional"]]
    if field == "dates":
        return once([item for item in items if interval(item)], interval)
    if field == "terms":
        dated = [item for item in items if item["kind"] in DATED_TERMS]
        return once(dated, lambda item: (item["kind"], item["value"]))
    return items


def excused(field, gold, item):
    """A figure that repeats, restates or merely adds to what is wanted is no error."""
    if field != "amounts":
        return False
    restated = [
        {"resolved": true["converted"]["value"], "currency": true["converted"]["currency"]}
        for true in gold["amounts"]
        if true["converted"]
    ]
    known = [true for true in gold["amounts"] if true["resolved"] is not None]
    return any(same_sum(true, item) for true in known + restated)


def counts(field, number):
    """(right, wrong, missed) of one field of one text, each stated item answering for one wanted item."""
    _, gold, stated = load(number)
    wanted, rest = countable(field, gold[field]), countable(field, stated[field])
    right = 0
    for true in wanted:
        hit = next((item for item in rest if SAME[field](true, item)), None)
        if hit is not None:
            rest.remove(hit)
            right += 1
    wrong = sum(not excused(field, gold, item) for item in rest)
    return right, wrong, len(wanted) - right


def f1(field, name):
    texts = [number for number in TEXTS if number.startswith(f"{name}/")]
    right, wrong, missed = (sum(column) for column in zip(*(counts(field, n) for n in texts), strict=True))
    return 2 * right / (2 * right + wrong + missed)


@pytest.mark.parametrize("number", TEXTS)
def test_each_annotation_quotes_its_text(number):
    text, gold, _ = load(number)
    for field in ("amounts", "dates", "terms", "events", "unknowns"):
        for item in gold[field]:
            start, end = item["span"]
            assert text[start:end] == item["text"]
    for voice in gold["attributions"]:
        start, end = voice["cue_span"]
        assert text[start:end] == voice["cue"]


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("field", SAME)
def test_no_field_falls_below_its_floor(field, name, record_property):
    reached = f1(field, name)
    record_property("f1", f"{reached:.3f}")
    assert reached >= FLOORS[name][field]


@pytest.mark.parametrize("number", CLEAN)
def test_a_text_without_contradiction_stays_so(number):
    assert contradictions(number) == []


@pytest.mark.parametrize("name", SETS)
def test_contradictions_grow_no_more(name, record_property):
    found = [
        (number, *wrong)
        for number in TEXTS
        if number.startswith(f"{name}/")
        for wrong in contradictions(number)
    ]
    record_property("contradictions", len(found))
    assert len(found) <= CONTRADICTIONS[name], found
