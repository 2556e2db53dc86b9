"""Sums: parts set against their total, in lists that are whole and in lists that only name some of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from warikan.engine.interval import Interval, added, exactly, middle, multiplied
from warikan.figures.precision import decimal
from warikan.match.baseline_words import years_of
from warikan.match.case import Case
from warikan.match.checks import Check, Judgement, Trial, judged
from warikan.match.numbers import Number
from warikan.match.parts import STOP, Parts, parts_before, parts_behind
from warikan.match.relation_words import words_of
from warikan.match.results import Result
from warikan.match.statement import Statement, has_total

_TOGETHER = re.compile(r"\b(?:together|combined|jointly|plus|added\s+to)\b")
_OF_WHOLE = re.compile(r"\W*(?:out\s+)?of\s+(?:[\w'-]+\s+){0,4}")
_NOT_SPENT = re.compile(
    r"\b(?:ask|offer|demand|seek|sought|propos|promis|pledg|request|plan|could|might|would)\w*\b"
)
_NEXT_ITEM = re.compile(
    r"[^,;.]{0,50}(?:,|\band\b)\s*(?:and\s+)?(?:[\w'-]+\s+){0,3}(?:\(|of\s+)?(?:for\s+)?\s*"
)
_EACH = re.compile(r"\b(?:each|every|per|apiece)\b")
_FEW = r"(?:[\w'./-]+[\s,(]+){0,5}"


def sums(case: Case) -> Iterator[Check]:
    """A check for each total that stands beside its parts."""
    for statement in case.statements:
        for at, number in statement.each("money", "percent"):
            check = (
                _listed(case, statement, at, number)
                or _totalled(case, statement, at, number)
                or _named_only(case, number)
            )
            if check is not None:
                yield check
        check = _listed_next(case, statement)
        if check is not None:
            yield check


@cache
def _opens(kind: str) -> re.Pattern[str]:
    """Words that lead from a total to its parts, nearest to the first part."""
    few = r"(?:[\w'./-]+[\s,(]+)?" if kind == "named" else _FEW
    return re.compile(rf"{words_of(kind)}\s*{few}$")


def _listed(case: Case, statement: Statement, at: int, total: Number) -> Check | None:
    """A total, then what it consists of or includes."""
    if at + 1 >= len(statement.numbers):
        return None
    years = None
    first = at + 1
    if statement.numbers[first].kind == "years" and first + 1 < len(statement.numbers):
        years, first = statement.numbers[first].value, first + 1
    lead = statement.gaps[first]
    if not _is_like(statement.numbers[first], total):
        return None
    kind = next((kind for kind in ("closed", "open", "named") if _opens(kind).search(lead)), None)
    of_whole = _OF_WHOLE.fullmatch(statement.gaps[at]) and lead.lstrip().startswith(",")
    if of_whole and not case.times_in(statement.span) and not _NOT_SPENT.search(statement.words):
        kind = "named"  # "of the 200 billion, 150 billion is for labor and …"
    if kind is None or STOP.search(lead):
        return None
    parts = parts_behind(case, statement, first, total)
    within = at > 0 and _is_like(statement.numbers[at - 1], total)
    if kind == "open" and (within or not _is_listed(statement, parts.sure)):
        parts = replace(parts, sure=parts.sure[:1])  # the rest may be parts of something else
    if not parts.sure or (kind != "open" and len(parts.with_nested) < 2):
        return None
    return _by_parts(case, total, parts, kind, int(years) if years else years_of(total))


def _is_listed(statement: Statement, parts: Sequence[Number]) -> bool:
    """Whether the items behind the first go on as a list: only a few words and a comma or "and" lie between."""
    gaps = [statement.gaps[statement.numbers.index(part)] for part in parts[1:2]]
    return bool(gaps) and _NEXT_ITEM.fullmatch(gaps[0]) is not None


def _listed_next(case: Case, statement: Statement) -> Check | None:
    """A total, then a sentence that says what "that" consists of, includes or covers."""
    kind = next((kind for kind, opens in _opens_next().items() if opens.match(statement.gaps[0])), None)
    if kind is None or not statement.looks_back or statement.before is None:
        return None
    before, first = statement.before, statement.numbers[0]
    totals = [number for at, number in before.each("money") if before.role(at) not in ("base", "delta")]
    if len(totals) != 1 or not _is_like(first, totals[0]) or case.times_in(statement.span):
        return None
    parts = parts_behind(case, statement, 0, totals[0])
    if any(part.per_year != totals[0].per_year for part in parts.with_nested):
        return None
    return _by_parts(case, totals[0], parts, kind, years_of(totals[0])) if parts.sure else None


@cache
def _opens_next() -> dict[str, re.Pattern[str]]:
    """Words between "that" and the first part, by what they say of the list."""
    lead = r"\W*(?:the\s+)?\w+\s+(?:(?:will|would|is|was|can)\s+)?(?:be\s+)?"
    words = {"closed": words_of("closed"), "open": words_of("open"), "named": r"cover(?:s|ed)?\b"}
    return {kind: re.compile(lead + word) for kind, word in words.items()}


def _is_like(number: Number, total: Number) -> bool:
    return (number.kind, number.unit) == (total.kind, total.unit)


def _named_only(case: Case, total: Number) -> Check | None:
    """Parts that are named without their sums: nobody can say whether they make up the whole."""
    named = (total.amount.purpose or "").partition(": ")[2] if total.amount else ""
    parts = [part for part in re.split(r",\s+|\s+and\s+", named) if part]
    if len(parts) < 2:
        return None
    why = f"its parts are named without their sums ({named}), so that they may or may not be all of it"
    return case.check("sum", Judgement("cannot be checked", why, ()), total, ())


def _by_parts(case: Case, total: Number, parts: Parts, kind: str, years: int | None) -> Check | None:
    """The check by whichever list of parts comes to the total; none does not follow while one is in doubt."""
    if kind == "open":
        return _added(case, total, parts.sure, kind, years)
    found = [check for way in parts.ways if (check := _added(case, total, way, kind, years)) is not None]
    holding = next((check for check in found if check.verdict == "follows"), None)
    if holding or parts.clear or not found:
        return holding or next(iter(found), None)
    why = f"the text does not say which of its figures are parts: {found[0].why}"
    return replace(found[0], verdict="cannot be checked", why=why)


def _added(case: Case, total: Number, parts: Sequence[Number], kind: str, years: int | None) -> Check | None:
    unit = "%" if total.kind == "percent" else total.unit
    if any(part.per_year for part in parts) and not total.per_year and years is None:
        return None
    sum_, exact = exactly(0), Fraction(0)
    told: list[str] = []
    for part in parts:
        times = (years or 1) if part.per_year and not total.per_year else 1
        sum_ = added(sum_, multiplied(part.ends, exactly(times)))
        exact += part.value * times
        told.append(_told(case, part) + (f" × {times}" if times > 1 else ""))
    finest = min(part.quantum for part in (*parts, total))
    shown = Result(exact, exactly(exact), unit, finest).shown
    arithmetic = f"{' + '.join(told)} = {shown}"
    if kind == "closed":
        trial = Trial(arithmetic, sum_, shown, "together the parts are", value=exact)
        return case.check("sum", _closed(case, total, trial), total, parts)
    found = _open(case, total, sum_, arithmetic, shown, kind, len(parts))
    return case.check("sum", found, total, parts) if found is not None else None


def _told(case: Case, number: Number) -> str:
    if number.kind == "percent":
        return Result(number.value, number.ends, "%", number.quantum).shown
    return case.said(number) + (f" × {decimal(number.rate, 2)}" if number.rate else "")


def _closed(case: Case, total: Number, trial: Trial) -> Judgement:
    found = judged(total.shown, case.said(total), [trial], "")
    told = {
        "follows": ""
        if trial.gives(total.shown)
        else f"; {case.said(total)} lies within what their digits allow",
        "does not follow": f", not {case.said(total)}",
        "cannot be checked": ", and their digits allow too much to tell",
    }
    return Judgement(found.verdict, f"the parts come to {trial.shown}{told[found.verdict]}", found.trials)


def _open(  # noqa: PLR0913, PLR0917
    case: Case, total: Number, sum_: Interval, arithmetic: str, shown: str, kind: str, parts: int
) -> Judgement | None:
    """A list of some parts: it may leave something over, never exceed its total."""
    trial = Trial(arithmetic, sum_, shown, "together the parts are")
    whole = total.shown
    if sum_.low is not None and whole.high is not None and sum_.low > whole.high:
        return Judgement(
            "does not follow", f"the parts alone come to {shown}, more than {case.said(total)}", (trial,)
        )
    if sum_.meets(whole):
        return Judgement("follows", f"the parts come to {shown}", (trial,))
    over = total.value - middle(sum_)
    left = Result(over, exactly(over), "%" if total.kind == "percent" else total.unit, total.quantum).shown
    if kind == "open" and parts > 1:
        return Judgement("follows", f"the parts named leave {left} to others", (trial,))
    if kind == "open":
        return None  # one part of many says nothing of the whole
    return Judgement(
        "cannot be checked", f"the parts named come to {shown}; for {left} no part is named", (trial,)
    )


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(rf"\s*{words_of('total')}\s*(?:[.,;)]|$)")


def _come_to(statement: Statement, at: int) -> bool:
    """ "Together, 3 billion and 1 billion come to 4 billion"."""
    joined = _TOGETHER.search(" ".join(statement.gaps[:at])) is not None
    return joined and re.search(rf"{words_of('same')}\s*$", statement.gaps[at]) is not None


def _totalled(case: Case, statement: Statement, at: int, total: Number) -> Check | None:
    """Parts, then what they come to; parts in another currency only at a rate that the text states."""
    lead = statement.gaps[at]
    told = has_total().search(lead) or _in_all().match(statement.gaps[at + 1]) or _come_to(statement, at)
    if at < 2 or not told or STOP.search(lead) or _EACH.search(" ".join(statement.gaps[:at])):
        return None
    parts = parts_before(case, statement, at, lambda number: _carried(case, number, total))
    if len(parts.with_nested) < 2 or any(part.per_year != total.per_year for part in parts.with_nested):
        return None
    return _by_parts(case, total, parts, "open" if "out of" in lead else "closed", None)


def _carried(case: Case, number: Number, total: Number) -> Number | None:
    """A part in the unit of its total, at the rate that the text states for it where it is in another."""
    if number.kind != total.kind or number.unit == total.unit:
        return number if number.kind == total.kind else None
    rate = next((rate for rate in case.rates if rate.joins(number.unit, total.unit)), None)
    if rate is None:
        return None
    return replace(
        number,
        value=number.value * rate.value,
        quantum=number.quantum * rate.value,
        unit=total.unit,
        rate=rate.value,
    )
