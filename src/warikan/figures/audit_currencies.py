"""The audit of totals in two currencies: a total against its parts at the rate of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from warikan.figures.findings import FOLLOWS, GAP, Finding, Verdict, meet, used
from warikan.figures.lines import line_name
from warikan.figures.money import minor_digits
from warikan.figures.precision import decimal, rounded
from warikan.figures.published import Published
from warikan.figures.recompute import Figures, broken, money_of, unchecked, wholes
from warikan.figures.relations import Relation
from warikan.figures.rounding import round_to
from warikan.figures.series import Vintage, entry

_RATES = "korea/contract_exchange_rate"


def audit_currencies(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """A total against its parts in two currencies, at the rate of the contract for that year."""
    for same in wholes(figures, relation.whole):
        whole = same[0]
        year = whole.first.number
        if whole.first != whole.last or not relation.holds(year):
            continue
        parts = [
            next((f for f in figures if (f.category, f.first) == (line, whole.first)), None)
            for line in relation.parts
        ]
        home, foreign = parts
        if home is None or foreign is None:
            continue
        rate = entry(_RATES, year, Vintage())
        if rate is None:
            yield unchecked(relation, same, (f"rate of the contract for FY{year}",))
        else:
            yield _converted(relation, same, home, foreign, rate.value)


def _converted(
    relation: Relation, same: Figures, home: Published, foreign: Published, rate: Fraction
) -> Finding:
    whole, scale = same[0], 10 ** minor_digits(foreign.money.currency)
    into = 1 if whole.money.currency == home.money.currency else scale / rate
    total = (home.money.amount + foreign.money.amount * rate / scale) * into
    slack = (Fraction(home.quantum, 2) + Fraction(foreign.quantum, 2) * rate / scale) * into
    near = meet((total - slack, total + slack), whole.ends)
    exact = round_to(total, whole.quantum, "half up") == whole.money.amount
    unit = max(whole.quantum // 10, 1)
    comes = rounded(int(round_to(total, 1, "half up")), whole.money.currency, unit)
    verdict = FOLLOWS if near and exact else GAP if near else broken(relation, [*same, home, foreign], whole)
    return Finding(
        verdict,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        f"{money_of(home)} and {money_of(foreign)} at {decimal(rate, 0 if rate.denominator == 1 else 1)} = {comes}",
        _because(verdict, relation, whole),
        **used([*same, home, foreign]),
    )


def _because(verdict: Verdict, relation: Relation, whole: Published) -> str:
    """Why a total in two currencies is what it is, in words."""
    if verdict == FOLLOWS:
        return relation.says
    if verdict == GAP:
        return "its source cuts below the last digit" if whole.cut else "the printed digits allow it"
    return "it does not follow at the rate of the contract"
