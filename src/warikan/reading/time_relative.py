"""The grammar of times counted from another: last month, Friday, two years ago, earlier this year, within a week."""

from __future__ import annotations

import re

from warikan.ground.pattern import regex
from warikan.reading import time_words as words
from warikan.reading.fold import one_line
from warikan.reading.forms import (
    Ago,
    Anaphor,
    Around,
    Elapsed,
    Form,
    Month,
    Recurring,
    Relative,
    Rest,
    Run,
    Season,
    Unit,
    Weekday,
    Within,
    Year,
)
from warikan.reading.time_rule import FIGURES, Rule, before, extends
from warikan.reading.time_words import COUNT, COUNT_KEYS, MONTHS, SEASON, UNIT, WEEKDAYS, YEAR

_REL = (
    r"(?:this\s+(?:past|coming|upcoming)|last|past|previous|preceding|prior|this|next|coming|upcoming|following"
    r"|current)"
)
_REL_KEYS = (
    "this",
    "last",
    "past",
    "previous",
    "preceding",
    "prior",
    "next",
    "coming",
    "upcoming",
    "following",
    "current",
)
# "the past year" is a stretch that ends now, "the past week" usually the week
_OPEN = ("past", "coming", "upcoming")
_SURE_SHORT = ("tue", "tues", "thu", "thur", "thurs")
_TO_LAST = regex(r"\b(?:to|will|would|shall|should|may|might|could|can|must|not|expected\s+to|and)\s$")
_SHORT_LEAD = regex(r"\b(?:on|next|last|this|week|until|by|since|from|to|and|or|before|after)[\s,]+$")
_REPEATED = frozenset(
    "day week month quarter year weekend decade weekday morning afternoon evening night".split()
)
_NAMED_DAYS = {
    "today": 0, "tonight": 0, "tonite": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1,
    "the day before yesterday": -2, "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip


def _relative(match: re.Match[str]) -> Form | None:
    rel, unit = one_line(match["rel"].lower()), words.unit(match["unit"])
    shift = words.shift(rel)
    if unit == "day" and rel not in ("next", "following", "previous", "preceding", "prior"):
        return None
    if rel in _OPEN and unit in ("year", "month", "decade", "century", "day"):
        return Around(1, unit, shift > 0)
    if unit == "fortnight":
        return Around(1, unit, shift > 0) if shift else None
    if rel in ("previous", "preceding", "prior"):
        return Anaphor(unit, -1)
    if rel == "following" or (unit == "day" and rel == "next"):
        return Anaphor(unit, 1)
    return Relative(unit, shift)


def _relative_weekday(match: re.Match[str]) -> Form | None:
    rel = one_line(match["rel"].lower())
    named = match["weekday"].lower()
    if named not in WEEKDAYS:
        return None
    past = rel in ("past", "this past")
    if past or rel in ("coming", "upcoming", "this coming", "this upcoming"):
        return Weekday(WEEKDAYS[named], side=-1 if past else 1)
    return Weekday(WEEKDAYS[named], words.shift(rel))


def _relative_month(match: re.Match[str]) -> Form | None:
    name, rel = match["month"].lower(), match["rel"].lower().split()[-1]
    if match["month"].islower() and name in ("may", "march", "mar"):
        return None
    return (
        Month(MONTHS[name], shift=words.shift(rel))
        if name in MONTHS and rel in ("last", "this", "next")
        else None
    )


def _own_weekday(match: re.Match[str]) -> Form | None:
    """A weekday of a week that is counted from the text's: "next week Wednesday", "Friday of last week"."""
    named = match["weekday"].lower()
    if named not in WEEKDAYS:
        return None
    return Weekday(WEEKDAYS[named], None, words.shift(match["rel"]))


def _weekday(match: re.Match[str]) -> Form | None:
    """A full name; a short one with its stop, or where words around it say that it is one."""
    named = match["weekday"]
    name = named.lower()
    if match["plural"]:
        return Recurring(f"weekday {WEEKDAYS[name]}") if len(name) > 5 else None
    if len(name) <= 5 and not match["dot"]:
        comma = match.string[match.end() : match.end() + 2] == ", " and named[0].isupper()
        lead = _SHORT_LEAD.search(before(match)) and (named[0].isupper() or name in _SURE_SHORT)
        if not comma and not lead:
            return None
    return Weekday(WEEKDAYS[name], time=words.time_of_day(match["time"]))


def _named_day(match: re.Match[str]) -> Form | None:
    return Relative(
        "day", _NAMED_DAYS[one_line(match["name"].lower())], time=words.time_of_day(match["time"])
    )


def _part_of_today(match: re.Match[str]) -> Form | None:
    last = match["rel"].lower() == "last"
    return Relative("day", -1 if last else 0, time=words.time_of_day(match["time"]))


_YEARS_IN: dict[Unit, int] = {"decade": 10, "century": 100}


def _rest_or_elapsed(match: re.Match[str]) -> Form | None:
    unit = words.unit(match["unit"])
    told = True if match.groupdict().get("that") else None
    return Elapsed(unit, told) if match["which"].lower() == "earlier" else Rest(unit, told)


def _ago(match: re.Match[str]) -> Form | None:
    unit, way = words.unit(match["unit"]), one_line(match["way"].lower())
    number = words.count(match["count"])
    long = _YEARS_IN.get(unit)
    if long is not None and way == "ago":  # ten years back, which may be a year of either decade
        half = match["count"].lower() in ("a", "an") and before(match).endswith("half ")
        return Ago(-(long // 2 if half else long * number), "year")
    if way == "ago":
        return Ago(-number, unit)
    if way in ("from now", "hence", "from today"):
        return Ago(number, unit)
    later = way in ("later", "after", "afterward", "afterwards")
    return Anaphor(unit, number if later else -number, same=unit == "year" and number == 1 and not later)


# "The first visit in ten years", "as much as usually in six months": a length of time, and no day to come.
_OF_ITS_KIND = regex(
    r"\b(?:(?:[a-z]{2,}est|first|only|most|least|worst|record)(?:\s+(?!will\b|would\b|comes?\b|is\b|are\b|was\b|be\b|to\b|can\b)[\w'-]+){0,4}"
    r"|(?:usually|normally|typically|once|twice|times?)(?:\s+[\w'-]+){0,2})\s$"
)


def _in_so_many(match: re.Match[str]) -> Form | None:
    sure = match["time"] is not None
    if not sure and _OF_ITS_KIND.search(before(match, 60)):
        return None
    return Ago(words.count(match["count"]), words.unit(match["unit"]), sure)


_OVER = regex(r"\b(?:the|over|in|for|during|within)\s$")


def _around(match: re.Match[str]) -> Form | None:
    rel = match["rel"].lower().split()[-1]
    if rel == "last" and _TO_LAST.search(before(match)):
        return None  # "is to last five years"
    if rel in ("this", "current") or (rel == "following" and not _OVER.search(before(match))):
        return None  # "following two weeks of talks": after them
    return Around(words.count(match["count"]), words.unit(match["unit"]), words.shift(rel) >= 0)


def _run(match: re.Match[str]) -> Form | None:
    edge: Form
    if extends(match):
        return None  # "extended by two years until 2026"
    if match["count"].lower() in ("a", "an") and not match["month"] and not _OVER.search(before(match)):
        return None  # "350 million francs a year from 2030 to 2036": a rate, and the years it is paid
    if match["month"]:
        if match["month"].lower() not in MONTHS:
            return None
        edge = Month(words.month(match["month"]), int(match["year"]))
    else:
        edge = Year(int(match["year"]))
    ahead = match["to"].lower().startswith(("from", "begin", "start"))
    count, unit = words.count(match["count"]), words.unit(match["unit"])
    return Run(count, unit, first=edge) if ahead else Run(count, unit, last=edge)


def _end_of_own(match: re.Match[str]) -> Form | None:
    unit: Unit = words.unit(match["unit"])
    return Relative(unit, 0, words.part(match["part"]))


def _year_before(match: re.Match[str]) -> Form | None:
    """The same month or quarter of the year before."""
    unit = words.unit((match["unit"] or match["other"]).lower().replace("period", "quarter"))
    return Anaphor(unit, -12 if unit == "month" else -4)


def _recurring(match: re.Match[str]) -> Form | None:
    what = match["what"].lower()
    known = what in WEEKDAYS or what in MONTHS or what.removesuffix("s") in _REPEATED
    return Recurring(one_line(match[0].lower())) if known else None


RELATIVE_RULES: tuple[Rule, ...] = (
    Rule(_REL_KEYS, rf"(?P<rel>{_REL})[\s]+(?:calendar\s+)?(?P<unit>{UNIT})\b(?!-)", _relative),
    Rule(_REL_KEYS, rf"(?P<rel>{_REL})\s+(?P<weekday>[a-z]+)\b(?!'s)", _relative_weekday),
    Rule(_REL_KEYS, rf"(?P<rel>{_REL})\s+(?P<month>[a-z]+)\b(?!\s+\d)", _relative_month),
    Rule(
        _REL_KEYS,
        r"(?P<rel>last|next|this|following)\s+week,?\s+(?:-\s+)?(?:on\s+)?(?P<weekday>[a-z]+)\b",
        _own_weekday,
    ),
    Rule(
        tuple(WEEKDAYS),
        r"(?P<weekday>[a-z]+)\b\.?,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?P<rel>last|next|this|following)\s+week\b",
        _own_weekday,
    ),
    Rule(
        _REL_KEYS,
        r"(?P<rel>last|next|this)\s+year's\s+(?P<part>(?:first|second|third|fourth|last|final)[-\s]quarter|(?:first|second)[-\s]half)\b",
        lambda m: Relative("year", words.shift(m["rel"]), words.part(m["part"])),
    ),
    Rule(
        _REL_KEYS,
        rf"(?P<rel>last|next|this)\s+(?P<season>{SEASON})\b",
        lambda m: Season(words.season(m["season"]), None, words.shift(m["rel"])),
    ),
    Rule(
        _REL_KEYS,
        rf"(?P<rel>{_REL})\s+(?P<count>{COUNT})\s+(?:fiscal\s+|financial\s+|calendar\s+|full\s+)?(?P<unit>{UNIT})s\b",
        _around,
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS),
        rf"(?P<count>{COUNT})\s+(?P<rel>past|previous|next|coming|upcoming|last|following)\s+(?P<unit>{UNIT})s\b",
        _around,
        needs=("past", "previous", "next", "coming", "last", "following"),
        counted=True,
    ),
    Rule(
        ("latest",),
        r"latest\s+(?P<unit>week|month|quarter)\b(?!-)",
        lambda m: Relative(words.unit(m["unit"]), -1),
    ),
    Rule(_REL_KEYS, r"(?P<rel>this|last)\s+(?P<time>morning|afternoon|evening|night)\b", _part_of_today),
    Rule(
        tuple(WEEKDAYS),
        r"(?P<weekday>[a-z]+)(?!\w)(?P<dot>(?<!day)\.)?(?P<plural>)(?:\s+(?P<time>morning|afternoon|evening|night)\b)?",
        _weekday,
    ),
    Rule(
        tuple(f"{name}s" for name in WEEKDAYS if len(name) > 5),
        r"(?P<weekday>[a-z]+day)(?P<plural>s)(?!\w)(?P<dot>)(?P<time>)",
        _weekday,
    ),
    Rule(
        ("today", "tonight", "tonite", "yesterday", "tomorrow", "tmrw", "day"),
        r"(?P<name>today|tonight|tonite|yesterday|tomorrow|tmrw|day\s+before\s+yesterday|day\s+after\s+tomorrow)\b"
        r"(?:\s+(?P<time>morning|afternoon|evening|night)\b)?",
        _named_day,
    ),
    Rule(
        ("earlier", "later"),
        r"(?P<which>earlier|later)\s+(?:this|in\s+the|(?P<that>that|the\s+same))\s+(?P<unit>week|month|year)\b",
        _rest_or_elapsed,
    ),
    Rule(
        ("within", "rest", "remainder", "remaining", "over", "for", "during"),
        r"(?P<which>within|(?:(?:over|for|during)\s+)?(?:the\s+)?(?:rest|remainder|remaining)\s+of)\s+(?:this|the)\s+(?P<unit>week|month|year|decade)\b",
        _rest_or_elapsed,
    ),
    Rule(("year", "so"), r"(?:year[\s-]to[\s-]date|so\s+far\s+this\s+year)\b", lambda _: Elapsed("year")),
    Rule(("so",), r"so\s+far\s+this\s+(?P<unit>week|month)\b", lambda m: Elapsed(words.unit(m["unit"]))),
    Rule(
        ("end", "start", "beginning", "middle", "close"),
        r"(?P<part>end|start|beginning|middle|close)\s+of\s+(?:the\s+)?(?P<unit>week|month|quarter|year|decade)\b",
        _end_of_own,
    ),
    Rule(("mid",), r"(?P<part>mid)-?(?P<unit>week|month|year)\b", _end_of_own),
    Rule(
        ("by", "before"),
        r"(?:by|before)\s+(?:the\s+)?(?P<unit>year|month)(?:-|'s\s+|\s)end\b",
        lambda m: Rest(words.unit(m["unit"])),
    ),
    Rule(
        ("before",),
        r"before\s+(?:the|this)\s+(?P<unit>week|month|year)\s+(?:is\s+(?:out|over|up|through)|ends|runs\s+out|closes)\b",
        lambda m: Rest(words.unit(m["unit"])),
    ),
    Rule(
        ("year", "month"),
        r"(?P<unit>year|month)(?:-|'s\s+|\s)end\b(?!\s+of)",
        lambda m: Relative(words.unit(m["unit"]), 0, "end"),
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS),
        rf"(?P<count>{COUNT})[\s-]+(?P<unit>{UNIT})s?\s+(?P<way>ago|from\s+now|from\s+today|hence|earlier(?!\s+than)|later(?!\s+than)|before(?=[.,;?!]|\s+at\b|$)|after(?=[.,;?!]|$)|afterwards?)\b",
        _ago,
        needs=("ago", "from", "hence", "earlier", "later", "before", "after"),
        counted=True,
    ),
    Rule(
        ("in",),
        rf"in\s+(?:about\s+|just\s+|another\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|fortnight|month|year|decade)s?(?P<time>'?s?'?\s+time)?\b(?!\s+of\b|-)",
        _in_so_many,
    ),
    Rule(
        ("day", "week", "month", "year"),
        r"(?P<unit>day|week|month|year)\s+(?P<way>before|after)(?=[.,;?!]|\s+at\b|$)",
        lambda m: (
            None
            if re.search(r"\bafter\s$|\bday\s$", before(m))
            else Anaphor(words.unit(m["unit"]), 1 if m["way"].lower() == "after" else -1)
        ),
    ),
    Rule(
        ("week", "month", "year", "weekend"),
        r"(?P<unit>week|weekend|month|year)\s+(?P<way>after\s+next|before\s+last)\b",
        lambda m: Relative(words.unit(m["unit"]), 2 if m["way"].lower().startswith("after") else -2),
    ),
    Rule(
        ("same", "year"),
        r"(?:same\s+(?P<unit>month|quarter)(?:\s+(?:a|one)\s+year\s+(?:ago|earlier|before)|\s+(?:of\s+)?last\s+year)"
        r"|year[-\s](?:ago|earlier)\s+(?P<other>month|quarter|period))\b",
        _year_before,
    ),
    Rule(
        ("same", "that"),
        r"(?:same|that(?:\s+same|\s+very)?)\s+(?P<unit>day|week|weekend|month|quarter|year|decade)\b(?!-)",
        lambda m: Anaphor(words.unit(m["unit"]), 0),
    ),
    Rule(
        ("within",),
        rf"within\s+(?:the\s+next\s+|next\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\b(?!\s+of\b)",
        lambda m: Within(words.count(m["count"]), words.unit(m["unit"])),
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS),
        rf"(?P<count>{COUNT})[\s-](?P<unit>month|year)s?(?:\s+period)?,?\s+(?P<to>through|until|till|to|up\s+to|ending\s+in|ended\s+in|from|beginning\s+in|"
        rf"starting\s+in|starting\s+from|starting)\s+(?:the\s+end\s+of\s+)?(?:(?P<month>[a-z]+)\s+)?(?P<year>{YEAR})",
        _run,
        needs=("through", "til", "to", "end", "from", "begin", "start"),
        counted=True,
    ),
    Rule(
        ("every", "each"),
        r"(?:every|each)\s+(?:other\s+|(?:two|three|four|five|six|\d{1,2})\s+|second\s+|single\s+)?(?P<what>[a-z]+)\b",
        _recurring,
    ),
)
