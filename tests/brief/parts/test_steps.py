"""Steps, terms, positions and unknowns: each with its words, and what is not settled said to be so."""

from warikan.brief.parts import steps
from warikan.evidence.claims import Decision, Event, Position, RelativeBound, Term, Time, Unknown
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP = Party("jp", "Japan")


def tables(findings, cells, *contents):
    return {table.caption: cells(table) for table in steps.part(findings(*contents)).tables}


def test_without_any_there_is_no_part(findings):
    assert steps.part(findings(Time("x", None, "event"))) is None


def test_a_step_has_its_level_its_standing_and_what_it_waits_for(findings, cells):
    waits = Source.of("a", "the vote").quote(Span(0, 8))
    settled = Event("talks", "planned", (JP,), Days.month(2021, 12), level="working", waits_for=waits)
    found = tables(findings, cells, ("Monday", settled), ("Monday", Event("offer", "done")))
    assert found == {
        "Steps": [
            [
                "talks, working level",
                "planned; waits for “the vote”",
                "Japan",
                "December 2021",
                "“Monday”<stated>",
            ],
            [
                "an offer",
                "done",
                "not determined<undetermined>",
                "not determined<undetermined>",
                "“Monday”<stated>",
            ],
        ]
    }


def test_terms_positions_and_unknowns_have_their_tables(findings, cells):
    found = tables(
        findings,
        cells,
        ("Monday", Term("first_fy", "FY2022")),
        ("Monday", Position(JP, "utilities", "refuses", "no money")),
        ("Monday", Position(JP, "talks", "wants")),
        ("Monday", Unknown("the sum")),
        ("Monday", RelativeBound("less_than", "the ask")),
        ("Monday", Decision("the minister")),
    )
    monday = "“Monday”<stated>"
    assert found == {
        "Terms": [["first fiscal year", "FY2022", monday]],
        "Positions": [
            ["Japan", "utilities", "refuses", "no money", monday],
            ["Japan", "talks", "wants", "none stated", monday],
        ],
        "Unknowns, bounds and who decides": [
            ["not known", "the sum", monday],
            ["bounded by reference", "less than “the ask”", monday],
            ["who decides", "the minister", monday],
        ],
    }
