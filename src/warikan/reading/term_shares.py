"""Percentages and multiples: rises and cuts, shares with what they are of, and how many times as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from warikan.evidence.claims import Percentage, Term
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.event_lexicon import nouns, word_set
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_rule import Rule
from warikan.reading.words import directions, table

NEAR = 8  # tokens from a percentage back to the word of a rise or cut
COMPARED = 16  # tokens from a percentage back to the comparison it is the base of
_PERCENT = regex(
    r"(?P<number>\d(?<![\w.,]\d)(?:\d{0,2}(?:,\d{3})+|\d{0,2}(?:\.\d+)?))\s?(?:%|percent\b|per\s+cent\b|pct\b)"
)
_FRACTION = regex(
    r"\b(?P<words>half|(?:a|one)[\s-](?:third|quarter|fifth)|two[\s-]thirds|three[\s-]quarters)\s+"
    r"(?P<of>(?:of\s+)?(?:the|its|their|all)\s+[\w' -]{2,40})",
    re.IGNORECASE,
)
_BARE = regex(
    r"\b(?P<words>half|(?:a|one)[\s-](?:third|quarter|fifth)|two[\s-]thirds|three[\s-]quarters)(?=\s*[.,;)]|\s+and\b|\s+with\b)",
    re.IGNORECASE,
)
_FRACTIONS = {"half": "50", "two": "66.7", "three": "75", "third": "33.3", "quarter": "25", "fifth": "20"}
_OF = regex(r"\s+(?:of|share\s+of)\s+(?P<of>(?:the\s+|its\s+|their\s+|all\s+)?[^.,;:()\n]{2,60})")
_OF_END = regex(
    r"\s+(?:in|for|from|to|by|under|while|and|as|at|over|during|that|which|with|will|would|is|was|were|are|has|had"
    r"|could|may|rises?|rose|risen|falls?|fell|fallen|drops?|dropped|climbs?|climbed|grows?|grew|stands?|stood|remains?"
    r"|goes|went|slips?|slipped|shrinks?|shrank)\b.*",
    re.DOTALL,
)
_PARTS = frozenset({".", ",", ";", "(", ")", "%", "percent", "cent", "pct"})
_COUNT = r"two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_FOLD = regex(
    rf"\b(?P<words>{_COUNT})-?fold\b"
    rf"|\b(?P<times>{_COUNT})\s+times\s+(?=(?:the|what|as|its|their|more|higher|larger|that|current|this|last)\b)",
    re.IGNORECASE,
)
_DOUBLE = regex(
    r"\b(?:to|would|will|and|demand\w*|nearly|almost|about)\s+(?P<verb>(?:doubl|tripl|quadrupl|quintupl)e)\b"
    r"|\b(?P<past>(?:doubl|tripl|quadrupl|quintupl)(?:ed|ing))\b",
    re.IGNORECASE,
)
_NOT = regex(r"\b(?:not|never|n't)\s+(?:\w+\s+)?$|n't\s+$")
_FOLDS = {"doubl": 2, "tripl": 3, "quadr": 4, "quint": 5}
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
# A level that something stands at or moves to, not the step itself.
_LEVEL = regex(
    r"\b(?:from|to)\s+(?:the\s+)?$|\b(?:share|portion|proportion|part)\b[^.;,]{0,40}\b(?:of|at|to)\s+(?:about\s+)?$"
)
_SPLIT = regex(
    r"\b(?:shar|split|divid)(?:e|es|ed|ing|s|ting)?\s+(?:[\w'-]+\s+){0,4}?"
    r"(?:equally|evenly|in\s+half|fifty-fifty|(?P<one>\d{2})\s?[-:/]\s?(?P<two>\d{2})\b)",
    re.IGNORECASE,
)
_COSTS = frozenset({"bill", "tab", "expense", "expenses", "price", "outlay", "outlays"})
_TWO = frozenset({"two", "both", "half"})
_CARRIES = frozenset(
    {"carry", "carries", "carrying", "carried", "meet", "meets", "met", "take", "takes", "absorb", "absorbs"}
)
# What a percentage is, and not what it is of.
_SHARES = frozenset({"share", "shares", "slice", "portion", "quota"})
_PART_NOUNS = frozenset({"share", "slice", "portion", "part", "contribution", "quota", "assessment"})
_RATES = frozenset({"interest", "rate", "tax", "annual", "annually", "coupon", "fee", "growth", "inflation"})
_HEAD = 3  # words of a base up to its noun
PAYER = 6  # tokens from a percentage back to the verb of paying
_BOUND = regex(
    r"\b(?:(?:caps?|limit(?:s|ed)?)\s+(?:[\w-]+\s+){1,3}(?:at|to)|capped|cap|ceiling|limit|limited|exceed|maximum)\s+(?:at|of|to)?\s*$"
)


def percentages(line: Line) -> Iterator[Found]:
    """Each percentage as a rise, a cut, or a share of what the words say; a cap is no amount.

    >>> from warikan.reading.line import line_of
    >>> [found.content for found in percentages(line_of("Fees rise 8.2%, and Oslo pays 36 percent of the cost."))]
    [Term(kind='increase_pct', value='8.2'), Percentage(value=Decimal('36'), of='the cost')]
    """
    small, span = line.reading.text.small, line.sentence.span
    for match in _PERCENT.finditer(small, span.start, span.end):
        if _BOUND.search(small, max(span.start, match.start() - 24), match.start()):
            continue
        value = match["number"].replace(",", "")
        words = Span(*match.span())
        change = _change(line, match)
        if change is None or _is_of_the_economy(line, line.token_at(match.start())):
            base = _base(line, match) if change is None else None
            yield Found(words, Percentage(Decimal(value), base), "percentage")
        else:
            yield Found(
                words, Term("increase_pct", value if change == "up" else f"-{value}"), "term-increase"
            )


def _is_of_the_economy(line: Line, at: int) -> bool:
    """Whether what rises or falls is prices, trade or output, which no deal sets: "inflation rose 3.4 percent"."""
    for number in range(at - 1, max(-1, at - NEAR), -1):
        word = line.words[number]
        if word in word_set("economy"):
            return line.words[number - 1] not in ("with", "than", "for", "by")
        if word in ("and", "but", ",", "while") or nouns().get(word) == "money":
            return False
    return False


def _paid(line: Line, first: int, last: int) -> str | None:
    """What a payer's share is of, where the words before or behind say that it is one: the money or deal named."""
    if line.words[last + 1] in _RATES:
        return None
    clause = line.words[max(0, first - PAYER) : first]
    payer = any(word in _payer_verbs() for word in clause) or not _PART_NOUNS.isdisjoint(clause)
    named = first - 1 in line.mention_at or (
        line.words[first - 1] == "(" and line.words[last + 1] == ")" and first - 2 in line.mention_at
    )
    rest = not {"remaining", "other", "rest"}.isdisjoint(line.words[max(0, first - 2) : first])
    return _money_named(line, first) if payer or named or rest else None


def _money_named(line: Line, first: int) -> str | None:
    """The money, else the deal, that the words before or, failing that, behind a share name."""
    near = [*range(first - 1, -1, -1), *range(first, line.size)]
    for kinds in (("money", "budget"), ("pact", "deal", "works", "plan")):
        for number in near:
            word = line.words[number]
            fits = nouns().get(word) in kinds or ("money" in kinds and word in _COSTS)
            if fits and word not in _SHARES and number not in line.sum_at:
                start = number - (line.words[number - 1] in ("the", "its", "their", "this"))
                return line.reading.text.folded[line.starts[start] : line.ends[number]]
    return None


@cache
def _payer_verbs() -> frozenset[str]:
    rows = table("pay_verbs")
    return frozenset(row[form].split(" ")[0] for row in rows for form in row if form != "type") | _CARRIES


def _splits(line: Line) -> Iterator[Found]:
    """ "Shared equally", "split 60-40": the shares of two payers."""
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _SPLIT.finditer(folded, span.start, span.end):
        base = _money_named(line, line.token_at(match.start()))
        if base is None or line.words[line.token_at(match.start()) - 1] in ("not", "never"):
            continue
        if match["one"] is None:
            if _pair(line):
                yield Found(Span(*match.span()), Percentage(Decimal(50), base), "percentage-fraction")
        elif int(match["one"]) + int(match["two"]) == 100:
            for part in dict.fromkeys(("one", "two")):
                yield Found(
                    Span(*match.span(part)), Percentage(Decimal(match[part]), base), "percentage-fraction"
                )


def _pair(line: Line) -> bool:
    """Whether two share, by the words or by the parties named; three parties share by thirds."""
    named = len({mention.party for mention in line.mentions})
    return named == 2 or (named < 2 and not _TWO.isdisjoint(line.words))


def _change(line: Line, match: re.Match[str]) -> str | None:
    """The direction of the nearest word of change; a level ("to 22 percent", "a share of 40 percent") has none."""
    first, last = line.token_at(match.start()), line.token_at(match.end() - 1)
    behind, further = line.words[last + 1], line.words[last + 2]
    if behind in directions() and behind not in ("up", "down"):
        return directions()[behind]
    if further in directions() and behind not in (",", "of", "."):
        return directions()[further]
    small, start = line.reading.text.small, max(line.sentence.span.start, match.start() - 60)
    led = small[start : match.start()].rstrip().endswith(("from", "to", "of", "at", "by", "about", "the"))
    if led and _LEVEL.search(small, start, match.start()):
        return None
    reach = COMPARED if line.words[first - 1] == "by" else NEAR  # "cut the power it returns by 37 percent"
    for number in range(first - 1, max(-1, first - reach), -1):
        word = line.words[number]
        if word in ("more", "less") and line.words[number + 1] == "than":
            continue  # "accounts for more than 26%": a bound, no rise
        if word in directions():
            return directions()[word]
        if word in _PARTS:
            return None
    return _compared(line, first)


def _compared(line: Line, first: int) -> str | None:
    """ "The increase compares with an average of 6.2%": the base of the comparison is a rise too."""
    for number in range(first - 1, max(-1, first - COMPARED), -1):
        if line.words[number] in ("compares", "compared", "average"):
            before = line.words[max(0, number - NEAR) : number]
            return next((directions()[word] for word in before if word in directions()), None)
    return None


def _base(line: Line, match: re.Match[str]) -> str | None:
    """What a percentage is of, in the text's words."""
    of = _OF.match(line.reading.text.undotted, match.end(), line.sentence.span.end)
    if of is not None:
        return _plain(line.reading.text.folded[of.start("of") : of.end("of")])
    at = line.token_at(match.start())
    for number in range(at - 1, max(-1, at - COMPARED), -1):
        if line.words[number : number + 2] == ["share", "of"]:
            return _plain(line.reading.text.folded[line.ends[number + 1] : line.starts[at - 1]])
    return _paid(line, at, line.token_at(match.end() - 1))


def _plain(words: str) -> str | None:
    base = one_line(_OF_END.sub("", words)).strip()
    return base if base and word_set("polled").isdisjoint(base.lower().split()[:_HEAD]) else None


def _fractions(line: Line) -> Iterator[Found]:
    """ "A third of the cost", as the percentage it comes to."""
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _FRACTION.finditer(folded, span.start, span.end):
        base = _OF_END.sub("", match["of"].removeprefix("of ")).strip()
        if any(nouns().get(word) == "money" or word in _COSTS for word in base.lower().split()):
            value = next(percent for word, percent in _FRACTIONS.items() if word in match["words"].lower())
            end = match.start("of") + match["of"].index(base) + len(base)
            yield Found(Span(match.start(), end), Percentage(Decimal(value), base), "percentage-fraction")


def _bare_fractions(line: Line) -> Iterator[Found]:
    """ "Each side pays half": a part with nothing behind, of what the sentence names."""
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _BARE.finditer(folded, span.start, span.end):
        at = line.token_at(match.start())
        base = _money_named(line, at)
        if base is not None and line.words[at - 1] in _payer_verbs() - {"give", "gives", "gave"}:
            value = next(percent for word, percent in _FRACTIONS.items() if word in match["words"].lower())
            yield Found(Span(*match.span("words")), Percentage(Decimal(value), base), "percentage-fraction")


def _multiples(line: Line) -> Iterator[Found]:
    """ "Fivefold", "four times as much", "double"."""
    folded, span = line.reading.text.folded, line.sentence.span
    for match in _FOLD.finditer(folded, span.start, span.end):
        words = (match["words"] or match["times"]).lower()
        yield Found(
            Span(*match.span()), Term("multiple", f"x{_NUMBERS.get(words) or words}"), "term-multiple"
        )
    for match in _DOUBLE.finditer(folded, span.start, span.end):
        if _NOT.search(
            folded, max(span.start, match.start() - 16), match.start("verb" if match["verb"] else "past")
        ):
            continue  # "has not doubled its own"
        place = Span(*match.span("verb" if match["verb"] else "past"))
        times = _FOLDS[place.of(folded).lower()[:5]]
        yield Found(place, Term("multiple", f"x{times}"), "term-multiple")


_FRACTION_PARTS = ("half", "third", "quarter", "fifth")
RULES = (
    Rule(percentages, ("%", "percent", "per cent", "pct")),
    Rule(_fractions, _FRACTION_PARTS),
    Rule(_bare_fractions, _FRACTION_PARTS),
    Rule(_splits, ("equally", "evenly", "split", "divid", "shared")),
    Rule(_multiples, ("fold", " times ", "doubl", "tripl", "quadrupl", "quintupl")),
)
