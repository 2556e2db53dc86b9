"""Changes: which number of a sentence is a rise, cut, difference or multiple, and which levels it leads from and to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from warikan.match.checks import CheckKind
from warikan.match.numbers import Number, changes, ways
from warikan.match.relation_words import words_of
from warikan.match.statement import Statement

_LEVEL = re.compile(r"\b(?:from|to|at)\s*$")  # "to 35 percent" is a level, not a change
_BOUND = re.compile(r"\b(?:more|less|higher|lower|fewer)\s+than\s*$")  # before a number: a bound, no change
_NEAR = 4  # words before a change that tell which way it goes
_IN = re.compile(
    r"\s*(?:[a-z]+\s+)?in\s+(?:the\s+|its\s+|their\s+)?(?P<of>[a-z'-]+(?:\s+[a-z'-]+){0,3}?)"
    r"\s*(?:[,.;)]|\b(?:and|or|to|from|for|under|over|by|while|but|is|was|are|were|has|had|will|would|that|which)\b|$)"
)
_SAME_THING = frozenset(
    "payment payments contribution contributions sum total amount figure bill burden fee share support spending cost "
    "costs year years term period all deal pact agreement".split()
)
_TURN = re.compile(r";|\b(?:while|whereas)\b")
_SINCE = re.compile(r"\b(?:since|after|following|despite)\s+(?:an?|the|its)\s*$")
_THAN = re.compile(r"\b(?:than|above|below|exceeding|over)\s+(?:the\s+)?$")
_COMPARES = re.compile(
    r"[^.;]{0,40}\b(?:is|was|are|were|remains?|be)\s+(?:\w+\s+)?(?:smaller|larger|bigger|greater|less|more|lower|higher)\s+than\b"
)
_LEVELS = 6  # levels before a change, the nearest first, any of which may be meant
_SPREAD = 6  # words between a multiple and what it is a multiple of


@dataclass(frozen=True, slots=True)
class Change:
    """A change: the levels from which and to which it leads, as far as its sentence has them.

    ``times`` is how many times over the base is taken ("more than five times the 200 million"); ``up`` says whether
    the words tell a rise or a cut, ``None`` where they tell both or neither; ``own`` that they tell whose change it is
    ("a 7.4 percent rise in the defense budget"), so that levels not joined to it may be of another thing.
    """

    kind: CheckKind
    at: int
    base: Number | None
    new: Number | None
    times: Number | None = None
    up: bool | None = None
    own: bool = False


def change_at(statement: Statement, at: int, *, told: bool) -> Change | None:
    """The change that a number is, ``None`` where it is none; ``told`` says that words behind name its base."""
    kind = kind_of(statement, at)
    if kind is None:
        return None
    base, times = _behind(statement, at)
    new = (
        _delta_before(statement, at) if _is_of_change(statement, at, kind) else _reached(statement, at, base)
    )
    own = _has_subject(statement, at)
    if base is None and not told and not own:
        base = _before(statement, at)
    if base is None and new is not None and kind == "difference" and _apart().search(statement.gaps[at]):
        base = _earlier_level(statement, statement.numbers.index(new))
    if new is not None and base is not None and new.span == base.span:
        new = None
    if new is not None and base is not None and new.unit != base.unit:
        new = base = None  # levels in two currencies are not told as one change
    up = None if kind == "multiple" else _is_up(statement, at)
    return Change(kind, at, base, new, times, up, own=own)


def _is_of_change(statement: Statement, at: int, kind: CheckKind) -> bool:
    """ "An increase 2.1 times the 55 billion of the year before": it is the change that is so many times larger."""
    return kind == "multiple" and bool(ways(" ".join(statement.gaps[at].split()[-1:])))


def _delta_before(statement: Statement, at: int) -> Number | None:
    """The nearest change before a number."""
    places = (
        n for n in range(at - 1, -1, -1) if statement.role(n) == "delta" and is_level(statement.numbers[n])
    )
    return next((statement.numbers[n] for n in places), None)


def _has_subject(statement: Statement, at: int) -> bool:
    """Whether "in the defense budget" or the like stands right behind a change; "in the payment" says nothing new."""
    if _SINCE.search(statement.gaps[at]):
        return True  # "the biggest rise since a 25.7 percent increase in 2002"
    found = _IN.match(statement.gaps[at + 1])
    return found is not None and found["of"] not in _SAME_THING


def _is_up(statement: Statement, at: int) -> bool | None:
    """Whether the words of change beside a number are all of one way; those further off may be of another thing."""
    lead, tail = _BOUND.sub("", statement.gaps[at]), statement.gaps[at + 1]
    told = ways(" ".join((*lead.split()[-_NEAR:], *tail.split()[:2])))
    return told == {"up"} if len(told) == 1 else None


def kind_of(statement: Statement, at: int) -> CheckKind | None:
    """Which kind of change a number is; a multiple that only tells a base is none."""
    number = statement.numbers[at]
    if number.kind == "percent" and _LEVEL.search(statement.gaps[at]):
        return None
    if (
        number.kind == "percent"
        and at
        and statement.numbers[at - 1].kind == "percent"
        and _THAN.search(statement.gaps[at])
    ):
        return None  # "13.9 percent, more than the 8.2 percent of 2019": one change beside another
    told = number.change or _restates(statement, at) or _between(statement, at) or _by(statement, at)
    told = told or _behind_both(statement, at)
    if number.kind == "percent" and not _of_sum(statement, at) and told:
        return "rise"
    if number.kind == "multiple" and statement.role(at) != "base":
        return "multiple"
    if is_level(number) and statement.role(at) == "delta":
        return "difference"
    return None


def is_level(number: Number) -> bool:
    """Whether a number can be a level: a sum or a head count."""
    return number.kind in ("money", "heads")


def levels_for(statement: Statement, change: Change) -> list[Number]:
    """The levels to which a change may lead, the likeliest first: its own, then every other one before it."""
    if change.own and change.base is None:
        return []
    if change.new is None:
        return _likeliest_first(told_before(statement), change.base)
    earlier = [
        number
        for at, number in enumerate(statement.numbers[: change.at])
        if is_level(number) and statement.role(at) not in ("base", "delta") and number.unit == change.new.unit
    ][::-1]
    if change.new not in earlier:  # it stands behind, as what the change leads to
        return [change.new]
    return _likeliest_first([number for number in earlier if number != change.base][:_LEVELS], change.base)


def _likeliest_first(levels: list[Number], base: Number | None) -> list[Number]:
    """A yearly sum is set against a yearly one, a whole against a whole; else the nearest comes first."""
    if base is None:
        return levels
    return sorted(levels, key=lambda number: number.per_year != base.per_year)


def told_before(statement: Statement) -> list[Number]:
    """The levels of the sentence before, the nearest first, where a sentence begins with a word for one of them."""
    if not statement.looks_back or statement.before is None:
        return []
    before = statement.before
    found = [number for at, number in before.each("money") if before.role(at) not in ("base", "delta")]
    return found[::-1]


def pair(statement: Statement) -> tuple[Number, Number] | None:
    """The two levels between which a sentence tells a change, ``None`` unless it has exactly one such pair."""
    bases = [number for at, number in statement.each("money") if statement.role(at) == "base"]
    levels = [number for at, number in statement.each("money") if statement.role(at) == "level"]
    return (bases[0], levels[0]) if len(bases) == len(levels) == 1 else None


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"{words_of('apart')}\s*$")


def _between(statement: Statement, at: int) -> bool:
    """Whether a percentage stands between a word of change and the two levels it leads from and to."""
    levels = [place for place, _ in statement.each("money", "heads") if place > at]
    if len(levels) < 2 or not changes(" ".join(statement.gaps[: at + 1])):
        return False
    return {statement.role(place) for place in levels[:2]} == {"base", "level"}


def _restates(statement: Statement, at: int) -> bool:
    """ "A cut of 15.5 billion yen (7.5 percent)": the percentage is the change again."""
    return at > 0 and statement.role(at - 1) == "delta" and statement.gaps[at].strip(" ,(") in ("", "or")


def _behind_both(statement: Statement, at: int) -> bool:
    """ "Rises to 1.1 trillion won from 1.0 trillion won, or 13.9 percent": the change again, behind both levels."""
    if at < 2 or statement.gaps[at].strip(" ,(") not in ("", "or"):
        return False
    both = {statement.role(at - 1), statement.role(at - 2)} == {"base", "level"}
    return both and changes(" ".join(statement.gaps[: at - 1]))


def _by(statement: Statement, at: int) -> bool:
    """ "Exceeds the 980 billion by 7.7 percent"."""
    bases = (statement.role(place) == "base" for place, _ in statement.each("money", "heads"))
    return statement.role(at) == "delta" and any(bases)


def _of_sum(statement: Statement, at: int) -> bool:
    """Whether a percentage is said to be of a sum that follows: a share, whatever it is a share of."""
    following = statement.numbers[at + 1 : at + 2]
    return (
        bool(following) and following[0].kind == "money" and statement.gaps[at + 1].lstrip().startswith("of ")
    )


def _behind(statement: Statement, at: int) -> tuple[Number | None, Number | None]:
    """The level behind a change that is so introduced, with how many times over it is taken."""
    for after in range(at + 1, len(statement.numbers)):
        number = statement.numbers[after]
        if ";" in statement.gaps[after] or _COMPARES.match(statement.gaps[after]):
            break  # "the rise is smaller than the 300 billion that was asked"
        if is_level(number) and (statement.role(after) == "base" or _multiplied(statement, at, after)):
            return number, None
        if (
            number.kind == "multiple"
            and statement.role(after) == "base"
            and _multiplied(statement, after, after + 1)
        ):
            return statement.numbers[after + 1], number
        change = kind_of(statement, after) is not None
        another = is_level(number) and statement.role(after) in ("plain", "whole")
        if (change or another) and not _same_change(statement, at, after):
            break
    return None, None


def _same_change(statement: Statement, at: int, after: int) -> bool:
    """ "Up 5.8 percent, or 50.5 billion won, from …": both tell one change."""
    return after == at + 1 and statement.gaps[after].strip(" ,(") in ("or", "", "that is", "i.e.")


def _multiplied(statement: Statement, at: int, after: int) -> bool:
    """ "Five times the 924 million": what is multiplied stands right behind."""
    if after >= len(statement.numbers) or after != at + 1 or statement.numbers[at].kind != "multiple":
        return False
    words = statement.gaps[after].split()
    return (
        is_level(statement.numbers[after])
        and len(words) <= _SPREAD
        and not {"to", "and", "or"}.intersection(words)
    )


def _before(statement: Statement, at: int) -> Number | None:
    for earlier in range(at - 1, -1, -1):
        if _TURN.search(statement.gaps[earlier + 1]):
            break  # "…, up from 103 billion, while utilities fall 43 percent"
        if is_level(statement.numbers[earlier]) and statement.role(earlier) == "base":
            return statement.numbers[earlier]
    return None


def _reached(statement: Statement, at: int, base: Number | None) -> Number | None:
    """The level to which a change leads: behind "to" after it, else the nearest level before it."""
    unit = base.unit if base else None
    for after in range(at + 1, len(statement.numbers)):
        if ";" in statement.gaps[after] or (
            kind_of(statement, after) and not _same_change(statement, at, after)
        ):
            break
        lead = f" {statement.gaps[after]}"
        # "960 billion won, equivalent to $924 million"
        same_unit = unit in (None, statement.numbers[after].unit)
        if (
            same_unit
            and statement.role(after) == "level"
            and is_level(statement.numbers[after])
            and " to " in lead
        ):
            return statement.numbers[after]
    return _product(statement, at) or _earlier_level(statement, at)


def _product(statement: Statement, at: int) -> Number | None:
    """ "Five times the 200 million would be 1 billion": what a multiple comes to."""
    after = at + 2
    if statement.numbers[at].kind != "multiple" or after >= len(statement.numbers):
        return None
    if is_level(statement.numbers[after]) and re.search(rf"{words_of('same')}\s*$", statement.gaps[after]):
        return statement.numbers[after]
    return None


def _earlier_level(statement: Statement, at: int) -> Number | None:
    for earlier in range(at - 1, -1, -1):
        if _TURN.search(statement.gaps[earlier + 1]):
            return None
        if is_level(statement.numbers[earlier]) and statement.role(earlier) not in ("base", "delta"):
            return statement.numbers[earlier]
    return None


def times_of(change: Change) -> Fraction:
    """How many times over the base is taken."""
    return change.times.value if change.times else Fraction(1)
