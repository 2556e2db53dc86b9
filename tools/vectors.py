"""Test vectors for other implementations: for each agreement inputs and the amounts that `warikan pay` finds.

Usage: `make docs` writes them to docs/vectors; docs/vectors.md says what they hold.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import warikan
from warikan.agreement.library import load
from warikan.agreement.model import Agreement, Input

# Three measures of each kind of quantity, so that caps and floors bind in some and not in others.
LEVELS: dict[str, tuple[int | Fraction, ...]] = {
    "heads": (20_000, 23_000, 30_000),
    "each": (4_000_000, 5_000_000, 6_000_001),
    "rate": (Fraction(1, 100), Fraction(9, 200), Fraction(-1, 100)),
    "money": (1_000_000_001, 24_901_908_001, 60_000_000_003),
    "exchange": (1_000, 1_245, Fraction(28_001, 20)),
}
BACK = 5  # years before the term for which inputs are given too
SHOWN = ("year", "category", "payer", "currency", "amount", "low", "high", "binds")


def vector(name: str) -> str:
    """The file of vectors of an agreement that ships."""
    agreement = load(name)
    assert agreement is not None
    cases: list[tuple[str, dict[str, dict[str, Any]]]] = [("nothing given", {})]
    if agreement.inputs:
        cases += [(f"measure {at + 1}", _costs(agreement, at)) for at in range(3)]
    head = {
        "agreement": name,
        "texts": [text.id for text in agreement.instruments],
        "parties": list(agreement.names),
        "term": f"{agreement.first}..{agreement.last}",
        "columns": list(SHOWN),
    }
    lines = [f" {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    body = ",\n".join(_case(name, words, costs) for words, costs in cases)
    return "\n".join(["{", *lines, f' "cases": [\n{body}\n ]', "}", ""])


def _case(name: str, words: str, costs: dict[str, dict[str, Any]]) -> str:
    made = warikan.pay(
        name, costs={year: {key: Fraction(value) for key, value in of.items()} for year, of in costs.items()}
    )
    rows = ",\n".join(f"    {json.dumps([row[column] for column in SHOWN])}" for row in made["rows"])
    inputs = ",\n".join(f"    {json.dumps(year)}: {json.dumps(of)}" for year, of in costs.items())
    shown = f"{{\n{inputs}\n   }}" if inputs else "{}"
    return f'  {{"case": {json.dumps(words)},\n   "inputs": {shown},\n   "rows": [\n{rows}\n   ]}}'


def _costs(agreement: Agreement, at: int) -> dict[str, dict[str, Any]]:
    """Inputs of every year, each year's a little apart from the last so that no two years are alike."""
    first, last = agreement.first.number - BACK, agreement.last.number
    return {
        f"FY{year}": {name: _plain(_level(what, at), year - first) for name, what in agreement.inputs.items()}
        for year in range(first, last + 1)
    }


def _level(what: Input, at: int) -> int | Fraction:
    unit = what.unit
    if unit.over:
        return LEVELS["exchange"][at]
    if unit.heads:
        return LEVELS["heads" if unit.heads > 0 else "each"][at]
    return LEVELS["money" if unit.currency else "rate"][at]


def _plain(level: int | Fraction, step: int) -> int | str:
    """A whole quantity as a number, a rate as two integers."""
    if isinstance(level, Fraction):
        return str(level + Fraction(step, 1_000))
    return level + step
