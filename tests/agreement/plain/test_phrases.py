"""Terms as phrases: a rule for each node, and no two different terms alike, in either language."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.library import load
from warikan.agreement.plain.phrases import _RULES, Setting, phrase
from warikan.agreement.plain.sentences import TONGUES
from warikan.agreement.terms import (
    NODES,
    AtLeast,
    Divided,
    Fixed,
    Given,
    Less,
    Mean,
    Paid,
    Rounded,
    Sum,
    Times,
    UpTo,
    When,
    constant,
)
from warikan.figures.rounding import MODES
from warikan.figures.schedules import Level
from warikan.figures.units import HEADS, RATE, Unit

WHOLE = load("cbd-2025").clauses[0].made.division.key
KEY = replace(WHOLE, members=tuple(each for each in WHOLE.members if each.id in ("JPN", "YEM", "USA")))
YEARS = (2016, 2017, 2018)
UNITS = {
    "power": Unit("JPY"),
    "heat": Unit("JPY"),
    "workers": HEADS,
    "pay": Unit("JPY", heads=-1),
    "growth": RATE,
}


def at(language, *, names=None):
    tongue = TONGUES[language]
    named = names or {name: tongue.called(name) for name in UNITS}
    return Setting(
        tongue,
        {name: (named[name], unit) for name, unit in UNITS.items()},
        {"jp": tongue.called("Japan"), "us": tongue.called("America"), "JPN": "Japan", "YEM": "Yemen"},
        "JPY",
        YEARS,
    )


ENDS = st.integers(0, 30).map(Fraction)
LEVELS = st.one_of(
    ENDS.map(lambda value: Level(value, value)),
    st.tuples(ENDS, ENDS).map(lambda ends: Level(min(ends), max(ends))),
    st.just(Level(Fraction(0), None)),
)
LEAVES = st.one_of(
    st.builds(Given, st.sampled_from(sorted(UNITS)), st.integers(0, 3)),
    st.lists(LEVELS, min_size=3, max_size=3).map(lambda three: Fixed(dict(zip(YEARS, three, strict=True)))),
    st.builds(
        Paid,
        st.sampled_from(["labor", "power"]),
        st.sampled_from(["jp", "us"]),
        st.sampled_from([None, 0, 1, 2]),
        st.sampled_from([(), ("base",), ("base", "later")]),
    ),
    st.builds(Divided, st.just(constant(5, YEARS)), st.just(KEY), st.sampled_from(["JPN", "YEM"])),
)
PARTS = st.sampled_from(["up to", "at least", "cost"])
TERMS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Sum(tuple(parts))),
        st.builds(Less, inner, inner),
        st.builds(Times, inner, inner),
        st.builds(Mean, inner, st.integers(1, 2), st.integers(3, 4)),
        st.builds(UpTo, inner, inner, PARTS),
        st.builds(AtLeast, inner, inner, PARTS),
        st.builds(Rounded, inner, st.sampled_from([1, 1000, 10**8]), st.sampled_from(MODES)),
        st.builds(When, st.sampled_from(["it rains", "it snows"]), inner, st.booleans()),
    ),
    max_leaves=4,
)


def test_every_node_has_one_rule_and_no_rule_is_without_its_node():
    assert set(_RULES) == set(NODES)


@pytest.mark.parametrize("language", ["en", "ja"])
@given(terms=st.lists(TERMS, min_size=2, max_size=12))
def test_no_two_terms_read_alike(language, terms):
    read = {}
    for term in terms:
        assert read.setdefault(phrase(term, at(language)), term) == term


def changed_once(term):
    """Terms that differ from one in a single place, by a rule for each node."""
    match term:
        case Given(name, back):
            return [Given(name, back + 1), Given("heat" if name != "heat" else "power", back)]
        case Fixed(levels):
            low = levels[YEARS[0]].low
            return [Fixed({**levels, YEARS[0]: Level(low + 1, low + 1)})]
        case Paid(category, payer, back, among):
            return [
                Paid("other", payer, back, among),
                Paid(category, "us" if payer == "jp" else "jp", back, among),
                Paid(category, payer, 3 if back is None else None, among),
                Paid(category, payer, back, (*among, "more")),
            ]
        case Sum(parts):
            return [Sum((*parts, parts[0])), Sum((Sum(parts[:2]), *parts[2:])), *inside(parts, Sum)]
        case Less(a, b):
            return [Less(b, a), Times(a, b), Less(Less(a, b), b)]
        case Times(a, b):
            return [Times(b, a), Less(a, b), Sum((a, b))]
        case Mean(of, first, last):
            return [Mean(of, first, last + 1), Mean(of, first + 1, last)]
        case UpTo(cap, of, part):
            return [UpTo(of, cap, part), UpTo(cap, of, "other"), AtLeast(cap, of, part)]
        case AtLeast(floor, of, part):
            return [AtLeast(of, floor, part), AtLeast(floor, of, "other"), UpTo(floor, of, part)]
        case Rounded(of, unit, mode):
            return [
                Rounded(of, unit * 10, mode),
                *(Rounded(of, unit, other) for other in MODES if other != mode),
            ]
        case When(fact, of, holds):
            return [When(fact, of, not holds), When(f"{fact} hard", of, holds), of]
        case Divided(total, key, party):
            return [
                Divided(total, key, "USA" if party != "USA" else "JPN"),
                Divided(constant(6, YEARS), key, party),
                *(Divided(total, other, party) for other in changed_key(key)),
            ]


def changed_key(key):
    """Keys that differ from one in a single rule."""
    first = key.members[0]
    return [
        replace(key, flat=()),
        replace(key, flat=(("EU", Level(Fraction(1, 50), Fraction(1, 50))),)),
        replace(key, limits=key.limits[:1]),
        replace(key, limits=(replace(key.limits[0], share=Fraction(1, 4)), *key.limits[1:])),
        replace(key, limits=(replace(key.limits[0], name="all"), *key.limits[1:])),
        replace(key, threshold=Level(Fraction(1, 1000), Fraction(1, 1000))),
        replace(key, unit=key.unit * 10),
        replace(key, mode="down"),
        replace(key, places=4),
        replace(key, members=key.members[1:]),
        replace(key, members=(replace(first, base=Level(Fraction(1, 7), Fraction(1, 7))), *key.members[1:])),
        replace(key, members=(replace(first, classes=frozenset({"new"})), *key.members[1:])),
    ]


def inside(parts, node):
    return [node((each, *parts[1:])) for each in changed_once(parts[0])]


@pytest.mark.parametrize("language", ["en", "ja"])
@given(term=TERMS)
def test_whatever_is_changed_in_a_term_it_reads_otherwise(language, term):
    words = phrase(term, at(language))
    for other in changed_once(term):
        if other != term:
            assert phrase(other, at(language)) != words


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("power plus heat", "“power plus heat”"),
        ("cost (net)", "“cost (net)”"),
        ("5 things", "“5 things”"),
        ("a ” b", "“a ”” b”"),
        ("cost of power", "cost of power"),
    ],
)
def test_a_name_that_could_be_read_as_a_phrase_is_quoted(name, english):
    assert TONGUES["en"].called(name) == english


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (24_901_908_000, "JPY", "249億190万8,000円"),
        (23_400_000_000, "JPY", "234億円"),
        (1_055_100_000_000, "JPY", "1兆551億円"),
        (1_000_000_000_001, "JPY", "1兆1円"),
        (0, "JPY", "0円"),
        (920_000_000_000, "KRW", "9,200億ウォン"),
        (5_880_000_000, "USD", "5,880万米ドル"),
        (12_345, "USD", "123.45米ドル"),
        (12_345, "CHF", "123.45 CHF"),
    ],
)
def test_sums_in_japanese_are_grouped_by_four_digits(amount, currency, words):
    assert TONGUES["ja"].money(amount, currency, None) == words


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_no_two_sums_read_alike_in_japanese(one, other):
    tongue = TONGUES["ja"]
    assert (tongue.money(one, "USD", None) == tongue.money(other, "USD", None)) == (one == other)


@pytest.mark.parametrize(
    ("value", "printed", "words"),
    [
        (Fraction(61, 100), Fraction(1, 100), "61%"),
        (Fraction(61, 100), Fraction(1, 1000), "61.0%"),
        (Fraction(1, 4), Fraction(1), "1/4"),
        (Fraction(2, 37), Fraction(1), "2/37"),
        (Fraction(1, 4), Fraction(1, 100), "25%"),
        (Fraction(-1, 40), Fraction(1, 1000), "-2.5%"),
        (Fraction(1, 3), None, "1/3"),
    ],
)
def test_a_rate_reads_as_it_was_printed(value, printed, words):
    assert TONGUES["en"].quantity(value, RATE, printed) == words


def test_two_inputs_of_one_name_are_told_apart():
    from warikan.agreement.plain.phrases import _told_apart

    made = _told_apart(TONGUES["en"], {"a": "cost", "b": "cost", "c": "heat"})
    assert made == {"a": "“cost”“a”", "b": "“cost”“b”", "c": "heat"}
