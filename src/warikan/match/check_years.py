"""Years: yearly sums and averages set against totals of several years, and sums by the head against head counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from warikan.engine.interval import divided, exactly, multiplied
from warikan.match.baseline_words import years_of
from warikan.match.case import Case
from warikan.match.checks import Check, Judgement, Trial, judged
from warikan.match.numbers import Number
from warikan.match.relation_words import has, words_of
from warikan.match.results import Result
from warikan.match.statement import Statement, has_total

_AGO = re.compile(r"\s*(?:ago|earlier|before|later|after|old|in\s+a\s+row)\b")
_OTHER_RATE = re.compile(r"\s*(?:a|per|each|every)\s+(?!year\b)\w+\b|\s*(?:monthly|daily|weekly)\b")
_THAT = re.compile(
    rf"\b(?:that|this|it|which)\s+(?:would\s+|will\s+)?{words_of('same')}\s*$|{words_of('total')}\s*$"
)
_THE_AVERAGE = re.compile(r"\W*the\s+(?:yearly|annual)?\s*average\b")
_AND = re.compile(r"\b(?:and|while|whereas|but|compared|up\s+from|down\s+from|against|than)\b|;")


def years(case: Case) -> Iterator[Check]:
    """A check for each yearly sum that is said to be the average or the part of a total, and the other way round."""
    for statement in case.statements:
        yield from _yearly(case, statement)
        yield from _told_before(case, statement)
        yield from _heads(case, statement)


def _yearly(case: Case, statement: Statement) -> Iterator[Check]:
    """A total over years and a yearly sum in one sentence, joined by words such as "or", "average" and "in total"."""
    for at, number in statement.each("money"):
        if not number.per_year or number.change:
            continue
        for other, total in statement.each("money"):
            count = _count(case, statement, other, total)
            if total.per_year or total.unit != number.unit or total.change or count is None:
                continue
            if _joined(statement, min(at, other), max(at, other)):
                yield _divided(case, number, total, count, later=at > other)
                break
        else:
            yield from _average(case, statement, at, number)


def _told_before(case: Case, statement: Statement) -> Iterator[Check]:
    """ "It pays 200 million a year. Over five years that makes 1 billion"."""
    before = statement.before
    yearly = [number for _, number in before.each("money") if number.per_year] if before else []
    if len(yearly) != 1 or any(number.per_year for number in statement.numbers):
        return
    for at, total in statement.each("money"):
        count = _count(case, statement, at, total)
        if count is not None and total.unit == yearly[0].unit and _THAT.search(statement.gaps[at]):
            yield _divided(case, yearly[0], total, count, later=False)


def _joined(statement: Statement, first: int, last: int) -> bool:
    """Whether the words between and right behind say that both are one sum in two ways."""
    between = " ".join(statement.gaps[first + 1 : last + 1])
    behind = statement.gaps[last + 1][:24]
    if any(number.kind == "money" for number in statement.numbers[first + 1 : last]) or _AND.search(between):
        return False
    same = re.search(rf"{words_of('same')}\s*(?:[\w']+\s+){{0,3}}$", between)
    return bool(same or has("total").search(between) or has("average").search(between) or _sums(behind))


def _sums(behind: str) -> bool:
    return has("total").match(behind.strip()) is not None or behind.strip().startswith("on average")


def _count(case: Case, statement: Statement, at: int, total: Number) -> int | None:
    """For how many years a sum is: a length beside it, its own days, or those of a sentence that calls it a total."""
    if _OTHER_RATE.match(statement.gaps[at + 1]) or statement.role(at) in ("base", "delta"):
        return None
    called = has_total().search(statement.gaps[at]) or _sums(statement.gaps[at + 1][:24])
    lengths = [place for place, _ in statement.each("years") if not _AGO.match(statement.gaps[place + 1])]
    alone = len(lengths) == 1 and len(list(statement.each("money"))) == 2
    beside = [place for place in lengths if abs(place - at) == 1 or called or alone]
    if beside:
        near = min(beside, key=lambda place: abs(statement.numbers[place].span.start - total.span.start))
        return int(statement.numbers[near].value)
    own = years_of(total)
    if own is not None and own > 1:
        return own
    return _spoken_of(case, statement) if called else None


def _spoken_of(case: Case, statement: Statement) -> int | None:
    """How many years the one stretch of several years has that the sentence names."""
    spans = [days for days in case.times_in(statement.span) if days.length > 400]
    if len(spans) != 1 or spans[0].open_start or spans[0].open_end:
        return None
    count = round(Fraction(spans[0].length * 4, 1461))
    return count if count > 1 else None


def _divided(case: Case, yearly: Number, total: Number, count: int, *, later: bool) -> Check:
    """Whichever of both stands later is judged by the other."""
    if later:
        each = divided(total.ends, exactly(count))
        assert each is not None  # noqa: S101 - a count is above nought
        result = Result(total.value / count, each, total.unit, yearly.quantum / 10)
        words = f"{case.said(total)} ÷ {count} years = {result.told}"
        trial = Trial(words, each, result.shown, f"over {count} years", value=result.value)
        return case.check(
            "total over years", judged(yearly.shown, case.said(yearly), [trial], ""), yearly, (total,)
        )
    whole = multiplied(yearly.ends, exactly(count))
    result = Result(yearly.value * count, whole, yearly.unit, min(yearly.quantum, total.quantum))
    words = f"{case.said(yearly)} × {count} years = {result.told}"
    trial = Trial(words, whole, result.shown, f"over {count} years", value=result.value)
    return case.check(
        "total over years", judged(total.shown, case.said(total), [trial], ""), total, (yearly,)
    )


def _average(case: Case, statement: Statement, at: int, number: Number) -> Iterator[Check]:
    """An average whose total stands in another sentence: right where one of the totals makes it so."""
    if not has("average").search(statement.gaps[at]):
        return
    trials = []
    totals = {other: years_of(other) or 1 for other in case.sums(number.unit, number) if not other.per_year}
    before = _totals_before(case, statement, number.unit)
    totals = {other: count for other, count in (totals | before).items() if count > 1}
    for other, count in totals.items():
        meant = other in before and (
            statement.looks_back or _THE_AVERAGE.match(statement.gaps[0]) is not None
        )
        each = divided(other.ends, exactly(count))
        if each is not None:
            result = Result(other.value / count, each, number.unit, number.quantum / 10)
            words = f"{case.said(other)} ÷ {count} years = {result.told}"
            trials.append(
                Trial(
                    words,
                    each,
                    result.shown,
                    f"of {case.said(other)}",
                    named=False,
                    likely=meant,
                    value=result.value,
                )
            )
    missing = "the text does not say of which total it is the average"
    yield case.check("total over years", judged(number.shown, case.said(number), trials, missing), number, ())


def _totals_before(case: Case, statement: Statement, unit: str) -> dict[Number, int]:
    """The sums for several years of the sentence before, each with how many."""
    before = statement.before
    if before is None:
        return {}
    found = ((number, _count(case, before, at, number)) for at, number in before.each("money"))
    return {number: count for number, count in found if count and not number.per_year and number.unit == unit}


@cache
def _by_head() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:a\s+year\s+)?(?:per|a|an|for\s+each|for\s+every|each)\s+(?:[\w.]+\s+){{0,2}}?{words_of('each')}"
    )


def _heads(case: Case, statement: Statement) -> Iterator[Check]:
    """A sum by the head set against a total and a head count of the same sentence, or of the one before."""
    for at, number in statement.each("money"):
        if not _by_head().match(statement.gaps[at + 1]):
            continue
        around = [*(statement.before.numbers if statement.before else ()), *statement.numbers]
        counts = [each for each in around if each.kind == "heads"]
        totals = [
            each
            for each in around
            if each.kind == "money"
            and each.span != number.span
            and each.unit == number.unit
            and not each.change
        ]
        if len(counts) != 1 or len(totals) != 1:
            missing = "the text does not say which total is shared among how many"
            yield case.check("by the head", Judgement("cannot be checked", missing, ()), number, counts)
            continue
        count, total = counts[0], totals[0]
        each = divided(total.ends, count.ends)
        if each is not None:
            result = Result(total.value / count.value, each, number.unit, number.quantum / 10)
            words = f"{case.said(total)} ÷ {case.said(count)} = {result.told}"
            trial = Trial(words, each, result.shown, f"for {case.said(count)}", value=result.value)
            judgement = judged(number.shown, case.said(number), [trial], "")
            yield case.check("by the head", judgement, number, (total, count))
