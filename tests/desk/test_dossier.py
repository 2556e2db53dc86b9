"""The verbs of the dossier, with articles in place of the reader's."""

from datetime import date
from decimal import Decimal

import pytest

from warikan.desk.claim_words import says
from warikan.desk.dossier import add, add_library, changes, known, link, voices
from warikan.desk.dossier_changes import change_rows
from warikan.desk.dossier_rows import claim_row, leak_row, link_row, side_rows, sources_of
from warikan.desk.dossier_transfer import (
    export_lines,
    export_prov,
    import_lines,
    looked_through,
    write_export,
)
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import (
    Amount,
    Claim,
    Decision,
    Event,
    Length,
    Percentage,
    Position,
    Redirect,
    RelativeBound,
    Term,
    Time,
    Unknown,
)
from warikan.evidence.contradictions import Contradiction, contradictions
from warikan.evidence.dossier import Question
from warikan.evidence.leaks import leaks
from warikan.evidence.reported import Reported
from warikan.evidence.store_open import open_store
from warikan.evidence.stored import Entry, Link
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP, US = Party("jp", "Japan"), Party("us", "United States")
EARLIER = "Japan asks to pay 200 billion yen a year. Talks open in August. The term is five years."
FIVE = Decimal(5)
LATER = (
    "Tokyo now offers 211 billion yen each year after months of quarrel. Once more the term is five years."
)


def read(name, text, day, told):
    source = Source.of(name, text)

    def at(words):
        return source.quote(Span(text.index(words), text.index(words) + len(words)))

    return Article(
        source=source,
        blocks=(Block("body", Span(0, len(text))),),
        publication=Publication("given", Days.one(day), day)
        if day
        else Publication("unknown", Days(date.min, date.max)),
        claims=tuple(
            Claim(f"claim-{n}", content, at(words), Span(0, len(text)), "test")
            for n, (words, content) in enumerate(told, 1)
        ),
        parties=(JP, US),
    )


ARTICLES = {
    "earlier.txt": read(
        "earlier.txt",
        EARLIER,
        date(2021, 11, 17),
        [
            ("200 billion yen", Amount(Money(200 * 10**9, "JPY"), 10**9, per_year=True, payers=(JP,))),
            ("Talks open in August", Event("talks", "done", (JP, US))),
            ("five years", Term("length", "P5Y")),
        ],
    ),
    "later.txt": read(
        "later.txt",
        LATER,
        date(2021, 12, 17),
        [
            ("211 billion yen", Amount(Money(211 * 10**9, "JPY"), 10**9, per_year=True, payers=(JP,))),
            ("five years", Term("length", "P5Y")),
        ],
    ),
    "copy.txt": read(
        "copy.txt", f"{LATER} (Kyodo)", date(2021, 12, 18), [("five years", Term("length", "P5Y"))]
    ),
    "undated.txt": read(
        "undated.txt", "Nobody knows when this was written.", None, [("Nobody", Unknown("the day"))]
    ),
}
BAD = Diagnostic("missing", "there is no such file", Place("bad.txt"), "check the name")


def reader(given):
    return given[0], ARTICLES.get(given[0], BAD)


@pytest.fixture
def store(tmp_path):
    opened = open_store(str(tmp_path / "dossier.sqlite"), create=True)
    yield opened
    opened.close()


def kept(store, *names, **more):
    return list(add(store, [(name, None) for name in names], reader=reader, **more))


def test_each_file_is_told_of_in_order_and_a_bad_one_does_not_stop_the_rest(store):
    found = kept(store, "later.txt", "bad.txt", "earlier.txt", "later.txt")
    assert [(each.file, each.claims, each.new, each.fault) for each in found] == [
        ("later.txt", 2, True, None),
        ("bad.txt", 0, False, BAD),
        ("earlier.txt", 3, True, None),
        ("later.txt", 0, False, None),
    ]
    assert store.end()[0] == 7
    assert looked_through(store)[1] == []


def test_a_text_is_filed_by_its_parties_and_its_day_or_as_it_is_said(store):
    (first,) = kept(store, "later.txt")
    (second,) = kept(store, "earlier.txt", round_id="jp-us-2099")
    (third,) = kept(store, "undated.txt")
    assert (first.source.round, first.source.filed) == ("jp-us-2022", "by parties and day")
    assert (second.source.round, second.source.filed) == ("jp-us-2099", "given")
    assert (third.source.round, third.source.known) == (None, None)


def test_a_reprint_is_told_and_does_not_count_as_the_text_before(store):
    first, second, third = kept(store, "earlier.txt", "later.txt", "copy.txt")
    assert (first.reprints, second.reprints, third.reprints) == ((), (), (second.source.id,))
    found = changes(store, third.source.id)
    assert found.before.source.name == "earlier.txt"


def test_only_reprints_are_passed_over_and_all_of_one_text_are(store):
    first, second, third = kept(store, "earlier.txt", "later.txt", "copy.txt")
    link(store, second.source.id, "contradicts", first.source.id)
    assert changes(store, second.source.id).before.source.name == "earlier.txt"
    store.append([Link("reprints", second.source.id, first.source.id, None)])
    assert changes(store, third.source.id) is None


def test_what_a_text_says_against_the_one_before(store):
    kept(store, "later.txt", "earlier.txt")
    add_library(store)
    later = next(each for each in kept(store, "later.txt") if each.source).source
    rows = change_rows(changes(store, later.id))
    assert [(row["change"], row["kind"]) for row in rows] == [
        ("new", "claim"),
        ("dropped", "claim"),
        ("dropped", "claim"),
        ("repeated", "claim"),
    ]
    assert rows[0]["after"] == "¥211 billion a year; payers Japan “211 billion yen”"


def test_there_is_nothing_to_compare_with_at_first(store):
    assert changes(store) is None
    kept(store, "earlier.txt")
    assert changes(store) is None
    assert changes(store, "text-0").code == "no-record"
    kept(store, "undated.txt")
    assert changes(store) is None


def test_the_library_is_kept_once(store):
    assert add_library(store).added == add_library(store).held > 400


def test_what_was_known_of_a_round_comes_in_the_order_of_the_log(store):
    add_library(store)
    found = known(store, date(2021, 12, 20), round_id="jp-us-2022")
    assert [entry.recorded for entry in found] == sorted(entry.recorded for entry in found)
    assert len(leaks(found)) == 1
    everything = known(store, date(2021, 12, 20))
    assert {entry.recorded for entry in found} <= {entry.recorded for entry in everything}
    assert len(everything) < len(known(store))


def test_more_claims_than_a_page_holds_come_all(store, monkeypatch):
    add_library(store)
    whole = known(store, round_id="jp-us-2022")
    import warikan.desk.dossier as module

    def small(*args, **more):
        return Question(*args, **{**more, "limit": 7})

    monkeypatch.setattr(module, "Question", small)
    assert known(store, round_id="jp-us-2022") == whole


def test_an_export_goes_round(store, tmp_path):
    kept(store, "earlier.txt", "later.txt", "copy.txt")
    path = tmp_path / "out.jsonl"
    write_export(str(path), export_lines(store))
    again = open_store(str(tmp_path / "again.sqlite"), create=True)
    with path.open(encoding="utf-8") as lines:
        assert import_lines(again, "out.jsonl", lines).added == store.end()[0]
    assert again.end() == store.end()
    assert "".join(f"{line}\n" for line in export_lines(again)) == path.read_text(encoding="utf-8")
    assert export_prov(again) == export_prov(store)
    again.close()


def test_claims_for_a_source_that_is_there_are_taken_in(store):
    kept(store, "earlier.txt")
    lines = list(export_lines(store))
    assert import_lines(store, "part", iter(lines)).held == 4
    fault = import_lines(store, "part", iter(lines[1:]))
    assert fault.code == "broken-export"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (Unknown("the sum"), "not known: the sum"),
        (Term("length", "P5Y"), "length: 5 years"),
        (Amount(None, vague=True), "vague yes"),
        (
            Amount(Money(5 * 10**9, "JPY"), 10**9, approx="more_than", change=True),
            "more than ¥5 billion; change yes",
        ),
        (Percentage(Decimal(4), "the total"), "4 % of the total"),
        (Decision("the Prime Minister", JP), "the Prime Minister; party Japan"),
        (RelativeBound("less_than", "what was asked"), "less than; referent what was asked"),
        (Position(JP, "amount", "resists"), "Japan; issue amount; stance resists"),
        (Time("FY(jp, 2021)", None, "fiscal_year"), "time not determined (fiscal year)"),
        (Time("Year(2021)", Days.year(2021), "period"), "2021 (period)"),
        (Length("P5Y"), "a length of time: 5 years"),
        (
            Event("talks", "done", (JP, US), Days.year(2021)),
            "talks; status done; parties Japan, United States; 2021",
        ),
        (Event("talks", "done", (JP, US)), "talks; status done; parties Japan, United States"),
        (Reported("jp", "x", "amount", "refusal", note="No increase"), "refusal: amount, No increase"),
        (Reported("jp", "x", "amount", "refusal"), "refusal: amount"),
        (
            Reported("jp", "x", "amount", "ask", FIVE, FIVE, "USD", "per_year", "rise"),
            "ask: amount, 5 USD per year, a rise",
        ),
        (Reported("jp", "x", "term", "ask", Decimal(3), FIVE), "ask: term, 3 to 5"),
        (Reported("jp", "x", "amount", "ask", None, FIVE, "USD"), "ask: amount, up to 5 USD"),
        (Reported("jp", "x", "amount", "leak", FIVE, None, "USD"), "leak: amount, 5 or more USD"),
    ],
)
def test_a_claim_in_a_few_words(content, words):
    assert says(content) == words


def test_other_fields_in_words():
    source = Source.of("a", "before noon")
    event = Event("talks", "planned", waits_for=source.quote(Span(0, 6)))
    redirect = Redirect("increase", "bases", Span(0, 1), "power", Span(2, 3), JP)
    assert says(event) == "talks; status planned; waits for “before”"
    assert says(redirect) == "increase; to bases; instead of power; proposer Japan"
    assert "converted" in says(Amount(Money(1, "JPY"), 1, converted=Money(100, "USD")))


def test_rows_of_every_kind(store):
    kept(store, "later.txt", "copy.txt")
    add_library(store)
    entries = list(store.entries())
    sources = sources_of(entries)
    first = claim_row(entries[1], sources)
    assert (first["source"], first["known"], first["quote"], first["world"]) == (
        "later.txt",
        "2021-12-17",
        "211 billion yen",
        None,
    )
    (link,) = [entry for entry in entries if isinstance(entry.record, Link)]
    assert link_row(link)["kind"] == "reprints"
    text = Contradiction("linked", ((entries[0],), (entries[1],)))
    assert [row["says"] for row in side_rows([text], sources)] == [
        "the whole text",
        "¥211 billion a year; payers Japan",
    ]
    ledger = [leak_row(leak) for leak in leaks(entries)]
    assert {"true", "in part", "open"} <= {row["verdict"] for row in ledger}
    assert all((row["outcome"] is None) == (row["verdict"] == "open") for row in ledger)
    assert isinstance(entries[0], Entry)


def test_reprints_stand_for_one_voice_on_a_side(store):
    first, second, third = kept(store, "later.txt", "copy.txt", "earlier.txt")
    ids = [each.source.id for each in (second, third, first)]
    found = voices(store, [*ids, "address-1"])
    assert found[ids[0]] == found[ids[2]]
    assert len(set(found.values())) == 3
    entries = {entry.record.source: entry for entry in store.entries() if hasattr(entry.record, "content")}
    sides = (tuple(entries[each] for each in ids[::2]), (entries[ids[1]],))
    rows = side_rows([Contradiction("sum", sides)], {}, found)
    assert [(row["side"], row["voices"]) for row in rows] == [("a", 1), ("a", 1), ("b", 1)]
    assert side_rows([Contradiction("sum", sides)], {})[0]["voices"] == 2


def test_a_link_is_recorded_once_and_shows_among_the_contradictions(store):
    first, second = kept(store, "earlier.txt", "later.txt")
    ends = (f"{second.source.id}/claim-1", "contradicts", f"{first.source.id}/claim-1")
    assert [link(store, *ends).added for _ in range(2)] == [1, 0]
    (found,) = contradictions(known(store))
    assert (found.about, [side[0].record.known for side in found.sides]) == (
        "linked",
        [date(2021, 11, 17), date(2021, 12, 17)],
    )
    assert contradictions(known(store, date(2021, 12, 1))) == []
    assert link(store, "text-0", "supports", first.source.id).code == "no-record"
    (undated,) = kept(store, "undated.txt")
    assert link(store, undated.source.id, "translates", first.source.id).added == 1
    assert store.links(undated.source.id)[0].record.known is None
    assert looked_through(store)[1] == []
