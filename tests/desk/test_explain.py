"""An amount told step by step: every number in the unit that it counts, and one answer to what binds."""

import pytest

from warikan.desk.explain import Explained, explained
from warikan.desk.explain_lines import lines
from warikan.desk.pay import Question

BRIDGE = """\
warikan: 1
agreement: bridge
title: A bridge
parties: {ost: Ostra, vel: Vell}
unassigned: vel
currency: USD
term: FY2027..FY2027
signed: not known
in-force: not known
rounding: half up to 1 USD
inputs:
  repair: {unit: USD, words: cost of repairs}
  staff: workers
  wages: {unit: USD per worker, words: yearly wages}
clauses:
  repairs:
    cost: repair
    ost pays: 1/3
    at least: 1.0 m USD
    assumed: [ost pays, at least]
  wages:
    cost: staff x wages
    workers up to: 100
    ost pays: all
    assumed: [workers up to]
"""


def told(folder, category, costs):
    (folder / "bridge.yaml").write_text(BRIDGE, encoding="utf-8")
    (folder / "costs.yaml").write_text(costs, encoding="utf-8")
    asked = Question((2027,), str(folder / "costs.yaml"))
    found = explained(str(folder / "bridge.yaml"), category, "ost", asked)
    (made,) = [each for each in found if isinstance(each, Explained)]
    return [line.strip() for line in lines(made)]


def test_steps_are_told_in_units_of_the_currency(tmp_path):
    steps = told(tmp_path, "repairs", "repair: 4,000,001 USD")
    assert steps[0] == "FY2027 repairs, ost: 1,333,334 USD"
    assert steps[-5:] == [
        "as agreed: 1,000,000 USD",
        "rounded half up to 1 USD: 1,333,334 USD",
        "times: 4,000,001/3 USD",
        "as agreed: 1/3",
        "cost of repairs of FY2027: 4,000,001 USD [as given]",
    ]
    assert not any("smallest unit" in step for step in steps)


def test_heads_and_what_one_costs_are_told_as_such(tmp_path):
    steps = told(tmp_path, "wages", "staff: 110\nwages: 41,000.50 USD per worker")
    assert steps[-6:] == [
        "wages of FY2027: 4,100,050 USD",
        "times: 4,100,050 USD",
        "workers up to: 100, workers up to binds",
        "as agreed: 100",
        "staff of FY2027: 110 [as given]",
        "yearly wages of FY2027: 41,000.5 USD per worker [as given]",
    ]


@pytest.mark.parametrize(
    ("costs", "ends"),
    [
        ("staff: 110", ("not known", "not known")),
        (
            "repair: between 6 m USD and 9 m USD, path not known",
            ("2,000,000 USD to 3,000,000 USD", "6,000,000 USD to 9,000,000 USD"),
        ),
        ("repair: between 0 USD and 1.5 m USD, path not known", ("no more than 1,000,000 USD",) * 2),
    ],
)
def test_ends_of_which_nothing_is_known_are_left_out(costs, ends, tmp_path):
    steps = told(tmp_path, "repairs", costs)
    assert next(step for step in steps if step.startswith("repairs of FY2027: ")).endswith(ends[0])
    if ends[0] != ends[1]:
        assert any(ends[1] in step for step in steps)


def test_what_the_cost_cuts_would_bind_and_does_not(tmp_path):
    steps = told(tmp_path, "repairs", "repair: 0.5 m USD")
    assert "`cost` binds" in steps
    assert "cost: 500,000 USD, cost binds" in steps
    assert "at least: 1,000,000 USD, at least would bind" in steps
