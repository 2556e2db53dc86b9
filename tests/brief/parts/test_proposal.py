"""The proposal: what it touches, both readings priced, the earmark that changes nobody's payment."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.brief.parts import proposal
from warikan.evidence.claims import Amount, Redirect, Term
from warikan.figures.money import Money
from warikan.ground.span import Span
from warikan.match.cover import cover

HERE = Span(0, 1)


def redirect(scope="increase", to="training", instead_of="utilities"):
    return Redirect(scope, to, HERE, instead_of, HERE)


def covered(findings, *contents):
    made = findings(*contents)
    return replace(made, cover=cover(made.article, date(2021, 11, 17)))


def test_without_a_proposal_there_is_no_part(findings):
    assert proposal.part(findings(Term("length", "P5Y"))) is None


@pytest.mark.parametrize(("value", "held"), [("set aside", ", set aside<stated>"), ("host", "")])
def test_a_clause_is_told_with_what_it_holds(findings, words, value, held):
    part = proposal.part(findings(("On host", Term("clause", value))))
    assert words(part.lead[0]) == (
        f"A clause is proposed: “On host”<stated>{held}. "
        "A clause that binds what money is for does not change who pays."
    )


def test_each_side_stands_beside_its_clause_and_home(findings, cells):
    against, _ = proposal.part(covered(findings, redirect())).tables
    sides = [(row[0], row[2].split(":")[0]) for row in cells(against)]
    assert sides == [("gains", "training relocation"), ("passed over", "utilities")]
    assert cells(against)[1][3] == "the limits in exchanged letters, the cost in treaty article 2"


@pytest.mark.parametrize(
    ("instead_of", "clause"),
    [
        ("flowers", "not determined<undetermined>"),
        ("utilities", "no clause found in the library for utilities"),
    ],
)
def test_what_no_clause_covers_says_so(findings, cells, instead_of, clause):
    against, _ = proposal.part(findings(redirect(instead_of=instead_of))).tables
    assert cells(against)[-1][2:] == [clause, "not determined<undetermined>"]


@pytest.mark.parametrize(
    ("scope", "supported", "note"),
    [
        ("increase", "base kept", ""),
        ("whole", "base moved", ""),
        (None, None, "The words do not say which reading is meant."),
    ],
)
def test_the_words_support_one_reading_or_none(findings, cells, scope, supported, note):
    _, priced = proposal.part(findings(redirect(scope))).tables
    marked = [row[0].split(":")[0] for row in cells(priced) if "the words support this" in row[0]]
    assert marked == ([supported] if supported else [])
    assert [piece.text for piece in priced.note] == ([note] if note else [])


def test_both_readings_are_priced_by_the_same_step(findings, cells):
    yen = Amount(Money(200 * 10**9, "JPY"), 10**9, status="in_force")
    dollars = Amount(Money(10**11, "USD"), 10**9, status="other")
    _, priced = proposal.part(findings(dollars, yen, redirect())).tables
    assert priced.caption == "Both readings, for each ¥10 billion a year"
    assert [[cell.removesuffix("<computed>") for cell in row[1:]] for row in cells(priced)] == [
        ["+¥10 billion", "unchanged", "+¥10 billion", "unchanged"],
        ["+¥10 billion", "−¥10 billion", "unchanged", "+¥10 billion"],
    ]


def test_the_currency_is_that_of_a_sum_else_of_the_agreement_else_none(findings):
    dollars = Amount(Money(10**11, "USD"), 10**9)
    captions = [
        proposal.part(made).tables[1].caption
        for made in (
            findings(dollars, redirect()),
            covered(findings, Amount(None), redirect()),
            findings(redirect()),
        )
    ]
    assert captions == [
        "Both readings, for each $10 billion a year",
        "Both readings, for each ¥10 billion a year",
        "Both readings, for each 10 billion a year (the text names no currency)",
    ]


@pytest.mark.parametrize(
    ("scope", "says"),
    [
        ("increase", "only the increase, so they carry “base kept”"),
        (None, "without saying which, so they carry neither"),
    ],
)
def test_the_reckoning_has_its_note(findings, words, scope, says):
    (note,) = proposal.proposal_notes(findings(redirect(scope)))
    assert note.anchor == "readings-1"
    assert says in words(note.sentence)
