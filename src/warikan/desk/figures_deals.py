"""What each deal of several years adds up to: announced, budgeted and settled, with what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warikan.agreement.library import ids, load
from warikan.desk.figures import Answer
from warikan.figures.basis import STAGES
from warikan.figures.fiscal import FiscalYear
from warikan.figures.marks import mark, recalled
from warikan.figures.precision import shown
from warikan.figures.prices import NoPrices, Real, in_prices_of, price_series
from warikan.figures.recompute import money_of
from warikan.figures.sums import Refused, Together, summed

_STAGES = {
    "announced": ("projection", "agreed_package", "due"),
    "budgeted": ("enacted", "draft"),
    "settled": ("settled",),
}
Term = tuple[FiscalYear, FiscalYear]


def deal_rows(answer: Answer) -> list[dict[str, Any]]:
    """A row for each term of several years that a deal or an agreement covers, with three totals that never mix."""
    return [_row(answer, term) for term in _terms(answer)]


def _terms(answer: Answer) -> list[Term]:
    figures = [(f.first, f.last) for f in answer.held if f.category == "five_year_total"]
    loaded = (
        load(name, answer.asked.as_known) for name in ids() if name.split("-")[0] == answer.subject.payer
    )
    agreements = [(each.first, each.last) for each in loaded if each is not None and each.first != each.last]
    starts = {first for first, _ in figures}
    found = {*figures, *(term for term in agreements if term[0] not in starts)}
    wanted = [
        term for term in found if not answer.years or any(term[0] <= y <= term[1] for y in answer.years)
    ]
    return sorted(wanted)


def _row(answer: Answer, term: Term) -> dict[str, Any]:
    made = {name: _total(answer, term, stages) for name, stages in _STAGES.items()}
    gone = [name for name, total in made.items() if total.amount is None and not total.missing]
    missing = [f"as {name}{each}" for name, total in made.items() for each in total.missing]
    missing += [f"no yearly total is held as {' or as '.join(gone)}"] if gone else []
    return {
        "years": f"{term[0]}–{term[1]}",
        **{name: total.words for name, total in made.items()},
        **{f"{name}_amount": total.amount for name, total in made.items()},
        **_real(answer, term),
        "cautions": [f"as {name}: {each}" for name, total in made.items() for each in total.cautions],
        "missing": missing,
    }


@dataclass(frozen=True, slots=True)
class _Total:
    """The total of a term in words and in smallest units, with what must be said beside it, or what is missing."""

    words: str | None = None
    amount: int | None = None
    cautions: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def _total(answer: Answer, term: Term, stages: Sequence[str]) -> _Total:
    """The total of a term at some stages: published as a whole, else summed by us, else what is missing."""
    for stage in stages:
        whole = [
            f
            for f in answer.held
            if (f.category, f.first, f.last, f.basis.stage) == ("five_year_total", *term, stage)
        ]
        if whole:
            best = min(whole, key=lambda f: (not f.verified, f.money.amount % (10 * f.quantum) == 0, f.row))
            return _Total(money_of(best), best.money.amount, tuple(filter(None, [recalled([best])])))
    refusals: dict[str, Refused] = {}
    for stage in stages:
        made = _summed(answer, term, stage)
        if isinstance(made, Together):
            return _Total(f"{made}, our sum", made.money.amount, made.cautions)
        refusals[stage] = made
    told = _refused(refusals)
    return _Total(
        missing=tuple(f" ({stage}): {words}" if stages[1:] else f": {words}" for stage, words in told)
    )


def _summed(answer: Answer, term: Term, stage: str) -> Together | Refused:
    """The yearly totals of a term at one stage, added up where they add."""
    years = [term[0].plus(number) for number in range(term[1].number - term[0].number + 1)]
    parts = [
        f
        for f in answer.held
        if f.category == "total"
        and f.first == f.last
        and term[0] <= f.first <= term[1]
        and f.basis.stage == stage
    ]
    return summed(parts, years)


def _refused(refusals: Mapping[str, Refused]) -> list[tuple[str, str]]:
    """Why there is no total at each stage at which some yearly total is held, the stages in words."""
    return [
        (
            STAGES[stage],
            "; ".join(
                ", ".join(values) if cell in ("years", "sources") else f"{cell} differs: {', '.join(values)}"
                for cell, values in refused.cells
            ),
        )
        for stage, refused in refusals.items()
        if not refused.nothing
    ]


def _real(answer: Answer, term: Term) -> dict[str, Any]:
    """The sum of what was due each year at the prices of one year, where a price series ships."""
    if answer.asked.prices is None:
        return {}
    tried = {stage: _summed(answer, term, stage) for stage in ("due", "enacted")}
    parts = next((each.parts for each in tried.values() if isinstance(each, Together)), ())
    made = [in_prices_of(part, answer.asked.prices, answer.asked.as_known) for part in parts]
    found = [each for each in made if isinstance(each, Real)]
    if not parts or len(found) < len(parts):
        gone = [each for each in made if isinstance(each, NoPrices)]
        return {"real": str(_without(answer, tried, gone)), "real_low": None, "real_high": None}
    low, high = sum(each.low for each in found), sum(each.high for each in found)
    unit = max(part.quantum for part in parts)
    low, high = low // unit * unit, -(-high // unit) * unit
    words = " to ".join(shown(end, parts[0].money.currency, unit) for end in (low, high))
    series = next((each.series for each in found if each.entries), found[0].series)
    sources = dict.fromkeys(entry.address for each in found for entry in each.entries)
    told = f"{words}{mark(parts)} at prices of FY{answer.asked.prices} ({series})"
    return {"real": told, "real_low": low, "real_high": high, "real_sources": list(sources)}


def _without(answer: Answer, tried: Mapping[str, Together | Refused], gone: Sequence[NoPrices]) -> NoPrices:
    """Why a deal cannot be put into the prices of one year: the series, a year of it, or a yearly total is missing."""
    payer = answer.subject.payer
    if price_series(payer) is None:
        return NoPrices.without_series(payer)
    told = _refused({stage: each for stage, each in tried.items() if isinstance(each, Refused)})
    refused = "; ".join(f"{stage}: {words}" for stage, words in told)
    return gone[0] if gone else NoPrices(refused or "no yearly total is held")
