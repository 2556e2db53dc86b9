"""The calendar: what is done, planned or possible, the gates, the end of cover, and the days left."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quoted
from warikan.brief.story import Piece, Section, Sentence, Tick, Timeline
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
    to = findings.anchor(step.claim) if step.claim else findings.step_anchor(step)
    label = quoted(step.claim.quotation.exact) if step.claim else step.label
    heading = f"{step.label}: {label}" if step.claim else label
    return Tick(heading, step.days.first, step.days.last, step.standing, _left(findings, step), to)


def _left(findings: Findings, step: Step) -> str | None:
    counted = left(step.days, findings.article.publication)
    if counted is None or counted[1] < 0:
        return None
    low, high = max(counted[0], 0), counted[1]
    return words.count(high, "day") + " left" if low == high else f"{low} to {high} days left"


def _lead(findings: Findings) -> list[Sentence]:
    found: list[Sentence] = []
    for step in findings.steps:
        counted = _left(findings, step)
        if step.standing in ("gate", "expiry") and counted is not None:
            to = findings.anchor(step.claim) if step.claim else findings.step_anchor(step)
            standing = "stated" if step.claim else "computed"
            label = step.label[:1].upper() + step.label[1:]
            found.append(
                (plain(f"{label}: "), Piece(words.days(step.days), to, standing), plain(f" ({counted})."))  # type: ignore[arg-type]
            )
    return found


def _items(findings: Findings) -> tuple[Sentence, ...]:
    lag = approval_lag(findings.record)
    if lag is None:
        return ()
    days = [count for _, count in lag.rounds]
    text = (
        f"Past rounds took {days[0]} to {days[-1]} days {lag.what}, "
        f"{words.count(len(days), 'round')} on record by {words.day(findings.as_known)}: "
        + words.listed([f"{count} ({name})" for name, count in lag.rounds])
        + "."
    )
    return ((Piece(text, findings.lag_anchor, "computed"),),)


def _how_counted(findings: Findings) -> Sentence:
    publication = findings.article.publication
    if publication.how == "unknown":
        return (plain("The day of the text is not known, so no days are counted."),)
    day = words.days(findings.today)
    return (plain(f"Days are counted from {day}, the day of the text ({publication.how})."),)
