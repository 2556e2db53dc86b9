"""Carry the sourced rows of the fact files into the library, with the day each figure could first be read.

Usage: python tools/carry_facts.py FACTS_FOLDER src/warikan/library/facts
``known`` is filled only where a source shows a day: for a figure that of its address or note, for a step of a round
that of the document which set it beforehand. Otherwise it stays empty. A position is known since it was reported.
"""

from __future__ import annotations

import csv
import re
import sys
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from pathlib import Path

# Where a day stands in an address: /2021/12/21/, /20211221-, yjj2021033100194, 20210609168955 (an embassy's page).
_IN_ADDRESS = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?:/|$)"),
    re.compile(r"[/-](?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:/|$)"),
    re.compile(r"(?:/|yjj|pinup_|[A-Z]{3})(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:\d{4,7})?(?=[-/._]|$)"),
)
Row = dict[str, str]
# Steps that need not be public on their day; all other steps are done in public.
_PRIVATE = ("request", "proposal", "other")
# The first words of a position's note say what its figure measures.
_MEASURES = (
    ("cut", re.compile(r"\b(?:cut|saving|reduction|decrease)\b", re.IGNORECASE)),
    ("rise", re.compile(r"\b(?:increase|rise|raise|adding)\b", re.IGNORECASE)),
)
_OUTCOME = re.compile(r"^Outcome\b|\(outcome\)")
_IN_NOTE = re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b")


def _day(match: re.Match[str]) -> str:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return ""


def known(address: str, note: str) -> str:
    """The ISO day shown by an address, else by a note that names exactly one day; empty where neither does."""
    for pattern in _IN_ADDRESS:
        if (found := pattern.search(address)) and (day := _day(found)):
            return day
    days = {_day(found) for found in _IN_NOTE.finditer(note)} - {""}
    return days.pop() if len(days) == 1 else ""


def printed(row: Row) -> Row:
    """For a published figure: the day its source shows."""
    return {"known": known(row["source_url"], row["note"])}


def as_it_is(_: Row) -> Row:
    """For a table whose rows have no day of their own: nothing."""
    return {}


def announced(row: Row) -> Row:
    """For a step of a round: the day of its document where that came before the step, so that it was set beforehand.

    What is asked behind closed doors is known since its document also where that came after it.
    """
    shown = known(row["source_url"], "")
    begin, end = row["date"].split("/")[0], row["date"].split("/")[-1]
    digits = begin if begin[-1].isdigit() else begin[:4]
    before = shown[: len(digits)] < digits
    after = row["event"] in _PRIVATE and shown[: len(end)] > end
    return {"known": shown if shown and (before or after) else ""}


def measured(row: Row) -> Row:
    """For a position: the day since when it could be read, what its figure measures, and whether it was settled so."""
    reported = row["date_reported"]
    days = {4: "-12-31", 7: "-31", 10: ""}[len(reported)]
    if len(reported) == 7:
        days = f"-{monthrange(*map(int, reported.split('-')))[1]}"
    words = row["note"].partition(". ")[0]
    found = next((name for name, pattern in _MEASURES if pattern.search(words)), "level")
    measure = "rise" if row["issue"] == "increase_rate" else found
    settled = row["kind"] == "confirmation" and bool(_OUTCOME.search(words))
    return {"known": reported + days, "measure": measure, "outcome": str(settled).lower()}


def carry(source: Path, target: Path, more: Callable[[Row], Row]) -> None:
    """Copy a table row for row, adding what ``more`` says of each."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = [row | more(row) for row in csv.DictReader(file)]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


# The same quantity in another list of figures: the index was rebased in between.
_OTHER_LISTS = {"cpi_growth_vintage_2010base": "cpi_growth", "cpi_growth_vintage_2005base": "cpi_growth"}
# A figure reckoned back from the result that it should explain is no input.
_ASIDE = re.compile(
    r" ?The agreement arithmetic needs ONE vintage: see terms file"
)  # a word to the collector
_BACK_SOLVED = re.compile(r"back-?solved", re.IGNORECASE)


def carry_series(source: Path, target: Path) -> None:
    """Write the yearly series anew: one name a quantity, the day each figure was listed, no back-solved figure."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not _BACK_SOLVED.search(row["note"])]
    head = ["series", "year", "value", "unit", "listed", "status", "source_url", "note"]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        for row in sorted(
            rows, key=lambda row: (_OTHER_LISTS.get(row["series"], row["series"]), row["year"])
        ):
            days = _IN_NOTE.search(row["note"])
            name = _OTHER_LISTS.get(row["series"], row["series"])
            note = _ASIDE.sub("", row["note"])
            writer.writerow(row | {"series": name, "listed": _day(days) if days else "", "note": note})


# Tables of the United Nations and of two keys: their addresses show no day on which a figure could first be read.
_UNITED_NATIONS = (
    "un_scale_of_assessments",
    "un_ldc",
    "un_cbd_2025_2026_inputs",
    "un_cbd_2025_2026_parameters",
    "un_montreal_2011_parameters",
)


def main(facts: str, shelf: str) -> None:
    """Carry the budget of Japan, the rounds and positions of both pairs, the Korean series and the UN tables."""
    for name in _UNITED_NATIONS:
        carry(Path(facts) / f"{name}.csv", Path(shelf) / f"{name}.csv", as_it_is)
    carry_series(Path(facts) / "korea_inputs.csv", Path(shelf) / "korea_series.csv")
    for name, target, more in (
        ("japan_hns_budget", "japan_budget", printed),
        ("japan_rounds", "japan_rounds", announced),
        ("korea_rounds", "korea_rounds", announced),
        ("japan_positions", "japan_positions", measured),
        ("korea_positions", "korea_positions", measured),
    ):
        carry(Path(facts) / f"{name}.csv", Path(shelf) / f"{target}.csv", more)


if __name__ == "__main__":
    main(*sys.argv[1:])
