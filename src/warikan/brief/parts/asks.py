"""The ask behind a bound by reference: who reported it, who denied and who confirmed it, by the day of the text."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote
from warikan.brief.reported import HEAD, position_note, position_row
from warikan.brief.story import Note, Sentence, Table
from warikan.match.asks import EarlierAsk


def ask_lead(findings: Findings) -> Iterator[Sentence]:
    """To which ask each bound is tied; a bound by reference never becomes a number of its own."""
    for ask in findings.asks:
        yield (
            quote(findings.index, ask.claim),
            plain(
                f" gives no figure of its own. It refers to the ask of the round {ask.round}: on record"
                f"{findings.known_by} are {_counted(ask)}."
            ),
        )


def _counted(ask: EarlierAsk) -> str:
    """How many reports of each kind there are."""
    kinds = [report.content.kind for report in ask.reports]
    told = (
        (kinds.count("ask"), "report of it", "reports of it"),
        (kinds.count("denial"), "denial", "denials"),
        (kinds.count("confirmation"), "confirmation", "confirmations"),
    )
    return words.listed([words.count(*each) for each in told if each[0]])


def ask_tables(findings: Findings) -> Iterator[Table]:
    """The reports of each ask, in the order in which they came."""
    for number, ask in enumerate(findings.asks, 1):
        rows = tuple(
            position_row(report, _anchor(number, place)) for place, report in enumerate(ask.reports, 1)
        )
        yield Table(f"The ask referred to, round {ask.round}", HEAD, rows)


def ask_notes(findings: Findings) -> Iterator[Note]:
    """Where each report stands."""
    for number, ask in enumerate(findings.asks, 1):
        for place, report in enumerate(ask.reports, 1):
            yield position_note(report, _anchor(number, place))


def _anchor(number: int, place: int) -> str:
    return f"ask-{number}-{place}"
