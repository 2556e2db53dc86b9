"""What is stated as an article's, held against the hand-annotated development texts: none wrong, enough present.

Rules are written on the texts with an even number; the odd ones are printed beside them. *Wrong* is a stated sum,
interval, standing or payer that contradicts the gold item of overlapping words; what is not determined is absent.
"""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

NEWS = Path(os.environ.get("WARIKAN_SHARED") or Path(__file__).parents[3] / "shared") / "news"
TEXTS = sorted(path.stem for path in NEWS.glob("[0-9][0-9][0-9].txt"))
pytestmark = pytest.mark.skipif(not TEXTS, reason="needs ../shared/news, which lies beside the checkout")

_SMALL = (
    "a an the of in on at to for and or by with its it his her their that this mr mrs ms dame sir new u s us"
)
_IGNORED = set(_SMALL.split())


def words(text):
    return {word for word in re.findall(r"[^\W_]+", (text or "").lower()) if word not in _IGNORED}


def overlap(one, other):
    return one["span"][0] < other["span"][1] and other["span"][0] < one["span"][1]


def interval(item):
    if not item or not item.get("start") or not item.get("end"):
        return None
    return date.fromisoformat(item["start"]), date.fromisoformat(item["end"])


def agree(gold, stated, fuzzy):
    """The same interval; for one that stands by convention, at least half in common."""
    if gold == stated or gold is None or not fuzzy:
        return gold == stated
    common = (min(gold[1], stated[1]) - max(gold[0], stated[0])).days + 1
    both = (max(gold[1], stated[1]) - min(gold[0], stated[0])).days + 1
    return common > 0 and common / both >= 0.5


def load(number):
    gold = json.loads((NEWS / f"{number}.json").read_text(encoding="utf-8"))
    with (NEWS / f"{number}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    return gold, annotate(read(Source.of(number, text), published))


def wrong_amounts(gold, stated):
    for item in stated["amounts"]:
        if item["resolved"] is None:
            continue
        for true in (g for g in gold["amounts"] if overlap(g, item)):
            same = true["resolved"] is not None and true["currency"] == item["currency"]
            if not same or abs(true["resolved"] - item["resolved"]) > 0.005 * abs(true["resolved"]):
                yield "sum", true["text"], item["resolved"]
                continue
            if item["status_plain"] and item["status"] != true["status"]:
                yield "status", true["text"], (item["status"], "not", true["status"])
            if item["payer"] and not (words(item["payer"]) & words(true["payer"])):
                yield "payer", true["text"], (item["payer"], "not", true["payer"])
            if item["period"] and interval(item["period"]) != interval(true["period"]):
                yield "period", true["text"], (item["period"], "not", true["period"])


def wrong_dates(gold, stated):
    for item in stated["dates"]:
        mine = interval(item)
        touching = [g for g in gold["dates"] if overlap(g, item)]
        if mine and touching and not any(agree(interval(g), mine, g["fuzzy"]) for g in touching):
            yield (
                "date",
                item["text"],
                (item["start"], item["end"], "not", touching[0]["start"], touching[0]["end"]),
            )


def required(gold):
    amounts = [g for g in gold["amounts"] if g["resolved"] is not None and not g["optional"]]
    dates = {interval(g): g["fuzzy"] for g in gold["dates"] if interval(g)}
    return amounts, dates


def present(gold, stated):
    """(amounts found, amounts required, dates found, dates required)"""
    amounts, dates = required(gold)
    found = sum(
        any(
            overlap(g, item) and item["resolved"] == g["resolved"] and item["currency"] == g["currency"]
            for item in stated["amounts"]
        )
        for g in amounts
    )
    mine = [interval(item) for item in stated["dates"] if interval(item)]
    dated = sum(any(agree(want, have, fuzzy) for have in mine) for want, fuzzy in dates.items())
    return found, len(amounts), dated, len(dates)


@pytest.mark.parametrize("number", TEXTS)
def test_nothing_stated_contradicts_the_gold(number):
    gold, stated = load(number)
    assert [*wrong_amounts(gold, stated), *wrong_dates(gold, stated)] == []


@pytest.mark.parametrize("parity", [0, 1], ids=["even", "odd"])
def test_enough_of_the_required_is_present(parity, record_property):
    counts = [present(*load(number)) for number in TEXTS if int(number) % 2 == parity]
    amounts, wanted, dated, days = (sum(column) for column in zip(*counts, strict=True))
    record_property("amounts", f"{amounts}/{wanted}")
    record_property("dates", f"{dated}/{days}")
    assert amounts >= 0.85 * wanted
    assert dated >= 0.65 * days
