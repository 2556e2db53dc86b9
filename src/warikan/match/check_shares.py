"""Shares: a percentage set against the part and the whole that it is said to join, and shares that share one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from warikan.engine.interval import ZERO, added, divided, exactly, middle, multiplied
from warikan.evidence.claims import Percentage
from warikan.match.case import Case
from warikan.match.changes import kind_of, told_before
from warikan.match.checks import Check, Judgement, Trial, judged
from warikan.match.deals import agreements
from warikan.match.numbers import Number
from warikan.match.relation_words import words_of
from warikan.match.results import Result
from warikan.match.statement import Statement

_OF = re.compile(
    r"\s*,?\s*(?:(?:share|part|portion)\s+)?(?:out\s+)?of\s+(?!which)(?:(?!with\b|by\b|when\b)[\w'./-]+\s+){0,8}$"
)
_TURN = re.compile(r"\b(?:and|while|but|whereas|plus)\b|;")
_OTHERS = re.compile(r"\b(?:and|while|with|but)\b(?P<who>.*)", re.DOTALL)
_NO_WHICH = r"(?!which\b|that\b|this\b|these\b|those\b|them\b|it\b)"
_EACH_OF = re.compile(rf"\s*,?\s*(?:out\s+)?of\s+{_NO_WHICH}(?:[\w'./-]+\s+){{0,5}}$")
_FIRST_OF = re.compile(rf"\W*(?:out\s+)?of\s+{_NO_WHICH}(?:[\w'./-]+\s+){{0,6}}$")
_OF_WHICH = re.compile(
    r"[^;:]{0,40},?\s*of\s+(?:which|that|this|these|those|them|it)\s+(?:[\w'./-]+\s+){0,5}$"
)
_MARK = re.compile(r"[^;.]{0,40}(?:\bwith|[:,(\u2014-]|\bor)\s*(?:or\s+)?|\s*")
_BEHIND = re.compile(rf"\s*(?:[\w']+\s*){{0,3}}[,(\u2014-]?\s*{words_of('same')}\s*(?:[\w']+\s+){{0,2}}$")
_VAGUE = ("share", "the share", "the total", "total", "spending", "parts", "the parts")
_TOTAL = ("the total", "total", "the sum", "the whole")
_SO = re.compile(r"\b(?:so|thus|hence|therefore|or|which|meaning|that)\b")
_AND = re.compile(r"^\s*,?\s*(?:and|while)\b")
_REST = re.compile(r"\b(?:other|others|rest|remaining|remainder|balance)\b")
_NAME = re.compile(r"\b[A-Z]")
_MORE_WORDS = 9  # words in which a share is joined to its part
_WHOLE = Fraction(100)
_TENTH = Fraction(1, 10)


def shares(case: Case) -> Iterator[Check]:
    """A check for each percentage of a stated sum, and for shares of one whole that together exceed it."""
    for statement in case.plain:
        for at, number in statement.each("percent"):
            check = _share(case, statement, at, number)
            if check is not None:
                yield check
        yield from _together(case, statement)


def _share(case: Case, statement: Statement, at: int, number: Number) -> Check | None:
    if kind_of(statement, at) == "rise":
        return None
    whole = _whole(statement, at)
    if whole is None:
        if number.change or number.loose or not _is_share(number):
            return None
        return _of_both(case, statement, at, number) or _alone(case, number)
    part = _part(statement, at, whole)
    before = told_before(statement) if part is None and not at else []
    if before:
        found = [_of_whole(case, number, each, whole) for each in before]
        return next((check for check in found if check.verdict != "does not follow"), found[-1])
    if part is None:
        missing = f"the text does not say which sum is {case.said(number)} of {case.said(whole)}"
        return case.check("share", Judgement("cannot be checked", missing, ()), number, (whole,))
    return _of_whole(case, number, part, whole)


def _of_whole(case: Case, number: Number, part: Number, whole: Number) -> Check:
    ends = case.in_unit(part, whole.unit)
    ratio = divided(ends, whole.ends) if ends else None
    if ratio is None:
        return case.check(
            "share", Judgement("cannot be checked", "no rate joins both sums", ()), number, (part, whole)
        )
    percent = multiplied(ratio, exactly(_WHOLE))
    value = (part.value if part.unit == whole.unit else middle(ends)) / whole.value if ends else ZERO
    result = Result(value * 100, percent, "%", number.quantum)
    words = f"{case.said(part)} ÷ {case.said(whole)} = {result.told}"
    trial = Trial(words, percent, result.shown, f"of {case.said(whole)}", value=result.value)
    return case.check("share", judged(number.shown, case.said(number), [trial], ""), number, (part, whole))


def _of_both(case: Case, statement: Statement, at: int, number: Number) -> Check | None:
    """ "Japan paid 12 billion and the United States 20 billion, so Japan bore 38 percent of the total"."""
    before = statement.numbers[:at]
    content = number.claim.content if number.claim else None
    if len(before) != 2 or not _sums(before) or len({each.unit for each in before}) != 1:
        return None
    if not isinstance(content, Percentage) or content.of not in _TOTAL or not _AND.search(statement.gaps[1]):
        return None
    whole = added(before[0].ends, before[1].ends)
    words = f"({case.said(before[0])} + {case.said(before[1])})"
    trials = []
    bearing = [part for part in before if _bears(part, statement.gaps[at])]
    for part in bearing if len(bearing) == 1 else before:
        ratio = divided(part.ends, whole)
        if ratio is not None:
            value = part.value / (before[0].value + before[1].value) * 100
            result = Result(value, multiplied(ratio, exactly(_WHOLE)), "%", number.quantum)
            told = f"{case.said(part)} ÷ {words} = {result.told}"
            trials.append(
                Trial(told, result.ends, result.shown, f"for {case.said(part)} of both", value=value)
            )
    found = judged(number.shown, case.said(number), trials, "")
    if len(bearing) != 1 and found.verdict == "follows":
        why = f"{found.why}, and the text does not say plainly whose share it is"
        found = replace(found, verdict="cannot be checked", why=why)
    if found.verdict == "does not follow" and not _SO.search(statement.gaps[at]):
        found = replace(found, verdict="cannot be checked", why=f"the total may be another; {found.why}")
    return case.check("share", found, number, before)


def _bears(part: Number, words: str) -> bool:
    """Whether the payer of a sum is named among some words, in small letters."""
    payers = part.amount.payers if part.amount else ()
    return any(payer.name.lower() in words for payer in payers)


def _is_share(number: Number) -> bool:
    return number.claim is not None and isinstance(number.claim.content, Percentage)


def _alone(case: Case, number: Number) -> Check:
    content = number.claim.content if number.claim else None
    of = content.of if isinstance(content, Percentage) else None
    missing = (
        f"the text gives no sum for {of}"
        if of and of not in _VAGUE and not any(sign in of for sign in "$€£¥₩")
        else ("the text does not say of which sum")
    )
    return case.check("share", Judgement("cannot be checked", missing, ()), number, ())


def _whole(statement: Statement, at: int) -> Number | None:
    """The sum a percentage is of: behind it, or before it where the sentence sets one sum against the other."""
    behind = statement.numbers[at + 1 : at + 3]
    apart = len(behind) == 2 and _sums(behind) and _EACH_OF.match(statement.gaps[at + 2])
    if apart and _MARK.fullmatch(statement.gaps[at + 1]):
        return behind[1]
    if behind and _sums(behind[:1]) and _OF.fullmatch(statement.gaps[at + 1]):
        return behind[0]
    before = statement.numbers[at - 1 : at] if at else ()
    first_of = bool(before) and _sums(before) and _FIRST_OF.match(statement.gaps[at - 1])
    if first_of and behind and _sums(behind[:1]) and _BEHIND.match(statement.gaps[at + 1]):
        return statement.numbers[at - 1]
    if at < 2 or not _sums(statement.numbers[at - 2 : at]):
        return None
    if _OF_WHICH.fullmatch(statement.gaps[at - 1]) and _joins(statement.gaps[at]):
        return statement.numbers[at - 2]  # "2 billion euros, of which 500 million, or 25 percent"
    if _EACH_OF.match(statement.gaps[at - 1]) and _ends_in_share(statement.gaps[at]):
        return statement.numbers[at - 1]
    if _FIRST_OF.match(statement.gaps[at - 2]) and _joins(statement.gaps[at]):
        return statement.numbers[at - 2]
    return None


def _sums(numbers: Sequence[Number]) -> bool:
    return all(number.kind == "money" for number in numbers)


def _part(statement: Statement, at: int, whole: Number) -> Number | None:
    """The sum that is said to be the share: joined to it from before, else beside the whole."""
    place = statement.numbers.index(whole)
    if place == at + 2:
        return statement.numbers[at + 1]
    before = statement.numbers[at - 1] if at else whole
    if before != whole and before.kind == "money":
        return before if _joins(statement.gaps[at]) else None
    behind = statement.numbers[at + 1 : at + 2]
    if before == whole and behind and _sums(behind) and _BEHIND.match(statement.gaps[at + 1]):
        return behind[0]
    if before == whole and at >= 2 and statement.numbers[at - 2].kind == "money":
        return statement.numbers[at - 2]
    if place + 1 < len(statement.numbers) and statement.numbers[place + 1].kind == "money":
        gap = statement.gaps[place + 1]
        if _BEHIND.match(gap) and not _TURN.search(gap):
            return statement.numbers[place + 1]
    return None


def _joins(gap: str) -> bool:
    """Whether the words between a sum and a percentage say that they are the same."""
    plain = gap.strip()
    if _TURN.search(plain) or len(plain.split()) > _MORE_WORDS:
        return False
    joined = re.search(rf"{words_of('same')}(?:\s+[\w']+){{0,2}}$", plain) is not None
    return joined or plain in ("(", ",", ":", "\u2014", "-", ", (") or plain.endswith((":", "\u2014", "("))


def _ends_in_share(gap: str) -> bool:
    """The same behind "5 of the 19 billion total": a few words and a mark."""
    return _joins(gap) or re.fullmatch(r"\s*(?:[\w'-]+\s?){0,4}\s*[,:(\u2014-]\s*", gap) is not None


def _together(case: Case, statement: Statement) -> Iterator[Check]:
    """Shares of one whole that different sides bear: together they are no more than the whole."""
    found = [
        (at, number, number.claim.content.of)
        for at, number in statement.each("percent")
        if number.claim is not None and isinstance(number.claim.content, Percentage) and not number.change
    ]
    if (
        len(found) < 2
        or len({of for _, _, of in found}) != 1
        or found[0][2] is None
        or _dated(case, statement)
    ):
        return
    turns = [_turn(case, statement, one[0], two[0]) for one, two in pairwise(found)]
    if not all(_REST.search(turn) or _NAME.search(turn) for turn in turns):
        return
    shared = _REST.search(turns[-1]) is not None or (len(found) == 2 and _one_deal(case))
    check = _added(case, [number for _, number, _ in found], found[0][2], shared=shared)
    if check is not None:
        yield check


def _added(case: Case, found: Sequence[Number], of: str, *, shared: bool) -> Check | None:
    """Shares of one whole, added: more than the whole cannot be, less leaves some to others.

    Whether the whole is one, as between the two sides of one deal or where one bears "the rest", is ``shared``: two
    hosts each bear a share of "the cost" of the guests they have.
    """
    total, exact = exactly(0), Fraction(0)
    for number in found:
        total, exact = added(total, number.ends), exact + number.value
    shown = Result(exact, exactly(exact), "%", _TENTH).shown
    trial = Trial(f"{' + '.join(map(case.said, found))} = {shown}", total, shown, "together")
    if total.low is not None and total.low > _WHOLE and not shared:
        why = f"the shares of {of} come to {shown}: they are not of one whole, or one of them is wrong"
        judgement = Judgement("cannot be checked", why, (trial,))
    elif total.low is not None and total.low > _WHOLE:
        judgement = Judgement(
            "does not follow", f"the shares of {of} come to {shown}, more than the whole", (trial,)
        )
    elif total.holds(_WHOLE):
        judgement = Judgement("follows", f"the shares of {of} come to {shown}, the whole", (trial,))
    else:
        return None
    return case.check("share", judgement, found[-1], found[:-1])


def _dated(case: Case, statement: Statement) -> bool:
    """Whether the sentence names times, so that its shares may be of different years."""
    return bool(case.times_in(statement.span))


def _one_deal(case: Case) -> bool:
    """Whether the text speaks of two parties, and these have a deal on record."""
    parties = {party.id for party in case.article.parties}
    return len(parties) == 2 and bool(agreements(sorted(parties), case.as_known))


def _turn(case: Case, statement: Statement, one: int, two: int) -> str:
    """The words between two shares behind the conjunction that turns to another side."""
    start, end = statement.numbers[one].span.end, statement.numbers[two].span.start
    turn = _OTHERS.search(case.article.source.text[start:end])
    return turn["who"] if turn else ""
