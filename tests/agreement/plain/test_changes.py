"""Differences in words: what was and what is, of every kind of difference."""

import pytest

from warikan.agreement.file import Read, build, draft
from warikan.agreement.moves import road
from warikan.agreement.plain.changes import changes, grounds
from warikan.ground.source import Source

FILE = """warikan: 1
agreement: x
title: made up
parties: {jp: Japan, us: United States}
unassigned: us
currency: JPY
term: FY2016..FY2020
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {power: JPY, growth: rate}
clauses:
  power:
    cost: power
    jp pays: 61%
    up to: 24 bn JPY
    home: exchanged letters
    words: a share
    assumed: [jp pays, up to]
  first:
    category: support
    years: FY2016
    jp pays: 10.0 bn JPY
    assumed: [jp pays]
  later:
    category: support
    years: FY2017..FY2020
    jp pays: last year, grown by growth
    growth up to: 4%
    rounded: half up to 100 m JPY
    assumed: [growth up to, rounded]
"""


MORE = {
    "part in cash": [("[jp pays, up to]", "[jp pays, up to, in cash]")],
    "years": [("term: FY2016..FY2020", "term: FY2016..FY2020\nholes: [support of FY2020]")],
}


def made(text):
    found = build(draft(Source.of("x.yaml", text)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def told(*edits):
    text = FILE
    for old, new in edits:
        text = text.replace(old, new)
    way = road(made(FILE), made(text))
    return [(each.number, each.clause, each.what, each.before, each.after) for each in changes(way)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "61%",
            "35%",
            (
                1,
                "power",
                "level",
                "Japan pays 61% of the cost, rounded down to 1 JPY.",
                "Japan pays 35% of the cost, rounded down to 1 JPY.",
            ),
        ),
        (
            "up to: 24 bn",
            "up to: 20 bn",
            (1, "power", "level", "No more than 24 bn JPY in a year.", "No more than 20 bn JPY in a year."),
        ),
        (
            "    up to: 24 bn JPY\n    home: exchanged letters\n    words: a share\n    assumed: [jp pays, up to]",
            "    home: exchanged letters\n    words: a share\n    assumed: [jp pays]",
            (1, "power", "terms", "No more than 24 bn JPY in a year.", "–"),
        ),
        (
            "cost: power\n",
            "cost: power + power of last year\n",
            (
                1,
                "power",
                "terms",
                "The cost is the power.",
                "The cost is the power plus the power of the year before.",
            ),
        ),
        (
            "growth up to: 4%",
            "growth up to: 5%",
            (1, "later", "level", "The growth counts up to 4%.", "The growth counts up to 5%."),
        ),
        (
            "half up to 100 m",
            "down to 100 m",
            (1, "later", "terms", "Rounded half up to 100,000,000 JPY.", "Rounded down to 100,000,000 JPY."),
        ),
        (
            "home: exchanged letters",
            "home: treaty article II",
            (None, "power", "legal home", "exchanged letters", "treaty article II"),
        ),
        (
            "home: exchanged letters",
            "home: exchanged letters\n    kind: discretionary",
            (None, "power", "kind", "obligation", "discretionary"),
        ),
        (
            "home: exchanged letters",
            "home: exchanged letters\n    stage: request",
            (None, "power", "stage", "due", "request"),
        ),
        (
            "home: exchanged letters",
            "home: exchanged letters\n    earmark: increase to training",
            (None, "power", "earmark", "–", "increase to training"),
        ),
        (
            "home: exchanged letters",
            "home: exchanged letters\n    in cash: 12%",
            (None, "power", "part in cash", "–", "12%"),
        ),
        (
            "  power:\n",
            "  electricity:\n    category: power\n",
            (None, "electricity", "name", "power", "electricity"),
        ),
        (
            "    category: support\n    years: FY2017..FY2020\n",
            "    category: support\n    years: FY2017..FY2019\n",
            (1, "later", "years", "later: FY2017 to FY2020.", "later: FY2017 to FY2019."),
        ),
        (
            "  first:\n",
            "  heat:\n    jp pays: 1 bn JPY\n    assumed: [jp pays]\n  first:\n",
            (1, "heat", "added", "–", "heat: In FY2016 to FY2020. Japan pays 1 bn JPY."),
        ),
    ],
)
def test_a_difference_reads_so(old, new, expected):
    # What is new is assumed, and a year that is given up is a hole.
    assert told((old, new), *MORE.get(expected[2], ())) == [expected]


def test_other_words_for_the_same_terms_are_named_but_not_priced():
    one, other = made(FILE), made(FILE.replace("words: a share", "words: a part"))
    way = road(one, other)
    assert (changes(way), grounds(way)) == ((), ("power",))


def test_every_part_of_a_clause_is_told_in_one_way():
    """A part is told with the moves, beside them, or only counts as a ground; none is passed over."""
    from warikan.agreement.diff import parts_of
    from warikan.agreement.plain.changes import _BESIDE, _MOVED, GROUNDS

    parts = {part for clause in made(FILE).clauses for part in parts_of(clause) if ":" not in part}
    assert {"kind", "stage", "earmark"} | set(_BESIDE) == parts - set(_MOVED) - set(GROUNDS)
