"""Rises, cuts, differences and multiples: a change set against the levels it leads from and to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from warikan.engine.interval import Interval, divided, exactly, middle, multiplied, subtracted
from warikan.ground.span import Span
from warikan.match.baseline_words import (
    Base,
    bases_named,
    every_base,
    of_number,
    phrase,
    years_beside,
    years_of,
)
from warikan.match.case import Case
from warikan.match.changes import Change, change_at, levels_for, pair, times_of
from warikan.match.checks import Check, CheckKind, Judgement, Trial, judged
from warikan.match.numbers import Number
from warikan.match.results import Result
from warikan.match.statement import Statement

_AGO = re.compile(r"\bago\b")
_LEAST, _MOST = Fraction(1, 20), Fraction(100)  # levels further apart than this are not of one thing


def rises(case: Case) -> Iterator[Check]:
    """A check for each percentage of change, each difference and each multiple."""
    for statement in case.plain:
        for at in range(len(statement.numbers)):
            told = phrase(statement, at, case.small)
            change = change_at(statement, at, told=told is not None and _names_time(case, told))
            if change is not None:
                check = _check(case, statement, change)
                if check is not None:
                    yield check


def _names_time(case: Case, words: Span) -> bool:
    return bool(case.times_in(words))


def _check(case: Case, statement: Statement, change: Change) -> Check | None:
    """The check of a change by whichever level makes it true, else by the likeliest."""
    found = [_by_level(case, statement, change, new) for new in levels_for(statement, change)]
    if not found:
        return _without_level(case, statement, change)
    return next((check for check in found if check.verdict == "follows"), found[0])


def _by_level(case: Case, statement: Statement, change: Change, new: Number) -> Check:
    number, base = statement.numbers[change.at], change.base
    told = phrase(statement, change.at, case.small) if base is None else None
    if base is not None:
        named = [replace(of_number(case, base, named=True), times=times_of(change))]
    else:
        named = [each for each in bases_named(case, told, new) if each.number != new] if told else []
    trials = [trial for each in named for trial in _trials(case, number, new, each, change)]
    if not any(trial.holds(number.shown) for trial in trials):
        others = _others(case, new, named, likely=base is None and told is None)
        trials += [trial for each in others for trial in _trials(case, number, new, each, change)]
        ago = told is not None and _AGO.search(told.of(case.small)) is not None  # "what it paid a decade ago"
        if (ago and not named) or not _spoken_for(case, new, named, trials, number.shown):
            trials = []
    found = judged(number.shown, case.said(number), trials, _missing(named))
    return case.check(change.kind, found, number, [part for part in (new, base) if part is not None])


def _without_level(case: Case, statement: Statement, change: Change) -> Check | None:
    """A change without a level of its own: told of the pair of levels in a sentence beside it, else not checked."""
    number = statement.numbers[change.at]
    beside = _pair_beside(case, statement) if change.kind == "difference" and not change.base else None
    if beside is not None and number.amount is not None and number.amount.purpose is None:
        old, new = beside
        base = replace(of_number(case, old, likely=True))
        trials = list(_trials(case, number, new, base, change))
        return case.check(change.kind, judged(number.shown, case.said(number), trials, ""), number, beside)
    if change.base is None and change.kind != "rise":
        return None  # "doubled", "a further 5 million": no figure of its own stands beside it
    missing = "the text does not say from which figure it leads to which"
    return case.check(change.kind, Judgement("cannot be checked", missing, ()), number, ())


def _pair_beside(case: Case, statement: Statement) -> tuple[Number, Number] | None:
    """The two levels of the sentence before or behind, where just one of both tells a change from one to another."""
    plain = case.plain
    at = bisect_left(plain, statement.span, key=lambda other: other.span)
    found = [two for other in (*plain[max(0, at - 1) : at], *plain[at + 1 : at + 2]) if (two := pair(other))]
    return found[0] if len(found) == 1 else None


def _missing(bases: list[Base]) -> str:
    if any(each.named for each in bases):
        return "the level it is reckoned from is named but not held"
    return "the text does not say from which figure, and none at hand makes it so"


def _spoken_for(case: Case, new: Number, bases: list[Base], trials: list[Trial], stated: Interval) -> bool:
    """Whether bases that stand on record alone may speak against a figure: only where it is of the same series.

    It is where the level reached is itself on record, or where another base makes the figure true.
    """
    if any(each.named and each.number is not None for each in bases) or not any(each.named for each in bases):
        return True
    on_record = any(known.unit == new.unit and known.ends.meets(new.ends) for known in case.known)
    return on_record or any(trial.holds(stated) for trial in trials)


def _others(case: Case, new: Number, named: list[Base], *, likely: bool) -> Iterator[Base]:
    """Every base that the words do not name; none of them is likely where they name another."""
    called = {each.words for each in named}
    for each in every_base(case, new.unit, new):
        if each.words not in called:
            called.add(each.words)
            yield each if likely else replace(each, likely=False)


def _trials(case: Case, number: Number, new: Number, base: Base, change: Change) -> Iterator[Trial]:
    """A change reckoned from one base; a base for one year also as many times over as the new sum has years.

    A fall where the words tell a rise, and the other way round, is contrary to them. Of the many bases that
    nobody means only those are told that make the figure true.
    """
    kind = change.kind
    same = base.unit == new.unit
    carried = base.ends if same else case.across(base.ends, base.unit, new.unit)
    if carried is None or carried.low is None or carried.low <= 0:
        return
    years = years_of(new) or years_beside(case, new)
    for count in [1, years] if years and years > 1 and base.years == 1 else [1]:
        over = count * base.times
        ends = carried if over == 1 else multiplied(carried, exactly(over))
        value = base.value * over if same else middle(ends)
        result = _change(case, number, new, kind, Result(value, ends, new.unit, new.quantum))
        if result is None:
            continue
        contrary = kind != "multiple" and change.up is not None and change.up == (new.value < value)
        if base.named or base.likely or (not contrary and result.ends.meets(number.shown)):
            words = base.words if over == 1 else f"{base.words} times {over}"
            reckoned = _reckoned(case.said(new), words.removeprefix("from "), kind, fell=new.value < value)
            arithmetic = f"{reckoned} = {_own(number, new, kind, value)}{result.told}"
            yield Trial(
                arithmetic,
                result.ends,
                f"a {'fall' if change.up else 'rise'} of {result.shown}" if contrary else result.shown,
                words,
                base.named,
                base.likely,
                base.used,
                base.usual,
                result.value,
                contrary,
            )


def _reckoned(new: str, base: str, kind: CheckKind, *, fell: bool) -> str:
    """The arithmetic of a change in figures, such that what it comes to is not below nothing."""
    match kind:
        case "rise":
            return f"1 − {new} ÷ {base}" if fell else f"{new} ÷ {base} − 1"
        case "difference":
            return f"{base} − {new}" if fell else f"{new} − {base}"
        case _:
            return f"{new} ÷ {base}"


def _own(number: Number, new: Number, kind: CheckKind, base: Fraction) -> str:
    """A difference in its own currency, before it is carried into that of the text."""
    if kind != "difference" or number.unit == new.unit:
        return ""
    change = abs(new.value - base)
    return f"{Result(change, exactly(change), new.unit, new.quantum).shown} = "


def _change(case: Case, number: Number, new: Number, kind: CheckKind, base: Result) -> Result | None:
    """What a change comes to, ``None`` where both levels cannot be of one thing."""
    ratio = divided(new.ends, base.ends)
    if ratio is None or (ratio.high is not None and ratio.high < _LEAST) or (ratio.low or 0) > _MOST:
        return None
    if kind == "multiple":
        return Result(new.value / base.value, ratio, "times", number.quantum / 10)
    if kind == "rise":
        percent = multiplied(subtracted(ratio, exactly(1)), exactly(100))
        change = (new.value / base.value - 1) * 100
        return Result(abs(change), _size(percent, fell=change < 0), "%", number.quantum)
    change, ends = (
        abs(new.value - base.value),
        _size(subtracted(new.ends, base.ends), fell=new.value < base.value),
    )
    if number.unit == new.unit:
        return Result(change, ends, new.unit, min(new.quantum, number.quantum))
    across = case.across(ends, new.unit, number.unit)
    return None if across is None else Result(middle(across), across, number.unit, number.quantum / 10)


def _size(change: Interval, *, fell: bool) -> Interval:
    """How large a change is, whichever way it goes."""
    return multiplied(change, exactly(-1)) if fell else change
