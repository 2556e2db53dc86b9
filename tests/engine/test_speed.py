"""Speed: exact evaluations of a Japanese agreement-year on one core."""

import importlib.util
from fractions import Fraction
from pathlib import Path
from time import perf_counter

import pytest

from warikan.agreement.library import load
from warikan.engine.inputs import Inputs

FILE = Path(__file__).parents[2] / "benchmarks" / "evaluations.py"
SPEC = importlib.util.spec_from_file_location("warikan_evaluations", FILE)
evaluations = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(evaluations)
KNOWN = {
    "workers": 24_000,
    "wages": 5_500_000,
    "utilities": 40_822_800_001,
    "training": 10**10,
    "facilities": 10**9,
}


def test_one_evaluation_comes_to_what_all_pay():
    inputs = Inputs({2020: {name: Fraction(value) for name, value in KNOWN.items()}})
    costs = 24_000 * 5_500_000 + 40_822_800_001 + 10**10 + 20_600_000_000
    assert evaluations.once(load("jp-us-2016"), inputs) == costs


@pytest.mark.slow
def test_ten_thousand_a_second():
    agreement, inputs = (
        load("jp-us-2016"),
        Inputs({2020: {name: Fraction(value) for name, value in KNOWN.items()}}),
    )
    best = 0.0
    for _ in range(5):
        begun = perf_counter()
        for _ in range(2_000):
            evaluations.once(agreement, inputs)
        best = max(best, 2_000 / (perf_counter() - begun))
    assert best >= 10_000
