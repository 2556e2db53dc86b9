"""The calendar: days left of what is to come, grounds of every step, how long rounds took."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.brief.parts import calendar
from warikan.evidence.article import Publication
from warikan.evidence.claims import Event
from warikan.figures.days import Days
from warikan.talks.calendar import Step
from warikan.talks.rounds import rounds

DAY = date(2021, 11, 17)
END = Step("Present cover ends", Days.one(date(2022, 3, 31)), "expiry", basis="last day")


def with_steps(findings, *steps, **more):
    return findings(steps=steps, **more)


def ticks(part):
    return part.timelines[0].ticks


def test_without_a_step_there_is_no_part(findings):
    assert calendar.part(findings()) is None


def test_the_days_left_are_counted_from_the_day_of_the_text(findings, words):
    part = calendar.part(with_steps(findings, END))
    assert [words(line) for line in part.lead] == [
        "Present cover ends: 31 March 2022<computed> (134 days left<computed>)."
    ]
    assert ticks(part)[0].to == "step-1"
    assert (
        words(part.timelines[0].note)
        == "Days are counted from 17 November 2021, the day of the text (given)."
    )


def test_a_step_of_the_text_leads_to_its_words(findings, words):
    made = findings(("Monday", Event("budget_decision", "planned", (), Days.one(date(2021, 12, 24)))))
    (claim,) = made.article.claims
    part = calendar.part(
        replace(made, steps=(Step("budget decision", Days.one(date(2021, 12, 24)), "gate", claim),))
    )
    (tick,) = ticks(part)
    assert (tick.label, tick.quote, tick.to) == ("Budget decision", "“Monday”", "a0-event-1")
    assert words(part.lead[0]) == "Budget decision: 24 December 2021<computed> (37 days left<computed>)."


@pytest.mark.parametrize(
    ("standing", "last", "left"),
    [
        ("done", date(2022, 3, 31), None),
        ("planned", date(2021, 11, 16), None),
        ("planned", DAY, "0 days to its last day"),
        ("planned", date(2021, 11, 18), "1 day to its last day"),
        ("planned", date.max, None),
    ],
)
def test_only_what_is_to_come_has_days_left(findings, standing, last, left):
    step = Step("a step", Days(date(2021, 4, 1), last), standing)
    assert ticks(calendar.part(with_steps(findings, step)))[0].left == left


def test_an_uncertain_day_gives_a_range(findings):
    publication = Publication("inferred", Days(date(2021, 11, 1), date(2021, 11, 30)))
    made = with_steps(findings, END, publication=publication)
    assert ticks(calendar.part(made))[0].left == "121 to 150 days left"
    over = Step("over soon", Days.one(date(2021, 11, 10)), "planned")
    made = with_steps(findings, over, publication=publication)
    assert ticks(calendar.part(made))[0].left == "0 to 9 days left"


def test_without_a_day_nothing_is_counted(findings, words):
    publication = Publication("unknown", Days(date.min, date.max))
    part = calendar.part(with_steps(findings, END, publication=publication))
    assert ticks(part)[0].left is None
    assert part.lead == ()
    assert words(part.timelines[0].note) == "The day of the text is not known, so no days are counted."


def test_past_rounds_are_printed_as_counts(findings, words):
    made = with_steps(findings, END)
    part = calendar.part(replace(made, record=rounds(made.article.parties, DAY)))
    assert words(part.items[0]) == (
        "Past rounds took 35 to 91 days<computed> from signature to approval (5 rounds on record by 17 November 2021)."
    )


def test_without_a_day_of_knowledge_the_whole_record_counts(findings, words):
    made = with_steps(findings, END, as_known=date.max)
    part = calendar.part(replace(made, record=rounds(made.article.parties, DAY)))
    assert words(part.items[0]).endswith("(5 rounds on record).")


def test_only_a_step_that_no_text_dates_needs_a_note(findings, words):
    made = findings(("Monday", Event("talks", "planned", (), Days.one(DAY))))
    (claim,) = made.article.claims
    made = replace(made, steps=(Step("talks", Days.one(DAY), "planned", claim), END))
    assert [note.anchor for note in calendar.calendar_notes(made)] == ["days-left", "step-2"]
    assert list(calendar.calendar_notes(findings())) == []
