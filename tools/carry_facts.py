"""Carry the sourced rows of the fact files into the library, with the day each figure could first be read.

Usage: python tools/carry_facts.py FACTS_FOLDER src/warikan/library/facts
``known`` is filled only where the source's own address or note shows a day; it stays empty otherwise.
"""

from __future__ import annotations

import csv
import re
import sys
from datetime import date
from pathlib import Path

# Where a day stands in an address: /2021/12/21/, /20211221-, yjj2021033100194, 20210609168955 (an embassy's page).
_IN_ADDRESS = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?:/|$)"),
    re.compile(r"[/-](?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:/|$)"),
    re.compile(r"(?:/|yjj|pinup_|[A-Z]{3})(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:\d{4,7})?(?=[-/._]|$)"),
)
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


def carry(source: Path, target: Path, with_known: bool) -> None:
    """Copy a table row for row, adding ``known``."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    head = [*rows[0], *(["known"] if with_known else [])]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(row | ({"known": known(row["source_url"], row["note"])} if with_known else {}))


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
    """Carry the Japanese budget, the rounds, the yearly series of Korea, and the tables of the United Nations."""
    for name in _UNITED_NATIONS:
        carry(Path(facts) / f"{name}.csv", Path(shelf) / f"{name}.csv", with_known=False)
    carry_series(Path(facts) / "korea_inputs.csv", Path(shelf) / "korea_series.csv")
    carry(Path(facts) / "japan_hns_budget.csv", Path(shelf) / "japan_budget.csv", with_known=True)
    carry(Path(facts) / "japan_rounds.csv", Path(shelf) / "japan_rounds.csv", with_known=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
