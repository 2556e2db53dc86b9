"""The grammar of months, quarters, years, decades and centuries."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.reading import time_words as words
from warikan.reading.forms import (
    Between,
    Century,
    Decade,
    Form,
    Month,
    Part,
    Relative,
    Season,
    SplitYear,
    Week,
    Year,
    YearPart,
)
from warikan.reading.numerals import in_words
from warikan.reading.time_rule import SHORT, YEARS, Rule, before, given
from warikan.reading.time_words import MONTH, MONTHS, SEASON, YEAR

# Words before which four figures count things, and behind which they do.
COUNTED = (
    r"(?!\s+(?:troops?|soldiers|marines|workers|employees|people|personnel|members|won|yen|dollars?|euros?|percent|per\s+cent|"
    r"civilians|families|miles|kilomet|acres|hectares|tons|tonnes|jobs|houses|homes|units|aircraft|million|billion|trillion|hours|"
    r"additional|local|Korean|Japanese|American|U\.S\.|staff|airmen|sailors|feet|metres|meters|pages|square|shares|pieces|"
    r"students|passengers|seats|delegates|prisoners|refugees|women|men|children|others|more|km|mw|rpm|Hz|gmt|utc|hrs|bst|est|edt|jst|kst|cet|cest|local\s+time)\b"
    r"|-(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]|:\d)"
)
# The same behind a month, where a year is likely.
FEW_COUNTED = (
    r"(?!\s+(?:troops|soldiers|people|workers|others|won|yen|dollars|euros|million|billion)\b|:\d"
    r"|-(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z])"
)
_COUNTS = regex(
    r"(?:\b(?:about|around|some|nearly|roughly|no\.|resolution|than|approximately|article|almost|another|least|number|page|"
    r"room|flight|route)\s|[$€£¥₩#+\\])$"
)
_FISCAL = regex(r"\b(?:fiscal|financial|j?fys?)\s?(?:years?\s)?$")
# A year in words begins so; ``year_words`` says ``None`` where what follows is no number.
YEAR_WORDS = (
    r"(?:two\s+thousand|(?:six|seven|eigh|nine)teen|twenty)(?:[-\s]+(?:hundred|and|[a-z]+teen|[a-z]+ty|ten|eleven|twelve"
    r"|one|two|three|four|five|six|seven|eight|nine)(?![A-Za-z])){0,4}(?=\s*(?:$|[.,;:)]|and\s|to\s|or\s))"
)
CHAIN = 120  # characters to a year that another one is chained to
_BUDGET = regex(r"\b(?:budget\w*|appropriat\w+|fiscal|financial\syear|fy|spending|estimates|treasury)\b")
_SUM = regex(r"[$€£¥₹]|\b(?:million|billion|trillion|crore|lakh|bn|mn)\b|\d(?:m|bn)\b")
# Behind a year that stands for itself; before a noun it is that of the noun ("the 1990-91 crisis").
_PLAIN_END = regex(
    r"\s*(?:$|[.,;:)])|\s+(?:prices|terms|for|to|and|as|from|by|with|in|on|at|was|is|were|are|will|would|than|but|while|when|after|of)\b"
)
_SEASON_LEAD = regex(
    r"\b(?:(?:in|by|before|until|till|since|during|after|for|over|through|from|into|towards?|ahead\s+of)\s+the|by|before|until|till|since|in|"
    r"(?:in|by|before|until|since|during)\s+(?:early|late))\s$"
)
_SEASON_OF = regex(r"\s+(?:seasons?|academic|school|campaign|league|winter|flu|crop|harvest)\b")
_BEFORE_AGAIN = regex(r"(?<!\d)(?:19|20)\d\d[-/]\d\d\s?(?:-|to|through|and|until)\s?$")
_AGAIN = regex(r"\s?(?:-|to|through|and|until)\s?(?:19|20)\d\d[-/]\d\d(?!\d)")
_QUARTER = (
    r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\s]quarter"
    r"|(?:first|second|latter|last|1st|2nd)[-\s]half"
)
_SHORT_PARTS = r"q[1-4]|h[12]"
_LEADS_MONTH = regex(
    r"(?:\b(?:in|of|since|until|till|by|last|next|this|from|through|for|between|before|after|during|early|late|mid|ended|ending|"
    r"following|on|to|and|the|each|every)|\b(?:end|start|beginning|middle)\s+of|mid-|[,(/-])\s?$"
)
_TO_MONTH = regex(rf"\s?(?:-|to|through|until)\s?{MONTH}", re.IGNORECASE)
_FROM_MONTH = regex(r"\b[a-z]{3,9}\.?\s?(?:-|(?:to|through|until|till)\s)\s?$")
_ENDED_BY: dict[int, Part] = {3: "q1", 6: "q2", 9: "q3", 12: "q4"}  # "the March quarter" ends with that month
_PLAIN_LEAD = regex(
    r"\b(?:in|of|since|until|till|by|last|next|from|through|between|before|after|during|early|late|mid)[\s-]$"
)
_NICKNAMES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def year_words(spelt: str) -> int | None:
    """A year in words; ``None`` where they come to no year.

    >>> year_words("nineteen eighty-six"), year_words("two thousand and fifteen"), year_words("twenty soldiers")
    (1986, 2015, None)
    """
    plain = spelt.lower().replace("-", " ").replace(" hundred", "").replace(" and", "").split()
    if plain[:2] == ["two", "thousand"]:
        return 2000 + _small(plain[2:])
    last = _small(plain[1:])
    return 100 * _small(plain[:1]) + last if 10 <= last < 100 else None


def _small(number: list[str]) -> int:
    value = in_words(" ".join(number)) if number else None
    return int(value[0]) if value else 0


def year_of(match: re.Match[str]) -> int | None:
    """The year that a match names, in figures, by its last two or in words; ``None`` where it names none."""
    found, short, spelt = given(match, "year"), given(match, "short"), given(match, "spelt")
    if found:
        return int(found)
    if short:
        return (1900 if int(short) > 50 else 2000) + int(short)
    return year_words(spelt) if spelt else None


def shift_of(match: re.Match[str]) -> int | None:
    """How many years on the words "of next year" count."""
    found = given(match, "shifted")
    return words.shift(found) if found else None


def _month(match: re.Match[str]) -> Form | None:
    """A month; a bare short name and the names that are words too need a word before them that leads to a month."""
    named = match["month"]
    name = named.lower()
    if name not in MONTHS:
        return None
    year, moved = year_of(match), shift_of(match)
    if given(match, "that"):
        return Month(words.month(name), told=True)
    quarter = given(match, "quarter")
    if year is None and moved is None and not quarter and not _stands_alone(match, name):
        return None
    ended = Month(words.month(name), year, None, None, moved)
    if quarter and not _FROM_MONTH.search(before(match)):
        part = _ENDED_BY.get(ended.month) if "quarter" in quarter and moved is None else None
        return None if part is None else YearPart(part) if year is None else Year(year, part)
    return ended


def _stands_alone(match: re.Match[str], name: str) -> bool:
    """Whether a month's name without a year is no verb, no person and no other word."""
    named, lead = match["month"], before(match)
    short = len(name) <= 4 and name not in ("may", "june", "july") and not match["dot"]
    verb = name in ("may", "march") or (name in ("august", "mar") and named.islower())
    if not short and not verb:
        return True
    if _TO_MONTH.match(match.string, match.end()):
        return not named.islower() or not verb
    if not (_PLAIN_LEAD if named.islower() else _LEADS_MONTH).search(lead):
        return False
    return (
        name != "may"
        or re.match(r"\s+(?:not|be|have|well|also)\b", match.string[match.end() : match.end() + 8]) is None
    )


def _figured_month(match: re.Match[str]) -> Form | None:
    """A year and the number of a month; "2010-12" might as well be a run of years and is none of the two."""
    year, month = int(match["year"]), int(match["m"])
    run = match.start("m") > match.start("year") and len(match["m"]) == 2 and year % 100 < month
    return Month(month, year) if 1 <= month <= 12 and not run else None


def _bare_year(match: re.Match[str]) -> Form | None:
    lead = before(match, 18)
    return None if _COUNTS.search(lead) or _FISCAL.search(lead) else Year(int(match["year"]))


def _spelt_year(match: re.Match[str]) -> Form | None:
    number = year_words(match[0])
    if number is None or not re.search(r"\b(?:in|since|of|by|until|year)\s$", before(match)):
        return None
    return Year(number)


def _years(match: re.Match[str]) -> Form | None:
    """Two years with a hyphen between them; the second may be two figures.

    Two that follow each other, the second in two figures, are one fiscal year where a budget is spoken of.
    """
    if _FISCAL.search(before(match)):
        return None
    first, until = int(match["year"]), match["until"]
    if len(until) == 2 and (first + 1) % 100 == int(until):
        around = match.string[max(0, match.start() - CHAIN) : match.end() + 40].lower()
        if _SEASON_OF.match(match.string, match.end()):
            return None
        told = _BUDGET.search(around) or _BEFORE_AGAIN.search(before(match))
        if match[0][4] == "/" or told or _is_chained(match, first) or _AGAIN.match(match.string, match.end()):
            return SplitYear(first)
        if _SUM.search(around) and _PLAIN_END.match(match.string, match.end()):
            return SplitYear(first, sure=False)
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    return Between(Year(first), Year(last)) if first < last <= first + 60 else None


def _is_chained(match: re.Match[str], first: int) -> bool:
    """ "2023-24 … 2024-25": years of which each begins where one close by ends are fiscal ones."""
    near = match.string[max(0, match.start() - CHAIN) : match.end() + CHAIN]
    return any(f"{year}-{(year + 1) % 100:02}" in near for year in (first - 1, first + 1))


def _year_part(match: re.Match[str]) -> Form | None:
    part, year, moved = words.part(match["part"]), year_of(match), shift_of(match)
    if part is None or re.search(r"\bfiscal\s$", before(match)):
        return None
    if year is not None:
        return Year(year, part)
    if moved is not None:
        return Relative("year", moved, part)
    own = given(match, "own")
    if own is not None:
        return Relative("year", words.shift(own) if own else 0, part)
    return (
        None
        if part in ("q4", "second half") and match["part"].lower().startswith(("last", "final", "latter"))
        else YearPart(part)
    )


def _decade(match: re.Match[str]) -> Form | None:
    """The 1990s; without the century only behind an article, which a person's age never has."""
    if match["year"]:
        return Decade(int(match["year"]))
    if not re.search(r"\b(?:the|\d0s\s+(?:and|or|to))\s+(?:early\s+|mid-?\s?|late\s+)?'?$", before(match)):
        return None
    tens = int(match["tens"]) if match["tens"] else _NICKNAMES[match["name"].lower()]
    return Decade(1900 + tens) if tens >= 20 else None


def _century(match: re.Match[str]) -> Form | None:
    number = words.ordinal(match["number"])
    return Century(number) if 1 <= number <= 21 else None


def _week(match: re.Match[str]) -> Form | None:
    number = int(match["number"])
    return Week(number, year_of(match), shift_of(match)) if 1 <= number <= 53 else None


def _season(match: re.Match[str]) -> Form | None:
    """A season of a year; without it only behind words that lead to a time, and where nothing falls or springs."""
    if match["year"]:
        return Season(words.season(match["season"]), int(match["year"]))
    if match["shifted"]:
        return Season(words.season(match["season"]), year_shift=words.shift(match["shifted"]))
    return Season(words.season(match["season"])) if _SEASON_LEAD.search(before(match)) else None


_OF_YEAR = (
    rf"(?:(?:\s*,\s*|\s+|-|/)(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?P<year>{YEAR}){FEW_COUNTED}"
    r"|\s+(?:of\s+)?(?P<shifted>last|this|next)\s+year(?!\w)|\s*(?:of\s+)?'(?P<short>\d\d)(?!\d)"
    r"|\s+(?:of\s+)?(?P<that>that(?:\s+same)?|the\s+same)\s+year(?!\w)"
    rf"|\s+(?:of\s+)?(?P<spelt>{YEAR_WORDS}))"
)
_PART_OF_YEAR = (
    rf"(?:(?:\s+of\s+|\s+in\s+|\s*,\s*|\s+|-)(?:the\s+year\s+)?(?P<year>{YEAR})|\s*'(?P<short>\d\d)(?!\d)"
    r"|\s+(?:of\s+)?(?P<shifted>last|this|next)\s+year(?!\w)|\s+of\s+the\s+(?P<own>(?:(?:previous|following|next|last)\s+)?)year\b)?"
)
_ORDINAL_KEYS = ("first", "second", "third", "fourth", "last", "final", "latter")

YEAR_RULES: tuple[Rule, ...] = (
    Rule(
        tuple(MONTHS),
        rf"(?P<month>[a-z]+)(?P<dot>(?<!may)(?<!june)(?<!july)(?<!\w{{5}})\.)?(?P<quarter>\s+(?:quarter|period)\b)?(?:{_OF_YEAR}|(?!\.?\s*[-/]?\s*(?:[12]?\d|0\d|3[01])(?!\d)))",
        _month,
    ),
    Rule(
        (YEARS,),
        rf"(?P<year>{YEAR})\s+(?P<month>[a-z]{{3,9}})\b(?P<dot>(?<!may)(?<!june)(?<!july)(?<!\w{{5}})\.)?(?!\s+\d)",
        _month,
        behind=" ",
    ),
    Rule((YEARS,), r"(?P<year>(?:19|20)\d\d)-(?P<m>\d{1,2})(?![\w/-]|[.,]\d)", _figured_month, behind="-"),
    Rule(
        (SHORT,),
        r"(?P<m>0?[1-9]|1[0-2])[-/](?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)",
        _figured_month,
        behind="-",
    ),
    Rule((YEARS,), rf"(?P<year>(?:1[89]|20)\d\d)(?![\w%/]|[.,]\d|\s\d{{3}}(?!\d)){COUNTED}", _bare_year),
    Rule(
        ("year", "calendar"),
        rf"(?:calendar\s+)?year\s+(?:of\s+)?(?P<year>{YEAR})(?!\w)",
        lambda m: Year(int(m["year"])),
    ),
    Rule(("cy",), r"cy\s?(?P<year>(?:19|20)\d\d)(?!\w)", lambda m: Year(int(m["year"]))),
    Rule(
        ("two", "nineteen", "eighteen", "twenty"),
        YEAR_WORDS,
        _spelt_year,
    ),
    Rule(
        (YEARS,),
        r"(?P<year>(?:19|20)\d\d)\s?[-~/]\s?(?P<until>(?:19|20)\d\d|(?<=[-/])\d\d)(?![\w/-]|[.,]\d)",
        _years,
    ),
    Rule((SHORT, YEARS), r"(?P<year>(?:1[6-9]|20)\d0)\s?'?s\b|(?P<tens>[2-9]0)\s?'?s\b(?P<name>)", _decade),
    Rule(tuple(_NICKNAMES), r"(?P<year>)(?P<tens>)(?P<name>[a-z]+)\b", _decade),
    Rule(
        (
            SHORT,
            "first",
            "fifth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty",
            "fifteenth",
            "fourteenth",
        ),
        r"(?P<number>\d{1,2}(?:st|nd|rd|th)|(?:twenty[-\s]first|[a-z]+teenth|twentieth))[-\s]+century\b",
        _century,
        behind="a",
    ),
    Rule((*_ORDINAL_KEYS, SHORT), rf"(?P<part>{_QUARTER})(?![a-z]){_PART_OF_YEAR}", _year_part, behind="a"),
    Rule(("q", "h"), rf"(?P<part>{_SHORT_PARTS})(?![a-z\d]){_PART_OF_YEAR}", _year_part),
    Rule((YEARS,), rf"(?P<year>{YEAR})(?:\s|-)(?P<part>{_QUARTER}|{_SHORT_PARTS})\b", _year_part),
    Rule(
        ("week",),
        rf"week\s+(?P<number>[1-9]\d?)(?!\d|[:.,-]\d)(?:\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<shifted>last|this|next)\s+year))?",
        _week,
    ),
    Rule(
        ("spring", "summer", "autumn", "fall", "winter"),
        rf"(?P<season>{SEASON})(?:\s+(?:of\s+)?(?P<year>{YEAR})|\s+(?:of\s+)?(?P<shifted>last|this|next)\s+year(?!\w)|(?P<bare>\b(?!-)(?!\s+(?:of|in|from|by|to|out|back|into|below)\b)))",
        _season,
    ),
    Rule(
        (YEARS,),
        r"(?P<year>(?:1[89]|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월](?!\s?\d)",
        lambda m: Month(int(m["m"]), int(m["year"])) if 1 <= int(m["m"]) <= 12 else None,
    ),
    Rule((YEARS,), r"(?P<year>(?:1[89]|20)\d\d)\s?[年년](?!\s?\d|度|도)", lambda m: Year(int(m["year"]))),
)
