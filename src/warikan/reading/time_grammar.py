"""The calendar grammar at work: the longest expression that begins at a place, with what it joins or hangs on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from warikan.evidence.article import Block
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading import time_words as words
from warikan.reading.forms import (
    Between,
    Century,
    Day,
    DayOfMonth,
    Decade,
    Edge,
    Fiscal,
    Form,
    Holding,
    Holiday,
    Month,
    Nth,
    Offset,
    Part,
    Relative,
    Run,
    Unit,
    Weekday,
    Year,
    YearPart,
)
from warikan.reading.text import Text
from warikan.reading.time_days import DAY_RULES
from warikan.reading.time_fiscal import FISCAL_RULES
from warikan.reading.time_holidays import holiday_rules
from warikan.reading.time_ranges import JOINT, join, joined_days, opening, until_now
from warikan.reading.time_relative import RELATIVE_RULES
from warikan.reading.time_rule import (
    FIGURES,
    KINDS_BEHIND,
    REACH,
    SHORT,
    Rule,
    before,
    compiled,
    extends,
    key_of,
    kind_behind,
)
from warikan.reading.time_starts import starts
from warikan.reading.time_words import COUNT, COUNT_KEYS, ORDINAL_WORD, ORDINALS, UNIT, WEEKDAYS
from warikan.reading.time_years import YEAR_RULES

READ_KINDS = frozenset({"headline", "body", "caption", "dateline"})
_DEPTH = 3  # the most expressions within one another: the week before the end of March
_WORD = regex(r"\d+|[A-Za-z]+")
_LONGEST = 14  # letters in a word that begins an expression, digits in a figure
_THE = regex(r"\bthe\s$", re.IGNORECASE)
# What every rule that is counted begins with: a length and a word that sets it in time.
_COUNTED = regex(
    rf"(?:{COUNT}[\s-]+)?(?:past|previous|next|coming|upcoming|last|following"
    rf"|(?:fiscal[\s-])?{UNIT}s?(?:\s+period)?,?\s+(?:after|ago|before|begin|commenc|end|earlier|follow|from|hence|later|prior"
    r"|since|start|through|till|to|until|up))",
    re.IGNORECASE,
)


def _part(match: re.Match[str], inner: Form) -> Form | None:
    part = words.part(match["part"])
    return with_part(part, inner) if part else None


def with_part(part: Part, inner: Form) -> Form | None:
    """A part of a time: late December, the end of 2021, the first half of next year."""
    match inner:
        case Month() | Year() | Decade() | Century() if inner.part is None:
            return inner._replace(part=part)
        case Fiscal() if (
            inner.part is None and inner.last is None and part not in ("start", "early", "mid", "late")
        ):
            return inner._replace(part=part)
        case Relative() if inner.part is None and inner.unit in (
            "week",
            "month",
            "quarter",
            "year",
            "decade",
            "century",
        ):
            return inner._replace(part=part)
        case YearPart() | Holding() | Nth():
            return Edge(part, inner)
        case _:
            return None


def _nth(match: re.Match[str], inner: Form) -> Form | None:
    """The last two weeks of May, the first Monday of next month."""
    number, named = words.ordinal(match["number"]), match["unit"].lower()
    if number == 0:
        return None
    counted = words.count(match["count"]) if match["count"] else 1
    if named in WEEKDAYS:
        return Nth(number, "day", inner, weekday=WEEKDAYS[named])
    return Nth(number, words.unit(named), inner, counted)


def _nth_of_own(match: re.Match[str]) -> Form | None:
    return _nth(match, Relative(words.unit(match["own"]), 0))


def _holding(match: re.Match[str], inner: Form) -> Form | None:
    dayish = isinstance(inner, Day | DayOfMonth | Holiday | Weekday) or (
        isinstance(inner, Relative) and inner.unit == "day"
    )
    unit: Unit = "weekend" if match["unit"].lower() == "weekend" else "week"
    return Holding(unit, inner) if dayish else None


def _weekend(match: re.Match[str]) -> Form | None:
    """The weekend, by the tense the last or the next."""
    return Holding("weekend", Weekday(5)) if re.search(r"\b(?:the|over)\s$", before(match)) else None


def _is_rate(match: re.Match[str]) -> bool:
    """Whether "a year" before a year is how often something is paid, and no length of time."""
    one = (match["count"] or "").lower() in ("a", "an")
    return one and re.search(r"\b(?:for|over|within|about|of)\s$", before(match)) is None


_STRETCH_LEAD = regex(r"\b(?:the|these|those|over|for|during)\s$")


def _offset(match: re.Match[str], inner: Form) -> Form | None:
    counted = words.count(match["count"]) if match["count"] else 1
    if not match["count"] and match["way"].lower() in ("since", "from"):
        return None  # "the worst year since 1974"
    if match["way"].lower() == "from" and (
        isinstance(inner, Between) or getattr(inner, "last", None) is not None
    ):
        return inner  # "five years from fiscal 2022 through fiscal 2026"
    if match["way"].lower() == "from" and _STRETCH_LEAD.search(before(match)):
        return Run(counted, words.unit(match["unit"]), first=inner)  # "the five years from next April"
    if match["way"].lower() == "from" and isinstance(inner, Year) and _is_rate(match):
        return None  # "350 million a year from 2030 to 2036"
    back = match["way"].lower().startswith(("before", "prior"))
    return Offset(-counted if back else counted, words.unit(match["unit"]), inner)


def _run(match: re.Match[str], inner: Form) -> Form | None:
    """The three months ended Sept. 30; a week starting on Monday."""
    count, unit = words.count(match["count"]), words.unit(match["unit"])
    if unit in ("weekend", "fortnight", "century") or extends(match):
        return None  # "extended by two years, until June 2026": how much longer, and to when
    if isinstance(inner, Year) and _is_rate(match):
        return None  # "57 million a year until 2023"
    ahead = match["way"].lower().startswith(("start", "begin", "commenc", "from"))
    return Run(count, unit, first=inner) if ahead else Run(count, unit, last=inner)


_ORDINAL_KEYS = (
    SHORT,
    *(word for word in ORDINALS if "-" not in word),
    "twenty",
    "last",
    "final",
    "opening",
    "closing",
)
_NTH = (
    rf"(?P<number>{ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)|last|final|opening|closing)\s+"
    rf"(?:(?P<count>{COUNT})\s+)?(?P<unit>{UNIT}|[a-z]+day)s?"
)
_NTH_UNITS = (" of", " in")
_UNIT_KEYS = ("day", "week", "weekend", "month", "year")

NESTED: tuple[Rule, ...] = (
    Rule(
        ("early", "mid", "late"),
        r"(?P<part>early|mid|late)(?:\s+in)?(?:\s*-\s*|\s+)(?:the\s+)?'?",
        around=_part,
    ),
    Rule(
        (
            "end",
            "start",
            "beginning",
            "middle",
            "close",
            "first",
            "second",
            "third",
            "fourth",
            "latter",
            "last",
            "final",
            SHORT,
        ),
        r"(?P<part>end|start|beginning|middle|close|(?:first|second|latter|last|1st|2nd)\s+half|(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s+quarter)"
        r"(?:\s+of\s+|-(?=[A-Z\d]))(?:the\s+)?(?:year\s+(?=\d))?",
        around=_part,
        behind="a",
    ),
    Rule(
        _ORDINAL_KEYS,
        rf"{_NTH}\s+(?:of|in)\s+(?:the\s+)?(?:year\s+(?=\d))?",
        around=_nth,
        needs=_NTH_UNITS,
        behind="a",
    ),
    Rule(
        ("first", "last", "final", "opening", "closing"),
        rf"{_NTH}\s+(?=next\s|last\s|this\s)",
        around=_nth,
        needs=("next", "last", "this"),
    ),
    Rule(
        _ORDINAL_KEYS,
        rf"{_NTH}\s+(?:of|in)\s+the\s+(?P<own>month|quarter|year|decade|century)\b",
        _nth_of_own,
        needs=("the month", "the quarter", "the year", "the decade", "the century"),
        behind="a",
    ),
    Rule(("weekend",), r"weekend\b(?!\s+(?:of|starting|beginning)\b)", _weekend),
    Rule(
        ("week", "weekend", "w"),
        r"(?P<unit>week|weekend|w(?=/c))(?:\s+of|\s+(?:beginning|starting|commencing)(?:\s+on)?|/c)\s+(?:the\s+)?",
        around=_holding,
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS),
        rf"(?P<count>{COUNT})[\s-](?P<unit>{UNIT})s?(?:\s+period)?,?\s+(?P<way>(?:starting|beginning|commencing|ended|ending|end|through)(?:\s+(?:on|in|from|with))?|to|until)\s+(?:the\s+)?",
        around=_run,
        needs=("start", "begin", "commenc", "end", "through", "to", "until"),
        counted=True,
    ),
    Rule(
        (*FIGURES, *COUNT_KEYS, *_UNIT_KEYS),
        rf"(?:(?P<count>{COUNT})\s+)?(?P<unit>{UNIT})s?\s+(?P<way>before|after|from|since|following|prior\s+to)\s+(?:the\s+)?",
        around=_offset,
        needs=("before", "after", "from", "since", "following", "prior"),
        counted=True,
    ),
)


@cache
def _table() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for rule in (*DAY_RULES, *YEAR_RULES, *RELATIVE_RULES, *FISCAL_RULES, *holiday_rules(), *NESTED):
        for key in rule.keys:
            for kind in rule.behind or KINDS_BEHIND if key[0] == "#" else ("",):
                table.setdefault(key + kind, []).append(rule)
    return {key: tuple(rules) for key, rules in table.items()}


@cache
def _tried(key: str) -> tuple[_Tried, ...]:
    return tuple(_Tried(rule) for rule in _table().get(key, ()))


class _Tried:
    """A rule with its pattern, which is made when a place first holds a word that the rule needs."""

    __slots__ = ("pattern", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.pattern = None if rule.needs else compiled(rule.source)

    def match(self, folded: str, at: int, end: int) -> re.Match[str] | None:
        """The match of a pattern that is not made yet, where the place may hold one."""
        ahead = folded[at : min(end, at + REACH)].lower()
        if not any(need in ahead for need in self.rule.needs):
            return None
        self.pattern = compiled(self.rule.source)
        return self.pattern.match(folded, at, end)


@cache
def _first_words() -> frozenset[str]:
    """Every word that an expression may begin with, in small letters."""
    return frozenset((*_table(), "between", "from"))


def expressions(text: Text) -> Iterator[tuple[Span, Form, Block]]:
    """The calendar expressions of the headline, body and captions and of datelines, each with its block.

    They come leftmost first, each the longest that begins there.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "It lasts from April 2016 to the end of March 2021, a year after Christmas."))
    >>> [span.of(text.folded) for span, _, _ in expressions(text)]
    ['from April 2016 to the end of March 2021', 'a year after Christmas']
    """
    places = starts(text, _first_words())
    for block in text.blocks:
        if block.kind in READ_KINDS:
            first = bisect_left(places, block.span.start)
            last = bisect_left(places, block.span.end, lo=first)
            for span, form in _within(text.folded, block.span, places[first:last]):
                yield span, form, block


def _within(folded: str, within: Span, places: Sequence[int]) -> Iterator[tuple[Span, Form]]:
    reached = within.start
    for start in places:
        made = parse(folded, start, within.end) if start >= reached else None
        if made is not None:
            reached, form = made
            the = _THE.search(folded, max(within.start, start - 5), start)
            yield Span(the.start() if the and _takes_article(form) else start, reached), form


def _takes_article(form: Form) -> bool:
    """Whether "the" before an expression is a part of it: not before a plain month, year or weekday."""
    if isinstance(form, Month | Year):
        return form.part is not None
    return not isinstance(form, Weekday | Between)


def parse(folded: str, at: int, end: int) -> tuple[int, Form] | None:
    """The longest expression at a place, joined with a second one where words make them one stretch."""
    opened = opening(folded, at, end)
    start = opened.end() if opened else at
    first = simple(folded, start, end)
    if first is None:
        return None
    reached, form = first
    days = joined_days(folded, reached, end, form)
    if days is not None:
        return days
    joint = JOINT.match(folded, reached, end)
    second = (simple(folded, joint.end(), end) or until_now(folded, joint.end(), end)) if joint else None
    if joint and second:
        made = join(folded[max(0, start - 70) : start], joint["joint"].lower(), form, second[1])
        if made is not None:
            return second[0], made
    return None if opened and not isinstance(form, Between) else first


def simple(folded: str, at: int, end: int, depth: int = 0) -> tuple[int, Form] | None:
    """The longest single expression at a place: of those equally long, the first in the grammar."""
    word = _WORD.match(folded, at, end)
    if word is None or len(word[0]) >= _LONGEST:
        return None
    best: tuple[int, Form] | None = None
    counted: bool | None = None
    key = key_of(word[0])
    if key[:1] == "#":
        key += kind_behind(folded, word.end(), end)
    for tried in _tried(key):
        if tried.rule.counted:
            if counted is None:
                counted = _COUNTED.match(folded, at, end) is not None
            if not counted:
                continue
        pattern = tried.pattern
        match = pattern.match(folded, at, end) if pattern is not None else tried.match(folded, at, end)
        if match is None:
            continue
        made = _built(tried.rule, match, folded, end, depth)
        if made is not None and (best is None or made[0] > best[0]):
            best = made
    return best


def _built(rule: Rule, match: re.Match[str], folded: str, end: int, depth: int) -> tuple[int, Form] | None:
    if rule.build is not None:
        form = rule.build(match)
        return (match.end(), form) if form is not None else None
    if rule.around is None or depth >= _DEPTH:
        return None
    inner = simple(folded, match.end(), end, depth + 1)
    form = rule.around(match, inner[1]) if inner else None
    return (inner[0], form) if inner and form is not None else None
