"""What `warikan dossier` answers: claims as of a day, links, contradictions, leaks and changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from warikan.cli.days import DAY
from warikan.cli.dossier_shared import (
    AS_OF,
    RECORDED,
    ROUND,
    STORE,
    Look,
    count,
    nothing,
    opened_store,
    printed,
    said,
)
from warikan.cli.tables import FORMAT, Form, json_text, table
from warikan.cli.texts import failure, report
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.spreadsheet import csv_text

if TYPE_CHECKING:
    from warikan.evidence.dossier import Page
    from warikan.evidence.stored import Entry


def _asking(function: Callable[..., int]) -> Callable[..., int]:
    """The options of a question."""
    for option in reversed(
        (
            STORE,
            click.option("--party", metavar="PARTY", help="Only claims about or by this party, such as jp."),
            ROUND,
            click.option("--kind", metavar="KIND", help="Only this kind, such as amount, step or reported."),
            RECORDED,
            click.option("--before", type=click.IntRange(1), metavar="N", help="Go on after record N."),
            click.option(
                "--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, metavar="N"
            ),
            FORMAT,
        )
    ):
        function = option(function)
    return function


@click.command("list")
@_asking
def list_(**asked: Any) -> int:
    """Print the claims, those known last first, those of no sure day before all."""
    return _answered(None, asked)


@click.command("asof")
@click.argument("day", type=DAY, metavar="DATE")
@_asking
def asof(day: date, **asked: Any) -> int:
    """Print the claims that could be read by a day, those known last first.

    The answer names the record up to which it holds; with --recorded and that number it is the same for ever.
    """
    return _answered(day, asked)


def _answered(day: date | None, asked: dict[str, Any]) -> int:
    from warikan.desk.dossier_rows import CLAIM, claim_row, sources_of
    from warikan.evidence.dossier import Question

    form: Form = asked["form"]
    wanted = {name: asked[name] for name in ("party", "kind", "recorded", "before", "limit")}
    with opened_store(asked["store"]) as store:
        page = store.page(Question(day, round=asked["round_id"], **wanted))
        sources = sources_of(store.sources(_sources(page.entries)))
        foot = _foot(page, day)
        foot = foot if page.entries else nothing(store, foot, asked["round_id"])
    rows = [claim_row(entry, sources) for entry in page.entries]
    if form == "json":
        day_shown = day.isoformat() if day else None
        click.echo(
            json_text({"as_of": day_shown, "recorded": page.recorded, "before": page.before, "claims": rows})
        )
    elif form == "csv":
        click.echo(csv_text(rows, CLAIM), nl=False)
    else:
        if rows:
            _echo_claims(rows)
        said(foot, err=True)
    return 0


def _sources(entries: Sequence[Entry]) -> list[str]:
    return sorted({getattr(entry.record, "source", entry.record.id) for entry in entries})


def _echo_claims(rows: Sequence[dict[str, Any]]) -> None:
    shown = [{**row, "words": _words(row)} for row in rows]
    heads = {
        "recorded": "No.",
        "known": "known",
        "kind": "kind",
        "round": "round",
        "words": "what, on whose word",
    }
    for line in table(shown, heads):
        click.echo(line)


def _words(row: dict[str, Any]) -> str:
    quote = f" “{row['quote']}”" if row["quote"] else ""
    holder = f" — {row['holder']}" if row["holder"] else ""
    return f"{row['says']}{quote}{holder} [{row['source']}]"


def _foot(page: Page, day: date | None) -> str:
    by = f" known by {day}" if day else ""
    more = f"; more: --before {page.before}" if page.before else ""
    return f"{count(len(page.entries), 'claim')}{by}, as recorded up to {page.recorded}{more}"


@click.command("links")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@STORE
@FORMAT
def links(ids: tuple[str, ...], store: str, form: Form) -> int:
    """Print how claims or texts are linked: what supports, contradicts, supersedes or reprints what.

    An ID is one that the JSON of list prints, or the number (No.) of a record. What is not in the dossier is named; the
    others are still answered, and the exit code is 1.
    """
    from warikan.desk.dossier import links as of
    from warikan.desk.dossier_rows import LINK, link_row

    with opened_store(store) as opened:
        answers = [of(opened, each) for each in ids]
    faults = [answer for answer in answers if isinstance(answer, Diagnostic)]
    report(faults)
    found = {
        entry.recorded: link_row(entry)
        for answer in answers
        if not isinstance(answer, Diagnostic)
        for entry in answer
    }
    if len(faults) < len(ids) or form != "table":
        rows = [found[recorded] for recorded in sorted(found)]
        shown = [{**row, "words": _link_words(row)} for row in rows] if form == "table" else rows
        heads = {"recorded": "No.", "known": "known", "words": "what stands how to what [by what rule]"}
        printed(shown, LINK, form, "links", Look(heads, "no link leads to or from it"))
    return failure(faults)


def _link_words(row: dict[str, Any]) -> str:
    return f"{row['start']} {row['kind']} {row['end']} [{row['rule']}]"


@click.command("contradictions")
@STORE
@AS_OF
@ROUND
@RECORDED
@FORMAT
def contradictions(
    store: str, day: date | None, round_id: str | None, recorded: int | None, form: Form
) -> int:
    """Print claims that cannot hold together, side by side; nothing is decided."""
    from warikan.desk.dossier import known, voices
    from warikan.desk.dossier_rows import SIDE, side_rows, sources_of
    from warikan.evidence.contradictions import contradictions as among

    with opened_store(store) as opened:
        found = among(known(opened, day, round_id=round_id, recorded=recorded))
        ids = _sources([entry for each in found for side in each.sides for entry in side])
        rows = side_rows(found, sources_of(opened.sources(ids)), voices(opened, ids))
        none = nothing(opened, "no two claims stand against each other", round_id)
    shown = [{**row, "words": _side_words(row)} for row in rows] if form == "table" else rows
    heads = {
        "contradiction": "No.",
        "about": "about",
        "side": "side",
        "voices": "voices",
        "known": "known",
        "words": "what, on whose word",
    }
    printed(shown, SIDE, form, "contradictions", Look(heads, none))
    return 0


def _side_words(row: dict[str, Any]) -> str:
    return f"{row['says']} — {row.get('holder') or 'no one named'} [{row.get('source') or row['id']}]"


@click.command("leaks")
@STORE
@AS_OF
@ROUND
@RECORDED
@FORMAT
def leaks(store: str, day: date | None, round_id: str | None, recorded: int | None, form: Form) -> int:
    """Print what unnamed sources and forecasters said beforehand and what came of it: true, in part, false or open."""
    from warikan.desk.dossier import known
    from warikan.desk.dossier_rows import LEAK, leak_row
    from warikan.evidence.leaks import leaks as ledger

    with opened_store(store) as opened:
        rows = [leak_row(leak) for leak in ledger(known(opened, day, round_id=round_id, recorded=recorded))]
        none = nothing(opened, "no unnamed source and no forecaster told a figure beforehand", round_id)
    shown = [{**row, "words": _leak_words(row)} for row in rows] if form == "table" else rows
    heads = {
        "known": "told",
        "round": "round",
        "verdict": "verdict",
        "lead": "days before",
        "words": "what, and what came of it",
    }
    printed(shown, LEAK, form, "leaks", Look(heads, none))
    return 0


def _leak_words(row: dict[str, Any]) -> str:
    came = f"{row['outcome']} ({row['settled']})" if row["outcome"] else row["why"]
    return f"{row['told']} — {row['holder'] or 'no one named'} → {came}"


@click.command("changes")
@click.argument("text", required=False, metavar="[TEXT-ID]")
@STORE
@FORMAT
def changes(text: str | None, store: str, form: Form) -> int:
    """Print what a text says anew, repeats, contradicts or drops against the last one before it on the same round.

    Without a TEXT-ID, the text that was added last.
    """
    from warikan.desk.dossier import changes as between
    from warikan.desk.dossier_changes import CHANGE, change_rows

    with opened_store(store) as opened:
        found = between(opened, text)
    if isinstance(found, Diagnostic):
        report([found])
        return failure([found])
    none = (
        "there is no earlier text on the same round to compare with"
        if found is None
        else "neither text holds a sum, term or step that could be compared"
    )
    heads = {column: column for column in CHANGE}
    printed(change_rows(found) if found else [], CHANGE, form, "changes", Look(heads, none))
    return 0
