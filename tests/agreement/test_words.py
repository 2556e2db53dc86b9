"""The words of the language, each in an agreement of a few lines: what they make a party pay."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from warikan.agreement.amend import Amendment, amendment
from warikan.agreement.file import Draft, Read, build, draft, read
from warikan.desk.pay import Paid, as_json, row_json
from warikan.engine.inputs import Inputs
from warikan.engine.pay import pay
from warikan.ground.source import Source

HEAD = """warikan: 1
agreement: made-up
title: A made-up agreement
parties: {jp: Japan, us: United States}
currency: JPY
term: FY2016..FY2020
signed: 2016-01-22
in-force: 2016-06-01
"""


def stated(text, head=HEAD):
    found = build(draft(Source.of("a.yaml", head + text)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def amounts(agreement, category, payer="jp", **known):
    facts = known.pop("facts", {})
    costs = {
        year: {name: Fraction(value(year) if callable(value) else value) for name, value in known.items()}
        for year in range(2010, 2022)
    }
    rows = pay(agreement, inputs=Inputs(costs, facts=facts))
    return [
        row.low if row.value.exact else (row.low, row.high)
        for row in rows
        if (row.category, row.payer) == (category, payer)
    ]


def test_the_three_year_mean_looks_before_the_term_and_drops_the_part_of_a_worker():
    agreement = stated("""unassigned: us
inputs: {workers: workers from FY2012, pay: JPY per worker}
clauses:
  labor:
    stage: request
    cost: workers x pay
    workers: mean of 2 to 4 years back, whole workers down
    workers up to: 23,055
    jp pays: all
    assumed: [workers up to]
""")
    heads = {2012: 22_000, 2013: 22_001, 2014: 22_003, 2015: 23_500, 2016: 24_000, 2017: 25_000, 2018: 30_000}
    paid = amounts(agreement, "labor", workers=lambda year: heads.get(year, 0), pay=10)
    assert paid == [220_010, 225_010, 230_550, 230_550, 230_550]
    rest = amounts(agreement, "labor", payer="us", workers=lambda year: heads.get(year, 0), pay=10)
    assert rest == [0, 0, (23_167 - 23_055) * 10, (24_166 - 23_055) * 10, (26_333 - 23_055) * 10]


def test_a_sum_takes_away_what_is_paid_for_other_lines():
    agreement = stated("""inputs: {wage changes: JPY}
clauses:
  labor: {jp pays: 100 bn JPY, assumed: [jp pays]}
  other labor: {jp pays: 5 bn JPY, assumed: [jp pays]}
  facilities:
    kind: discretionary
    jp pays: "188.1 bn JPY + wage changes, less paid for labor, other labor"
    at least: 20.6 bn JPY
    assumed: [jp pays, at least]
""")
    assert amounts(agreement, "facilities", **{"wage changes": 10**9}) == [84_100_000_000] * 5


def test_a_fixed_amount_is_paid_up_to_the_cost_unless_it_is_due_in_any_case():
    words = """unassigned: us
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    jp pays: 10 bn JPY
    assumed: [jp pays]
"""
    assert amounts(stated(words), "utilities", power=10**9)[0] == 10**9
    due = stated(words + "    whether or not spent: yes\n")
    assert amounts(due, "utilities", power=10**9)[0] == 10**10
    assert amounts(due, "utilities", payer="us", power=3 * 10**10)[0] == 2 * 10**10


def test_a_clause_may_hang_on_a_fact():
    agreement = stated("""unassigned: us
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    when: the harbour is open
    jp pays: all
""")
    assert amounts(agreement, "utilities", power=7, facts={"the harbour is open": True})[0] == 7
    assert amounts(agreement, "utilities", power=7, facts={"the harbour is open": False})[0] == 0
    assert amounts(agreement, "utilities", payer="us", power=7, facts={"the harbour is open": False})[0] == 7
    assert amounts(agreement, "utilities", power=7)[0] == (0, 7)


def test_two_payers_of_one_cost_leave_the_rest_to_whoever_is_named():
    agreement = stated("""unassigned: us
rounding: down to 1 JPY
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    jp pays: 1/3
    us pays: 1/3
    assumed: [jp pays, us pays]
""")
    rows = pay(agreement, [agreement.first], {2016: {"power": Fraction(100)}})
    assert [(row.payer, row.low) for row in rows] == [("jp", 33), ("us", 33), ("us", 34)]


def test_floors_and_caps_over_the_term():
    agreement = stated("""inputs: {kit: JPY}
clauses:
  equipment:
    kind: discretionary
    jp pays: kit
    up to over the term: 20 bn JPY
    at least over the term: 15 bn JPY
    assumed: [up to over the term, at least over the term]
""")
    assert amounts(agreement, "equipment", kit=3 * 10**9) == [3 * 10**9] * 5
    assert amounts(agreement, "equipment", kit=10**9) == [10**9] * 4 + [11 * 10**9]
    assert amounts(agreement, "equipment", kit=9 * 10**9) == [9 * 10**9, 9 * 10**9, 2 * 10**9, 0, 0]


def test_money_bound_to_a_purpose_and_money_in_cash_are_said_in_the_row():
    agreement = stated("""clauses:
  construction:
    jp pays: 100 bn JPY
    in cash: 12%
    earmark: increase to training
    assumed: [jp pays, in cash]
""")
    row = row_json(pay(agreement)[0])
    assert row["in_cash"] == {"low": 12 * 10**9, "high": 12 * 10**9}
    assert row["earmark"] == {"scope": "increase", "to": "training"}


def test_an_agreement_may_cover_from_its_entry_into_force_only():
    words = "clauses:\n  utilities: {jp pays: 1 bn JPY, assumed: [jp pays]}\n"
    assert stated(words).first_day.isoformat() == "2016-04-01"
    late = stated("covers: from entry into force\n" + words)
    assert late.first_day.isoformat() == "2016-06-01"
    made = as_json(Paid(late, (), (), (), ()))
    assert (made["from"], made["to"]) == ("2016-06-01", "2021-03-31")
    assert json.dumps(made)


def test_growth_may_have_a_floor():
    agreement = stated("""inputs: {growth: rate}
clauses:
  base: {category: money, years: FY2016, jp pays: 100 JPY, assumed: [jp pays]}
  later:
    category: money
    years: FY2017..FY2020
    jp pays: last year, grown by growth of last year
    growth at least: 0%
    growth up to: 10%
    rounded: half up to 1 JPY
    assumed: [growth at least, growth up to, rounded]
""")
    assert amounts(agreement, "money", growth=Fraction(-1, 2)) == [100] * 5
    assert amounts(agreement, "money", growth=Fraction(1, 2)) == [100, 110, 121, 133, 146]


def test_words_that_are_quoted_ground_their_figures():
    agreement = stated("""unassigned: us
rounding: down to 1 JPY
sources: {press: {title: A press release, address: https://example.org/press}}
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    jp pays: 61%
    up to: 24.9 bn JPY
    says: decreased to 61% with an upper limit of 24.9 billion yen
    source: press
""")
    assert agreement.clauses[0].source == "https://example.org/press"


PROTOCOL = """warikan: 1
amends: made-up
agreement: made-up-protocol
title: a protocol
signed: 2018-01-01
in-force: 2018-04-01
"""
BASE = """unassigned: us
inputs: {power: JPY}
clauses:
  utilities: {jp pays: 10 bn JPY in FY2016..FY2019; 8 bn JPY in FY2020, assumed: [jp pays]}
  training: {cost: power, jp pays: all}
"""


def amended(words):
    made = read(Source.of("b.yaml", PROTOCOL + words))
    assert isinstance(made, Amendment), "\n".join(map(str, made))
    base = draft(Source.of("a.yaml", HEAD + BASE))
    assert isinstance(base, Draft)
    found = build(base, (made,))
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


@pytest.mark.parametrize(
    ("words", "billions"),
    [
        (
            "extend: {term: FY2016..FY2021, carry: {utilities: FY2020, training: FY2020}}",
            [10, 10, 10, 10, 8, 8],
        ),
        ("replace:\n  utilities: {jp pays: 7 bn JPY, assumed: [jp pays]}", [7] * 5),
        (
            "replace:\n  utilities: {years: FY2019..FY2020, jp pays: 7 bn JPY, assumed: [jp pays]}",
            [10, 10, 10, 7, 7],
        ),
        ("except:\n  utilities: {years: FY2017, jp pays: 7 bn JPY, assumed: [jp pays]}", [10, 7, 10, 10, 8]),
        ("end: {utilities: FY2017}", [10, 10]),
        ("add:\n  food: {jp pays: 1 bn JPY, assumed: [jp pays]}", [10, 10, 10, 10, 8]),
    ],
)
def test_each_verb_of_an_amendment(words, billions):
    agreement = amended(words)
    found = sorted((r.year, r.low) for r in pay(agreement) if (r.category, r.payer) == ("utilities", "jp"))
    assert [low // 10**9 for _, low in found] == billions
    assert agreement.instruments[-1].id == "made-up-protocol"


def test_an_amendment_may_be_read_alone_and_faults_stand_in_its_own_file():
    base, change = (
        draft(Source.of("a.yaml", HEAD + BASE)),
        draft(Source.of("b.yaml", PROTOCOL + "end: {food: FY2018}")),
    )
    found = build(base, (amendment(change.form, change.tree),))
    assert [(each.code, each.place.file) for each in found] == [("no-target", "b.yaml")]


def test_a_replaced_clause_with_a_wrong_word_is_faulted_in_the_amendment():
    words = "replace:\n  utilities: {jp pays: 7 bn USD, assumed: [jp pays]}"
    base, change = draft(Source.of("a.yaml", HEAD + BASE)), draft(Source.of("b.yaml", PROTOCOL + words))
    found = build(base, (amendment(change.form, change.tree),))
    assert [(each.code, each.place.file, each.place.line) for each in found] == [("currency", "b.yaml", 8)]


def test_the_guide_shows_the_files_that_ship_as_examples():
    root = Path(__file__).parents[2]
    guide = (root / "docs" / "agreements.md").read_text(encoding="utf-8")
    for name in ("draft.yaml", "inputs.yaml", "successor.yaml"):
        assert f"```yaml\n{(root / 'examples' / name).read_text(encoding='utf-8')}```" in guide


@pytest.mark.parametrize(("first", "codes"), [("FY2012", []), ("FY2013", ["years-missing"])])
def test_an_input_is_declared_from_the_first_year_that_is_looked_at(first, codes):
    text = f"""unassigned: us
inputs: {{workers: workers from {first}, pay: JPY per worker}}
clauses:
  labor:
    cost: workers x pay
    workers: mean of 2 to 4 years back, whole workers down
    jp pays: all
"""
    found = build(draft(Source.of("a.yaml", HEAD + text)), ())
    assert [each.code for each in (found if isinstance(found, list) else found.warnings)] == codes


def test_where_several_pay_they_never_pay_more_than_the_cost():
    agreement = stated("""unassigned: us
rounding: half up to 1 JPY
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    jp pays: 50%
    us pays: 5 bn JPY
    assumed: [jp pays, us pays]
""")
    rows = pay(agreement, [agreement.first], {2016: {"power": Fraction(7)}})
    assert [(row.payer, row.low) for row in rows] == [("jp", 4), ("us", 3), ("us", 0)]
