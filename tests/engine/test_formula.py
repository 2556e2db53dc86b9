"""The kind of number that remembers its formula: whatever the unknowns are, a difference lies within its bounds."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.engine.evaluate import Env, evaluate
from warikan.engine.formula import Formulas, hull, meet
from warikan.engine.inputs import Inputs
from warikan.engine.interval import Interval, exactly
from warikan.engine.numbers import Exact, Range
from warikan.figures.schedules import Level

NAMES = ("x", "y")
LEAVES = st.one_of(st.sampled_from(NAMES), st.integers(0, 40))
SUMS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["add", "less", "times", "lesser", "greater"]), inner, inner),
        st.tuples(st.just("over"), inner, st.integers(1, 4)),
        st.tuples(
            st.just("whole"),
            inner,
            st.sampled_from([1, 7]),
            st.sampled_from(["down", "up", "half up", "half down"]),
        ),
        st.tuples(st.just("either"), inner, inner, st.sampled_from(["rain", "snow"])),
    ),
    max_leaves=6,
)
ENDS = st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 30)))


def made(of, numbers, known, facts):
    """A sum in a kind of number; ``known`` gives a level for each name, ``facts`` settle what is one of two."""
    if isinstance(of, str):
        return numbers.level(known[of])
    if isinstance(of, int):
        return numbers.level(Level(Fraction(of), Fraction(of)))
    match of:
        case ("over", inner, count):
            return numbers.over(made(inner, numbers, known, facts), count)
        case ("whole", inner, unit, mode):
            return numbers.whole(made(inner, numbers, known, facts), unit, mode)
        case ("either", one, other, fact):
            branches = [made(each, numbers, known, facts) for each in (one, other)]
            return numbers.either(*branches, fact) if facts is None else branches[facts[fact]]
        case (operation, one, other):
            parts = [made(each, numbers, known, facts) for each in (one, other)]
            return getattr(numbers, operation)(*parts)


def level(name, ends):
    low, high = ends
    return Level(Fraction(low), None if high is None else Fraction(low + high), name)


def inside(ends, share):
    low, high = ends
    return Level(*[Fraction(low) + share * (high if high is not None else 1000)] * 2)


KNOWN = st.fixed_dictionaries(dict.fromkeys(NAMES, ENDS))
SHARES = st.fixed_dictionaries({name: st.fractions(0, 1, max_denominator=9) for name in NAMES})
FACTS = st.fixed_dictionaries({"rain": st.integers(0, 1), "snow": st.integers(0, 1)})


@given(st.lists(SUMS, min_size=2, max_size=4), KNOWN, SHARES, FACTS)
def test_a_difference_lies_within_its_bounds_whatever_the_unknowns_are(sums, known, shares, facts):
    numbers = Formulas()
    formulas = [made(each, numbers, {n: level(n, known[n]) for n in NAMES}, None) for each in sums]
    values = [made(each, Exact(), {n: inside(known[n], shares[n]) for n in NAMES}, facts) for each in sums]
    for a, x in zip(formulas, values, strict=True):
        assert a.value.holds(x)
        for b, y in zip(formulas, values, strict=True):
            assert numbers.gap(a, b).holds(x - y)
    half = len(sums) // 2
    assert numbers.balance(formulas[:half], formulas[half:]).holds(sum(values[:half]) - sum(values[half:]))


@given(SUMS, KNOWN)
def test_its_range_is_that_of_a_range(of, known):
    levels = {name: level(name, known[name]) for name in NAMES}
    one, other = made(of, Formulas(), levels, None).value, made(of, Range(), levels, None)
    assert (one.low, one.high) == (other.low, other.high)


@given(SUMS, KNOWN)
def test_what_is_alike_differs_by_nothing(of, known):
    numbers = Formulas()
    levels = {name: level(name, known[name]) for name in NAMES}
    assert numbers.gap(made(of, numbers, levels, None), made(of, numbers, levels, None)) == exactly(0)


COST = Level(Fraction(0), None, "cost")


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (("lesser", 20, "x"), ("lesser", 24, "x"), -4, 0),
        (("greater", 20, "x"), "x", 0, 20),
        (("less", "x", 20), ("less", "x", 24), 0, 4),
        (
            ("whole", ("over", "x", 3), 10, "down"),
            ("whole", ("over", ("add", "x", 1), 3), 10, "down"),
            -10,
            0,
        ),
        (("add", "x", "y"), ("add", "x", 3), -3, None),
        (("times", 3, "x"), ("times", 2, "x"), 0, None),
        ("x", "y", None, None),
    ],
)
def test_what_two_amounts_share_falls_out(one, other, low, high):
    numbers = Formulas()
    known = {"x": COST, "y": Level(Fraction(0), None, "another cost")}
    found = numbers.gap(made(one, numbers, known, None), made(other, numbers, known, None))
    assert (found.low, found.high) == (low, high)


def test_two_unknowns_of_one_name_are_one_and_of_two_names_are_two():
    numbers = Formulas()
    assert numbers.level(COST) is numbers.level(Level(Fraction(0), None, "cost"))
    assert numbers.level(COST) is not numbers.level(Level(Fraction(0), None, "heat"))
    assert numbers.level(Level(Fraction(5), Fraction(5), "a")) is numbers.level(
        Level(Fraction(5), Fraction(5), "b")
    )


def test_a_chain_of_many_operations_is_bounded_in_time_and_depth():
    numbers = Formulas()
    one = other = numbers.level(COST)
    for step in range(300):
        more = numbers.level(Level(Fraction(0), None, f"growth {step}"))
        one, other = (
            numbers.greater(numbers.add(one, more), other),
            numbers.lesser(numbers.add(other, more), one),
        )
    assert numbers.gap(one, other).low is not None or numbers.gap(one, other).high is None


def test_the_narrowest_of_both_and_the_least_that_holds_both():
    one, other = Interval(Fraction(1), None, ("a",)), Interval(Fraction(0), Fraction(5), ("b",))
    assert meet(one, other) == Interval(Fraction(1), Fraction(5), ("a", "b"))
    assert hull(one, other) == Interval(Fraction(0), None, ("a", "b"))


def test_terms_that_hang_on_one_fact_are_of_one_mind():
    """Paid only where it rains, less paid except where it rains, is one of two sums and not anything between."""
    from warikan.agreement.terms import When, constant

    numbers, env = Formulas(), Env(None, Inputs())
    five = constant(5, (2020,))
    on = evaluate(When("it rains", five), 2020, env, numbers)
    off = evaluate(When("it rains", five, holds=False), 2020, env, numbers)
    found = numbers.gap(on, off)
    assert (found.low, found.high, found.because) == (-5, 5, ("whether it rains in FY2020",))
