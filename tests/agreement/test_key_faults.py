"""What makes a key one that cannot be run, and what is just right."""

from fractions import Fraction

import pytest

from warikan.agreement.key_faults import KeyFault, faults, limit_of
from warikan.agreement.keys import Key, Limit, Member
from warikan.figures.schedules import Level

HALF, ALL = Fraction(1, 2), Fraction(1)


def just(value):
    return Level(Fraction(value), Fraction(value))


def key(*names, rate=1, flat=None, limits=()):
    members = tuple(
        Member(name, name, just(rate), frozenset({"poor"} if name == "C" else ())) for name in names
    )
    shares = tuple((name, just(share)) for name, share in (flat or {}).items())
    return Key(members, shares, tuple(limits), threshold=None, unit=1, mode="down")


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (key("A", "A"), KeyFault("parties", "A", "A stands twice among the parties")),
        (key("A", rate=-1), KeyFault("in the scale", "A", "the rate of A is below nothing")),
        (key("A", flat={"B": 0}), KeyFault("flat", "B", "B has a flat share and is no party")),
        (key("A", flat={"A": -1}), KeyFault("flat", "A", "the flat share of A is below nothing")),
        (
            key("A", "B", "C", flat={"A": HALF, "B": Fraction(51, 100), "C": HALF}),
            KeyFault("flat", "B", "with B the flat shares come to more than the whole"),
        ),
        (
            key("A", "B", flat={"A": HALF}, limits=[Limit("everyone", Fraction(1, 3))]),
            KeyFault("flat", "A", "the flat share of A is over the limit for everyone"),
        ),
        (
            key("A", limits=[Limit("everyone", Fraction(3, 2))]),
            KeyFault("limits", "everyone", "the limit for everyone is not between nothing and all"),
        ),
        (
            key("A", "B", limits=[Limit("poor", ALL, "poor")]),
            KeyFault("limits", "poor", "the limit for poor holds for no party"),
        ),
    ],
)
def test_a_fault_names_its_part_and_whom_it_is_about(made, found):
    assert faults(made) == (found,)


def test_two_flat_shares_of_one_party_are_one_too_many():
    made = Key(key("A").members, (("A", just(0)), ("A", just(0))), (), threshold=None, unit=1, mode="down")
    assert faults(made) == (KeyFault("flat", "A", "A has two flat shares"),)


def test_what_is_just_at_its_end_is_no_fault():
    assert faults(key("A", "B", flat={"A": HALF, "B": HALF}, limits=[Limit("everyone", HALF)])) == ()
    assert faults(key("C", limits=[Limit("everyone", ALL), Limit("poor", Fraction(0), "poor")])) == ()


def test_of_several_limits_the_lowest_holds_and_of_equal_ones_the_first():
    limits = [Limit("everyone", HALF), Limit("poor", Fraction(1, 4), "poor"), Limit("again", HALF)]
    made = key("A", "C", limits=limits)
    assert [limit_of(made, member).name for member in made.members] == ["everyone", "poor"]
    assert limit_of(key("A"), made.members[0]) is None
