"""Blanking: what follows from a rule is nowhere written, and without its base or a growth it is not known."""

import re
from pathlib import Path

import pytest

from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import load, source
from warikan.engine.inputs import Inputs
from warikan.engine.pay import pay
from warikan.ground.source import Source

LIBRARY = Path(__file__).parents[2] / "src" / "warikan" / "library"
NAMES = ["kr-us-7", "kr-us-8", "kr-us-9", "kr-us-11", "kr-us-12"]
BASES = {
    "kr-us-7": "725.5",
    "kr-us-8": "760.0",
    "kr-us-9": "920.0",
    "kr-us-11": "1,183.3",
    "kr-us-12": "1,519.2",
}


def amounts(agreement, inputs=None):
    return {row.year.number: row for row in pay(agreement, inputs=inputs) if row.payer == "kr"}


def by_rule(name):
    """The years that follow from base and rule, with their amounts."""
    return {
        y: r.low
        for y, r in amounts(load(name)).items()
        if r.clause.id not in ("base year", "first year") and r.value.exact
    }


def growths(agreement):
    return [
        (name, year)
        for name in agreement.inputs
        for year in range(agreement.first.number - 4, agreement.last.number + 1)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_each_growth_blanked_in_turn_leaves_the_years_that_rest_on_it_unknown_by_name(name):
    agreement = load(name)
    before = amounts(agreement)
    resting = {}
    for what, year in growths(agreement):
        after = amounts(agreement, Inputs(without=frozenset({(what, year)})))
        for number, row in after.items():
            if row.value != before[number].value:
                lack = f"{agreement.inputs[what].words} of FY{year}"
                assert not row.value.exact and lack in row.because
                resting.setdefault(number, set()).add(year)
    assert {number: max(years) for number, years in resting.items()}.keys() >= by_rule(name).keys()


@pytest.mark.parametrize("name", NAMES)
def test_the_base_blanked_leaves_every_year_of_the_rule_unknown(name):
    text = source(name).text.replace(f"{BASES[name]} bn KRW", "not known")
    made = build(draft(Source.of(f"{name}.yaml", text)), ())
    assert isinstance(made, Read)
    after = amounts(made.agreement)
    for year in by_rule(name):
        assert not after[year].value.exact
        assert "base year, kr pays: not known" in after[year].because


@pytest.mark.parametrize("name", NAMES)
def test_no_amount_that_follows_from_a_rule_is_written_anywhere(name):
    files = [
        *(LIBRARY / "agreements").glob("kr-*.yaml"),
        LIBRARY / "facts" / "clauses.csv",
        LIBRARY / "facts" / "korea_budget.csv",
    ]
    words = "\n".join(path.read_text(encoding="utf-8") for path in files)
    for amount in by_rule(name).values():
        eok = amount // 10**8
        forms = [f"{amount}", f"{amount:,}", f"{eok:,} eok", f"{eok / 10:,.1f} bn", f"{eok / 10:.1f} bn"]
        assert [form for form in forms if re.search(rf"(?<![\d,.]){re.escape(form)}", words)] == []


def test_a_growth_reckoned_back_from_its_result_would_close_the_hole_and_does_not_ship():
    assert all(not row.value.exact for year, row in amounts(load("kr-us-5")).items() if year > 2002)
