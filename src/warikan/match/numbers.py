"""Numbers: every sum, percentage, multiple, head count and length of a text, each between the ends its digits allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Literal

from warikan.engine.interval import Interval
from warikan.evidence.claims import Amount, Approx, Claim, Percentage, Term
from warikan.figures.money import minor_digits
from warikan.ground.span import Span
from warikan.match.relation_words import has, words_of
from warikan.reading.numerals import figure, in_words
from warikan.reading.words import directions

Kind = Literal["money", "percent", "multiple", "heads", "years"]
HEADS = "heads"  # the unit of a head count, where a sum has its currency
ABOUT = Fraction(1, 20)  # how far a figure may lie from one that is said to be "about" it
NEARLY = Fraction(3, 20)  # how far a figure may lie below one that it is said to "nearly" reach

_PERCENT = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?)\s?(?:%|percent\b(?!age)|per\s+cent\b|pct\b|pc\b)"
)
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_COUNT = rf"\d{{1,3}}(?:\.\d+)?|(?:[a-z]+ty[-\s])?{_UNIT}|ten|eleven|twelve|[a-z]+teen|[a-z]+ty"
_TIMES = re.compile(
    rf"\b(?:(?P<fold>{_COUNT})-?\s?fold\b|(?P<times>{_COUNT})(?:\s+|-)times\b"
    r"|(?P<verb>doubl|tripl|trebl|quadrupl|quintupl)(?:e[sd]?|ing)\b|(?P<twice>twice|thrice))"
)
_VERBS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadr": 4, "quint": 5, "twice": 2, "thric": 3}
_PARTS = re.compile(
    r"\b(?P<words>half|(?:a|one)[\s-](?:third|quarter|fifth|tenth)|two[\s-]thirds|three[\s-](?:quarters|fourths))\b"
    r"(?=\s+(?:of|more|less|higher|lower|as|the|its|and|or)\b|\s*[.,;:)]|\s*$)"
)
_PART = {
    "half": Fraction(1, 2), "two": Fraction(2, 3), "three": Fraction(3, 4), "third": Fraction(1, 3),
    "quarter": Fraction(1, 4), "fifth": Fraction(1, 5), "tenth": Fraction(1, 10),
}  # fmt: skip
_YEARS = re.compile(
    r"\b(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[\s-]years?\b"
)
_RANGE = re.compile(
    r"\b(?:from|between)?\s*(?:fiscal\s+|fy\s?)?(?P<first>(?:19|20)\d\d)\s?(?:to|through|until|and|-)\s?(?:fiscal\s+|fy\s?)?"
    r"(?P<last>(?:19|20)\d\d|\d\d)\b(?![\d.,]*\d)"
)
_HEADS = re.compile(
    r"(?<![\w.,$€£¥₩])(?P<number>\d{1,3}(?:,\d{3})+|\d{3,6})(?![\d.,]*\d|\s?(?:%|percent|st\b|nd\b|rd\b|th\b))"
)
_CALENDAR = re.compile(r"(?:1[89]|20)\d\d")
_APPROX: tuple[tuple[str, Approx], ...] = (
    (r"(?:more\s+than|over|above|upwards?\s+of|in\s+excess\s+of|exceed\w*|well\s+over|just\s+over)", "more_than"),
    (r"(?:at\s+least|no\s+less\s+than|not\s+less\s+than|a\s+minimum\s+of)", "at_least"),
    (r"(?:at\s+most|up\s+to|no\s+more\s+than|as\s+much\s+as|as\s+many\s+as|a\s+maximum\s+of)", "at_most"),
    (r"(?:less\s+than|under|below|fewer\s+than)", "less_than"),
    (r"(?:nearly|almost|close\s+to|just\s+under)", "nearly"),
    (r"(?:about|around|roughly|approximately|some|an\s+estimated|estimated|circa|ca\.)", "about"),
)  # fmt: skip
_BEFORE = tuple((re.compile(rf"\b{words}\s+(?:a\s+|an\s+|the\s+)?$"), name) for words, name in _APPROX)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: percentages in per cent, sums in units of the ``unit``, a currency's code or ``heads``.

    ``quantum`` is what its last printed digit is worth; ``claim`` the claim it is part of, where the reader made one.
    ``change`` marks what is added or taken away rather than a level, ``loose`` what is no numeral: a part in words
    ("a third"), years counted from first to last; ``rate`` is that at which it was carried into its unit, if it was.
    """

    kind: Kind
    span: Span
    value: Fraction
    quantum: Fraction
    unit: str = ""
    approx: Approx | None = None
    claim: Claim | None = None
    change: bool = False
    loose: bool = False
    rate: Fraction | None = None

    @property
    def amount(self) -> Amount | None:
        """The sum as read, where this is one."""
        content = self.claim.content if self.claim else None
        return content if isinstance(content, Amount) else None

    @property
    def per_year(self) -> bool:
        """Whether it is a sum for every year."""
        return self.amount is not None and self.amount.per_year

    @property
    def ends(self) -> Interval:
        """Between which ends the number lies by its last digit and by words such as "about" or "more than"."""
        return self._ends(self.quantum / 2)

    @property
    def shown(self) -> Interval:
        """The same for a number that was reckoned: it may have been cut at its last digit as well as rounded."""
        return self._ends(self.quantum)

    def _ends(self, above: Fraction) -> Interval:
        low, high = self.value - self.quantum / 2, self.value + above
        wide = abs(self.value) * (5 * ABOUT if self.loose else ABOUT)
        match self.approx:
            case "more_than" | "at_least" | "range_low":
                return Interval(self.value if self.kind == "multiple" else low, None)
            case "at_most" | "less_than" | "range_high":
                return Interval(None, self.value if self.kind == "multiple" else high)
            case "nearly":
                return Interval(min(low, self.value * (1 - NEARLY)), min(high, self.value * (1 + ABOUT)))
            case "about":
                return Interval(min(low, self.value - wide), max(high, self.value + wide))
            case None:
                narrow = wide * 3 / 5
                return (
                    Interval(self.value - narrow, self.value + narrow) if self.loose else Interval(low, high)
                )


def numbers(claims: Sequence[Claim], sentence: Span, small: str) -> tuple[Number, ...]:
    """The numbers of one sentence in order; ``claims`` are its own, ``small`` is the whole text in small letters."""
    found = [number for claim in claims if (number := _of_claim(claim)) is not None]
    found = [_summed_up(number, small) for number in found]
    taken = [number.span for number in found]
    taken += [claim.quotation.span for claim in claims if isinstance(claim.content, Amount)]
    for number in _of_words(sentence, small, claims):
        if not any(number.span.overlaps(other) for other in taken):
            found.append(number)
            taken.append(number.span)
    return tuple(sorted(found, key=lambda number: number.span))


def _summed_up(number: Number, small: str) -> Number:
    """ "Adding up to 12 billion", "goes up to 12 billion": it is reached, neither bounded nor added."""
    if upward().search(small[max(0, number.span.start - 20) : number.span.start]):
        return replace(number, approx=None, change=False)
    return number


@cache
def upward() -> re.Pattern[str]:
    """A verb before "up to" that makes it a way up, not a bound."""
    return re.compile(rf"{words_of('upward')}\s+up\s+to\s*$")


def _of_claim(claim: Claim) -> Number | None:
    match claim.content:
        case Amount(money=money, quantum=quantum) as amount if money is not None and not amount.vague:
            scale = Fraction(1, 10 ** minor_digits(money.currency))
            return Number(
                kind="money",
                span=claim.quotation.span,
                value=money.amount * scale,
                quantum=(quantum or 0) * scale,
                unit=money.currency,
                approx=amount.approx,
                claim=claim,
                change=amount.change,
            )
        case Term(kind="headcount", value=value) if value.isdecimal():
            quantum = next(unit for unit in (1000, 500, 100, 1) if int(value) % unit == 0)
            return Number(
                "heads", claim.quotation.span, Fraction(value), Fraction(quantum), HEADS, claim=claim
            )
        case _:
            return None


def _of_words(sentence: Span, small: str, claims: Sequence[Claim]) -> Iterator[Number]:
    """Percentages, multiples, parts and lengths by their own words, with the claim that the reader made of each."""
    for match in _PERCENT.finditer(small, sentence.start, sentence.end):
        value, quantum = figure(match["number"])
        yield _worded("percent", match, sentence, Fraction(value), Fraction(quantum), claims)
    for match in _TIMES.finditer(small, sentence.start, sentence.end):
        times = _times(match)
        if times is not None:
            yield _worded("multiple", match, sentence, times, Fraction(1), claims)
    for match in _PARTS.finditer(small, sentence.start, sentence.end):
        part = next(value for word, value in _PART.items() if word in match["words"])
        yield _worded("percent", match, sentence, part * 100, Fraction(1), claims, loose=True)
    for match in _YEARS.finditer(small, sentence.start, sentence.end):
        word = match["count"]
        years = figure(word) if word.isdecimal() else in_words(word)
        assert years is not None  # noqa: S101 - the pattern lets no other word pass
        yield _worded("years", match, sentence, Fraction(years[0]), Fraction(0), claims)
    if has("heads").search(small, sentence.start, sentence.end):
        for match in _HEADS.finditer(small, sentence.start, sentence.end):
            if not _CALENDAR.fullmatch(match["number"]):
                value, quantum = figure(match["number"])
                yield _worded("heads", match, sentence, Fraction(value), Fraction(quantum), claims)
    for match in _RANGE.finditer(small, sentence.start, sentence.end):
        first, last = int(match["first"]), int(match["first"][: 4 - len(match["last"])] + match["last"])
        between = " and" in match.group() and not match.group().startswith("between")
        if first < last and not between:
            span = Fraction(last - first + 1)
            yield _worded("years", match, sentence, span, Fraction(0), claims, loose=True)


def _times(match: re.Match[str]) -> Fraction | None:
    word = match["verb"] or match["twice"]
    if word:
        return Fraction(_VERBS[word[:5]])
    count = match["fold"] or match["times"]
    value = figure(count)[0] if count[0].isdigit() else (in_words(count) or (None,))[0]
    return None if value is None or value < 2 else Fraction(value)


def changes(words: str) -> bool:
    """Whether some words hold one of rise or cut.

    >>> changes("down by "), changes("its share of ")
    (True, False)
    """
    return bool(ways(words))


def ways(words: str) -> frozenset[str]:
    """The ways of change that some words tell: ``up``, ``down`` or both.

    >>> sorted(ways("rose after a cut")), sorted(ways("its share of"))
    (['down', 'up'], [])
    """
    known = directions()
    return frozenset(known[word] for word in re.findall(r"[a-z]+", words) if word in known)


def _worded(  # noqa: PLR0913, PLR0917
    kind: Kind,
    match: re.Match[str],
    sentence: Span,
    value: Fraction,
    quantum: Fraction,
    claims: Sequence[Claim],
    *,
    loose: bool = False,
) -> Number:
    span = Span(*match.span())
    before = match.string[max(sentence.start, span.start - 24) : span.start]
    approx = next((name for pattern, name in _BEFORE if pattern.search(before)), None)
    mine = [claim for claim in claims if claim.quotation.span.overlaps(span)]
    own = next((claim for claim in mine if isinstance(claim.content, Term | Percentage)), None)
    if own is None:  # the reader keeps a repeated term once
        beside = match.string[span.end : span.end + 16].partition(" than")[0].split()[:1]
        rise = changes(
            f"{match.string[max(sentence.start, span.start - 16) : span.start]} {' '.join(beside)}"
        )
    else:
        rise = isinstance(own.content, Term) and own.content.kind == "increase_pct"
    unit = HEADS if kind == "heads" else ""
    return Number(kind, span, value, quantum, unit, approx, own, change=rise, loose=loose)
