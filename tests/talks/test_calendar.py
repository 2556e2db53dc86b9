"""The calendar: stated steps, the gates of law and record, days left, lags of past rounds."""

from datetime import date

import pytest

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Claim, Event
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.talks.calendar import approval_lag, calendar, left
from warikan.talks.rounds import RoundEvent, rounds

JAPAN, STATES, NORTH = Party("jp", "Japan"), Party("us", "United States"), Party("no", "Norway")
KOREA = Party("kr", "South Korea")
SOURCE = Source.of("a", "words")
DAY = date(2021, 11, 17)


def article(*events, parties=(JAPAN, STATES)):
    claims = tuple(
        Claim(f"event-{number}", event, SOURCE.quote(Span(0, 5)), Span(0, 5), "test")
        for number, event in enumerate(events, 1)
    )
    return Article(SOURCE, (), Publication("given", Days.one(DAY), DAY), claims=claims, parties=parties)


def recorded(name, event, day):
    return RoundEvent(name, event, Days.one(day), day)


def test_expiry_on_the_last_of_march_makes_the_second_the_last_safe_day():
    steps = calendar(article(), date(2022, 3, 31), ())
    assert [(step.standing, str(step.days)) for step in steps] == [
        ("gate", "2022-03-02"),
        ("expiry", "2022-03-31"),
    ]


def test_parties_without_that_law_have_no_such_gate():
    steps = calendar(article(parties=(NORTH, STATES)), date(2022, 3, 31), ())
    assert [step.standing for step in steps] == ["expiry"]


def test_a_budget_gate_of_the_record_stands_in_only_where_the_text_names_none():
    record = [
        recorded("r1", "cabinet_budget_decision", date(2010, 12, 24)),
        recorded("r2", "cabinet_budget_decision", date(2015, 12, 22)),
    ]
    silent = calendar(article(), date(2022, 3, 31), record)
    assert str(silent[0].days) == "2021-12-22..2021-12-24"
    own = Event("budget_decision", "planned", days=Days(date(2021, 12, 21), date(2021, 12, 31)))
    stated = calendar(article(own), date(2022, 3, 31), record)
    assert (stated[0].label, stated[0].standing) == ("budget decision", "gate")
    assert len(stated) == 3


def test_denied_and_undated_steps_stay_out_and_repeats_count_once():
    done = Event("talks", "done", days=Days.month(2021, 8))
    steps = calendar(
        article(done, done, Event("agreement", "denied", days=Days.one(DAY)), Event("signature", "planned")),
        None,
        (),
    )
    assert [(step.label, step.standing) for step in steps] == [("talks", "done")]


@pytest.mark.parametrize(
    ("allowed", "best", "expected"),
    [
        (Days.one(DAY), DAY, (36, 36)),
        (Days(date(2021, 11, 1), date(2021, 11, 30)), None, (23, 52)),
        (Days(EARLIEST, LATEST), None, None),
    ],
)
def test_days_left_are_counted_from_every_day_the_text_may_have_appeared(allowed, best, expected):
    assert left(Days.one(date(2021, 12, 23)), Publication("inferred", allowed, best)) == expected


def test_lags_pair_events_of_one_round_and_skip_rounds_that_lack_one():
    record = [
        recorded("r1", "signed", date(2016, 1, 22)),
        recorded("r1", "assembly_consent", date(2016, 3, 31)),
        recorded("r2", "signed", date(2021, 2, 24)),
        recorded("r2", "assembly_consent", date(2021, 3, 31)),
        recorded("r3", "signed", date(2022, 1, 7)),
    ]
    assert approval_lag(record).rounds == (("r2", 35), ("r1", 69))
    assert approval_lag([]) is None


def test_the_record_holds_nothing_later_than_the_day_of_knowledge():
    known = rounds((JAPAN, STATES), DAY)
    assert known and all(event.days.last <= DAY and event.known <= DAY for event in known)
    assert rounds((NORTH, STATES), DAY) == ()


def test_what_was_published_only_later_is_not_yet_on_record():
    def asked(day):
        return [event.round for event in rounds((JAPAN, STATES), day) if event.event == "request"]

    assert "jp-us-1991" not in asked(date(2021, 12, 22))
    assert "jp-us-1991" in asked(date(2021, 12, 23))


def test_every_pair_of_parties_on_record_has_its_own_rounds():
    korean = rounds((STATES, KOREA), date(2021, 4, 15))
    assert {event.round.rpartition("-")[0] for event in korean} == {"kr-us"}
    assert approval_lag(korean) is not None
