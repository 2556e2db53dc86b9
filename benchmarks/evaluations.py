"""How many exact evaluations of one year of a Japanese agreement a core does in a second.

Usage: python benchmarks/evaluations.py [SECONDS]
One evaluation reckons every payment and every rest of FY2018 under the agreement of 2016 from fresh inputs.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from time import perf_counter

from warikan.agreement.library import load
from warikan.agreement.model import Agreement
from warikan.engine.evaluate import Env, due, paid
from warikan.engine.inputs import Inputs
from warikan.engine.numbers import Exact, Number

YEAR = 2020
NUMBERS = Exact()


def once(agreement: Agreement, inputs: Inputs) -> Number:
    """What all parties pay in the year."""
    env: Env[Number] = Env(agreement, inputs)
    total: Number = 0
    for clause in agreement.clauses:
        for payment in clause.payments:
            total += paid(clause.category, payment.payer, YEAR, env, NUMBERS)
        if clause.rest is not None:
            total += due(clause, clause.rest, YEAR, env, NUMBERS)
    return total


def main(seconds: float) -> int:
    """Print the count and its rate."""
    agreement = load("jp-us-2016")
    assert agreement is not None  # noqa: S101 - it ships
    known = {
        "workers": 24_000,
        "wages": 5_500_000,
        "utilities": 40_822_800_001,
        "training": 10**10,
        "facilities": 2 * 10**10,
    }
    inputs = Inputs({YEAR: {name: Fraction(value) for name, value in known.items()}})
    count, start = 0, perf_counter()
    while (spent := perf_counter() - start) < seconds:
        for _ in range(100):
            once(agreement, inputs)
        count += 100
    print(f"{count / spent:,.0f} exact evaluations of an agreement-year a second")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 3))
