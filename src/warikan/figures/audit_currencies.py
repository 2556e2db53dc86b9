"""The audit of totals in two currencies: a total against its parts at the rate of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from warikan.figures.findings import FOLLOWS, Finding, meet, used
from warikan.figures.lines import line_name
from warikan.figures.money import minor_digits
from warikan.figures.precision import decimal, shown
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
    unit = max(whole.quantum // 10, 1)
    comes = shown(int(round_to(total, unit, "half up")), whole.money.currency, unit)
    return Finding(
        FOLLOWS if near else broken(relation, [*same, home, foreign], whole),
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        f"{money_of(home)} and {money_of(foreign)} at {decimal(rate, 0 if rate.denominator == 1 else 1)} = {comes}",
        relation.says if near else "another rate than that of the contract was used",
        **used([*same, home, foreign]),
    )
