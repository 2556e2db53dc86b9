"""The differ: a diff applied to one agreement gives the other, with equality, whatever the two."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.test_laws import WORDS, agreement

from warikan.agreement.assembly import UnfitError
from warikan.agreement.diff import Difference, applied, clause_of, diff, paired
from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import ids, load
from warikan.agreement.makeup import Amount, Share
from warikan.agreement.terms import constant
from warikan.ground.source import Source

few = settings(max_examples=max(25, settings.default.max_examples // 4))
HEAD = """warikan: 1
agreement: x
title: made up
parties: {jp: Japan, us: United States}
unassigned: us
currency: JPY
term: FY2016..FY2018
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {power: JPY}
clauses:
  utilities:
    cost: power
    jp pays: 61%
    up to: 24 bn JPY
    words: a share of utilities
    assumed: [jp pays, up to]
"""


def made(text):
    found = build(draft(Source.of("x.yaml", text)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def parts(one, other):
    (changed,) = diff(made(one), made(other)).changed
    return [each.part for each in changed.differences]


@pytest.mark.parametrize(("one", "other"), list(permutations(ids(), 2)))
def test_of_all_that_ships_a_diff_applied_gives_the_other(one, other):
    a, b = load(one), load(other)
    assert applied(diff(a, b), a) == b


@few
@given(WORDS, WORDS)
def test_of_all_made_up_a_diff_applied_gives_the_other(one, other):
    a, b = agreement(one), agreement(other)
    assert applied(diff(a, b), a) == b


@few
@given(WORDS)
def test_an_agreement_differs_from_itself_in_nothing(words):
    a = agreement(words)
    found = diff(a, agreement(words))
    assert (found.head, found.removed, found.added, found.changed) == ((), (), (), ())


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 10**12), st.integers(1, 10**12))
def test_only_what_was_changed_differs(share, other, cap, limit):
    one = HEAD.replace("61%", f"{share}%").replace("24 bn", f"{cap:,}")
    two = HEAD.replace("61%", f"{other}%").replace("24 bn", f"{limit:,}")
    found = diff(made(one), made(two)).changed
    expected = [*(["jp:base"] if share != other else []), *(["jp:up_to"] if cap != limit else [])]
    assert [each.part for changed in found for each in changed.differences] == expected


@pytest.mark.parametrize(
    ("old", "new", "differing"),
    [
        ("61%", "35%", ["jp:base"]),
        ("up to: 24 bn", "up to: 25 bn", ["jp:up_to"]),
        ("    cost: power\n", "    cost: power + power of last year\n", ["the cost"]),
        ("    cost: power\n", "    cost: power\n    home: treaty article II\n", ["home"]),
        ("    cost: power\n", "    cost: power\n    kind: discretionary\n", ["kind"]),
        ("    cost: power\n", "    cost: power\n    stage: request\n", ["stage"]),
        ("rounding: down", "rounding: up", ["jp:rounded"]),
        ("    cost: power\n", "    cost: power\n    when: it rains\n", ["jp:when"]),
        ("    cost: power\n", "    cost: power\n    years: FY2016..FY2017\n", ["years", "span"]),
    ],
)
def test_a_change_is_found_in_its_part(old, new, differing):
    found = parts(HEAD, HEAD.replace(old, new))
    # Words that follow the terms, and levels of years that one of the two has not.
    assert [
        each for each in found if each not in ("words", "jp:base", "jp:up_to") or each in differing
    ] == differing


def test_clauses_are_paired_by_id_then_by_category_and_payer():
    other = HEAD.replace("  utilities:\n", "  power at the bases:\n    category: utilities\n")
    (pair,) = paired(made(HEAD), made(other))
    assert (pair.before.id, pair.after.id) == ("utilities", "power at the bases")
    third = HEAD.replace("  utilities:\n", "  heat:\n")
    assert [(p.before is None, p.after is None) for p in paired(made(HEAD), made(third))] == [
        (True, False),
        (False, True),
    ]


def test_parts_that_do_not_fit_are_refused():
    (clause,) = made(HEAD).clauses
    for part, value in (("the cost", None), ("jp:rounded", None)):
        with pytest.raises(UnfitError):
            clause_of(clause, [Difference(part, None, value)])
    base = Amount(constant(5, clause.years))
    assert clause_of(clause, [Difference("jp:base", Share, base)]).rest is not None
