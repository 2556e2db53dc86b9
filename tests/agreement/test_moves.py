"""Moves: what can be changed alone, what only together, and what the steps between two agreements come to."""

import pytest
from hypothesis import given, settings
from tests.engine.test_laws import WORDS, agreement

from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import load
from warikan.agreement.moves import STANDING, after, road
from warikan.agreement.renewal import renewed
from warikan.ground.source import Source

few = settings(max_examples=max(15, settings.default.max_examples // 6))
HEAD = """warikan: 1
agreement: {name}
title: made up
parties: {{jp: Japan, us: United States}}
unassigned: us
currency: JPY
term: FY2016..FY2020
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {{power: {unit}, workers: workers, pay: JPY per worker}}
clauses:
  labor:
    cost: workers x pay
    workers up to: 23,178
    jp pays: all
    assumed: [workers up to]
"""


def made(words, name="x", unit="JPY"):
    found = build(draft(Source.of("x.yaml", HEAD.format(name=name, unit=unit) + words)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def steps(one, other):
    way = road(made(one), made(other, "y"))
    return [
        sorted(
            ((way.pairs[at].after or way.pairs[at].before).id, part.partition(":")[2] or part)
            for at, part in move.parts
        )
        for move in way.moves
    ]


POWER = "  power:\n    cost: power\n    jp pays: {pays}\n    assumed: [{assumed}]\n"
SHARE = POWER.format(pays="61%\n    up to: 24 bn JPY", assumed="jp pays, up to")


@pytest.mark.parametrize(
    ("one", "other", "moves"),
    [
        # A share and a cap can be changed one without the other.
        (
            SHARE,
            SHARE.replace("61%", "35%").replace("24 bn", "20 bn"),
            [[("power", "base")], [("power", "up_to")]],
        ),
        # A share of a cost cannot stand without its cost; the cap can.
        (
            SHARE,
            "  power:\n    jp pays: power\n    up to: 20 bn JPY\n    assumed: [up to]\n",
            [[("power", "base"), ("power", "rounded"), ("power", "the cost")], [("power", "up_to")]],
        ),
        # Who stands when in one category is one move, whatever the clauses are called.
        (
            SHARE,
            SHARE.replace("  power:\n", "  power:\n    years: FY2017..FY2020\n")
            + "  first:\n    category: power\n    years: FY2016\n    jp pays: 5 JPY\n    assumed: [jp pays]\n",
            [[("first", STANDING), ("power", STANDING)]],
        ),
        (
            SHARE,
            "  heat:\n    cost: power\n    jp pays: all\n",
            [[("heat", STANDING)], [("power", STANDING)]],
        ),
        # Another payer is another clause in all that it says.
        (
            SHARE,
            SHARE.replace("jp pays: 61%", "us pays: 61%").replace("[jp pays", "[us pays"),
            [
                [
                    ("power", "base"),
                    ("power", "base"),
                    ("power", "payers"),
                    ("power", "rounded"),
                    ("power", "rounded"),
                    ("power", "up_to"),
                    ("power", "up_to"),
                ]
            ],
        ),
        (SHARE, SHARE, []),
    ],
)
def test_what_fits_alone_is_a_move_of_its_own(one, other, moves):
    assert steps(one, other) == moves


def test_who_bears_the_rest_is_a_move_too():
    a, b = made(SHARE), made(SHARE, "y")
    from dataclasses import replace

    way = road(a, replace(b, guest="jp"))
    assert [move.parts for move in way.moves] == [((-1, "unassigned"),)]
    assert (after(way, ()).guest, after(way, way.moves).guest) == ("us", "jp")


def test_an_input_that_is_something_else_under_the_same_name_is_told_apart():
    other = "  power:\n    cost: power x workers\n    jp pays: all\n"
    way = road(made(SHARE), made(other, "y", "JPY per worker"))
    whole = after(way, way.moves)
    assert {"power", "power of y"} <= set(whole.inputs)
    assert "power of y" in str(whole.clauses[-1].cost)


@few
@given(WORDS, WORDS)
def test_every_single_move_makes_an_agreement_whose_clauses_never_stand_twice(one, other):
    way = road(agreement(one), agreement(other))
    for move in way.moves:
        seen = set()
        for clause in after(way, (move,)).clauses:
            for year in clause.years:
                assert (clause.category, year) not in seen
                seen.add((clause.category, year))


@few
@given(WORDS, WORDS)
def test_no_part_belongs_to_two_moves(one, other):
    way = road(agreement(one), agreement(other))
    parts = [part for move in way.moves for part in move.parts]
    assert len(parts) == len(set(parts))


def test_a_renewal_takes_the_levels_of_the_last_year_and_only_its_clauses():
    of = load("kr-us-9")
    again = renewed(of, of.last.plus(1), of.last.plus(2))
    assert [(clause.id, clause.years) for clause in again.clauses] == [("later years", (2019, 2020))]
    assert (again.predecessor, again.follows) == (of, "kr-us-9")


def test_a_limit_over_the_term_is_renewed_for_the_new_term():
    of = load("jp-us-2022")
    again = renewed(of, of.last.plus(1), of.last.plus(3))
    facilities = next(clause for clause in again.clauses if clause.id == "facilities")
    limit = facilities.made.dues[0].up_to_over_the_term
    assert {year: int(level.low) for year, level in limit.levels.items()} == dict.fromkeys(
        (2027, 2028, 2029), 164_100_000_000
    )
