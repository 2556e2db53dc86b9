"""The calendar: what is done, planned or possible, the gates, the end of cover, and the days left."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain
from warikan.brief.story import Note, Piece, Section, Sentence, Tick, Timeline
from warikan.brief.sums import capital
from warikan.brief.words import quoted
from warikan.talks.calendar import Step, approval_lag, left


def part(findings: Findings) -> Section | None:
    """The steps in order of time, with how long past rounds took; ``None`` without any dated step."""
    if not findings.steps:
        return None
    timeline = Timeline(
        "Steps, gates and the end of cover",
        findings.today.first,
        findings.today.last,
        tuple(_tick(findings, step) for step in findings.steps),
        _how_counted(findings),
    )
    return Section(
        "calendar", "The calendar", tuple(_lead(findings)), items=_items(findings), timelines=(timeline,)
    )


def _tick(findings: Findings, step: Step) -> Tick:
    return Tick(
        label=capital(step.label),
        first=step.days.first,
        last=step.days.last,
        standing=step.standing,
        left=_left(findings, step),
        quote=quoted(step.claim.quotation.exact) if step.claim else "",
        to=_ground(findings, step),
    )


def _ground(findings: Findings, step: Step) -> str:
    return findings.anchor(step.claim) if step.claim else findings.step_anchor(step)


def _left(findings: Findings, step: Step) -> str | None:
    """The days to the last day of a step that is to come; ``None`` where they cannot be counted."""
    counted = left(step.days, findings.article.publication)
    if counted is None or counted[1] < 0 or step.standing == "done":
        return None
    low, high = max(counted[0], 0), counted[1]
    days = words.count(high, "day") if low == high else f"{low} to {high} days"
    return f"{days} left" if step.days.single else f"{days} to its last day"


def _lead(findings: Findings) -> list[Sentence]:
    """The gates and the end of cover that are still to come, each with its days left."""
    found: list[Sentence] = []
    for step in findings.steps:
        counted = _left(findings, step)
        if step.standing in ("gate", "expiry") and counted is not None:
            days = Piece(words.days(step.days), _ground(findings, step), "computed")
            count = Piece(counted, findings.counted_anchor, "computed")
            found.append((plain(f"{capital(step.label)}: "), days, plain(" ("), count, plain(").")))
    return found


def _items(findings: Findings) -> tuple[Sentence, ...]:
    lag = approval_lag(findings.record)
    if lag is None:
        return ()
    days = [count for _, count in lag.rounds]
    return (
        (
            plain("Past rounds took "),
            Piece(f"{days[0]} to {days[-1]} days", findings.lag_anchor, "computed"),
            plain(f" {lag.what} ({words.count(len(days), 'round')} on record{findings.known_by})."),
        ),
    )


def calendar_notes(findings: Findings) -> Iterator[Note]:
    """How days are counted, the rule behind each step that the text does not date, and how long rounds took."""
    if any(_left(findings, step) for step in findings.steps):
        yield Note(findings.counted_anchor, "computation", _how_counted(findings))
    for step in findings.steps:
        if step.claim is None:
            text = f"{capital(step.label)}, {words.days(step.days)}: {step.basis}."
            yield Note(findings.step_anchor(step), "computation", (plain(text),), step.address)
    lag = approval_lag(findings.record)
    if lag is not None:
        counts = words.listed([f"{days} ({name})" for name, days in lag.rounds])
        text = f"Days {lag.what}, from the dated events of each round on record: {counts}."
        yield Note(findings.lag_anchor, "computation", (plain(text),))


def _how_counted(findings: Findings) -> Sentence:
    publication = findings.article.publication
    if publication.how == "unknown":
        return (plain("The day of the text is not known, so no days are counted."),)
    day = words.days(findings.today)
    return (plain(f"Days are counted from {day}, the day of the text ({publication.how})."),)
