"""Rises, cuts, differences and multiples: a change set against the levels it leads from and to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from warikan.engine.interval import Interval, divided, exactly, middle, multiplied, subtracted
from warikan.match.baseline_words import Base, bases_named, every_base, of_number, phrase, years_of
from warikan.match.case import Case
from warikan.match.checks import Check, CheckKind, Judgement, Trial, judged
from warikan.match.numbers import Number, changes
from warikan.match.results import Result
from warikan.match.statement import Statement

_LEAST, _MOST = Fraction(1, 20), Fraction(100)  # levels further apart than this are not of one thing


def rises(case: Case) -> Iterator[Check]:
    """A check for each percentage of change, each difference and each multiple."""
    for statement in case.plain:
        for at, number in enumerate(statement.numbers):
            kind = _kind(statement, at)
            if kind is not None:
                check = _check(case, statement, at, number, kind)
                if check is not None:
                    yield check


def _kind(statement: Statement, at: int) -> CheckKind | None:
    number = statement.numbers[at]
    if number.kind == "percent" and not _of_sum(statement, at) and (number.change or _between(statement, at)):
        return "rise"
    if number.kind == "multiple":
        return "multiple"
    if number.kind in ("money", "heads") and statement.role(at) == "delta":
        return "difference"
    return None


def _between(statement: Statement, at: int) -> bool:
    """Whether a percentage stands between a word of change and the two levels it leads from and to."""
    levels = [place for place, _ in statement.each("money", "heads") if place > at]
    if len(levels) < 2 or not changes(" ".join(statement.gaps[: at + 1])):
        return False
    return {statement.role(place) for place in levels[:2]} == {"base", "level"}


def _of_sum(statement: Statement, at: int) -> bool:
    """Whether a percentage is said to be of a sum that follows: a share, whatever it is a share of."""
    following = statement.numbers[at + 1 : at + 2]
    return (
        bool(following) and following[0].kind == "money" and statement.gaps[at + 1].lstrip().startswith("of ")
    )


def _check(case: Case, statement: Statement, at: int, number: Number, kind: CheckKind) -> Check | None:
    base, new = _base(statement, at), _new(statement, at)
    if new is None and statement.looks_back and statement.before is not None and not at:
        new = _last_level(statement.before)
    if new is not None and base is not None and new.span == base.span:
        new = None
    if new is None:
        if base is None and kind != "rise":
            return None  # "doubled", "a further 5 million": no figure of its own stands beside it
        missing = "the text does not say from which figure it leads to which"
        return case.check(kind, Judgement("cannot be checked", missing, ()), number, ())
    if base is not None:
        bases = [of_number(case, base, named=True), *_others(case, new, base)]
    else:
        bases = _unstated(case, statement, at, new)
    trials = [trial for each in bases for trial in _trials(case, number, new, each, kind)]
    if not _spoken_for(case, new, bases, trials, number.shown):
        trials = []
    found = judged(number.shown, case.said(number), trials, _missing(bases))
    return case.check(kind, found, number, [part for part in (new, base) if part is not None])


def _missing(bases: list[Base]) -> str:
    named = any(each.named for each in bases)
    return (
        "the level it is reckoned from is named but not held"
        if named
        else "the text does not say from which figure, and none at hand makes it so"
    )


def _base(statement: Statement, at: int) -> Number | None:
    """The level from which a change is reckoned: the nearest behind that is so introduced, else the nearest before."""
    for after in range(at + 1, len(statement.numbers)):
        number = statement.numbers[after]
        if _is_level(number) and (statement.role(after) == "base" or _follows_multiple(statement, at, after)):
            return number
        if _is_change(statement, after) or ";" in statement.gaps[after]:
            break
    for earlier in range(at - 1, -1, -1):
        if ";" in statement.gaps[earlier + 1]:
            break
        if _is_level(statement.numbers[earlier]) and statement.role(earlier) == "base":
            return statement.numbers[earlier]
    return None


def _follows_multiple(statement: Statement, at: int, after: int) -> bool:
    """ "Five times the 924 million": what is multiplied stands right behind."""
    words = statement.gaps[after].split()
    return (
        statement.numbers[at].kind == "multiple"
        and after == at + 1
        and len(words) <= 6
        and not {"to", "and", "or"}.intersection(words)
    )


def _new(statement: Statement, at: int) -> Number | None:
    """The level to which a change leads: behind "to" after it, else the nearest level before it."""
    for after in range(at + 1, len(statement.numbers)):
        if _is_change(statement, after) or ";" in statement.gaps[after]:
            break
        lead = f" {statement.gaps[after]}"
        if _is_level(statement.numbers[after]) and statement.role(after) == "level" and " to " in lead:
            return statement.numbers[after]
    for earlier in range(at - 1, -1, -1):
        if ";" in statement.gaps[earlier + 1]:
            return None
        if _is_level(statement.numbers[earlier]) and statement.role(earlier) not in ("base", "delta"):
            return statement.numbers[earlier]
    return None


def _last_level(statement: Statement) -> Number | None:
    found = [number for at, number in statement.each("money") if statement.role(at) not in ("base", "delta")]
    return found[-1] if found else None


def _is_level(number: Number) -> bool:
    return number.kind in ("money", "heads")


def _is_change(statement: Statement, at: int) -> bool:
    return _kind(statement, at) is not None


def _unstated(case: Case, statement: Statement, at: int, new: Number) -> list[Base]:
    """The bases where no sum of the sentence is one: those that its words name, then every other."""
    words = phrase(statement, at, case.small)
    named = [each for each in bases_named(case, words, case.small) if each.number != new] if words else []
    called = {each.words for each in named}
    others = [each for each in every_base(case, new.unit, new) if each.words not in called]
    if words is not None:  # another base is named, so none is likely
        others = [replace(each, likely=False) for each in others]
    return [*named, *others]


def _spoken_for(case: Case, new: Number, bases: list[Base], trials: list[Trial], stated: Interval) -> bool:
    """Whether bases that stand on record alone may speak against a figure: only where it is of the same series.

    It is where the level reached is itself on record, or where another base makes the figure true.
    """
    if any(each.named and each.number is not None for each in bases) or not any(each.named for each in bases):
        return True
    on_record = any(known.unit == new.unit and known.ends.meets(new.ends) for known in case.known)
    return on_record or any(trial.comes_to.meets(stated) for trial in trials)


def _others(case: Case, new: Number, base: Number) -> Iterator[Base]:
    return (
        each
        for each in every_base(case, new.unit, new)
        if each.number is None or each.number.span != base.span
    )


def _trials(case: Case, number: Number, new: Number, base: Base, kind: CheckKind) -> Iterator[Trial]:
    """A change reckoned from one base; a base for one year also as many times over as the new sum has years."""
    same = base.unit == new.unit
    carried = base.ends if same else case.across(base.ends, base.unit, new.unit)
    if carried is None or carried.low is None or carried.low <= 0:
        return
    years = years_of(new)
    for count in [1, years] if years and years > 1 and base.years == 1 else [1]:
        ends = multiplied(carried, exactly(count))
        value = base.value * count if same else middle(ends)
        words = base.words if count == 1 else f"{base.words} times {count}"
        result = _change(case, number, new, kind, Result(value, ends, new.unit, new.quantum))
        if result is not None:
            mark = {"difference": "−", "multiple": "÷", "rise": "÷"}[kind]
            less = " − 1" if kind == "rise" else ""
            own = _own(number, new, kind, value)
            arithmetic = f"{case.said(new)} {mark} {words.removeprefix('from ')}{less} = {own}{result.told}"
            yield Trial(arithmetic, result.ends, result.shown, words, base.named, base.likely, base.used)


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
        return Result(abs(change), _size(percent), "%", number.quantum)
    change, ends = abs(new.value - base.value), _size(subtracted(new.ends, base.ends))
    if number.unit == new.unit:
        return Result(change, ends, new.unit, min(new.quantum, number.quantum))
    across = case.across(ends, new.unit, number.unit)
    return None if across is None else Result(middle(across), across, number.unit, number.quantum / 10)


def _size(change: Interval) -> Interval:
    """How large a change is, whichever way it goes."""
    if change.high is not None and change.high < 0:
        return multiplied(change, exactly(-1))
    return change
