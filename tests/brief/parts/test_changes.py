"""What is new: counted, and each claim set beside its earlier self."""

from warikan.brief.parts import changes
from warikan.evidence.changes import Changes


def test_without_an_earlier_text_there_is_no_part(findings):
    assert changes.part(findings()) is None


def test_claims_are_set_side_by_side(findings, article, words, cells):
    from warikan.evidence.claims import Term, Unknown

    before = article(("Japan", Term("length", "P5Y")), ("yen", Unknown("x")), headline=True)
    subject = article(("source", Term("length", "P1Y")), ("Monday", Unknown("y")))
    old, gone = before.claims
    new, fresh = subject.claims
    compared = Changes(before, subject, (fresh,), ((old, new),), ((gone, new),), (gone,))
    from dataclasses import replace

    made = replace(findings(), articles=(before, subject), changes=compared)
    part = changes.part(made)
    assert (
        words(part.lead[0])
        == "Against “On host nation support”: 1 new, 1 repeated, 1 contradicted, 1 dropped."
    )
    assert cells(part.tables[0]) == [
        ["contradicted", "“yen”<stated>", "“source”<stated>"],
        ["new", "", "“Monday”<stated>"],
        ["repeated", "“Japan”<stated>", "“source”<stated>"],
        ["dropped", "“yen”<stated>", ""],
    ]
    assert [piece.to for row in part.tables[0].rows for cell in row for piece in cell if piece.to][:2] == [
        "a0-unknown-1",
        "a1-term-1",
    ]


def test_nothing_to_compare_is_no_table(findings, article, words):
    before, subject = article(name="old.txt"), article()
    from dataclasses import replace

    made = replace(findings(), articles=(before, subject), changes=Changes(before, subject, (), (), (), ()))
    part = changes.part(made)
    assert words(part.lead[0]).startswith("Against “old.txt”: 0 new")
    assert part.tables == ()
