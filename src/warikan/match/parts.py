"""Parts: which numbers of a statement are the parts of a total, and which are only told beside one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from warikan.ground.span import Span
from warikan.match.case import Case
from warikan.match.numbers import Number, changes
from warikan.match.statement import Statement, has_total

STOP = re.compile(r";|\b(?:compared|versus|against|up\s+from|down\s+from|while|whereas|but|than)\b")
_SET_AGAINST = re.compile(rf"{STOP.pattern}|\bfrom\b")
_JOINED = re.compile(r",|\b(?:and|plus)\b")
_ON_TOP = r"\b(?:on\s+top\s+of|in\s+addition\s+to|besides|apart\s+from|as\s+well\s+as)\b"
_SUBJECT = (  # "and the United States pays": no item of the list
    r"\b(?:and|but|while|whereas)\s+(?:[\w'.-]+\s+){1,6}?(?:will|would|has|had|have|pays?|paid|gives?|gave|spends?|spent|bears?"
    r"|offered|asked|wants?|contributes?|contributed|provides?|provided|adds?)\b"
)
_TURN = re.compile(rf";|\b(?:while|whereas|but)\b|{_ON_TOP}|{_SUBJECT}")
# Behind a colon semicolons part the items of the list, so they end nothing.
_AFTER_COLON = re.compile(rf"\b(?:while|whereas|but)\b|{_ON_TOP}|{_SUBJECT}")
_NESTED = re.compile(r"\b(?:of\s+(?:which|that|this|these|them|whom)|including|includes?|among\s+them)\b")
_EARLIER = re.compile(
    r"\b(?:earlier|before|previous(?:ly)?|last|ago|now|formerly|instead|originally|was|were)\b"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Which numbers are the parts of a total, as narrowly and as widely as the words allow.

    ``sure`` are those that must be parts; ``with_perhaps`` adds those that may be; ``with_nested`` adds to these the
    ones that may be parts of a part.
    """

    sure: tuple[Number, ...]
    with_perhaps: tuple[Number, ...]
    with_nested: tuple[Number, ...]

    @property
    def clear(self) -> bool:
        """Whether the words leave no number in doubt."""
        return self.sure == self.with_nested

    @property
    def ways(self) -> tuple[tuple[Number, ...], ...]:
        """Each list that the parts may be, the surest first."""
        return tuple(dict.fromkeys((self.sure, self.with_perhaps, self.with_nested)))


def parts_behind(case: Case, statement: Statement, first: int, total: Number) -> Parts:
    """The parts of a list that begins with a number, up to words that turn to something else."""
    turn = _AFTER_COLON if ":" in statement.gaps[first] else _TURN
    last = first
    while last + 1 < len(statement.numbers) and not (
        turn.search(statement.gaps[last + 1]) or has_total().search(statement.gaps[last + 1])
    ):
        last += 1
    return _parts(case, statement, range(first, last + 1), lambda number: _like(number, total))


def parts_before(
    case: Case, statement: Statement, at: int, carried: Callable[[Number], Number | None]
) -> Parts:
    """The parts of a list that ends before a total, each as it is ``carried`` into the total's unit."""
    first = at
    while first and carried(statement.numbers[first - 1]) and not _TURN.search(statement.gaps[first]):
        first -= 1
        if statement.role(first) == "whole":
            first += 1
            break
    return _parts(case, statement, range(first, at), carried)


def _like(number: Number, total: Number) -> Number | None:
    """A number as a part of a total of its kind and unit."""
    same = (number.kind, number.unit) == (total.kind, total.unit)
    return number if same and not number.loose else None


def _parts(
    case: Case, statement: Statement, places: Sequence[int], part: Callable[[Number], Number | None]
) -> Parts:
    sure: list[Number] = []
    perhaps: list[Number] = []
    nested: list[Number] = []
    depth, doubtful = 0, False
    for at in places:
        gap = statement.gaps[at] if at != places[0] else ""
        depth = max(0, depth + gap.count("(") - gap.count(")"))
        number = part(statement.numbers[at])
        within = _NESTED.search(gap) is not None
        if number is None or (depth and _is_aside(case, statement, at)):
            continue
        if number.kind == "money" and (number.change or statement.role(at) == "delta"):
            continue
        if _is_against(gap.rpartition(";")[2]):
            # "up from 5 million in 2020 and 4 million in 2019": the next may be another of these
            doubtful = True
            continue
        doubtful |= within
        nested.append(number)
        if not within:
            perhaps.append(number)
        if not (depth or doubtful):
            sure.append(number)
    return Parts(tuple(sure), tuple(perhaps), tuple(nested))


def _is_against(gap: str) -> bool:
    """Whether the last words before a number set it against another, with nothing joined on behind them."""
    last = max((match.end() for match in _SET_AGAINST.finditer(gap)), default=None)
    return last is not None and _JOINED.search(gap, last) is None


def _is_aside(case: Case, statement: Statement, at: int) -> bool:
    """Whether what a bracket holds is told of another time or as a change."""
    opened, tail = statement.gaps[at].rpartition("(")[2], statement.gaps[at + 1].partition(")")[0]
    words = f"{opened} {tail}"
    number = statement.numbers[at].span
    beside = Span(max(statement.span.start, number.start - len(opened)), number.end + len(tail))
    return bool(case.times_in(beside)) or _EARLIER.search(words) is not None or changes(words)
