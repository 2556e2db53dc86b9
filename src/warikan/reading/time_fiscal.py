"""The grammar of fiscal years: by number, counted from the present one, in runs and as "the year to March"."""

from __future__ import annotations

import re
from collections.abc import Callable

from warikan.reading import time_words as words
from warikan.reading.forms import Fiscal, Form, Run, YearTo
from warikan.reading.time_words import COUNT, MONTH, YEAR

_FISCAL = r"(?:(?P<jfy>J)?(?:FYs?|FISCAL|[Ff]iscal|[Ff]inancial)(?:\s?(?:[Yy]ears?|YEAR))?)"
_NUMBER = r"(?:'?(?P<number>(?:19|20)\d\d|(?<=')\d\d|(?<=FY)\d\d|(?<=FY )\d\d)(?![\d]|[.,]\d))"
_TO = r"(?:\s?(?:-|/|to|through|until)\s?(?:(?:fiscal(?:\s+year)?|FY|JFY)\s?)?'?(?P<last>(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)|,?\s+and\s+(?:(?:fiscal(?:\s+year)?|FY|JFY)\s?)?(?P<also>(?:19|20)\d\d)(?!\d|[.,]\d))"
_SPAN = rf"(?P<x>(?:the\s+)?(?:(?P<part>end|first\s+half|second\s+half)\s+of\s+(?:the\s+)?)?{_FISCAL}\s?{_NUMBER}{_TO}?)"


def _four(digits: str, near: int | None = None) -> int:
    if len(digits) == 4:
        return int(digits)
    return (near // 100 * 100 if near else 2000) + int(digits)


def _fiscal(match: re.Match[str]) -> Form | None:
    number = _four(match["number"])
    last = match["last"] or match["also"]
    holder = "jp" if match["jfy"] else None
    part = words.part(match["part"])
    if last is None:
        return Fiscal(number, holder=holder, part=part)
    until = _four(last, number)
    # "2021-22" may be one year under the names of both its calendar years, or two years: nobody can tell.
    if until <= number or until > number + 60 or (until == number + 1 and len(last) == 2):
        return None
    return Fiscal(number, holder=holder, last=until)


def _after_number(match: re.Match[str]) -> Form | None:
    return Fiscal(int(match["number"]))


def _relative(match: re.Match[str]) -> Form | None:
    return Fiscal(shift=words.shift(match["rel"]), part=words.part(match["part"]))


def _starting(match: re.Match[str]) -> Form | None:
    if match["year"]:
        return Fiscal(int(match["year"]))
    return Fiscal(shift=0 if match["way"].endswith(("began", "started")) else 1)


def _year_to(match: re.Match[str]) -> Form | None:
    return YearTo(words.month(match["month"]), int(match["year"]) if match["year"] else None)


def _run(match: re.Match[str]) -> Form | None:
    edge = Fiscal(_four(match["number"]), holder="jp" if match["jfy"] else None)
    count = words.count(match["count"])
    ahead = match["to"].lower().startswith(("from", "begin", "start"))
    return Run(count, "year", first=edge) if ahead else Run(count, "year", last=edge)


Build = Callable[[re.Match[str]], Form | None]
FISCAL_RULES: tuple[tuple[re.Pattern[str], Build], ...] = (
    (re.compile(rf"(?<![\w$]){_SPAN}"), _fiscal),
    (re.compile(rf"\b(?:the\s+)?(?P<number>{YEAR})\s+(?:fiscal|financial)\s+year\b"), _after_number),
    (
        re.compile(
            r"\b(?:[Tt]he\s+)?(?:(?P<part>end|first\s+half|second\s+half)\s+of\s+(?:the\s+)?)?"
            r"(?P<rel>[Tt]his|current|ongoing|present|coming|upcoming|next|[Nn]ext|new|[Ll]ast)\s+(?:Japanese\s+)?(?:fiscal|financial|business|budget)\s+year\b"
            r"(?:,?\s+(?:which\s+|that\s+)?(?:(?:runs?|lasts|ends|ending|running|goes)\s+)?(?:through|to|until|in|on)\s+(?:the\s+end\s+of\s+)?"
            rf"{MONTH}(?:\s+\d{{1,2}}(?!\d))?)?"
        ),
        _relative,
    ),
    (
        re.compile(
            r"\b(?:[Tt]he\s+)?(?:fiscal|financial)\s+year\s+(?P<way>(?:that\s+|which\s+)?(?:starts|starting|begins|beginning|began|started|from))"
            rf"\s+(?:in\s+|on\s+|this\s+|next\s+)?{MONTH}(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+(?P<year>{YEAR}))?"
        ),
        _starting,
    ),
    (
        re.compile(
            r"\b(?:[Tt]he\s+)?(?:(?:fiscal|financial)\s+)?year\s+(?:(?:which\s+|that\s+)?(?:ends|ended|ending|runs|running)\s+)?(?:to|in|on|through|until)?\s*"
            rf"(?P<month>{MONTH})(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+(?P<year>{YEAR}))?"
        ),
        _year_to,
    ),
    (
        re.compile(
            rf"\b(?:[Tt]he\s+)?(?P<count>{COUNT})[\s-](?:fiscal[\s-])?years?(?:\s+period)?,?\s+(?P<to>through|until|till|to|up\s+to|ending\s+in|ended\s+in|ending\s+with|"
            rf"from|beginning\s+in|starting\s+in|starting\s+from|starting|beginning)\s+(?:the\s+end\s+of\s+)?{_FISCAL}\s?{_NUMBER}"
        ),
        _run,
    ),
)
