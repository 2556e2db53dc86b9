"""The laws of reckoning, with equality, over agreements made up at random in the words of the language."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import load
from warikan.agreement.terms import NODES, Divided, Given, Rounded, Times, When, constant, every
from warikan.engine import evaluate as rules
from warikan.engine.evaluate import RULES, Env, due, evaluate, paid
from warikan.engine.formula import Formulas
from warikan.engine.inputs import Inputs
from warikan.engine.interval import exactly
from warikan.engine.numbers import Exact, Explain, Range
from warikan.engine.pay import RESIDUE, pay, totals
from warikan.figures.fiscal import JAPAN
from warikan.figures.schedules import Level
from warikan.ground.source import Source

HEAD = """warikan: 1
agreement: x
title: made up
parties: {jp: Japan, us: United States}
unassigned: us
currency: JPY
term: FY2016..FY2020
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {power: JPY, workers: workers, pay: JPY per worker, growth: rate}
clauses:
"""
# A clause that looks at every input, so that none is left unused whatever the others say.
LAST = """  looks:
    jp pays: power + power of last year, less paid for c0
    assumed: []
  counts:
    cost: workers x pay
    workers: mean of 2 to 4 years back, whole workers down
    workers up to: {ceiling:,}
    jp pays: all
    assumed: [workers up to]
  grows:
    years: FY2016
    category: grown
    jp pays: {base:,} JPY
    assumed: [jp pays]
  grows on:
    years: FY2017..FY2020
    category: grown
    jp pays: last year, grown by growth of 2 years back
    growth up to: {percent}%
    rounded: half up to {unit:,} JPY
    assumed: [growth up to, rounded]
"""
YEARS = range(2016, 2021)
MONEY = st.integers(0, 10**12)
PAYS = st.one_of(
    st.just("all"),
    st.integers(0, 100).map(lambda n: f"{n}%"),
    MONEY.map(lambda n: f"{n:,} JPY"),
    st.just("2/37"),
)
KEYS = ["up to", "at least", "up to over the term", "at least over the term"]


def in_order(limits):
    """The same limits, no floor above the cap on the same thing."""
    found = dict(limits)
    for floor, cap in (("at least", "up to"), ("at least over the term", "up to over the term")):
        if floor in found and cap in found:
            found[floor], found[cap] = sorted((found[floor], found[cap]))
    return found


LIMITS = st.dictionaries(st.sampled_from(KEYS), MONEY, max_size=3).map(in_order)
CLAUSES = st.tuples(PAYS, LIMITS, st.booleans())
NUMBERS = st.fixed_dictionaries(
    {
        "ceiling": st.integers(0, 50_000),
        "base": MONEY,
        "percent": st.integers(0, 20),
        "unit": st.sampled_from([1, 100, 10**8]),
    }
)
WORDS = st.tuples(st.lists(CLAUSES, min_size=1, max_size=3), NUMBERS)
GROWTH = st.integers(-1500, 500).map(lambda n: Fraction(n, 1000))
# Two values an input, which take turns by year.
INPUTS = st.fixed_dictionaries(
    {
        "power": st.tuples(MONEY, MONEY),
        "workers": st.tuples(st.integers(0, 60_000), st.integers(0, 60_000)),
        "pay": st.tuples(st.integers(0, 10**8), st.integers(0, 10**8)),
        "growth": st.tuples(GROWTH, GROWTH),
    }
)
few = settings(max_examples=max(25, settings.default.max_examples // 4))


def words(made):
    clauses, numbers = made
    lines = []
    for number, (pays, limits, capped) in enumerate(clauses):
        share = pays == "all" or "/" in pays or pays.endswith("%")
        lines += [f"  c{number}:", f"    jp pays: {pays}"]
        lines += ["    cost: power"] if share or capped else []
        lines += [f"    {key}: {value:,} JPY" for key, value in limits.items()]
        lines += [f"    assumed: [jp pays{''.join(f', {key}' for key in limits)}]"]
    return HEAD + "\n".join(lines) + "\n" + LAST.format(**numbers)


def agreement(made):
    text = words(made)
    found = build(draft(Source.of("x.yaml", text)), ())
    assert isinstance(found, Read), text + "\n".join(map(str, found))
    return found.agreement


def known(inputs):
    return Inputs(
        {2012 + at: {name: Fraction(values[at % 2]) for name, values in inputs.items()} for at in range(9)}
    )


def exact(of, term, year, inputs):
    """What a clause's term comes to, which is never less than nothing."""
    clause = next(clause for clause in of.clauses if term in (clause.rest, clause.payment))
    return due(clause, term, year, Env(of, inputs), Exact())


def each(of):
    return [(clause, year) for clause in of.clauses for year in clause.years]


@few
@given(WORDS, INPUTS)
def test_payers_and_rest_sum_to_the_cost(made, inputs):
    of, given_ = agreement(made), known(inputs)
    for clause, year in each(of):
        env = Env(of, given_)
        parts = [due(clause, payment.term, year, env, Exact()) for payment in clause.payments]
        rest = 0 if clause.rest is None else due(clause, clause.rest, year, env, Exact())
        assert sum(parts) + rest == due(clause, clause.cost, year, env, Exact())
        assert rest >= 0 and min(parts) >= 0


@few
@given(WORDS, INPUTS)
def test_a_range_equals_the_exact_number_where_all_is_known(made, inputs):
    of, given_ = agreement(made), known(inputs)
    for row in pay(of, inputs=given_):
        term = row.clause.payment if row.payer == "jp" else row.clause.rest
        assert row.value == exactly(exact(of, term, row.year.number, given_))


@given(
    WORDS,
    INPUTS,
    st.sets(st.sampled_from(["power", "workers", "pay", "growth"])),
    st.sets(st.integers(2012, 2020)),
)
def test_a_range_holds_the_exact_number_whatever_is_not_known(made, inputs, hidden, years):
    of, all_ = agreement(made), known(inputs)
    some = {
        year: {name: value for name, value in values.items() if not (name in hidden and year in years)}
        for year, values in all_.costs.items()
    }
    for wide, narrow in zip(pay(of, inputs=Inputs(some)), pay(of, inputs=all_), strict=True):
        assert narrow.value.within(wide.value)
        assert wide.value.exact or wide.because
        assert (wide.binds == "no") <= (narrow.binds == "no")
        assert (narrow.binds == "no") <= (wide.binds in ("no", "unknown"))


@few
@given(WORDS, INPUTS)
def test_a_narrower_range_of_inputs_gives_a_narrower_range(made, inputs):
    of, all_ = agreement(made), known(inputs)
    wide = {
        year: {
            name: Level(value - abs(value) / 2, value + abs(value), name) for name, value in values.items()
        }
        for year, values in all_.costs.items()
    }
    for outer, inner in zip(pay(of, inputs=Inputs(wide)), pay(of, inputs=all_), strict=True):
        assert inner.value.within(outer.value)


OTHER = {"up to": "at least", "at least": "up to"}


def limited(key, value):
    return WORDS.map(
        lambda made: (
            [
                (p, {k: v for k, v in limits.items() if k not in (key, OTHER[key])}, c)
                for p, limits, c in made[0]
            ],
            made[1],
        )
    ).map(lambda made: (made, ([(p, {**limits, key: value}, c) for p, limits, c in made[0]], made[1])))


def jp(of, inputs):
    return {
        (r.clause.id, r.year): r.low
        for r in pay(of, inputs=inputs)
        if r.payer == "jp" and r.clause.id.startswith("c")
    }


@few
@given(limited("up to", 10**9), INPUTS)
def test_a_cap_never_raises(pair, inputs):
    free, capped = (jp(agreement(made), known(inputs)) for made in pair)
    loose = {key for key in free if not any("term" in k for made in pair for _, ls, _ in made[0] for k in ls)}
    assert all(capped[key] <= free[key] for key in loose if key[0].startswith("c") and "counts" not in key[0])


@few
@given(limited("at least", 10**9), INPUTS)
def test_a_floor_never_lowers(pair, inputs):
    free, floored = (jp(agreement(made), known(inputs)) for made in pair)
    loose = {key for key in free if not any("term" in k for made in pair for _, ls, _ in made[0] for k in ls)}
    assert all(floored[key] >= free[key] for key in loose if "counts" not in key[0])


@few
@given(WORDS, INPUTS)
def test_an_explanation_ends_where_the_amount_does(made, inputs):
    of, given_ = agreement(made), known(inputs)
    for row in pay(of, inputs=given_):
        assert row.steps.value == row.value
        waiting = [row.steps]
        while waiting:
            step = waiting.pop()
            waiting.extend(step.parts)
            assert step.words
            assert (
                step.parts
                or step.source is not None
                or step.words in ("as agreed", "paid in earlier years of the term")
            )


@few
@given(WORDS, INPUTS)
def test_the_years_total_is_the_sum_of_its_rows(made, inputs):
    of = agreement(made)
    rows = pay(of, inputs=known(inputs))
    for total in totals(rows):
        assert total.value.low == sum(r.low for r in rows if (r.year, r.payer) == (total.year, total.payer))


POWER_ONLY = HEAD.replace(
    "inputs: {power: JPY, workers: workers, pay: JPY per worker, growth: rate}", "inputs: {power: JPY}"
)
REDIRECT = """  utilities:
    cost: power
    jp pays: {share}%
    up to: {cap:,} JPY
    assumed: [jp pays, up to]
  facilities:
    kind: discretionary
    jp pays: {base:,} JPY + unused of utilities
    assumed: [jp pays]
  residual:
    jp pays: "{whole:,} JPY, less paid for utilities, facilities"
    assumed: [jp pays]
"""


@few
@given(st.integers(0, 100), MONEY, MONEY, MONEY, MONEY)
def test_a_redirect_conserves_and_a_residual_fills(share, cap, base, whole, cost):
    text = POWER_ONLY + REDIRECT.format(share=share, cap=cap, base=base, whole=whole)
    found = build(draft(Source.of("x.yaml", text)), ())
    assert isinstance(found, Read), list(map(str, found))
    costs = {2016: {"power": Fraction(cost)}}
    mine = {r.category: r.low for r in pay(found.agreement, [JAPAN.year(2016)], costs) if r.payer == "jp"}
    assert mine["utilities"] + mine["facilities"] == cap + base
    assert mine["residual"] == max(0, whole - cap - base)


def test_every_node_has_one_rule_and_no_rule_is_without_its_node():
    assert set(RULES) == set(NODES)


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_there_is_no_second_rule_for_any_node(node, monkeypatch):
    """Replace the rule of a node by another, and every kind of number follows it."""
    of = agreement(
        (
            [("61%", {"up to": 10**9, "at least": 5, "up to over the term": 10**10}, True)],
            {"ceiling": 9, "base": 7, "percent": 3, "unit": 1},
        )
    )
    inputs = Inputs(
        {
            year: {
                "power": Fraction(10**9),
                "workers": Fraction(20),
                "pay": Fraction(3),
                "growth": Fraction(0),
            }
            for year in range(2010, 2021)
        },
        facts={"it rains": True},
    )
    of, term = (of, _with(of, node)) if node is not Divided else _divided()

    def other(term, year, env, numbers):
        del term, year, env
        return numbers.step("replaced", numbers.level(Level(Fraction(4321), Fraction(4321))))

    kinds = {"exact": Exact(), "range": Range(), "explain": Explain(), "formula": Formulas()}
    before = {name: evaluate(term, 2018, Env(of, inputs), numbers) for name, numbers in kinds.items()}
    monkeypatch.setitem(rules.RULES, node, other)
    after = {name: evaluate(term, 2018, Env(of, inputs), numbers) for name, numbers in kinds.items()}
    assert before["exact"] != 4321
    assert after["exact"] == 4321
    assert after["range"] == after["formula"].value == exactly(4321)
    assert (after["explain"].value, after["explain"].step.words) == (exactly(4321), "replaced")


def test_the_residue_of_a_division_follows_its_rule(monkeypatch):
    """Where every party pays 1,000 cents, the total less 196 times that is left, whatever the key says."""

    def other(term, year, env, numbers):
        del term, year, env
        return numbers.level(Level(Fraction(1000), Fraction(1000)))

    of = load("cbd-2025")
    monkeypatch.setitem(rules.RULES, Divided, other)
    residue = next(row for row in pay(of, [of.first]) if row.payer == RESIDUE)
    assert residue.value == exactly(1_407_865_200 - 196 * 1000)


def _divided():
    of = load("cbd-2025")
    key = of.clauses[0].payments[0].term.key
    return of, Divided(constant(Fraction(10**9), range(2018, 2019)), key, "JPN")


def _with(of, node):
    """A term of an agreement whose outermost node is of a kind."""
    made = [
        When("it rains", Given("power")),
        Rounded(Times(constant(Fraction(1, 3), YEARS), Given("power")), 10, "down"),
    ]
    terms = [term for clause in of.clauses for payment in clause.payments for term in every(payment.term)]
    rests = [term for clause in of.clauses if clause.rest is not None for term in every(clause.rest)]
    return next(term for term in (*made, *terms, *rests) if isinstance(term, node))


def test_what_was_paid_is_looked_up_once():
    of = agreement(([("all", {}, True)], {"ceiling": 9, "base": 7, "percent": 3, "unit": 1}))
    env = Env(of, Inputs({year: {"growth": Fraction(0)} for year in range(2010, 2021)}))
    assert paid("grown", "jp", 2020, env, Exact()) == 7
    assert set(env.due) == {("grown", "jp", year) for year in YEARS}
