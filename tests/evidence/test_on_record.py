"""Rounds, positions and names on record: known when they could be known, told apart, tied together."""

from datetime import date

import pytest

from warikan.evidence.contradictions import contradictions
from warikan.evidence.dossier import known_by
from warikan.evidence.glossary import chain, mentions, named_on, names, subjects
from warikan.evidence.leaks import leaks
from warikan.evidence.on_record import on_record
from warikan.evidence.reported import Reported
from warikan.evidence.rounds import round_under_way
from warikan.evidence.step import Step
from warikan.evidence.stored import Entry, StoredClaim
from warikan.ground.party import Party
from warikan.ground.shelf import rows

ENTRIES = [Entry(number, record) for number, record in enumerate(on_record(), 1)]
CLAIMS = [entry.record for entry in ENTRIES if isinstance(entry.record, StoredClaim)]
JP, US, KR = Party("jp", "Japan"), Party("us", "United States"), Party("kr", "South Korea")


def steps(round_id, event):
    return [
        c for c in CLAIMS if isinstance(c.content, Step) and c.round == round_id and c.content.event == event
    ]


def test_every_verified_row_is_a_claim_and_no_other():
    tables = ("japan_rounds", "korea_rounds", "japan_positions", "korea_positions")
    verified = [row for name in tables for row in rows(f"facts/{name}.csv") if row["status"] == "verified"]
    assert len(CLAIMS) == len({tuple(row.items()) for row in verified})
    assert all(claim.known is not None and claim.quotation is None for claim in CLAIMS)


def test_what_is_past_is_known_since_its_day_and_what_is_set_since_the_document_that_set_it():
    assert [c.known for c in steps("jp-us-2022", "signed")] == [date(2022, 1, 7)]
    assert [c.known for c in steps("jp-us-2022", "expiry_of_predecessor")] == [date(2021, 2, 24)]
    assert {c.known for c in steps("jp-us-2027", "expiry_of_predecessor")} == {date(2022, 1, 7)}
    expected = [c for c in steps("jp-us-2027", "other") if "Talks expected" in c.content.note]
    assert [(c.known, str(c.world)) for c in expected] == [(date(2025, 9, 7), "2026-09-01..2026-11-30")]


def test_what_was_asked_in_private_is_known_since_it_was_told():
    assert date(2021, 12, 23) in {c.known for c in steps("jp-us-1991", "request")}


def test_no_step_that_is_over_is_known_before_its_day():
    for claim in CLAIMS:
        if isinstance(claim.content, Step) and claim.content.event in (
            "signed",
            "lower_house",
            "entered_into_force",
        ):
            assert claim.known >= claim.content.days.first


@pytest.mark.parametrize(
    ("parties", "day", "round_id"),
    [
        ((JP, US), date(2020, 12, 1), "jp-us-2021-protocol"),
        ((US, JP), date(2021, 11, 17), "jp-us-2022"),
        ((JP, US), date(2026, 1, 1), "jp-us-2027"),
        ((KR, US), date(2019, 2, 5), "kr-us-10"),
        ((KR, US), date(2025, 9, 1), None),
        ((JP, US), date(1980, 1, 1), None),
        ((JP, KR), date(2021, 11, 17), None),
        ((JP, US), None, None),
    ],
)
def test_a_text_is_filed_under_the_round_that_is_under_way(parties, day, round_id):
    assert round_under_way(parties, day) == round_id


def ledger(round_id, day=None):
    told = [entry for entry in ENTRIES if known_by(entry.record.known, day)]
    return [
        (str(leak.told.record.known), leak.verdict, leak.lead)
        for leak in leaks(told)
        if leak.told.record.round == round_id
    ]


def test_the_leak_of_december_2021_came_true_after_thirteen_days_and_was_open_before():
    assert ledger("jp-us-2022") == [("2021-12-08", "true", 13)]
    assert ledger("jp-us-2022", date(2021, 12, 20)) == [("2021-12-08", "open", None)]
    assert ledger("jp-us-2022", date(2021, 12, 7)) == []


def test_other_leaks_have_their_verdicts():
    assert ledger("kr-us-11")[-1] == ("2019-12-27", "true", 439)
    assert ledger("jp-us-1991") == [("1990-10-11", "in part", 189)]
    assert ledger("jp-us-2001") == [("2000-07-18", "open", None)], "a cut in all is not one in utilities"


def test_the_ask_that_was_denied_and_then_confirmed_stands_against_its_denial():
    (found,) = [each for each in contradictions(ENTRIES) if each.about == "denial"]
    against, denial = [[entry.record for entry in side] for side in found.sides]
    assert [(c.content.kind, c.holder) for c in denial] == [("denial", "Japanese government")]
    assert [(c.content.kind, c.content.low) for c in against] == [
        ("ask", None),
        ("confirmation", 8_000_000_000),
    ]


def test_outcomes_that_differ_stand_apart_and_those_that_differ_by_rounding_do_not():
    found = {
        (each.sides[0][0].record.round, tuple(int(side[0].record.content.low) for side in each.sides))
        for each in contradictions(ENTRIES)
        if each.about == "outcome"
    }
    assert found == {
        ("jp-us-2016", (189_300_000_000, 189_900_000_000)),
        ("jp-us-2022", (1_055_100_000_000, 1_550_000_000_000)),
    }


def test_every_position_says_whether_its_figure_is_a_level_a_rise_or_a_cut():
    rates = [
        c.content for c in CLAIMS if isinstance(c.content, Reported) and c.content.issue == "increase_rate"
    ]
    assert {content.measure for content in rates} == {"rise"}


def test_the_names_lead_to_one_thing():
    wanted = ["HNS", "sympathy budget", "思いやり予算", "同盟強靱化予算", "SMA", "FIP", "방위비분담금"]
    for name in wanted:
        (subject,) = {each.subject for each in names() if each.name == name}
        assert chain(subject)[-1] == "cost-sharing"


def test_a_name_is_in_use_since_its_day():
    def japanese(day):
        return [name.name for name in named_on("host-nation-support", day, "ja")]

    assert "同盟強靱化予算" not in japanese(date(2021, 12, 20))
    assert "同盟強靱化予算" in japanese(date(2021, 12, 21))
    assert "思いやり予算" in japanese(date(2021, 12, 21))


def test_names_are_found_as_words_the_longest_first():
    text = "The SMA, not a smart plan, covers the Sympathy Budget; 방위비분담특별협정. sma"
    assert [(span.of(text), subject) for span, subject in mentions(text)] == [
        ("SMA", "special-measures-agreement"),
        ("Sympathy Budget", "host-nation-support"),
        ("방위비분담특별협정", "special-measures-agreement"),
    ]


def test_every_name_has_a_subject_and_a_source():
    assert {name.subject for name in names()} | {"cost-sharing"} == set(subjects())
    assert all(name.address.startswith("http") for name in names())
