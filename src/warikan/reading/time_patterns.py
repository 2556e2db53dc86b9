"""The grammar of calendar expressions: each pattern with the form it builds, tried everywhere, the longest first.

A pattern's group ``x`` is the expression where the pattern looks at more than it; a builder that returns ``None``
says that the words are no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from warikan.reading import time_words as words
from warikan.reading.forms import (
    Ago,
    Ambiguous,
    Anaphor,
    Around,
    Between,
    Day,
    Decade,
    Elapsed,
    Form,
    Month,
    Relative,
    Rest,
    Run,
    Season,
    Weekday,
    Within,
    Year,
)
from warikan.reading.time_fiscal import FISCAL_RULES
from warikan.reading.time_words import COUNT, DAY, MONTH, SEASON, UNIT, WEEKDAY, YEAR

Build = Callable[[re.Match[str]], Form | None]
Rule = tuple[re.Pattern[str], Build]

_S = r"\s+"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|\s+(?:of\s+)?(?P<shifted>last|this|next)\s+year(?!\w))"
_NOT_IN_NUMBER = r"(?<![\w.,$/-])"
# Words behind which four figures count things, and before which they do.
_COUNTED = (
    r"(?!\s+(?:troops?|soldiers|marines|workers|employees|people|personnel|members|won|yen|dollars?|euros?|percent|per\s+cent|"
    r"civilians|families|miles|kilomet|acres|hectares|tons|jobs|houses|homes|units|aircraft|million|billion|trillion|hours|"
    r"additional|local|Korean|Japanese|American|U\.S\.|staff|Marines|Airmen|sailors)\b|-\w|:\d)"
)
_COUNTS = r"(?<!about )(?<!around )(?<!some )(?<!nearly )(?<!roughly )(?<!No\. )(?<!Resolution )(?<!than )(?<!approximately )(?<!article )"


def _i(pattern: str) -> re.Pattern[str]:
    """A pattern whose small words may begin with a capital; names of months and days keep theirs."""
    return re.compile(pattern)


def _year(match: re.Match[str], group: str = "year") -> int | None:
    found = match.groupdict().get(group)
    return int(found) if found else None


def _year_shift(match: re.Match[str]) -> int | None:
    found = match.groupdict().get("shifted")
    return words.shift(found) if found else None


def _checked(month: int, day: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _day(match: re.Match[str]) -> Form | None:
    month, day, year = words.month(match["month"]), words.day(match["day"]), _year(match)
    if not _checked(month, day, year):
        return None
    named = match.groupdict().get("weekday")
    return Day(month, day, year, words.weekday(named) if named else None, _year_shift(match))


def _day_range(match: re.Match[str]) -> Form | None:
    month, year = words.month(match["month"]), _year(match)
    first, last = words.day(match["day"]), words.day(match["until"])
    if first >= last or not _checked(month, last, year):
        return None
    return Between(Day(month, first, year), Day(month, last, year))


def _iso(match: re.Match[str]) -> Form | None:
    year, month, day = int(match["year"]), int(match["m"]), int(match["d"])
    return Day(month, day, year) if 1 <= month <= 12 and _checked(month, day, year) else None


def _figures(match: re.Match[str]) -> Form | None:
    """Day first with dots and hyphens; with strokes only where one reading is left."""
    one, other, year = int(match["a"]), int(match["b"]), int(match["year"])
    day_first = 1 <= other <= 12 and _checked(other, one, year)
    month_first = 1 <= one <= 12 and _checked(one, other, year)
    if match["sign"] == "/" and day_first and month_first and one != other:
        return Ambiguous(year, one, other)
    if day_first:
        return Day(other, one, year)
    return Day(one, other, year) if month_first else None


_LEADS_MONTH = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|next|this|from|through|for|between|before|after|during|early|late|mid|ended|ending|"
    r"late|following|on)|\b(?:end|start|beginning)\s+of|mid-|[,(/])\s?$",
    re.IGNORECASE,
)


def _month(match: re.Match[str]) -> Form | None:
    name, year, moved = match["month"], _year(match), _year_shift(match)
    part = words.part(match["part"])
    bare = year is None and moved is None and part is None and not match["rel"]
    if bare and len(name.rstrip(".")) == 3 and not name.endswith(".") and name.lower() != "may":
        return None
    if (
        bare
        and name.lower() in ("may", "march")
        and not _LEADS_MONTH.search(match.string, max(0, match.start() - 24), match.start())
    ):
        return None
    return Month(words.month(name), year, part, words.shift(match["rel"]) if match["rel"] else None, moved)


def _month_range(match: re.Match[str]) -> Form | None:
    last_year = _year(match, "until_year")
    first_year = _year(match)
    first, last = words.month(match["month"]), words.month(match["until"])
    if first_year is None and last_year is not None:
        first_year = last_year if first <= last else last_year - 1
    return Between(Month(first, first_year), Month(last, last_year))


def _years(match: re.Match[str]) -> Form | None:
    first, until = int(match["year"]), match["until"]
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    return Between(Year(first), Year(last)) if first < last <= first + 60 else None


def _year_form(match: re.Match[str]) -> Form | None:
    return Year(int(match["year"]), words.part(match["part"]))


def _relative(match: re.Match[str]) -> Form | None:
    rel, unit = match["rel"].lower(), words.unit(match["unit"])
    part = words.part(match["part"])
    if rel in ("past", "coming") and (unit != "week" or part):
        return None
    if rel == "previous":
        return Anaphor(unit, -1)
    return Relative(unit, words.shift(rel), part)


def _rest_or_elapsed(match: re.Match[str]) -> Form | None:
    unit = words.unit(match["unit"])
    return Elapsed(unit) if match["which"].lower() == "earlier" else Rest(unit)


def _around(match: re.Match[str]) -> Form | None:
    return Around(words.count(match["count"]), words.unit(match["unit"]), words.shift(match["rel"]) >= 0)


def _run(match: re.Match[str]) -> Form | None:
    edge: Form
    if match["month"]:
        edge = Month(words.month(match["month"]), int(match["year"]))
    else:
        edge = Year(int(match["year"]))
    ahead = match["to"].lower().startswith(("from", "begin", "start"))
    count, unit = words.count(match["count"]), words.unit(match["unit"])
    return Run(count, unit, first=edge) if ahead else Run(count, unit, last=edge)


_NAMED_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "last night": -1,
    "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def _named_day(match: re.Match[str]) -> Form | None:
    return Relative("day", _NAMED_DAYS[re.sub(r"\s+", " ", match["name"].lower())])


def _rule(pattern: str, build: Build) -> Rule:
    return _i(pattern), build


RULES: tuple[Rule, ...] = (
    _rule(
        rf"{_NOT_IN_NUMBER}(?:(?P<weekday>{WEEKDAY}),?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY}){_OF_YEAR}?",
        _day,
    ),
    _rule(
        rf"{_NOT_IN_NUMBER}(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?(?P<day>(?<!\d){DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_OF_YEAR}?",
        _day,
    ),
    _rule(
        rf"{_NOT_IN_NUMBER}(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\s?(?:-|to|and)\s?(?P<until>\d{{1,2}})(?!\d)(?:,?\s+(?P<year>{YEAR}))?",
        _day_range,
    ),
    _rule(
        rf"{_NOT_IN_NUMBER}(?P<day>\d{{1,2}})\s?(?:-|to|and)\s?(?P<until>\d{{1,2}})\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR}))?",
        _day_range,
    ),
    _rule(
        r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})(?![\w/-]|\.\d)",
        _iso,
    ),
    _rule(
        r"(?<![\w./-])(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)",
        _figures,
    ),
    _rule(
        rf"(?<![\w.,$])(?:(?:[Tt]he\s+)?(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=-)|[Ee]nd\s+of|[Mm]iddle\s+of)(?:\s+in)?[\s-]+"
        rf"|(?P<rel>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<month>{MONTH}){_OF_YEAR}?(?!\s+\d{{1,2}}(?!\d))",
        lambda m: _month_of(m),
    ),
    _rule(
        rf"{_NOT_IN_NUMBER}(?P<month>{MONTH})(?:\s+(?P<year>{YEAR}))?\s?(?:-|to|through|until|and)\s?(?P<until>{MONTH})(?:,?\s+(?:of\s+)?(?P<until_year>{YEAR}))?(?!\s+\d{{1,2}}(?!\d))",
        _month_range,
    ),
    _rule(
        r"(?P<x>(?:\b(?:from|between)\s+)?(?<![\w.,$/-])(?P<year>(?:19|20)\d\d)\s?(?:-|to|through|until|and)\s?(?P<until>(?:19|20)\d\d|(?<=-)\d\d))(?![\w/-]|[.,]\d)",
        lambda m: _years(m) if _is_range(m) else None,
    ),
    _rule(
        rf"(?:(?:[Tt]he\s+)?(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=-)|(?:[Ee]nd|[Ff]irst\s+half|[Ss]econd\s+half|latter\s+half|(?:first|second|third|fourth|last)\s+quarter)(?=\s+of))(?:\s+(?:of|in))?[\s-]+)(?P<year>{YEAR}){_COUNTED}",
        _year_form,
    ),
    _rule(
        rf"{_COUNTS}(?<![\w.,$/\\€£¥₩+-])(?P<part>)(?P<year>(?:1[89]|20)\d\d)(?![\w%/]|[.,]\d){_COUNTED}",
        _year_form,
    ),
    _rule(r"\b(?:the\s+)?(?P<year>(?:1[89]|20)\d0)s\b", lambda m: Decade(int(m["year"]))),
    _rule(
        r"\b(?:(?:[Tt]he\s+)?(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:[Ee]nd|(?:[Ff]irst|[Ss]econd)\s+half)(?=\s+of))(?:\s+(?:of|in))?[\s-]+)?(?:the\s+)?(?P<rel>[Tt]his|[Nn]ext|[Ll]ast|past|coming|current|previous)\s+(?P<unit>week|weekend|month|quarter|year|decade)\b(?!-)",
        _relative,
    ),
    _rule(
        r"\b(?P<which>[Ee]arlier|[Ll]ater)\s+(?:this|in\s+the)\s+(?P<unit>week|month|year)\b",
        _rest_or_elapsed,
    ),
    _rule(
        r"\b(?P<which>[Ww]ithin|(?:over|for|during)\s+the\s+rest\s+of)\s+(?:this|the)\s+(?P<unit>week|month|year)\b",
        _rest_or_elapsed,
    ),
    _rule(r"\b(?P<which>[Tt]he\s+rest\s+of)\s+(?:this|the)\s+(?P<unit>week|month|year)\b", _rest_or_elapsed),
    _rule(
        r"\b(?:[Tt]he\s+)?end\s+of\s+the\s+(?P<unit>month|year)\b",
        lambda m: Relative(words.unit(m["unit"]), 0, "end"),
    ),
    _rule(
        r"\b(?:[Bb]y|[Bb]efore)\s+(?:the\s+)?(?P<unit>year|month)(?:-|'s\s+|\s)end\b",
        lambda m: Rest(words.unit(m["unit"])),
    ),
    _rule(
        rf"\b(?P<rel>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<season>{SEASON})\b",
        lambda m: Season(words.season(m["season"]), None, words.shift(m["rel"])),
    ),
    _rule(
        rf"\b(?:the\s+)?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{YEAR})",
        lambda m: Season(words.season(m["season"]), int(m["year"])),
    ),
    _rule(
        rf"\b(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<weekday>{WEEKDAY})(?!,?\s+{MONTH}\s+\d)(?!,?\s+\d{{1,2}}\s+{MONTH})(?!\w)",
        lambda m: Weekday(words.weekday(m["weekday"]), words.shift(m["rel"]) if m["rel"] else None),
    ),
    _rule(
        r"\b(?P<name>(?:[Tt]he\s+day\s+(?:before\s+yesterday|after\s+tomorrow))|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening)|[Ll]ast\s+night)\b(?!'s)",
        _named_day,
    ),
    _rule(
        rf"\b(?P<count>{COUNT})\s+(?P<unit>{UNIT})s?\s+ago\b",
        lambda m: Ago(-words.count(m["count"]), words.unit(m["unit"])),
    ),
    _rule(
        rf"\b(?:[Oo]ne|[Aa])\s+(?P<unit>{UNIT})\s+(?P<way>earlier|before(?=[.,]|\s+at\b)|later)\b",
        lambda m: Anaphor(words.unit(m["unit"]), 1 if m["way"] == "later" else -1),
    ),
    _rule(
        r"\b[Tt]he\s+(?P<unit>day|month|year)\s+before(?=[.,])", lambda m: Anaphor(words.unit(m["unit"]), -1)
    ),
    _rule(
        r"\b(?:[Tt]he\s+same|[Tt]hat(?:\s+same|\s+very)?)\s+(?P<unit>day|week|month|year)\b",
        lambda m: Anaphor(words.unit(m["unit"]), 0),
    ),
    _rule(
        r"\b[Tt]he\s+(?:following|next)\s+(?P<unit>day|week|month|year)\b",
        lambda m: Anaphor(words.unit(m["unit"]), 1),
    ),
    _rule(
        rf"\b[Ww]ithin\s+(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\b(?!\s+of\b)",
        lambda m: Within(words.count(m["count"]), words.unit(m["unit"])),
    ),
    _rule(
        rf"\b(?:[Tt]he\s+)?(?P<rel>next|coming|following|past|last|previous)\s+(?P<count>{COUNT})\s+(?:fiscal\s+|financial\s+|calendar\s+)?(?P<unit>day|week|month|year|decade)s\b",
        _around,
    ),
    _rule(
        rf"\b(?P<count>{COUNT})[\s-](?P<unit>month|year)s?(?:\s+period)?,?\s+(?P<to>through|until|till|to|up\s+to|ending\s+in|ended\s+in|from|beginning\s+in|starting\s+in|starting\s+from|starting)\s+(?:the\s+end\s+of\s+)?(?:(?P<month>{MONTH})\s+)?(?P<year>{YEAR})",
        _run,
    ),
    *FISCAL_RULES,
)


def _month_of(match: re.Match[str]) -> Form | None:
    named = match["part"]
    if named and named.lower().startswith("end"):
        inner = _month(match)
        return (
            Month(inner.month, inner.year, "end", None, inner.year_shift)
            if isinstance(inner, Month)
            else None
        )
    return _month(match)


def _is_range(match: re.Match[str]) -> bool:
    """Two years joined by "and" or "to" are one stretch only behind "from" or "between", or with a hyphen or "through"."""
    opening = match["x"].split()[0].lower()
    joint = match["x"][len(match["x"]) - len(match["until"]) - 8 :]
    return opening in ("from", "between") or "-" in joint or "through" in match["x"]
