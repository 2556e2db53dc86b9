"""What was spent of a budget, and what a sum comes to per head, as rows."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from warikan.desk.figures import Answer
from warikan.desk.figures_rows import Rows, of_years
from warikan.figures.execution import Executed, Told, executed, told
from warikan.figures.findings import Finding
from warikan.figures.fiscal import runs
from warikan.figures.heads import PerHead, cost_per_head, headcounts, per_head_checked
from warikan.figures.lines import line_name
from warikan.figures.marks import cautions_between, mark, sum_of
from warikan.figures.precision import decimal, rounded, shown
from warikan.figures.recompute import money_of


def execution_rows(answer: Answer) -> Rows:
    """From the budget to what was settled: the part that was spent, what was not, and what sources say of both."""
    payer = answer.subject.payer
    chosen = {figure.id for figure in answer.chosen}
    rows = [_executed(each) for each in executed(answer.held) if each.settled.id in chosen]
    lines = {figure.category for figure in answer.chosen}
    numbers = [year.number for year in answer.years]
    said = [
        each
        for each in told(payer, answer.asked.as_known)
        if (not numbers or any(each.first <= n <= each.last for n in numbers))
        and (each.line in lines or not answer.asked.lines)
    ]
    return [*rows, *(_told(each) for each in said)]


def _executed(each: Executed) -> dict[str, Any]:
    settled, currency = each.settled, each.settled.money.currency
    budget = sum(figure.money.amount for figure in each.budget)
    unit = max(figure.quantum for figure in (settled, *each.budget))
    gone = f"no budget on the same accounting is held for {runs(each.missing)}" if each.missing else ""
    both = (*each.budget, settled)
    return {
        "years": settled.years,
        "name": line_name(settled.payer, settled.category),
        "budget": sum_of(each.budget) if each.budget else None,
        "settled": money_of(settled),
        "cut": settled.cut,
        "spent": part + mark(both) if (part := _part(each)) else None,
        "not_spent": rounded(budget - settled.money.amount, currency, unit) + mark(both)
        if each.budget
        else None,
        "said": "; ".join(filter(None, [gone, *cautions_between(both)])),
        "missing": [str(year) for year in each.missing],
        "source": settled.address,
    }


def _part(each: Executed) -> str | None:
    """The part of a budget that was spent, in per cent; with a second digit where one would say that all of it was."""
    if each.low is None or each.high is None:
        return None
    digits = 1 if each.high < Fraction(999, 1000) or each.low >= 1 else 2
    ends = dict.fromkeys(decimal(end * 100, digits) for end in (each.low, each.high))
    return f"{' to '.join(ends)} %"


def _told(each: Told) -> dict[str, Any]:
    if each.unit == "percent":
        ends = f"at least {each.low}" if each.high is None else f"{each.low} to {each.high}"
        spent, not_spent = f"{ends} %", None
    else:
        assert each.low is not None  # noqa: S101 - a sum that a source states
        spent, not_spent = None, f"{shown(each.low, each.unit, each.printed)} {each.what}"
    return {
        "years": each.years,
        "name": line_name(each.payer, each.line),
        "budget": None,
        "settled": None,
        "cut": False,
        "spent": spent,
        "not_spent": not_spent,
        "said": each.note,
        "missing": [],
        "source": each.address,
    }


def head_rows(answer: Answer) -> Rows:
    """Cost per head of each yearly total, as an interval over every headcount near its year; never a point."""
    counts = [count for count in headcounts(answer.subject.payer) if count.day <= answer.asked.as_known]
    totals = [f for f in answer.chosen if f.category == "total" and f.first == f.last] if answer.years else []
    once = {(figure.first, figure.money): figure for figure in reversed(totals)}.values()
    made = [each for figure in reversed(once) if (each := cost_per_head(figure, counts)) is not None]
    told = per_head_checked(answer.subject.payer, answer.asked.as_known)
    return [*map(_per_head, made), *(_published_head(each) for each in told if of_years(each, answer))]


def _per_head(each: PerHead) -> dict[str, Any]:
    figure, ends = each.figure, (each.low, each.high)
    return {
        "what": f"{money_of(figure)} of {figure.years} ({figure.basis.standing})",
        "per_head": " to ".join(shown(end.amount, end.currency, each.printed) for end in ends),
        "low": each.low.amount,
        "high": each.high.amount,
        "currency": each.low.currency,
        "over": [f"{count.heads:,} on {count.day}: {count.counts}" for count in each.counts],
        "sources": list(dict.fromkeys([figure.address, *(count.address for count in each.counts)])),
    }


def _published_head(each: Finding) -> dict[str, Any]:
    return {
        "what": f"{each.what}, {each.years}",
        "per_head": f"{each.printed}, as published",
        "low": None,
        "high": None,
        "currency": None,
        "over": [f"{each.arithmetic}, {each.because}"],
        "sources": list(each.addresses),
    }
