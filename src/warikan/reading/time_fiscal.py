"""The grammar of fiscal years: by number, counted from the present one, in runs and as "the year to March"."""

from __future__ import annotations

import re

from warikan.reading import time_words as words
from warikan.reading.forms import Fiscal, Form, Month, Run, SplitYear, YearTo
from warikan.reading.time_rule import FIGURES, SHORT, YEARS, Rule, before
from warikan.reading.time_words import COUNT, COUNT_KEYS, MONTH, YEAR

_FISCAL = r"(?:(?P<jfy>j)?(?:fys?|fiscal|financial)(?:\s?years?)?)"
_NUMBER = r"(?:'?(?P<number>(?:19|20)\d\d|(?<=')\d\d|(?<=FY)\d\d|(?<=FY )\d\d)(?![\d]|[.,]\d))"
_AGAIN = r"(?:(?:fiscal(?:\s+year)?|j?fy)\s?)?"
_TO = (
    rf"(?:\s?(?:-|/|to|through|until)\s?{_AGAIN}'?(?P<last>(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)"
    rf"|,?\s+and\s+{_AGAIN}(?P<also>(?:19|20)\d\d)(?!\d|[.,]\d))"
)
_ENDS = (
    r"(?:(?:which\s+|that\s+)?(?:(?:runs?|lasts|ends|ended|ending|running|goes)\s+)?"
    r"(?:through|to|until|in|on)\s+(?:the\s+end\s+of\s+)?"
)
_KEYS = ("fy", "fys", "jfy", "jfys", "fiscal", "financial")
_RELS = (
    "this",
    "current",
    "ongoing",
    "present",
    "coming",
    "upcoming",
    "next",
    "new",
    "last",
    "previous",
    "past",
    "following",
)


def _four(digits: str, near: int | None = None) -> int:
    if len(digits) == 4:
        return int(digits)
    return (near // 100 * 100 if near else 2000) + int(digits)


def _fiscal(match: re.Match[str]) -> Form | None:
    number = _four(match["number"])
    last = match["last"] or match["also"]
    holder = "jp" if match["jfy"] else None
    if last is None:
        return Fiscal(number, holder=holder)
    until = _four(last, number)
    if until == number + 1 and len(last) == 2:
        return None if holder else SplitYear(number)
    if until <= number or until > number + 60:
        return None
    return Fiscal(number, holder=holder, last=until)


def _after_number(match: re.Match[str]) -> Form | None:
    return Fiscal(int(match["number"]))


def _relative(match: re.Match[str]) -> Form | None:
    return Fiscal(shift=words.shift(match["rel"]))


def _starting(match: re.Match[str]) -> Form | None:
    if match["year"]:
        month, year = words.month(match["month"]), int(match["year"])
        # By the month it starts in, it is named by its first calendar year or by its last.
        return Fiscal(year) if month in (1, 4) else Run(1, "year", first=Month(month, year))
    return Fiscal(shift=0 if match["way"].endswith(("began", "started")) else 1)


_COUNTED = re.compile(r"\b(?:one|a|another|single|\d+)\s$")


def _year_to(match: re.Match[str]) -> Form | None:
    if _COUNTED.search(before(match)) is not None:
        return None  # "lengthened by one year in February"
    year = int(match["year"]) if match["year"] else None
    told = match[0].lower()
    ends = "ending" in told or " ends" in told
    ahead = True if ends and year is None else (False if "ended" in told and year is None else None)
    return YearTo(words.month(match["month"]), year, ahead)


def _run(match: re.Match[str]) -> Form | None:
    edge = Fiscal(_four(match["number"]), holder="jp" if match["jfy"] else None)
    count = words.count(match["count"])
    ahead = match["to"].lower().startswith(("from", "begin", "start"))
    return Run(count, "year", first=edge) if ahead else Run(count, "year", last=edge)


FISCAL_RULES: tuple[Rule, ...] = (
    Rule(_KEYS, rf"{_FISCAL}\s?{_NUMBER}{_TO}?", _fiscal),
    Rule((YEARS,), rf"(?P<number>{YEAR})\s+(?:fiscal|financial)\s+year\b", _after_number, behind=" "),
    Rule(
        _RELS,
        rf"(?P<rel>{'|'.join(_RELS)})\s+(?:Japanese\s+)?(?:fiscal|financial|business|budget)\s+year\b"
        rf"(?:,?\s+{_ENDS}{MONTH}(?:\s+\d{{1,2}}(?!\d))?)?)?",
        _relative,
    ),
    Rule(
        ("fiscal", "financial"),
        r"(?:fiscal|financial)\s+year\s+(?P<way>(?:that|which)\s+(?:starts|begins|began|started)|starting|beginning|from)"
        rf"\s+(?:in\s+|on\s+|this\s+|next\s+)?(?P<month>{MONTH})\.?(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+(?P<year>{YEAR}))?",
        _starting,
    ),
    Rule(
        ("fiscal", "financial", "year", "twelve", SHORT),
        r"(?:(?:(?:fiscal|financial)\s+)?year|(?:twelve|12)\s+months)\s+(?:(?:which\s+|that\s+)?(?:ends|ended|ending|runs|running)\s+)?"
        rf"(?:to|in|on|through|until)?\s*(?P<month>{MONTH})\.?(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+(?P<year>{YEAR}))?",
        _year_to,
        behind=" ",
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS),
        rf"(?P<count>{COUNT})[\s-](?:fiscal[\s-])?years?(?:\s+period)?,?\s+(?P<to>through|until|till|to|up\s+to|ending\s+in|ended\s+in|ending\s+with|"
        rf"from|beginning\s+in|starting\s+in|starting\s+from|starting|beginning)\s+(?:the\s+end\s+of\s+)?{_FISCAL}\s?{_NUMBER}",
        _run,
        needs=("fiscal", "fy", "financial"),
        counted=True,
    ),
    Rule((YEARS,), r"(?P<number>(?:19|20)\d\d)\s?(?:年度|년도)", lambda m: Fiscal(int(m["number"]))),
)
