"""Sums of money in a text: figure, scale and currency, bounds, ranges, yearly rates and stated conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from warikan.evidence.claims import Approx
from warikan.figures.money import Money, minor_digits
from warikan.ground.span import Span
from warikan.reading.currencies import by_name, by_sign, name_pattern, sign_pattern
from warikan.reading.numerals import FIGURE, WORDS, figure, in_words, scale_pattern, worth
from warikan.reading.text import Text

_LONGEST = 24  # digits in one figure; longer runs are no sums of money
_RISKY = frozenset({"won", "real", "reals", "mark", "marks", "sum", "som", "rand", "pound", "pounds", "lek", "dong", "tala", "dram"})

# What stands before a figure and bounds it, the nearest words first.
_BEFORE: tuple[tuple[Approx, str], ...] = (
    ("less_than", r"less\s+than|fewer\s+than|below|under|short\s+of"),
    ("nearly", r"nearly|almost|just\s+(?:under|below|short\s+of)|close\s+to"),
    ("more_than", r"(?:well\s+|just\s+|slightly\s+)?(?:more\s+than|over|above)|in\s+excess\s+of|exceeding|upwards?\s+of|north\s+of"),
    ("at_least", r"at\s+least|no(?:t)?\s+less\s+than|a\s+minimum\s+(?:of)?"),
    ("at_most", r"up\s+to|at\s+most|as\s+much\s+as|no(?:t)?\s+more\s+than|a\s+maximum\s+(?:of)?|not\s+exceeding|capped\s+at"),
    ("about", r"about|around|roughly|approximately|approx\.|some|an\s+estimated|estimated(?:\s+at)?|circa|in\s+the\s+region\s+of"),
)
_AFTER: tuple[tuple[Approx, str], ...] = (("at_least", r"\s+or\s+more\b"), ("about", r"\s+or\s+so\b"), ("at_most", r"\s+or\s+less\b"))
_YEARLY = re.compile(
    r"\s*(?:\((?:[^()]{0,60})\)\s*)?,?\s*(?:on\s+average\s+)?(?:in\s+\w+\s+\w+\s+)?"
    r"(?:a\s+year|per\s+year|per\s+annum|annually|each\s+year|every\s+year|yearly|/\s?year|p\.a\.)(?!\w)"
    r"|[-\s]a-year\b",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(r"\b(?:annual|yearly)\s+(?:\w+\s+){0,3}(?:of\s+|at\s+)?$|\bannually\s+$", re.IGNORECASE)
_UNIT_PRICE = re.compile(
    r"\s*(?:a|an|per|each)\s+(?:barrel|person|head|soldier|worker|month|week|day|hour|ton|tonne|household|unit|share|"
    r"kilometre|kilometer|mile|seat|vehicle|passenger|night)\b"
)
_VAGUE = re.compile(
    r"\b(?:(?:tens|hundreds|thousands)\s+of\s+)?(?:(?:thousands|millions|billions|trillions)\s+(?:of|in)\s+|several\s+(?:hundred\s+)?(?:million|billion|trillion)\s+)"
    r"(?:more\s+)?(?:{names})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum as written: the span is the principal figure with its currency, without bounds or brackets.

    ``quantum`` is the worth of the last printed digit in smallest units; ``unit_price`` marks a price of one thing.
    """

    span: Span
    money: Money | None
    quantum: int | None
    converted: Money | None = None
    converted_quantum: int | None = None
    converted_span: Span | None = None
    approx: Approx | None = None
    per_year: bool = False
    vague: bool = False
    unit_price: bool = False


_TRIGGER = re.compile(rf"(?<![\d.,])(?P<number>{FIGURE})(?![\d])")
_SCALED_WORD = re.compile(r"(?<=[a-z])[-\s](?P<scale>thousand|million|billion|trillion)[-\s](?:U\.?S\.?\s)?", re.IGNORECASE)
_BACK = 8  # characters before a figure that may hold its sign
_FAR = 40  # characters before a scale word that may hold its number words


@cache
def _sign_before() -> re.Pattern[str]:
    return re.compile(rf"(?P<sign>{sign_pattern()})\s?$")


@cache
def _after_figure() -> re.Pattern[str]:
    scale = rf"(?:[-\s]?(?P<scale>{scale_pattern()}))?"
    return re.compile(rf"{scale}(?:[-\s]?(?:in\s)?(?P<name>{name_pattern()})(?![A-Za-z])|\s?(?P<code>[A-Za-z]{{3}})\b)?", re.IGNORECASE)


@cache
def _name_at() -> re.Pattern[str]:
    return re.compile(rf"{name_pattern()}(?![A-Za-z])", re.IGNORECASE)


@cache
def _words_before() -> re.Pattern[str]:
    return re.compile(rf"\b{WORDS}$", re.IGNORECASE)


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,.])(?:(?:\d[\d,.]*+\s?[千천]?(?:兆|조|億|亿|억|万|만)\s?)++(?:\d[\d,]*+)?\s?(?P<unit>円|원|元)|\d[\d,]*+\s?(?P<plain>円|원|元))")


def sums(text: Text, homes: Sequence[str] = ()) -> tuple[Sum, ...]:
    """Every sum of the headline, body and captions, in order; ``homes`` are the ids of the deal's parties.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Japan pays about 201.7 billion yen ($1.76 billion) a year."))
    >>> found = sums(text)[0]
    >>> found.money.units, found.converted.currency, found.approx, found.per_year
    (Decimal('201700000000'), 'USD', 'about', True)
    """
    found: list[Sum] = []
    for sentence in text.sentences:
        found.extend(_in_region(text.folded, sentence.span, homes))
    return tuple(found)


def _in_region(folded: str, region: Span, homes: Sequence[str]) -> Iterator[Sum]:
    plain = sorted([*_plain(folded, region, homes), *_cjk_sums(folded, region)], key=lambda item: item.span)
    plain = [item for index, item in enumerate(plain) if index == 0 or not item.span.overlaps(plain[index - 1].span)]
    bounded = _ranged(folded, region, _without_rates(folded, plain), homes)
    joined = _converted(folded, region, bounded)
    for item in (*joined, *_vague(folded, region, joined)):
        yield _qualified(folded, region, item)


def _plain(folded: str, region: Span, homes: Sequence[str]) -> Iterator[Sum]:
    for match in _TRIGGER.finditer(folded, region.start, region.end):
        made = _figured(folded, region, match, homes)
        if made is not None:
            yield made
    for match in _SCALED_WORD.finditer(folded, region.start, region.end):
        made = _worded(folded, region, match, homes)
        if made is not None:
            yield made


def _figured(folded: str, region: Span, match: re.Match[str], homes: Sequence[str]) -> Sum | None:
    """A figure with a sign before it or a name or code behind it."""
    number = match["number"]
    start, end = match.span("number")
    if len(number) > _LONGEST:
        return None
    sign = _sign_before().search(folded, max(region.start, start - _BACK), start)
    after = _after_figure().match(folded, end, region.end)
    assert after is not None  # noqa: S101 - every part of the pattern may be absent
    if sign is None and start > region.start and (folded[start - 1].isalnum() or folded[start - 1] in "_$"):
        return None
    scale, name, code = after["scale"], after["name"], after["code"]
    if sign is not None:
        currency = by_sign(sign["sign"], homes)
        start, end = sign.start(), after.end("scale") if scale else end
        end = after.end("name") if name and currency == by_name(name, homes) else end
    elif name:
        risky = name.lower() in _RISKY and scale is None and "," not in number
        # "in fiscal 2012 dollars" names a price base, "in 2019 won" a victory.
        currency = None if risky or (scale is None and _is_year(number)) else by_name(name, homes)
        end = after.end("name")
    else:
        currency = by_sign(code, homes) if code and code.isupper() else None
        end = after.end()
    return _made(Span(start, end), figure(number), worth(scale), currency) if currency else None


def _worded(folded: str, region: Span, match: re.Match[str], homes: Sequence[str]) -> Sum | None:
    """Number words before a scale word: half a billion dollars."""
    words = _words_before().search(folded, max(region.start, match.start() - _FAR), match.start())
    name = _name_at().match(folded, match.end(), region.end)
    value = in_words(words[0]) if words else None
    currency = by_name(name[0], homes) if name else None
    if words is None or name is None or value is None or currency is None:
        return None
    return _made(Span(words.start(), name.end()), value, worth(match["scale"]), currency)


def _is_year(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", number) is not None


def _made(span: Span, value: tuple[Decimal, Decimal], scale: int, currency: str) -> Sum | None:
    unit = Decimal(10) ** minor_digits(currency)
    amount, quantum = (part * scale * unit for part in value)
    if amount != amount.to_integral_value():
        return None
    return Sum(span, Money(int(amount), currency), max(1, int(quantum)))


def _cjk_sums(folded: str, region: Span) -> Iterator[Sum]:
    for match in _cjk().finditer(folded, region.start, region.end):
        total, last = Decimal(0), 1
        for part in re.finditer(r"(\d[\d,.]*)\s?([千천]?)([兆조億亿억万만]?)", match[0]):
            last = worth(part[3] or None) * (1000 if part[2] else 1)
            try:
                total += figure(part[1])[0] * last
            except ArithmeticError:
                return
        currency = by_name(match["unit"] or match["plain"], ())
        if currency is not None and total == total.to_integral_value():
            money = Money.of(total, currency)
            yield Sum(Span(*match.span()), money, last * 10 ** minor_digits(currency))


def _without_rates(folded: str, found: Sequence[Sum]) -> list[Sum]:
    """Exchange rates ("US$1=W1,039") are no sums: both sides of an equals sign go."""
    rates = set()
    for index, (one, other) in enumerate(zip(found, found[1:], strict=False)):
        if re.fullmatch(r"\s*(?:=|equals?|to\s+the|per)\s*", folded[one.span.end : other.span.start]):
            rates |= {index, index + 1}
    return [item for index, item in enumerate(found) if index not in rates]


_JOINT = re.compile(r"(?P<first>" + FIGURE + r")\s?(?P<scale>[a-z]+)?\s?(?P<joint>-|to|and|or)\s?(?:about\s)?$", re.IGNORECASE)


def _ranged(folded: str, region: Span, found: Sequence[Sum], homes: Sequence[str]) -> list[Sum]:
    """Ranges become their two ends: "200-220 billion yen", "between A and B", "10.3 and 11.5 billion won"."""
    made: list[Sum] = []
    for item in found:
        low = _lower_end(folded, region, item)
        if low is not None:
            made += [low, replace(item, approx="range_high")] if low.approx else [low, item]
        elif made and _joined_range(folded, region, made[-1], item):
            made[-1] = replace(made[-1], approx="range_low")
            made.append(replace(item, approx="range_high"))
        else:
            made.append(item)
    return made


def _lower_end(folded: str, region: Span, item: Sum) -> Sum | None:
    """The first end of a range whose scale and currency stand only at the second."""
    if item.money is None:
        return None
    start = max(region.start, item.span.start - 40)
    match = _JOINT.search(folded, start, item.span.start)
    if match is None or (match.start() > region.start and folded[match.start() - 1] in "$€£¥₩.,%") or match["joint"] == "or":
        return None
    if _sign_before().search(folded, max(region.start, match.start() - _BACK), match.start()):
        return None
    scale = match["scale"]
    if scale is None and _is_year(match["first"]):
        return None
    tail = re.search(r"[-\s]?(" + scale_pattern() + ")", item.span.of(folded), re.IGNORECASE)
    if (scale is None and tail is None) or (scale is not None and scale.lower() not in _scale_words()):
        return None
    before = folded[max(region.start, match.start() - 12) : match.start()].lower()
    separate = match["joint"].lower() == "and" and "between" not in before
    value = figure(match["first"])
    end = match.end("scale") if scale else match.end("first")
    made = _made(Span(match.start(), end), value, worth(scale or (tail[1] if tail else None)), item.money.currency)
    if made is None or made.money is None or (made.money.amount > item.money.amount and not separate):
        return None
    return made if separate else replace(made, approx="range_low")


@cache
def _scale_words() -> frozenset[str]:
    return frozenset({"thousand", "million", "billion", "trillion", "bn", "mn", "m", "tn", "crore", "lakh"})


def _joined_range(folded: str, region: Span, first: Sum, second: Sum) -> bool:
    """Two whole sums of one currency as the ends of a range."""
    if first.money is None or second.money is None or first.money.currency != second.money.currency:
        return False
    gap = folded[first.span.end : second.span.start].strip().lower()
    before = folded[max(region.start, first.span.start - 12) : first.span.start].lower()
    ordered = first.money.amount < second.money.amount
    return ordered and (gap in ("-", "—") or (gap == "to" and "from" not in before) or (gap == "and" and "between" in before))


_OPEN = re.compile(r"\s*\(\s*(?:about|around|some|roughly|approximately|approx\.|nearly|almost|or|=|≈|equivalent\s+to|worth|now)?\s*(?:about\s+)?$", re.IGNORECASE)
_OR = re.compile(r"\s*(?:,|—)?\s*(?:or|equivalent\s+to|equal\s+to|the\s+equivalent\s+of)\s+(?:about\s+|around\s+|roughly\s+|some\s+|nearly\s+|approximately\s+)?$", re.IGNORECASE)


def _converted(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    """A second sum in another currency, in brackets or after "or", restates the first: it is no sum of its own."""
    made: list[Sum] = []
    for item in found:
        last = made[-1] if made else None
        if last is not None and _restates(folded, last, item):
            made[-1] = replace(
                last, converted=item.money, converted_quantum=item.quantum, converted_span=item.span
            )
        else:
            made.append(item)
    return made


def _restates(folded: str, first: Sum, second: Sum) -> bool:
    if first.money is None or second.money is None or first.converted is not None:
        return False
    if first.money.currency == second.money.currency:
        return False
    gap = folded[first.span.end : second.span.start]
    gap = re.sub(r"^\s*(?:a\s+year|per\s+year|annually)", "", gap, flags=re.IGNORECASE)
    closing = folded[second.span.end : second.span.end + 40]
    bracketed = _OPEN.fullmatch(gap) is not None and ")" in closing.split("(")[0]
    return bracketed or _OR.fullmatch(gap) is not None


def _vague(folded: str, region: Span, found: Sequence[Sum]) -> list[Sum]:
    pattern = _vague_pattern()
    spans = [Span(*match.span()) for match in pattern.finditer(folded, region.start, region.end)]
    return [Sum(span, None, None, vague=True) for span in spans if not any(span.overlaps(item.span) for item in found)]


@cache
def _vague_pattern() -> re.Pattern[str]:
    return re.compile(_VAGUE.pattern.replace("{names}", name_pattern()), re.IGNORECASE)


def _qualified(folded: str, region: Span, item: Sum) -> Sum:
    """The sum with its bound, its yearly rate, and whether it prices one thing."""
    before = folded[max(region.start, item.span.start - 40) : item.span.start]
    after = folded[item.span.end : min(region.end, item.span.end + 90)]
    if item.converted_span is not None:
        rest = folded[item.converted_span.end : min(region.end, item.converted_span.end + 40)]
        yearly = _YEARLY.match(after) or _YEARLY.match(rest.lstrip(") "))
    else:
        yearly = _YEARLY.match(after)
    return replace(
        item,
        approx=item.approx or _bound(before, after),
        per_year=bool(yearly or _YEARLY_BEFORE.search(before)),
        unit_price=_UNIT_PRICE.match(after) is not None,
    )


def _bound(before: str, after: str) -> Approx | None:
    for name, words in _BEFORE:
        if re.search(rf"(?<!\w)(?:{words})\s+(?:an?\s+)?$", before, re.IGNORECASE):
            return name
    return next((name for name, words in _AFTER if re.match(words, after)), None)
