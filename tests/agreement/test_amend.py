"""Amendments and successors: every verb, folded by entry into force in any order of files, as known on any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.amend import amendment, in_order
from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import changes, files, follows, ids, load
from warikan.desk.opened import Opened, from_text
from warikan.engine.pay import pay
from warikan.figures.fiscal import JAPAN
from warikan.ground.source import Source

BASE = """warikan: 1
agreement: base
title: A base
parties: {jp: Japan, us: United States}
currency: JPY
term: FY2016..FY2020
signed: 2016-01-22
in-force: 2016-04-01
clauses:
  labor: {jp pays: 1 JPY, assumed: [jp pays]}
  utilities: {jp pays: 2 JPY in FY2016..FY2018; 3 JPY in FY2019..FY2020, assumed: [jp pays]}
  facilities: {jp pays: 4 JPY, assumed: [jp pays]}
"""
HEAD = """warikan: 1
amends: {target}
agreement: {name}
title: A change
signed: not known
in-force: {force}
"""


def change(words, name="change", force="2018-04-01", target="base"):
    text = HEAD.format(name=name, force=force, target=target) + words
    made = draft(Source.of(f"{name}.yaml", text))
    return amendment(made.form, made.tree)


def successor(words, name="next", target="base", term="FY2021..FY2022"):
    text = f"""warikan: 1
succeed: {target}
agreement: {name}
title: What comes next
signed: not known
in-force: not known
term: {term}
{words}"""
    made = draft(Source.of(f"{name}.yaml", text))
    return amendment(made.form, made.tree)


def folded(*made):
    return build(draft(Source.of("base.yaml", BASE)), made)


def paid(found, category):
    assert isinstance(found, Read), "\n".join(map(str, found))
    return {r.year.number: r.low for r in pay(found.agreement) if r.category == category}


def codes(found):
    assert not isinstance(found, Read)
    return sorted(each.code for each in found)


def own(yen, years=""):
    return f"{{{f'years: {years}, ' if years else ''}jp pays: {yen} JPY, assumed: [jp pays]}}"


@pytest.mark.parametrize(
    ("words", "category", "amounts"),
    [
        (f"replace:\n  labor: {own(9, 'FY2018..FY2020')}\n", "labor", (1, 1, 9, 9, 9)),
        (f"replace:\n  labor: {own(9)}\n", "labor", (9, 9, 9, 9, 9)),
        (f"except:\n  labor: {own(9, 'FY2018')}\n", "labor", (1, 1, 9, 1, 1)),
        ("end: {labor: FY2017}\n", "labor", (1, 1, None, None, None)),
        (f"add:\n  food: {own(9, 'FY2019..FY2020')}\n", "food", (None, None, None, 9, 9)),
    ],
)
def test_each_verb_says_what_becomes_of_each_year(words, category, amounts):
    found = paid(folded(change(words)), category)
    assert tuple(found.get(year) for year in range(2016, 2021)) == amounts


def test_an_extension_carries_the_levels_of_a_year_that_it_names():
    words = (
        "extend:\n  term: FY2016..FY2022\n  carry: {labor: FY2020, utilities: FY2018, facilities: FY2016}\n"
    )
    found = folded(change(words))
    assert paid(found, "utilities") == {2016: 2, 2017: 2, 2018: 2, 2019: 3, 2020: 3, 2021: 2, 2022: 2}


def test_what_has_ended_need_not_be_carried():
    ended = change("end: {labor: FY2017}\n", "one", "2017-04-01")
    longer = change(
        "extend:\n  term: FY2016..FY2021\n  carry: {utilities: FY2020, facilities: FY2020}\n", "two"
    )
    found = folded(longer, ended)
    assert paid(found, "labor") == {2016: 1, 2017: 1}
    assert paid(found, "facilities")[2021] == 4


def test_a_later_exception_to_an_exception_names_it():
    first = change(f"except:\n  labor: {own(9, 'FY2018')}\n", "one", "2017-04-01")
    blind = change(f"except:\n  labor: {own(8, 'FY2018')}\n", "two")
    aimed = change(f"replace:\n  labor in FY2018: {own(8, 'FY2018')}\n", "two")
    assert codes(folded(first, blind)) == ["no-target"]
    assert paid(folded(first, aimed), "labor")[2018] == 8


def test_two_texts_of_one_day_that_change_one_clause_have_no_order():
    one = change(f"except:\n  labor: {own(9, 'FY2018')}\n", "one")
    other = change("end: {labor: FY2019}\n", "other")
    apart = change("end: {facilities: FY2019}\n", "other")
    assert codes(folded(one, other)) == ["no-order"]
    assert isinstance(folded(one, apart), Read)


def test_a_change_may_bring_inputs_facts_and_holes_along():
    words = """inputs: {power: JPY}
holes: [what the power cost]
facts:
  seen: {value: 5 JPY, status: verified, address: "https://example.org"}
add:
  power: {cost: power, jp pays: 5 JPY, fact: seen}
"""
    base = BASE.replace("currency: JPY", "unassigned: us\ncurrency: JPY")
    found = build(draft(Source.of("base.yaml", base)), (change(words),))
    assert isinstance(found, Read), "\n".join(map(str, found))
    assert found.agreement.holes == ("what the power cost",)
    assert list(found.agreement.inputs) == ["power"]
    idle = folded(change("inputs: {power: JPY}\nend: {labor: FY2017}\n"))
    assert [each.code for each in idle if each.severity == "error"] == ["unused"]


def test_a_successor_keeps_clauses_with_the_levels_of_a_year_and_leaves_the_others():
    found = folded(
        successor(f"keep: {{labor: FY2020, utilities: FY2016}}\nadd:\n  food: {own(9, 'FY2022')}\n")
    )
    assert paid(found, "labor") == {2021: 1, 2022: 1}
    assert paid(found, "utilities") == {2021: 2, 2022: 2}
    assert paid(found, "food") == {2022: 9}
    assert paid(found, "facilities") == {}
    agreement = found.agreement
    assert (agreement.id, agreement.follows, str(agreement.first), str(agreement.last)) == (
        "next",
        "base",
        "FY2021",
        "FY2022",
    )
    assert agreement.subject == "What comes next"


def test_a_successor_takes_over_what_amendments_made_of_a_clause():
    changed = change(f"replace:\n  labor: {own(9, 'FY2018..FY2020')}\n")
    found = folded(successor("keep: {labor from FY2018: FY2020}\n"), changed)
    assert paid(found, "labor") == {2021: 9, 2022: 9}


def test_a_successor_may_begin_before_the_term_is_over_and_be_amended_and_succeeded():
    first = successor("keep: {labor: FY2018}\n", "next", term="FY2019..FY2021")
    longer = change("extend:\n  term: FY2019..FY2022\n  carry: {labor: FY2021}\n", "longer", target="next")
    last = successor("keep: {labor: FY2022}\n", "last", "next", "FY2023..FY2023")
    assert paid(folded(longer, first), "labor") == dict.fromkeys(range(2019, 2023), 1)
    assert paid(folded(last, longer, first), "labor") == {2023: 1}


def test_what_changes_no_agreement_of_the_line_is_left_out():
    stray = change("end: {labor: FY2017}\n", target="another")
    assert in_order("base", JAPAN.year(2016), JAPAN.year(2020), [stray]) == []


def test_a_draft_of_ones_own_carries_on_an_agreement_that_ships():
    found = from_text(
        Source.of(
            "draft.yaml",
            """warikan: 1
succeed: jp-us-2022
agreement: jp-us-2027
title: A draft for talks
signed: not known
in-force: not known
term: FY2027..FY2031
keep:
  labor: FY2026
  utilities: {from: FY2026, home: draft, words: utilities as before}
  facilities: FY2026
""",
        )
    )
    assert isinstance(found, Opened), found
    rows = {(r.year.number, r.category): r for r in pay(found.agreement) if r.payer == "jp"}
    assert {rows[year, "utilities"].low for year in range(2027, 2032)} == {13_300_000_000}
    assert rows[2027, "utilities"].clause.home == "draft"
    assert [fact.id for fact in rows[2027, "utilities"].clause.facts] == ["jp-us-2022/utilities"]
    assert found.agreement.predecessor.id == "jp-us-2022"
    assert {category for _, category in rows} == {"labor", "utilities", "facilities"}


WORDS = st.sampled_from(
    [
        f"replace:\n  labor: {own(5, 'FY2017..FY2020')}\n",
        f"replace:\n  utilities: {own(6)}\n",
        f"except:\n  labor: {own(7, 'FY2018')}\n",
        f"except:\n  facilities: {own(8, 'FY2016..FY2017')}\n",
        f"add:\n  food: {own(9)}\n",
        "end: {facilities: FY2018}\n",
        "end: {labor: FY2017}\n",
        "extend:\n  term: FY2016..FY2021\n  carry: {labor: FY2020, utilities: FY2020, facilities: FY2020}\n",
    ]
)
DAYS = st.dates(date(2016, 4, 2), date(2020, 12, 31))


@given(st.lists(st.tuples(WORDS, DAYS), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(texts, random):
    def outcome(order):
        made = [change(texts[n][0], f"change-{n}", texts[n][1].isoformat()) for n in order]
        found = folded(*made)
        return found.agreement if isinstance(found, Read) else sorted(map(str, found))

    order = list(range(len(texts)))
    first = outcome(order)
    random.shuffle(order)
    assert outcome(order) == first


@given(st.lists(DAYS, min_size=2, max_size=5, unique=True))
def test_the_text_that_took_effect_last_has_the_last_word(days):
    made = [
        change(f"replace:\n  labor: {own(10 + n)}\n", f"change-{n}", day.isoformat())
        for n, day in enumerate(days)
    ]
    assert set(paid(folded(*made), "labor").values()) == {10 + days.index(max(days))}


def line_of(agreement):
    while agreement is not None:
        yield agreement
        agreement = agreement.predecessor


@given(st.sampled_from(ids()), st.dates(date(1985, 1, 1), date(2030, 12, 31)))
def test_as_known_on_a_day_no_text_is_used_that_was_signed_later(name, day):
    for agreement in line_of(load(name, day)):
        for text in agreement.instruments:
            assert text.signed is None or text.signed <= day
            assert text.in_force is None or text.in_force <= day
        assert agreement.ended is None or agreement.ended < day
    _, used = changes(name, day)
    assert all(
        each.instrument.signed is None or each.instrument.signed <= day for each in used if not each.succeeds
    )


SIGNED = {
    text.id: text.signed for name in ids() for text in load(name).instruments if text.signed is not None
}


@pytest.mark.parametrize("name", sorted(SIGNED))
def test_a_text_is_known_from_the_day_of_its_signature_and_not_before(name):
    texts = {each.instrument.id for each in changes(name)[1]} | {name} if name in ids() else {name}
    assert name in texts

    def known(day):
        return {text.id for each in ids() if (of := load(each, day)) for text in of.instruments}

    assert name in known(SIGNED[name])
    assert name not in known(SIGNED[name] - timedelta(days=1))


def test_every_file_that_follows_another_follows_one_that_ships():
    assert {follows(name) for name in files()} <= {"", *ids()}
