"""Lengths of time: "five years", "a 90-minute", "several months", with no days of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.fold import one_line
from warikan.reading.numerals import in_words
from warikan.reading.text import Text

_UNITS = {
    "second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "h": "H", "day": "D", "night": "D",
    "week": "W", "fortnight": "W", "weekend": "D", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y",
    "decade": "DE", "century": "CE", "centurie": "CE",
}  # fmt: skip
_DAY = 86_400
_SECONDS = {
    "second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3_600, "hr": 3_600, "h": 3_600, "day": _DAY, "night": _DAY,
    "week": 7 * _DAY, "fortnight": 14 * _DAY, "weekend": 2 * _DAY, "month": 30 * _DAY, "quarter": 90 * _DAY,
    "year": 365 * _DAY, "yr": 365 * _DAY, "decade": 3_650 * _DAY, "century": 36_500 * _DAY, "centurie": 36_500 * _DAY,
}  # fmt: skip
_SHORT = ("h", "hr", "sec", "min")  # units that only figures count
_CLOCK = ("second", "sec", "minute", "min", "hour", "hr", "h")
_UNIT = regex(
    r"(?<![A-Za-z])(?P<unit>second|sec|minute|min|hour|hr|h|day|night|week|fortnight|weekend|month|quarter|year|yr|decade|century|centurie)(?P<plural>s)?(?![A-Za-z])"
)
_UNIT_WORDS = frozenset(unit + plural for unit in _UNITS for plural in ("", "s"))
_NUMBER = r"(?<![\d.,$€£¥])\d{1,4}(?:\.\d{1,3})?"
_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine)"
)
_COUNT = regex(
    rf"(?:(?P<figure>{_NUMBER})|(?<![A-Za-z])(?:(?P<words>{_WORDS})|(?P<half>half\s+an?|half)|(?P<vague>a\s+couple\s+of|a\s+couple|couple|a\s+few|few|several|"
    r"some|many|for)|(?P<whole>all|another|an?)))(?P<and>\s+and\s+an?\s+(?:half|quarter))?[-\s]*$"
)
_HALF = regex(r"\s+and\s+(?:an?\s+)?(?P<part>half|quarter)\b")
_BARE_LEAD = regex(
    r"(?<![A-Za-z])(?:within|after|lasts|lasted|lasting|takes?|took|taken|spent|in(?:\sthe)?|over)\s$"
)
_BARE_TAIL = regex(r"\s(?:after|before|of|later|earlier|that\sfollowed|on\send)(?![A-Za-z])")
_BACK = 32
_PLACE = attrgetter("start", "end")


@dataclass(frozen=True, slots=True)
class Length:
    """So many units of time; ``count`` is ``None`` for "several years"."""

    span: Span
    count: Fraction | None
    unit: str

    @property
    def seconds(self) -> Fraction | None:
        """The length in seconds, a month as thirty days and a year as 365; ``None`` where the count is not said."""
        return self.count * _SECONDS[self.unit] if self.count is not None else None

    @property
    def iso(self) -> str:
        """The length as an ISO duration, X for a count that is not said, DE for decades as in TimeML.

        >>> Length(Span(0, 1), Fraction(5), "year").iso, Length(Span(0, 1), None, "month").iso
        ('P5Y', 'PXM')
        """
        times = {"quarter": 1, "fortnight": 2, "weekend": 2}.get(self.unit, 1)
        shown = "X" if self.count is None else f"{float(self.count) * times:g}"
        return f"P{'T' if self.unit in _CLOCK else ''}{shown}{_UNITS[self.unit]}"


def lengths(text: Text, taken: Sequence[Span] = ()) -> tuple[Length, ...]:
    """Every length of time in the sentences, in order, outside the spans of times and sums.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> [item.iso for item in lengths(split(Source.of("a", "A five-year pact took several months of talks.")))]
    ['P5Y', 'PXM']
    """
    busy = sorted(taken, key=_PLACE)
    found = []
    at = 0
    for number, units in text.hits(_UNIT_WORDS).items():
        for item in _in_region(text.small, text.sentences[number].span, units):
            while at < len(busy) and busy[at].end <= item.span.start:
                at += 1
            if at == len(busy) or not busy[at].overlaps(item.span):
                found.append(item)
    return tuple(found)


def _in_region(folded: str, region: Span, units: Sequence[tuple[int, str]]) -> Iterator[Length]:
    reached = region.start
    for at, _ in units:
        count = _COUNT.search(folded, max(reached, at - _BACK), at)
        unit = _UNIT.match(folded, at, region.end) if count is not None else None
        if count is None or unit is None:
            bare = _bare(folded, max(reached, at - _BACK), at, region.end)
            if bare is not None:
                reached = bare.span.end
                yield bare
            continue
        if folded.startswith("-old", unit.end()) or folded.startswith(" old", unit.end()):
            continue  # an age
        said = _said(count, plural=unit["plural"] is not None)
        if said is _NOTHING or _is_no_time(unit, count) or _is_part(folded, unit, count):
            continue
        more = _HALF.match(folded, unit.end(), region.end)
        end = more.end() if more and isinstance(said, Fraction) else unit.end()
        if more and isinstance(said, Fraction):
            said += Fraction(1, 2 if more["part"].lower() == "half" else 4)
        start = (
            unit.start() if count["vague"] and count["vague"].lower() in ("for", "some") else count.start()
        )
        reached = end
        yield Length(Span(start, end), said if isinstance(said, Fraction) else None, unit["unit"].lower())


def _bare(folded: str, first: int, at: int, end: int) -> Length | None:
    """ "Hours after", "months of talks", "lasted for decades": so many of a unit, with no number at all."""
    unit = _UNIT.match(folded, at, end)
    if unit is None or unit["plural"] is None:
        return None
    stands = _BARE_LEAD.search(folded, first, at) or _BARE_TAIL.match(folded, unit.end(), end)
    return Length(Span(unit.start(), unit.end()), None, unit["unit"].lower()) if stands else None


def _is_no_time(unit: re.Match[str], count: re.Match[str]) -> bool:
    """ "A second plane" counts planes, "a quarter of them" parts; "A H Ali" is a name."""
    if unit["unit"].lower() in _SHORT and count["figure"] is None:
        return True
    one = count["whole"] is not None or (count["words"] or "").lower() == "one"
    return one and unit["plural"] is None and unit["unit"].lower() in ("second", "quarter")


def _is_part(folded: str, unit: re.Match[str], count: re.Match[str]) -> bool:
    """ "Three-quarters as loans" is a part of something, "for three quarters" a time."""
    if unit["unit"].lower() != "quarter" or (count["words"] or "").lower() != "three":
        return False
    behind = folded[unit.end() : unit.end() + 4]
    return folded[unit.start() - 1] == "-" or behind in (" of ", " as ")


_NOTHING = object()


def _said(count: re.Match[str], plural: bool) -> Fraction | object | None:
    """The number the words say; ``None`` for a vague one, ``_NOTHING`` where they count no time."""
    if count["figure"]:
        return _with_part(Fraction(count["figure"]), count["and"])
    if count["words"]:
        value = in_words(count["words"].replace("-", " "))
        return _with_part(Fraction(value[0]), count["and"]) if value else _NOTHING
    if count["half"]:
        return Fraction(1, 2)
    if count["vague"]:
        vague = one_line(count["vague"].lower())
        if "couple" in vague:
            return Fraction(2)
        return None if plural else _NOTHING
    return _NOTHING if plural else _with_part(Fraction(1), count["and"])


def _with_part(whole: Fraction, part: str | None) -> Fraction:
    """A number with the "and a half" or "and a quarter" that follows it."""
    if part is None:
        return whole
    return whole + (Fraction(1, 2) if "half" in part.lower() else Fraction(1, 4))
