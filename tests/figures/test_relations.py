"""Relations: every line they name is a line, nothing is part of itself, and what is counted twice is known."""

import pytest

from warikan.figures.lines import envelopes, known_lines, line_name
from warikan.figures.published import payers
from warikan.figures.relations import alike, inside, relations, within


@pytest.mark.parametrize("payer", payers())
def test_every_line_of_a_relation_and_of_an_envelope_is_described(payer):
    for relation in relations(payer):
        assert {relation.whole, *relation.parts} - {"*"} <= set(known_lines(payer))
    assert {each.line for each in envelopes(payer)} <= set(known_lines(payer))
    assert {each.within for each in envelopes(payer)} - {None} <= {each.line for each in envelopes(payer)}


@pytest.mark.parametrize("payer", payers())
def test_a_whole_is_no_part_of_its_parts(payer):
    for relation in relations(payer):
        for part in relation.parts:
            if relation.kind == "sum":
                assert inside(payer, part, relation.whole)


@pytest.mark.parametrize("payer", payers())
def test_two_lines_have_two_names(payer):
    told = [line_name(payer, line) for line in known_lines(payer)]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        ("fip", "total", True),
        ("sma_all", "total", True),  # part of the agreement lies within host nation support
        ("training_relocation_saco", "total", False),
        ("training_relocation_saco", "sma_all", True),
        ("labor_sma", "utilities", False),
    ],
)
def test_money_that_two_lines_both_count(one, other, twice):
    assert inside("jp", one, other) == twice


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("draft", "enacted", True),
        ("projection", "due", True),
        ("reported", "enacted", True),
        ("reported", "settled", False),
        ("settled", "enacted", False),
        ("request", "enacted", False),
    ],
)
def test_stages_that_speak_of_one_thing(one, other, same):
    assert alike(one, other) == alike(other, one) == same


@pytest.mark.parametrize("payer", payers())
def test_of_two_lines_that_count_the_same_money_the_narrower_lies_within_the_wider(payer):
    for relation in relations(payer):
        for part in relation.parts:
            if relation.kind in ("sum", "scope", "years"):
                assert within(payer, part, relation.whole)
                assert not within(payer, relation.whole, part)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("utilities", "total"),
        ("training_relocation_all_sma", "sma_all"),
        ("total", "five_year_total"),
        ("fip", "cumulative_total"),
        ("labor_sofa", "forces_related"),
    ],
)
def test_a_narrower_line_lies_within_a_wider_one_and_never_the_other_way(narrow, wide):
    assert (within("jp", narrow, wide), within("jp", wide, narrow)) == (True, False)


def test_lines_that_only_overlap_lie_in_neither():
    assert inside("jp", "sma_all", "total")
    assert not within("jp", "sma_all", "total")
    assert not within("jp", "total", "sma_all")
    assert inside("jp", "annual_average", "total")  # the same money, told by the year
