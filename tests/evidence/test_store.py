"""The store against a plain list: any history, any question, both databases, the same answer for ever."""

import sqlite3
from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from warikan.evidence.claims import Amount, Term, Unknown
from warikan.evidence.dossier import Question, answer
from warikan.evidence.filing import file
from warikan.evidence.lines import line
from warikan.evidence.store_errors import ConflictError, LooseError
from warikan.evidence.store_open import open_store
from warikan.evidence.store_tables import GROWING, log
from warikan.evidence.stored import Entry, Link, StoredClaim, StoredSource

DAYS = [date(2021, 11, 16), date(2021, 11, 17), date(2021, 12, 21), date(2022, 1, 7)]
PARTIES, ROUNDS = ["jp", "us", "kr"], ["jp-us-2022", "kr-us-12"]
CONTENTS = [Unknown("the sum"), Term("length", "P5Y"), Amount(None, vague=True)]
days = st.none() | st.sampled_from(DAYS)
claims = st.tuples(
    days,
    st.sampled_from(CONTENTS),
    st.sets(st.sampled_from(PARTIES), max_size=3).map(lambda found: tuple(sorted(found))),
    st.none() | st.sampled_from(ROUNDS),
)
batches = st.lists(st.lists(claims, max_size=6), min_size=1, max_size=5)
questions = st.lists(
    st.builds(
        Question,
        day=days,
        party=st.none() | st.sampled_from(PARTIES),
        round=st.none() | st.sampled_from(ROUNDS),
        kind=st.none() | st.sampled_from(["unknown", "term", "amount"]),
        limit=st.integers(1, 4),
    ),
    max_size=4,
)


def records(number, told):
    source = StoredSource(f"address-{number}", "a page", None, address="https://example.org")
    return [
        source,
        *(
            StoredClaim(f"{source.id}/{index}", source.id, content, known, parties=parties, round=round_id)
            for index, (known, content, parties, round_id) in enumerate(told)
        ),
    ]


def pages(ask, question):
    """Every page of an answer, one after the other."""
    found = [ask(question)]
    while found[-1].before is not None:
        found.append(
            ask(
                Question(
                    **{**{n: getattr(question, n) for n in question.__slots__}, "before": found[-1].before}
                )
            )
        )
    return found


def played(store, history, asked):
    """Grow a store and a list by the same history; at each step every question has the same answer from both."""
    model, answers = [], []
    for number, told in enumerate(history):
        added = records(number, told)
        receipt = store.append(added)
        model += [Entry(len(model) + index, record) for index, record in enumerate(added, 1)]
        assert (receipt.added, receipt.recorded) == (len(added), len(model))
        held = tuple(model)
        for question in asked:
            found = pages(store.page, question)
            assert found == pages(partial(answer, held), question)
            fixed = {n: getattr(question, n) for n in question.__slots__}
            answers.append((Question(**{**fixed, "recorded": len(model)}), found))
    for question, found in answers:
        assert pages(store.page, question) == found, "yesterday's answer is the same tomorrow"
    assert list(store.entries()) == model
    return answers


@settings(max_examples=max(300, settings().max_examples))
@given(batches, questions)
def test_a_store_answers_as_a_plain_list_does(history, asked):
    store = open_store(":memory:", create=True)
    played(store, history, asked)
    store.close()


@settings(max_examples=25)
@given(batches, questions)
def test_both_databases_give_the_same_bytes(postgres, wipe, history, asked):
    wipe(postgres)
    small, large = open_store(":memory:", create=True), open_store(postgres, create=True)
    assert played(small, history, asked) == played(large, history, asked)
    assert list(small.rows()) == list(large.rows())
    assert small.end() == large.end()
    small.close()
    large.close()


@pytest.mark.parametrize("before", [1, 2, 3, 4, 5, 6, 99])
@pytest.mark.parametrize("day", [None, DAYS[0], DAYS[1], DAYS[3]])
def test_a_page_goes_on_after_any_record(store, before, day):
    told = [(known, CONTENTS[0], ("jp",), None) for known in (DAYS[1], None, DAYS[0], DAYS[1], DAYS[2])]
    store.append(records(0, told))
    question = Question(day, before=before)
    assert store.page(question) == answer(list(store.entries()), question)


def test_what_is_there_is_not_kept_twice(store, note):
    source, told = file(note)
    first = store.append([source, *told])
    again = store.append([source, *told, source])
    assert (first.added, first.held) == (4, 0)
    assert (again.added, again.held) == (0, 5)
    assert (again.recorded, again.chain) == (first.recorded, first.chain)


def test_a_record_that_says_something_else_under_one_id_is_refused_and_nothing_is_kept(store, note):
    source, told = file(note)
    store.append([source, *told])
    other = StoredSource("address-1", "a page", None, address="https://example.org")
    for changed in (
        StoredClaim(told[0].id, source.id, Unknown("the sum"), None),
        StoredSource(source.id, "other name", None),
    ):
        with pytest.raises(ConflictError, match="says something else"):
            store.append([other, changed])
    assert store.end()[0] == 4
    assert store.source("address-1") is None


def test_what_hangs_on_nothing_is_refused(store, note):
    source, told = file(note)
    with pytest.raises(LooseError, match="not in the dossier"):
        store.append([told[0]])
    store.append([source, *told])
    for end in ("text-0", "text-0/claim-1", f"{source.id}/claim-9"):
        with pytest.raises(LooseError):
            store.append([Link("contradicts", told[0].id, end, None)])


def test_a_link_is_found_from_both_ends_and_kept_once(store, note):
    source, told = file(note)
    link = Link("supports", told[1].id, told[0].id, note.publication.best, "said twice")
    store.append([source, *told, link])
    assert store.append([link]).held == 1
    assert [entry.record for entry in store.links(told[0].id)] == [link]
    assert store.links(told[1].id) == store.links(told[0].id) == [Entry(5, link)]
    assert store.links(source.id) == []


def test_a_claim_is_found_by_its_id(store, note):
    source, told = file(note)
    store.append([source, *told])
    assert store.claim(told[1].id) == Entry(3, told[1])
    assert store.claim(f"{source.id}/claim-9") is None
    assert store.claims_of("text-0") == []
    assert [entry.record for entry in store.sources([source.id, "text-0"])] == [source]


@pytest.mark.parametrize("table", GROWING, ids=lambda table: table.name)
@pytest.mark.parametrize("change", [delete, update])
def test_the_tables_refuse_to_change(store, note, table, change):
    source, told = file(note)
    store.append([source, *told, Link("supports", told[1].id, told[0].id, None)])
    statement = change(table) if change is delete else update(table).values(**{list(table.c)[-1].name: None})
    with pytest.raises(DBAPIError, match="only grows"), store.engine.begin() as connection:
        connection.execute(statement)


def test_a_store_that_is_opened_again_goes_on(place, note):
    source, told = file(note)
    first = open_store(place, create=True)
    first.append([source])
    first.close()
    second = open_store(place)
    receipt = second.append(told)
    second.close()
    assert receipt.recorded == 4


def test_characters_of_every_kind_are_kept(store, article):
    text = "a\0b \U0001f4b4 思いやり予算 \ud800 방위비"
    odd = article(text, DAYS[0], claims=[("思いやり予算", Unknown("half \udc00"))])
    source, told = file(odd)
    store.append([source, *told])
    assert [line(entry.record) for entry in store.entries()] == [line(source), line(told[0])]
    assert store.source(source.id).record.text == text


def test_a_file_is_through_to_the_disk_before_the_answer(tmp_path):
    store = open_store(str(tmp_path / "a.sqlite"), create=True)
    with store.engine.connect() as connection:
        modes = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")
        ]
    store.close()
    assert modes == ["wal", 2]
    plain = sqlite3.connect(tmp_path / "a.sqlite")
    assert all(
        "STRICT" in sql for (sql,) in plain.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")
    )
    plain.close()
    assert log.name == "log"
