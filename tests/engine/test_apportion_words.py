"""What is told of a share: every number that made it, and no number that is not known."""

from fractions import Fraction

from warikan.agreement.keys import Key, Limit, Member
from warikan.engine.apportion_shares import divide
from warikan.engine.apportion_words import told
from warikan.figures.schedules import Level


def just(percent):
    return Level(Fraction(percent) / 100, Fraction(percent) / 100)


def key(bases, **rest):
    members = tuple(
        Member(name, name, base if isinstance(base, Level) else just(base), frozenset(name.lower()))
        for name, base in bases.items()
    )
    return Key(members, **({"flat": (), "limits": (), "threshold": None, "unit": 1, "mode": "down"} | rest))


def test_a_share_by_the_scale_shows_rate_factor_and_what_the_factor_is_the_quotient_of():
    limits = (Limit("poor", Fraction(1, 10), "c"),)
    made = told(divide(key({"A": 30, "B": 5, "C": 25, "D": 0}, flat=(("D", just("2.5")),), limits=limits)))
    factor = "times 5/2 (2.500000), which is 97.5% less 10% of those at their limits over 35% of the scale"
    assert made == (
        f"30% of the scale, {factor}",
        f"5% of the scale, {factor}",
        "25% of the scale, times 5/2 (2.500000), over the limit `poor` of 10%",
        "a flat share, outside the scale",
    )


def test_a_whole_factor_is_a_number_and_a_threshold_is_told():
    made = told(divide(key({"A": "49.9", "B": "0.1", "C": "0.1"}, threshold=just("0.1"))))
    assert made[0] == "49.9% of the scale, times 1,000/499 (2.004008), which is 100% over 49.9% of the scale"
    assert made[1:] == ("0.1% of the scale, at or below the threshold of 0.1% of the scale",) * 2
    assert told(divide(key({"A": 50})))[0] == "50% of the scale, times 2, which is 100% over 50% of the scale"


def test_where_limits_hold_for_all_there_is_no_factor_to_tell():
    made = told(divide(key({"A": 50, "B": 0}, limits=(Limit("everyone", Fraction(1, 4)),))))
    assert made == ("50% of the scale, over the limit `everyone` of 25%", "0% of the scale")


def test_a_rate_that_is_not_known_is_told_as_such_and_no_factor_with_it():
    made = told(divide(key({"A": Level(Fraction(0), None, "rate of A"), "B": 50})))
    assert made == ("a rate in the scale that is not known", "50% of the scale")


def test_a_flat_share_of_everything_leaves_nothing_to_the_scale():
    made = told(divide(key({"A": 10, "B": 50}, flat=(("B", just(100)),))))
    assert made == (
        "10% of the scale, times 0, which is 0% over 10% of the scale",
        "a flat share, outside the scale",
    )
    alone = told(divide(key({"A": 0, "B": 50}, flat=(("B", just(100)),))))
    assert alone[0] == "0% of the scale, times 0, which is 0% over 0% of the scale"
